//! What an export could not do as asked. This never fails an export: it draws a visible mark and reports the problem.

use i18n_embed_fl::fl;

use crate::i18n::Texts;

/// Something that the reader of an export will miss.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// The bundled fonts lack a character; a framed question mark stands in for it.
    MissingCharacter {
        /// The character.
        character: char,
        /// The title of the section in which it stands.
        place: String,
    },
    /// A logo that is no picture, or one that is damaged.
    UnreadableLogo {
        /// The partner's name.
        partner: String,
    },
    /// A logo that was left out, since all logos together have more pixels than an export draws.
    LogoLeftOut {
        /// The partner's name.
        partner: String,
    },
    /// A document of a canvas on which nobody wrote what it is made of.
    NothingWritten,
    /// A pitch for a partner without a text on what the collaboration brings it.
    NothingForPartner {
        /// The partner's name.
        partner: String,
    },
}

impl Problem {
    /// The problem in a sentence.
    pub fn message(&self, texts: &Texts) -> String {
        match self {
            Self::MissingCharacter { character, place } => fl!(
                texts.messages,
                "export-missing-character",
                character = character.to_string(),
                code = format!("U+{:04X}", u32::from(*character)),
                place = place.as_str()
            ),
            Self::UnreadableLogo { partner } => {
                fl!(texts.messages, "export-unreadable-logo", partner = partner.as_str())
            }
            Self::LogoLeftOut { partner } => {
                fl!(texts.messages, "export-logo-left-out", partner = partner.as_str())
            }
            Self::NothingWritten => fl!(texts.messages, "export-nothing-written"),
            Self::NothingForPartner { partner } => {
                fl!(texts.messages, "export-nothing-for-partner", partner = partner.as_str())
            }
        }
    }
}
