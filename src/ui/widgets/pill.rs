//! What can be on or off, as a pill of the form that it has on the canvas.

use egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::check::{focus_clicked, ring_around};
use crate::template::Palette;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, tokens};

const PADDING: f32 = 10.0;
/// Room for the tick of a pill that is on.
const TICK: f32 = 14.0;

/// A pill in the colours of a group, with its name in full for a screen reader and under the pointer.
pub(in crate::ui) fn pill(ui: &mut Ui, palette: Palette, is_on: bool, text: &str, name: &str) -> Response {
    let tokens = tokens(ui);
    let colors = tokens.group(palette);
    let color = if is_on { colors.ink } else { tokens.text };
    let tick = if is_on { TICK } else { 0.0 };
    let around = 2.0 * PADDING + tick;
    let wrap = (ui.max_rect().width() - around).max(40.0);
    let galley = ui.painter().layout(text.to_owned(), font(Weight::Medium, 12.0), color, wrap);
    let size = vec2(galley.size().x + around, (galley.size().y + 6.0).max(TARGET));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if ui.is_rect_visible(rect) {
        let (fill, line) = match (is_on, response.hovered()) {
            (true, _) => (colors.tint, colors.ink),
            (false, true) => (tokens.well, tokens.text),
            (false, false) => (Color32::TRANSPARENT, tokens.field),
        };
        let painter = ui.painter();
        let round = TARGET / 2.0;
        painter.rect(rect, round, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        if is_on {
            let at = |x: f32, y: f32| pos2(rect.left() + PADDING + x, rect.center().y + y);
            painter.line(vec![at(0.0, 0.5), at(3.0, 3.5), at(9.0, -3.5)], Stroke::new(1.6, color));
        }
        let at = pos2(rect.left() + PADDING + tick, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, color);
    }
    focus_clicked(&response);
    ring_around(ui, &response, rect.expand(2.0));
    let is_enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, is_enabled, is_on, name));
    if name == text { response } else { response.on_hover_text(name) }
}
