//! The pages of a pitch.

use std::collections::BTreeSet;

use i18n_embed_fl::fl;

use super::columns::{Columns, whole};
use super::content::Content;
use super::measures::{BELOW_HEAD, EVEN_COLUMNS, Measures};
use crate::export::layout::flow::{Frame, cut, draw};
use crate::export::layout::text::Painter;
use crate::export::layout::writer::Writer;
use crate::export::scene::Page;
use crate::export::{Paper, Problem};

/// Right edge of the text and left edge of the partners, as parts of the width between the margins.
const COLUMNS: (f32, f32) = (0.52, 0.575);
/// Width of running text with nothing beside it, in ems: about 70 characters a line.
const READABLE: f32 = 38.0;

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
    let head = cut(&mut content.head, width, size);
    let head_filled = whole(&head)?;
    let body_top = measures.top + head_filled.height + BELOW_HEAD * size;
    let room = measures.height - measures.bottom - body_top;
    let columns = if content.breaks.is_empty() { COLUMNS } else { EVEN_COLUMNS };
    balance(content, width * columns.0, size);
    if content.left.rows.is_empty() {
        std::mem::swap(&mut content.left, &mut content.right);
    }
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
    let frame = Frame { x: measures.side, y: measures.top, width, size };
    draw(&mut painter, &content.head, &head, &head_filled, frame);
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
