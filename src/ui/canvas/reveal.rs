//! When the selected section is brought into sight: once another one is selected, and after the page was laid out anew.

use egui::{Rect, Ui, Vec2, vec2};

use crate::app::Focus;
use crate::settings::Layout;

/// Height of a section that is brought into sight: its title and its first lines.
const START: f32 = 100.0;

/// What the page showed last.
#[derive(Debug, Default)]
pub(super) struct Reveal {
    selected: Option<Focus>,
    laid_out: Option<(Layout, Vec2)>,
    /// The frame in which the selected section is brought into sight.
    frame: Option<u64>,
}

impl Reveal {
    /// Takes note of what is selected and how the page is laid out. Returns the frame if the page is laid out anew.
    pub(super) fn follow(
        &mut self,
        ui: &Ui,
        selected: Option<&Focus>,
        laid_out: (Layout, Vec2),
    ) -> Option<u64> {
        let frame = ui.ctx().cumulative_frame_nr();
        let is_new = self.laid_out.is_some_and(|before| before != laid_out);
        if is_new || self.selected.as_ref() != selected {
            self.frame = Some(frame);
            self.selected = selected.cloned();
        }
        self.laid_out = Some(laid_out);
        is_new.then_some(frame)
    }

    /// Brings the selected section into sight if that is asked for in this frame; not from under the pointer, and not
    /// where the keyboard is in it and in sight.
    pub(super) fn section(&self, ui: &Ui, rect: Rect) {
        let is_due = self.frame == Some(ui.ctx().cumulative_frame_nr());
        if !is_due || !matches!(self.selected, Some(Focus::Section(_))) {
            return;
        }
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let is_pointed = pointer.is_some_and(|at| rect.contains(at) && ui.clip_rect().contains(at));
        let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
        let has_keyboard =
            focused.is_some_and(|field| rect.contains(field.rect.center()) && ui.is_rect_visible(field.rect));
        if !is_pointed && !has_keyboard {
            let start = rect.with_max_y(rect.bottom().min(rect.top() + START));
            ui.scroll_to_rect(start.expand2(vec2(0.0, 8.0)), None);
        }
    }
}
