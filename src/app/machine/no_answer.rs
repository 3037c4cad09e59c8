//! Disks that do not answer: reported as long as that lasts, with what the user can do meanwhile.

use crate::app::{Awaited, Notice, State};

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

/// Records what does not answer now: reports news once, and withdraws what answered.
pub(in crate::app) fn changed(state: &mut State, silent: Vec<Awaited>) {
    state.notices.retain(|notice| !matches!(notice, Notice::NoAnswer(of) if !silent.contains(of)));
    let before = std::mem::replace(&mut state.silent, silent);
    let new = state.silent.iter().filter(|awaited| !before.contains(awaited)).cloned();
    state.notices.extend(new.map(Notice::NoAnswer));
}
