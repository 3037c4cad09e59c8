//! Sheets of notes: eight on A4, each with room for one idea in large writing, for who wrote it and for dots.

use i18n_embed_fl::fl;

use super::parts::{cut_lines, heading};
use crate::export::content::{paragraphs, single_line};
use crate::export::layout::flow::{Flow, Frame, Row, Strip, cut, draw, fill};
use crate::export::layout::marks::group_mark;
use crate::export::layout::style::{FIELD, HAIRLINE, MUTED, TEXT, group_color};
use crate::export::layout::text::Painter;
use crate::export::layout::writer::{Look, Writer};
use crate::export::paper::MILLIMETRE;
use crate::export::scene::{
    ElementId, ElementKind, Elements, Face, Numbering, Owner, Page, Path, Rect, Shape,
};
use crate::export::{Export, LayOutError, NoteSheets, Order, Paper};
use crate::template::{SectionTemplate, Template};

/// Notes beside one another, and below one another.
const COLUMNS: u8 = 2;
const ROWS: u8 = 4;
/// White around the head of a sheet, and between the edge of a note and what is on it.
const MARGIN: f32 = 10.0 * MILLIMETRE;
const INSIDE: f32 = 6.0 * MILLIMETRE;
/// Sizes of the head, the one to try first in front.
const SIZES: [f32; 5] = [12.0, 11.0, 10.0, 8.5, 7.0];
/// Size of the section's title, in ems of its question.
const TITLE: f32 = 1.5;
/// The most of a sheet's height for its head. A longer one stands on sheets of its own.
const MOST_HEAD: f32 = 0.2;
/// Size of the words on a note.
const SMALL: f32 = 7.5;
/// Height of the fields at the foot of a note, and width of the one for who wrote it.
const FIELDS: f32 = 12.0 * MILLIMETRE;
const WRITER: f32 = 25.0 * MILLIMETRE;
const GAP: f32 = 3.0 * MILLIMETRE;

/// Lays out the sheets of a form.
pub(in crate::export::layout) fn lay_out(
    order: &Order<'_>,
    sheets: NoteSheets,
) -> Result<Export, LayOutError> {
    let mut writer = Writer::new(order);
    let mut pages = Vec::new();
    let sections = order.template.sections.iter().enumerate();
    match sheets {
        NoteSheets::Blank => pages.push(notes(new_page(), 0.0, (None, Elements::ROOT), &mut writer)),
        NoteSheets::EachSection => {
            for section in sections {
                sheet(&mut pages, order.template, section, &mut writer);
            }
        }
        NoteSheets::Section(place) => {
            for section in sections.skip(place).take(1) {
                sheet(&mut pages, order.template, section, &mut writer);
            }
        }
    }
    if pages.is_empty() {
        pages.push(notes(new_page(), 0.0, (None, Elements::ROOT), &mut writer));
    }
    writer.finish(pages)
}

fn new_page() -> Page {
    let (width, height) = Paper::A4.portrait();
    Page::new(width, height)
}

/// The sheet of a section: its title and question, and notes below them.
fn sheet(
    pages: &mut Vec<Page>,
    template: &Template,
    (place, section): (usize, &SectionTemplate),
    writer: &mut Writer<'_>,
) {
    let language = writer.texts.language().tag();
    let title = single_line(section.title.text(language));
    let element = writer.add(Elements::ROOT, ElementKind::Section);
    let mut head = heading(template, (place, section), TITLE, element, writer);
    for question in paragraphs(section.question.text(language)) {
        let question = writer.paragraph(question, Look::fixed(Face::Regular, TEXT), element);
        head.rows.push(Row { before: 0.2, ..Row::text(question, 1.0) });
    }
    let mut page = new_page();
    let (width, height) = (page.width - MARGIN * 2.0, page.height - MARGIN * 2.0);
    let (size, strips) = sized(&mut head, width, height * MOST_HEAD);
    let frame = Frame { x: MARGIN, y: MARGIN, width, size };
    let mut start = 0;
    let bottom = loop {
        let rest = fill(&strips, start, height * MOST_HEAD, false);
        let has_room = rest.end == strips.len();
        let filled = if has_room { rest } else { fill(&strips, start, height, true) };
        let mut painter = Painter { page: &mut page, problems: &mut writer.problems, place: &title };
        draw(&mut painter, &head, &strips, &filled, frame);
        if has_room {
            break if filled.strips.is_empty() { 0.0 } else { MARGIN + filled.height + GAP };
        }
        start = filled.end;
        pages.push(std::mem::replace(&mut page, new_page()));
    };
    pages.push(notes(page, bottom, (Some((section, &title)), element), writer));
}

/// The head in the largest size at which it has room, else in the smallest.
fn sized(head: &mut Flow, width: f32, room: f32) -> (f32, Vec<Strip>) {
    let (mut chosen, mut strips) = (0.0, Vec::new());
    for size in SIZES {
        (chosen, strips) = (size, cut(head, width, size));
        if fill(&strips, 0, room, false).end == strips.len() {
            break;
        }
    }
    (chosen, strips)
}

/// Draws the notes of a sheet from this height on.
fn notes(
    mut page: Page,
    top: f32,
    (section, parent): (Option<(&SectionTemplate, &str)>, ElementId),
    writer: &mut Writer<'_>,
) -> Page {
    let (width, height) = (page.width / f32::from(COLUMNS), (page.height - top) / f32::from(ROWS));
    let list = writer.add(parent, ElementKind::List(Numbering::None));
    for row in 0..ROWS {
        for column in 0..COLUMNS {
            let (x, y) = (f32::from(column) * width, f32::from(row) * height + top);
            note(&mut page, Rect::new(x, y, width, height).inset(INSIDE), section, list, writer);
        }
    }
    // At the top of the paper there is nothing to cut.
    let first = u8::from(top <= 0.0);
    let across: Vec<f32> = (first..ROWS).map(|row| f32::from(row) * height + top).collect();
    let down: Vec<f32> = (1..COLUMNS).map(|column| f32::from(column) * width).collect();
    cut_lines(&mut page, top, &down, &across);
    page
}

/// Draws a note: what it is about, and below the room to write the fields for who wrote it and for dots.
fn note(
    page: &mut Page,
    area: Rect,
    section: Option<(&SectionTemplate, &str)>,
    list: ElementId,
    writer: &mut Writer<'_>,
) {
    if let Some((section, title)) = section {
        let mark = Rect::new(area.x, area.y, SMALL * 0.8, SMALL * 0.8);
        page.shape(Owner::Artifact, group_mark(section.look, mark));
        let left = mark.right() + SMALL * 0.5;
        let look = Look::fixed(Face::Medium, group_color(section.look.palette));
        let words = writer.furniture_line(title, look, (area.right() - left) / SMALL);
        let mut painter = Painter { page, problems: &mut writer.problems, place: title };
        painter.line(&words, 0, (left, mark.bottom()), SMALL, true);
    }
    let item = writer.add(list, ElementKind::ListItem);
    let body = writer.add(item, ElementKind::ListBody);
    let messages = &writer.texts.messages;
    let (who, dots) = (fl!(messages, "export-note-writer"), fl!(messages, "export-note-dots"));
    let top = area.bottom() - FIELDS;
    let left = area.x + WRITER + GAP;
    field(page, Rect::new(area.x, top, WRITER, FIELDS), who, body, writer);
    field(page, Rect::new(left, top, area.right() - left, FIELDS), dots, body, writer);
}

/// Draws a field with its name in the corner.
fn field(page: &mut Page, area: Rect, name: String, parent: ElementId, writer: &mut Writer<'_>) {
    const CORNER: f32 = 4.0;
    let outline = Path::rounded(area.inset(HAIRLINE / 2.0), CORNER);
    page.shape(Owner::Artifact, Shape::stroke(outline, FIELD, HAIRLINE));
    let mut words = writer.paragraph(name, Look::fixed(Face::Regular, MUTED), parent);
    words.break_to(f32::INFINITY);
    let mut painter = Painter { page, problems: &mut writer.problems, place: "" };
    painter.line(&words, 0, (area.x + CORNER, area.y + SMALL * 1.15), SMALL, false);
}
