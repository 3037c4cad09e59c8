//! The unsaved work, written down a moment after each edit, so that no crash takes it.
//!
//! A document gets its journal with its first edit, and loses it once all of it is in a file.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::app::open::journal_state::JournalState;
use crate::app::{Context, Effect, JournalEffect, State};

/// A change waits at most this long before it is on its way to the disk.
const DELAY: Duration = Duration::from_millis(400);

/// The pause after a failure of the disk.
const REST: Duration = Duration::from_secs(10);

/// Writes changes to the journal if that is due. Called in every frame.
pub(in crate::app) fn tick(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    if context.time < state.open.journal.next { Vec::new() } else { write_down(state, context) }
}

/// The time until [`tick`] writes changes to the journal. `None` if there are none.
pub(in crate::app) fn until_tick(state: &State, time: Duration) -> Option<Duration> {
    let is_behind = state.open.document.revision() != state.open.journal.revision;
    is_behind.then(|| state.open.journal.next.saturating_sub(time))
}

fn write_down(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    let revision = state.open.document.revision();
    if revision == state.open.journal.revision {
        return Vec::new();
    }
    state.open.journal.revision = revision;
    state.open.journal.next = context.time + DELAY;
    let update = state.open.document.take_updates();
    let name = state.open.journal.name.get_or_insert_with(|| context.identities.uuid().to_string()).clone();
    let template = Arc::clone(state.open.document.template());
    let before = state.open.journal.template.replace(Arc::clone(&template));
    let is_same = before.is_none_or(|before| Arc::ptr_eq(&before, &template));
    if std::mem::replace(&mut state.open.journal.is_whole, true) && is_same {
        return update
            .map(|update| Effect::Journal(JournalEffect::Append { name, update }))
            .into_iter()
            .collect();
    }
    let path = state.open.path().cloned().map(PathBuf::from);
    vec![Effect::Journal(JournalEffect::Begin {
        name,
        path,
        snapshot: Box::new(state.open.document.snapshot()),
    })]
}

/// Ends the journal: all of the work is in a file.
pub(in crate::app) fn end(state: &mut State) -> Vec<Effect> {
    // What was gathered since is in the file too.
    state.open.document.take_updates();
    let journal = JournalState::of_nothing(state.open.document.revision());
    let ended = std::mem::replace(&mut state.open.journal, journal);
    ended.name.map(|name| Effect::Journal(JournalEffect::End { name, keep: false })).into_iter().collect()
}

/// The user goes on without saving: what is in the journal becomes an earlier version. Where a save is under way that
/// was not acknowledged, the user did want to save, so the work is kept to be offered at the next start.
pub(in crate::app) fn abandon(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    if !state.open.is_unsaved() {
        return end(state);
    }
    let mut effects = write_down(state, context);
    if state.open.is_writing() {
        let name = state.open.journal.name.take();
        effects.extend(name.map(|name| Effect::Journal(JournalEffect::Leave { name })));
        return effects;
    }
    let name = state.open.journal.name.take();
    effects.extend(name.map(|name| Effect::Journal(JournalEffect::End { name, keep: true })));
    effects
}

/// The program ends. Where a save is under way, its answer may still come and end the journal; if it does not, the work
/// is offered at the next start.
pub(in crate::app) fn quit(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    if state.open.is_unsaved() && state.open.is_writing() {
        return write_down(state, context);
    }
    abandon(state, context)
}

/// The canvas is no longer in its file: writes all of it to a journal, even if nothing was edited.
pub(in crate::app) fn nowhere_else(state: &mut State) {
    if !state.open.is_unsaved() {
        state.open.journal.is_whole = false;
        state.open.journal.revision = u64::MAX;
    }
    // Undo cannot come back to what was in the file either.
    state.open.saved = None;
}

/// Undo or redo may have come back to what is in the file: then nothing is left to keep against a crash.
pub(in crate::app) fn came_back(state: &mut State) -> Vec<Effect> {
    if state.open.is_unsaved() || state.open.is_writing() { Vec::new() } else { end(state) }
}

/// The journal could not be written: it is started again after a pause.
pub(in crate::app) fn failed(state: &mut State, name: &str, context: &Context<'_>) {
    if state.open.journal.name.as_deref() == Some(name) {
        state.open.journal.is_whole = false;
        state.open.journal.revision = u64::MAX;
        state.open.journal.next = context.time + REST;
    }
}
