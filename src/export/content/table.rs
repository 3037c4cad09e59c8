//! Tables.

use super::{Figure, Paragraph, ParagraphRole, Words, paragraphs};

/// A table with a header.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::export) struct Table {
    /// The columns.
    pub(in crate::export) columns: Vec<Column>,
    /// The rows below the header.
    pub(in crate::export) rows: Vec<TableRow>,
    /// Whether its rows belong on one page, as where people sign.
    pub(in crate::export) is_kept_whole: bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::export) struct Column {
    /// What stands above it.
    pub(in crate::export) title: String,
    /// How much room its words need, beside the others.
    pub(in crate::export) weight: f32,
    /// Whether numbers stand in it, at its right edge.
    pub(in crate::export) is_number: bool,
}

/// A row of a table; the first cell is its heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::export) struct TableRow {
    /// The cells.
    pub(in crate::export) cells: Vec<Cell>,
    /// How many rows up it is a part of others; 0 for a row that stands by itself.
    pub(in crate::export) depth: u8,
    /// How many lines there are to write on by hand.
    pub(in crate::export) lines_to_write: u8,
}

/// A cell: what stands in it, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::export) struct Cell(pub(in crate::export) Vec<CellPart>);

/// A part of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) enum CellPart {
    /// Words.
    Paragraph(Paragraph),
    /// A picture.
    Figure(Figure),
}

impl Column {
    /// A column of words.
    pub(in crate::export) fn new(title: impl Into<String>, weight: f32) -> Self {
        Self { title: title.into(), weight, is_number: false }
    }

    /// A column of numbers.
    pub(in crate::export) fn of_numbers(title: impl Into<String>, weight: f32) -> Self {
        Self { title: title.into(), weight, is_number: true }
    }
}

impl Cell {
    /// A cell with words, each of which begins a paragraph.
    pub(in crate::export) fn new(words: Vec<Words>) -> Self {
        let apart = words.into_iter().flat_map(|words| {
            let apart = paragraphs(words.text()).into_iter().map(move |text| words.with_text(text));
            apart.collect::<Vec<_>>()
        });
        let plain = |words| CellPart::Paragraph(Paragraph::plain(ParagraphRole::Body, words));
        Self(apart.map(plain).collect())
    }
}

impl From<Vec<Vec<Words>>> for TableRow {
    fn from(cells: Vec<Vec<Words>>) -> Self {
        Self { cells: cells.into_iter().map(Cell::new).collect(), ..Self::default() }
    }
}
