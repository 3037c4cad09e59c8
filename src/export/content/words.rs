//! Words with their author.

use super::single_line;

/// Words, and whose they are: that decides their language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Words {
    /// The team's.
    Team(String),
    /// The program's.
    Fixed(String),
}

impl Words {
    /// Words of the team.
    pub(crate) fn team(text: &str) -> Self {
        Self::Team(text.to_owned())
    }

    /// Words of the program.
    pub(crate) fn fixed(text: impl Into<String>) -> Self {
        Self::Fixed(text.into())
    }

    /// The words themselves.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Team(text) | Self::Fixed(text) => text,
        }
    }

    /// The words themselves.
    pub(crate) fn into_text(self) -> String {
        match self {
            Self::Team(text) | Self::Fixed(text) => text,
        }
    }

    /// The same words on one line.
    pub(super) fn on_one_line(&self) -> Self {
        self.with_text(single_line(self.text()))
    }

    /// Other words of the same speaker.
    pub(super) fn with_text(&self, text: String) -> Self {
        match self {
            Self::Team(_) => Self::Team(text),
            Self::Fixed(_) => Self::Fixed(text),
        }
    }
}
