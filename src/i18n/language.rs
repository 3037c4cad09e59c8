//! The languages that the program speaks.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the window, of a document or of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, enum_iterator::Sequence, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Language {
    /// Dutch.
    Dutch,
    /// English.
    English,
}

/// A tag that names no language of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no texts in the language {0:?}")]
pub struct UnknownLanguage(String);

impl Language {
    /// Every language, Dutch first.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag or a POSIX locale: `nl`, `nl-BE` and `nl_NL.UTF-8` are all Dutch.
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::of(tag).ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }
}

impl TryFrom<String> for Language {
    type Error = UnknownLanguage;

    fn try_from(tag: String) -> Result<Self, Self::Error> {
        tag.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.tag().to_owned()
    }
}
