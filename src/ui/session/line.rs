//! Enter in a line that is typed. Somebody who types fast on a slow computer gives the next line in the same frame; egui
//! would drop what comes behind Enter.

use egui::{Event, Id, Key, Ui};

/// Whether Enter ends the line in this frame, if it has the keyboard. What came behind it is kept for the next frame.
pub(super) fn take_end(ui: &Ui, id: Id, later: &mut Vec<Event>) -> bool {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return false;
    }
    let is_end = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if modifiers.is_none());
    let is_ended = ui.input_mut(|input| {
        let Some(place) = input.events.iter().position(is_end) else { return false };
        later.extend(input.events.drain(place..).skip(1));
        true
    });
    if !later.is_empty() {
        ui.ctx().request_repaint();
    }
    is_ended
}

/// Puts what was kept in front of what came in since. Call it before anything looks at the input.
pub(super) fn put_back(ui: &Ui, later: &mut Vec<Event>) {
    if !later.is_empty() {
        ui.input_mut(|input| {
            later.append(&mut input.events);
            std::mem::swap(&mut input.events, later);
        });
    }
}
