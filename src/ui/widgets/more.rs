//! A button with three dots, which opens a menu of what is done less often.

use egui::containers::menu::MenuButton;
use egui::{Button, Response, Ui, vec2};

use crate::ui::theme::{TARGET, tokens};

/// The button with its menu. Its name says what the menu is about.
pub(in crate::ui) fn more_menu(ui: &mut Ui, name: &str, add_contents: impl FnOnce(&mut Ui)) -> Response {
    let button = Button::new("").frame_when_inactive(false).min_size(vec2(TARGET, TARGET));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(160.0);
        add_contents(ui);
    });
    let color = tokens(ui).muted;
    for aside in [-5.0, 0.0, 5.0] {
        ui.painter().circle_filled(response.rect.center() + vec2(aside, 0.0), 1.6, color);
    }
    response.on_hover_text(name).accessible_name(name)
}

/// An entry of the menu. Returns whether it was chosen.
pub(in crate::ui) fn more_item(ui: &mut Ui, text: &str) -> bool {
    let is_chosen = ui.add(Button::new(text).frame_when_inactive(false)).clicked();
    if is_chosen {
        ui.close();
    }
    is_chosen
}
