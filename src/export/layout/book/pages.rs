//! The pages of a document.

use i18n_embed_fl::fl;

use super::Book;
use crate::export::Paper;
use crate::export::layout::flow::{Flow, cut, fill};
use crate::export::layout::style::{HAIRLINE, LINE, MUTED};
use crate::export::layout::text::Painter;
use crate::export::layout::writer::{Look, Writer};
use crate::export::paper::MILLIMETRE;
use crate::export::scene::{Face, Owner, Page, Path, Rect, Shape};

/// Margins in points, left and right, above, and below.
pub(super) const SIDE: f32 = 25.0 * MILLIMETRE;
pub(super) const TOP: f32 = 21.0 * MILLIMETRE;
const BOTTOM: f32 = 27.0 * MILLIMETRE;
/// Size of the text in points.
pub(super) const SIZE: f32 = 10.0;

/// Room for rows on a page, in points.
pub(super) const PAGE: f32 = Paper::A4.portrait().1 - TOP - BOTTOM;
/// Width of the rows, in ems.
pub(super) const WIDTH: f32 = INNER / SIZE;
/// Width of the rows, in points.
pub(super) const INNER: f32 = Paper::A4.portrait().0 - 2.0 * SIDE;

/// Heights of the lines of rows, in points.
pub(super) fn heights(flow: &mut Flow) -> impl Iterator<Item = f32> {
    cut(flow, INNER, SIZE).into_iter().map(|strip| strip.before + strip.height)
}

/// Draws everything: the title with the contents, and behind it the parts.
pub(super) fn lay_out(book: &mut Book<'_>, foot: &str) -> Vec<Page> {
    let mut body = Vec::new();
    let mut feet = Vec::new();
    for mut chapter in std::mem::take(&mut book.chapters) {
        let foot = chapter.foot.take();
        let mut pages = chapter.finish(&book.title, &mut book.problems);
        feet.extend(pages.iter().map(|_| foot.clone()));
        body.append(&mut pages);
    }
    let waiting = book.add_contents();
    // A page number is one line, as the shortest heading is: without the numbers the contents are as long.
    let before = page_count(&mut book.front.flow);
    book.number_contents(&waiting, &body, before);
    let mut front = std::mem::take(&mut book.front);
    let own = front.foot.take();
    let mut pages = front.finish(&book.title, &mut book.problems);
    feet.splice(0..0, pages.iter().map(|_| own.clone()));
    pages.append(&mut body);
    let count = pages.len();
    for ((number, page), own) in (1..).zip(&mut pages).zip(&feet) {
        let mut painter = Painter { page, problems: &mut book.problems, place: "" };
        draw_foot(&mut painter, own.as_deref().unwrap_or(foot), (number, count), &mut book.writer);
    }
    pages
}

/// How many pages rows take.
fn page_count(flow: &mut Flow) -> usize {
    let strips = cut(flow, INNER, SIZE);
    let mut start = 0;
    let pages = std::iter::from_fn(|| {
        let end = fill(&strips, start, PAGE, true).end;
        (start < strips.len()).then(|| start = end)
    });
    pages.count()
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
