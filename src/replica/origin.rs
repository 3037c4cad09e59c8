//! Where something in a replica came from: which copies had seen it, and which life of a row it belongs to.

use std::collections::{BTreeMap, BTreeSet};

use yrs::block::ClientID;
use yrs::branch::{Branch, BranchID};
use yrs::{ID, Transact};

use super::{Replica, Version, names, scan};
use crate::canvas::{RowRef, TextField, ValueKey};

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

/// Where a copy holds what another one never saw, and in which sessions that was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// By the client and the clock that a type began with: that in it, and in the types right in it.
    pub(super) types: BTreeMap<(u64, u32), BTreeSet<u64>>,
    /// By the name of a single value.
    pub(super) values: BTreeMap<String, BTreeSet<u64>>,
}

impl Written {
    /// Whether that was in a row, in its values or in its texts.
    pub fn is_in(&self, life: Life) -> bool {
        self.sessions_in(life).next().is_some()
    }

    /// The sessions in which it was written in a row, in its values or in its texts.
    pub fn sessions_in(&self, life: Life) -> impl Iterator<Item = u64> {
        self.types.get(&(life.0.client.get(), life.0.clock)).into_iter().flatten().copied()
    }

    /// The sessions in which a single value was chosen.
    pub fn sessions_of(&self, value: &ValueKey) -> impl Iterator<Item = u64> {
        self.values.get(&names::value_name(value)).into_iter().flatten().copied()
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
