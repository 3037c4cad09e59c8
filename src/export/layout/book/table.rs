//! Tables whose header is repeated on every page.

use super::Book;
use super::pages::WIDTH;
use crate::export::content::{
    CellPart, Column, ColumnContent, FieldKind, FormField, ParagraphRole, Table, Words, single_line,
};
use crate::export::layout::flow::{Backdrop, Cell, Extent, Part, Row, Rule, count_as_length};
use crate::export::layout::logo::LogoSetting;
use crate::export::layout::passages::Setting;
use crate::export::layout::style::{FIELD, HAIRLINE, LINE, MUTED, PAPER, TEXT, group_color, group_tint};
use crate::export::layout::writer::Look;
use crate::export::scene::{ElementId, ElementKind, Elements, Face, Field, Owner, Takes};
use crate::template::Palette;

/// Size of the words in a table, in ems of the text.
const SCALE: f32 = 0.9;
/// Height of a line in it, in ems: short lines need less white between them.
const LINE_HEIGHT: f32 = 1.35;
/// Size of the titles of columns, in ems of the text; where there are many columns they are smaller.
const TITLE_SCALE: f32 = 0.85;
const SMALL_TITLE_SCALE: f32 = 0.75;
const MANY: usize = 6;
/// White between columns, as a part of the width.
const GAP: f32 = 0.02;
/// How far the first cell of a part of another row is moved in, in ems.
const INDENT: f32 = 1.2;
/// The area of a logo, in square ems.
const LOGO_AREA: f32 = 12.0;
/// Width of a column of dates, in ems: that of *30 september 2026*, and of the white beside it.
const DATE: f32 = 10.0;
/// Width of the column with the numbers of the rows, in ems: that of four digits, and of the white beside them.
const ROW_NUMBER: f32 = 3.4;
/// More lines than this of a row may go on in another column.
const MOST_WHOLE: usize = 24;
/// White above the titles of columns and above a row, in ems.
const HEADER_ABOVE: f32 = 0.6;
const ROW_ABOVE: f32 = 0.3;
/// White above a box, between its upper edge and its title, and below its last row, in ems.
const BOX_BEFORE: f32 = 1.6;
const BOX_ABOVE: f32 = 0.8;
const BOX_END: f32 = 0.8;
/// Height of a line to write on by hand, in ems.
const LINE_TO_WRITE: f32 = 1.6;

impl Book<'_> {
    /// Adds a table.
    pub(super) fn table(&mut self, table: &Table) {
        let Table { columns, rows, is_kept_whole, boxed } = table;
        let frame = if boxed.is_some() { Frame::BOX } else { Frame::NONE };
        if let Some(title) = boxed {
            self.box_title(title);
        }
        let places = places(columns);
        let element = self.writer.add(Elements::ROOT, ElementKind::Table);
        let table_element = element;
        let header = self.writer.add(element, ElementKind::TableRow);
        let mut cells = Vec::new();
        for (column, place) in columns.iter().zip(&places) {
            let element = self.writer.add(header, ElementKind::ColumnHeader);
            let look = Look::fixed(Face::Medium, MUTED);
            let title = self.writer.words(column.title.as_str(), look, Owner::Element(element));
            let scale = if columns.len() > MANY { SMALL_TITLE_SCALE } else { TITLE_SCALE };
            let (left, right) = frame.extents(*place);
            let cell = Cell::new(left, right, vec![Part::text(title, scale)]);
            cells.push(if column.kind == ColumnContent::Numbers { cell.right_aligned() } else { cell });
        }
        let header = self.flow().rows.len();
        self.push(Row {
            before: HEADER_ABOVE,
            after: 0.3,
            rule: Some(Rule { color: FIELD, width: HAIRLINE }),
            backdrop: frame.backdrop(HEADER_ABOVE),
            keep_with_next: true,
            ..Row::new(cells)
        });
        for (index, row) in rows.iter().enumerate() {
            let element = self.writer.add(element, ElementKind::TableRow);
            let mut cells = Vec::new();
            for (number, written) in row.cells.iter().enumerate() {
                let (Some(column), Some((left, right))) = (columns.get(number), places.get(number)) else {
                    continue;
                };
                let kind = if number == 0 { ElementKind::RowHeader } else { ElementKind::TableCell };
                let element = self.writer.add(element, kind);
                let face = if number == 0 { Face::Medium } else { Face::Regular };
                let mut parts = Vec::new();
                let setting = Setting { face, color: TEXT, scale: SCALE };
                for part in &written.0 {
                    match part {
                        CellPart::Paragraph(paragraph) => {
                            let setting = match paragraph.role {
                                ParagraphRole::Remark => {
                                    Setting { face: Face::Regular, color: MUTED, ..setting }
                                }
                                ParagraphRole::Body
                                | ParagraphRole::Introduction
                                | ParagraphRole::Value
                                | ParagraphRole::Lead
                                | ParagraphRole::Contact => setting,
                            };
                            parts.push(self.writer.in_cell(paragraph, element, setting));
                        }
                        CellPart::List(list) => parts.extend(self.writer.list(list, element, setting)),
                        CellPart::Field(written) => {
                            parts.push(self.field(written, (table_element, number), element));
                        }
                        CellPart::Figure(figure) => {
                            let setting = LogoSetting { ground: PAPER, scale: SCALE, area: LOGO_AREA };
                            parts.extend(self.writer.logo(figure, element, setting));
                        }
                    }
                }
                let indent = if number == 0 { f32::from(row.depth) * INDENT } else { 0.0 };
                let (left, right) = frame.extents((*left, *right));
                let cell = Cell::new(Extent::new(left.share, left.ems + indent), right, parts);
                cells.push(if column.kind == ColumnContent::Numbers { cell.right_aligned() } else { cell });
            }
            let is_end = boxed.is_some() && index + 1 == rows.len();
            self.push(Row {
                before: ROW_ABOVE,
                after: if is_end { BOX_END } else { 0.3 },
                rule: (!is_end).then_some(Rule { color: LINE, width: HAIRLINE }),
                backdrop: frame.backdrop(ROW_ABOVE),
                header: Some(header),
                keep_whole: true,
                most_whole: MOST_WHOLE,
                keep_with_next: *is_kept_whole && index + 1 < rows.len(),
                line_height: LINE_HEIGHT,
                ..Row::new(cells)
            });
        }
    }
}

/// What stands around a table.
#[derive(Clone, Copy)]
struct Frame {
    /// White to the left and the right of the words, in ems.
    inset: f32,
    palette: Option<Palette>,
}

impl Frame {
    const NONE: Self = Self { inset: 0.0, palette: None };
    /// A tinted box with a bar along its left edge.
    const BOX: Self = Self { inset: 1.0, palette: Some(Palette::Blue) };

    /// The edges of a column, from their parts of the width.
    fn extents(self, (left, right): (f32, f32)) -> (Extent, Extent) {
        let within = |share: f32| Extent::new(share, self.inset * (1.0 - 2.0 * share));
        (within(left), within(right))
    }

    /// What is behind a row with this much white above, in which its box joins that of the row before.
    fn backdrop(self, above: f32) -> Option<Backdrop> {
        let palette = self.palette?;
        Some(Backdrop { tint: group_tint(palette), bar: group_color(palette), above })
    }
}

impl Book<'_> {
    /// The heading at the top of a box.
    fn box_title(&mut self, words: &Words) {
        self.begin_place(single_line(words.text()));
        let (_, mut row) = self.heading_row(2, words);
        for cell in &mut row.cells {
            cell.left = Extent::new(0.0, Frame::BOX.inset);
            cell.right = Extent::new(1.0, -Frame::BOX.inset);
        }
        self.push(Row { before: BOX_BEFORE, backdrop: Frame::BOX.backdrop(BOX_ABOVE), ..row });
    }

    /// Room to fill in, in a column of a table.
    fn field(&mut self, written: &FormField, group: (ElementId, usize), cell: ElementId) -> Part {
        let (takes, lines, choice) = match &written.kind {
            FieldKind::Text(lines) => (Takes::Text { is_multiline: *lines > 1 }, *lines, None),
            FieldKind::Signature => (Takes::Signature, 2, None),
            FieldKind::Choice { title, option } => {
                let (title, option) = (title.clone(), option.clone());
                (Takes::Choice { group, title, option }, 1, Some(FIELD))
            }
        };
        let field = Field { label: written.label.clone(), takes };
        let element = self.writer.add(cell, ElementKind::Field(field));
        Part::Field { element, height: f32::from(lines) * LINE_TO_WRITE, choice }
    }
}

/// Left and right edges of columns, as parts of the width. What dates and the numbers of rows leave is divided among the others.
fn places(columns: &[Column]) -> Vec<(f32, f32)> {
    let total: f32 = columns.iter().map(|column| column.weight).sum();
    let fixed = |column: &Column| match column.kind {
        ColumnContent::Dates => Some(DATE / WIDTH),
        ColumnContent::RowNumbers => Some(ROW_NUMBER / WIDTH),
        ColumnContent::Words | ColumnContent::Numbers => None,
    };
    let rest = 1.0 - columns.iter().filter_map(fixed).sum::<f32>();
    // Many columns stand closer together.
    let gap = GAP.min(0.1 / count_as_length(columns.len()));
    let mut left = 0.0;
    let mut places = Vec::new();
    for (number, column) in columns.iter().enumerate() {
        let width = fixed(column).unwrap_or(rest * column.weight / total);
        let right = left + width;
        places.push((left, if number + 1 < columns.len() { right - gap } else { right }));
        left = right;
    }
    places
}
