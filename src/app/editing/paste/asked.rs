//! The question which rows to paste: the text in its box, and the table of which that text is a poorer copy.

use super::PastedRows;
use super::cells;
use super::chosen::ChosenColumn;
use super::field::{Column, Field};
use super::html;
use crate::app::RowTable;

/// The contents of the dialog for pasted rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasteChoice {
    /// The table that the rows come into.
    pub table: RowTable,
    /// The text.
    pub text: String,
    /// Whether the text is a table or a list of the clipboard, and nothing that somebody typed.
    pub is_from_clipboard: bool,
    /// Whether what stands above the titles of the columns is taken as rows too.
    pub takes_above: bool,
    /// The columns that the user gave another field, the last choice last.
    pub(super) chosen: Vec<ChosenColumn>,
    /// The table that the clipboard may have for the text.
    pub(in crate::app) awaited: Option<AwaitedTable>,
}

/// A search for a table on the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct AwaitedTable {
    /// Which search: comes back with the table.
    pub(in crate::app) number: u64,
    /// The text when it was asked for; another text is the user's, and stays.
    pub(in crate::app) text: String,
    /// Bytes of that text before what was pasted.
    pub(in crate::app) before: usize,
}

impl PasteChoice {
    /// A text without choices.
    pub fn new(table: impl Into<RowTable>, text: impl Into<String>) -> Self {
        Self {
            table: table.into(),
            text: text.into(),
            is_from_clipboard: false,
            takes_above: false,
            chosen: Vec::new(),
            awaited: None,
        }
    }

    /// Replaces the text.
    #[must_use]
    pub fn with_text(&self, text: impl Into<String>) -> Self {
        Self { text: text.into(), ..self.clone() }
    }

    /// Sets the field of the column at an index.
    pub fn choose(&mut self, place: usize, column: &Column, field: Field) {
        self.chosen.retain(|choice| !choice.is_of(place, column));
        self.chosen.push(ChosenColumn::new(place, column, field));
    }
}

/// What the user does in the dialog for pasted rows.
#[derive(Debug, Clone, PartialEq)]
pub enum PasteAnswer {
    /// Reads the rows from another text, or puts its columns elsewhere.
    Change(PasteChoice),
    /// Reads the rows from a text that ends in what was pasted just now.
    Into(PasteChoice, String),
    /// Adds these rows.
    Add(PastedRows),
}

/// The text of the tables and lists in the HTML of a clipboard, as [`read_rows`](super::read_rows) reads it. `None` if
/// there is neither, or if `said`, the text of the same clipboard, has other words: then the two are not of one copy.
pub fn table_text(html: &str, said: Option<&str>) -> Option<String> {
    let rows = html::rows(html)?;
    said.is_none_or(|said| says(said, &rows)).then(|| cells::text_of(&rows))
}

/// Whether a text has the words of nearly all these cells, in their order. A cell that goes down rows stands in the
/// text once, and the program that it comes from may leave one out.
fn says(text: &str, rows: &[Vec<String>]) -> bool {
    const MOST_MISSING: usize = 1000;
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let said = letters(text);
    let mut rest = said.as_str();
    let (mut found, mut missing) = (0_usize, 0_usize);
    let above = std::iter::once(&[][..]).chain(rows.iter().map(Vec::as_slice));
    let cells = above.zip(rows).flat_map(|(above, row)| {
        let is_below_itself = |(column, cell): &(usize, &String)| above.get(*column) == Some(cell);
        row.iter().enumerate().filter(move |cell| !is_below_itself(cell)).map(|(_, cell)| cell)
    });
    for cell in cells.map(|cell| letters(cell)).filter(|cell| !cell.is_empty()) {
        if let Some((_, after)) = rest.split_once(cell.as_str()) {
            rest = after;
            found += 1;
        } else {
            missing += 1;
            if missing > MOST_MISSING {
                return false;
            }
        }
    }
    missing * 4 <= found
}
