//! *Enter* in a list that somebody types: it goes on with the list, and ends it in an item in which nothing stands.

use egui::{Event, Id, Key, TextEdit, Ui};

use super::caret::{byte_of, cursor_at};
use crate::prose::{NewLine, new_line};

/// Whether the cursor stands on a line of a list, with which *Enter* goes on.
pub(super) fn is_in_list(ui: &Ui, id: Id, text: &str) -> bool {
    let range = TextEdit::load_state(ui.ctx(), id).and_then(|state| state.cursor.char_range());
    let before = range.and_then(|range| text.get(..byte_of(text, range.primary)));
    before.is_some_and(|before| new_line(before).is_some())
}

/// Makes of *Enter* what it means in a list, before egui sees it: it types the next sign, or takes the last one away.
/// *Tab* stays with the keyboard, which goes on to the next field with it.
pub(super) fn take_enter(ui: &Ui, id: Id, text: &str) {
    let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if modifiers.is_none());
    // Of two in one frame, the second would be read in a text that the first has changed.
    if ui.input(|input| input.events.iter().filter(|event| is_enter(event)).count()) != 1 {
        return;
    }
    let Some(mut edit_state) = TextEdit::load_state(ui.ctx(), id) else { return };
    let Some(mut range) = edit_state.cursor.char_range().filter(egui::text::CCursorRange::is_empty) else {
        return;
    };
    let at = byte_of(text, range.primary);
    let Some((before, after)) = text.split_at_checked(at) else { return };
    let rest = after.split('\n').next().unwrap_or_default();
    let instead = match new_line(before) {
        None => return,
        Some(NewLine::Item(start)) => Event::Text(format!("\n{start}")),
        Some(NewLine::End(_)) if !rest.trim().is_empty() => return,
        Some(NewLine::End(length)) => {
            range.secondary = cursor_at(text, at - length);
            edit_state.cursor.set_char_range(Some(range));
            edit_state.store(ui.ctx(), id);
            Event::Key {
                key: Key::Backspace,
                physical_key: None,
                pressed: true,
                repeat: false,
                modifiers: egui::Modifiers::NONE,
            }
        }
    };
    ui.input_mut(|input| {
        if let Some(enter) = input.events.iter_mut().find(|event| is_enter(event)) {
            *enter = instead;
        }
    });
}
