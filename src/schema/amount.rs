//! Amounts: a number exactly as it was written, in a unit.

use super::{RawJson, Term, Vocabulary, WordList};

/// How much of something a partner brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// A JSON number as it was written, since a machine number would round long ones.
    pub number: RawJson,
    /// What is counted, if said.
    pub unit: Option<Term<Unit>>,
}

/// What an amount counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Euros.
    Euro,
    /// Hours of work.
    Hours,
    /// Full-time equivalents.
    Fte,
}

impl Vocabulary for Unit {
    const LIST: WordList = WordList::Unit;
    const TERMS: &'static [(Self, &'static str)] =
        &[(Self::Euro, "EUR"), (Self::Hours, "hours"), (Self::Fte, "fte")];
}
