//! Paragraphs and lists as parts of cells: the lines of an item stand below one another, behind its sign.

use super::flow::Part;
use super::style::{MUTED, TEXT};
use super::writer::{Look, Writer};
use crate::export::content::{List, ListItem, Paragraph, ParagraphRole, Passage};
use crate::export::scene::{Color, ElementId, ElementKind, Face, Numbering, Owner};
use crate::prose;

/// White between a sign and the words, in ems.
const GAP: f32 = 0.5;
/// The least room for a sign with that white, in ems.
const LEAST: f32 = 1.4;

/// How words are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    /// The font.
    pub(super) face: Face,
    /// The colour.
    pub(super) color: Color,
    /// The size, in ems of the text around it.
    pub(super) scale: f32,
}

impl Setting {
    /// As the text around it.
    pub(super) const TEXT: Self = Self { face: Face::Regular, color: TEXT, scale: 1.0 };
}

impl Writer<'_> {
    /// The passages of a cell, each a part of an element.
    pub(super) fn passages(
        &mut self,
        passages: &[Passage],
        parent: ElementId,
        setting: Setting,
    ) -> Vec<Part> {
        let mut parts = Vec::new();
        for passage in passages {
            match passage {
                Passage::Paragraph(paragraph) => parts.push(self.in_cell(paragraph, parent, setting)),
                Passage::List(list) => parts.extend(self.list(list, parent, setting)),
            }
        }
        parts
    }

    /// A paragraph of a cell.
    pub(super) fn in_cell(&mut self, paragraph: &Paragraph, parent: ElementId, setting: Setting) -> Part {
        let element = self.add(parent, ElementKind::Paragraph);
        Part::text(self.runs(&paragraph.runs, setting.face, setting.color, element), setting.scale)
    }

    /// The items of a list, a part for each paragraph.
    pub(super) fn list(&mut self, list: &List, parent: ElementId, setting: Setting) -> Vec<Part> {
        let mut parts = Vec::new();
        self.add_list(&mut parts, list, (parent, 0.0), setting);
        parts
    }

    fn add_list(
        &mut self,
        parts: &mut Vec<Part>,
        list: &List,
        (parent, left): (ElementId, f32),
        setting: Setting,
    ) {
        let element = self.add(parent, ElementKind::List(numbering(list.numbering)));
        let mut items = Vec::new();
        let mut room = LEAST;
        for item in &list.items {
            let element = self.add(element, ElementKind::ListItem);
            let label = self.add(element, ElementKind::Label);
            let mut sign = self.words(item.sign.as_str(), sign_look(item, setting), Owner::Element(label));
            let width = sign.full_width();
            room = room.max(width + GAP);
            items.push((item, self.add(element, ElementKind::ListBody), sign, width));
        }
        for (item, body, sign, width) in items {
            // Numbers end below one another, bullets begin there.
            let back = if list.numbering == prose::Numbering::Bullets { room } else { width + GAP };
            let mut sign = Some(sign);
            for passage in &item.body {
                match passage {
                    Passage::Paragraph(paragraph) => {
                        let is_alone = item.body.len() == 1;
                        let owner = if is_alone { body } else { self.add(body, ElementKind::Paragraph) };
                        let color =
                            if paragraph.role == ParagraphRole::Remark { MUTED } else { setting.color };
                        let words = self.runs(&paragraph.runs, setting.face, color, owner);
                        let (sign, scale) = (sign.take(), setting.scale);
                        parts.push(Part::Item { sign, back, words, scale, left: left + room });
                    }
                    Passage::List(list) => self.add_list(parts, list, (body, left + room), setting),
                }
            }
        }
    }
}

/// A sign looks as the words behind it.
fn sign_look(item: &ListItem, setting: Setting) -> Look {
    let words = item.body.first().and_then(|passage| match passage {
        Passage::Paragraph(paragraph) => paragraph.runs.first(),
        Passage::List(_) => None,
    });
    words.map_or(Look::TEXT, |run| Look::of(&run.words, setting.face, setting.color))
}

const fn numbering(numbering: prose::Numbering) -> Numbering {
    match numbering {
        prose::Numbering::Bullets => Numbering::Bullets,
        prose::Numbering::Digits => Numbering::Decimal,
        prose::Numbering::Letters => Numbering::Letters,
        prose::Numbering::Roman => Numbering::Roman,
    }
}
