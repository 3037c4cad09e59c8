//! Cutting rows into strips: the first line of every cell, the second line of every cell, and so on.

use std::ops::Range;

use super::{CHIP_HEIGHT, CHIP_SCALE, Cell, FIELD_DESCENT, Flow, Part, Row, readable};
use crate::export::layout::text::Paragraph;
use crate::picture::Pixels;

/// White inside a chip, left and right of its words, in ems of the chip.
pub(super) const CHIP_PADDING: f32 = 0.55;
/// White between chips, in ems of the text.
pub(super) const CHIP_GAP: f32 = 0.35;
/// White between lines of chips, in ems of the text.
const CHIP_LINE_GAP: f32 = 0.236;
/// White between a picture and what is below it, in ems of the text.
const PICTURE_GAP: f32 = 0.6;
/// The narrowest a cell is made, in ems.
const NARROWEST: f32 = 1.0;

/// A piece of a row that is as high as a line and is never cut.
#[derive(Debug, Clone)]
pub(crate) struct Strip {
    /// The row, by its index in the flow.
    pub(crate) row: usize,
    /// White above in points, except at the top of a column.
    pub(crate) before: f32,
    /// Height in points.
    pub(crate) height: f32,
    /// Distance from the top to the baseline, in points.
    pub(crate) baseline: f32,
    /// Whether the next strip has to be in the same column.
    pub(crate) keep_with_next: bool,
    /// Whether the row ends here, with its rule.
    pub(crate) ends_row: bool,
    /// The row that is repeated above this one at the top of a column.
    pub(crate) header: Option<usize>,
    /// What is drawn in it.
    pub(crate) lines: Vec<CellLine>,
}

/// One line of one cell.
#[derive(Debug, Clone)]
pub(crate) struct CellLine {
    /// The cell, by its index in the row.
    pub(super) cell: usize,
    /// The part, by its index in the cell.
    pub(super) part: usize,
    /// Left edge in points from the left of the column.
    pub(super) left: f32,
    /// Width of the cell in points.
    pub(super) width: f32,
    /// What is drawn.
    pub(super) content: LineContent,
    /// Height in points.
    pub(super) height: f32,
    baseline: f32,
    ends_within_word: bool,
}

#[derive(Debug, Clone)]
pub(super) enum LineContent {
    /// A line of a text.
    Text { line: usize },
    /// Some of the chips, with their left edges in points from the left of the cell.
    Chips { chips: Vec<(usize, f32)> },
    /// A line of a chip that is too long for an outline.
    LongChip { chip: usize, line: usize },
    /// A drawn sign.
    Sign,
    /// A picture of this height, which reaches over the lines below; in ems.
    Picture { height: f32 },
    /// What a picture above reaches over.
    Blank,
}

/// Breaks every row for a column of the given width, with text of the given size, both in points.
pub(crate) fn cut(flow: &mut Flow, width: f32, size: f32) -> Vec<Strip> {
    let mut strips = Vec::new();
    let rows = 0..flow.rows.len();
    cut_rows(&mut strips, flow, rows, (width, size));
    strips
}

/// Breaks some rows for a column of the given width, with text of the given size, both in points.
pub(crate) fn cut_rows(
    strips: &mut Vec<Strip>,
    flow: &mut Flow,
    rows: Range<usize>,
    (width, size): (f32, f32),
) {
    let count = rows.len();
    for (index, row) in flow.rows.iter_mut().enumerate().skip(rows.start).take(count) {
        cut_row(strips, index, row, width, size);
    }
}

fn cut_row(strips: &mut Vec<Strip>, index: usize, row: &mut Row, width: f32, size: f32) {
    let is_stacked = width < row.stack_below * size;
    let line_height = row.line_height;
    let mut columns: Vec<Vec<CellLine>> = Vec::new();
    for (number, cell) in row.cells.iter_mut().enumerate() {
        let (left, right) = if is_stacked {
            (0.0, width / size)
        } else {
            (cell.left.within(width / size), cell.right.within(width / size))
        };
        let lines = cell_lines(number, cell, (left, (right - left).max(NARROWEST)), size, line_height);
        match columns.last_mut() {
            Some(first) if is_stacked => first.extend(lines),
            _ => columns.push(lines),
        }
    }
    let count = columns.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
    for number in 0..count {
        let lines: Vec<CellLine> = columns.iter_mut().filter_map(Iterator::next).collect();
        let is_last = number + 1 == count;
        // Neither the first nor the last line of a paragraph stands alone, and no column ends within a word.
        let ties_inside = (row.keep_whole && count <= row.most_whole)
            || number == 0
            || number + 2 == count
            || lines.iter().any(|line| line.ends_within_word || line.content.is_of_picture());
        strips.push(Strip {
            row: index,
            before: if number == 0 { row.before * size } else { 0.0 },
            height: lines.iter().fold(0.0_f32, |height, line| height.max(line.height))
                + if is_last { row.after * size } else { 0.0 },
            baseline: lines.iter().fold(0.0_f32, |baseline, line| baseline.max(line.baseline)),
            keep_with_next: if is_last { row.keep_with_next } else { ties_inside },
            ends_row: is_last,
            header: row.header,
            lines,
        });
    }
}

fn cell_lines(
    number: usize,
    cell: &mut Cell,
    (left, width): (f32, f32),
    size: f32,
    line_height: f32,
) -> Vec<CellLine> {
    let mut lines = Vec::new();
    let (left, cell_width) = (left * size, width * size);
    for (part, content) in cell.parts.iter_mut().enumerate() {
        // The words of an item stand to the right of its sign.
        let indent = if let Part::Item { left, scale, .. } = content {
            *left * readable(*scale, size) * size
        } else {
            0.0
        };
        let mut push = |content, height: f32, baseline: f32, ends_within_word: bool| {
            lines.push(CellLine {
                cell: number,
                part,
                left: left + indent,
                width: cell_width - indent,
                content,
                height: height * size,
                baseline: baseline * size,
                ends_within_word,
            });
        };
        match content {
            Part::Text { paragraph, scale } => {
                let scale = readable(*scale, size);
                paragraph.break_to(width / scale);
                let height = line_height * scale;
                for line in 0..paragraph.line_count() {
                    let is_broken = paragraph.ends_within_word(line);
                    push(LineContent::Text { line }, height, baseline_within(height, scale), is_broken);
                }
            }
            Part::Item { words, scale, left, .. } => {
                let scale = readable(*scale, size);
                words.break_to((width / scale - *left).max(NARROWEST));
                let height = line_height * scale;
                for line in 0..words.line_count() {
                    let is_broken = words.ends_within_word(line);
                    push(LineContent::Text { line }, height, baseline_within(height, scale), is_broken);
                }
            }
            Part::Chips { chips, .. } => chip_lines(chips, width, (size, line_height), push),
            Part::CheckBox { .. } | Part::Bar { .. } | Part::Leader { .. } => {
                push(LineContent::Sign, line_height, baseline_within(line_height, 1.0), false);
            }
            Part::Field { height, .. } => push(LineContent::Sign, *height, *height - FIELD_DESCENT, false),
            Part::Picture { pixels, scale, area, .. } => {
                let line = line_height * *scale;
                let height = picture_height(pixels, *area, width);
                push(LineContent::Picture { height }, line, baseline_within(line, *scale), false);
                let mut below = height + PICTURE_GAP - line;
                while below > 0.0 {
                    push(LineContent::Blank, below.min(line), 0.0, false);
                    below -= line;
                }
            }
            Part::Mark { scale, .. } => {
                push(
                    LineContent::Sign,
                    line_height * *scale,
                    baseline_within(line_height * *scale, *scale),
                    false,
                );
            }
        }
    }
    lines
}

/// The height in ems at which a picture has this area, within its cell.
fn picture_height(pixels: &Pixels, area: f32, width: f32) -> f32 {
    /// A taller one is smaller, or a row would be as high as a page.
    const TALLEST: f32 = 4.5;
    let shape = pixels.shape();
    (area / shape).sqrt().min(TALLEST).min(width / shape)
}

impl LineContent {
    /// Whether a picture stands here, which is not apart from what is below it.
    const fn is_of_picture(&self) -> bool {
        match self {
            Self::Picture { .. } | Self::Blank => true,
            Self::Text { .. } | Self::Chips { .. } | Self::LongChip { .. } | Self::Sign => false,
        }
    }
}

/// Puts chips beside each other, as many as fit on a line; one that is too long for a line is text without an outline.
fn chip_lines(
    chips: &mut [Paragraph],
    width: f32,
    (size, line_height): (f32, f32),
    mut push: impl FnMut(LineContent, f32, f32, bool),
) {
    let scale = readable(CHIP_SCALE, size);
    let chip_line = CHIP_HEIGHT * scale + CHIP_LINE_GAP;
    let push_row = |chips, push: &mut dyn FnMut(LineContent, f32, f32, bool)| {
        push(LineContent::Chips { chips }, chip_line, baseline_within(chip_line, scale), false);
    };
    let mut row: Vec<(usize, f32)> = Vec::new();
    let mut pen = 0.0;
    for (chip, paragraph) in chips.iter_mut().enumerate() {
        let chip_width = (CHIP_PADDING * 2.0 + paragraph.full_width()) * scale;
        if !row.is_empty() && pen + chip_width > width {
            push_row(std::mem::take(&mut row), &mut push);
            pen = 0.0;
        }
        if chip_width > width {
            paragraph.break_to(width / scale);
            let height = line_height * scale;
            for line in 0..paragraph.line_count() {
                push(LineContent::LongChip { chip, line }, height, baseline_within(height, scale), false);
            }
        } else {
            row.push((chip, pen * size));
            pen += chip_width + CHIP_GAP;
        }
    }
    if !row.is_empty() {
        push_row(row, &mut push);
    }
}

/// The baseline in a line of the given height that leaves the same white above and below the small letters.
fn baseline_within(height: f32, scale: f32) -> f32 {
    /// Half of the distance by which Inter's ascenders are higher than its descenders are deep.
    const ABOVE_MIDDLE: f32 = (0.968_75 - 0.241_2) / 2.0;
    ABOVE_MIDDLE * scale + height / 2.0
}
