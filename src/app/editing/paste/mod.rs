//! Rows from a spreadsheet or a text: cells into partners, actions or rows of a table that the template declares, which
//! the user sees before they are taken.
//!
//! Every cell arrives somewhere: in the field of its column, or as words in the notes of a partner, the text of an action
//! or a text of another row, unless the user leaves its column out. The preview shows which.

pub(in crate::app) mod ask;
mod asked;
mod cells;
mod chosen;
mod columns;
mod declared;
mod field;
mod html;
mod names;
mod rows;
mod titled;
mod titles;

#[cfg(test)]
mod declared_tests;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use uuid::Uuid;

pub use asked::{PasteAnswer, PasteChoice, table_text};
pub(in crate::app) use cells::text_of;
pub(in crate::app) use field::room_for_words;
pub use field::{Column, Field};
pub(in crate::app) use rows::join_to;
pub(in crate::app) use titled::{TitledCell, read_titled};

use crate::app::RowTable;
use crate::canvas::{ActionState, Amount, Canvas, ContributionKind, Interest, PartnerRole, Sector};
use crate::i18n::Texts;
use crate::schema::{DeclaredRow, DeclaredTable};
use crate::template::Template;

/// Rows that were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// What stands above the titles of the columns, such as the title of the whole table. It is left out of the rows,
    /// unless the choice takes it too.
    pub above: Vec<Vec<String>>,
    /// The columns, in their order.
    pub columns: Vec<Column>,
    /// Of each row the cells, as many as there are columns.
    pub cells: Vec<Vec<PastedCell>>,
    /// What becomes of them.
    pub rows: PastedRows,
}

/// A cell as it is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedCell {
    /// Its value in words.
    pub value: String,
    /// Whether it goes with the words because its own field cannot hold it.
    pub is_words: bool,
}

/// What pasted rows become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PastedRows {
    /// Partners.
    Partners(Vec<PastedPartner>),
    /// Actions.
    Actions(Vec<PastedAction>),
    /// Rows of a table that the template declares.
    Declared(&'static DeclaredTable, Vec<PastedDeclared>),
}

/// A row of a declared table from a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedDeclared {
    /// The row, under an id that it has among the pasted ones.
    pub row: DeclaredRow,
    /// The columns that name a pasted row, with its id.
    pub links: Vec<(&'static str, Uuid)>,
}

/// What rows are read by.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The window's language first, by which numbers and dates are read, and then every other language in which a title
    /// or a choice may be written.
    pub texts: &'a [&'a Texts],
    /// The template of the canvas that the rows come to.
    pub template: &'a Template,
    /// That canvas, whose rows they may name.
    pub canvas: &'a Canvas,
}

/// A partner from a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields are those of a partner")]
pub struct PastedPartner {
    pub name: String,
    pub sector: Option<Sector>,
    pub role: Option<PartnerRole>,
    pub interests: Vec<Interest>,
    pub other_interest: String,
    pub contributions: Vec<PastedContribution>,
    pub notes: String,
}

/// A contribution from a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields are those of a contribution")]
pub struct PastedContribution {
    pub kind: Option<ContributionKind>,
    pub text: String,
    pub amount: Option<Amount>,
}

/// An action from a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields are those of an action")]
pub struct PastedAction {
    pub text: String,
    pub owner: String,
    /// The name of the partner that does it.
    pub partner: String,
    /// The text of the action that it is a part of.
    pub parent: String,
    pub due: Option<Date>,
    pub state: Option<ActionState>,
}

/// Reads rows: columns by their titles, or else by their order.
pub fn read_rows(choice: &PasteChoice, reading: &Reading<'_>) -> Pasted {
    let table = choice.table;
    let titles = titles::Titles::of(table, reading);
    let mut lines = cells::rows(&choice.text, |title| titles.exact(title).is_some());
    let (mut above, mut columns) = (Vec::new(), Vec::new());
    if let Some((place, titled)) = columns::find_titles(&titles, &lines) {
        above.extend(lines.drain(..=place));
        above.pop();
        columns = titled;
    }
    if choice.takes_above {
        lines.splice(..0, above.iter().cloned());
    }
    // A column at the end without any word is none.
    let filled =
        |line: &Vec<String>| line.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let widest = lines.iter().map(filled).max().unwrap_or_default();
    while columns.len() > widest && columns.last().is_some_and(|column| column.title.is_empty()) {
        columns.pop();
    }
    if columns.is_empty() {
        columns = columns::columns_by_order(table, widest);
    }
    while columns.len() < widest {
        columns.push(Column::new(Field::Words, String::new()));
    }
    chosen::choose(&mut columns, &choice.chosen);
    let (cells, rows) = match table {
        RowTable::Method(method) => rows::read(method, &columns, lines, reading),
        RowTable::Declared(declared) => {
            let (cells, rows) = declared::read(declared, &columns, lines, reading);
            (cells, PastedRows::Declared(declared, rows))
        }
    };
    Pasted { above, columns, cells, rows }
}

impl PastedRows {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Partners(rows) => rows.len(),
            Self::Actions(rows) => rows.len(),
            Self::Declared(_, rows) => rows.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
