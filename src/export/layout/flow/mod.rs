//! Rows that flow: text, tables and lists that are cut into strips, so that they can run on in the next column or on
//! the next page without losing a line.
//!
//! Lengths in a row are in ems of the text around it; the size in points is chosen when the strips are made.

mod draw;
mod fill;
mod strips;

use std::sync::Arc;

pub(super) use draw::{Frame, draw};
pub(super) use fill::{ColumnFill, balanced_height, count_as_length, fill, overfills};
pub(super) use strips::{Strip, cut, cut_rows};

use super::style::SMALLEST;
use super::text::Paragraph;
use crate::export::scene::{Color, ElementId, Owner};
use crate::picture::Pixels;
use crate::template::GroupLook;

/// Rows below each other.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) rows: Vec<Row>,
}

impl Flow {
    /// Keeps the last row, if there is one, in the column of the row that comes next.
    pub(super) fn tie_last(&mut self) {
        if let Some(last) = self.rows.last_mut() {
            last.keep_with_next = true;
        }
    }
}

/// Cells beside each other.
pub(super) struct Row {
    /// White above, except at the top of a column.
    pub(super) before: f32,
    /// White below, above the rule.
    pub(super) after: f32,
    /// From left to right.
    pub(super) cells: Vec<Cell>,
    /// The line below.
    pub(super) rule: Option<Rule>,
    /// The box behind it.
    pub(super) backdrop: Option<Backdrop>,
    /// Whether the next row has to be in the same column, as with a heading.
    pub(super) keep_with_next: bool,
    /// Whether a short row stays in one column, as in a table; a text is cut between any of its lines.
    pub(super) keep_whole: bool,
    /// A row that is kept whole is cut all the same if it has more lines than this.
    pub(super) most_whole: usize,
    /// The index of the row that is repeated above this one at the top of a column, as with a table's header.
    pub(super) header: Option<usize>,
    /// In a column narrower than this the cells are stacked.
    pub(super) stack_below: f32,
    /// Height of a line.
    pub(super) line_height: f32,
}

/// One cell of a row.
pub(super) struct Cell {
    pub(super) left: Extent,
    pub(super) right: Extent,
    pub(super) is_right_aligned: bool,
    /// How far the edge of a card lies around it, in ems. `None` where it is no card.
    pub(super) card: Option<f32>,
    pub(super) parts: Vec<Part>,
}

/// A distance from the left edge of the column.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Extent {
    /// Part of the column's width.
    pub(super) share: f32,
    /// Ems to add.
    pub(super) ems: f32,
}

/// A part of a cell; parts follow one another from top to bottom.
pub(super) enum Part {
    /// Text.
    Text {
        paragraph: Paragraph,
        /// Size relative to the text around it.
        scale: f32,
    },
    /// An item of a list, or more of its words.
    Item {
        /// The sign, where the item begins.
        sign: Option<Paragraph>,
        /// The distance from the left edge of the words back to that of the sign, in ems of the words.
        back: f32,
        words: Paragraph,
        /// Size relative to the text around it.
        scale: f32,
        /// The left edge of the words, in their ems.
        left: f32,
    },
    /// Words in outlines.
    Chips { chips: Vec<Paragraph>, color: Color },
    /// A box that is ticked or not.
    CheckBox { is_ticked: bool, color: Color, owner: Owner },
    /// Dots over the cell's width, which lead from a word to its number.
    Leader { color: Color },
    /// A bar over a part of the cell's width.
    Bar { part: f32, color: Color, owner: Owner },
    /// Room to fill in, this high, with the element of its field. A choice is a box as wide as high.
    Field { element: ElementId, height: f32, choice: Option<Color> },
    /// The sign of a group.
    Mark { group: GroupLook, scale: f32, owner: Owner },
    /// A picture above words of this size.
    Picture {
        pixels: Arc<Pixels>,
        /// The colour around it.
        plate: Option<Color>,
        scale: f32,
        /// Its area in square ems, unless it would be too tall or too wide.
        area: f32,
        owner: Owner,
    },
}

/// The line below a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub(super) color: Color,
    /// In points.
    pub(super) width: f32,
}

/// A tinted box behind a row, with a bar along its left edge.
#[derive(Debug, Clone, Copy)]
pub(super) struct Backdrop {
    pub(super) tint: Color,
    pub(super) bar: Color,
    /// White between the box's upper edge and the row, in ems; it reaches into the white above.
    pub(super) above: f32,
}

/// The most lines of a row that is short enough to stay in one column.
const SHORT_ROW: usize = 6;
/// How far room to fill in reaches below its baseline, in ems.
pub(super) const FIELD_DESCENT: f32 = 0.35;

/// Scale of the words in chips.
const CHIP_SCALE: f32 = 0.8;
/// Height of a chip, in ems of its words.
const CHIP_HEIGHT: f32 = 1.58;

/// A size relative to the text around it, enlarged where the words would be too small to read.
fn readable(scale: f32, size: f32) -> f32 {
    scale.max(SMALLEST / size)
}

impl Row {
    /// A row of cells without white, rules or ties.
    pub(super) fn new(cells: Vec<Cell>) -> Self {
        Self {
            before: 0.0,
            after: 0.0,
            cells,
            rule: None,
            backdrop: None,
            keep_with_next: false,
            keep_whole: false,
            most_whole: SHORT_ROW,
            header: None,
            stack_below: 0.0,
            line_height: super::style::LINE_HEIGHT,
        }
    }

    /// A row with one cell over the full width.
    pub(super) fn full(parts: Vec<Part>) -> Self {
        Self::new(vec![Cell::new(Extent::default(), Extent::FULL, parts)])
    }

    /// A row with one text over the full width.
    pub(super) fn text(paragraph: Paragraph, scale: f32) -> Self {
        Self::full(vec![Part::text(paragraph, scale)])
    }
}

impl Part {
    /// Text in a size relative to the text around it.
    pub(super) const fn text(paragraph: Paragraph, scale: f32) -> Self {
        Self::Text { paragraph, scale }
    }
}

impl Cell {
    /// A cell between two parts of the column's width.
    pub(super) fn between((left, right): (f32, f32), parts: Vec<Part>) -> Self {
        Self::new(Extent::new(left, 0.0), Extent::new(right, 0.0), parts)
    }

    /// A cell between two distances.
    pub(super) fn new(left: Extent, right: Extent, parts: Vec<Part>) -> Self {
        Self { left, right, is_right_aligned: false, card: None, parts }
    }

    /// The cell within a card, whose edge lies this many ems around it.
    pub(super) fn in_card(mut self, around: f32) -> Self {
        self.card = Some(around);
        self
    }

    /// The cell with its text against its right edge.
    pub(super) fn right_aligned(mut self) -> Self {
        self.is_right_aligned = true;
        self
    }
}

impl Extent {
    /// The right edge of the column.
    pub(super) const FULL: Self = Self::new(1.0, 0.0);

    /// A part of the width and a number of ems.
    pub(super) const fn new(share: f32, ems: f32) -> Self {
        Self { share, ems }
    }

    /// In ems, for a column of this many ems.
    pub(super) fn within(self, width: f32) -> f32 {
        self.share * width + self.ems
    }
}
