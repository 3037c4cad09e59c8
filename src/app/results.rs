//! What the machine answered, taken into the state.

use super::state::WriteState;
use super::{
    Command, Context, Dialog, Effect, JobResult, Notice, OpenFailure, PathChoice, PathPurpose, State, Then,
    WriteFailure, WriteMode, apply, files,
};
use crate::file::Opened;
use std::path::PathBuf;

/// Takes in what the machine answered; what is about a document that is not open any more is dropped.
pub fn take_result(state: &mut State, result: JobResult, context: &mut Context<'_>) -> Vec<Effect> {
    match result {
        JobResult::Opened { path, generation, result } => opened(state, path, generation, result),
        JobResult::Written { path, generation, revision, result } => {
            written(state, path, generation, revision, result, context)
        }
        JobResult::Exported { path, result } => {
            state
                .notices
                .retain(|notice| !matches!(notice, Notice::Exported { .. } | Notice::ExportFailed(..)));
            state.notices.push(match result {
                Ok((pages, problems)) => Notice::Exported { path, pages, problems },
                Err(failure) => Notice::ExportFailed(path, failure),
            });
            Vec::new()
        }
        JobResult::Picked { purpose, choice: PathChoice::Chosen(path) } => {
            picked(state, purpose, path, context)
        }
        JobResult::Picked { purpose, choice: PathChoice::Unavailable } => {
            state.dialog = Some(Dialog::Path(purpose));
            Vec::new()
        }
        JobResult::Picked { choice: PathChoice::Cancelled, .. } => {
            state.after_save = None;
            Vec::new()
        }
        JobResult::NoProgram(path) => {
            state.notices.push(Notice::NoProgram(path));
            Vec::new()
        }
        JobResult::PreferencesLost(failure) => {
            state.notices.retain(|notice| !matches!(notice, Notice::PreferencesLost(_)));
            state.notices.push(Notice::PreferencesLost(failure));
            Vec::new()
        }
    }
}

fn opened(
    state: &mut State,
    path: PathBuf,
    generation: u64,
    result: Result<Box<Opened>, OpenFailure>,
) -> Vec<Effect> {
    if generation != state.generation {
        return Vec::new();
    }
    match result {
        Ok(opened) => {
            let Opened { document, problems, edited_by_hand } = *opened;
            state.replace_document(document, Some(path.clone()));
            if edited_by_hand || !problems.is_empty() {
                state.notices.push(Notice::Odd { problems: problems.len(), edited_by_hand });
                state.preferences.side_panel |= !problems.is_empty();
                state.problems = problems;
            }
            state.preferences.remember(&path);
        }
        Err(failure) => {
            if matches!(failure, OpenFailure::Read(_)) {
                state.preferences.forget(&path);
            }
            state.notices.push(Notice::OpenFailed(path, failure));
        }
    }
    vec![Effect::SavePreferences(state.preferences.clone())]
}

fn written(
    state: &mut State,
    path: PathBuf,
    generation: u64,
    revision: u64,
    result: Result<(), WriteFailure>,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    if generation != state.generation {
        return Vec::new();
    }
    state.notices.retain(|notice| !matches!(notice, Notice::SaveFailed(..)));
    if let Err(failure) = result {
        state.write = WriteState::Failed(failure.clone());
        state.after_save = None;
        state.notices.push(Notice::SaveFailed(path, failure));
        return Vec::new();
    }
    state.write = WriteState::Done;
    state.saved_revision = revision;
    state.preferences.remember(&path);
    state.path = Some(path);
    let mut effects = vec![Effect::SavePreferences(state.preferences.clone())];
    if let Some(then) = state.after_save.take() {
        // Somebody may have typed on meanwhile; then the question comes again.
        effects.extend(files::go_on_to(state, then, context));
    }
    effects
}

fn picked(state: &mut State, purpose: PathPurpose, path: PathBuf, context: &mut Context<'_>) -> Vec<Effect> {
    match purpose {
        PathPurpose::Open => files::go_on(state, Then::OpenFile(path), context),
        PathPurpose::Save => {
            files::write(state, files::with_ending(path, files::CANVAS_ENDING), WriteMode::Replace)
        }
        PathPurpose::Export(choice) => {
            let path = files::with_ending(path, files::PDF_ENDING);
            // The canvas's own file is no place for a PDF.
            if state.path.as_deref() == Some(path.as_path()) {
                return apply(state, Command::Export, context);
            }
            vec![files::export(state, path, choice, WriteMode::Replace)]
        }
    }
}
