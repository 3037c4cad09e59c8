//! Saving the canvas, and copies of it: where to, and what happens then.

use std::path::PathBuf;

use i18n_embed_fl::fl;

use crate::app::dialogs::requester::Requester;
use crate::app::editing::unread;
use crate::app::files::names::{base_name, pick};
use crate::app::open::canvas::{WriteState, Writing};
use crate::app::{Context, DiskEffect, Effect, FileEffect, PathPurpose, State, WriteMode};
use crate::canvas::CanvasId;
use crate::export::FileKind;
use crate::i18n::Texts;

/// Saves to the canvas's own file, or asks for one: the user waits for it.
pub(in crate::app) fn save(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    state.open.saved_by = Requester::User;
    unread::take_meant(state, context);
    unread::tell(state);
    save_again(state, context)
}

/// Saves for whoever waits for the save before it.
pub(in crate::app) fn save_again(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    match state.open.home.as_ref().map(|home| (PathBuf::from(home.path.clone()), home.known)) {
        Some((path, known)) => match &mut state.open.write {
            WriteState::Busy(writing) if writing.path == path => {
                writing.is_asked_again = true;
                Vec::new()
            }
            WriteState::Busy(_) | WriteState::Done | WriteState::Merging | WriteState::Failed => {
                write(state, path, WriteMode::Known(known), context)
            }
        },
        None => vec![pick_save(state)],
    }
}

/// Writes the canvas as it is now.
pub(in crate::app) fn write(
    state: &mut State,
    path: PathBuf,
    mode: WriteMode,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    state.writes += 1;
    let ticket = state.writes;
    let version = state.open.document.version();
    let before = std::mem::replace(&mut state.open.write, WriteState::Done);
    if let WriteState::Busy(writing) = before {
        state.open.superseded.push(writing);
    }
    state.open.write =
        WriteState::Busy(Writing { ticket, path: path.clone(), version, is_asked_again: false });
    state.open.merging = None;
    if state.open.is_unsaved() && state.open.path().is_some_and(|own| **own == *path) {
        // Until the disk answers, the file holds the one or the other.
        state.open.saved = None;
    }
    let snapshot = Box::new(state.open.document.snapshot());
    let client_id = context.identities.client_id();
    let replaces_protected = state.replaceable.contains(&path);
    vec![Effect::File(FileEffect::Write { path, snapshot, mode, replaces_protected, client_id, ticket })]
}

/// Saves to a file although it is protected, now and as long as this window is open.
pub(in crate::app) fn replace_protected(
    state: &mut State,
    path: PathBuf,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    state.replaceable.insert(path.clone());
    if state.open.path().is_some_and(|own| **own == *path) {
        return save(state, context);
    }
    write(state, path, WriteMode::Replace, context)
}

/// The user gave no place to save to, or no answer about the file: nothing waits for a save.
pub(in crate::app) fn give_up_save(state: &mut State) {
    state.open.after_save = None;
    if !state.open.is_writing() {
        state.open.write = WriteState::Done;
    }
}

/// Asks where to save.
pub(in crate::app) fn pick_save(state: &State) -> Effect {
    let new = || format!("{}{}", base_name(state), FileKind::Canvas.new_ending());
    pick(state, PathPurpose::Save, state.open.file_name().unwrap_or_else(new))
}

/// Asks where to save a copy without names and history.
pub(in crate::app) fn pick_clean(state: &State) -> Effect {
    let words = Texts::of(state.language);
    let (clean, ending) = (fl!(words.messages, "clean-name"), FileKind::Canvas.new_ending());
    pick(state, PathPurpose::Clean, format!("{}-{clean}{ending}", base_name(state)))
}

/// Saves a copy of the current canvas, without names and history, as a separate canvas.
pub(in crate::app) fn save_clean(
    state: &State,
    path: PathBuf,
    mode: WriteMode,
    context: &mut Context<'_>,
) -> Effect {
    let snapshot = Box::new(state.open.document.snapshot());
    Effect::Disk(DiskEffect::WriteClean {
        path,
        snapshot,
        id: CanvasId::new(context.identities.uuid()),
        mode,
    })
}
