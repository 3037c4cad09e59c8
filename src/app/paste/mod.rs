//! Rows from a spreadsheet or a text: cells into partners or actions, which the user sees before they are taken.
//!
//! Every cell arrives somewhere: in the field of its column, or as words in the notes of a partner or the text of an
//! action. The preview shows which.

mod cells;
mod columns;
mod rows;

#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use columns::{Column, Field};

use super::RowKind;
use crate::canvas::{ActionState, Amount, ContributionKind, Interest, PartnerRole, Sector};
use crate::i18n::Texts;

/// What is pasted, while the user looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasteChoice {
    /// What the rows become.
    pub kind: RowKind,
    /// The text.
    pub text: String,
}

/// Rows that were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
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

/// Reads rows: columns by their titles, or else by their order. `texts` has the window's language first, by which
/// numbers and dates are read, and then every other language in which a title or a choice may be written.
pub fn read_rows(kind: RowKind, text: &str, texts: &[&Texts]) -> Pasted {
    let mut lines = cells::rows(text, |title| columns::titled(kind, title, texts).is_some());
    let by_title = lines.first().and_then(|row| columns::columns_by_title(kind, row, texts));
    let mut columns = match by_title {
        Some(columns) => {
            lines.remove(0);
            columns
        }
        None => Vec::new(),
    };
    let widest = lines.iter().map(Vec::len).max().unwrap_or_default();
    if columns.is_empty() {
        columns = columns::columns_by_order(kind, widest);
    }
    while columns.len() < widest {
        columns.push(Column { field: Field::Words, title: String::new() });
    }
    rows::read(kind, columns, lines, texts)
}

impl PastedRows {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Partners(rows) => rows.len(),
            Self::Actions(rows) => rows.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
