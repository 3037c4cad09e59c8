//! *Enter* in a field of one line goes on to the next field.

use egui::{Id, LayerId, Ui};

use super::memory::{forget, remember, remembered};

/// Enter was pressed in a field; the next field on the same layer in the same pass takes the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct EnterPressed {
    pass: u64,
    layer: LayerId,
}

impl EnterPressed {
    fn here(ui: &Ui) -> Self {
        Self { pass: ui.ctx().cumulative_pass_nr(), layer: ui.layer_id() }
    }
}

/// The id of [`EnterPressed`]: it is passed from one field to another, which do not know each other.
fn enter_pressed_id() -> Id {
    Id::unique("enter goes on")
}

/// Sends the keyboard to the next field on this layer that is drawn in this pass. What has the keyboard keeps it where
/// none follows.
pub(in crate::ui) fn go_on(ui: &Ui) {
    remember(ui, enter_pressed_id(), EnterPressed::here(ui));
}

/// Takes the focus if Enter was pressed in the field before this one.
pub(super) fn take_turn(ui: &Ui, id: Id) {
    let asked = remembered::<EnterPressed>(ui, enter_pressed_id());
    if asked == Some(EnterPressed::here(ui)) && ui.is_enabled() {
        forget::<EnterPressed>(ui, enter_pressed_id());
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}
