//! The menu of a card of a board.

use egui::{Button, Response, Ui};

use crate::app::RowCommand;
use crate::ui::Pass;
use crate::ui::menu::{list_ui, mark_ui, row_clipboard_ui, scrolled_ui};
use crate::ui::menu_lists::CARD;
use crate::ui::widgets::{AskedMenu, context_menu_ui};

/// The menu of a card of a board, with the other columns that it can go to. Returns whether it was asked for in this pass,
/// which selects the card.
pub(super) fn card_menu_ui(
    ui: &Ui,
    pass: &mut Pass<'_>,
    response: &Response,
    moves: impl FnOnce() -> Vec<(String, RowCommand)>,
) -> bool {
    let asked = AskedMenu::of_row(ui, response);
    context_menu_ui(ui, (response.id, response.layer_id), asked, |ui| {
        scrolled_ui(ui, |ui| {
            let first = list_ui(ui, pass, CARD);
            row_clipboard_ui(ui, pass, response);
            ui.separator();
            for (name, command) in moves() {
                let entry = Button::new(name).frame_when_inactive(false);
                let entry = ui.add_enabled(pass.is_writable(), entry);
                mark_ui(ui, &entry);
                if entry.clicked() {
                    pass.push(command);
                    ui.close();
                }
            }
            first
        })
    });
    asked.is_some()
}
