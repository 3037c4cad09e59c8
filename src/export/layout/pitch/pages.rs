//! The pages of a pitch.

use std::collections::BTreeSet;

use i18n_embed_fl::fl;

use super::columns::Columns;
use super::content::Content;
use super::measures::{SIDE, SIZE};
use crate::export::layout::flow::{ColumnFill, Flow, Frame, Strip, cut, draw, fill};
use crate::export::layout::text::Painter;
use crate::export::layout::writer::Writer;
use crate::export::paper::MILLIMETRE;
use crate::export::scene::Page;
use crate::export::{Paper, Problem};

/// The measures of a page, in points.
pub(super) struct Measures {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) side: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) size: f32,
}

/// Right edge of the text and left edge of the partners, as parts of the width between the margins.
const COLUMNS: (f32, f32) = (0.52, 0.575);
/// The same where the text runs on from left to right.
pub(super) const EVEN_COLUMNS: (f32, f32) = (0.475, 0.525);
/// Width of running text with nothing beside it, in ems: about 70 characters a line.
const READABLE: f32 = 38.0;
/// White between the lead and the columns, in ems.
pub(super) const BELOW_HEAD: f32 = 1.3;

/// Draws the pitch on one page with the partners beside the text, or else in columns on as many pages as it needs.
pub(super) fn lay_out(mut content: Content, title: &str, writer: &mut Writer<'_>, paper: Paper) -> Vec<Page> {
    let measures = Measures::new(paper);
    let place = fl!(writer.texts.messages, "export-pitch");
    let mut pages = one_page(&mut content, &measures, &place, &mut writer.problems)
        .unwrap_or_else(|| Columns::new(content, &measures).pages(&place, &mut writer.problems));
    let count = pages.len();
    let foot = fl!(writer.texts.messages, "export-pitch-foot", subject = title);
    let Measures { side, size, .. } = measures;
    let foot_place = ((side, measures.height - measures.bottom + size * 1.8), measures.inner_width(), size);
    for (number, page) in (1..).zip(&mut pages) {
        writer.draw_foot((page, &place), &foot, (number, count), foot_place);
    }
    pages
}

/// Lays out everything on one page. `None` if it does not fit.
fn one_page(
    content: &mut Content,
    measures: &Measures,
    place: &str,
    problems: &mut BTreeSet<Problem>,
) -> Option<Vec<Page>> {
    let (width, size) = (measures.inner_width(), measures.size);
    let about = cut(&mut content.about, content.about_width * size, size);
    let head = cut(&mut content.head, width, size);
    let head_filled = whole(&head)?;
    let top = about_height(&about, &head).max(0.0) + measures.top;
    let body_top = top + head_filled.height + BELOW_HEAD * size;
    let room = measures.height - measures.bottom - body_top;
    let columns = if content.breaks.is_empty() { COLUMNS } else { EVEN_COLUMNS };
    balance(content, width * columns.0, size);
    // A line over the whole width is hard to read.
    let alone = (READABLE * size / width, 1.0);
    let (left_share, right_start) = if content.right.rows.is_empty() { alone } else { columns };
    let left = cut(&mut content.left, width * left_share, size);
    let right = cut(&mut content.right, width * (1.0 - right_start), size);
    let (left_filled, right_filled) = (whole(&left)?, whole(&right)?);
    if left_filled.height.max(right_filled.height) > room {
        return None;
    }
    let mut page = Page::new(measures.width, measures.height);
    let mut painter = Painter { page: &mut page, problems, place };
    let frame = Frame { x: measures.side, y: top, width, size };
    let (title, below) = title_apart(&head, &head_filled);
    draw(&mut painter, &content.head, &head, &title, frame);
    draw_about(&mut painter, (&content.about, &about), &head, (content.about_width, top), measures);
    draw(&mut painter, &content.head, &head, &below, frame);
    let frame = Frame { y: body_top, width: width * left_share, ..frame };
    draw(&mut painter, &content.left, &left, &left_filled, frame);
    let x = measures.side + width * right_start;
    let frame = Frame { x, width: width * (1.0 - right_start), ..frame };
    draw(&mut painter, &content.right, &right, &right_filled, frame);
    Some(vec![page])
}

/// Moves the rows after one of the breaks to the right column: the break that makes the longer column shortest.
fn balance(content: &mut Content, width: f32, size: f32) {
    let strips = cut(&mut content.left, width, size);
    let above = |row: usize| -> f32 {
        strips.iter().filter(|strip| strip.row < row).map(|strip| strip.before + strip.height).sum()
    };
    let whole = above(usize::MAX);
    let longer = |row: &usize| above(*row).max(whole - above(*row));
    let best = content.breaks.iter().copied().min_by(|one, other| longer(one).total_cmp(&longer(other)));
    if let Some(first) = best {
        let mut rows = content.left.rows.split_off(first);
        for row in &mut rows {
            row.header = row.header.map(|header| header - first);
        }
        content.right.rows = rows;
    }
}

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

/// Adds rows below others; a table's rows keep their header.
pub(super) fn append(flow: &mut Flow, more: Flow) {
    let offset = flow.rows.len();
    flow.rows.extend(more.rows.into_iter().map(|mut row| {
        row.header = row.header.map(|header| header + offset);
        row
    }));
}

pub(super) fn whole(strips: &[Strip]) -> Option<ColumnFill> {
    let filled = fill(strips, 0, f32::INFINITY, false);
    (filled.end == strips.len()).then_some(filled)
}

impl Measures {
    fn new(paper: Paper) -> Self {
        let (width, height) = paper.portrait();
        // An A3 pitch is an enlarged A4 pitch.
        let scale = width / Paper::A4.portrait().0;
        Self {
            width,
            height,
            side: SIDE * scale,
            top: 21.0 * MILLIMETRE * scale,
            bottom: 27.0 * MILLIMETRE * scale,
            size: SIZE * scale,
        }
    }

    pub(super) fn inner_width(&self) -> f32 {
        self.width - self.side * 2.0
    }
}
