//! Buttons that move a row among those around it.

use egui::Ui;

use super::button;
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

/// The buttons of one of these rows. Once one is pressed, returns the row that this one is to come below, or `None` for
/// the place above all.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one what an edit asks")]
pub(in crate::ui) fn move_buttons<T: Copy + PartialEq>(
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
        if response.accessible_name(&spoken).on_hover_text(&text).clicked() {
            moved = after;
        }
    }
    moved
}
