//! The field that names a row: Enter in it makes the next row, and rows that are pasted into it become rows.

use egui::{Event, Ui};

use crate::app::{Command, MethodTable, RowCommand};
use crate::canvas::{Action, Partner, RowRef};
use crate::schema::RowKind;

/// Whether this field of a row is what the row is called by.
pub(in crate::ui) fn names_row(row: RowRef, key: &str) -> bool {
    match row.kind() {
        RowKind::Partner => key == Partner::NAME.name(),
        RowKind::Action => key == Action::TEXT.name(),
        RowKind::Declared(table) => table.columns().first().is_some_and(|first| first.key == key),
        RowKind::Case | RowKind::Contribution | RowKind::CaseAnswer | RowKind::Paragraph => false,
    }
}

/// Takes rows of a spreadsheet out of the input that are pasted into an empty name, which has room for one of their cells.
pub(super) fn take_rows(ui: &Ui, row: RowRef, key: &str, text: &str) -> Option<Command> {
    let table = match row.kind() {
        RowKind::Partner => MethodTable::Partners,
        RowKind::Action => MethodTable::Actions,
        RowKind::Case
        | RowKind::Contribution
        | RowKind::CaseAnswer
        | RowKind::Paragraph
        | RowKind::Declared(_) => return None,
    };
    // The text of an action may have several lines.
    let are_rows = |pasted: &str| {
        pasted.contains('\t') || (table == MethodTable::Partners && pasted.trim().contains('\n'))
    };
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
