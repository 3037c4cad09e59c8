//! The field that names a row: Enter in a name that was just given makes the next row, and rows that are pasted into it become
//! rows.

use egui::{Event, Id, Key, Ui};

use super::memory::{forget, remember, remembered};
use crate::app::{Command, MethodTable, RowCommand, RowTable, State};
use crate::canvas::{Action, Partner, RowRef};
use crate::schema::ColumnKind;
use crate::ui::turns::Turns;

/// Whether this field of a row is what the row is called by.
pub(in crate::ui) fn names_row(row: RowRef, key: &str) -> bool {
    match RowTable::of_kind(row.kind()) {
        Some(RowTable::Method(MethodTable::Partners)) => key == Partner::NAME.name(),
        Some(RowTable::Method(MethodTable::Actions)) => key == Action::TEXT.name(),
        Some(RowTable::Declared(table)) => table.columns().first().is_some_and(|first| first.key == key),
        None => false,
    }
}

/// The name in a field when the keyboard came to it.
#[derive(Debug, Clone, Copy)]
struct NameBefore {
    is_empty: bool,
}

/// Takes note of the name that a field has when the keyboard comes to it. Call it in every frame.
pub(in crate::ui) fn note_name(ui: &Ui, id: Id, name: &str) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        forget::<NameBefore>(ui, id);
    } else if remembered::<NameBefore>(ui, id).is_none() {
        remember(ui, id, NameBefore { is_empty: name.trim().is_empty() });
    }
}

/// What Enter does that was pressed in the name of a row: names are taken down as they are called out, so that a name that was just given makes
/// the next row. Without a name it is done, and the keyboard goes back to the row. Returns whether the keyboard is to go on
/// to the next field, as it does behind a name that was there before.
pub(in crate::ui) fn end_name(
    ui: &Ui,
    id: Id,
    state: &State,
    (row, name): (RowRef, &str),
    commands: &mut Vec<Command>,
) -> bool {
    let is_given_now = remembered::<NameBefore>(ui, id).is_some_and(|before| before.is_empty);
    if name.trim().is_empty() {
        ui.ctx().with_plugin(|turns: &mut Turns| turns.press(Key::Escape));
        false
    } else if is_given_now || state.open.begun == Some(row) {
        commands.push(RowCommand::Next(row).into());
        false
    } else {
        true
    }
}

/// Takes rows of a spreadsheet out of the input that are pasted into an empty name, which has room for one of their cells.
pub(in crate::ui) fn take_rows(ui: &Ui, row: RowRef, key: &str, text: &str) -> Option<Command> {
    // The text of an action, and of other rows that begin with a text, may have several lines.
    let (table, is_line) = match RowTable::of_kind(row.kind()) {
        Some(RowTable::Method(MethodTable::Partners)) => (MethodTable::Partners.into(), true),
        Some(RowTable::Method(MethodTable::Actions)) => (MethodTable::Actions.into(), false),
        Some(RowTable::Declared(table)) => {
            let first = table.columns().first();
            (RowTable::Declared(table), first.is_some_and(|first| first.kind == ColumnKind::Line))
        }
        None => return None,
    };
    let are_rows = |pasted: &str| pasted.contains('\t') || (is_line && pasted.trim().contains('\n'));
    if !text.is_empty() || !names_row(row, key) {
        return None;
    }
    ui.input_mut(|input| {
        let is_it = |event: &Event| matches!(event, Event::Paste(pasted) if are_rows(pasted));
        let place = input.events.iter().position(is_it)?;
        let Event::Paste(rows) = input.events.remove(place) else { return None };
        Some(RowCommand::PasteText(table, rows).into())
    })
}
