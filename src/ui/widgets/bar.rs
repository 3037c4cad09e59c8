//! A bar that shows how much something is of a whole. What it shows stands in words beside it.

use egui::{Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::label::one_line;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;

const HEIGHT: f32 = 8.0;

/// A name, an amount in words at the other end of the line, and below them a bar of that part of the width.
pub(in crate::ui) fn bar(ui: &mut Ui, name: &str, amount: &str, part: f32) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let amount = one_line(ui, amount, font(Weight::Medium, 12.5), tokens.text, rect.width());
        let room = rect.width() - amount.size().x - 8.0;
        let name = one_line(ui, name, font(Weight::Regular, 12.5), tokens.text, room);
        painter.galley(rect.min, name, tokens.text);
        painter.galley(pos2(rect.right() - amount.size().x, rect.top()), amount, tokens.text);
        let track = Rect::from_min_size(rect.min + vec2(0.0, 18.0), vec2(rect.width(), HEIGHT));
        painter.rect_filled(track, 2.0, tokens.line);
        let filled = Rect::from_min_size(track.min, vec2(track.width() * part, HEIGHT));
        painter.rect_filled(filled, 2.0, tokens.accent);
    }
    let spoken = format!("{name}: {amount}");
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
}
