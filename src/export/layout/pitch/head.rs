//! The head of a pitch: the title, and what stands beside it.

use super::measures::Measures;
use crate::export::layout::flow::{ColumnFill, Flow, Frame, Strip, draw, fill};
use crate::export::layout::text::Painter;

/// How far the title is moved down, so that the text beside it starts below the margin.
pub(super) fn about_height(about: &[Strip], head: &[Strip]) -> f32 {
    let about_baseline = last_baseline(about, 0);
    let title_baseline = last_baseline(head, 0);
    (about_baseline - title_baseline).max(0.0)
}

/// What the pitch is, its date and its version: right of the title, on the same last line. The width is in ems.
pub(super) fn draw_about(
    painter: &mut Painter<'_>,
    (about, strips): (&Flow, &[Strip]),
    head: &[Strip],
    (width, top): (f32, f32),
    measures: &Measures,
) {
    let width = width * measures.size;
    let x = measures.width - measures.side - width;
    let y = top + last_baseline(head, 0) - last_baseline(strips, 0);
    if let Some(filled) = whole(strips) {
        draw(painter, about, strips, &filled, Frame { x, y, width, size: measures.size });
    }
}

/// Distance from the top of a row to its last baseline.
fn last_baseline(strips: &[Strip], row: usize) -> f32 {
    let mut pen = 0.0;
    let mut baseline = 0.0;
    for strip in strips.iter().filter(|strip| strip.row == row) {
        baseline = pen + strip.baseline;
        pen += strip.height;
    }
    baseline
}

/// The title, which is the first row, and what stands below it: what is beside the title is drawn between the two, so that
/// the order of drawing is that of reading.
pub(super) fn title_apart(strips: &[Strip], filled: &ColumnFill) -> (ColumnFill, ColumnFill) {
    let is_title = |(index, _): &(usize, f32)| strips.get(*index).is_some_and(|strip| strip.row == 0);
    let (title, below) = filled.strips.iter().copied().partition(is_title);
    (
        ColumnFill { strips: title, ..ColumnFill::default() },
        ColumnFill { strips: below, header: filled.header.clone(), ..ColumnFill::default() },
    )
}

/// All strips in one column.
pub(super) fn whole(strips: &[Strip]) -> Option<ColumnFill> {
    let filled = fill(strips, 0, f32::INFINITY, false);
    (filled.end == strips.len()).then_some(filled)
}
