//! What the machine waits for.

use std::path::PathBuf;

use i18n_embed_fl::fl;

use crate::i18n::{self, Texts};

/// What the machine waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Awaited {
    /// The file of the canvas, or the one that it is being saved to.
    Canvas(PathBuf),
    /// Another file: a copy, a picture, an export.
    File(PathBuf),
    /// The folder with the unsaved work.
    Journal,
    /// The folder with earlier versions.
    Versions,
    /// The folder with the settings.
    Settings,
}

impl Awaited {
    /// What does not answer, what that means and what to do.
    pub(in crate::app) fn message(&self, texts: &Texts) -> String {
        let messages = &texts.messages;
        let name =
            |path: &PathBuf| i18n::visible(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy());
        match self {
            Self::Canvas(path) => fl!(messages, "no-answer-canvas", file = name(path)),
            Self::File(path) => fl!(messages, "no-answer-file", file = name(path)),
            Self::Journal => fl!(messages, "no-answer-journal"),
            Self::Versions => fl!(messages, "no-answer-versions"),
            Self::Settings => fl!(messages, "no-answer-settings"),
        }
    }
}
