//! Rows of tables that the template declares: added and copied. One that is added to a board begins in one of its columns.

use uuid::Uuid;

use crate::app::view::navigation;
use crate::app::{Context, Focus, FocusCommand, OpenCanvas, State};
use crate::canvas::{RowData, list};
use crate::document::{Edit, RowRef};
use crate::schema::{AnyRow, ColumnKind, DeclaredRow, DeclaredTable, Key, RowKind, Value};
use crate::template::{ColumnTemplate, SectionTemplate, option_of};

/// Adds a row at the end of a table, with what was typed in its first text. On a board it begins in the column of the
/// selected card, or else in the first one.
pub(in crate::app) fn add(
    state: &mut State,
    table: &'static DeclaredTable,
    typed: String,
    context: &mut Context<'_>,
) {
    let option = column_of_new(&state.open, table);
    add_to(state, (table, option), typed, context);
}

/// The same in the column of this option, or in that of the rows without a choice.
pub(in crate::app) fn add_to(
    state: &mut State,
    (table, option): (&'static DeclaredTable, Option<String>),
    typed: String,
    context: &mut Context<'_>,
) {
    let id = context.identities.uuid();
    let mut row = DeclaredRow::blank(table, id);
    let place = RowRef::of_kind(RowKind::Declared(table), id);
    let first = table.columns().iter().find(|column| is_words(column.kind));
    // What is typed on belongs behind it.
    let goes_on = first.filter(|_| !typed.is_empty()).map(|column| place.text(Key::new(column.key)));
    if let Some((_, field)) = first.and_then(|column| row.field_mut(column.key)) {
        field.set(None, Some(typed).filter(|typed| !typed.is_empty()).map(Value::Text));
    }
    let by = board_of(&state.open, table).map(|(_, _, key)| key);
    if let (Some(option), Some((_, field))) = (option, by.and_then(|key| row.field_mut(key))) {
        field.set(None, Some(Value::Word(option)));
    }
    let after = last_of(state, table);
    take(state, RowData::copy(place, &row), after, context);
    state.open.caret = goes_on.or(state.open.caret.take());
}

/// Adds a row below another one, and sends the keyboard to it.
pub(in crate::app) fn take(state: &mut State, row: RowData, after: Option<Uuid>, context: &Context<'_>) {
    let focus = Focus::of_row(row.row(), state.open.document.template());
    state.edit(&[Edit::Insert { row, after }], context);
    if let Some(focus) = focus {
        navigation::carry_out(state, FocusCommand::GoTo(focus));
    }
}

/// The section of a table that is shown as a board, with the column that it is a board of and the name of that column in a
/// row. `None` for any other table.
pub(in crate::app) fn board_of<'a>(
    open: &'a OpenCanvas,
    table: &'static DeclaredTable,
) -> Option<(&'a SectionTemplate, &'a ColumnTemplate, &'static str)> {
    let section = open.document.template().section_of(table)?;
    let by = open.board_by(section)?;
    let key = table.columns().iter().find(|column| column.key == by.id)?.key;
    Some((section, by, key))
}

/// The option that a row begins with which is added to a board. `None` for none, and in a table that is shown in rows.
fn column_of_new(open: &OpenCanvas, table: &'static DeclaredTable) -> Option<String> {
    let (_, by, _) = board_of(open, table)?;
    let selected = open.focus.as_ref().and_then(Focus::row);
    let selected = selected.filter(|row| row.kind() == RowKind::Declared(table));
    let option = match selected.and_then(|row| open.document.canvas().row(row)) {
        Some(card) => option_of(by, card),
        None => by.options.first(),
    };
    option.map(|option| option.id.clone())
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
