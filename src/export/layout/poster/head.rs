//! The head of a poster: the template's title, and beside it subject, date and version.

use i18n_embed_fl::fl;

use super::part::{PosterPart, one_row};
use super::sheet::Sheet;
use crate::canvas::{Canvas, Header};
use crate::export::content::{Run, Words, contact_runs, edition, single_line};
use crate::export::layout::flow::{Cell, Flow, Part, Row, count_as_length};
use crate::export::layout::style::{MUTED, TEXT};
use crate::export::layout::text::Paragraph;
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{ElementKind, Elements, Face, Owner};
use crate::i18n;
use crate::prose::contact_pieces;
use crate::template::{GroupLook, Template};

/// The most of the sheet's width for the template's title.
const MOST_TITLE: f32 = 0.42;
/// White between the title and the fields beside it, in ems of the title.
const BESIDE_TITLE: f32 = 2.0;
/// White between two fields, in ems.
const GAP: f32 = 2.0;
/// Sizes in ems: of a label, of a value, of a subject of which a word would be broken otherwise, and of a long text.
const LABEL: f32 = 0.9;
const VALUE: f32 = 1.3;
const SMALLER: f32 = 1.1;
const LONG: f32 = 1.0;
/// A subject of more characters is a long text.
const LONG_SUBJECT: usize = 100;
/// The most of the fields' width for a version; a longer one stands below the others.
const MOST_VERSION: f32 = 0.25;
/// What a line to write on is made of.
const LINE_SIGN: &str = "_";
const LINE_LOOK: Look = Look::fixed(Face::Regular, MUTED);
/// What a width may lose on its way through points, in ems.
const ROUNDING: f32 = 0.05;

/// The title, and what the head is on every sheet.
pub(super) struct Head {
    /// The template's title.
    pub(super) title: Flow,
    /// Its width, in points.
    pub(super) title_width: f32,
    /// The width of the fields beside it, in points.
    pub(super) fields_width: f32,
    /// The subject, above a next sheet; empty if there is none.
    pub(super) subject: String,
    /// Date and version, beside it.
    pub(super) edition: String,
}

/// A label and its value, which are one paragraph.
struct Field {
    label: Paragraph,
    value: Paragraph,
    /// Whether the value is a line to write on.
    is_blank: bool,
}

/// Writes the title, and the fields as the first part of the poster.
pub(super) fn write(
    canvas: &Canvas,
    template: &Template,
    writer: &mut Writer<'_>,
    sheet: &Sheet,
) -> (Head, PosterPart) {
    let h1 = writer.add(Elements::ROOT, ElementKind::Heading(1));
    let title = single_line(template.title.text(writer.texts.language().tag()));
    let mut title = writer.words(title, Look::fixed(Face::Bold, TEXT), Owner::Element(h1));
    let natural = (title.full_width() + ROUNDING) * sheet.title_size;
    let title_width = natural.min(sheet.inner_width() * MOST_TITLE);
    let fields_width = sheet.inner_width() - title_width - BESIDE_TITLE * sheet.title_size;
    let body = fields(&canvas.header, fields_width / sheet.largest_head_size(), writer);
    let head = Head {
        title: one_row(Row::text(title, 1.0)),
        title_width,
        fields_width,
        subject: single_line(&canvas.header.subject),
        edition: edition(writer.texts, &canvas.header),
    };
    let part = PosterPart {
        section: None,
        title: fl!(writer.texts.messages, "export-head"),
        group: GroupLook::default(),
        is_prose: false,
        heading: Flow::default(),
        body,
    };
    (head, part)
}

/// Subject, date and version within so many ems, each below its label, which comes back where they run on on a next sheet,
/// and below them the contact.
fn fields(header: &Header, room: f32, writer: &mut Writer<'_>) -> Flow {
    let messages = &writer.texts.messages;
    let labels = [
        fl!(messages, "export-subject-label"),
        fl!(messages, "export-date-label"),
        fl!(messages, "export-version-label"),
    ];
    let [subject_label, date_label, version_label] = labels;
    let date = header.date.map(|date| i18n::long_date(writer.texts, date)).unwrap_or_default();
    let subject = single_line(&header.subject);
    let sizes: &[f32] = if subject.chars().count() > LONG_SUBJECT { &[LONG] } else { &[VALUE, SMALLER] };
    let mut subject = Field::new(&subject_label, (subject, 1), Look::of_team(Face::SemiBold, TEXT), writer);
    let mut date = Field::new(&date_label, (date, 16), Look::fixed(Face::Regular, TEXT), writer);
    let mut version = Field::new(&version_label, (single_line(&header.version), 8), Look::TEXT, writer);
    let mut right = room;
    let (mut labels, mut values) = (Vec::new(), Vec::new());
    let version_width = version.width();
    let mut below = None;
    if version_width <= MOST_VERSION * room {
        version.place(&mut labels, &mut values, (right - version_width, right), VALUE, room);
        right -= version_width + GAP;
    } else {
        below = Some(version);
    }
    let date_width = date.width();
    date.place(&mut labels, &mut values, (right - date_width, right), VALUE, room);
    right -= date_width + GAP;
    subject.draw_line(right, writer);
    let (scale, width) = subject.value.fit_title(right, sizes);
    subject.place(&mut labels, &mut values, (0.0, width), scale, room);
    // From left to right, which is the order of reading.
    labels.reverse();
    values.reverse();
    let mut rows =
        vec![Row { keep_with_next: true, ..Row::new(labels) }, Row { header: Some(0), ..Row::new(values) }];
    if let Some(version) = below {
        let label = Row { before: 0.4, keep_with_next: true, ..Row::text(version.label, LABEL) };
        rows.push(label);
        rows.push(Row { header: Some(2), ..Row::text(version.value, LONG) });
    }
    rows.extend(contact(header, writer));
    Flow { rows }
}

/// Where to ask for more, behind its label on one line. `None` if nobody said that.
fn contact(header: &Header, writer: &mut Writer<'_>) -> Option<Row> {
    let pieces = contact_pieces(&header.contact);
    if pieces.is_empty() {
        return None;
    }
    let label = format!("{} ", fl!(writer.texts.messages, "header-contact"));
    let element = writer.add(Elements::ROOT, ElementKind::Paragraph);
    let mut runs = vec![Run::strong(Words::Fixed(label))];
    runs.extend(contact_runs(&pieces));
    let words = writer.runs(&runs, Face::Regular, TEXT, element);
    Some(Row { before: 0.4, ..Row::text(words, LONG) })
}

impl Field {
    /// A field, with a line of so many signs where it has no value.
    fn new(label: &str, (value, line): (String, usize), look: Look, writer: &mut Writer<'_>) -> Self {
        let element = writer.add(Elements::ROOT, ElementKind::Paragraph);
        let label_look = Look::fixed(Face::Medium, MUTED);
        let label = writer.words(format!("{label} "), label_look, Owner::Element(element));
        let is_blank = value.is_empty();
        let value = if is_blank {
            // A line to write on, which says nothing.
            writer.words(LINE_SIGN.repeat(line), LINE_LOOK, Owner::Artifact)
        } else {
            let element = writer.add(element, ElementKind::Span);
            writer.words(value, look, Owner::Element(element))
        };
        Self { label, value, is_blank }
    }

    /// Makes the line to write on this many ems long, where there is one.
    fn draw_line(&mut self, room: f32, writer: &mut Writer<'_>) {
        /// More than has room on any sheet.
        const MOST: usize = 400;
        if !self.is_blank {
            return;
        }
        let sign = writer.words(LINE_SIGN, LINE_LOOK, Owner::Artifact).full_width() * VALUE;
        let fits = (1..MOST).take_while(|count| count_as_length(*count) * sign + ROUNDING <= room).count();
        self.value = writer.words(LINE_SIGN.repeat(fits.max(1)), LINE_LOOK, Owner::Artifact);
    }

    /// The width in which neither label nor value is broken, in ems.
    fn width(&mut self) -> f32 {
        (self.label.full_width() * LABEL).max(self.value.full_width() * VALUE) + ROUNDING
    }

    /// Adds label and value as cells, between two distances in ems within the room for all fields.
    fn place(
        self,
        labels: &mut Vec<Cell>,
        values: &mut Vec<Cell>,
        (left, right): (f32, f32),
        scale: f32,
        room: f32,
    ) {
        let place = (left / room, right / room);
        labels.push(Cell::between(place, vec![Part::text(self.label, LABEL)]));
        values.push(Cell::between(place, vec![Part::text(self.value, scale)]));
    }
}
