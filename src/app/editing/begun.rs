//! A row that was begun on the page, such as the next partner by Enter while names are called out: left without a word, it
//! goes again.

use crate::app::editing::{declared, rows};
use crate::app::{Context, Focus, MethodTable, RowTable, State};
use crate::canvas::{Action, Partner, in_plan_order, is_blank_row, list};
use crate::document::{Edit, RowRef};
use crate::schema::{DeclaredTable, RowKind};

/// Adds a row at the end of a table, with what was typed as its name.
pub(in crate::app) fn begin(state: &mut State, table: RowTable, typed: String, context: &mut Context<'_>) {
    let from = state.open.focus.clone();
    rows::add(state, table, typed, context);
    state.open.begun_from = from.filter(|from| from.row().is_some());
    state.open.begun = state.open.focus.as_ref().and_then(Focus::row);
}

/// Adds a card to the column of an option, or to that of the rows without a choice, with what was typed as its name.
pub(in crate::app) fn begin_card(
    state: &mut State,
    column: (&'static DeclaredTable, Option<String>),
    typed: String,
    context: &mut Context<'_>,
) {
    declared::add_to(state, column, typed, context);
    state.open.begun = state.open.focus.as_ref().and_then(Focus::row);
}

/// Adds the row that comes after this one by Enter.
pub(in crate::app) fn next(state: &mut State, row: RowRef, context: &mut Context<'_>) {
    let from = Focus::of_row(row, state.open.document.template());
    match RowTable::of_kind(row.kind()) {
        Some(RowTable::Method(MethodTable::Partners)) => {
            rows::add(state, MethodTable::Partners.into(), String::new(), context);
        }
        Some(RowTable::Method(MethodTable::Actions)) => rows::add_action_below(state, row, context),
        Some(RowTable::Declared(table)) => declared::add(state, table, String::new(), context),
        None => return,
    }
    state.open.begun_from = from;
    state.open.begun = state.open.focus.as_ref().and_then(Focus::row);
}

/// The keyboard left the form of the row that was begun.
pub(in crate::app) fn leave(state: &mut State, context: &Context<'_>) {
    let Some(row) = state.open.begun.take() else { return };
    let is_selected = state.open.focus.as_ref().and_then(Focus::row) == Some(row);
    let from = state.open.begun_from.take();
    let from = from.filter(|from| from.is_on(state.open.document.canvas(), state.open.document.template()));
    let back = from.or_else(|| row_above(state, row));
    if take_away(state, row, context) && is_selected {
        state.open.focus = back.or(state.open.focus.take());
    }
}

/// Takes the row that was begun away once something else is selected.
pub(in crate::app) fn settle(state: &mut State, context: &Context<'_>) {
    let selected = state.open.focus.as_ref().and_then(Focus::row);
    if let Some(row) = state.open.begun.take_if(|row| selected != Some(*row)) {
        take_away(state, row, context);
    }
}

/// The row that stands above one on the page.
fn row_above(state: &State, row: RowRef) -> Option<Focus> {
    let canvas = state.open.document.canvas();
    let rows: Vec<RowRef> = if row.kind() == RowKind::Action {
        in_plan_order(&canvas.actions).into_iter().map(|(action, _)| RowRef::of(action.id)).collect()
    } else {
        canvas.list_of(row).into_iter().flat_map(list).map(|other| row.sibling(other.uuid())).collect()
    };
    let place = rows.iter().position(|other| *other == row)?;
    let above = rows.get(place.checked_sub(1)?)?;
    Focus::of_row(*above, state.open.document.template())
}

/// Takes a row away in which nothing stands: it was never there for undo, unless something was done to it since.
fn take_away(state: &mut State, row: RowRef, context: &Context<'_>) -> bool {
    let is_blank = is_blank(state, row);
    if is_blank && !state.open.document.take_back_insert(row) {
        state.edit(&[Edit::Remove(row)], context);
    }
    is_blank
}

fn is_blank(state: &State, row: RowRef) -> bool {
    let canvas = state.open.document.canvas();
    match RowTable::of_kind(row.kind()) {
        Some(RowTable::Method(MethodTable::Partners)) => {
            row.id().and_then(|id| canvas.partner(id)).is_some_and(|partner| {
                let rest = Partner { name: String::new(), ..partner.clone() };
                partner.name.trim().is_empty() && rest == Partner::new(partner.id)
            })
        }
        Some(RowTable::Method(MethodTable::Actions)) => {
            row.id().and_then(|id| canvas.action(id)).is_some_and(|action| {
                let is_goal = canvas.actions.iter().any(|part| part.parent == Some(action.id));
                let rest = Action { text: String::new(), parent: None, ..action.clone() };
                !is_goal && action.text.trim().is_empty() && rest == Action::new(action.id)
            })
        }
        // A card begins with the choice of its column.
        Some(RowTable::Declared(table)) => canvas.row_data(row).is_some_and(|mut data| {
            let by = declared::board_of(&state.open, table).map(|(_, _, key)| key);
            if let Some((_, field)) = by.and_then(|key| data.fields_mut().field_mut(key)) {
                field.set(None, None);
            }
            is_blank_row(data.fields())
        }),
        None => false,
    }
}
