//! A table of a poster that the template declares.

use crate::canvas::Canvas;
use crate::export::content::{ParagraphRole, Words, passages, single_line};
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row, Rule};
use crate::export::layout::passages::Setting;
use crate::export::layout::style::{FIELD, HAIRLINE, LINE, MUTED, TEXT};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{ElementId, ElementKind, Face, Owner};
use crate::i18n::table::cells;
use crate::template::{SectionTemplate, Template};

/// Between two columns, as a part of the width of the table.
const GAP: f32 = 0.02;
/// The width of a column, in ems, below which the columns are stacked.
const NARROWEST: f32 = 7.0;

/// Writes the titles of the columns and a row for each row, if any row has content.
pub(super) fn write(
    body: &mut Flow,
    canvas: &Canvas,
    template: &Template,
    section: &SectionTemplate,
    element: ElementId,
    writer: &mut Writer<'_>,
) {
    let rows = section.rows_on(canvas);
    let rows: Vec<Vec<String>> = rows
        .map(|row| cells(writer.texts, canvas, template, row))
        .filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty()))
        .collect();
    if rows.is_empty() {
        return;
    }
    let table = writer.add(element, ElementKind::Table);
    let language = writer.texts.language().tag();
    let titles = section.columns.iter().map(|column| single_line(column.title.text(language)));
    let line = writer.add(table, ElementKind::TableRow);
    let titles = titles.map(|title| {
        let element = writer.add(line, ElementKind::ColumnHeader);
        let title = writer.words(title, Look::fixed(Face::Medium, MUTED), Owner::Element(element));
        vec![Part::Text { paragraph: title, scale: 0.86 }]
    });
    body.rows.push(Row {
        after: 0.3,
        rule: Some(Rule { color: FIELD, width: HAIRLINE }),
        keep_with_next: true,
        ..row(titles.collect())
    });
    for cells in rows {
        let line = writer.add(table, ElementKind::TableRow);
        let mut parts = Vec::new();
        for (column, cell) in cells.iter().enumerate() {
            let (kind, face) = match column {
                0 => (ElementKind::RowHeader, Face::SemiBold),
                _ => (ElementKind::TableCell, Face::Regular),
            };
            let element = writer.add(line, kind);
            let words = passages(ParagraphRole::Body, &Words::team(cell));
            parts.push(writer.passages(&words, element, Setting { face, color: TEXT, scale: 1.0 }));
        }
        body.rows.push(Row {
            before: 0.3,
            after: 0.3,
            rule: Some(Rule { color: LINE, width: HAIRLINE }),
            header: Some(0),
            keep_whole: true,
            ..row(parts)
        });
    }
}

/// A row with columns of one width.
#[expect(clippy::cast_precision_loss, reason = "a table has a few dozen columns at most")]
fn row(parts: Vec<Vec<Part>>) -> Row {
    let count = parts.len().max(1) as f32;
    let cells = parts.into_iter().enumerate().map(|(column, parts)| {
        let left = column as f32 / count;
        let right = (column as f32 + 1.0) / count - if column as f32 + 1.0 < count { GAP } else { 0.0 };
        Cell::new(Extent::new(left, 0.0), Extent::new(right, 0.0), parts)
    });
    Row { stack_below: NARROWEST * count, ..Row::new(cells.collect()) }
}
