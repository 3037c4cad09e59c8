//! A bar that shows how much something is of a whole. What it shows stands in words beside it.

use egui::{Rect, Sense, Ui, WidgetInfo, vec2};

use crate::i18n::visible;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;

const HEIGHT: f32 = 8.0;

/// A name, an amount in words at the other end of the line, and below them a bar of that part of the width.
pub(in crate::ui) fn bar(ui: &mut Ui, name: &str, amount: &str, part: f32) {
    let tokens = tokens(ui);
    let painter = ui.painter().clone();
    let text = |text: &str, weight| painter.layout_no_wrap(visible(text), font(weight, 12.5), tokens.text);
    let amount_galley = text(amount, Weight::Medium);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
    if ui.is_rect_visible(rect) {
        let name_galley = text(name, Weight::Regular);
        let amount_left = rect.right() - amount_galley.size().x;
        let room = Rect::from_min_max(rect.min, egui::pos2(amount_left - 8.0, rect.bottom()));
        painter.with_clip_rect(room.intersect(ui.clip_rect())).galley(rect.min, name_galley, tokens.text);
        painter.galley(egui::pos2(amount_left, rect.top()), amount_galley, tokens.text);
        let track = Rect::from_min_size(rect.min + vec2(0.0, 18.0), vec2(rect.width(), HEIGHT));
        painter.rect_filled(track, 2.0, tokens.line);
        let filled = Rect::from_min_size(track.min, vec2(track.width() * part, HEIGHT));
        painter.rect_filled(filled, 2.0, tokens.accent);
    }
    let spoken = format!("{name}: {amount}");
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
}
