//! The examples that come with the program: the twelve collaborations from the publication that the method comes from.

use i18n_embed_fl::fl;

use crate::i18n::Texts;

/// The title of an example, and its file.
macro_rules! example {
    ($title:literal, $file:literal) => {
        ($title, include_bytes!(concat!("../../../assets/examples/", $file, ".canvas.json")))
    };
}

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

/// An example of a working form other than the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormExample {
    /// Of the challenge.
    Challenge,
    /// Of the partnership assessment.
    PartnershipAssessment,
    /// Of the intake for a test ground.
    TestGroundIntake,
    /// Of the project funnel.
    ProjectFunnel,
    /// Of offer and need.
    OfferAndNeed,
    /// Of the minutes.
    Minutes,
}

impl FormExample {
    /// Every one of them.
    pub const ALL: [Self; 6] = [
        Self::Challenge,
        Self::PartnershipAssessment,
        Self::TestGroundIntake,
        Self::ProjectFunnel,
        Self::OfferAndNeed,
        Self::Minutes,
    ];

    /// The example of a template, by the id of that. `None` if it has none.
    pub fn of(template: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|example| example.template() == template)
    }

    /// What it is called: the story that it is from.
    pub fn title(self, texts: &Texts) -> String {
        let messages = &texts.messages;
        match self {
            Self::Challenge => fl!(messages, "form-example-challenge"),
            Self::PartnershipAssessment => fl!(messages, "form-example-partnership-assessment"),
            Self::TestGroundIntake => fl!(messages, "form-example-test-ground-intake"),
            Self::ProjectFunnel => fl!(messages, "form-example-project-funnel"),
            Self::OfferAndNeed => fl!(messages, "form-example-offer-and-need"),
            Self::Minutes => fl!(messages, "form-example-minutes"),
        }
    }

    /// The id of its template.
    pub const fn template(self) -> &'static str {
        self.template_and_bytes().0
    }

    /// The canvas file.
    pub const fn bytes(self) -> &'static [u8] {
        self.template_and_bytes().1
    }

    const fn template_and_bytes(self) -> (&'static str, &'static [u8]) {
        match self {
            Self::Challenge => example!("challenge", "forms/challenge"),
            Self::PartnershipAssessment => {
                example!("partnership-assessment", "forms/partnership-assessment")
            }
            Self::TestGroundIntake => example!("test-ground-intake", "forms/test-ground-intake"),
            Self::ProjectFunnel => example!("project-funnel", "forms/project-funnel"),
            Self::OfferAndNeed => example!("offer-and-need", "forms/offer-and-need"),
            Self::Minutes => example!("minutes", "forms/minutes"),
        }
    }
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

    /// The name, which is the same in every language.
    pub const fn title(self) -> &'static str {
        self.title_and_bytes().0
    }

    /// What the example teaches, in two lines.
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

    /// What it is about and who took part, in a line.
    pub fn about(self, texts: &Texts) -> String {
        let messages = &texts.messages;
        match self {
            Self::CumulusPark => fl!(messages, "about-cumulus-park"),
            Self::Schuldenlab => fl!(messages, "about-schuldenlab"),
            Self::AiCoalitie => fl!(messages, "about-nederlandse-ai-coalitie"),
            Self::SecurityDelta => fl!(messages, "about-the-hague-security-delta"),
            Self::ModalShift => fl!(messages, "about-modal-shift"),
            Self::Werkplaats => fl!(messages, "about-werkplaats-digitaal-vakmanschap"),
            Self::NewTrust => fl!(messages, "about-new-trust-foundation"),
            Self::StartUp => fl!(messages, "about-start-up-in-residence-den-haag"),
            Self::GreenVillage => fl!(messages, "about-the-green-village"),
            Self::Odyssey => fl!(messages, "about-odyssey"),
            Self::Blockchain => fl!(messages, "about-dutch-blockchain-coalition"),
            Self::Verkeersonderneming => fl!(messages, "about-de-verkeersonderneming"),
        }
    }

    /// The canvas file.
    pub const fn bytes(self) -> &'static [u8] {
        self.title_and_bytes().1
    }

    const fn title_and_bytes(self) -> (&'static str, &'static [u8]) {
        match self {
            Self::CumulusPark => example!("Cumulus Park", "cumulus-park"),
            Self::Schuldenlab => example!("SchuldenlabNL", "schuldenlab"),
            Self::AiCoalitie => example!("Nederlandse AI Coalitie", "nederlandse-ai-coalitie"),
            Self::SecurityDelta => example!("The Hague Security Delta", "the-hague-security-delta"),
            Self::ModalShift => example!("Modal Shift", "modal-shift"),
            Self::Werkplaats => {
                example!("Werkplaats Digitaal Vakmanschap", "werkplaats-digitaal-vakmanschap")
            }
            Self::NewTrust => example!("New Trust Foundation", "new-trust-foundation"),
            Self::StartUp => example!("Start-up in Residence Den Haag", "start-up-in-residence-den-haag"),
            Self::GreenVillage => example!("The Green Village", "the-green-village"),
            Self::Odyssey => example!("Odyssey", "odyssey"),
            Self::Blockchain => example!("Dutch Blockchain Coalition", "dutch-blockchain-coalition"),
            Self::Verkeersonderneming => example!("De Verkeersonderneming", "de-verkeersonderneming"),
        }
    }
}
