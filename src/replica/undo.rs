//! Undo and redo of this session's own changes. What came from others stays.

use std::sync::Arc;

use yrs::undo::{Options, UndoManager};
use yrs::{Doc, MapRef, Origin, TextRef};

use super::Replica;

/// Origin of this session's own edits; only these can be undone.
pub(super) const OWN: &str = "own";

/// The undo stack. Where a step ends is the caller's decision, so the clock in it stands still.
pub(super) struct OwnChanges(UndoManager<()>);

impl OwnChanges {
    pub(super) fn of<'a>(
        doc: &Doc,
        texts: impl Iterator<Item = &'a TextRef>,
        maps: impl IntoIterator<Item = &'a MapRef>,
    ) -> Self {
        let mut manager = UndoManager::with_options(Options {
            capture_timeout_millis: u64::MAX,
            tracked_origins: [Origin::from(OWN)].into(),
            timestamp: Arc::new(|| 1),
            ..Options::default()
        });
        for text in texts {
            manager.expand_scope(doc, text);
        }
        for map in maps {
            manager.expand_scope(doc, map);
        }
        Self(manager)
    }
}

impl Replica {
    /// Ends the current undo step: the next edit starts a new one.
    pub fn end_step(&mut self) {
        self.undo.0.reset();
    }

    /// Forgets all steps: nothing before this moment can be taken back.
    pub fn forget_steps(&mut self) {
        self.undo.0.clear_all();
    }

    /// Takes back the last step; false when there is none.
    pub fn undo(&mut self) -> bool {
        self.undo.0.undo_blocking()
    }

    /// Does the last undone step again; false when there is none.
    pub fn redo(&mut self) -> bool {
        self.undo.0.redo_blocking()
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        self.undo.0.can_undo()
    }

    /// Whether there is a step to do again.
    pub fn can_redo(&self) -> bool {
        self.undo.0.can_redo()
    }
}
