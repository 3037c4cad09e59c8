//! A table as a board: a column of cards for each option of one of its columns of choices.

use super::{ColumnOption, ColumnTemplate, SectionTemplate};
use crate::canvas::Canvas;
use crate::schema::{AnyRow, ColumnKind, Value, value};

/// A column of a board.
#[derive(Clone)]
pub struct BoardColumn<'a> {
    /// The option at which its rows stand. `None` for rows that stand at none that the template knows.
    pub option: Option<&'a ColumnOption>,
    /// Its rows, in the order of the table.
    pub rows: Vec<&'a dyn AnyRow>,
}

impl SectionTemplate {
    /// The column of choices that it is a board of. `None` if it is shown in rows.
    pub fn board_by(&self) -> Option<&ColumnTemplate> {
        let board = self.board.as_ref()?;
        self.columns.iter().find(|column| column.id == *board && column.kind == ColumnKind::Choice)
    }

    /// The column of choices by which it can be shown as a board: its own, or else the first one. `None` without any.
    pub fn can_be_board_by(&self) -> Option<&ColumnTemplate> {
        let mut choices = self.columns.iter().filter(|column| column.kind == ColumnKind::Choice);
        self.board_by().or_else(|| choices.next())
    }

    /// The columns of a board by one of its columns of choices: one for each option, and before them one for rows without a
    /// choice, while there are such rows.
    pub fn board_on<'a>(&'a self, canvas: &'a Canvas, by: &'a ColumnTemplate) -> Vec<BoardColumn<'a>> {
        let mut columns: Vec<BoardColumn<'_>> = std::iter::once(None)
            .chain(by.options.iter().map(Some))
            .map(|option| BoardColumn { option, rows: Vec::new() })
            .collect();
        for row in self.rows_on(canvas) {
            let place = option_of(by, row)
                .and_then(|option| by.options.iter().position(|other| other.id == option.id))
                .map_or(0, |place| place + 1);
            if let Some(column) = columns.get_mut(place) {
                column.rows.push(row);
            }
        }
        if columns.first().is_some_and(|column| column.rows.is_empty()) {
            columns.remove(0);
        }
        columns
    }

    /// Whether some option of a column of choices says that a row is done.
    pub fn has_end(&self) -> bool {
        self.columns.iter().any(|column| column.options.iter().any(|option| option.end))
    }

    /// Whether a row is done: it stands at an end in a column of choices.
    pub fn is_done(&self, row: &dyn AnyRow) -> bool {
        let choices = self.columns.iter().filter(|column| column.kind == ColumnKind::Choice);
        choices.into_iter().any(|column| option_of(column, row).is_some_and(|option| option.end))
    }
}

/// The option of a column of choices at which a row stands. `None` for none, and for one that the column does not have.
pub fn option_of<'a>(column: &'a ColumnTemplate, row: &dyn AnyRow) -> Option<&'a ColumnOption> {
    let (info, field) = row.field(&column.id)?;
    let Some(Value::Word(word)) = value(&info, field) else { return None };
    column.options.iter().find(|option| option.id == word)
}
