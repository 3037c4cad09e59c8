//! Who wrote in which session, where somebody said so.
//!
//! A name stands beside the client id of its session, so that taking it away takes nothing else with it. It is no part of
//! the canvas.

use std::collections::{BTreeMap, BTreeSet};

use yrs::types::text::YChange;
use yrs::{Any, IdSet, Map, Out, Snapshot, Text, Transact};

use super::{Replica, Version};
use crate::canvas::TextField;

/// Names by the client id of a session.
pub type Authors = BTreeMap<u64, String>;

impl Replica {
    /// Says who writes in this session.
    pub fn set_author(&self, name: &str) {
        let client = self.doc.client_id().get().to_string();
        self.authors.insert(&mut self.doc.transact_mut(), client, name);
    }

    /// Everybody who said so.
    pub fn authors(&self) -> Authors {
        let transaction = self.doc.transact();
        let named = |(client, name): (&str, Out)| {
            let Out::Any(Any::String(name)) = name else { return None };
            Some((client.parse().ok()?, name.to_string()))
        };
        self.authors.iter(&transaction).filter_map(named).collect()
    }

    /// Takes every name away; what others write afterwards comes with theirs again.
    pub fn forget_authors(&self) {
        self.authors.clear(&mut self.doc.transact_mut());
    }

    /// The sessions in which something was written in a text that a replica of that version never saw.
    pub fn writers(&self, field: &TextField, unseen_by: &Version) -> BTreeSet<u64> {
        let mut transaction = self.doc.transact_mut();
        let Some(text) = self.text(&transaction, field) else { return BTreeSet::new() };
        let here = Snapshot::new(yrs::ReadTxn::state_vector(&transaction), IdSet::default());
        let there = Snapshot::new(unseen_by.0.state_map.clone(), IdSet::default());
        let stretches = text.diff_range(&mut transaction, Some(&here), Some(&there), YChange::identity);
        stretches.into_iter().filter_map(|stretch| Some(stretch.ychange?.id.client.get())).collect()
    }
}

impl Version {
    /// The sessions of which it holds something that another version does not.
    pub fn sessions_beyond(&self, other: &Self) -> BTreeSet<u64> {
        let (here, there) = (&self.0.state_map, &other.0.state_map);
        let further = here.iter().filter(|(client, clock)| **clock > there.get(client));
        further.map(|(client, _)| client.get()).collect()
    }
}
