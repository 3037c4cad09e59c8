//! What somebody has to see first: a tinted box with a sign, a few words in bold, and sentences.

use super::{Book, LINE_HEIGHT, text_part};
use crate::export::flow::{Backdrop, Cell, Extent, Row};
use crate::export::scene::{Color, ElementKind, Elements, Face, Owner};
use crate::export::style::TEXT;
use crate::export::writer::{Look, piece};

/// White inside the box, in ems.
const INSIDE: f32 = 0.7;
/// Left edge of the words, in ems.
const LEFT: f32 = 1.2;
/// Size of the words in bold, in ems of the text.
const TITLE: f32 = 1.25;

/// What stands in a box.
pub(in crate::export) struct Callout {
    /// A sign that says the same as the title to those who see it; it is not read aloud.
    pub(in crate::export) sign: &'static str,
    /// The words in bold.
    pub(in crate::export) title: String,
    /// What stands below, a paragraph each, and whether it is in bold.
    pub(in crate::export) sentences: Vec<(String, bool)>,
    /// The colour of the title and of the bar.
    pub(in crate::export) color: Color,
    /// The colour behind the words.
    pub(in crate::export) tint: Color,
}

impl Book<'_> {
    /// A box with words of the program.
    pub(in crate::export) fn callout(&mut self, callout: &Callout) {
        let element = self.writer.add(Elements::ROOT, ElementKind::Paragraph);
        let look = Look::fixed(Face::Bold, callout.color);
        let sign = piece(format!("{} ", callout.sign), look, Owner::Artifact);
        let title = piece(callout.title.as_str(), look, Owner::Element(element));
        let mut parts = vec![text_part(self.writer.pieces(vec![sign, title]), TITLE)];
        for (sentence, is_bold) in &callout.sentences {
            let face = if *is_bold { Face::SemiBold } else { Face::Regular };
            let look = Look::fixed(face, TEXT);
            parts.push(text_part(self.writer.paragraph(sentence.as_str(), look, Elements::ROOT), 1.0));
        }
        self.push(Row {
            before: 0.6 + INSIDE,
            after: INSIDE,
            backdrop: Some(Backdrop { tint: callout.tint, bar: callout.color, above: INSIDE }),
            keep_whole: true,
            line_height: LINE_HEIGHT,
            ..Row::new(vec![Cell::new(Extent::new(0.0, LEFT), Extent::new(1.0, -INSIDE), parts)])
        });
    }
}
