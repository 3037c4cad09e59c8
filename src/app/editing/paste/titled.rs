//! A row of another form, read as if its cells were pasted below their titles.

use super::field::{Column, Field};
use super::titles::Titles;
use super::{PastedRows, Reading, declared, rows};
use crate::app::{MethodTable, RowTable};
use crate::schema::{ColumnKind, DeclaredTable, Kind};

/// A cell of a row of another form.
pub(in crate::app) struct TitledCell {
    /// The title of its column.
    pub(in crate::app) title: String,
    /// The kind of field that it comes from.
    pub(in crate::app) kind: Kind,
    /// What it says.
    pub(in crate::app) words: String,
}

/// Reads a row into a table. A cell goes by its title, or else, where it is the first text or the first day, by its kind.
pub(in crate::app) fn read_titled(
    table: RowTable,
    cells: Vec<TitledCell>,
    reading: &Reading<'_>,
) -> PastedRows {
    let titles = Titles::of(table, reading);
    let mut columns: Vec<Column> = Vec::with_capacity(cells.len());
    for cell in &cells {
        let is_free =
            |field: &Field| field.is_repeatable() || !columns.iter().any(|column| column.field == *field);
        let field = titles.exact(&cell.title).filter(is_free);
        let field = field.or_else(|| titles.partly(&cell.title).filter(is_free));
        columns.push(Column::new(field.unwrap_or(Field::Words), cell.title.clone()));
    }
    let is_text = |kind: Kind| matches!(kind, Kind::Text(_) | Kind::Line);
    for (field, is_meant) in
        [(name_of(table), &is_text as &dyn Fn(Kind) -> bool), (day_of(table), &|kind| kind == Kind::Date)]
    {
        let Some(field) = field.filter(|field| !columns.iter().any(|column| column.field == *field)) else {
            continue;
        };
        let mut free = columns.iter_mut().zip(&cells).filter(|(column, _)| column.field == Field::Words);
        if let Some((column, _)) = free.find(|(_, cell)| is_meant(cell.kind)) {
            *column = Column::new(field, std::mem::take(&mut column.title));
        }
    }
    let lines = vec![cells.into_iter().map(|cell| cell.words).collect()];
    match table {
        RowTable::Method(method) => rows::read(method, &columns, lines, reading).1,
        RowTable::Declared(declared) => {
            PastedRows::Declared(declared, declared::read(declared, &columns, lines, reading).1)
        }
    }
}

/// The field that a row of a table is called by.
fn name_of(table: RowTable) -> Option<Field> {
    match table {
        RowTable::Method(MethodTable::Partners) => Some(Field::Name),
        RowTable::Method(MethodTable::Actions) => Some(Field::Text),
        RowTable::Declared(table) => first(table, |kind| matches!(kind, ColumnKind::Text | ColumnKind::Line)),
    }
}

/// The field of a table for a day.
fn day_of(table: RowTable) -> Option<Field> {
    match table {
        RowTable::Method(MethodTable::Partners) => None,
        RowTable::Method(MethodTable::Actions) => Some(Field::Due),
        RowTable::Declared(table) => first(table, |kind| kind == ColumnKind::Date),
    }
}

fn first(table: &DeclaredTable, is_meant: impl Fn(ColumnKind) -> bool) -> Option<Field> {
    table.columns().iter().position(|column| is_meant(column.kind)).map(Field::Cell)
}
