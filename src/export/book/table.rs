//! Tables whose header is repeated on every page.

use super::{Book, LINE_HEIGHT, Words, text_part};
use crate::export::flow::{Cell, Extent, Row, Rule, count_as_length};
use crate::export::scene::{ElementKind, Elements, Face, Owner};
use crate::export::style::{FIELD, HAIRLINE, LINE, MUTED, TEXT};
use crate::export::text::paragraphs;
use crate::export::writer::Look;

/// Size of the words in a table, in ems of the text.
const SCALE: f32 = 0.9;
/// Size of the titles of columns, in ems of the text; where there are many columns they are smaller.
const TITLE_SCALE: f32 = 0.85;
const SMALL_TITLE_SCALE: f32 = 0.75;
const MANY: usize = 6;
/// White between columns, as a part of the width.
const GAP: f32 = 0.02;

/// A column of a table.
pub(in crate::export) struct Column {
    /// What stands above it.
    pub(in crate::export) title: String,
    /// How wide it is, beside the others.
    pub(in crate::export) width: f32,
    /// Whether numbers stand in it, at its right edge.
    pub(in crate::export) is_number: bool,
}

/// A row of a table; the first cell is its heading.
#[derive(Default)]
pub(in crate::export) struct TableRow {
    /// What stands in each cell, a paragraph for each.
    pub(in crate::export) cells: Vec<Vec<Words>>,
    /// How far the first cell is moved in, in ems.
    pub(in crate::export) indent: f32,
    /// White below, to write in, in ems.
    pub(in crate::export) room: f32,
    /// Whether the next row has to stand on the same page.
    pub(in crate::export) keep_with_next: bool,
}

impl Column {
    /// A column of words.
    pub(in crate::export) fn new(title: impl Into<String>, width: f32) -> Self {
        Self { title: title.into(), width, is_number: false }
    }

    /// A column of numbers.
    pub(in crate::export) fn of_numbers(title: impl Into<String>, width: f32) -> Self {
        Self { title: title.into(), width, is_number: true }
    }
}

impl From<Vec<Vec<Words>>> for TableRow {
    fn from(cells: Vec<Vec<Words>>) -> Self {
        Self { cells, ..Self::default() }
    }
}

impl Book<'_> {
    /// Adds a table, unless it has no rows.
    pub(in crate::export) fn table(&mut self, columns: &[Column], rows: Vec<TableRow>) {
        if rows.is_empty() {
            return;
        }
        let places = places(columns);
        let table = self.writer.add(Elements::ROOT, ElementKind::Table);
        let header = self.writer.add(table, ElementKind::TableRow);
        let mut cells = Vec::new();
        for (column, (left, right)) in columns.iter().zip(&places) {
            let element = self.writer.add(header, ElementKind::ColumnHeader);
            let look = Look::fixed(Face::Medium, MUTED);
            let title = self.writer.words(column.title.as_str(), look, Owner::Element(element));
            let (left, right) = (Extent::new(*left, 0.0), Extent::new(*right, 0.0));
            let scale = if columns.len() > MANY { SMALL_TITLE_SCALE } else { TITLE_SCALE };
            let cell = Cell::new(left, right, vec![text_part(title, scale)]);
            cells.push(if column.is_number { cell.right_aligned() } else { cell });
        }
        let header = self.flow().rows.len();
        self.push(Row {
            before: 0.6,
            after: 0.3,
            rule: Some(Rule { color: FIELD, width: HAIRLINE }),
            keep_with_next: true,
            ..Row::new(cells)
        });
        for row in rows {
            let element = self.writer.add(table, ElementKind::TableRow);
            let mut cells = Vec::new();
            for (number, words) in row.cells.iter().enumerate() {
                let (Some(column), Some((left, right))) = (columns.get(number), places.get(number)) else {
                    continue;
                };
                let kind = if number == 0 { ElementKind::RowHeader } else { ElementKind::TableCell };
                let element = self.writer.add(element, kind);
                let face = if number == 0 { Face::Medium } else { Face::Regular };
                let mut parts = Vec::new();
                for words in words {
                    for paragraph in paragraphs(words.text()) {
                        let look = words.look(face, TEXT);
                        parts.push(text_part(self.writer.paragraph(paragraph, look, element), SCALE));
                    }
                }
                let indent = if number == 0 { row.indent } else { 0.0 };
                let cell = Cell::new(Extent::new(*left, indent), Extent::new(*right, 0.0), parts);
                cells.push(if column.is_number { cell.right_aligned() } else { cell });
            }
            self.push(Row {
                before: 0.3,
                after: 0.3 + row.room,
                rule: Some(Rule { color: LINE, width: HAIRLINE }),
                header: Some(header),
                keep_whole: true,
                keep_with_next: row.keep_with_next,
                line_height: LINE_HEIGHT,
                ..Row::new(cells)
            });
        }
    }
}

/// Left and right edges of columns, as parts of the width.
fn places(columns: &[Column]) -> Vec<(f32, f32)> {
    let total: f32 = columns.iter().map(|column| column.width).sum();
    // Many columns stand closer together.
    let gap = GAP.min(0.1 / count_as_length(columns.len()));
    let mut left = 0.0;
    let mut places = Vec::new();
    for (number, column) in columns.iter().enumerate() {
        let right = left + column.width / total;
        places.push((left, if number + 1 < columns.len() { right - gap } else { right }));
        left = right;
    }
    places
}
