//! How much of the unsaved work is written down.

use std::time::Duration;

/// How much of the unsaved work is in the journal.
#[derive(Debug, Default)]
pub(in crate::app) struct JournalState {
    /// The journal's name, once it has one.
    pub(in crate::app) name: Option<String>,
    /// Whether it holds everything up to `revision`, so that later changes can be appended.
    pub(in crate::app) is_whole: bool,
    /// The document's revision that is on its way to the disk.
    pub(in crate::app) revision: u64,
    /// The earliest time of the next write.
    pub(in crate::app) next: Duration,
}

impl JournalState {
    /// A document without unsaved work.
    pub(in crate::app) fn of_nothing(revision: u64) -> Self {
        Self { revision, ..Self::default() }
    }

    /// A document that came out of a journal.
    pub(in crate::app) fn going_on(name: String, revision: u64) -> Self {
        Self { name: Some(name), is_whole: true, revision, next: Duration::ZERO }
    }
}
