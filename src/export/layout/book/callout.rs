//! A box for what a reader has to see first: tinted, with a sign, a few words in bold, and sentences.

use super::pages::MEASURE;
use super::{Book, LINE_HEIGHT};
use crate::export::content::{Callout, Tone};
use crate::export::layout::flow::{Backdrop, Cell, Extent, Part, Row};
use crate::export::layout::style::{TEXT, group_color, group_tint};
use crate::export::layout::writer::{Look, piece};
use crate::export::scene::{ElementKind, Elements, Face, Owner};
use crate::template::Palette;

/// White inside the box, in ems.
const INSIDE: f32 = 0.7;
/// Left edge of the words, in ems.
const LEFT: f32 = 1.2;
/// Size of the words in bold, in ems of the text.
const TITLE: f32 = 1.25;

impl Book<'_> {
    /// A box with words of the program.
    pub(super) fn callout(&mut self, callout: &Callout) {
        let palette = palette(callout.tone);
        let (color, tint) = (group_color(palette), group_tint(palette));
        let element = self.writer.add(Elements::ROOT, ElementKind::Paragraph);
        let look = Look::fixed(Face::Bold, color);
        let sign = piece(format!("{} ", callout.sign), look, Owner::Artifact);
        let title = piece(callout.title.as_str(), look, Owner::Element(element));
        let mut parts = vec![Part::text(self.writer.pieces(vec![sign, title]), TITLE)];
        for sentence in &callout.sentences {
            let (words, look) = (sentence.words.text(), Look::of_run(sentence, Face::Regular, TEXT));
            parts.push(Part::text(self.writer.paragraph(words, look, Elements::ROOT), 1.0));
        }
        self.push(Row {
            before: 0.6 + INSIDE,
            after: INSIDE,
            backdrop: Some(Backdrop { tint, bar: color, above: INSIDE }),
            keep_whole: true,
            line_height: LINE_HEIGHT,
            ..Row::new(vec![Cell::new(Extent::new(0.0, LEFT), Extent::new(0.0, LEFT + MEASURE), parts)])
        });
    }
}

/// The colours that a callout has; its sign and its title have the meaning of the colour.
const fn palette(tone: Tone) -> Palette {
    match tone {
        Tone::Success => Palette::Green,
        Tone::Duty => Palette::Blue,
        Tone::Attention => Palette::Sand,
    }
}
