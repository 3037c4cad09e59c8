//! Changes of the file by others: merged if nothing is lost, otherwise the user is asked.

use std::path::PathBuf;

use crate::app::dialogs::outside::FileQuestion;
use crate::app::dialogs::question;
use crate::app::dialogs::requester::Requester;
use crate::app::files::merge_job::{MergeJob, Occasion, TheirCanvas, Verdict};
use crate::app::files::{incoming, journal, save};
use crate::app::open::canvas::{Home, WriteState};
use crate::app::{
    Context, Dialog, DiskEffect, Effect, JobEffect, Notice, Outside, OutsideAnswer, State, WriteMode,
};
use crate::document::difference;
use crate::file::{Known, OnDisk};
use crate::path::CanonicalPath;

/// The state of the file.
enum Found {
    Same,
    /// The open canvas cannot be merged with it.
    Wrong(Outside),
    /// The open canvas, changed by others.
    Changed(Box<TheirCanvas>),
}

/// Checks whether the file is still as it was read, unless it is being written.
pub fn look(state: &State, context: &mut Context<'_>) -> Vec<Effect> {
    let Some(home) = state.open.home.as_ref().filter(|_| !state.open.is_writing()) else { return Vec::new() };
    vec![Effect::Disk(DiskEffect::Look {
        path: home.path.clone(),
        known: home.known,
        client_id: context.identities.client_id(),
        generation: state.open.generation,
    })]
}

/// The file was checked while nothing was being saved.
pub(in crate::app) fn looked(
    state: &mut State,
    generation: u64,
    found: OnDisk,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    if generation != state.open.generation || state.open.is_writing() {
        return Vec::new();
    }
    match sort(state, found) {
        Found::Same => {
            settle(state);
            let is_in_file = state
                .open
                .home
                .as_ref()
                .is_some_and(|home| home.version.as_ref() == Some(&state.open.document.version()));
            if is_in_file && state.open.is_unsaved() {
                // A share that was away for a moment.
                state.open.saved = Some(state.open.document.content());
                return journal::end(state);
            }
            Vec::new()
        }
        Found::Wrong(outside) => {
            state.open.outside = None;
            journal::nowhere_else(state);
            tell(state, outside);
            journal::tick(state, context)
        }
        Found::Changed(theirs) => merge(state, *theirs, Occasion::Noticed, context),
    }
}

/// A save found other content in the file than was read from it: saves again if that can be merged, else asks.
pub(in crate::app) fn in_the_way(
    state: &mut State,
    path: CanonicalPath,
    found: OnDisk,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    if let OnDisk::Changed(changed) = &found
        && !changed.opened.document.is_read_only()
        && state.open.path() != Some(&path)
    {
        // The user chose a file in which a copy of this canvas stands: from now on it is this canvas's own.
        let document = &changed.opened.document;
        let known = Known { id: document.id(), fingerprint: changed.fingerprint };
        state.open.home = Some(Home { path: path.clone(), known, version: Some(document.version()) });
        state.open.saved = None;
    }
    match sort(state, found) {
        Found::Same => save::save_again(state, context),
        Found::Wrong(outside) => {
            state.open.outside = None;
            if state.open.path() == Some(&path) {
                tell(state, outside.clone());
                question::raise(state, Dialog::Outside(outside), state.open.saved_by, context);
            } else {
                // Another file than the canvas's own, which the user chose: there is nothing to decide about it.
                state.open.after_save = None;
                state.notices.push(Notice::Outside(path.into(), outside));
            }
            Vec::new()
        }
        Found::Changed(theirs) => {
            // It is still being saved, as far as the user is concerned.
            state.open.write = WriteState::Merging;
            merge(state, *theirs, Occasion::Save, context)
        }
    }
}

fn sort(state: &State, found: OnDisk) -> Found {
    match found {
        OnDisk::Same => Found::Same,
        OnDisk::Missing => Found::Wrong(Outside::Missing),
        OnDisk::Blank => Found::Wrong(Outside::Blank),
        OnDisk::NoCanvas(error) => Found::Wrong(Outside::NoCanvas(error)),
        OnDisk::Another => Found::Wrong(Outside::Another),
        // What can only be read here is never written, and may follow the file.
        OnDisk::Changed(changed)
            if changed.opened.document.is_read_only() && !state.open.document.is_read_only() =>
        {
            Found::Wrong(Outside::Newer)
        }
        OnDisk::Changed(changed) => Found::Changed(Box::new(TheirCanvas::of(*changed))),
    }
}

/// Lets a worker merge a change by others with the open canvas.
fn merge(
    state: &mut State,
    theirs: TheirCanvas,
    occasion: Occasion,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let Some(home) = &state.open.home else { return Vec::new() };
    let job = MergeJob {
        theirs,
        ours: state.open.document.snapshot(),
        known: home.known,
        base: home.version.clone(),
        occasion,
        client_ids: std::array::from_fn(|_| context.identities.client_id()),
        generation: state.open.generation,
    };
    state.open.merging = Some(job.client_ids);
    vec![Effect::Job(JobEffect::MergeWithFile(Box::new(job)))]
}

/// A change by others was merged: applies it, or asks.
pub(in crate::app) fn merged(
    state: &mut State,
    job: MergeJob,
    verdict: Verdict,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let is_current = state.open.home.as_ref().is_some_and(|home| home.known == job.known);
    if job.generation != state.open.generation || state.open.merging != Some(job.client_ids) {
        return Vec::new();
    }
    state.open.merging = None;
    let is_save = job.occasion == Occasion::Save;
    if !is_current || is_save != state.open.is_writing() {
        if state.open.write == WriteState::Merging {
            state.open.write = WriteState::Failed;
        }
        // The canvas was saved meanwhile, or is being saved, and the file may have changed again since.
        return look(state, context);
    }
    let (outside, merge) = match verdict {
        Verdict::Merge(merge) => match incoming::take_in(state, &job.theirs, merge, context) {
            Some(effects) => return took_in(state, effects, is_save, context),
            None => (Outside::NoHistory, None),
        },
        Verdict::MostGone(words, merge) => (Outside::MostGone(words), Some(merge)),
        Verdict::PutBack => (Outside::PutBack, None),
        Verdict::NoHistory => (Outside::NoHistory, None),
    };
    ask(state, outside, FileQuestion { theirs: job.theirs, merge }, is_save, context)
}

/// A change by others is in the open canvas; continues the save that found it.
fn took_in(
    state: &mut State,
    mut effects: Vec<Effect>,
    is_save: bool,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    settle(state);
    effects.extend(if state.open.is_unsaved() { journal::tick(state, context) } else { journal::end(state) });
    if is_save {
        incoming::show_before_leaving(state, context);
        effects.extend(save::save_again(state, context));
    }
    effects
}

/// Asks how to handle a change by others that is not applied automatically.
fn ask(
    state: &mut State,
    outside: Outside,
    asked: FileQuestion,
    is_save: bool,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let is_open = matches!(state.open.dialog, Some(Dialog::Outside(_)));
    if !is_open {
        // Only what the user is asked about is ever written over or taken over.
        state.open.outside = Some(Box::new(asked));
    }
    if is_save {
        state.open.write = WriteState::Failed;
    }
    journal::nowhere_else(state);
    let is_news = tell(state, outside.clone());
    let by = if is_save { state.open.saved_by } else { Requester::Program };
    if is_news || by == Requester::User {
        question::raise(state, Dialog::Outside(outside), by, context);
    }
    journal::tick(state, context)
}

/// The file is in order again.
fn settle(state: &mut State) {
    state.notices.retain(|notice| !matches!(notice, Notice::Outside(..)));
    question::forget_about_file(state);
}

/// Reports what is wrong with the file. Returns whether that is news.
fn tell(state: &mut State, outside: Outside) -> bool {
    let Some(path) = state.open.path().cloned() else { return false };
    let is_told = |notice: &Notice| matches!(notice, Notice::Outside(_, told) if *told == outside);
    if state.notices.iter().any(is_told) {
        return false;
    }
    settle(state);
    state.notices.push(Notice::Outside(path.into(), outside));
    true
}

/// Carries out the answer about the file.
pub(in crate::app) fn answered(
    state: &mut State,
    answer: OutsideAnswer,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::Outside(_)));
    if dialog.is_none() {
        return Vec::new();
    }
    match answer {
        OutsideAnswer::KeepOurs => keep_ours(state, context),
        OutsideAnswer::TakeTheirs => take_theirs(state, context),
        OutsideAnswer::SaveElsewhere => vec![save::pick_save(state)],
    }
}

/// Writes the open canvas to the file, regardless of its content.
fn keep_ours(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    let Some(home) = &state.open.home else { return Vec::new() };
    let (path, id) = (PathBuf::from(home.path.clone()), home.known.id);
    let asked = state.open.outside.take();
    // Only what the user was asked about is written over, and it becomes an earlier version first.
    let mode = asked.as_ref().map_or(WriteMode::Replace, |asked| {
        WriteMode::Known(Known { id, fingerprint: asked.theirs.fingerprint })
    });
    let mut effects: Vec<Effect> = asked
        .map(|asked| Effect::Disk(DiskEffect::KeepVersion(Box::new(asked.theirs.snapshot))))
        .into_iter()
        .collect();
    effects.extend(save::write(state, path, mode, context));
    effects
}

/// Applies the content of the file to the open canvas, as one change that can be undone. Keeps a version of ours first.
fn take_theirs(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    let Some(asked) = state.open.outside.take() else { return Vec::new() };
    let FileQuestion { theirs, merge } = *asked;
    settle(state);
    if let Some(merge) = merge {
        let mut effects = incoming::take_in(state, &theirs, merge, context).unwrap_or_default();
        effects.extend(journal::tick(state, context));
        return effects;
    }
    let mut effects = incoming::keep_ours(state, true, context);
    let Some(home) = &mut state.open.home else { return Vec::new() };
    home.known.fingerprint = theirs.fingerprint;
    home.version = Some(theirs.version.clone());
    let edits = difference(state.open.document.canvas(), &theirs.snapshot.canvas);
    state.edit(&edits, context);
    incoming::tell_problems(state, &theirs);
    state.open.saved = None;
    effects.extend(journal::tick(state, context));
    effects
}
