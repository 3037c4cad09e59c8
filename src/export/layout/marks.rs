//! Drawn signs: the shapes of the groups and check boxes, which the fonts lack or would draw in another size.

use super::style::{PAPER, group_color};
use crate::export::scene::{Color, Path, Rect, Shape};
use crate::template::Group;

/// The sign of a group in a square as high as a capital: a circle, a triangle or a square.
pub(super) fn group_mark(group: Group, square: Rect) -> Shape {
    let path = match group {
        Group::Challenge => Path::circle(square),
        Group::Collaboration => Path::triangle(square),
        // A square looks larger than a circle of the same width.
        Group::Preconditions => Path::rectangle(square.inset(square.width * 0.06)),
    };
    Shape::fill(path, group_color(group))
}

/// A check box; a ticked one is filled and has its tick in white.
pub(super) fn check_box(square: Rect, is_ticked: bool, color: Color) -> Vec<Shape> {
    let radius = square.width * 0.16;
    if !is_ticked {
        let line = square.width * 0.1;
        return vec![
            Shape::fill(Path::rounded(square, radius), PAPER),
            Shape::stroke(Path::rounded(square.inset(line / 2.0), radius), color, line),
        ];
    }
    let at = |x: f32, y: f32| (square.x + x * square.width, square.y + y * square.height);
    let tick = Path::polygon(
        at(0.20, 0.53),
        &[at(0.30, 0.43), at(0.43, 0.56), at(0.70, 0.26), at(0.81, 0.35), at(0.44, 0.77)],
    );
    vec![Shape::fill(Path::rounded(square, radius), color), Shape::fill(tick, PAPER)]
}
