//! A board of a poster: columns of cards beside one another.

use i18n_embed_fl::fl;

use crate::canvas::Canvas;
use crate::export::content::{ParagraphRole, Run, Words, behind_label, passages, single_line};
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row, count_as_length};
use crate::export::layout::passages::Setting;
use crate::export::layout::style::{MUTED, TEXT};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{ElementId, ElementKind, Face, Numbering, Owner};
use crate::i18n::board::{ToldCard, cell_label, told};
use crate::i18n::table::{sum_lines, sums};
use crate::template::{ColumnKind, ColumnTemplate, SectionTemplate, Template};

/// A column with fewer twelfths of the page has no room for cards: they stand below one another, by column.
const LEAST_ROOM: usize = 2;
/// Twelfths of the page.
const PAGE: usize = 12;
/// Between two columns, as a part of the width of the board.
const GAP: f32 = 0.012;
/// Between the words of a card and its edge, and between two cards, in ems.
const INSIDE: f32 = 0.55;
const BETWEEN: f32 = 0.5;
/// Size of what stands below the name of a card.
const DETAIL: f32 = 0.9;

/// A column with what was written for it.
struct Written {
    title: Vec<Part>,
    cards: Vec<Vec<Part>>,
}

/// Writes the board, if any card has content.
pub(super) fn write(
    body: &mut Flow,
    canvas: &Canvas,
    template: &Template,
    (section, by): (&SectionTemplate, &ColumnTemplate),
    element: ElementId,
    writer: &mut Writer<'_>,
) {
    let columns = told(writer.texts, canvas, template, (section, by));
    if columns.iter().all(|column| column.cards.is_empty()) {
        return;
    }
    let cells = template.bands.iter().flat_map(|band| &band.cells);
    let twelfths = cells.filter(|cell| cell.section == section.id).map(|cell| cell.columns).next();
    let room = twelfths.and_then(|twelfths| usize::try_from(twelfths).ok()).unwrap_or(PAGE);
    let has_room = room >= LEAST_ROOM * columns.len();
    // A column is read to its end before the next one.
    let written = columns.into_iter().filter(|column| has_room || !column.cards.is_empty()).map(|column| {
        let heading = writer.add(element, ElementKind::Heading(3));
        let title = format!("{} · {}", single_line(&column.name), column.cards.len());
        let title = writer.words(title, Look::fixed(Face::Bold, TEXT), Owner::Element(heading));
        let mut title = vec![Part::text(title, 1.0)];
        for sum in &column.sums {
            let sum = writer.paragraph(single_line(sum), Look::fixed(Face::Regular, MUTED), element);
            title.push(Part::text(sum, DETAIL));
        }
        let list = writer.add(element, ElementKind::List(Numbering::None));
        let cards = column.cards.iter().map(|card| card_parts(card, list, writer)).collect();
        Written { title, cards }
    });
    let written: Vec<Written> = written.collect();
    if has_room {
        beside(body, written);
    } else {
        below(body, written);
    }
    total(body, canvas, section, element, writer);
}

/// The sums of all cards.
fn total(
    body: &mut Flow,
    canvas: &Canvas,
    section: &SectionTemplate,
    element: ElementId,
    writer: &mut Writer<'_>,
) {
    let lines = sum_lines(writer.texts, section, sums(writer.texts, canvas, section));
    if !lines.is_empty() {
        let label = fl!(writer.texts.messages, "table-sum");
        let words = single_line(&format!("{label}: {}", lines.join(" · ")));
        let words = writer.paragraph(words, Look::fixed(Face::SemiBold, TEXT), element);
        body.rows.push(Row { before: INSIDE + BETWEEN, ..Row::text(words, 1.0) });
    }
}

/// The name of a card, and below it what else stands in its row.
fn card_parts(card: &ToldCard<'_>, list: ElementId, writer: &mut Writer<'_>) -> Vec<Part> {
    let item = writer.add(list, ElementKind::ListItem);
    let item = writer.add(item, ElementKind::ListBody);
    let name = writer.paragraph(single_line(&card.name), Look::of_team(Face::SemiBold, TEXT), item);
    let mut parts = vec![Part::text(name, 1.0)];
    for (column, words) in &card.cells {
        let label = Run::plain(Words::Fixed(cell_label(writer.texts, column)));
        let said = if column.kind == ColumnKind::Tick {
            passages(ParagraphRole::Body, &label.words)
        } else {
            behind_label(label, passages(ParagraphRole::Body, &Words::team(words)))
        };
        let setting = Setting { face: Face::Regular, color: MUTED, scale: DETAIL };
        parts.extend(writer.passages(&said, item, setting));
    }
    parts
}

/// The columns beside one another, with their titles again where they go on on a next sheet.
fn beside(body: &mut Flow, columns: Vec<Written>) {
    let count = count_as_length(columns.len().max(1));
    let place = |column: usize| {
        let width = (1.0 + GAP) / count;
        let left = count_as_length(column) * width;
        (left, left + width - GAP)
    };
    let (titles, cards): (Vec<_>, Vec<_>) =
        columns.into_iter().map(|column| (column.title, column.cards.into_iter())).unzip();
    let titles = titles.into_iter().enumerate().map(|(column, title)| Cell::between(place(column), title));
    body.rows.push(Row { after: INSIDE + BETWEEN, keep_with_next: true, ..Row::new(titles.collect()) });
    let mut cards = cards;
    loop {
        let row: Vec<Cell> = cards
            .iter_mut()
            .enumerate()
            .filter_map(|(column, cards)| {
                let ((left, right), parts) = (place(column), cards.next()?);
                let (left, right) = (Extent::new(left, INSIDE), Extent::new(right, -INSIDE));
                Some(Cell::new(left, right, parts).in_card(INSIDE))
            })
            .collect();
        if row.is_empty() {
            break;
        }
        let (before, after) = (INSIDE + BETWEEN, INSIDE);
        body.rows.push(Row { before, after, header: Some(0), keep_whole: true, ..Row::new(row) });
    }
}

/// The columns below one another.
fn below(body: &mut Flow, columns: Vec<Written>) {
    for column in columns {
        let before = if body.rows.is_empty() { 0.0 } else { 0.6 };
        body.rows.push(Row { before, after: 0.2, keep_with_next: true, ..Row::full(column.title) });
        for card in column.cards {
            body.rows.push(Row { before: 0.25, keep_whole: true, ..Row::full(card) });
        }
    }
}
