//! The menu of a widget: at the pointer for the right mouse button, and below the widget for Shift+F10 while it has the
//! keyboard.

use egui::containers::menu::menu_style;
use egui::{
    Align, Id, Key, LayerId, Layout, Modifiers, Popup, PopupAnchor, PopupKind, Pos2, Response,
    SetOpenCommand, Ui,
};

use super::memory::{forget, remember, remembered};

/// Width of a menu, unless a name needs more.
const WIDTH: f32 = 180.0;

/// How the menu of a widget was asked for.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct AskedMenu {
    at: Pos2,
    by_keys: bool,
    /// Whether the keyboard is still to go to the first entry.
    enters: bool,
}

impl AskedMenu {
    /// Whether the menu of a widget is asked for in this pass.
    pub(in crate::ui) fn of(ui: &Ui, response: &Response) -> Option<Self> {
        if response.secondary_clicked() {
            let at = ui.ctx().pointer_interact_pos()?;
            return Some(Self { at, by_keys: false, enters: false });
        }
        let is_asked =
            response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10));
        is_asked.then(|| Self { at: response.rect.left_bottom(), by_keys: true, enters: true })
    }

    /// The same for the menu of a row, which gets the keyboard with it.
    pub(in crate::ui) fn of_row(ui: &Ui, response: &Response) -> Option<Self> {
        let asked = Self::of(ui, response);
        if asked.is_some() {
            response.request_focus();
        }
        asked
    }
}

/// Shows the menu of a widget once it is asked for, until something is chosen or clicked elsewhere. `add_entries` returns
/// the first entry that can be chosen.
pub(in crate::ui) fn context_menu_ui(
    ui: &Ui,
    (widget, layer): (Id, LayerId),
    asked: Option<AskedMenu>,
    add_entries: impl FnOnce(&mut Ui) -> Option<Response>,
) {
    let id = widget.with("context menu");
    if let Some(asked) = asked {
        remember(ui, id, asked);
    }
    let Some(opened) = remembered::<AskedMenu>(ui, id) else { return };
    let popup = Popup::new(id, ui.ctx().clone(), PopupAnchor::Position(opened.at), layer)
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu_style)
        .anchor_widget(widget)
        .open_memory(asked.map(|_| SetOpenCommand::Bool(true)));
    let shown = popup.show(|ui| {
        ui.set_min_width(WIDTH);
        let first = add_entries(ui);
        if let Some(first) = first.filter(|_| opened.enters && !ui.is_sizing_pass()) {
            first.request_focus();
            remember(ui, id, AskedMenu { enters: false, ..opened });
        }
    });
    if shown.is_none_or(|shown| shown.response.should_close()) {
        forget::<AskedMenu>(ui, id);
        // Escape takes the keyboard from whatever has it.
        if opened.by_keys || ui.memory(|memory| memory.focused().is_none()) {
            ui.memory_mut(|memory| memory.request_focus(widget));
        }
    }
}
