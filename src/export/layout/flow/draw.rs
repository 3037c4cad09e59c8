//! Drawing a filled column.

use std::sync::Arc;

use super::strips::{CHIP_PADDING, CellLine, LineContent};
use super::{Backdrop, CHIP_HEIGHT, CHIP_SCALE, ColumnFill, FIELD_DESCENT, Flow, Part, Strip, readable};
use crate::export::layout::marks::{check_box, group_mark};
use crate::export::layout::style::{CAP_HEIGHT, HAIRLINE, LINE, PAPER};
use crate::export::layout::text::{Painter, Paragraph};
use crate::export::scene::{Color, LinkArea, Owner, Path, Picture, Rect, Shape};
use crate::picture::Pixels;

/// Width of the bar along a box, in ems.
const BAR: f32 = 0.35;
/// Edge of a box to tick by hand, in ems.
const FIELD_BOX: f32 = 1.1;

/// A column on a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    /// The left edge in points.
    pub(crate) x: f32,
    /// The upper edge in points.
    pub(crate) y: f32,
    /// The width in points for which the strips were cut.
    pub(crate) width: f32,
    /// The size in points for which the strips were cut.
    pub(crate) size: f32,
}

/// Draws what a column was filled with.
pub(crate) fn draw(
    painter: &mut Painter<'_>,
    flow: &Flow,
    strips: &[Strip],
    filled: &ColumnFill,
    frame: Frame,
) {
    for (placed, furniture) in [(&filled.header, true), (&filled.strips, false)] {
        let placed: Vec<(&Strip, Frame)> = placed
            .iter()
            .filter_map(|(index, y)| Some((strips.get(*index)?, Frame { y: frame.y + y, ..frame })))
            .collect();
        for row in placed.chunk_by(|(one, _), (next, _)| one.row == next.row) {
            draw_row(painter, flow, row, furniture);
        }
    }
}

/// Draws the part of a row in a column, cell by cell, which is the order of reading.
fn draw_row(painter: &mut Painter<'_>, flow: &Flow, strips: &[(&Strip, Frame)], furniture: bool) {
    let Some(row) = strips.first().and_then(|(strip, _)| flow.rows.get(strip.row)) else { return };
    if let Some(backdrop) = row.backdrop {
        draw_backdrop(painter, backdrop, strips);
    }
    for (number, cell) in row.cells.iter().enumerate() {
        if let Some(around) = cell.card {
            draw_card(painter, (number, around), strips);
        }
        for (strip, frame) in strips {
            for line in strip.lines.iter().filter(|line| line.cell == number) {
                let Some(part) = cell.parts.get(line.part) else { continue };
                let place = (frame.x + line.left, frame.y + strip.baseline);
                draw_line(painter, part, line, place, frame.size, cell.is_right_aligned, furniture);
            }
        }
    }
    for (strip, frame) in strips.iter().filter(|(strip, _)| strip.ends_row) {
        if let Some(rule) = row.rule {
            // The bar of a box goes on from row to row.
            let bar = if row.backdrop.is_some() { BAR * frame.size } else { 0.0 };
            let top = frame.y + strip.height - rule.width;
            let line = Rect::new(frame.x + bar, top, frame.width - bar, rule.width);
            painter.page.shape(Owner::Artifact, Shape::fill(Path::rectangle(line), rule.color));
        }
    }
}

/// Draws the box behind the part of a row in a column.
fn draw_backdrop(painter: &mut Painter<'_>, backdrop: Backdrop, strips: &[(&Strip, Frame)]) {
    let (Some((_, first)), Some((last, end))) = (strips.first(), strips.last()) else { return };
    let top = first.y - backdrop.above * first.size;
    let area = Rect::new(first.x, top, first.width, end.y + last.height - top);
    let bar = Rect::new(area.x, area.y, BAR * first.size, area.height);
    for (area, color) in [(area, backdrop.tint), (bar, backdrop.bar)] {
        painter.page.shape(Owner::Artifact, Shape::fill(Path::rectangle(area), color));
    }
}

/// Draws the card behind the part of a cell in a column.
fn draw_card(painter: &mut Painter<'_>, (cell, around): (usize, f32), strips: &[(&Strip, Frame)]) {
    /// Radius of its corners, in ems.
    const CORNER: f32 = 0.35;
    let lines = strips.iter().flat_map(|(strip, frame)| strip.lines.iter().map(move |line| (line, frame)));
    let mut area: Option<Rect> = None;
    let mut size = 0.0;
    for (line, frame) in lines.filter(|(line, _)| line.cell == cell) {
        size = frame.size;
        let (line_left, line_right) = (frame.x + line.left, frame.x + line.left + line.width);
        let around = around * size;
        // The words of a list are narrower than its card.
        let top = area.map_or(frame.y - around, |area| area.y);
        let left = area.map_or(f32::INFINITY, |area| area.x).min(line_left - around);
        let right = area.map_or(f32::NEG_INFINITY, |area| area.right()).max(line_right + around);
        let bottom = frame.y + line.height + around;
        area = Some(Rect::new(left, top, right - left, bottom - top));
    }
    if let Some(area) = area {
        let shape = |area: Rect| Path::rounded(area, CORNER * size);
        painter.page.shape(Owner::Artifact, Shape::fill(shape(area), PAPER));
        painter.page.shape(Owner::Artifact, Shape::stroke(shape(area.inset(HAIRLINE / 2.0)), LINE, HAIRLINE));
    }
}

fn draw_line(
    painter: &mut Painter<'_>,
    part: &Part,
    line: &CellLine,
    (x, baseline): (f32, f32),
    size: f32,
    is_right_aligned: bool,
    furniture: bool,
) {
    match (part, &line.content) {
        (Part::Text { paragraph, scale }, LineContent::Text { line: number }) => {
            let size = size * readable(*scale, size);
            let free = line.width - paragraph.line_width(*number) * size;
            let x = if is_right_aligned { x + free.max(0.0) } else { x };
            painter.line(paragraph, *number, (x, baseline), size, furniture);
        }
        (Part::Item { sign, back, words, scale, .. }, LineContent::Text { line: number }) => {
            let size = size * readable(*scale, size);
            if let Some(sign) = sign.as_ref().filter(|_| *number == 0) {
                painter.line(sign, 0, (x - back * size, baseline), size, furniture);
            }
            painter.line(words, *number, (x, baseline), size, furniture);
        }
        (Part::Chips { chips, color }, LineContent::Chips { chips: row }) => {
            for (chip, left) in row {
                if let Some(paragraph) = chips.get(*chip) {
                    let size = size * readable(CHIP_SCALE, size);
                    draw_chip(painter, paragraph, *color, (x + left, baseline), size, furniture);
                }
            }
        }
        (Part::Chips { chips, .. }, LineContent::LongChip { chip, line }) => {
            if let Some(paragraph) = chips.get(*chip) {
                painter.line(paragraph, *line, (x, baseline), size * readable(CHIP_SCALE, size), furniture);
            }
        }
        (Part::CheckBox { is_ticked, color, owner }, _) => {
            let edge = size * 0.82;
            let square =
                Rect::new(x, baseline - size * CAP_HEIGHT + (size * CAP_HEIGHT - edge) / 2.0, edge, edge);
            let owner = if furniture { Owner::Artifact } else { *owner };
            for shape in check_box(square, *is_ticked, *color) {
                painter.page.shape(owner, shape);
            }
        }
        (Part::Picture { pixels, plate, scale, owner, .. }, LineContent::Picture { height }) => {
            let top = baseline - size * scale * CAP_HEIGHT;
            let height = size * height;
            let area = Rect::new(x, top, height * pixels.shape(), height);
            let owner = if furniture { Owner::Artifact } else { *owner };
            draw_picture(painter, (area, owner), pixels, *plate);
        }
        (Part::Leader { color }, _) => {
            for x in dots(x, line.width) {
                let dot = Rect::new(x, baseline - DOT, DOT, DOT);
                painter.page.shape(Owner::Artifact, Shape::fill(Path::rectangle(dot), *color));
            }
        }
        (Part::Field { element, height, choice }, _) if !furniture => {
            let area = match choice {
                None => {
                    let height = height * size;
                    Rect::new(x, baseline + FIELD_DESCENT * size - height, line.width, height)
                }
                Some(color) => {
                    let edge = size * FIELD_BOX;
                    let square = Rect::new(x, baseline - f32::midpoint(size * CAP_HEIGHT, edge), edge, edge);
                    for shape in check_box(square, false, *color) {
                        painter.page.shape(Owner::Artifact, shape);
                    }
                    square
                }
            };
            painter.page.links.push(LinkArea { element: *element, area });
        }
        (Part::Bar { part, color, owner }, _) => {
            let height = size * CAP_HEIGHT;
            let bar = Rect::new(x, baseline - height, (line.width * part).max(1.0), height);
            let owner = if furniture { Owner::Artifact } else { *owner };
            // Nothing is no bar; the least is a line that can be seen.
            if *part > 0.0 {
                painter.page.shape(owner, Shape::fill(Path::rectangle(bar), *color));
            }
        }
        (Part::Mark { group, scale, owner }, _) => {
            let edge = size * scale * CAP_HEIGHT;
            let owner = if furniture { Owner::Artifact } else { *owner };
            painter.page.shape(owner, group_mark(*group, Rect::new(x, baseline - edge, edge, edge)));
        }
        _ => {}
    }
}

/// Draws a picture, with its plate around it if it has one.
fn draw_picture(
    painter: &mut Painter<'_>,
    (area, owner): (Rect, Owner),
    pixels: &Arc<Pixels>,
    plate: Option<Color>,
) {
    /// White around a picture on its plate, as a part of its shorter side.
    const AROUND: f32 = 0.14;
    let edge = area.width.min(area.height);
    let mut area = area;
    if let Some(color) = plate {
        painter.page.shape(owner, Shape::fill(Path::rounded(area, edge * AROUND), color));
        let part = 1.0 - 2.0 * AROUND * edge / area.width.max(area.height);
        let (width, height) = (area.width * part, area.height * part);
        area = Rect::new(
            area.x + (area.width - width) / 2.0,
            area.y + (area.height - height) / 2.0,
            width,
            height,
        );
    }
    painter.page.picture(owner, Picture { area, pixels: Arc::clone(pixels) });
}

/// Width of a dot of a leader, in points.
const DOT: f32 = 0.8;

/// The left edges of the dots from `x` on over this width, in points: those of all lines stand below one another.
fn dots(x: f32, width: f32) -> impl Iterator<Item = f32> {
    const APART: f32 = 6.0;
    let first = (x / APART).ceil() * APART;
    std::iter::successors(Some(first), |dot| Some(dot + APART)).take_while(move |dot| dot + DOT <= x + width)
}

fn draw_chip(
    painter: &mut Painter<'_>,
    paragraph: &Paragraph,
    color: Color,
    (x, baseline): (f32, f32),
    size: f32,
    furniture: bool,
) {
    let width = (CHIP_PADDING * 2.0 + paragraph.line_width(0)) * size;
    let height = size * CHIP_HEIGHT;
    let top = baseline - size * CAP_HEIGHT / 2.0 - height / 2.0;
    let outline = Rect::new(x, top, width, height).inset(size * 0.04);
    painter.page.shape(Owner::Artifact, Shape::stroke(Path::rounded(outline, height), color, size * 0.08));
    painter.line(paragraph, 0, (x + CHIP_PADDING * size, baseline), size, furniture);
}
