//! The parts of a pitch as rows.

use std::collections::BTreeSet;
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use i18n_embed_fl::fl;

use crate::export::Problem;
use crate::export::content::{paragraphs, single_line};
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row, Rule};
use crate::export::layout::style::{ACCENT, FIELD, HAIRLINE, HINT, LINE, MUTED, TEXT};
use crate::export::layout::text::Piece;
use crate::export::layout::writer::{Look, Writer, piece};
use crate::export::scene::{ElementId, ElementKind, Elements, Face, Numbering, Owner, Voice};
use crate::i18n::long_date;
use crate::picture::{NotMade, Pictures, Pixels};
use crate::pitch::{ContactPiece, PitchParagraph, PitchPartner, Step};

/// Height of a line of text, in ems.
const LINE_HEIGHT: f32 = 1.5;
/// Left and right edge of the columns of the partner table, as a part of its width.
const COLUMNS: [(f32, f32); 2] = [(0.0, 0.46), (0.49, 1.0)];
/// Size of the words in the partner table, in ems of the text.
const TABLE_SCALE: f32 = 0.9;
/// Height of a logo, in lines.
const LOGO_LINES: u8 = 2;
/// The most pixels beside and below each other in a logo: 600 to the inch where it is as wide as its column.
const LOGO_PIXELS: (usize, usize) = (700, 350);
/// In a narrower column, in ems, the number of a step still has this much room.
const NUMBER_WIDTH: f32 = 1.4;

/// Paragraphs, some with a word in front that says what they are about; `scale` is their size in ems of the text.
pub(super) fn text(flow: &mut Flow, texts: &[PitchParagraph], scale: f32, writer: &mut Writer<'_>) {
    let mut before = 0.25;
    for paragraph in texts {
        let mut label = single_line(&paragraph.label);
        for words in paragraphs(&paragraph.text) {
            let owner = Owner::Element(writer.add(Elements::ROOT, ElementKind::Paragraph));
            let mut pieces = Vec::new();
            if !label.is_empty() {
                pieces.push(piece(format!("{label}: "), Look::fixed(Face::SemiBold, TEXT), owner));
                label.clear();
            }
            pieces.push(piece(words, Look::TEXT, owner));
            let row = Row::text(writer.pieces(pieces), scale);
            flow.rows.push(Row { before, line_height: LINE_HEIGHT, ..row });
            before = 0.5;
        }
    }
}

/// A list of things of the same kind.
pub(super) fn items(flow: &mut Flow, items: &[String], writer: &mut Writer<'_>) {
    let list = writer.add(Elements::ROOT, ElementKind::List(Numbering::None));
    for item in items {
        let words = |owner| vec![piece(single_line(item), Look::TEXT, owner)];
        list_item(flow, list, "•", NUMBER_WIDTH, words, writer);
    }
}

/// A numbered list.
pub(super) fn steps(flow: &mut Flow, steps: &[Step], writer: &mut Writer<'_>) {
    let list = writer.add(Elements::ROOT, ElementKind::List(Numbering::Decimal));
    // Wider for a hundred steps than for nine.
    let digits = steps.len().to_string().len();
    let width = f32::from(u8::try_from(digits).unwrap_or(u8::MAX)).mul_add(0.65, NUMBER_WIDTH - 0.65);
    for (index, step) in steps.iter().enumerate() {
        // A date stays on one line.
        let due = step.due.map(|due| long_date(writer.texts, due).replace(' ', "\u{a0}"));
        let words = |owner| {
            let due = due.map(|due| piece(format!(", {due}"), Look::fixed(Face::Regular, TEXT), owner));
            [piece(single_line(&step.text), Look::TEXT, owner)].into_iter().chain(due).collect()
        };
        list_item(flow, list, &format!("{}.", index + 1), width, words, writer);
    }
}

/// An item behind its sign, which ends where the room for it ends, in ems.
fn list_item(
    flow: &mut Flow,
    list: ElementId,
    sign: &str,
    width: f32,
    words: impl FnOnce(Owner) -> Vec<Piece>,
    writer: &mut Writer<'_>,
) {
    let item = writer.add(list, ElementKind::ListItem);
    let label = writer.add(item, ElementKind::Label);
    let sign = writer.words(sign, Look::TEXT, Owner::Element(label));
    let body = writer.add(item, ElementKind::ListBody);
    let words = writer.pieces(words(Owner::Element(body)));
    flow.rows.push(Row {
        before: 0.25,
        line_height: LINE_HEIGHT,
        ..Row::new(vec![
            Cell::new(Extent::default(), Extent::new(0.0, width), vec![one(sign, 1.0)]).right_aligned(),
            Cell::new(Extent::new(0.0, width + 0.5), Extent::FULL, vec![one(words, 1.0)]),
        ])
    });
}

/// A table of who takes part and what each brings.
pub(super) fn partners(
    flow: &mut Flow,
    partners: &[PitchPartner],
    writer: &mut Writer<'_>,
    problems: &mut BTreeSet<Problem>,
) {
    let table = writer.add(Elements::ROOT, ElementKind::Table);
    let header = writer.add(table, ElementKind::TableRow);
    let titles = [fl!(writer.texts.messages, "export-partner"), fl!(writer.texts.messages, "export-brings")];
    let mut cells = Vec::new();
    for (title, column) in titles.into_iter().zip(COLUMNS) {
        let element = writer.add(header, ElementKind::ColumnHeader);
        let title = writer.words(title, Look::fixed(Face::Medium, MUTED), Owner::Element(element));
        cells.push(cell(column, vec![one(title, 0.85)]));
    }
    let header = flow.rows.len();
    flow.rows.push(Row {
        before: 0.35,
        after: 0.35,
        rule: Some(Rule { color: FIELD, width: HAIRLINE }),
        keep_with_next: true,
        ..Row::new(cells)
    });
    let different: BTreeSet<_> = partners.iter().filter_map(|partner| partner.logo.as_ref()).collect();
    let mut logos = Pictures::new(different.len());
    for partner in partners {
        let row = writer.add(table, ElementKind::TableRow);
        let element = writer.add(row, ElementKind::RowHeader);
        let mut who: Vec<Part> = logo(partner, element, &mut logos, writer, problems).into_iter().collect();
        let name = writer.paragraph(single_line(&partner.name), Look::of_team(Face::SemiBold, TEXT), element);
        who.push(one(name, TABLE_SCALE));
        if !partner.role.trim().is_empty() {
            let look = Look::fixed(Face::Regular, TEXT);
            let role = writer.paragraph(single_line(&partner.role), look, element);
            who.push(one(role, TABLE_SCALE));
        }
        let element = writer.add(row, ElementKind::TableCell);
        let mut brings = Vec::new();
        for contribution in &partner.contributions {
            let words = writer.paragraph(single_line(contribution), Look::TEXT, element);
            brings.push(one(words, TABLE_SCALE));
        }
        if brings.is_empty() {
            let words = fl!(writer.texts.messages, "export-brings-nothing-yet");
            let words = writer.paragraph(words, Look::fixed(Face::Regular, HINT), element);
            brings.push(one(words, TABLE_SCALE));
        }
        let [left, right] = COLUMNS;
        flow.rows.push(Row {
            before: 0.4,
            after: 0.4,
            rule: Some(Rule { color: LINE, width: HAIRLINE }),
            header: Some(header),
            keep_whole: true,
            ..Row::new(vec![cell(left, who), cell(right, brings)])
        });
    }
}

/// The logo of a partner above its name, as far as it can be read.
fn logo(
    partner: &PitchPartner,
    cell: ElementId,
    logos: &mut Pictures<Arc<Pixels>>,
    writer: &mut Writer<'_>,
    problems: &mut BTreeSet<Problem>,
) -> Option<Part> {
    let logo = partner.logo.as_ref()?;
    let name = single_line(&partner.name);
    let file = BASE64_STANDARD.decode(logo.base64()).unwrap_or_default();
    let pixels = match logos.make(file, LOGO_PIXELS, |pixels| Some(Arc::new(pixels))) {
        Ok(pixels) => pixels,
        Err(why) => {
            problems.insert(match why {
                NotMade::Unreadable => Problem::UnreadableLogo { partner: name },
                NotMade::TooMany => Problem::LogoLeftOut { partner: name },
            });
            return None;
        }
    };
    let said = single_line(&partner.logo_alternative);
    let alternative = if said.is_empty() { name } else { said };
    let figure = writer.add(cell, ElementKind::Figure { alternative, voice: Voice::Team });
    Some(Part::Picture { pixels, lines: LOGO_LINES, scale: TABLE_SCALE, owner: Owner::Element(figure) })
}

/// Words and addresses.
pub(super) fn contact(flow: &mut Flow, pieces: &[ContactPiece], writer: &mut Writer<'_>) {
    for line in pieces.split(|piece| *piece == ContactPiece::LineEnd) {
        let paragraph = writer.add(Elements::ROOT, ElementKind::Paragraph);
        let mut shaped = Vec::new();
        for part in line {
            match part {
                ContactPiece::Text(text) => {
                    let owner = Owner::Element(writer.add(paragraph, ElementKind::Span));
                    shaped.push(piece(text_without_controls(text), Look::TEXT, owner));
                }
                ContactPiece::Link { text, target } => {
                    let link = writer.add(paragraph, ElementKind::Link { target: target.clone() });
                    let mut link =
                        piece(text.clone(), Look::of_team(Face::Regular, ACCENT), Owner::Element(link));
                    link.is_underlined = true;
                    shaped.push(link);
                }
                ContactPiece::LineEnd => {}
            }
        }
        let row = Row::text(writer.pieces(shaped), 1.0);
        flow.rows.push(Row { before: 0.25, line_height: LINE_HEIGHT, ..row });
    }
}

/// Cleans words but keeps the spaces around them, which part them from an address.
fn text_without_controls(text: &str) -> String {
    let (start, end) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
    let words = single_line(text.trim());
    format!("{}{words}{}", if start { " " } else { "" }, if end && !words.is_empty() { " " } else { "" })
}

const fn one(paragraph: crate::export::layout::text::Paragraph, scale: f32) -> Part {
    Part::Text { paragraph, scale }
}

fn cell((left, right): (f32, f32), parts: Vec<Part>) -> Cell {
    Cell::new(Extent::new(left, 0.0), Extent::new(right, 0.0), parts)
}
