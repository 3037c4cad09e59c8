//! The changes that others made in the file: merged with the open canvas by a worker, and applied as one step that
//! can be undone. Everything that they remove from the canvas is reported and can be restored.

use std::sync::Arc;
use std::time::Duration;

use crate::app::dialogs::question;
use crate::app::dialogs::requester::Requester;
use crate::app::files::gone::{gone, is_same_place};
use crate::app::files::newer_template;
use crate::app::{
    Context, CopyView, Dialog, DiskEffect, Effect, FileMerge, Notice, OtherCopy, State, TheirCanvas, WithCopy,
};
use crate::merge::{Report, Vanished};

/// If nothing of ours is lost, a version of it is kept at most this often: two people who write in one file merge every
/// few seconds.
const BETWEEN_VERSIONS: Duration = Duration::from_mins(1);

/// Applies a change by others. A version of ours is kept first, if it is in no file or something of it is lost.
/// Returns `None` if the two cannot be merged after all.
pub(in crate::app) fn take_in(
    state: &mut State,
    theirs: &TheirCanvas,
    merge: FileMerge,
    context: &Context<'_>,
) -> Option<Vec<Effect>> {
    let effects = keep_ours(state, merge.takes_away || !merge.report.vanished.is_empty(), context);
    if theirs.snapshot.template.goes_before(state.open.document.template()) {
        newer_template::take_over(state, Arc::clone(&theirs.snapshot.template));
    }
    let before = state.open.document.canvas().clone();
    let revision = state.open.document.revision();
    let is_step = state.open.document.merge_as_step(&merge.state).ok()?;
    let home = state.open.home.as_mut()?;
    home.known.fingerprint = theirs.fingerprint;
    home.version = Some(theirs.version.clone());
    let file = OtherCopy::OwnFile(home.path.clone());
    let is_in_file = theirs.version == state.open.document.version()
        && theirs.snapshot.template.name() == state.open.document.template().name();
    state.open.saved = is_in_file.then_some(state.open.document.content());
    tell_problems(state, theirs);
    if state.open.document.revision() != revision {
        state.open.others_revision = Some(state.open.document.revision());
        let mut report = merge.report;
        // Held against the canvas as it is now, so that what was typed while the worker merged is told too.
        for row in gone(&before, state.open.document.canvas(), state.open.document.template()) {
            add(&mut report, Vanished { row, had: 0, removed: vec![1] });
        }
        let view = CopyView { with: WithCopy::Merge, other: file, report, steps: usize::from(is_step) };
        tell(state, view);
    }
    Some(effects)
}

/// Keeps the open canvas as an earlier version, if `is_needed`, or if it is in no file and none was kept recently.
pub(in crate::app) fn keep_ours(state: &mut State, is_needed: bool, context: &Context<'_>) -> Vec<Effect> {
    let is_late = state.open.kept_at.is_none_or(|at| context.time.saturating_sub(at) >= BETWEEN_VERSIONS);
    if state.open.document.is_read_only() || !(is_needed || (state.open.is_unsaved() && is_late)) {
        return Vec::new();
    }
    state.open.kept_at = Some(context.time);
    vec![Effect::Disk(DiskEffect::KeepVersion(Box::new(state.open.document.snapshot())))]
}

/// Adds a row to those that vanished, unless it is among them; a more complete one replaces it.
fn add(report: &mut Report, lost: Vanished) {
    let is_it = |known: &&mut Vanished| is_same_place(&known.row, &lost.row);
    match report.vanished.iter_mut().find(is_it) {
        Some(known) => known.row = lost.row,
        None => report.vanished.push(lost),
    }
}

/// Reports what others changed. What vanished before and was not seen yet can still be restored.
fn tell(state: &mut State, mut view: CopyView) {
    let is_told = |notice: &mut Notice| matches!(notice, Notice::MergedFromOutside(_));
    for notice in state.notices.extract_if(.., is_told) {
        if let Notice::MergedFromOutside(earlier) = notice {
            let is_new = |lost: &Vanished| {
                view.report.vanished.iter().all(|known| !is_same_place(&known.row, &lost.row))
            };
            let earlier: Vec<Vanished> = earlier.report.vanished.into_iter().filter(is_new).collect();
            view.report.vanished.extend(earlier);
        }
    }
    state.notices.push(Notice::MergedFromOutside(Box::new(view)));
}

/// Shows what others changed, with what can be restored.
pub(in crate::app) fn show(state: &mut State) {
    let Some(mut view) = take_told(state) else { return };
    if !state.open.was_changed_by_others() {
        // Somebody typed on: the last step is not the merge any more.
        view.steps = 0;
    }
    state.open.dialog = Some(Dialog::Copy(view));
}

/// Shows what others removed from the canvas before a user who asked to save and continue leaves it.
pub(in crate::app) fn show_before_leaving(state: &mut State, context: &Context<'_>) {
    let is_loss = |notice: &Notice| matches!(notice, Notice::MergedFromOutside(view) if !view.report.vanished.is_empty());
    if state.open.after_save.is_some() && state.notices.iter().any(is_loss) {
        state.open.after_save = None;
        if let Some(view) = take_told(state) {
            question::raise(state, Dialog::Copy(view), Requester::User, context);
        }
    }
}

fn take_told(state: &mut State) -> Option<Box<CopyView>> {
    let place = state.notices.iter().position(|notice| matches!(notice, Notice::MergedFromOutside(_)))?;
    if let Notice::MergedFromOutside(view) = state.notices.remove(place) { Some(view) } else { None }
}

/// Reports problems of the file as others left it, unless they were reported before.
pub(in crate::app) fn tell_problems(state: &mut State, theirs: &TheirCanvas) {
    if theirs.problems == state.open.told_problems {
        return;
    }
    state.open.told_problems.clone_from(&theirs.problems);
    state.notices.retain(|notice| !matches!(notice, Notice::Odd { .. }));
    state.open.problems.clone_from(&theirs.problems);
    if !theirs.problems.is_empty() {
        state.preferences.side_panel = true;
        let problems = theirs.problems.len();
        state.notices.push(Notice::Odd { problems, edited_by_hand: theirs.edited_by_hand });
    }
}
