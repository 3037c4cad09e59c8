//! Check boxes, drawn: fonts lack them or draw them in another size.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::mark::paint_check;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, tokens};

/// A check box with its label.
pub(in crate::ui) fn check_box(ui: &mut Ui, ticked: bool, text: &str) -> Response {
    let tokens = tokens(ui);
    let wrap = (ui.available_width() - 24.0).max(40.0);
    let galley = ui.painter().layout(text.to_owned(), font(Weight::Regular, 13.0), tokens.text, wrap);
    let size = vec2(24.0 + galley.size().x + 4.0, galley.size().y.max(TARGET));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let box_rect = Rect::from_center_size(pos2(rect.left() + 9.0, rect.center().y), vec2(15.0, 15.0));
    paint_check(ui.painter(), box_rect, Some(ticked), tokens.accent, tokens.on_accent);
    let at = pos2(rect.left() + 24.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.text);
    focus_clicked(&response);
    ring_around(ui, &response, response.rect.expand2(vec2(2.0, 0.0)));
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), ticked, text));
    response
}

/// Focuses the widget if it was clicked, which egui leaves to the caller.
pub(in crate::ui) fn focus_clicked(response: &Response) {
    if response.clicked() && response.sense.is_focusable() {
        response.request_focus();
    }
}

/// The focus ring around something drawn by hand.
pub(in crate::ui) fn ring(ui: &Ui, response: &Response) {
    ring_around(ui, response, response.rect);
}

/// The focus ring of something drawn by hand, around a place with room for it beside the words.
pub(in crate::ui) fn ring_around(ui: &Ui, response: &Response, around: Rect) {
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, tokens(ui).accent);
        ui.painter().rect_stroke(around, 4.0, stroke, egui::StrokeKind::Inside);
    }
}
