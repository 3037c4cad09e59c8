//! Rows of tables that the template declares: added, copied and pasted.

use std::collections::HashMap;

use uuid::Uuid;

use crate::app::view::navigation;
use crate::app::{Context, Focus, FocusCommand, PastedDeclared, State};
use crate::canvas::{FieldRef, RowData, list};
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

/// Adds rows from a spreadsheet at the end of a table, as one step.
pub(in crate::app) fn paste(
    state: &mut State,
    table: &'static DeclaredTable,
    rows: &[PastedDeclared],
    context: &mut Context<'_>,
) {
    let kind = RowKind::Declared(table);
    let ids: HashMap<Uuid, Uuid> =
        rows.iter().map(|pasted| (pasted.row.uuid(), context.identities.uuid())).collect();
    let mut after = last_of(state, table);
    let first = rows.first().and_then(|first| ids.get(&first.row.uuid()).copied());
    let (mut edits, mut links) = (Vec::new(), Vec::new());
    for pasted in rows {
        let Some(id) = ids.get(&pasted.row.uuid()).copied() else { continue };
        let place = RowRef::of_kind(kind, id);
        let row = RowData::copy(RowRef::of_kind(kind, pasted.row.uuid()), &pasted.row).with_id(id);
        edits.push(Edit::Insert { row, after });
        after = Some(id);
        // A row may name one that comes below it.
        let named = pasted.links.iter().filter_map(|(key, to)| {
            Some(Edit::Set(FieldRef::Row(place, key), Some(Value::Reference(*ids.get(to)?))))
        });
        links.extend(named);
    }
    edits.extend(links);
    state.edit(&edits, context);
    if let Some(id) = first {
        navigation::carry_out(state, FocusCommand::GoTo(Focus::Declared(table, id)));
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
