//! The rows of a pitch, in reading order.

use std::collections::BTreeSet;

use i18n_embed_fl::fl;

use super::measures::WIDTH;
use super::parts;
use crate::canvas::Canvas;
use crate::export::Problem;
use crate::export::content::{paragraphs, single_line};
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row, Rule};
use crate::export::layout::style::{HINT, MUTED, TEXT, group_color};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{ElementId, ElementKind, Elements, Face, Owner};
use crate::i18n;
use crate::pitch::{ComposedPitch, PitchContent, PitchParagraph, PitchPart};
use crate::template::Group;

/// The title's size, in ems of the text.
const TITLE_SCALE: f32 = 2.0;
/// The size of a title of more than [`LONG_TITLE`] characters.
const LONG_TITLE_SCALE: f32 = 1.4;
/// Longer titles are set smaller.
const LONG_TITLE: usize = 100;
/// The lead's size, in ems of the text.
const LEAD_SCALE: f32 = 1.3;
/// Both where a word would have to be broken otherwise.
const SMALLER: f32 = 0.8;
/// The most of the page's width for what the pitch is, its date and its version, which stand to the right of the title.
const ABOUT_SHARE: f32 = 0.32;
/// The size of those, in ems of the text.
const ABOUT_SCALE: f32 = 0.85;
/// White between them and the title, in ems.
const BESIDE_TITLE: f32 = 2.0;
/// What a width may lose on its way through points, in ems.
const ROUNDING: f32 = 0.05;

/// The pitch in rows.
pub(super) struct Content {
    /// What it is, its date and its version.
    pub(super) about: Flow,
    /// Width of that, in ems.
    pub(super) about_width: f32,
    /// Title and lead; for one partner, what it brings that partner instead of the lead.
    pub(super) head: Flow,
    /// Text and first steps; for one partner, everything.
    pub(super) left: Flow,
    /// Partners and contact.
    pub(super) right: Flow,
    /// The rows of what stands left that may begin the right column instead.
    pub(super) breaks: Vec<usize>,
}

/// Writes the rows, and the tree of what they mean.
pub(super) fn write(
    title: &str,
    composed: &ComposedPitch,
    canvas: &Canvas,
    writer: &mut Writer<'_>,
    problems: &mut BTreeSet<Problem>,
) -> Content {
    let is_named = !composed.subject.is_empty();
    let h1 = writer.add(Elements::ROOT, ElementKind::Heading(1));
    let (about, about_width) = about(composed, canvas, writer);
    let room = WIDTH - about_width - BESIDE_TITLE;
    let head = Flow { rows: vec![title_row(title, (h1, room), is_named, writer)] };
    let (left, right) = (Flow::default(), Flow::default());
    let mut content = Content { about, about_width, head, left, right, breaks: Vec::new() };
    if composed.opening.is_empty() {
        lead(&mut content.head, composed, writer);
        for written in &composed.parts {
            let is_beside = matches!(written.content, PitchContent::Partners(_) | PitchContent::Contact(_));
            let flow = if is_beside { &mut content.right } else { &mut content.left };
            part(flow, written, writer, problems);
        }
    } else {
        addressed(&mut content, composed, writer, problems);
    }
    if composed.lead.is_empty() && composed.parts.is_empty() {
        let words = fl!(writer.texts.messages, "export-pitch-empty");
        let words = writer.paragraph(words, Look::fixed(Face::Regular, HINT), Elements::ROOT);
        content.left.rows.push(Row::text(words, 1.0));
    }
    content
}

/// For one partner: what it brings that partner below the title, and everything else in the order of reading.
fn addressed(
    content: &mut Content,
    composed: &ComposedPitch,
    writer: &mut Writer<'_>,
    problems: &mut BTreeSet<Problem>,
) {
    let mut opening = composed.opening.iter();
    if let Some(PitchPart { title: Some(title), content: PitchContent::Text(gain) }) =
        opening.as_slice().first()
    {
        content.head.rows.push(heading(title, writer));
        parts::text(&mut content.head, gain, LEAD_SCALE, writer);
        opening.next();
    }
    let flow = &mut content.left;
    for written in opening {
        content.breaks.push(flow.rows.len());
        part(flow, written, writer, problems);
    }
    content.breaks.push(flow.rows.len());
    // What leads the pitch for every reader comes after what it brings the partner, under a heading of its own.
    if !composed.lead.is_empty() {
        let title = fl!(writer.texts.messages, "pitch-story");
        flow.rows.push(heading(&title, writer));
        parts::text(flow, &[PitchParagraph::plain(&composed.lead)], 1.0, writer);
    }
    for written in &composed.parts {
        content.breaks.push(flow.rows.len());
        part(flow, written, writer, problems);
    }
}

/// What stands out above the story.
fn lead(flow: &mut Flow, composed: &ComposedPitch, writer: &mut Writer<'_>) {
    for (index, words) in paragraphs(&composed.lead).into_iter().enumerate() {
        let before = if index == 0 { 1.3 } else { 0.4 };
        let words = writer.paragraph(words, Look::of_team(Face::Medium, TEXT), Elements::ROOT);
        flow.rows.push(Row { before, line_height: 1.42, ..Row::text(words, LEAD_SCALE) });
    }
}

/// A part with its heading.
fn part(flow: &mut Flow, part: &PitchPart, writer: &mut Writer<'_>, problems: &mut BTreeSet<Problem>) {
    if let Some(title) = &part.title {
        flow.rows.push(heading(title, writer));
    }
    match &part.content {
        PitchContent::Text(paragraphs) => parts::text(flow, paragraphs, 1.0, writer),
        PitchContent::Items(items) => parts::items(flow, items, writer),
        PitchContent::Steps(steps) => parts::steps(flow, steps, writer),
        PitchContent::Partners(partners) => parts::partners(flow, partners, writer, problems),
        PitchContent::Contact(pieces) => parts::contact(flow, pieces, writer),
    }
}

/// The team's subject, or the fixed title where nobody named it.
fn title_row(title: &str, (h1, room): (ElementId, f32), is_named: bool, writer: &mut Writer<'_>) -> Row {
    let color = group_color(Group::Challenge);
    let scale = if title.chars().count() > LONG_TITLE { LONG_TITLE_SCALE } else { TITLE_SCALE };
    let look = if is_named { Look::of_team(Face::Bold, color) } else { Look::fixed(Face::Bold, color) };
    let mut title = writer.words(title, look, Owner::Element(h1));
    let (scale, width) = title.fit_title(room, &[scale, scale * SMALLER]);
    let title = Part::Text { paragraph: title, scale };
    Row {
        after: 0.8,
        line_height: 1.2,
        rule: Some(Rule { color, width: 1.5 }),
        keep_with_next: true,
        ..Row::new(vec![Cell::new(Extent::default(), Extent::new(0.0, width), vec![title])])
    }
}

/// What the pitch is, its date and its version, and how wide that is, in ems.
fn about(composed: &ComposedPitch, canvas: &Canvas, writer: &mut Writer<'_>) -> (Flow, f32) {
    let what = match composed.addressee.as_str() {
        "" => fl!(writer.texts.messages, "export-pitch"),
        partner => fl!(writer.texts.messages, "export-pitch-for", partner = single_line(partner)),
    };
    let date = canvas.header.date.map(|date| i18n::long_date(writer.texts, date));
    let version = match single_line(&canvas.header.version) {
        version if version.is_empty() => None,
        version => Some(fl!(writer.texts.messages, "export-version", version = version)),
    };
    let when = date.into_iter().chain(version).collect::<Vec<_>>().join(" · ");
    let (mut parts, mut width) = (Vec::new(), 0.0_f32);
    for line in [what, when].into_iter().filter(|line| !line.is_empty()) {
        let mut line = writer.paragraph(line, Look::fixed(Face::Regular, MUTED), Elements::ROOT);
        width = width.max(line.full_width() * ABOUT_SCALE);
        parts.push(Part::Text { paragraph: line, scale: ABOUT_SCALE });
    }
    let cell = Cell::new(Extent::default(), Extent::FULL, parts).right_aligned();
    let flow = Flow { rows: vec![Row { line_height: 1.5, ..Row::new(vec![cell]) }] };
    (flow, (width + ROUNDING).min(ABOUT_SHARE * WIDTH))
}

fn heading(title: &str, writer: &mut Writer<'_>) -> Row {
    let h2 = writer.add(Elements::ROOT, ElementKind::Heading(2));
    let look = Look::fixed(Face::Bold, group_color(Group::Challenge));
    let title = writer.words(title, look, Owner::Element(h2));
    Row { before: 1.3, keep_with_next: true, ..Row::text(title, 1.0) }
}
