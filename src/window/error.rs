//! Why there is no window, and how that is said.

use i18n_embed_fl::fl;

use crate::i18n::Texts;
use crate::platform::RandomError;
use crate::template::TemplateError;

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// There is nothing to show it on.
    #[error("there is no display")]
    NoDisplay,
    /// Libraries that a window needs are missing; the packages that they are in.
    #[error("missing: {}", .0.join(", "))]
    MissingLibraries(Vec<&'static str>),
    /// Something else that a window needs refuses.
    #[error("{0}")]
    Failed(String),
    /// The system has no random numbers.
    #[error(transparent)]
    Random(#[from] RandomError),
    /// A built-in template is broken.
    #[error(transparent)]
    Template(#[from] TemplateError),
}

impl WindowError {
    /// The error in a sentence or two: what is missing, and what can be done without a window.
    pub fn message(&self, texts: &Texts) -> String {
        let messages = &texts.messages;
        match self {
            Self::NoDisplay => fl!(messages, "window-no-display"),
            Self::MissingLibraries(packages) => {
                fl!(messages, "window-libraries", packages = packages.join(", "))
            }
            Self::Failed(reason) => fl!(messages, "window-failed", reason = reason.as_str()),
            Self::Random(error) => fl!(messages, "internal-error", reason = error.to_string()),
            Self::Template(error) => fl!(messages, "internal-error", reason = error.to_string()),
        }
    }
}
