//! What a plan of the poster consists of, and the measures that all who plan share.

use super::sheet::COLUMN_GAP;
use crate::export::layout::flow::{ColumnFill, Flow, Strip, count_as_length, fill};
use crate::export::scene::Rect;

/// The place of everything.
pub(super) struct Plan {
    /// Size of the text of the sections.
    pub(super) size: f32,
    /// The strips of each part, cut for its cell; same order as [`Content::parts`](super::content::Content::parts).
    pub(super) parts: Vec<PlannedPart>,
    pub(super) sheets: Vec<PlannedSheet>,
    /// Height of the head of the first sheet, with the white below it.
    pub(super) head_height: f32,
    /// Strips of the template's title.
    pub(super) title: Vec<Strip>,
    /// Its size.
    pub(super) title_size: f32,
}

/// A part that has been cut for its cell.
#[derive(Default)]
pub(super) struct PlannedPart {
    pub(super) heading: Vec<Strip>,
    pub(super) body: Vec<Strip>,
    /// Size of the text; that of the heading is the plan's.
    pub(super) size: f32,
    /// Columns of text in the cell.
    pub(super) columns: usize,
    /// The width of each.
    pub(super) column: f32,
}

#[derive(Default)]
pub(super) struct PlannedSheet {
    pub(super) cells: Vec<PlannedCell>,
}

/// A part, or a piece of it, on a sheet.
pub(super) struct PlannedCell {
    /// The part, by its index.
    pub(super) part: usize,
    pub(super) area: Rect,
    /// What replaces the title on a next sheet.
    pub(super) continued_from: Option<(Flow, Vec<Strip>)>,
    /// Distance from the upper edge to the text.
    pub(super) body_top: f32,
    /// Left edge of each column from the left of the cell, and its strips.
    pub(super) columns: Vec<(f32, ColumnFill)>,
    /// The number of the sheet on which it goes on.
    pub(super) continues_on: Option<usize>,
}

/// A cell of the template with its place across the sheet.
pub(super) struct Slot {
    /// The part, by its index.
    pub(super) part: usize,
    pub(super) x: f32,
    pub(super) width: f32,
}

/// The height of a title with the white below it.
pub(super) fn heading_height(heading: &[Strip], size: f32) -> f32 {
    heading.iter().map(|strip| strip.height).sum::<f32>() + size * 0.25
}

impl PlannedPart {
    /// A part in one column.
    pub(super) const fn of_one_column(heading: Vec<Strip>, body: Vec<Strip>, size: f32, column: f32) -> Self {
        Self { heading, body, size, columns: 1, column }
    }

    /// Left edges of columns beside one another, from the left of a cell with so much white around.
    pub(super) fn lefts(&self, columns: usize, padding: f32) -> Vec<f32> {
        let step = COLUMN_GAP * self.size + self.column;
        (0..columns).map(|column| step * count_as_length(column) + padding).collect()
    }
}

/// Width of a column of text in a cell.
pub(super) fn column_width(width: f32, columns: usize, size: f32) -> f32 {
    let count = count_as_length(columns);
    (width - (count - 1.0) * COLUMN_GAP * size) / count
}

/// Fills columns beside each other.
pub(super) fn fill_columns(
    strips: &[Strip],
    start: usize,
    height: f32,
    lefts: &[f32],
    must_move: bool,
) -> Vec<(f32, ColumnFill)> {
    let mut end = start;
    let mut columns = Vec::new();
    for left in lefts {
        let filled = fill(strips, end, height, must_move);
        end = filled.end;
        columns.push((*left, filled));
    }
    columns
}

/// The first strip that is in none of the columns.
pub(super) fn end_of(columns: &[(f32, ColumnFill)], start: usize) -> usize {
    columns.last().map_or(start, |(_, filled)| filled.end)
}

/// A number from a template, which are small.
pub(super) fn number_from_template(number: u32) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}
