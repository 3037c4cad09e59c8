//! Buttons that move a row among those around it.

use std::fmt::Debug;
use std::hash::Hash;

use egui::style::ScrollAnimation;
use egui::{Id, Pos2, Response, Ui, vec2};

use super::button;
use super::memory::{remember, remembered};
use crate::app::{MenuCommand, Step};
use crate::i18n::Texts;

/// The places next to a row among these: each with the row that it would come below, or `None` for the place above all.
/// `None` where there is no such place.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one what an edit asks")]
pub(in crate::ui) fn places_beside<T: Copy + PartialEq>(
    rows: &[T],
    row: T,
) -> [(Step, Option<Option<T>>); 2] {
    let place = rows.iter().position(|other| *other == row);
    let above = place
        .and_then(|place| place.checked_sub(1))
        .map(|above| above.checked_sub(1).and_then(|top| rows.get(top)).copied());
    let below = place.and_then(|place| rows.get(place + 1)).map(|below| Some(*below));
    [(Step::Up, above), (Step::Down, below)]
}

/// The button that was pressed last.
#[derive(Debug, Clone, Copy)]
struct Pressed {
    button: Id,
    /// Where the pointer was. `None` if it was pressed by a key.
    pointer: Option<Pos2>,
    top: f32,
    frame: u64,
}

/// Whether the button is pressed. One that moved with its row is scrolled back under the pointer, or gets the keyboard
/// back, so that it can be pressed again. Where the panel ends before that, the button of another row that came under
/// the pointer does nothing until the pointer moves.
fn is_pressed(ui: &Ui, button: Id, response: &Response) -> bool {
    let last = Id::unique("moved row");
    let before = remembered::<Pressed>(ui, last);
    let now = ui.ctx().cumulative_frame_nr();
    if let Some(before) = before.filter(|before| before.button == button && before.frame + 1 == now) {
        if before.pointer.is_none() {
            response.request_focus();
        }
        let back = vec2(0.0, before.top - response.rect.top());
        ui.scroll_with_delta_animation(back, ScrollAnimation::none());
    }
    if !response.clicked() {
        return false;
    }
    let pointer = response.interact_pointer_pos();
    if pointer.is_some() && before.is_some_and(|before| before.button != button && before.pointer == pointer)
    {
        return false;
    }
    remember(ui, last, Pressed { button, pointer, top: response.rect.top(), frame: now });
    true
}

/// The buttons of one of these rows. Once one is pressed, returns the row that this one is to come below, or `None` for
/// the place above all.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one what an edit asks")]
pub(in crate::ui) fn move_buttons<T: Copy + PartialEq + Hash + Debug>(
    ui: &mut Ui,
    texts: &Texts,
    rows: &[T],
    (row, name): (T, &str),
) -> Option<Option<T>> {
    let mut moved = None;
    for (step, after) in places_beside(rows, row) {
        let sign = match step {
            Step::Up => "↑",
            Step::Down => "↓",
        };
        let text = MenuCommand::MoveRow(step).text(texts);
        let response = ui.add_enabled_ui(after.is_some(), |ui| button(ui, sign)).inner;
        let spoken = format!("{text}: {name}");
        let response = response.accessible_name(&spoken).on_hover_text(&text);
        if is_pressed(ui, Id::unique(("move", row, sign)), &response) {
            moved = after;
        }
    }
    moved
}
