//! The blocks that a document consists of.

use super::{Table, Words};
use crate::canvas::Logo;

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

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct Paragraph {
    /// What it is there for.
    pub(in crate::export) role: ParagraphRole,
    /// What it says, from beginning to end.
    pub(in crate::export) runs: Vec<Run>,
}

/// What a paragraph is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) enum ParagraphRole {
    /// Running text.
    Body,
    /// It introduces the block below it.
    Introduction,
    /// A remark of the program, such as that nothing was filled in.
    Remark,
    /// A value, behind its label.
    Value,
    /// What stands out above the rest.
    Lead,
    /// Where to ask for more.
    Contact,
}

/// Words of a paragraph in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct Run {
    /// What it says.
    pub(in crate::export) words: Words,
    /// Whether it stands out.
    pub(in crate::export) is_strong: bool,
    /// The address that it leads to, where it is a link.
    pub(in crate::export) target: Option<String>,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct List {
    /// Whether the items are numbered.
    pub(in crate::export) is_ordered: bool,
    /// The items, each on one line.
    pub(in crate::export) items: Vec<Vec<Run>>,
}

/// The logo of a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct Figure {
    /// The picture.
    pub(in crate::export) logo: Logo,
    /// The name of the partner.
    pub(in crate::export) partner: String,
    /// What it shows; empty where nobody said.
    pub(in crate::export) alternative: String,
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

impl Paragraph {
    /// A paragraph in one style.
    pub(in crate::export) fn plain(role: ParagraphRole, words: Words) -> Self {
        Self { role, runs: vec![Run::plain(words)] }
    }
}

impl Run {
    /// Words that do not stand out.
    pub(in crate::export) const fn plain(words: Words) -> Self {
        Self { words, is_strong: false, target: None }
    }

    /// Words that stand out.
    pub(in crate::export) const fn strong(words: Words) -> Self {
        Self { words, is_strong: true, target: None }
    }

    /// Words that lead to an address.
    pub(in crate::export) const fn link(words: Words, target: String) -> Self {
        Self { words, is_strong: false, target: Some(target) }
    }
}
