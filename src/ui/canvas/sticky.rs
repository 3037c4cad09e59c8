//! The title of a section that is scrolled past the top of the page, held there as long as its contents are in sight.

use egui::{CornerRadius, CursorIcon, Id, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::cell::PADDING;
use crate::template::SectionTemplate;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{one_line, paint_mark};

/// Height of the title.
pub(super) const STICKY_TITLE: f32 = 30.0;
/// Contents of which less than this is left need no title.
const LEAST: f32 = 60.0;

/// Holds the title of a section in its cell, in the fill of the cell. Where it is clicked the page goes back to the
/// beginning of the section. A screen reader has the title itself.
pub(super) fn sticky_title_ui(
    ui: &mut Ui,
    cell: Rect,
    (section, title, status): (&SectionTemplate, &str, &str),
    is_selected: bool,
) {
    let sight = ui.clip_rect();
    let is_past = cell.top() + PADDING.y + STICKY_TITLE / 2.0 < sight.top();
    if !is_past || cell.bottom() < sight.top() + STICKY_TITLE + LEAST {
        return;
    }
    let tokens = tokens(ui);
    let colors = tokens.group(section.look.palette);
    let rect = Rect::from_min_size(pos2(cell.left(), sight.top()), vec2(cell.width(), STICKY_TITLE));
    // Above the contents, and not wider than what marks the selected cell.
    let fill = if is_selected { tokens.paper } else { colors.tint };
    let aside = if is_selected { 1.0 } else { 0.0 };
    let painter = ui.painter();
    painter.rect_filled(rect.shrink2(vec2(aside, 0.0)), CornerRadius::ZERO, fill);
    painter.hline(rect.shrink(aside).x_range(), rect.bottom(), Stroke::new(1.0, tokens.line));
    let (left, right, middle) = (rect.left() + PADDING.x, rect.right() - PADDING.x, rect.center().y);
    paint_mark(painter, pos2(left + 5.0, middle), 9.0, section.look.mark, colors.ink);
    let status = painter.layout_no_wrap(status.to_owned(), font(Weight::Regular, 11.5), tokens.muted);
    let status_left = right - status.size().x;
    let room = status_left - left - 24.0;
    let title = one_line(ui, title, font(Weight::Bold, 13.0), colors.ink, room);
    painter.galley(pos2(left + 16.0, middle - title.size().y / 2.0), title, colors.ink);
    painter.galley(pos2(status_left, middle - status.size().y / 2.0), status, tokens.muted);
    let back = ui.interact(rect, Id::unique(("sticky title", &section.id)), Sense::CLICK);
    if back.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        ui.scroll_to_rect(cell.with_max_y(cell.top() + STICKY_TITLE), Some(egui::Align::Min));
    }
}
