//! Actions that merged copies made parts of one another, in a circle.
//!
//! The replica keeps what everybody chose. The canvas leaves out one parent of every circle, by a rule that depends on
//! nothing but what is chosen. So copies come to the same canvas in whatever order and grouping they are merged, which
//! they would not if a merge changed the replica: what closes a circle between two copies may close none in a third.

use std::collections::{BTreeMap, BTreeSet};

use super::{Document, Edit};
use crate::canvas::{Action, ActionId, Canvas, FieldRef, RowRef, circle_closers};
use crate::schema::RowKind;

/// The parents that the canvas leaves out, by the action that chose them.
pub(super) type LeftOut = BTreeMap<ActionId, ActionId>;

/// Takes one parent out of every circle.
pub(super) fn open(canvas: &mut Canvas) -> LeftOut {
    let closers = circle_closers(&canvas.actions);
    let mut left_out = LeftOut::new();
    for action in canvas.actions.iter_mut().filter(|action| closers.contains(&action.id)) {
        left_out.extend(action.parent.take().map(|parent| (action.id, parent)));
    }
    left_out
}

/// The parents of some actions.
pub(super) fn parents(canvas: &Canvas, actions: &BTreeSet<ActionId>) -> Vec<Option<ActionId>> {
    actions.iter().map(|id| canvas.action(*id)?.parent).collect()
}

impl Document {
    /// Looks for circles again after actions were read again from the replica.
    pub(super) fn open_circles(&mut self, read: &BTreeSet<ActionId>) {
        let left_out = std::mem::take(&mut self.left_out);
        for action in self.canvas.actions.iter_mut().filter(|action| !read.contains(&action.id)) {
            action.parent = action.parent.or_else(|| left_out.get(&action.id).copied());
        }
        self.left_out = open(&mut self.canvas);
    }

    /// Clears in the replica the parents that the canvas leaves out, before edits that may open their circles: what
    /// somebody sees counts, and an action must not come to lie under another one because a third was moved.
    pub(super) fn settle_circles<'a>(&mut self, mut before: impl Iterator<Item = &'a Edit>) {
        let may_open = |edit: &Edit| match edit {
            Edit::Set(FieldRef::Row(row, key), _) => {
                row.kind() == RowKind::Action && *key == Action::PARENT.name()
            }
            Edit::Remove(row) => row.kind() == RowKind::Action,
            Edit::Set(..) | Edit::Text(..) | Edit::Insert { .. } | Edit::Move { .. } | Edit::Unknown(..) => {
                false
            }
        };
        if self.left_out.is_empty() || !before.any(may_open) {
            return;
        }
        for action in self.left_out.keys() {
            self.replica.set_field(RowRef::of(*action), Action::PARENT.name(), None, None);
        }
        self.patch();
    }
}
