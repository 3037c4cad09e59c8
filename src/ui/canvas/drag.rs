//! Moving a row by dragging it: a line shows where it lands, and Escape cancels.

use egui::{DragAndDrop, Pos2, Rect, Response, Stroke, Ui, pos2, vec2};
use uuid::Uuid;

use super::cell::around_row;
use crate::schema::DeclaredTable;
use crate::ui::theme::tokens;

/// The distance to the edge at which a dragged row scrolls the page.
pub(super) const EDGE: f32 = 36.0;

pub(super) const SCROLL_STEP: f32 = 14.0;

/// How far to the side a row is dragged for each level, in points.
const LEVEL: f32 = 40.0;

/// A row of a table that the template declares, while it is dragged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HeldRow {
    pub(super) table: &'static DeclaredTable,
    pub(super) row: Uuid,
}

/// Where a dragged row is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hold<I> {
    /// The row above it, other than itself.
    pub(super) above: Option<I>,
    /// Whether the row is there already.
    pub(super) is_here: bool,
    /// How many levels it was dragged to the right; negative to the left.
    pub(super) levels: i32,
}

/// Where a dragged row lands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Landing<I, T> {
    /// The row above it; `None` at the top.
    pub(super) below: Option<I>,
    /// Indentation of the line that marks the place, in points.
    pub(super) indent: f32,
    /// The place, in terms of the caller.
    pub(super) place: T,
}

/// Where the last drag began. egui no longer knows it in the frame in which the row is dropped.
#[derive(Debug, Default)]
pub(super) struct DragView {
    taken_at: Option<Pos2>,
}

/// The places of the rows of a table, and the row that is dragged.
pub(super) struct Drag<'view, I> {
    rows: Vec<(I, Rect)>,
    view: &'view mut DragView,
}

impl<'view, I: Copy + PartialEq + Send + Sync + 'static> Drag<'view, I> {
    /// A table before its first row is drawn.
    pub(super) const fn new(view: &'view mut DragView) -> Self {
        Self { rows: Vec::new(), view }
    }

    /// A row was drawn. Its response must sense dragging.
    pub(super) fn row(&mut self, ui: &Ui, id: I, response: &Response) {
        response.dnd_set_drag_payload(id);
        if response.dragged() {
            // The row stays where it is until it is dropped; this says which one it is.
            let stroke = Stroke::new(1.5, tokens(ui).accent);
            ui.painter().rect_stroke(around_row(response.rect), 4.0, stroke, egui::StrokeKind::Inside);
        }
        self.rows.push((id, response.rect));
    }

    /// Draws a line where the dragged row would land, and returns the row with its new place once it is dropped there.
    /// `land` returns where a row that is held there lands, or `None` if it stays where it is.
    pub(super) fn dropped<T>(
        mut self,
        ui: &Ui,
        land: impl Fn(I, Hold<I>) -> Option<Landing<I, T>>,
    ) -> Option<(I, T)> {
        let held = *DragAndDrop::payload::<I>(ui.ctx())?;
        let pointer = ui.ctx().pointer_interact_pos()?;
        let table = self.rows.iter().map(|(_, rect)| *rect).reduce(Rect::union)?;
        // Held beyond the edge of the page it is at that edge.
        let sight = ui.clip_rect();
        let pointer = pos2(pointer.x, pointer.y.min(sight.bottom()).max(sight.top()));
        if !table.expand(2.0 * EDGE).contains(pointer) {
            return None;
        }
        let slot = self.rows.iter().filter(|(_, rect)| rect.center().y < pointer.y).count();
        let above = slot.checked_sub(1).and_then(|above| self.rows.get(above)).map(|(id, _)| *id);
        let below = self.rows.get(slot).map(|(id, _)| *id);
        scroll(ui, pointer.y, table);
        let is_here = above == Some(held) || below == Some(held);
        let above = if above == Some(held) {
            slot.checked_sub(2).and_then(|above| self.rows.get(above)).map(|(id, _)| *id)
        } else {
            above
        };
        let aside = pointer.x - self.taken_at(ui).map_or(pointer.x, |taken| taken.x);
        #[expect(clippy::cast_possible_truncation, reason = "a few levels")]
        let levels = (aside / LEVEL) as i32;
        let landing = land(held, Hold { above, is_here, levels })?;
        let slot = landing.below.and_then(|below| self.rows.iter().position(|(id, _)| *id == below));
        let slot = slot.map_or(0, |above| above + 1);
        let y = self.rows.get(slot).map_or(table.bottom(), |(_, rect)| rect.top());
        let accent = tokens(ui).accent;
        let left = table.left() + landing.indent;
        ui.painter().hline(left..=table.right(), y, Stroke::new(2.0, accent));
        ui.painter().circle_filled(pos2(left, y), 4.0, accent);
        ui.input(|input| input.pointer.any_released()).then_some((held, landing.place))
    }

    /// Where the drag began.
    fn taken_at(&mut self, ui: &Ui) -> Option<Pos2> {
        self.view.taken_at = ui.input(|input| input.pointer.press_origin()).or(self.view.taken_at);
        self.view.taken_at
    }
}

/// Scrolls at the edge, up to the end of the table.
pub(super) fn scroll(ui: &Ui, pointer: f32, table: Rect) {
    let sight = ui.clip_rect();
    let up = pointer < sight.top() + EDGE && table.top() < sight.top() + EDGE;
    let down = pointer > sight.bottom() - EDGE && table.bottom() > sight.bottom() - EDGE;
    if up || down {
        let step = if up { SCROLL_STEP } else { -SCROLL_STEP };
        ui.scroll_with_delta_animation(vec2(0.0, step), egui::style::ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}
