//! Lays a slide out for a screen: the largest type in which all of it fits, and otherwise the smallest, on as many
//! screens as that takes.

use egui::Ui;
use i18n_embed_fl::fl;

use super::estimate::least_height;
use super::fill::{fill, fill_evenly, height};
use super::head::{Head, large_line};
use super::page::Page;
use super::place::pages;
use super::rows::{self, MOST_BESIDE, Row, Setter};
use super::screen::RoomScreen;
use super::slide::{Block, Header, Part, Slide};
use super::text::Setting;
use crate::i18n::Texts;

/// The sizes of the large line: where there is more below it, and where it is all that there is.
const QUESTION: [f32; 3] = [52.0, 44.0, 36.0];
const QUESTION_ALONE: [f32; 6] = [72.0, 60.0, 52.0, 44.0, 36.0, 28.0];
/// No word that the room has to read is smaller.
const SMALLEST: f32 = 28.0;
/// The most lines of it, and the largest share of the screen in the smallest size.
const QUESTION_LINES: usize = 2;
const QUESTION_ALONE_LINES: usize = 4;
const QUESTION_SHARE: f32 = 0.55;
/// The sizes of what stands below it.
const BODY: [f32; 7] = [48.0, 44.0, 40.0, 36.0, 32.0, 30.0, SMALLEST];
const BODY_BELOW: [f32; 2] = [32.0, SMALLEST];

/// A slide on as many screens as it takes, at least one.
pub(in crate::ui) fn lay_out(ui: &Ui, texts: &Texts, screen: &RoomScreen, slide: &Slide) -> Vec<Page> {
    let continued = fl!(texts.messages, "present-continued");
    let content = screen.content();
    let slide = &with_readable_question(ui, screen, slide);
    let room = |question: Option<f32>| {
        content.height() - Head::of(ui, texts, screen, &slide.header, question, (1, 2)).height
    };
    let setter = |size: f32| Setter {
        ui,
        setting: Setting { size: screen.points(size), width: content.width(), tokens: screen.tokens },
        continued: &continued,
        most_beside: MOST_BESIDE,
        tallest: room(None),
    };
    let (questions, bodies): (&[f32], &[f32]) =
        if slide.header.is_question_all { (&QUESTION_ALONE, &BODY_BELOW) } else { (&QUESTION, &BODY) };
    let readable: Vec<f32> =
        questions.iter().copied().filter(|size| is_short(ui, screen, &slide.header, *size)).collect();
    let smallest = readable.last().copied().unwrap_or(SMALLEST);
    let smallest = Some(smallest);
    let tallest = room(smallest);
    for size in bodies {
        let em = screen.points(*size);
        if least_height(&slide.body, content.width() / em) * em > tallest {
            continue;
        }
        let rows = rows::rows(setter(*size), &slide.body);
        let needed = height(&rows);
        if needed > tallest || is_stacked(&slide.body, &rows) {
            continue;
        }
        // What is asked is no smaller than what is answered.
        let fits = |question: &f32| *question >= *size && needed <= room(Some(*question));
        let Some(question) = readable.iter().copied().find(fits) else { continue };
        let question = Some(question);
        let first = room(question);
        let filled = fill(setter(*size), rows, first, first);
        return pages(screen, slide, question, filled, setter(*size));
    }
    // Wider cards can take fewer screens.
    let is_beside = |part: &Part| matches!(part, Part::Cards(_) | Part::Columns(_));
    let most = if slide.body.iter().any(is_beside) { MOST_BESIDE } else { 1 };
    let filled = (1..=most).rev().map(|most_beside| {
        let setter = Setter { most_beside, ..setter(SMALLEST) };
        fill_evenly(setter, &rows::rows(setter, &slide.body), tallest, room(None))
    });
    let filled = filled.min_by_key(Vec::len).unwrap_or_default();
    pages(screen, slide, smallest, filled, setter(SMALLEST))
}

/// Whether a few columns, which belong beside one another, stand below one another in these rows.
fn is_stacked(body: &[Part], rows: &[Row]) -> bool {
    let beside = |row: &Row| row.cells.iter().filter(|cell| cell.title.is_some()).count();
    let most = rows.iter().map(beside).max().unwrap_or_default();
    body.iter().any(
        |part| matches!(part, Part::Columns(columns) if (most + 1..=MOST_BESIDE).contains(&columns.len())),
    )
}

/// Whether the large line is not too long in this size.
fn is_short(ui: &Ui, screen: &RoomScreen, header: &Header, size: f32) -> bool {
    let most = if header.is_question_all { QUESTION_ALONE_LINES } else { QUESTION_LINES };
    let question = large_line(ui, screen, header, size);
    question.rows.len() <= most && question.size().y <= QUESTION_SHARE * screen.content().height()
}

/// The same slide; a large line that is too long for one runs on as a text.
fn with_readable_question(ui: &Ui, screen: &RoomScreen, slide: &Slide) -> Slide {
    let question = large_line(ui, screen, &slide.header, SMALLEST);
    let mut slide = slide.clone();
    if question.size().y > QUESTION_SHARE * screen.content().height() {
        let text = std::mem::take(&mut slide.header.question);
        slide.body.insert(0, Part::Flow(vec![Block::plain(&text)]));
        slide.header.is_question_all = false;
    }
    slide
}
