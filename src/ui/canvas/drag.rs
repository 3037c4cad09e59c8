//! Moving a row by dragging it: a line shows where it comes down, and Escape leaves it where it was.

use egui::{DragAndDrop, Rect, Response, Stroke, Ui, vec2};

use crate::ui::theme::tokens;

/// So near to the edge of what is in sight, a dragged row scrolls the page.
const EDGE: f32 = 36.0;
const SCROLL_STEP: f32 = 14.0;

/// The rows of a table where they stand, and the one that is dragged.
pub(super) struct Drag<I> {
    rows: Vec<(I, Rect)>,
}

impl<I: Copy + PartialEq + Send + Sync + 'static> Drag<I> {
    /// A table of which no row was drawn yet.
    pub(super) const fn new() -> Self {
        Self { rows: Vec::new() }
    }

    /// A row was drawn. Its response must sense dragging.
    pub(super) fn row(&mut self, ui: &Ui, id: I, response: &Response) {
        response.dnd_set_drag_payload(id);
        if response.dragged() {
            // The row stays where it is until it is dropped; this says which one it is.
            let stroke = Stroke::new(1.5, tokens(ui).accent);
            let around = response.rect.expand2(vec2(5.0, 0.0));
            ui.painter().rect_stroke(around, 4.0, stroke, egui::StrokeKind::Inside);
        }
        self.rows.push((id, response.rect));
    }

    /// Shows where a dragged row would come. Gives the row that was dropped elsewhere, and the one that it comes below.
    /// `place` says for a row and the one that it is held below whether and below which one it may come.
    pub(super) fn dropped(
        self,
        ui: &Ui,
        place: impl Fn(I, Option<I>) -> Option<Option<I>>,
    ) -> Option<(I, Option<I>)> {
        let held = *DragAndDrop::payload::<I>(ui.ctx())?;
        let pointer = ui.ctx().pointer_interact_pos()?;
        let table = self.rows.iter().map(|(_, rect)| *rect).reduce(Rect::union)?;
        if !table.expand(2.0 * EDGE).contains(pointer) {
            return None;
        }
        let slot = self.rows.iter().filter(|(_, rect)| rect.center().y < pointer.y).count();
        let above = slot.checked_sub(1).and_then(|above| self.rows.get(above)).map(|(id, _)| *id);
        let below = self.rows.get(slot).map(|(id, _)| *id);
        scroll(ui, pointer.y);
        if above == Some(held) || below == Some(held) {
            return None;
        }
        let above = place(held, above)?;
        let slot = above.and_then(|above| self.rows.iter().position(|(id, _)| *id == above));
        let slot = slot.map_or(0, |above| above + 1);
        let y = self.rows.get(slot).map_or(table.bottom(), |(_, rect)| rect.top());
        let accent = tokens(ui).accent;
        ui.painter().hline(table.x_range(), y, Stroke::new(2.0, accent));
        ui.painter().circle_filled(egui::pos2(table.left(), y), 4.0, accent);
        ui.input(|input| input.pointer.any_released()).then_some((held, above))
    }
}

/// Brings what lies beyond the edge into sight.
fn scroll(ui: &Ui, pointer: f32) {
    let sight = ui.clip_rect();
    let up = pointer < sight.top() + EDGE;
    let down = pointer > sight.bottom() - EDGE;
    if up || down {
        let step = if up { SCROLL_STEP } else { -SCROLL_STEP };
        ui.scroll_with_delta_animation(vec2(0.0, step), egui::style::ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}
