//! Question cards: for each section its title, its question and what helps to answer it, four on A4.

use i18n_embed_fl::fl;

use super::parts::{cut_lines, heading};
use crate::export::content::{List, ListItem, Run, Words, paragraphs, single_line};
use crate::export::layout::flow::{Cell, ColumnFill, Extent, Flow, Frame, Part, Row, Strip, cut, draw, fill};
use crate::export::layout::passages::Setting;
use crate::export::layout::poster;
use crate::export::layout::style::{MUTED, TEXT, group_color, group_tint};
use crate::export::layout::text::Painter;
use crate::export::layout::writer::{Look, Writer};
use crate::export::paper::MILLIMETRE;
use crate::export::scene::{ElementKind, Elements, Face, Owner, Page, Path, Rect, Shape};
use crate::export::{Export, LayOutError, Order, Paper};
use crate::template::{GroupLook, SectionTemplate};

/// White between the edge of a card and its tint, and between that and its words.
const OUTSIDE: f32 = 6.0 * MILLIMETRE;
const INSIDE: f32 = 5.0 * MILLIMETRE;
/// Radius of the corners of the tint.
const CORNER: f32 = 8.0;
/// Sizes of a title and of the words below it, the one to try first in front. At the last one the words run on on a next card.
const TITLE_SIZES: [f32; 5] = [19.0, 15.0, 12.0, 9.0, 7.0];
const SIZES: [f32; 10] = [14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.5, 8.0, 7.5, 7.0];
/// The smallest size that all cards get so that they are alike; a longer text is smaller on its own card.
const SMALLEST_ALIKE: f32 = 11.0;
/// The most of a card's height for its title.
const MOST_TITLE: f32 = 0.45;
/// Size of the question, in ems of the words below it; white around it.
const QUESTION: f32 = 1.3;
const GAP: f32 = 0.6;

/// A card with its words.
struct Card {
    group: GroupLook,
    title: String,
    heading: Flow,
    body: Flow,
}

/// A title, cut to its size.
struct PlannedTitle {
    strips: Vec<Strip>,
    size: f32,
}

/// A card or a part of it, cut to its size.
struct PlannedCard {
    /// The card, by its place.
    card: usize,
    title: PlannedTitle,
    /// What replaces the title on a next card.
    continued: Option<Flow>,
    filled: ColumnFill,
}

/// Lays out the cards of a form.
pub(in crate::export::layout) fn lay_out(order: &Order<'_>) -> Result<Export, LayOutError> {
    let mut writer = Writer::new(order);
    let sections = order.template.sections.iter().enumerate();
    let mut cards: Vec<Card> = sections.map(|section| write(order, section, &mut writer)).collect();
    let (width, height) = Paper::A4.landscape();
    let quarter = Rect::new(0.0, 0.0, width / 2.0, height / 2.0);
    let room = quarter.inset(OUTSIDE + INSIDE);
    let titles: Vec<PlannedTitle> = cards.iter_mut().map(|card| plan_title(card, &room)).collect();
    let fitting = |(card, title): (&mut Card, &PlannedTitle)| fitting_size(card, title, &room);
    let sizes: Vec<f32> = cards.iter_mut().zip(&titles).map(fitting).collect();
    let alike = sizes.iter().copied().filter(|size| *size >= SMALLEST_ALIKE).reduce(f32::min);
    let mut planned = Vec::new();
    let mut bodies = Vec::new();
    for ((index, card), (title, fits)) in cards.iter_mut().enumerate().zip(titles.into_iter().zip(sizes)) {
        let size = alike.map_or(fits, |alike| alike.min(fits));
        let strips = plan(&mut planned, (index, card), title, (size, &room), &mut writer);
        bodies.push((size, strips));
    }
    let pages = planned.chunks(4).map(|four| {
        let mut page = Page::new(width, height);
        for (place, planned) in (0_u8..).zip(four) {
            let (across, down) = (f32::from(place % 2), f32::from(place / 2));
            let area = Rect { x: across * quarter.width, y: down * quarter.height, ..quarter };
            if let Some((card, body)) = cards.get(planned.card).zip(bodies.get(planned.card)) {
                draw_card(&mut page, planned, (card, body), area, &mut writer);
            }
        }
        cut_lines(&mut page, 0.0, &[quarter.width], &[quarter.height]);
        page
    });
    let pages = pages.collect();
    writer.finish(pages)
}

fn write(order: &Order<'_>, (place, section): (usize, &SectionTemplate), writer: &mut Writer<'_>) -> Card {
    let language = writer.texts.language().tag();
    let element = writer.add(Elements::ROOT, ElementKind::Section);
    let heading = heading(order.template, (place, section), 1.0, element, writer);
    let mut body = Flow::default();
    for question in paragraphs(section.question.text(language)) {
        let question = writer.paragraph(question, Look::fixed(Face::Medium, TEXT), element);
        body.rows.push(Row { after: GAP, ..Row::text(question, QUESTION) });
    }
    poster::asked(&mut body, section, element, writer);
    let hints = section.hints.get(language).into_iter().flatten().map(|hint| single_line(hint));
    let hints = hints
        .filter(|hint| !hint.is_empty())
        .map(|hint| ListItem::of_runs(vec![Run::plain(Words::Fixed(hint))]));
    let hints: Vec<ListItem> = hints.collect();
    if !hints.is_empty() {
        let setting = Setting { color: MUTED, ..Setting::TEXT };
        for (index, part) in writer.list(&List::of_bullets(hints), element, setting).into_iter().enumerate() {
            let before = if index == 0 { 0.8 } else { 0.25 };
            body.rows.push(Row { before, ..Row::full(vec![part]) });
        }
    }
    let title = single_line(section.title.text(language));
    Card { group: section.look, title, heading, body }
}

/// The title in the largest size that leaves room for the words below it.
fn plan_title(card: &mut Card, room: &Rect) -> PlannedTitle {
    let mut title = PlannedTitle { strips: Vec::new(), size: 0.0 };
    for size in TITLE_SIZES {
        title = PlannedTitle { strips: cut(&mut card.heading, room.width, size), size };
        if title.height() <= room.height * MOST_TITLE {
            break;
        }
    }
    title
}

/// The largest size at which all words of a card have room below its title, else the smallest.
fn fitting_size(card: &mut Card, title: &PlannedTitle, room: &Rect) -> f32 {
    let height = room.height - title.height();
    let mut chosen = 0.0;
    for size in SIZES {
        chosen = size;
        let strips = cut(&mut card.body, room.width, size);
        if fill(&strips, 0, height, false).end == strips.len() {
            break;
        }
    }
    chosen
}

/// Cuts a card in this size, and plans further cards for what has no room on it. Returns its strips.
fn plan(
    planned: &mut Vec<PlannedCard>,
    (index, card): (usize, &mut Card),
    title: PlannedTitle,
    (size, room): (f32, &Rect),
    writer: &mut Writer<'_>,
) -> Vec<Strip> {
    let strips = cut(&mut card.body, room.width, size);
    let filled = fill(&strips, 0, room.height - title.height(), true);
    let mut end = filled.end;
    planned.push(PlannedCard { card: index, title, continued: None, filled });
    let [largest, ..] = TITLE_SIZES;
    while end < strips.len() {
        let mut continued = continued(card, room.width / largest, writer);
        let title = PlannedTitle { strips: cut(&mut continued, room.width, largest), size: largest };
        let filled = fill(&strips, end, room.height - title.height(), true);
        end = filled.end;
        planned.push(PlannedCard { card: index, title, continued: Some(continued), filled });
    }
    strips
}

impl PlannedTitle {
    /// The height of the title, with the white below it.
    fn height(&self) -> f32 {
        self.strips.iter().map(|strip| strip.height).sum::<f32>() + self.size * 0.3
    }
}

/// The title of a further card, on a line of so many ems.
fn continued(card: &Card, room: f32, writer: &mut Writer<'_>) -> Flow {
    let words = fl!(writer.texts.messages, "export-card-continued", title = card.title.as_str());
    let look = Look::fixed(Face::Bold, group_color(card.group.palette));
    let words = writer.furniture_line(&words, look, room - 1.5);
    let mark = Part::Mark { group: card.group, scale: 1.0, owner: Owner::Artifact };
    let cells = vec![
        Cell::new(Extent::default(), Extent::new(0.0, 1.0), vec![mark]),
        Cell::new(Extent::new(0.0, 1.1), Extent::FULL, vec![Part::text(words, 1.0)]),
    ];
    Flow { rows: vec![Row::new(cells)] }
}

fn draw_card(
    page: &mut Page,
    planned: &PlannedCard,
    (card, (size, strips)): (&Card, &(f32, Vec<Strip>)),
    area: Rect,
    writer: &mut Writer<'_>,
) {
    let tint = Path::rounded(area.inset(OUTSIDE), CORNER);
    page.shape(Owner::Artifact, Shape::fill(tint, group_tint(card.group.palette)));
    let inner = area.inset(OUTSIDE + INSIDE);
    let mut painter = Painter { page, problems: &mut writer.problems, place: &card.title };
    let frame = Frame { x: inner.x, y: inner.y, width: inner.width, size: planned.title.size };
    let heading = planned.continued.as_ref().unwrap_or(&card.heading);
    let whole = fill(&planned.title.strips, 0, f32::INFINITY, false);
    draw(&mut painter, heading, &planned.title.strips, &whole, frame);
    let frame = Frame { y: inner.y + planned.title.height(), size: *size, ..frame };
    draw(&mut painter, &card.body, strips, &planned.filled, frame);
}
