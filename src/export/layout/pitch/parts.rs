//! The blocks of a pitch as rows.

use crate::export::content::{
    Block, CellPart, List, Paragraph as ContentParagraph, ParagraphRole, Table, Words,
};
use crate::export::layout::flow::{Backdrop, Cell, Extent, Flow, Part, Row, Rule};
use crate::export::layout::logo::LogoSetting;
use crate::export::layout::passages::Setting;
use crate::export::layout::style::{
    FIELD, HAIRLINE, HINT, LINE, MUTED, PAPER, TEXT, group_color, group_tint,
};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{ElementId, ElementKind, Elements, Face, Owner};
use crate::template::Palette;

/// Height of a line of text, in ems.
const LINE_HEIGHT: f32 = 1.5;
/// The same in the lead.
const LEAD_LINE_HEIGHT: f32 = 1.42;
/// Size of the heading in the box, in ems of the text.
const BOX_TITLE_SCALE: f32 = 1.15;
/// The same of the words in it.
const BOX_SCALE: f32 = 1.15;
/// White inside the box, in ems.
const INSIDE_BOX: f32 = 0.8;
/// Left edge of the words in it, in ems.
const LEFT_IN_BOX: f32 = 1.3;
/// Left and right edge of the columns of the partner table, as a part of its width.
const COLUMNS: [(f32, f32); 2] = [(0.0, 0.46), (0.49, 1.0)];
/// Size of the words in the partner table, in ems of the text.
const TABLE_SCALE: f32 = 0.9;
/// The words in it.
const IN_TABLE: Setting = Setting { face: Face::Regular, color: TEXT, scale: TABLE_SCALE };
/// Its logos.
const LOGO: LogoSetting = LogoSetting { ground: PAPER, scale: TABLE_SCALE, area: 11.0 };

/// Blocks as rows; `scale` is the size of their words, in ems of the text.
pub(super) fn write(flow: &mut Flow, blocks: &[Block], scale: f32, writer: &mut Writer<'_>) {
    let (mut is_first, mut is_lead) = (true, false);
    for block in blocks {
        match block {
            Block::Heading { level, words } => flow.rows.push(heading(*level, words, writer)),
            Block::Paragraph(paragraph) => {
                is_lead = paragraph.role == ParagraphRole::Lead;
                flow.rows.push(text(paragraph, is_first, scale, writer));
                is_first = false;
            }
            Block::List(written) => {
                let face = if is_lead { Face::Medium } else { Face::Regular };
                list(flow, written, (face, scale), writer);
            }
            Block::Table(written) => table(flow, written, writer),
            // A pitch is without these.
            Block::Callout(_)
            | Block::Chart(_)
            | Block::Figures(_)
            | Block::Contents { .. }
            | Block::Chapter { .. } => {}
        }
    }
}

/// Blocks in a tinted box: what the collaboration brings the one partner.
pub(super) fn boxed(blocks: &[Block], writer: &mut Writer<'_>) -> Row {
    let palette = Palette::Green;
    let mut parts = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { level, words } => {
                let element = writer.add(Elements::ROOT, ElementKind::Heading(*level));
                let look = Look::of(words, Face::Bold, group_color(palette));
                parts.push(Part::text(
                    writer.words(words.text(), look, Owner::Element(element)),
                    BOX_TITLE_SCALE,
                ));
            }
            Block::Paragraph(paragraph) => {
                let element = writer.add(Elements::ROOT, ElementKind::Paragraph);
                let words = writer.runs(&paragraph.runs, Face::Regular, TEXT, element);
                parts.push(Part::text(words, BOX_SCALE));
            }
            Block::List(list) => {
                let setting = Setting { face: Face::Regular, color: TEXT, scale: BOX_SCALE };
                parts.extend(writer.list(list, Elements::ROOT, setting));
            }
            // What it brings is told in words.
            Block::Table(_)
            | Block::Callout(_)
            | Block::Chart(_)
            | Block::Figures(_)
            | Block::Contents { .. }
            | Block::Chapter { .. } => {}
        }
    }
    Row {
        before: 0.5 + INSIDE_BOX,
        after: INSIDE_BOX,
        backdrop: Some(Backdrop { tint: group_tint(palette), bar: group_color(palette), above: INSIDE_BOX }),
        line_height: LEAD_LINE_HEIGHT,
        ..Row::new(vec![Cell::new(Extent::new(0.0, LEFT_IN_BOX), Extent::new(1.0, -INSIDE_BOX), parts)])
    }
}

fn heading(level: u8, words: &Words, writer: &mut Writer<'_>) -> Row {
    let element = writer.add(Elements::ROOT, ElementKind::Heading(level));
    let look = Look::of(words, Face::Bold, group_color(Palette::Blue));
    let title = writer.words(words.text(), look, Owner::Element(element));
    Row { before: 1.3, keep_with_next: true, ..Row::text(title, 1.0) }
}

/// A paragraph, with less white above the first one of a part.
fn text(paragraph: &ContentParagraph, is_first: bool, scale: f32, writer: &mut Writer<'_>) -> Row {
    let element = writer.add(Elements::ROOT, ElementKind::Paragraph);
    let color = if paragraph.role == ParagraphRole::Remark { HINT } else { TEXT };
    let face = if paragraph.role == ParagraphRole::Lead { Face::Medium } else { Face::Regular };
    let words = writer.runs(&paragraph.runs, face, color, element);
    let row = Row::text(words, scale);
    let (before, line_height) = match paragraph.role {
        ParagraphRole::Body | ParagraphRole::Introduction | ParagraphRole::Value => {
            (if is_first { 0.25 } else { 0.5 }, LINE_HEIGHT)
        }
        ParagraphRole::Contact => (0.25, LINE_HEIGHT),
        ParagraphRole::Lead => (if is_first { 1.3 } else { 0.4 }, LEAD_LINE_HEIGHT),
        ParagraphRole::Remark => return row,
    };
    Row { before, line_height, ..row }
}

fn list(flow: &mut Flow, written: &List, (face, scale): (Face, f32), writer: &mut Writer<'_>) {
    // What introduces it.
    flow.tie_last();
    for part in writer.list(written, Elements::ROOT, Setting { face, color: TEXT, scale }) {
        flow.rows.push(Row { before: 0.25, line_height: LINE_HEIGHT, ..Row::full(vec![part]) });
    }
}

/// The table of who takes part and what each brings.
fn table(flow: &mut Flow, written: &Table, writer: &mut Writer<'_>) {
    let table = writer.add(Elements::ROOT, ElementKind::Table);
    let header = writer.add(table, ElementKind::TableRow);
    let mut cells = Vec::new();
    for (column, place) in written.columns.iter().zip(COLUMNS) {
        let element = writer.add(header, ElementKind::ColumnHeader);
        let look = Look::fixed(Face::Medium, MUTED);
        let title = writer.words(column.title.as_str(), look, Owner::Element(element));
        cells.push(Cell::between(place, vec![Part::text(title, 0.85)]));
    }
    let header = flow.rows.len();
    flow.rows.push(Row {
        before: 0.35,
        after: 0.35,
        rule: Some(Rule { color: FIELD, width: HAIRLINE }),
        keep_with_next: true,
        ..Row::new(cells)
    });
    for row in &written.rows {
        let element = writer.add(table, ElementKind::TableRow);
        let mut cells = Vec::new();
        for (number, (words, place)) in row.cells.iter().zip(COLUMNS).enumerate() {
            let kind = if number == 0 { ElementKind::RowHeader } else { ElementKind::TableCell };
            let element = writer.add(element, kind);
            let mut parts = Vec::new();
            for part in &words.0 {
                match part {
                    CellPart::Paragraph(paragraph) => parts.push(in_cell(paragraph, element, writer)),
                    CellPart::List(list) => parts.extend(writer.list(list, element, IN_TABLE)),
                    // A pitch has nothing to fill in.
                    CellPart::Field(_) => {}
                    CellPart::Figure(figure) => parts.extend(writer.logo(figure, element, LOGO)),
                }
            }
            cells.push(Cell::between(place, parts));
        }
        flow.rows.push(Row {
            before: 0.4,
            after: 0.4,
            rule: Some(Rule { color: LINE, width: HAIRLINE }),
            header: Some(header),
            keep_whole: true,
            ..Row::new(cells)
        });
    }
}

fn in_cell(paragraph: &ContentParagraph, cell: ElementId, writer: &mut Writer<'_>) -> Part {
    let color = if paragraph.role == ParagraphRole::Remark { HINT } else { TEXT };
    writer.in_cell(paragraph, cell, Setting { color, ..IN_TABLE })
}
