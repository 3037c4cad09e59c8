//! The canvas as others left it in its file: merged with the open canvas by a worker, and taken in as one step that
//! can be taken back, with everything that it takes off the canvas told and ready to be brought back.

use std::time::Duration;

use crate::app::dialogs::question;
use crate::app::files::gone::{GoneWords, gone, is_most_gone, is_same_place};
use crate::app::{Context, CopyView, Dialog, DiskEffect, Effect, Notice, OtherCopy, State, WithCopy};
use crate::document::{Snapshot, Version};
use crate::file::{Changed, Fingerprint, Known, Problem};
use crate::merge::{self, Report, Vanished};

/// Where nothing of ours goes, a version of it is kept at most this often: two people who write in one file merge every
/// few seconds.
const BETWEEN_VERSIONS: Duration = Duration::from_mins(1);

/// The canvas as others left it in its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Theirs {
    /// The canvas.
    pub snapshot: Snapshot,
    /// The same, as its replica knows it.
    pub version: Version,
    /// The file's bytes.
    pub fingerprint: Fingerprint,
    /// Whether it has a history for merging.
    pub has_history: bool,
    /// Whether it was changed by another program.
    pub edited_by_hand: bool,
    /// What is odd about the file.
    pub problems: Vec<Problem>,
}

/// Why the file was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// It was noticed that it changed.
    Noticed,
    /// The canvas is to be saved to it.
    Save,
}

/// A change by others that a worker is to merge with the open canvas.
#[derive(Debug, Clone, PartialEq)]
pub struct MergeJob {
    /// What others left in the file.
    pub theirs: Theirs,
    /// The open canvas as it is now.
    pub ours: Snapshot,
    /// What was known of the file.
    pub known: Known,
    /// The replica's version of `known`. `None` if the file was not read since the program started.
    pub base: Option<Version>,
    /// Why the file was looked at.
    pub occasion: Occasion,
    /// For the documents that this makes.
    pub client_ids: [u64; 3],
    /// Which document; comes back with the result.
    pub generation: u64,
}

/// What is to be done with a change by others.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It can be taken in.
    Merge(FileMerge),
    /// It would take most of the words off the canvas.
    MostGone(GoneWords, FileMerge),
    /// It has less than the open canvas and is not what stood in the file: somebody put an older version back.
    PutBack,
    /// The two have no common history, so that every text would stand twice.
    NoHistory,
}

/// A change by others, merged.
#[derive(Debug, Clone, PartialEq)]
pub struct FileMerge {
    /// The file's canvas (Yjs update v1).
    pub state: Vec<u8>,
    /// What it brings and takes away; the open canvas is copy 0, the file copy 1.
    pub report: Report,
    /// Whether it takes a row with words in it off the canvas, or empties a text.
    pub takes_away: bool,
}

impl Theirs {
    /// What was found in the file.
    pub(in crate::app) fn of(changed: Changed) -> Self {
        let Changed { opened, fingerprint } = changed;
        Self {
            snapshot: opened.document.snapshot(),
            version: opened.document.version(),
            fingerprint,
            has_history: opened.has_history,
            edited_by_hand: opened.edited_by_hand,
            problems: opened.problems,
        }
    }
}

/// Merges a change by others with the canvas as it stood. For a worker: it takes as long as opening both files does.
pub fn merge_with_file(job: &MergeJob) -> Verdict {
    merged(job).unwrap_or(Verdict::NoHistory)
}

/// Nothing where the two cannot be merged.
fn merged(job: &MergeJob) -> Option<Verdict> {
    let [for_ours, for_theirs, for_both] = job.client_ids;
    let open = |snapshot: &Snapshot, client_id| snapshot.open(client_id).ok();
    let (ours, theirs) = (open(&job.ours, for_ours)?, open(&job.theirs.snapshot, for_theirs)?);
    if !job.theirs.has_history || !theirs.version().shares_history(&ours.version()) {
        return None;
    }
    let mut both = open(&job.ours, for_both)?;
    let state = theirs.encode().ok()?;
    both.merge(&state).ok()?;
    if both.revision() == 0 && job.base.as_ref().is_some_and(|base| *base != job.theirs.version) {
        return Some(Verdict::PutBack);
    }
    let merge = FileMerge {
        state,
        report: merge::report(&[&ours, &theirs], &both),
        takes_away: !gone(ours.canvas(), both.canvas(), ours.template()).is_empty(),
    };
    Some(match is_most_gone(ours.canvas(), both.canvas(), ours.template()) {
        Some(words) => Verdict::MostGone(words, merge),
        None => Verdict::Merge(merge),
    })
}

/// Takes a change by others in. A version of ours is kept first, where it is in no file or something of it goes.
/// Returns `None` if the two cannot be merged after all.
pub(in crate::app) fn take_in(
    state: &mut State,
    theirs: &Theirs,
    merge: FileMerge,
    context: &Context<'_>,
) -> Option<Vec<Effect>> {
    let effects = keep_ours(state, merge.takes_away || !merge.report.vanished.is_empty(), context);
    let before = state.open.document.canvas().clone();
    let revision = state.open.document.revision();
    let is_step = state.open.document.merge_as_step(&merge.state).ok()?;
    let home = state.open.home.as_mut()?;
    home.known.fingerprint = theirs.fingerprint;
    home.version = Some(theirs.version.clone());
    let file = OtherCopy::OwnFile(home.path.clone());
    let is_in_file = theirs.version == state.open.document.version();
    state.open.saved_revision = is_in_file.then_some(state.open.document.revision());
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

/// Has the open canvas kept as an earlier version, where `is_needed` or where it is in no file and none was kept of
/// late.
pub(in crate::app) fn keep_ours(state: &mut State, is_needed: bool, context: &Context<'_>) -> Vec<Effect> {
    let is_late = state.open.kept_at.is_none_or(|at| context.time.saturating_sub(at) >= BETWEEN_VERSIONS);
    if state.open.document.is_read_only() || !(is_needed || (state.open.is_unsaved() && is_late)) {
        return Vec::new();
    }
    state.open.kept_at = Some(context.time);
    vec![Effect::Disk(DiskEffect::KeepVersion(Box::new(state.open.document.snapshot())))]
}

/// Adds a row to those that vanished, unless it is among them; one that was told with less in it is told with all.
fn add(report: &mut Report, lost: Vanished) {
    let is_it = |known: &&mut Vanished| is_same_place(&known.row, &lost.row);
    match report.vanished.iter_mut().find(is_it) {
        Some(known) => known.row = lost.row,
        None => report.vanished.push(lost),
    }
}

/// Tells what others changed. What vanished before and was not looked at yet can still be brought back.
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

/// Shows what others changed, with what can be brought back.
pub(in crate::app) fn show(state: &mut State) {
    let Some(mut view) = take_told(state) else { return };
    if !state.open.was_changed_by_others() {
        // Somebody typed on: the last step is not the merge any more.
        view.steps = 0;
    }
    state.open.dialog = Some(Dialog::Copy(view));
}

/// Shows what others took off the canvas before the user leaves it, who asked to save and go on.
pub(in crate::app) fn show_before_leaving(state: &mut State, context: &Context<'_>) {
    let is_loss = |notice: &Notice| matches!(notice, Notice::MergedFromOutside(view) if !view.report.vanished.is_empty());
    if state.open.after_save.is_some() && state.notices.iter().any(is_loss) {
        state.open.after_save = None;
        if let Some(view) = take_told(state) {
            question::raise(state, Dialog::Copy(view), question::AskedBy::User, context);
        }
    }
}

fn take_told(state: &mut State) -> Option<Box<CopyView>> {
    let place = state.notices.iter().position(|notice| matches!(notice, Notice::MergedFromOutside(_)))?;
    if let Notice::MergedFromOutside(view) = state.notices.remove(place) { Some(view) } else { None }
}

/// Tells what is odd about the file as others left it, unless that was told of it before.
pub(in crate::app) fn tell_problems(state: &mut State, theirs: &Theirs) {
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
