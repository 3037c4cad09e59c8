//! The menu bar by keyboard: F10 and Alt by itself go to it and back, Alt with a letter opens a menu, and arrows go from
//! one menu to the next, also where the pointer opened it and rests on the bar.

use egui::os::OperatingSystem;
use egui::{Event, FocusDirection, Id, Key, Modifiers, Order, Popup, Pos2, Response, Ui};
use i18n_embed_fl::fl;

use super::canvas;
use super::regions::RegionsView;
use super::widgets::give_back;
use crate::app::State;
use crate::i18n::Texts;

/// A title in the bar.
#[derive(Debug, Clone, Copy)]
struct Title {
    widget: Id,
    popup: Id,
    /// Whether the pointer is on it, and did not press it just now.
    is_pointed_at: bool,
}

/// State of the menu bar that outlives a frame.
#[derive(Debug, Default)]
pub(super) struct MenuView {
    titles: Vec<Title>,
    /// Whether Alt is held, and no other key or button was pressed with it.
    is_alt_alone: bool,
    /// Whether the letters that open the menus are underlined.
    pub(super) shows_letters: bool,
    /// The menu whose first entry gets the keyboard once it is shown.
    entering: Option<Id>,
    /// Whether an entry that opens a menu beside it has the keyboard.
    pub(super) is_on_branch: bool,
    /// What had the keyboard before the bar.
    before: Option<Id>,
    /// Where the pointer was when a key went to another menu. While it rests there, it opens none.
    resting_at: Option<Pos2>,
}

/// The letters that open the menus with Alt, in the order of the bar.
pub(super) fn letters(texts: &Texts) -> [String; 4] {
    let messages = &texts.messages;
    [
        fl!(messages, "menu-file-letter"),
        fl!(messages, "menu-edit-letter"),
        fl!(messages, "menu-view-letter"),
        fl!(messages, "menu-help-letter"),
    ]
}

impl MenuView {
    /// Forgets the titles, before they are drawn.
    pub(super) fn begin(&mut self) {
        self.titles.clear();
    }

    /// A title was drawn. A key that opens its menu leads into it.
    pub(super) fn title(&mut self, title: &Response) {
        let popup = Popup::default_response_id(title);
        let is_pointed_at = title.hovered() && !title.clicked();
        self.titles.push(Title { widget: title.id, popup, is_pointed_at });
        if title.clicked() && title.has_focus() {
            self.entering = Some(popup);
        }
    }

    /// While a menu is open, the pointer opens the menu of each title that it comes to. Call it behind the last title.
    pub(super) fn follow_pointer(&mut self, ui: &Ui) {
        let pointer = ui.input(|input| input.pointer.latest_pos());
        if self.resting_at.is_some() && self.resting_at == pointer {
            return;
        }
        self.resting_at = None;
        let is_open = |title: &Title| Popup::is_id_open(ui.ctx(), title.popup);
        if let Some(title) = self.titles.iter().find(|title| title.is_pointed_at)
            && !is_open(title)
            && self.titles.iter().any(is_open)
        {
            Popup::open_id(ui.ctx(), title.popup);
            ui.ctx().request_repaint();
        }
    }

    /// Sends the keyboard to the first entry of a menu that was opened by a key, once it is shown.
    pub(super) fn enter(&mut self, ui: &Ui) {
        if ui.is_sizing_pass() || self.entering != Some(ui.layer_id().id) {
            return;
        }
        let first = ui.ctx().viewport(|viewport| {
            let mut widgets = viewport.this_pass.widgets.get_layer(ui.layer_id());
            widgets.find(|widget| widget.enabled && widget.sense.is_focusable()).map(|widget| widget.id)
        });
        if let Some(first) = first {
            self.entering = None;
            ui.memory_mut(|memory| memory.request_focus(first));
        }
    }
}

/// Takes the keys of the menu bar out of the input, before anything else sees them.
pub(super) fn take(ui: &Ui, texts: &Texts, state: &State, regions: &RegionsView, view: &mut MenuView) {
    let focused = ui.memory(egui::Memory::focused);
    let open = view.titles.iter().position(|title| Popup::is_id_open(ui.ctx(), title.popup));
    let on_title = view.titles.iter().position(|title| focused == Some(title.widget));
    view.shows_letters =
        on_title.is_some() || ui.input(|input| input.modifiers.matches_exact(Modifiers::ALT));
    come_back(ui, state, open.is_some() || on_title.is_some(), view);
    // With Shift it asks for the menu of what has the keyboard.
    let is_f10 = !ui.input(|input| input.modifiers.shift) && pressed(ui, Modifiers::NONE, Key::F10);
    let is_toggled = is_alt_released(ui, view) || is_f10;
    let letter = letters(texts)
        .iter()
        .position(|letter| Key::from_name(letter).is_some_and(|key| pressed(ui, Modifiers::ALT, key)));
    if open.is_none() && on_title.is_none() && (is_toggled || letter.is_some()) {
        view.before = focused.or(regions.before());
    }
    if let Some(letter) = letter {
        go_to(ui, letter, true, view);
    } else if is_toggled && (open.is_some() || on_title.is_some()) {
        leave(ui, view);
    } else if is_toggled {
        go_to(ui, 0, false, view);
    } else if on_title.is_some() && open.is_none() && pressed(ui, Modifiers::NONE, Key::Escape) {
        leave(ui, view);
    }
    let place = open.map(|open| place_in(ui, open, view));
    let Some(here) = open.or(on_title).filter(|_| place != Some(Place::Beside)) else { return };
    let is_in_menu = place == Some(Place::Within);
    if open.is_some() && !is_in_menu {
        // The pointer opened it, and the keyboard is elsewhere or nowhere.
        view.before = view.before.or(regions.before());
    }
    // An entry with a menu beside it opens that with the same key.
    let is_branch = is_in_menu && view.is_on_branch;
    let count = view.titles.len();
    if !is_branch && arrow(ui, Key::ArrowRight) {
        go_to(ui, (here + 1) % count, open.is_some(), view);
    } else if arrow(ui, Key::ArrowLeft) {
        go_to(ui, (here + count - 1) % count, open.is_some(), view);
    } else if !is_in_menu && arrow(ui, Key::ArrowDown) {
        go_to(ui, here, true, view);
    } else if !is_in_menu {
        arrow(ui, Key::ArrowUp);
    }
    if open.is_some() && !is_in_menu {
        // No entry is chosen yet, and what lies behind the menu is not meant.
        for key in [Key::Enter, Key::Space, Key::Delete] {
            pressed(ui, Modifiers::NONE, key);
        }
    }
}

/// Where the keyboard is while a menu of the bar is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the menu itself.
    Within,
    /// In a menu beside it.
    Beside,
    /// On the bar, behind the menu or nowhere.
    Outside,
}

fn place_in(ui: &Ui, open: usize, view: &MenuView) -> Place {
    let layer =
        |id| ui.ctx().viewport(|viewport| viewport.prev_pass.widgets.get(id).map(|widget| widget.layer_id));
    let layer = ui.memory(egui::Memory::focused).and_then(layer);
    let popup = view.titles.get(open).map(|title| title.popup);
    match layer.filter(|layer| layer.order == Order::Foreground) {
        Some(layer) if Some(layer.id) == popup => Place::Within,
        Some(_) => Place::Beside,
        None => Place::Outside,
    }
}

/// Sends the keyboard back to where it was once a menu was left by Escape or by a command that sends it nowhere.
fn come_back(ui: &Ui, state: &State, is_in_bar: bool, view: &mut MenuView) {
    if is_in_bar {
        return;
    }
    let Some(before) = view.before else { return };
    let is_sent = state.open.caret.is_some() || state.open.table.is_some() || state.open.dialog.is_some();
    let focused = ui.memory(egui::Memory::focused);
    let layer =
        |id| ui.ctx().viewport(|viewport| viewport.prev_pass.widgets.get(id).map(|widget| widget.layer_id));
    if !is_sent && focused.and_then(layer).is_some_and(|layer| layer.order == Order::Foreground) {
        // An entry that is gone has the keyboard for one more frame.
        ui.ctx().request_repaint();
        return;
    }
    view.before = None;
    if !is_sent && focused.is_none() {
        give_back(ui, canvas::place_to_return(state, before));
    }
}

fn leave(ui: &Ui, view: &mut MenuView) {
    Popup::close_all(ui.ctx());
    if let Some(before) = view.before.take() {
        give_back(ui, before);
    } else if let Some(focused) = ui.memory(egui::Memory::focused) {
        ui.memory_mut(|memory| memory.surrender_focus(focused));
    }
}

/// Sends the keyboard to a title, or opens its menu and sends it to the first entry.
fn go_to(ui: &Ui, index: usize, opens: bool, view: &mut MenuView) {
    let Some(title) = view.titles.get(index).copied() else { return };
    ui.memory_mut(|memory| memory.request_focus(title.widget));
    view.resting_at = ui.input(|input| input.pointer.latest_pos());
    if opens {
        Popup::open_id(ui.ctx(), title.popup);
        view.entering = Some(title.popup);
    }
}

/// Whether Alt was pressed and released by itself. On a Mac it makes letters.
#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "the events of egui are not ours"))]
fn is_alt_released(ui: &Ui, view: &mut MenuView) -> bool {
    if ui.ctx().os() == OperatingSystem::Mac {
        return false;
    }
    let mut is_released = false;
    ui.input(|input| {
        // A shortcut with Alt was taken out of the other list of events.
        for event in &input.raw.events {
            match event {
                Event::Key { key: Key::AltLeft, pressed: true, .. } => view.is_alt_alone = true,
                Event::Key { key: Key::AltLeft, pressed: false, .. } => {
                    is_released |= std::mem::take(&mut view.is_alt_alone);
                }
                Event::Key { pressed: true, .. }
                | Event::Text(_)
                | Event::Ime(_)
                | Event::Copy
                | Event::Cut
                | Event::Paste(_)
                | Event::PointerButton { .. }
                | Event::MouseWheel { .. }
                | Event::WindowFocused(_) => view.is_alt_alone = false,
                _ => {}
            }
        }
        // Whoever goes to another window with Alt+Tab asks for no menu.
        is_released && input.focused
    })
}

fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(modifiers, key))
}

/// Takes an arrow key, with which egui would go to what lies in that direction.
fn arrow(ui: &Ui, key: Key) -> bool {
    let is_pressed = pressed(ui, Modifiers::NONE, key);
    if is_pressed {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    is_pressed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn each_menu_has_a_letter_of_its_own_which_stands_in_its_title() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            let messages = &texts.messages;
            let titles = [
                fl!(messages, "menu-file"),
                fl!(messages, "menu-edit"),
                fl!(messages, "menu-view"),
                fl!(messages, "menu-help"),
            ];
            let letters = letters(texts);
            for (place, (title, letter)) in titles.iter().zip(&letters).enumerate() {
                assert!(title.to_uppercase().contains(letter.as_str()), "{title} {letter}");
                assert!(Key::from_name(letter).is_some(), "{letter}");
                assert!(!letters[..place].contains(letter), "{letter}");
            }
        }
    }
}
