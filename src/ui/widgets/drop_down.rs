//! Drop-down lists: an arrow, a letter or a space opens one with the current option marked, letters, Home and End go to an
//! option, Tab takes it and goes on, and Escape gives the keyboard back.

use egui::style::{ScrollStyle, StyleModifier};
use egui::{
    Align, AsIdSalt, ComboBox, Event, FocusDirection, Id, IdSalt, Key, Modifiers, Response, RichText, Ui,
};

use super::button::quiet;
use super::field::take_enter;
use super::memory::{forget, remember, remembered};
use crate::i18n::visible;
use crate::ui::theme::{FIELD_HEIGHT, SECTION_TEXT, TARGET};
use crate::ui::turns::Turns;

/// In front of an option, for each level that it stands below another one.
pub(in crate::ui) const LEVEL: &str = "\u{2003}";
/// Letters that come within this many seconds of each other are typed as one name.
const PAUSE: f64 = 1.0;

/// A list while it is open.
#[derive(Debug, Clone, Default)]
struct OpenList {
    typed: String,
    /// When the last letter was typed, in seconds.
    typed_at: f64,
    options: Vec<Id>,
}

/// The button of a list, which is drawn by egui.
#[derive(Debug, Clone, Copy)]
struct ListButton(Id);

/// A drop-down list, as tall as the window lets it, which closes on a choice. Returns the choice, even if it is the
/// same as before.
pub(in crate::ui) fn list_of<T>(
    ui: &mut Ui,
    id: impl AsIdSalt,
    title: &str,
    shown: &str,
    width: f32,
    options: impl Iterator<Item = (T, String)>,
    is_current: impl Fn(&T) -> bool,
) -> Option<T> {
    /// Room for the list's frame and its distance from the edge of the window.
    const AROUND: f32 = 24.0;
    let top = ui.cursor().top();
    let window = ui.ctx().content_rect();
    let room = (top - window.top()).max(window.bottom() - top - TARGET).min(window.height()) - AROUND;
    let mut chosen = None;
    let salt = IdSalt::new(id);
    let list_id = ui.make_persistent_id(salt);
    // The words stand as high as those in a field beside it.
    let shown = RichText::new(visible(shown.trim())).line_height(Some((SECTION_TEXT * 1.45).round()));
    let list = ComboBox::from_id_salt(salt).selected_text(shown).width(width).truncate();
    // Whoever does not see that there is more takes what is in sight for all there is.
    let list = list.height(room).popup_style(StyleModifier::new(|style| {
        style.spacing.scroll = ScrollStyle::thin();
    }));
    let tall = std::mem::replace(&mut ui.spacing_mut().interact_size.y, FIELD_HEIGHT);
    let options_ui = |ui: &mut Ui| {
        let mut drawn = Vec::new();
        let mut current = None;
        let tab = take_tab(ui, list_id);
        for (option, name) in options {
            let is_it = is_current(&option);
            let name = visible(&name);
            let response = ui.selectable_label(is_it, &*name);
            if response.clicked() || (tab.is_some() && response.has_focus()) {
                chosen = Some(option);
                // A click closes the list by itself, a key does not.
                ui.close();
            }
            if is_it {
                current = Some(drawn.len());
            }
            drawn.push((response, name.trim().to_lowercase()));
        }
        if let Some(tab) = tab {
            // The list has to be gone before the keyboard goes on from its button.
            ui.close();
            ui.ctx().with_plugin(|turns: &mut Turns| turns.give(tab));
        } else if has_lost_keyboard(ui, list_id) {
            ui.close();
        } else if !ui.is_sizing_pass() {
            // Until its size is known a list is not shown.
            go_by_keys(ui, list_id, &drawn, current);
        }
    };
    let shown = quiet(ui, |ui| {
        if let Some(ListButton(button)) = remembered::<ListButton>(ui, list_id) {
            open_by_keys(ui, button);
        }
        list.show_ui(ui, options_ui)
    });
    ui.spacing_mut().interact_size.y = tall;
    let list = shown.response;
    remember(ui, list_id, ListButton(list.id));
    if shown.inner.is_none() || chosen.is_some() {
        let before = remembered::<OpenList>(ui, list_id);
        forget::<OpenList>(ui, list_id);
        // What had the keyboard is gone with the list.
        let focused = ui.memory(egui::Memory::focused);
        if before.is_some_and(|open| focused.is_none_or(|id| open.options.contains(&id))) {
            list.request_focus();
        }
    }
    ui.ctx().accesskit_node_builder(list.id, |node| node.set_label(title));
    chosen
}

/// Sends the keyboard to a list that is drawn here. Call it where the list is drawn.
pub(in crate::ui) fn focus_list(ui: &Ui, id: impl AsIdSalt) {
    if let Some(button) = button_of(ui, id) {
        ui.memory_mut(|memory| memory.request_focus(button));
    }
}

/// Takes the Enter that would open a closed list, if there was one. Call it where the list is drawn.
pub(in crate::ui) fn take_enter_of_list(ui: &Ui, id: impl AsIdSalt) -> bool {
    button_of(ui, id).is_some_and(|button| {
        ui.memory(|memory| memory.has_focus(button))
            && !ComboBox::is_open(ui.ctx(), button)
            && take_enter(ui, button)
    })
}

/// The button of a list that was drawn here.
fn button_of(ui: &Ui, id: impl AsIdSalt) -> Option<Id> {
    let list = ui.make_persistent_id(IdSalt::new(id));
    remembered::<ListButton>(ui, list).map(|ListButton(button)| button)
}

/// Opens a closed list that has the keyboard: up and down at its current option, a letter at the option that it leads to.
/// No arrow leads away from a list, so that whoever wants to choose presses nothing else.
#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "the events of egui are not ours"))]
fn open_by_keys(ui: &Ui, list: Id) {
    if !ui.memory(|memory| memory.has_focus(list)) || ComboBox::is_open(ui.ctx(), list) {
        return;
    }
    let (mut is_arrow, mut opens, mut letters) = (false, false, Vec::new());
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                key: key @ (Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight),
                pressed: true,
                modifiers,
                ..
            } if modifiers.is_none() => {
                is_arrow = true;
                opens |= matches!(key, Key::ArrowUp | Key::ArrowDown);
                false
            }
            Event::Text(text) if !text.trim().is_empty() => {
                letters.push(event.clone());
                false
            }
            _ => true,
        });
        if opens || !letters.is_empty() {
            // A space presses the button of the list.
            let (key, modifiers) = (Key::Space, Modifiers::NONE);
            input.events.push(Event::Key {
                key,
                physical_key: None,
                pressed: true,
                repeat: false,
                modifiers,
            });
        }
    });
    if is_arrow {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    for letter in letters.into_iter().rev() {
        // The list is not there before the next frame.
        ui.ctx().with_plugin(|turns: &mut Turns| turns.give(letter));
    }
}

/// Takes Tab, back with Shift too, out of the input of an open list, before egui walks along its options.
fn take_tab(ui: &Ui, list: Id) -> Option<Event> {
    remembered::<OpenList>(ui, list)?;
    let is_tab = |event: &Event| matches!(event, Event::Key { key: Key::Tab, pressed: true, .. });
    let tab = ui.input_mut(|input| {
        let place = input.events.iter().position(is_tab)?;
        Some(input.events.remove(place))
    })?;
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    Some(tab)
}

/// Whether something else than an option of an open list has the keyboard, to which what is typed belongs.
fn has_lost_keyboard(ui: &Ui, list: Id) -> bool {
    let open = remembered::<OpenList>(ui, list);
    let focused = ui.memory(egui::Memory::focused);
    focused.is_some_and(|id| open.is_some_and(|open| !open.options.contains(&id)))
}

/// Sends the keyboard to the current option when the list opens, and then to where letters, Home and End lead.
#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "the events of egui are not ours"))]
fn go_by_keys(ui: &Ui, list: Id, options: &[(Response, String)], current: Option<usize>) {
    let before = remembered::<OpenList>(ui, list);
    let is_new = before.is_none();
    let mut open = before.unwrap_or_default();
    open.options = options.iter().map(|(option, _)| option.id).collect();
    let now = ui.input(|input| input.time);
    let mut typed = String::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            // A space presses the option that is marked.
            Event::Text(letters) if !letters.trim().is_empty() => {
                typed.push_str(&letters.to_lowercase());
                false
            }
            _ => true,
        });
    });
    let here = options.iter().position(|(option, _)| option.has_focus());
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let mut to = if is_new { Some(current.unwrap_or_default()) } else { None };
    if pressed(Key::Home) {
        to = Some(0);
    }
    if pressed(Key::End) {
        to = options.len().checked_sub(1);
    }
    if !typed.is_empty() {
        if now - open.typed_at > PAUSE {
            open.typed.clear();
        }
        // The same letter again goes to the next option that begins with it.
        if open.typed != typed {
            open.typed.push_str(&typed);
        }
        open.typed_at = now;
        let from = here.or(current).map_or(0, |here| if open.typed == typed { here + 1 } else { here });
        let mut round = (0..options.len()).map(|step| (from + step) % options.len().max(1));
        let begins =
            |place: &usize| options.get(*place).is_some_and(|(_, name)| name.starts_with(&open.typed));
        to = round.find(begins).or(to);
    }
    if let Some((option, _)) = to.and_then(|to| options.get(to)) {
        option.request_focus();
        option.scroll_to_me(if is_new { Some(Align::Center) } else { None });
    }
    remember(ui, list, open);
}
