//! The rows of a pitch, in reading order.

use super::measures::WIDTH;
use super::parts;
use crate::export::content::{PitchManuscript, PitchPlace, Words};
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row, Rule};
use crate::export::layout::style::{MUTED, group_color};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{ElementId, ElementKind, Elements, Face, Owner};
use crate::template::Palette;

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
/// The size of what the pitch is, its date and its version, in ems of the text.
const ABOUT_SCALE: f32 = 0.85;

/// The pitch in rows.
#[derive(Default)]
pub(super) struct Content {
    /// Title, what it is, and lead; for one partner, what it brings that partner instead of the lead.
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
    let mut head = Flow { rows: vec![title_row(&manuscript.title, h1, writer)] };
    head.rows.push(about_row(&manuscript.about, writer));
    if manuscript.is_addressed {
        head.rows.push(parts::boxed(&manuscript.head, writer));
    } else {
        parts::write(&mut head, &manuscript.head, LEAD_SCALE, writer);
    }
    let mut content = Content { head, ..Content::default() };
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
fn title_row(title: &Words, h1: ElementId, writer: &mut Writer<'_>) -> Row {
    let color = group_color(Palette::Blue);
    let scale = if title.text().chars().count() > LONG_TITLE { LONG_TITLE_SCALE } else { TITLE_SCALE };
    let mut title = writer.words(title.text(), Look::of(title, Face::Bold, color), Owner::Element(h1));
    let (scale, width) = title.fit_title(WIDTH, &[scale, scale * SMALLER]);
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

/// What the pitch is, its date and its version, on a line below the title.
fn about_row(about: &[String], writer: &mut Writer<'_>) -> Row {
    let words = about.join(" · ");
    let words = writer.paragraph(words.as_str(), Look::fixed(Face::Regular, MUTED), Elements::ROOT);
    let cell = Cell::new(Extent::default(), Extent::FULL, vec![Part::text(words, ABOUT_SCALE)]);
    Row { before: 0.4, after: 0.3, line_height: 1.4, keep_with_next: true, ..Row::new(vec![cell]) }
}
