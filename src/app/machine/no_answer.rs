//! Disks that do not answer: told as long as that lasts, with what the user can do meanwhile.

use std::path::PathBuf;

use i18n_embed_fl::fl;

use crate::app::{Notice, State};
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

impl State {
    /// Whether the folder with the unsaved work does not answer, so that what is typed is not kept against a crash.
    pub fn is_journal_silent(&self) -> bool {
        self.silent.contains(&Awaited::Journal)
    }

    /// Whether a save is under way on a disk that does not answer.
    pub fn is_save_silent(&self) -> bool {
        self.open.write_path().is_some_and(|path| self.silent.contains(&Awaited::Canvas(path.clone())))
    }
}

/// Takes in what does not answer now; tells what came, once, and takes back what answered.
pub(in crate::app) fn changed(state: &mut State, silent: Vec<Awaited>) {
    state.notices.retain(|notice| !matches!(notice, Notice::NoAnswer(of) if !silent.contains(of)));
    let before = std::mem::replace(&mut state.silent, silent);
    let new = state.silent.iter().filter(|awaited| !before.contains(awaited)).cloned();
    state.notices.extend(new.map(Notice::NoAnswer));
}
