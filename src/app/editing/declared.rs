//! Rows of tables that the template declares: added and copied.

use uuid::Uuid;

use crate::app::view::navigation;
use crate::app::{Context, Focus, FocusCommand, State};
use crate::canvas::{RowData, list};
use crate::document::{Edit, RowRef};
use crate::schema::{AnyRow, ColumnKind, DeclaredRow, DeclaredTable, RowKind, Value};

/// Adds a row at the end of a table, with what was typed in its first column where that is a text.
pub(in crate::app) fn add(
    state: &mut State,
    table: &'static DeclaredTable,
    typed: String,
    context: &mut Context<'_>,
) {
    let id = context.identities.uuid();
    let mut row = DeclaredRow::blank(table, id);
    let first = table.columns().iter().find(|column| is_words(column.kind));
    if let Some((_, field)) = first.and_then(|column| row.field_mut(column.key)) {
        field.set(None, Some(typed).filter(|typed| !typed.is_empty()).map(Value::Text));
    }
    let after = last_of(state, table);
    take(state, RowData::copy(RowRef::of_kind(RowKind::Declared(table), id), &row), after, context);
}

/// Adds a row below another one, and sends the keyboard to it.
pub(in crate::app) fn take(state: &mut State, row: RowData, after: Option<Uuid>, context: &Context<'_>) {
    let focus = Focus::of_row(row.row(), state.open.document.template());
    state.edit(&[Edit::Insert { row, after }], context);
    if let Some(focus) = focus {
        navigation::carry_out(state, FocusCommand::GoTo(focus));
    }
}

/// The last row of a table.
fn last_of(state: &State, table: &'static DeclaredTable) -> Option<Uuid> {
    list(state.open.document.canvas().table(RowKind::Declared(table))).last().map(AnyRow::uuid)
}

const fn is_words(kind: ColumnKind) -> bool {
    match kind {
        ColumnKind::Text | ColumnKind::Line => true,
        ColumnKind::Choice
        | ColumnKind::Number
        | ColumnKind::Date
        | ColumnKind::Partner
        | ColumnKind::Tick
        | ColumnKind::List
        | ColumnKind::Row => false,
    }
}
