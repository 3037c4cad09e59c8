//! Bar charts, with the same in words for those who do not see them.

use super::{Book, LINE_HEIGHT};
use crate::export::content::{Chart, single_line};
use crate::export::layout::flow::{Cell, Extent, Part, Row};
use crate::export::layout::style::{TEXT, group_color};
use crate::export::layout::writer::Look;
use crate::export::scene::{ElementKind, Elements, Face, Owner, Voice};
use crate::template::Palette;

/// Where the bars begin and end, as parts of the width; names are to the left, amounts to the right.
const BARS: (f32, f32) = (0.46, 0.84);
/// White between a bar and its name and amount, as a part of the width.
const GAP: f32 = 0.02;
/// Size of the words, in ems of the text.
const SCALE: f32 = 0.9;

impl Book<'_> {
    /// Adds bars under a title, as one figure on one page.
    pub(super) fn chart(&mut self, chart: &Chart) {
        let (title, bars) = (chart.title.as_str(), &chart.bars);
        let said: Vec<String> =
            bars.iter().map(|bar| format!("{}: {}", single_line(bar.name.text()), bar.value)).collect();
        let alternative = format!("{title}. {}", said.join("; "));
        let figure = ElementKind::Figure { alternative, voice: Voice::Program };
        let owner = Owner::Element(self.writer.add(Elements::ROOT, figure));
        let title = self.writer.words(title, Look::fixed(Face::Medium, TEXT), owner);
        let title =
            Row { before: 1.0, keep_with_next: true, line_height: LINE_HEIGHT, ..Row::text(title, SCALE) };
        self.push(title);
        for (number, bar) in bars.iter().enumerate() {
            let look = Look::of(&bar.name, Face::Regular, TEXT);
            let name = self.writer.words(single_line(bar.name.text()), look, owner);
            let value = self.writer.words(bar.value.as_str(), Look::fixed(Face::Regular, TEXT), owner);
            let color = group_color(Palette::Green);
            let drawn = Part::Bar { part: bar.part, color, owner };
            let cells = vec![
                Cell::new(Extent::default(), Extent::new(BARS.0 - GAP, 0.0), vec![Part::text(name, SCALE)]),
                Cell::new(Extent::new(BARS.0, 0.0), Extent::new(BARS.1, 0.0), vec![drawn]),
                Cell::new(Extent::new(BARS.1 + GAP, 0.0), Extent::FULL, vec![Part::text(value, SCALE)])
                    .right_aligned(),
            ];
            self.push(Row {
                before: 0.15,
                keep_whole: true,
                keep_with_next: number + 1 < bars.len(),
                ..Row::new(cells)
            });
        }
    }
}
