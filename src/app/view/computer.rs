//! What is known of the computer: shown, completed while its folders are tried, and copied.

use std::path::PathBuf;

use crate::app::{
    ComputerAnswer, ComputerResult, ComputerView, Dialog, Effect, JobEffect, State, WindowEffect,
};
use crate::computer::{self, Facts, Folder, LanguageFrom};
use crate::i18n::{Language, Texts};

/// Shows what is known, and has the system asked and the folders tried.
pub(in crate::app) fn show(state: &mut State) -> Vec<Effect> {
    let mut folders = state.computer.folders.clone();
    if let Some(folder) = state.open.path().and_then(|path| path.parent()) {
        folders.insert(Folder::Canvas, Some(folder.to_owned()));
    }
    let tried: Vec<(Folder, PathBuf)> =
        folders.iter().filter_map(|(folder, path)| Some((*folder, path.clone()?))).collect();
    state.open.dialog = Some(Dialog::Computer(ComputerView { folders, ..ComputerView::default() }));
    vec![Effect::Job(JobEffect::TryComputer(tried))]
}

/// Takes in what the system said or how a folder works, unless the dialog is closed.
pub(in crate::app) fn tried(state: &mut State, result: ComputerResult) {
    let Some(Dialog::Computer(view)) = &mut state.open.dialog else { return };
    match result {
        ComputerResult::System(name) => view.system = Some(name),
        ComputerResult::Tried(folder, trial) => {
            view.trials.insert(folder, trial);
        }
    }
    view.is_copied = false;
}

pub(in crate::app) fn answered(state: &mut State, answer: ComputerAnswer) -> Vec<Effect> {
    let Some(Dialog::Computer(view)) = &state.open.dialog else { return Vec::new() };
    match answer {
        ComputerAnswer::Copy => {
            let text = computer::text(Texts::of(state.language), &facts(state, view));
            if let Some(Dialog::Computer(view)) = &mut state.open.dialog {
                view.is_copied = true;
            }
            vec![Effect::Window(WindowEffect::Copy(text))]
        }
    }
}

/// What is known of the computer now.
pub fn facts<'a>(state: &'a State, view: &'a ComputerView) -> Facts<'a> {
    Facts {
        version: env!("CARGO_PKG_VERSION"),
        system: view.system.as_deref(),
        language: state.language,
        language_from: language_from(state),
        drawn: state.computer.drawn.as_ref(),
        screen: state.computer.screen,
        folders: &view.folders,
        trials: &view.trials,
        policy: state.preferences.policy(),
    }
}

fn language_from(state: &State) -> LanguageFrom<'_> {
    let policy = state.preferences.policy();
    let locale = state.computer.locale.as_deref().filter(|locale| Language::of(locale).is_some());
    match (
        policy.locked_values().language,
        state.preferences.chosen.language,
        policy.default_values().language,
    ) {
        (Some(_), _, _) => LanguageFrom::Locked,
        (None, Some(_), _) => LanguageFrom::Chosen,
        (None, None, Some(_)) => LanguageFrom::Default,
        (None, None, None) => locale.map_or(LanguageFrom::Nobody, LanguageFrom::System),
    }
}
