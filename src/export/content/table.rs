//! Tables.

use super::{Figure, List, Paragraph, ParagraphRole, Passage, Words, passages};

/// A table with a header.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    /// The columns.
    pub(crate) columns: Vec<Column>,
    /// The rows below the header.
    pub(crate) rows: Vec<TableRow>,
    /// Whether its rows belong on one page, as where people sign.
    pub(crate) is_kept_whole: bool,
    /// The title of the box that it stands in. `None` if it stands in no box.
    pub(crate) boxed: Option<Words>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    /// The title above it.
    pub(crate) title: String,
    /// How much room its words need, beside the others.
    pub(crate) weight: f32,
    /// What it holds.
    pub(crate) kind: ColumnContent,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ColumnContent {
    /// Words.
    Words,
    /// Numbers, which are right-aligned.
    Numbers,
    /// Dates, which stand on one line each.
    Dates,
    /// The numbers of the rows, in a narrow column.
    RowNumbers,
}

/// A row of a table; the first cell is its heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct TableRow {
    /// The cells.
    pub(crate) cells: Vec<Cell>,
    /// The depth of a row that is a part of another; 0 for a row of its own.
    pub(crate) depth: u8,
}

/// A cell: its contents, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Cell(pub(crate) Vec<CellPart>);

/// A part of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CellPart {
    /// Words.
    Paragraph(Paragraph),
    /// A list.
    List(List),
    /// A picture.
    Figure(Figure),
    /// Room to fill in, by hand or on the screen.
    Field(FormField),
}

/// Room to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FormField {
    /// What belongs in it, for those who do not see where it stands.
    pub(crate) label: String,
    /// What it takes.
    pub(crate) kind: FieldKind,
}

/// What a field of a form takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FieldKind {
    /// This many lines of text.
    Text(u8),
    /// A signature.
    Signature,
    /// A tick; of the fields of one column with the same title at most one has it.
    Choice {
        /// What they are about together.
        title: String,
        /// What this one says.
        option: String,
    },
}

impl Column {
    /// A column of words.
    pub(crate) fn new(title: impl Into<String>, weight: f32) -> Self {
        Self { title: title.into(), weight, kind: ColumnContent::Words }
    }

    /// A column of numbers.
    pub(crate) fn of_numbers(title: impl Into<String>, weight: f32) -> Self {
        Self { title: title.into(), weight, kind: ColumnContent::Numbers }
    }

    /// The column of the numbers of the rows, as narrow as these.
    pub(crate) fn of_row_numbers(title: impl Into<String>) -> Self {
        Self { title: title.into(), weight: 0.0, kind: ColumnContent::RowNumbers }
    }

    /// A column of dates, which is as wide as a date is long.
    pub(crate) fn of_dates(title: impl Into<String>) -> Self {
        Self { title: title.into(), weight: 0.0, kind: ColumnContent::Dates }
    }
}

impl Cell {
    /// A cell with words, each of which begins a paragraph.
    pub(crate) fn new(words: Vec<Words>) -> Self {
        let apart = words.iter().flat_map(|words| passages(ParagraphRole::Body, words));
        Self(apart.map(CellPart::from).collect())
    }
}

impl From<Passage> for CellPart {
    fn from(passage: Passage) -> Self {
        match passage {
            Passage::Paragraph(paragraph) => Self::Paragraph(paragraph),
            Passage::List(list) => Self::List(list),
        }
    }
}

impl From<Vec<Vec<Words>>> for TableRow {
    fn from(cells: Vec<Vec<Words>>) -> Self {
        Self { cells: cells.into_iter().map(Cell::new).collect(), ..Self::default() }
    }
}
