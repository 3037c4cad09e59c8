//! Changes that a notice offers to undo.

use std::time::Duration;

use crate::document::{Edit, RowRef};
use crate::i18n::{self, Texts};

/// A row that the user removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Which one.
    pub row: RowRef,
    /// Its name; empty if it had no words yet.
    pub name: String,
    /// The edits that bring it back.
    pub back: Vec<Edit>,
    /// When it was removed.
    pub at: Duration,
}

impl Removed {
    /// What happened, in words.
    pub(in crate::app) fn message(&self, texts: &Texts) -> String {
        i18n::removed_row(texts, self.row.kind(), &self.name)
    }
}

/// The result of a replacement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replaced {
    /// The number of places.
    pub places: usize,
    /// The revision of the document after it. While the document has this revision, undo reverts the replacement.
    pub revision: u64,
    /// When it was done.
    pub at: Duration,
}
