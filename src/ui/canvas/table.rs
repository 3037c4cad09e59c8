//! What the tables of a canvas have in common: the keyboard that comes to them, and typing that begins a row.

use egui::{Event, Id, Popup, Ui};

use super::cell::Cell;
use crate::app::{Command, Focus, FocusCommand, RowCommand, RowKind};
use crate::ui::turns::Turns;

/// Sends the keyboard to the first row of a table, or to what adds one, where that was asked.
pub(super) fn arrive(ui: &Ui, cell: Cell<'_>, first: Option<Id>, commands: &mut Vec<Command>) {
    if cell.state.open.table.is_none() || cell.state.open.table != RowKind::of(cell.section.kind) {
        return;
    }
    // Behind a dialog nothing can have the keyboard; it comes once that is gone.
    if !ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
        if cell.state.open.dialog.is_none() {
            ui.ctx().request_repaint();
        }
        return;
    }
    if let Some(row) = first.and_then(|id| ui.ctx().read_response(id)) {
        row.request_focus();
        row.scroll_to_me(None);
    }
    commands.push(Command::Focus(FocusCommand::TableArrived));
}

/// Letters that are typed while a row of a table has the keyboard, or what adds one, begin a new row: whoever clicks in a
/// section and types loses no word. Gives whether they did.
pub(super) fn begin_row(
    ui: &Ui,
    cell: Cell<'_>,
    kind: RowKind,
    mut places: impl Iterator<Item = Id>,
    commands: &mut Vec<Command>,
) -> bool {
    let is_here = match ui.memory(egui::Memory::focused) {
        Some(focused) => places.any(|place| place == focused),
        None => is_alone_in_hand(ui, cell),
    };
    if cell.state.open.document.is_read_only() || !is_here {
        return false;
    }
    let mut typed = String::new();
    let mut pasted = None;
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Paste(text) => {
                pasted = Some(text.clone());
                false
            }
            // A space by itself presses what has the keyboard.
            Event::Text(letters) if !typed.is_empty() || !letters.trim().is_empty() => {
                typed.push_str(letters);
                false
            }
            _ => true,
        });
    });
    if let Some(text) = pasted {
        commands.push(Command::Row(RowCommand::PasteText(kind, text)));
        return true;
    }
    if typed.is_empty() {
        return false;
    }
    commands.push(Command::Row(RowCommand::Begin(kind, typed)));
    // What comes while the row's form is on its way is for the form.
    ui.ctx().with_plugin(Turns::settle);
    true
}

/// Whether the section is in hand, and neither a field nor anything over the page waits for the keyboard.
fn is_alone_in_hand(ui: &Ui, cell: Cell<'_>) -> bool {
    let is_in_hand = matches!(&cell.state.open.focus, Some(Focus::Section(id)) if *id == cell.section.id);
    let state = cell.state;
    is_in_hand && state.open.dialog.is_none() && state.open.caret.is_none() && !Popup::is_any_open(ui.ctx())
}
