//! A bar that shows how much something is of a whole. What it shows stands in words beside it.

use egui::{Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::label::one_line;
use crate::i18n::visible;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;

const HEIGHT: f32 = 8.0;

/// A whole name, an amount in words at the other end of the line, and below them a bar of that part of the width.
pub(in crate::ui) fn bar(ui: &mut Ui, name: &str, amount: &str, part: f32) {
    let tokens = tokens(ui);
    let width = ui.available_width();
    let shown = one_line(ui, amount, font(Weight::Medium, 12.5), tokens.text, width);
    let room = width - shown.size().x - 12.0;
    let written = ui.painter().layout(visible(name), font(Weight::Regular, 12.5), tokens.text, room);
    let height = written.size().y + 3.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height + HEIGHT + 4.0), Sense::hover());
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let right = rect.right() - shown.size().x;
        painter.galley(rect.min, written, tokens.text);
        painter.galley(pos2(right, rect.top()), shown, tokens.text);
        let track = Rect::from_min_size(rect.min + vec2(0.0, height), vec2(rect.width(), HEIGHT));
        painter.rect_filled(track, 2.0, tokens.line);
        let filled = Rect::from_min_size(track.min, vec2(track.width() * part, HEIGHT));
        painter.rect_filled(filled, 2.0, tokens.accent);
    }
    let spoken = format!("{name}: {amount}");
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
}
