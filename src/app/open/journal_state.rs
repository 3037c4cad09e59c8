//! How much of the unsaved work is written down.

use std::sync::Arc;
use std::time::Duration;

use crate::document::Document;
use crate::template::Template;

/// How much of the unsaved work is in the journal.
#[derive(Debug, Default)]
pub(in crate::app) struct JournalState {
    /// The journal's name, once it has one.
    pub(in crate::app) name: Option<String>,
    /// Whether it holds everything up to `revision`, so that later changes can be appended.
    pub(in crate::app) is_whole: bool,
    /// The template of the canvas that it began with: changes that are appended say nothing of another one.
    pub(in crate::app) template: Option<Arc<Template>>,
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
    pub(in crate::app) fn going_on(name: String, document: &Document) -> Self {
        let template = Some(Arc::clone(document.template()));
        Self {
            name: Some(name),
            is_whole: true,
            template,
            revision: document.revision(),
            next: Duration::ZERO,
        }
    }
}
