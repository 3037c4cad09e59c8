//! The rows of a pitch, in reading order.

use super::measures::WIDTH;
use super::parts;
use crate::export::content::{PitchManuscript, PitchPlace, Words};
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row, Rule};
use crate::export::layout::style::{MUTED, group_color};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{ElementId, ElementKind, Elements, Face, Owner};
use crate::template::Group;

/// The title's size, in ems of the text.
const TITLE_SCALE: f32 = 2.0;
/// The size of a title of more than [`LONG_TITLE`] characters.
const LONG_TITLE_SCALE: f32 = 1.4;
/// Longer titles are set smaller.
const LONG_TITLE: usize = 100;
/// The size of the emphasised text below the title, in ems of the text.
const LEAD_SCALE: f32 = 1.3;
/// The title where a word would have to be broken otherwise.
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
    /// The rows of the left column that may begin the right column instead.
    pub(super) breaks: Vec<usize>,
}

/// Writes the rows, and the tree of what they mean.
pub(super) fn write(manuscript: &PitchManuscript<'_>, writer: &mut Writer<'_>) -> Content {
    let h1 = writer.add(Elements::ROOT, ElementKind::Heading(1));
    let (about, about_width) = about(&manuscript.about, writer);
    let room = WIDTH - about_width - BESIDE_TITLE;
    let mut head = Flow { rows: vec![title_row(&manuscript.title, (h1, room), writer)] };
    if manuscript.is_addressed {
        head.rows.push(parts::boxed(&manuscript.head, writer));
    } else {
        parts::write(&mut head, &manuscript.head, LEAD_SCALE, writer);
    }
    let (left, right) = (Flow::default(), Flow::default());
    let mut content = Content { about, about_width, head, left, right, breaks: Vec::new() };
    for (place, blocks) in &manuscript.parts {
        let flow = match place {
            PitchPlace::Beside if !manuscript.is_addressed => &mut content.right,
            PitchPlace::Beside | PitchPlace::Story => &mut content.left,
        };
        if manuscript.is_addressed {
            content.breaks.push(flow.rows.len());
        }
        parts::write(flow, blocks, 1.0, writer);
    }
    parts::write(&mut content.left, manuscript.remark.as_slice(), 1.0, writer);
    content
}

/// The team's subject, or the fixed title if there is none.
fn title_row(title: &Words, (h1, room): (ElementId, f32), writer: &mut Writer<'_>) -> Row {
    let color = group_color(Group::Challenge);
    let scale = if title.text().chars().count() > LONG_TITLE { LONG_TITLE_SCALE } else { TITLE_SCALE };
    let mut title = writer.words(title.text(), Look::of(title, Face::Bold, color), Owner::Element(h1));
    let (scale, width) = title.fit_title(room, &[scale, scale * SMALLER]);
    Row {
        after: 0.8,
        line_height: 1.2,
        rule: Some(Rule { color, width: 1.5 }),
        keep_with_next: true,
        ..Row::new(vec![Cell::new(
            Extent::default(),
            Extent::new(0.0, width),
            vec![Part::text(title, scale)],
        )])
    }
}

/// What the pitch is, its date and its version, and how wide that is, in ems.
fn about(lines: &[String], writer: &mut Writer<'_>) -> (Flow, f32) {
    let (mut parts, mut width) = (Vec::new(), 0.0_f32);
    for line in lines {
        let mut line = writer.paragraph(line.as_str(), Look::fixed(Face::Regular, MUTED), Elements::ROOT);
        width = width.max(line.full_width() * ABOUT_SCALE);
        parts.push(Part::text(line, ABOUT_SCALE));
    }
    let cell = Cell::new(Extent::default(), Extent::FULL, parts).right_aligned();
    let flow = Flow { rows: vec![Row { line_height: 1.5, ..Row::new(vec![cell]) }] };
    (flow, (width + ROUNDING).min(ABOUT_SHARE * WIDTH))
}
