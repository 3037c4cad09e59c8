//! The blocks that a document consists of.

use super::{Paragraph, Run, Table, Words};

/// A block of a document.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::export) enum Block {
    /// A heading of level 2 or 3; level 1 is the title.
    Heading {
        /// The level.
        level: u8,
        /// What it says.
        words: Words,
    },
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A callout.
    Callout(Callout),
    /// A bar chart.
    Chart(Chart),
    /// The beginning of a chapter, with what its pages say at their foot instead of the document's foot.
    Chapter {
        /// The foot. `None` for that of the document.
        foot: Option<String>,
    },
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct List {
    /// Whether the items are numbered.
    pub(in crate::export) is_ordered: bool,
    /// The items, each on one line.
    pub(in crate::export) items: Vec<Vec<Run>>,
}

/// What a reader has to see first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct Callout {
    /// A sign that says the same as the title to those who see it; it is not read aloud.
    pub(in crate::export) sign: &'static str,
    /// The title.
    pub(in crate::export) title: String,
    /// What stands below it, a paragraph each.
    pub(in crate::export) sentences: Vec<Run>,
    /// How grave it is.
    pub(in crate::export) tone: Tone,
}

/// How grave a callout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) enum Tone {
    /// All is well.
    Success,
    /// There is something to be done.
    Duty,
    /// There is something to look at first.
    Attention,
}

/// Amounts beside one another, as bars.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::export) struct Chart {
    /// What is compared.
    pub(in crate::export) title: String,
    /// The bars, from top to bottom.
    pub(in crate::export) bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::export) struct Bar {
    /// What it is about.
    pub(in crate::export) name: Words,
    /// How much, in words.
    pub(in crate::export) value: String,
    /// How long it is, beside the longest one, from 0 to 1.
    pub(in crate::export) part: f32,
}
