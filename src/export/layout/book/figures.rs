//! Figures that tell much in a few signs, beside one another in a tinted box.

use super::Book;
use super::pages::WIDTH;
use crate::export::content::KeyFigure;
use crate::export::layout::flow::{Backdrop, Cell, Extent, Part, Row, count_as_length};
use crate::export::layout::style::{MUTED, group_color, group_tint};
use crate::export::layout::writer::Look;
use crate::export::scene::{ElementKind, Elements, Face, Numbering};
use crate::template::Palette;

/// White inside the box, above and below, and left and right of each figure, in ems.
const INSIDE: f32 = 0.8;
const BESIDE: f32 = 1.2;
/// What a width may lose on its way through points, in ems.
const ROUNDING: f32 = 0.05;
/// Size of a figure, unless it is long, and of the words below it, in ems of the text.
const VALUE: f32 = 1.6;
const LABEL: f32 = 0.9;

impl Book<'_> {
    /// Adds figures as a list that stands on one line.
    pub(super) fn figures(&mut self, figures: &[KeyFigure]) {
        let palette = Palette::Blue;
        let list = self.writer.add(Elements::ROOT, ElementKind::List(Numbering::None));
        let mut cells = Vec::new();
        let width = 1.0 / count_as_length(figures.len());
        let room = width * WIDTH - 2.0 * BESIDE - ROUNDING;
        for (number, figure) in figures.iter().enumerate() {
            let item = self.writer.add(list, ElementKind::ListItem);
            let body = self.writer.add(item, ElementKind::ListBody);
            let value = Look::fixed(Face::Bold, group_color(palette));
            let mut value = self.writer.paragraph(figure.value.as_str(), value, body);
            // A long one is smaller, so that it stands on one line.
            let scale = (room / value.full_width()).clamp(LABEL, VALUE);
            let label = self.writer.paragraph(figure.label.as_str(), Look::fixed(Face::Regular, MUTED), body);
            let parts = vec![Part::text(value, scale), Part::text(label, LABEL)];
            let left = count_as_length(number) * width;
            cells.push(Cell::new(Extent::new(left, BESIDE), Extent::new(left + width, -BESIDE), parts));
        }
        self.push(Row {
            before: 0.9 + INSIDE,
            after: INSIDE,
            backdrop: Some(Backdrop { tint: group_tint(palette), bar: group_color(palette), above: INSIDE }),
            keep_whole: true,
            line_height: 1.3,
            ..Row::new(cells)
        });
    }
}
