//! What the keyboard comes to is brought into sight, which egui does for a screen reader only.

use egui::{Id, Memory, Ui, vec2};

use super::memory::{remember, remembered};

/// Height that is brought into sight of what is taller: its beginning.
const START: f32 = 100.0;
/// Room above and below.
const AROUND: f32 = 8.0;

/// What had the keyboard when it was last looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Last(Option<Id>);

/// Scrolls to what the keyboard newly came to, if that is cut off; to be called behind the contents of a scroll area. What
/// is pressed with the pointer stays below it.
pub(in crate::ui) fn follow_focus(ui: &Ui) {
    let here = ui.scope_id().with("followed");
    let focused = ui.memory(Memory::focused);
    if remembered::<Last>(ui, here) == Some(Last(focused)) {
        return;
    }
    remember(ui, here, Last(focused));
    // To look at a widget while the pointer is pressed beside it takes the keyboard away from it.
    if ui.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
        return;
    }
    let Some(shown) = focused.and_then(|id| ui.ctx().read_response(id)) else { return };
    let is_here = shown.layer_id == ui.layer_id() && ui.min_rect().contains(shown.rect.center());
    if !is_here || shown.interact_rect.contains_rect(shown.rect) {
        return;
    }
    let start = shown.rect.with_max_y(shown.rect.bottom().min(shown.rect.top() + START));
    ui.scroll_to_rect(start.expand2(vec2(0.0, AROUND)), None);
}
