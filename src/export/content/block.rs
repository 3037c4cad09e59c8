//! The blocks that a document consists of.

use super::{List, Paragraph, Passage, Run, Table, Words};

/// A block of a document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    /// A heading of level 2 or 3; level 1 is the title.
    Heading {
        /// The level.
        level: u8,
        /// The text.
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
    /// The figures that tell most, beside one another.
    Figures(Vec<KeyFigure>),
    /// The table of contents; what follows begins on a page of its own.
    Contents {
        /// The heading above it.
        title: String,
    },
    /// The beginning of a chapter, with what its pages say at their foot instead of the document's foot.
    Chapter {
        /// The foot. `None` for that of the document.
        foot: Option<String>,
    },
}

/// A box for what a reader has to see first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Callout {
    /// A sign with the meaning of the title; it is not read aloud.
    pub(crate) sign: &'static str,
    /// The title.
    pub(crate) title: String,
    /// The paragraphs below it.
    pub(crate) sentences: Vec<Run>,
    /// How grave it is.
    pub(crate) tone: Tone,
}

/// How grave a callout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// All is well.
    Success,
    /// There is something to be done.
    Duty,
    /// There is something to look at first.
    Attention,
}

/// A bar chart of amounts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Chart {
    /// What is compared.
    pub(crate) title: String,
    /// The bars, from top to bottom.
    pub(crate) bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bar {
    /// What it is about.
    pub(crate) name: Words,
    /// How much, in words.
    pub(crate) value: String,
    /// The length relative to the longest one, from 0 to 1.
    pub(crate) part: f32,
}

/// A figure that tells much in a few signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeyFigure {
    /// How much, in words.
    pub(crate) value: String,
    /// Of what.
    pub(crate) label: String,
}

impl From<Passage> for Block {
    fn from(passage: Passage) -> Self {
        match passage {
            Passage::Paragraph(paragraph) => Self::Paragraph(paragraph),
            Passage::List(list) => Self::List(list),
        }
    }
}
