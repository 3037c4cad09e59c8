//! Where something stands in a replica that another one never saw.

use std::collections::{BTreeMap, BTreeSet};

use yrs::ID;

use super::names;
use crate::canvas::ValueKey;

/// One life of a row. A row that is removed and taken back is another one under the same id, and what others typed in
/// the first does not come into the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Life(pub(super) ID);

impl Life {
    /// The session that brought the row.
    pub const fn session(self) -> u64 {
        self.0.client.get()
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
