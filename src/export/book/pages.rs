//! The pages of a document.

use std::collections::BTreeSet;

use i18n_embed_fl::fl;

use super::Book;
use crate::export::flow::{Flow, Frame, cut, draw, fill};
use crate::export::scene::{Face, Owner, Page, Path, Rect, Shape};
use crate::export::style::{HAIRLINE, LINE, MILLIMETRE, MUTED};
use crate::export::text::Painter;
use crate::export::writer::{Look, Writer};
use crate::export::{Paper, Problem};

/// Margins in points, left and right, above, and below.
const SIDE: f32 = 25.0 * MILLIMETRE;
const TOP: f32 = 21.0 * MILLIMETRE;
const BOTTOM: f32 = 27.0 * MILLIMETRE;
/// Size of the text in points.
const SIZE: f32 = 10.0;

/// Room for rows on a page, in points.
pub(super) const PAGE: f32 = Paper::A4.portrait().1 - TOP - BOTTOM;
/// Width of the rows, in ems.
pub(super) const WIDTH: f32 = INNER / SIZE;
/// Width of the rows, in points.
const INNER: f32 = Paper::A4.portrait().0 - 2.0 * SIDE;

/// Height of rows below each other, in points.
pub(super) fn height(flow: &mut Flow) -> f32 {
    cut(flow, INNER, SIZE).iter().map(|strip| strip.before + strip.height).sum()
}

/// Draws everything: the title with the contents, and behind it the parts.
pub(super) fn lay_out(
    book: &mut Book<'_>,
    title: &str,
    foot: &str,
    problems: &mut BTreeSet<Problem>,
) -> Vec<Page> {
    let mut body = Vec::new();
    let mut feet = Vec::new();
    for chapter in &mut book.chapters {
        let pages = flow_pages(&mut chapter.flow, title, problems);
        feet.extend(pages.iter().map(|_| chapter.foot.clone()));
        body.extend(pages);
    }
    let waiting = book.add_contents();
    // A page number is one line, as the shortest heading is: without the numbers the contents are as long.
    let before = flow_pages(&mut book.front.flow, title, &mut BTreeSet::new()).len();
    book.number_contents(&waiting, &body, before);
    let mut pages = flow_pages(&mut book.front.flow, title, problems);
    let front = pages.iter().map(|_| book.front.foot.clone());
    let feet: Vec<Option<String>> = front.chain(feet).collect();
    pages.append(&mut body);
    let count = pages.len();
    for ((number, page), own) in (1..).zip(&mut pages).zip(&feet) {
        let mut painter = Painter { page, problems, place: "" };
        draw_foot(&mut painter, own.as_deref().unwrap_or(foot), (number, count), &mut book.writer);
    }
    pages
}

fn flow_pages(flow: &mut Flow, place: &str, problems: &mut BTreeSet<Problem>) -> Vec<Page> {
    let (width, height) = Paper::A4.portrait();
    let strips = cut(flow, INNER, SIZE);
    let mut pages = Vec::new();
    let mut start = 0;
    while start < strips.len() {
        let mut page = Page::new(width, height);
        let mut painter = Painter { page: &mut page, problems, place };
        let filled = fill(&strips, start, PAGE, true);
        draw(&mut painter, flow, &strips, &filled, Frame { x: SIDE, y: TOP, width: INNER, size: SIZE });
        start = filled.end;
        pages.push(page);
    }
    pages
}

/// What the document is, and which page this is.
fn draw_foot(painter: &mut Painter<'_>, foot: &str, (page, count): (usize, usize), writer: &mut Writer<'_>) {
    let size = SIZE * 0.85;
    let look = Look::fixed(Face::Regular, MUTED);
    let y = SIZE.mul_add(1.8, TOP + PAGE);
    painter
        .page
        .shape(Owner::Artifact, Shape::fill(Path::rectangle(Rect::new(SIDE, y, INNER, HAIRLINE)), LINE));
    let baseline = size.mul_add(1.9, y);
    let number =
        fl!(writer.texts.messages, "export-page-of", page = page.to_string(), count = count.to_string());
    let mut number = writer.furniture(number, look);
    let number_width = number.full_width() * size;
    // The whole title stands on the first page; here its beginning is enough.
    let words = writer.furniture_line(foot, look, (INNER - number_width) / size - 3.0);
    // From left to right, or a reader that takes the drawings in their order has one word of two.
    painter.line(&words, 0, (SIDE, baseline), size, true);
    painter.line(&number, 0, (SIDE + INNER - number_width, baseline), size, true);
}
