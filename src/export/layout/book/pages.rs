//! The pages of a document.

use i18n_embed_fl::fl;

use super::Book;
use crate::export::Paper;
use crate::export::layout::flow::{Flow, cut, fill};
use crate::export::paper::MILLIMETRE;
use crate::export::scene::Page;

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
/// Width of running text, in ems: about 70 characters a line.
pub(super) const MEASURE: f32 = 38.0;
/// Width of the rows, in points.
pub(super) const INNER: f32 = Paper::A4.portrait().0 - 2.0 * SIDE;

/// Draws everything: the title with the contents, and behind it the parts.
pub(super) fn lay_out(book: &mut Book<'_>, foot: &str) -> Vec<Page> {
    let mut body = Vec::new();
    let mut feet = Vec::new();
    for mut chapter in std::mem::take(&mut book.chapters) {
        let foot = chapter.foot.take();
        let mut pages = chapter.finish(&book.title, &mut book.writer.problems);
        feet.extend(pages.iter().map(|_| foot.clone()));
        body.append(&mut pages);
    }
    let waiting = book.add_contents();
    // A page number is one line, as the shortest heading is: without the numbers the contents are as long.
    let before = page_count(&mut book.front.flow);
    book.number_contents(&waiting, &body, before);
    let mut front = std::mem::take(&mut book.front);
    let own = front.foot.take();
    let mut pages = front.finish(&book.title, &mut book.writer.problems);
    feet.splice(0..0, pages.iter().map(|_| own.clone()));
    pages.append(&mut body);
    let count = pages.len();
    // The words of the foot are those of the title, which are told as the subject.
    let subject = fl!(book.writer.texts.messages, "export-subject-label");
    for ((number, page), own) in (1..).zip(&mut pages).zip(&feet) {
        let place = ((SIDE, SIZE * 1.8 + (TOP + PAGE)), INNER, SIZE);
        book.writer.draw_foot((page, &subject), own.as_deref().unwrap_or(foot), (number, count), place);
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
