//! The keyboard that comes back after a menu or a dialog. What it comes back to is not selected by that: what was chosen
//! there may have selected something else.

use egui::{Id, Ui};

use super::memory::{remember, remembered};

/// What the keyboard was given back to last.
#[derive(Debug, Clone, Copy)]
struct GivenBack {
    to: Id,
    frame: u64,
}

/// The id of [`GivenBack`], of which there is one.
fn given_back_id() -> Id {
    Id::unique("keyboard given back")
}

/// Restores the keyboard focus that a menu or a dialog took.
pub(in crate::ui) fn give_back(ui: &Ui, to: Id) {
    ui.memory_mut(|memory| memory.request_focus(to));
    remember(ui, given_back_id(), GivenBack { to, frame: ui.ctx().cumulative_frame_nr() });
}

/// Whether a widget that has the keyboard was given it back in this frame or in the one before.
pub(in crate::ui) fn came_back(ui: &Ui, id: Id) -> bool {
    let given = remembered::<GivenBack>(ui, given_back_id());
    given.is_some_and(|given| given.to == id && given.frame + 1 >= ui.ctx().cumulative_frame_nr())
}
