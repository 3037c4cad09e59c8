//! What the user just did, and a notice offers to take back.

use std::time::Duration;

use i18n_embed_fl::fl;

use crate::document::{Edit, RowRef};
use crate::i18n::{self, Texts};

/// A row that the user removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Which one.
    pub row: RowRef,
    /// What it was called; empty where it had no words yet.
    pub name: String,
    /// The edits that bring it back.
    pub back: Vec<Edit>,
    /// When it was removed.
    pub at: Duration,
}

impl Removed {
    /// What happened, in words.
    pub(in crate::app) fn message(&self, texts: &Texts) -> String {
        let messages = &texts.messages;
        let name = i18n::visible_line(&self.name);
        match (self.row, name.is_empty()) {
            (RowRef::Partner(_), false) => fl!(messages, "notice-removed", name = name),
            (RowRef::Partner(_), true) => fl!(messages, "notice-removed-partner"),
            (RowRef::Action(_), false) => fl!(messages, "notice-removed-action-named", name = name),
            (RowRef::Action(_), true) => fl!(messages, "notice-removed-action"),
            (RowRef::Contribution(..), false) => {
                fl!(messages, "notice-removed-contribution-named", name = name)
            }
            (RowRef::Contribution(..), true) => fl!(messages, "notice-removed-contribution"),
            (RowRef::Paragraph(_), false) => fl!(messages, "notice-removed-paragraph-named", name = name),
            (RowRef::Paragraph(_), true) => fl!(messages, "notice-removed-paragraph"),
            (RowRef::Case(_) | RowRef::CaseAnswer(..), false) => {
                fl!(messages, "notice-removed-case-named", name = name)
            }
            (RowRef::Case(_) | RowRef::CaseAnswer(..), true) => fl!(messages, "notice-removed-case"),
        }
    }
}

/// What a replacement did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replaced {
    /// The number of places.
    pub places: usize,
    /// The revision of the document after it. While the document has this revision, undo reverts the replacement.
    pub revision: u64,
    /// When it was done.
    pub at: Duration,
}
