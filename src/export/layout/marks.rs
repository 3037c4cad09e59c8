//! Drawn signs: the shapes of the groups and check boxes, which the fonts lack or would draw in another size.

use super::style::{PAPER, group_color};
use crate::export::scene::{Color, Path, Rect, Shape};
use crate::template::{DIAMOND, GroupLook, Mark, PENTAGON, STAR};

/// The sign of a group in a square as high as a capital.
pub(super) fn group_mark(group: GroupLook, square: Rect) -> Shape {
    let path = match group.mark {
        Mark::Circle => Path::circle(square),
        Mark::Triangle => Path::triangle(square),
        // A square looks larger than a circle of the same width.
        Mark::Square => Path::rectangle(square.inset(square.width * 0.06)),
        Mark::Diamond => around(square, &DIAMOND),
        Mark::Pentagon => around(square, &PENTAGON),
        Mark::Star => around(square, &STAR),
    };
    Shape::fill(path, group_color(group.palette))
}

/// The outline through corners that lie around the middle of a square.
fn around(square: Rect, corners: &[(f32, f32)]) -> Path {
    let half = square.width / 2.0;
    let at = |(x, y): (f32, f32)| (square.x + half + x * half, square.y + half + y * half);
    let points: Vec<(f32, f32)> = corners.iter().copied().map(at).collect();
    match points.split_first() {
        Some((first, others)) => Path::polygon(*first, others),
        None => Path::rectangle(square),
    }
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
