//! Signs drawn as shapes: the marks of the groups, and the tick of a check box.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::template::{DIAMOND, Mark, PENTAGON, STAR};

/// Paints the mark of a group in a square of this size around a point.
pub(in crate::ui) fn paint_mark(painter: &Painter, center: Pos2, size: f32, mark: Mark, color: Color32) {
    let half = size / 2.0;
    let corner = |(x, y): (f32, f32)| center + vec2(x, y) * half;
    let convex = |points| painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
    match mark {
        Mark::Circle => {
            painter.circle_filled(center, half, color);
        }
        Mark::Triangle => {
            let points = vec![
                center + vec2(0.0, -half),
                center + vec2(half * 1.1, half * 0.9),
                center + vec2(-half * 1.1, half * 0.9),
            ];
            convex(points);
        }
        Mark::Square => {
            painter.rect_filled(Rect::from_center_size(center, Vec2::splat(size * 0.9)), 1.0, color);
        }
        Mark::Diamond => {
            convex(DIAMOND.map(corner).to_vec());
        }
        Mark::Pentagon => {
            convex(PENTAGON.map(corner).to_vec());
        }
        // Only convex shapes have smooth edges: a kite for each tip, and the middle over their seams.
        Mark::Star => {
            let [tip1, in1, tip2, in2, tip3, in3, tip4, in4, tip5, in5] = STAR.map(corner);
            for (before, tip, after) in
                [(in5, tip1, in1), (in1, tip2, in2), (in2, tip3, in3), (in3, tip4, in4), (in4, tip5, in5)]
            {
                convex(vec![center, before, tip, after]);
            }
            convex(vec![in1, in2, in3, in4, in5]);
        }
    }
}

/// Takes room for a mark in a row of text, and paints it.
pub(in crate::ui) fn mark_at(ui: &mut Ui, mark: Mark, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(11.0, 16.0), egui::Sense::hover());
    paint_mark(ui.painter(), rect.center(), 9.0, mark, color);
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
