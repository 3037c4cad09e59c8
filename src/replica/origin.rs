//! Where something in a replica came from: which copies had seen it, and which life of a row it belongs to.

use yrs::Transact;
use yrs::block::ClientID;
use yrs::branch::{Branch, BranchID};

use super::{Life, Replica, Version, Written, scan};
use crate::canvas::{RowRef, TextField};

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
    /// Where something stands that a replica of that version never saw.
    pub fn written(&self, unseen_by: &Version) -> Written {
        let seen = |client| unseen_by.0.state_map.get(&ClientID::new(client));
        // What this replica holds was looked at when it came in.
        scan::written(&self.state(), seen).unwrap_or_default()
    }

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
