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
    /// It was to be drawn with OpenGL only, which does not work; why.
    #[error("{0}")]
    NoOpenGl(String),
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
            Self::NoOpenGl(reason) => fl!(messages, "window-no-opengl", reason = reason.as_str()),
            Self::Failed(reason) => fl!(messages, "window-failed", reason = reason.as_str()),
            Self::Random(error) => fl!(messages, "internal-error", reason = error.to_string()),
            Self::Template(error) => fl!(messages, "internal-error", reason = error.to_string()),
        }
    }

    /// The error for who has no terminal: what to ask the administrator of the computer. `None` where nothing can be shown.
    pub fn box_message(&self, texts: &Texts) -> Option<String> {
        let messages = &texts.messages;
        Some(match self {
            Self::NoDisplay => return None,
            Self::MissingLibraries(packages) => {
                fl!(messages, "window-box-libraries", packages = packages.join(", "))
            }
            Self::NoOpenGl(reason) => fl!(messages, "window-box-no-opengl", reason = reason.as_str()),
            Self::Failed(reason) => fl!(messages, "window-box-failed", reason = reason.as_str()),
            Self::Random(_) | Self::Template(_) => self.message(texts),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_box_says_why_and_what_to_ask_in_both_languages() {
        let reason = || "no screen answers".to_owned();
        for (error, words) in [
            (WindowError::Failed(reason()), ["no screen answers", "Remote Desktop"]),
            (WindowError::NoOpenGl(reason()), ["no screen answers", "--draw gl"]),
            (WindowError::MissingLibraries(vec!["libx11-6", "libxi6"]), ["libx11-6", "libxi6"]),
        ] {
            for language in Language::ALL {
                let text = error.box_message(Texts::of(language)).unwrap();
                assert!(words.iter().all(|word| text.contains(word)), "{text}");
                assert!(!text.contains("samencanvas export"), "{text}");
            }
        }
    }

    #[test]
    fn without_a_display_there_is_no_box() {
        assert_eq!(WindowError::NoDisplay.box_message(Texts::of(Language::English)), None);
    }
}
