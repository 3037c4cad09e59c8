//! The examples that come with the program: the twelve collaborations from the publication that the method comes from.

use i18n_embed_fl::fl;

use crate::i18n::Texts;

/// An example canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, enum_iterator::Sequence)]
pub enum Example {
    /// Cumulus Park.
    CumulusPark,
    /// `SchuldenlabNL`.
    Schuldenlab,
    /// Nederlandse AI Coalitie.
    AiCoalitie,
    /// The Hague Security Delta.
    SecurityDelta,
    /// Modal Shift.
    ModalShift,
    /// Werkplaats Digitaal Vakmanschap.
    Werkplaats,
    /// New Trust Foundation.
    NewTrust,
    /// Start-up in Residence Den Haag.
    StartUp,
    /// The Green Village.
    GreenVillage,
    /// Odyssey.
    Odyssey,
    /// Dutch Blockchain Coalition.
    Blockchain,
    /// De Verkeersonderneming.
    Verkeersonderneming,
}

impl Example {
    /// Every example, in the order in which they are offered: that of the publication.
    pub const ALL: [Self; 12] = [
        Self::CumulusPark,
        Self::Schuldenlab,
        Self::AiCoalitie,
        Self::SecurityDelta,
        Self::ModalShift,
        Self::Werkplaats,
        Self::NewTrust,
        Self::StartUp,
        Self::GreenVillage,
        Self::Odyssey,
        Self::Blockchain,
        Self::Verkeersonderneming,
    ];

    /// What it is called in every language: a proper name.
    pub const fn title(self) -> &'static str {
        match self {
            Self::CumulusPark => "Cumulus Park",
            Self::Schuldenlab => "SchuldenlabNL",
            Self::AiCoalitie => "Nederlandse AI Coalitie",
            Self::SecurityDelta => "The Hague Security Delta",
            Self::ModalShift => "Modal Shift",
            Self::Werkplaats => "Werkplaats Digitaal Vakmanschap",
            Self::NewTrust => "New Trust Foundation",
            Self::StartUp => "Start-up in Residence Den Haag",
            Self::GreenVillage => "The Green Village",
            Self::Odyssey => "Odyssey",
            Self::Blockchain => "Dutch Blockchain Coalition",
            Self::Verkeersonderneming => "De Verkeersonderneming",
        }
    }

    /// What it teaches, in two lines.
    pub fn lesson(self, texts: &Texts) -> String {
        let messages = &texts.messages;
        match self {
            Self::CumulusPark => fl!(messages, "lesson-cumulus-park"),
            Self::Schuldenlab => fl!(messages, "lesson-schuldenlab"),
            Self::AiCoalitie => fl!(messages, "lesson-nederlandse-ai-coalitie"),
            Self::SecurityDelta => fl!(messages, "lesson-the-hague-security-delta"),
            Self::ModalShift => fl!(messages, "lesson-modal-shift"),
            Self::Werkplaats => fl!(messages, "lesson-werkplaats-digitaal-vakmanschap"),
            Self::NewTrust => fl!(messages, "lesson-new-trust-foundation"),
            Self::StartUp => fl!(messages, "lesson-start-up-in-residence-den-haag"),
            Self::GreenVillage => fl!(messages, "lesson-the-green-village"),
            Self::Odyssey => fl!(messages, "lesson-odyssey"),
            Self::Blockchain => fl!(messages, "lesson-dutch-blockchain-coalition"),
            Self::Verkeersonderneming => fl!(messages, "lesson-de-verkeersonderneming"),
        }
    }

    /// The canvas file.
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::CumulusPark => include_bytes!("../../../assets/examples/cumulus-park.canvas.json"),
            Self::Schuldenlab => include_bytes!("../../../assets/examples/schuldenlab.canvas.json"),
            Self::AiCoalitie => {
                include_bytes!("../../../assets/examples/nederlandse-ai-coalitie.canvas.json")
            }
            Self::SecurityDelta => {
                include_bytes!("../../../assets/examples/the-hague-security-delta.canvas.json")
            }
            Self::ModalShift => include_bytes!("../../../assets/examples/modal-shift.canvas.json"),
            Self::Werkplaats => {
                include_bytes!("../../../assets/examples/werkplaats-digitaal-vakmanschap.canvas.json")
            }
            Self::NewTrust => include_bytes!("../../../assets/examples/new-trust-foundation.canvas.json"),
            Self::StartUp => {
                include_bytes!("../../../assets/examples/start-up-in-residence-den-haag.canvas.json")
            }
            Self::GreenVillage => include_bytes!("../../../assets/examples/the-green-village.canvas.json"),
            Self::Odyssey => include_bytes!("../../../assets/examples/odyssey.canvas.json"),
            Self::Blockchain => {
                include_bytes!("../../../assets/examples/dutch-blockchain-coalition.canvas.json")
            }
            Self::Verkeersonderneming => {
                include_bytes!("../../../assets/examples/de-verkeersonderneming.canvas.json")
            }
        }
    }
}
