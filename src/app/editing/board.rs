//! Cards of a board: moving one to another place or another column.

use uuid::Uuid;

use crate::app::editing::declared::board_of;
use crate::app::editing::rows;
use crate::app::{CardPlace, Context, Focus, OpenCanvas, State, Step};
use crate::canvas::{Canvas, FieldRef, RowRef};
use crate::document::Edit;
use crate::schema::{AnyRow, Value};
use crate::template::{ColumnTemplate, SectionTemplate, option_of};

/// Puts a card into a column, at a place there, as one step.
pub(in crate::app) fn put(
    state: &mut State,
    row: RowRef,
    option: Option<&str>,
    place: CardPlace,
    context: &Context<'_>,
) {
    let edits = edits(&state.open, row, option, place);
    if !edits.is_empty() {
        state.edit(&edits, context);
    }
}

/// Moves the selected card to the column beside its own. Between the cards there it stands by the order of the table, so
/// that the way back leads to where it was.
pub(in crate::app) fn to_column(state: &mut State, step: Step, context: &Context<'_>) {
    let Some((row, option)) = column_beside(state, step) else { return };
    let option = option.to_owned();
    put(state, row, Some(&option), CardPlace::InOrder, context);
}

/// The selected card, and the option of the column beside its own. `None` if there is no such column, or no card is
/// selected.
pub(in crate::app) fn column_beside(state: &State, step: Step) -> Option<(RowRef, &str)> {
    let row = state.open.focus.as_ref().and_then(Focus::row)?;
    let (_, by, _) = board_of(&state.open, row.kind().declared()?)?;
    let place = place_of(by, state.open.document.canvas().row(row)?);
    let beside = match (step, place) {
        (Step::Up, place) => place?.checked_sub(1)?,
        (Step::Down, Some(place)) => place + 1,
        (Step::Down, None) => 0,
    };
    by.options.get(beside).map(|option| (row, option.id.as_str()))
}

/// Moves the selected row by one place: a card within its column, and any other row within its table.
pub(in crate::app) fn step(state: &mut State, step: Step, context: &Context<'_>) {
    let row = state.open.focus.as_ref().and_then(Focus::row);
    if !row.is_some_and(|row| step_card(state, row, step, context)) {
        rows::step(state, step, context);
    }
}

/// Moves a card over the one above or below it in its column. Returns whether it is a card.
fn step_card(state: &mut State, row: RowRef, step: Step, context: &Context<'_>) -> bool {
    let canvas = state.open.document.canvas();
    let board = row.kind().declared().and_then(|table| board_of(&state.open, table));
    let (Some((section, by, _)), Some(held)) = (board, canvas.row(row)) else { return false };
    let column = beside(section, by, canvas, place_of(by, held));
    let option = option_of(by, held).map(|option| option.id.clone());
    let Some(index) = column.iter().position(|id| *id == row.uuid()) else { return true };
    let below = match step {
        Step::Up if index == 0 => return true,
        Step::Up => index.checked_sub(2).and_then(|above| column.get(above)).copied(),
        Step::Down => match column.get(index + 1) {
            Some(below) => Some(*below),
            None => return true,
        },
    };
    put(state, row, option.as_deref(), CardPlace::Below(below), context);
    true
}

/// The place of a row's option among those of a column. `None` for a row without a choice.
fn place_of(by: &ColumnTemplate, row: &dyn AnyRow) -> Option<usize> {
    let chosen = option_of(by, row)?;
    by.options.iter().position(|option| option.id == chosen.id)
}

/// The rows that stand at an option of a column, in order.
fn beside(
    section: &SectionTemplate,
    by: &ColumnTemplate,
    canvas: &Canvas,
    option: Option<usize>,
) -> Vec<Uuid> {
    section.rows_on(canvas).filter(|row| place_of(by, *row) == option).map(AnyRow::uuid).collect()
}

/// What changes where a card goes to a place: its option, and its place in the table where it is another one.
fn edits(open: &OpenCanvas, row: RowRef, option: Option<&str>, place: CardPlace) -> Vec<Edit> {
    let canvas = open.document.canvas();
    let board = row.kind().declared().and_then(|table| board_of(open, table));
    let (Some((section, by, key)), Some(held)) = (board, canvas.row(row)) else { return Vec::new() };
    let target = option.and_then(|id| by.options.iter().position(|option| option.id == id));
    let mut edits = Vec::new();
    // A word that the template does not know stays as it is among the rows without a choice.
    if place_of(by, held) != target {
        let word = option.map(|option| Value::Word(option.to_owned()));
        edits.push(Edit::Set(FieldRef::Row(row, key), word));
    }
    if let CardPlace::Below(above) = place {
        let mut column = beside(section, by, canvas, target);
        column.retain(|id| *id != row.uuid());
        let rows: Vec<Uuid> = section.rows_on(canvas).map(AnyRow::uuid).collect();
        edits.extend(move_between(&rows, &column, row, above));
    }
    edits
}

/// The move that brings a row below a card of a column, or above all of them. `None` if it stands there already.
fn move_between(rows: &[Uuid], column: &[Uuid], row: RowRef, above: Option<Uuid>) -> Option<Edit> {
    let place = rows.iter().position(|id| *id == row.uuid())?;
    let others: Vec<Uuid> = rows.iter().copied().filter(|id| *id != row.uuid()).collect();
    let place_among = |id: Uuid| others.iter().position(|other| *other == id);
    let below = match above {
        Some(above) => column.iter().skip_while(|id| **id != above).nth(1),
        None => column.first(),
    };
    let first = above.and_then(place_among).map_or(0, |above| above + 1);
    let last = below.copied().and_then(place_among).unwrap_or(others.len());
    if (first..=last).contains(&place) {
        return None;
    }
    let after = above.or_else(|| last.checked_sub(1).and_then(|before| others.get(before)).copied());
    Some(Edit::Move { row, after })
}
