//! Where something in a replica came from: which copies had seen it, and which life of a row it belongs to.

use yrs::branch::{Branch, BranchID};
use yrs::{ID, Transact};

use super::{Replica, RowRef, Version};
use crate::canvas::TextField;

/// One life of a row. A row that is removed and taken back is another one under the same id, and what others typed in
/// the first does not come into the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Life(ID);

impl Version {
    /// Whether both grew from the same beginning, so that their copies merge without standing twice.
    pub fn shares_history(&self, other: &Self) -> bool {
        let (one, other) = (&self.0.state_map, &other.0.state_map);
        one.is_empty() || other.is_empty() || one.iter().any(|(client, _)| other.get(client) > 0)
    }

    /// Whether that life of a row had begun.
    pub fn has_seen(&self, life: Life) -> bool {
        life.0.clock < self.0.state_map.get(&life.0.client)
    }
}

impl Replica {
    /// Which life of a row is here, if the row is.
    pub fn life(&self, row: RowRef) -> Option<Life> {
        let map = self.row(&self.doc.transact(), row)?;
        match AsRef::<Branch>::as_ref(&map).id() {
            BranchID::Nested(id) => Some(Life(id)),
            BranchID::Root(_) => None,
        }
    }

    /// Whether a text holds something that a replica of that version never saw.
    pub fn has_unseen(&self, field: &TextField, by: &Version) -> bool {
        !self.writers(field, by).is_empty()
    }
}
