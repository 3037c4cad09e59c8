//! Work that a crash interrupted: offered in a dialog, opened as the canvas of its own file with changes that are not
//! saved, and never lost by being put aside.

use std::path::{Path, PathBuf};

use crate::app::dialogs::question;
use crate::app::files::replace::replace_document;
use crate::app::files::{journal, leave, names, outside};
use crate::app::open::canvas::Home;
use crate::app::open::journal_state::JournalState;
use crate::app::{
    Context, Dialog, Effect, FileEffect, JournalEffect, Notice, RecoverAnswer, RecoverFailure, State, Then,
    WriteFailure,
};
use crate::file::{Fingerprint, Interrupted, Known, Recovered};
use crate::path::CanonicalPath;

/// Reports interrupted work, each once, except work that was put off.
pub(in crate::app) fn found(state: &mut State, mut interrupted: Vec<Interrupted>) {
    interrupted.retain(|found| !state.put_off.contains(&found.name));
    state.notices.retain(|notice| !matches!(notice, Notice::Interrupted(_)));
    if !interrupted.is_empty() && state.open.dialog == Some(Dialog::Welcome) {
        // Work that was lost sight of goes before the question what to begin with, which would lie over it.
        state.open.dialog = None;
    }
    state.notices.extend(interrupted.into_iter().map(Notice::Interrupted));
    offer(state);
}

/// Opens the question about the first interrupted work that has a notice, if nobody is typing and no dialog is open.
fn offer(state: &mut State) {
    let first = state.notices.iter().position(|notice| matches!(notice, Notice::Interrupted(_)));
    if let Some(first) = first
        && question::may_open(state)
        && let Notice::Interrupted(found) = state.notices.remove(first)
    {
        state.open.dialog = Some(Dialog::Recover(found));
    }
}

/// Carries out the answer about interrupted work.
pub(in crate::app) fn answered(
    state: &mut State,
    answer: RecoverAnswer,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::Recover(_)));
    let Some(Dialog::Recover(found)) = dialog else { return Vec::new() };
    match answer {
        RecoverAnswer::Open => {
            // It is told until it is open: the open canvas may have to be saved first, and it may not open.
            state.notices.push(Notice::Interrupted(found.clone()));
            leave::go_on_to(state, Then::Recover(found.name), context)
        }
        RecoverAnswer::ThrowAway => {
            state.open.dialog = Some(Dialog::ThrowAway(found));
            Vec::new()
        }
    }
}

/// Puts this interrupted work off until the next start of the program, and asks about other interrupted work now.
pub(in crate::app) fn not_now(state: &mut State, found: Interrupted) {
    state.put_off.insert(found.name);
    offer(state);
}

/// The user confirmed that interrupted work is deleted.
pub(in crate::app) fn throw_away(state: &mut State) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::ThrowAway(_)));
    let Some(Dialog::ThrowAway(found)) = dialog else { return Vec::new() };
    let effects = put_aside(state, found.name);
    offer(state);
    effects
}

/// Asks for confirmation to delete the interrupted work of a notice.
pub(in crate::app) fn ask_to_throw_away(state: &mut State, name: &str) {
    let mut interrupted = state
        .notices
        .iter()
        .filter_map(|notice| if let Notice::Interrupted(found) = notice { Some(found) } else { None });
    if let Some(found) = interrupted.find(|found| found.name == name).cloned() {
        forget(state, name);
        state.open.dialog = Some(Dialog::ThrowAway(found));
    }
}

/// Reports work that is too damaged to be opened, once in a run of the program.
pub(in crate::app) fn unreadable(state: &mut State, path: PathBuf) {
    if state.put_off.insert(path.to_string_lossy().into_owned()) {
        state.notices.push(Notice::RecoverFailed(RecoverFailure::Damaged(path)));
    }
}

/// Puts interrupted work off until the next start of the program, if its notice is dismissed.
pub(in crate::app) fn put_off(state: &mut State, notice: Notice) {
    if let Notice::Interrupted(found) = notice {
        state.put_off.insert(found.name);
    }
}

/// Turns interrupted work into an earlier version.
fn put_aside(state: &mut State, name: String) -> Vec<Effect> {
    forget(state, &name);
    vec![Effect::Journal(JournalEffect::End { name, keep: true })]
}

pub(in crate::app) fn opened(
    state: &mut State,
    name: String,
    generation: u64,
    result: Result<Box<Recovered>, RecoverFailure>,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    if generation != state.open.generation {
        return Vec::new();
    }
    match result {
        Ok(recovered) => {
            let Recovered { opened, path, is_damaged } = *recovered;
            let mut effects = replace_document(state, opened.document, context);
            state.open.saved = None;
            state.open.suggested_name = path
                .as_deref()
                .and_then(Path::file_name)
                .map(|name| names::stem(&name.to_string_lossy()).to_owned());
            // A journal of version 0.1 may hold a relative path, which begins nobody knows where.
            let path = path.and_then(CanonicalPath::kept);
            state.open.suggested_folder = path.as_deref().and_then(Path::parent).map(Into::into);
            if let Some(path) = path {
                effects.push(Effect::File(FileEffect::Hold(path.clone())));
                // Whatever stands in the file was not read yet: it is looked at, and merged or asked about.
                let known = Known { id: state.open.document.id(), fingerprint: Fingerprint::of(b"") };
                state.open.home = Some(Home { path, known, version: None });
                effects.extend(outside::look(state, context));
            }
            state.open.journal = JournalState::going_on(name.clone(), &state.open.document);
            forget(state, &name);
            state.notices.extend(is_damaged.then_some(Notice::RecoveredInPart));
            effects
        }
        Err(failure) => {
            state.notices.push(Notice::RecoverFailed(failure));
            Vec::new()
        }
    }
}

fn forget(state: &mut State, name: &str) {
    let is_it = |notice: &Notice| matches!(notice, Notice::Interrupted(found) if found.name == name);
    state.notices.retain(|notice| !is_it(notice));
}

/// The journal could not be written.
pub(in crate::app) fn not_written(
    state: &mut State,
    name: &str,
    failure: WriteFailure,
    context: &Context<'_>,
) {
    journal::failed(state, name, context);
    state.notices.retain(|notice| !matches!(notice, Notice::JournalFailed(_)));
    state.notices.push(Notice::JournalFailed(failure));
}
