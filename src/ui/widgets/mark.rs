//! Signs drawn as shapes: the marks of the groups, and the tick of a check box.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::template::Group;

/// Paints the mark of a group in a square of this size around a point.
pub(in crate::ui) fn paint_mark(painter: &Painter, center: Pos2, size: f32, group: Group, color: Color32) {
    let half = size / 2.0;
    match group {
        Group::Challenge => {
            painter.circle_filled(center, half, color);
        }
        Group::Collaboration => {
            let points = vec![
                center + vec2(0.0, -half),
                center + vec2(half * 1.1, half * 0.9),
                center + vec2(-half * 1.1, half * 0.9),
            ];
            painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
        }
        Group::Preconditions => {
            painter.rect_filled(Rect::from_center_size(center, Vec2::splat(size * 0.9)), 1.0, color);
        }
    }
}

/// Takes room for a mark in a row of text, and paints it.
pub(in crate::ui) fn mark_at(ui: &mut Ui, group: Group, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(11.0, 16.0), egui::Sense::hover());
    paint_mark(ui.painter(), rect.center(), 9.0, group, color);
}

/// Paints a check box; a busy one has a dash in it.
pub(in crate::ui) fn paint_check(
    painter: &Painter,
    rect: Rect,
    ticked: Option<bool>,
    color: Color32,
    behind: Color32,
) {
    let stroke = Stroke::new(1.5, color);
    match ticked {
        Some(true) => {
            painter.rect_filled(rect, 3.0, color);
            let at = |x: f32, y: f32| pos2(rect.left() + rect.width() * x, rect.top() + rect.height() * y);
            let tick = vec![at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)];
            painter.line(tick, Stroke::new(1.8, behind));
        }
        Some(false) => {
            painter.rect_stroke(rect, 3.0, stroke, StrokeKind::Inside);
        }
        None => {
            painter.rect_stroke(rect, 3.0, stroke, StrokeKind::Inside);
            let middle = rect.center();
            painter.line_segment([middle - vec2(3.0, 0.0), middle + vec2(3.0, 0.0)], stroke);
        }
    }
}
