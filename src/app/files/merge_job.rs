//! A change by others in the file of the open canvas, and merging it with the canvas: the work of a worker.

use crate::app::GoneWords;
use crate::app::files::gone::{gone, is_most_gone};
use crate::document::{Snapshot, Version};
use crate::file::{Changed, Fingerprint, Known, Problem};
use crate::merge::{self, Report};

/// The canvas with the changes that others made in its file.
#[derive(Debug, Clone, PartialEq)]
pub struct TheirCanvas {
    /// The canvas.
    pub snapshot: Snapshot,
    /// Its version, as its replica knows it.
    pub version: Version,
    /// The fingerprint of the file's bytes.
    pub fingerprint: Fingerprint,
    /// Whether it has a history for merging.
    pub has_history: bool,
    /// Whether it was changed by another program.
    pub edited_by_hand: bool,
    /// What is odd about the file.
    pub problems: Vec<Problem>,
}

/// Why the file was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// A change of it was noticed.
    Noticed,
    /// The canvas is to be saved to it.
    Save,
}

/// A change by others that a worker is to merge with the open canvas.
#[derive(Debug, Clone, PartialEq)]
pub struct MergeJob {
    /// What others left in the file.
    pub theirs: TheirCanvas,
    /// The open canvas as it is now.
    pub ours: Snapshot,
    /// What was known of the file.
    pub known: Known,
    /// The replica's version of `known`. `None` if the file was not read since the program started.
    pub base: Option<Version>,
    /// Why the file was read.
    pub occasion: Occasion,
    /// The client ids for the documents that this makes.
    pub client_ids: [u64; 3],
    /// The document; returned with the result.
    pub generation: u64,
}

/// How to handle a change by others.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It can be applied.
    Merge(FileMerge),
    /// It would remove most of the words from the canvas.
    MostGone(GoneWords, FileMerge),
    /// It has less than the open canvas and is not what stood in the file: somebody put an older version back.
    PutBack,
    /// The two have no common history, so that a merge would double every text.
    NoHistory,
}

/// A change by others, merged.
#[derive(Debug, Clone, PartialEq)]
pub struct FileMerge {
    /// The file's canvas (Yjs update v1).
    pub state: Vec<u8>,
    /// What it brings and takes away; the open canvas is copy 0, the file copy 1.
    pub report: Report,
    /// Whether it removes a row with words from the canvas, or empties a text.
    pub takes_away: bool,
}

impl TheirCanvas {
    /// The canvas of a file that changed.
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

/// `None` if the two cannot be merged.
fn merged(job: &MergeJob) -> Option<Verdict> {
    let [for_ours, for_theirs, for_both] = job.client_ids;
    let open = |snapshot: &Snapshot, client_id| snapshot.open(client_id).ok();
    // Both by the template that goes before the other, which the open canvas has afterwards.
    let [our_copy, their_copy] = [&job.ours, &job.theirs.snapshot].map(|snapshot| {
        let newest = [&job.ours, &job.theirs.snapshot];
        let newer = newest.into_iter().find(|other| other.template.goes_before(&snapshot.template));
        newer.map_or_else(|| snapshot.clone(), |newer| snapshot.by_template_of(newer))
    });
    let (ours, theirs) = (open(&our_copy, for_ours)?, open(&their_copy, for_theirs)?);
    if !job.theirs.has_history || !theirs.version().shares_history(&ours.version()) {
        return None;
    }
    let mut both = open(&our_copy, for_both)?;
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
