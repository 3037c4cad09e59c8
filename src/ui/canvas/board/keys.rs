//! The arrows on a board: up and down within a column, and to the card beside it in the next one.

use egui::{Id, Key, Modifiers, Ui};

use super::Drawn;
use crate::ui::canvas::declared::row_widget;

/// Takes the arrows for the card that has the keyboard.
pub(super) fn take_arrows(ui: &Ui, columns: &[Drawn]) {
    let Some(focused) = ui.memory(egui::Memory::focused) else { return };
    let here = columns.iter().enumerate().find_map(|(column, drawn)| {
        let place = drawn.cards.iter().position(|(row, _)| row_widget(*row) == focused)?;
        Some((column, place))
    });
    let Some((column, place)) = here else { return };
    let arrows = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight];
    let pressed = arrows.into_iter().find(|key| {
        ui.input_mut(|input| input.modifiers.is_none() && input.consume_key(Modifiers::NONE, *key))
    });
    let target = match pressed {
        Some(Key::ArrowUp) => place.checked_sub(1).and_then(|above| card(columns, column, above)),
        Some(Key::ArrowDown) => card(columns, column, place + 1).or_else(|| columns.get(column)?.add),
        Some(Key::ArrowLeft) => beside(columns.iter().take(column).rev(), place),
        Some(Key::ArrowRight) => beside(columns.iter().skip(column + 1), place),
        Some(_) | None => None,
    };
    if let Some(target) = target {
        ui.memory_mut(|memory| memory.request_focus(target));
    }
}

fn card(columns: &[Drawn], column: usize, place: usize) -> Option<Id> {
    columns.get(column)?.cards.get(place).map(|(row, _)| row_widget(*row))
}

/// The card at this place in the first column that has cards, or the last one there.
fn beside<'a>(mut columns: impl Iterator<Item = &'a Drawn>, place: usize) -> Option<Id> {
    let column = columns.find(|column| !column.cards.is_empty())?;
    let card = column.cards.get(place).or_else(|| column.cards.last());
    card.map(|(row, _)| row_widget(*row))
}
