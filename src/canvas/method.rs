//! What a team tells about the collaboration itself: its checklists, its three scales, and the advice that it does not take.

use std::fmt;
use std::sync::Arc;

use super::{Term, Vocabulary};
use crate::schema::WordList;

/// An item of a checklist of the template; both ids are stable and English.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CheckId {
    list: Arc<str>,
    item: Arc<str>,
}

/// What a team answered to an item of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Check {
    /// How it stands, if said.
    pub answer: Option<Term<CheckAnswer>>,
    /// A note about it.
    pub note: String,
}

/// How an item of a checklist stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckAnswer {
    /// It is so.
    Done,
    /// It should be, and is not so yet.
    NotYet,
    /// It does not matter to this collaboration.
    NotForUs,
}

/// Where a collaboration stands between the two ends of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaning {
    /// At the first end.
    First,
    /// Nearer to the first end.
    MoreFirst,
    /// In the middle.
    Middle,
    /// Nearer to the second end.
    MoreSecond,
    /// At the second end.
    Second,
}

/// Whether a text can be the id of something that a template or the rules name.
pub fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
}

impl CheckId {
    /// An item of a list.
    pub fn new(list: &str, item: &str) -> Self {
        Self { list: list.into(), item: item.into() }
    }

    /// The list.
    pub fn list(&self) -> &str {
        &self.list
    }

    /// The item in it.
    pub fn item(&self) -> &str {
        &self.item
    }
}

impl fmt::Display for CheckId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.list, self.item)
    }
}

impl Check {
    /// Whether nobody said anything about it yet.
    pub const fn is_blank(&self) -> bool {
        self.answer.is_none() && self.note.is_empty()
    }
}

impl Vocabulary for CheckAnswer {
    const LIST: WordList = WordList::CheckAnswer;
    const TERMS: &'static [(Self, &'static str)] =
        &[(Self::Done, "done"), (Self::NotYet, "not_yet"), (Self::NotForUs, "not_for_us")];
}

impl Vocabulary for Leaning {
    const LIST: WordList = WordList::Leaning;
    const TERMS: &'static [(Self, &'static str)] = &[
        (Self::First, "first"),
        (Self::MoreFirst, "more_first"),
        (Self::Middle, "middle"),
        (Self::MoreSecond, "more_second"),
        (Self::Second, "second"),
    ];
}
