//! What others did to the file: merged where nothing is lost by it, asked about where it is not clear.

use std::path::PathBuf;

use i18n_embed_fl::fl;

use super::state::Home;
use super::{Context, Dialog, Effect, Notice, State, WriteMode, files, journal};
use crate::document::difference;
use crate::file::{Changed, Known, OnDisk, OpenError};
use crate::i18n::Texts;

/// What is wrong with the file of the canvas in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outside {
    /// It is gone.
    Missing,
    /// It is empty.
    Blank,
    /// It is no whole canvas any more.
    NoCanvas(OpenError),
    /// Another canvas stands in it.
    Another,
    /// Somebody put an older version of the canvas back.
    PutBack,
    /// The canvas was changed by a program that does not keep the history, so that both cannot be merged.
    NoHistory,
}

impl Outside {
    /// What happened; `file` is its name.
    pub fn message(&self, texts: &Texts, file: &str) -> String {
        let messages = &texts.messages;
        match self {
            Self::Missing => fl!(messages, "outside-missing", file = file),
            Self::Blank => fl!(messages, "outside-blank", file = file),
            Self::NoCanvas(_) => fl!(messages, "outside-no-canvas", file = file),
            Self::Another => fl!(messages, "outside-another", file = file),
            Self::PutBack => fl!(messages, "outside-put-back", file = file),
            Self::NoHistory => fl!(messages, "outside-no-history", file = file),
        }
    }

    /// Whether what stands in the file can be taken over.
    pub const fn can_be_taken(&self) -> bool {
        matches!(self, Self::PutBack | Self::NoHistory)
    }
}

/// How it went on with a file that was changed.
enum TakenIn {
    /// Its changes are in the canvas in hand.
    Merged,
    /// The user has to say what to do.
    Asked(Outside),
}

/// Looks whether the file is still what was read from it, unless it is being written.
pub fn look(state: &State, context: &mut Context<'_>) -> Vec<Effect> {
    let Some(home) = state.home.as_ref().filter(|_| !state.is_writing()) else { return Vec::new() };
    vec![Effect::Look {
        path: home.path.clone(),
        known: home.known,
        client_id: context.identities.client_id(),
        generation: state.generation,
    }]
}

/// The file was looked at while nothing was being saved.
pub(super) fn looked(
    state: &mut State,
    generation: u64,
    found: OnDisk,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    if generation != state.generation || state.is_writing() {
        return Vec::new();
    }
    let is_same = matches!(found, OnDisk::Same);
    if let Some(outside) = judge(state, found) {
        journal::nowhere_else(state);
        // Where both sides wait for the user's word, the word is asked for; the rest can wait for the next save.
        match outside {
            Outside::PutBack | Outside::NoHistory => {
                if state.dialog.is_none() {
                    state.dialog = Some(Dialog::Outside(outside));
                }
            }
            _ => tell(state, outside),
        }
        return journal::tick(state, context);
    }
    state.notices.retain(|notice| !matches!(notice, Notice::Outside(..)));
    let is_in_file = state.home.as_ref().is_some_and(|home| home.version == state.document.version());
    if is_same && is_in_file && state.is_unsaved() {
        // A share that was away for a moment.
        state.saved_revision = Some(state.document.revision());
        return journal::end(state);
    }
    Vec::new()
}

/// A save found something else in the file than was read from it: saves again where that was merged, else asks.
pub(super) fn in_the_way(
    state: &mut State,
    path: PathBuf,
    found: OnDisk,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    if let OnDisk::Changed(changed) = &found
        && state.path() != Some(&path)
    {
        // The user chose a file in which a copy of this canvas stands: from now on it is this canvas's own.
        let document = &changed.opened.document;
        let known = Known { id: document.id(), fingerprint: changed.fingerprint };
        state.home = Some(Home { path, known, version: document.version() });
    }
    match judge(state, found) {
        None => files::save(state, context),
        Some(outside) => {
            state.dialog = Some(Dialog::Outside(outside));
            Vec::new()
        }
    }
}

/// Takes in what can be merged; gives what cannot.
fn judge(state: &mut State, found: OnDisk) -> Option<Outside> {
    match found {
        OnDisk::Same => None,
        OnDisk::Missing => Some(Outside::Missing),
        OnDisk::Blank => Some(Outside::Blank),
        OnDisk::NoCanvas(error) => Some(Outside::NoCanvas(error)),
        OnDisk::Another => Some(Outside::Another),
        OnDisk::Changed(changed) => match take_in(state, *changed) {
            TakenIn::Merged => None,
            TakenIn::Asked(outside) => Some(outside),
        },
    }
}

fn take_in(state: &mut State, changed: Changed) -> TakenIn {
    let Some(home) = &mut state.home else { return TakenIn::Merged };
    let theirs = &changed.opened.document;
    let before = state.document.revision();
    // Both may have a history and yet none in common: merged, every text would stand twice.
    let shares_history =
        changed.opened.has_history && theirs.version().shares_history(&state.document.version());
    let merged =
        shares_history && theirs.encode().is_ok_and(|encoded| state.document.merge(&encoded).is_ok());
    let adds_something = state.document.revision() != before;
    if !merged || (!adds_something && theirs.version() != home.version) {
        let outside = if merged { Outside::PutBack } else { Outside::NoHistory };
        state.outside = Some(Box::new(changed));
        return TakenIn::Asked(outside);
    }
    home.known.fingerprint = changed.fingerprint;
    home.version = theirs.version();
    let is_in_file = home.version == state.document.version();
    state.saved_revision = is_in_file.then_some(state.document.revision());
    if adds_something {
        state.others_revision = Some(state.document.revision());
        state.notices.retain(|notice| !matches!(notice, Notice::MergedFromOutside));
        state.notices.push(Notice::MergedFromOutside);
    }
    TakenIn::Merged
}

fn tell(state: &mut State, outside: Outside) {
    let is_told = |notice: &Notice| matches!(notice, Notice::Outside(_, told) if *told == outside);
    if let Some(path) = state.path().cloned()
        && !state.notices.iter().any(is_told)
    {
        state.notices.retain(|notice| !matches!(notice, Notice::Outside(..)));
        state.notices.push(Notice::Outside(path, outside));
    }
}

/// The canvas in hand is to stand in the file, whatever stands there now.
pub(super) fn keep_ours(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    let Some(home) = &state.home else { return Vec::new() };
    let (path, id) = (home.path.clone(), home.known.id);
    // Only what the user was asked about is written over.
    let mode = state.outside.take().map_or(WriteMode::Replace, |changed| {
        WriteMode::Known(Known { id, fingerprint: changed.fingerprint })
    });
    files::write(state, path, mode, context)
}

/// What stands in the file is to stand in the canvas in hand, as one change that can be taken back.
pub(super) fn take_theirs(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    let Some(changed) = state.outside.take() else { return Vec::new() };
    let Some(home) = &mut state.home else { return Vec::new() };
    let theirs = &changed.opened.document;
    home.known.fingerprint = changed.fingerprint;
    home.version = theirs.version();
    let edits = difference(state.document.canvas(), theirs.canvas());
    super::apply::edit(state, &edits, context);
    state.saved_revision = None;
    journal::tick(state, context)
}
