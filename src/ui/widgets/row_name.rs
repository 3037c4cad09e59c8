//! The field that names a row: Enter in it makes the next row, and rows that are pasted into it become rows.

use egui::{Event, Ui};

use crate::app::{Command, MethodTable, RowCommand, RowTable};
use crate::canvas::{Action, Partner, RowRef};
use crate::schema::{ColumnKind, RowKind};

/// Whether this field of a row is what the row is called by.
pub(in crate::ui) fn names_row(row: RowRef, key: &str) -> bool {
    match row.kind() {
        RowKind::Partner => key == Partner::NAME.name(),
        RowKind::Action => key == Action::TEXT.name(),
        RowKind::Declared(table) => table.columns().first().is_some_and(|first| first.key == key),
        RowKind::Case
        | RowKind::Contribution
        | RowKind::CaseAnswer
        | RowKind::Paragraph
        | RowKind::AgendaStep
        | RowKind::Note
        | RowKind::NoteGroup
        | RowKind::Vote
        | RowKind::VoteCount
        | RowKind::Meeting => false,
    }
}

/// Takes rows of a spreadsheet out of the input that are pasted into an empty name, which has room for one of their cells.
pub(in crate::ui) fn take_rows(ui: &Ui, row: RowRef, key: &str, text: &str) -> Option<Command> {
    // The text of an action, and of other rows that begin with a text, may have several lines.
    let (table, is_line) = match row.kind() {
        RowKind::Partner => (MethodTable::Partners.into(), true),
        RowKind::Action => (MethodTable::Actions.into(), false),
        RowKind::Declared(table) => {
            let first = table.columns().first();
            (RowTable::Declared(table), first.is_some_and(|first| first.kind == ColumnKind::Line))
        }
        RowKind::Case
        | RowKind::Contribution
        | RowKind::CaseAnswer
        | RowKind::Paragraph
        | RowKind::AgendaStep
        | RowKind::Note
        | RowKind::NoteGroup
        | RowKind::Vote
        | RowKind::VoteCount
        | RowKind::Meeting => return None,
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
