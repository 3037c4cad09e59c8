//! Who writes in this session, where they want that to be known.

use std::collections::{BTreeMap, BTreeSet};

use super::{Authors, Document, Version};
use crate::canvas::{CaseAnswerId, RowRef, TextField};

/// The name of who writes here, and whether it stands in the replica yet. Who only reads leaves no name.
#[derive(Debug, Default)]
pub(super) struct Author {
    name: String,
    is_signed: bool,
}

impl Document {
    /// Who writes from now on; an empty name for nobody, which takes away what this session said before.
    pub fn set_author(&mut self, name: &str) {
        let name = name.trim();
        if self.author.name == name {
            return;
        }
        if name.is_empty() && self.author.is_signed {
            self.replica.set_author("");
            self.revision += 1;
        }
        self.author = Author { name: name.to_owned(), is_signed: false };
    }

    /// Everybody who said their name, by session.
    pub fn authors(&self) -> Authors {
        let mut authors = self.replica.authors();
        authors.retain(|_, name| !name.trim().is_empty());
        authors
    }

    /// Who gave each answer of the decision aid, where they said their name: whoever brought the row into the canvas.
    pub fn answered_by(&self) -> BTreeMap<CaseAnswerId, String> {
        let authors = self.authors();
        let mut answered = BTreeMap::new();
        if authors.is_empty() {
            return answered;
        }
        for case in &self.canvas.cases {
            for answer in &case.answers {
                let life = self.replica.life(RowRef::within(case.id, answer.id));
                if let Some(name) = life.and_then(|life| authors.get(&life.session())) {
                    answered.insert(answer.id, name.trim().to_owned());
                }
            }
        }
        answered
    }

    /// Takes every name away. Copies that are elsewhere keep theirs until they are merged with this one.
    pub fn forget_authors(&mut self) {
        self.replica.forget_authors();
        self.author.is_signed = false;
        self.revision += 1;
    }

    /// The sessions in which something was written in a text that a copy with that version never saw.
    pub fn writers(&self, field: &TextField, unseen_by: &Version) -> BTreeSet<u64> {
        self.replica.writers(field, unseen_by)
    }

    /// Puts the name in the replica, with the first edit.
    pub(super) fn sign(&mut self) {
        if !self.author.is_signed && !self.author.name.is_empty() {
            self.replica.set_author(&self.author.name);
            self.author.is_signed = true;
        }
    }
}
