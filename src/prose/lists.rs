//! The parts of a text.

use super::Numbering;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// A line that is no part of a list, without the white around it.
    Paragraph(String),
    /// Lines that are a list.
    List(List),
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// How its items are counted.
    pub numbering: Numbering,
    /// Its items, in order.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The sign in front of it, as it was typed: `-`, `1.`, `a)`.
    pub sign: String,
    /// Its words, on one line.
    pub text: String,
    /// The lists inside it.
    pub lists: Vec<List>,
}
