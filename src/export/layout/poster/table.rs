//! A table of a poster that the template declares.

use i18n_embed_fl::fl;

use crate::canvas::Canvas;
use crate::export::content::{ParagraphRole, Words, column_weights, passages, single_line};
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row, Rule};
use crate::export::layout::passages::Setting;
use crate::export::layout::style::{FIELD, HAIRLINE, LINE, MUTED, TEXT};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{ElementId, ElementKind, Face, Owner};
use crate::i18n::table::printed;
use crate::template::{SectionTemplate, Template};

/// Between two columns, as a part of the width of the table.
const GAP: f32 = 0.02;
/// The mean width of the columns, in ems, below which they are stacked.
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
    let printed = printed(writer.texts, canvas, template, section);
    if printed.rows.is_empty() {
        return;
    }
    let table = writer.add(element, ElementKind::Table);
    let language = writer.texts.language().tag();
    let number = printed.is_numbered.then(|| fl!(writer.texts.messages, "table-number"));
    let titles = printed.columns.iter().map(|column| single_line(column.title.text(language)));
    let titles: Vec<String> = number.into_iter().chain(titles).collect();
    let widths = column_weights(&printed, language);
    let line = writer.add(table, ElementKind::TableRow);
    let titles = titles.into_iter().map(|title| {
        let element = writer.add(line, ElementKind::ColumnHeader);
        let title = writer.words(title, Look::fixed(Face::Medium, MUTED), Owner::Element(element));
        vec![Part::Text { paragraph: title, scale: 0.86 }]
    });
    body.rows.push(Row {
        after: 0.3,
        rule: Some(Rule { color: FIELD, width: HAIRLINE }),
        keep_with_next: true,
        ..row(&widths, titles.collect())
    });
    let heading = usize::from(printed.is_numbered);
    let rows = printed.rows.iter().map(|row| (row, false)).chain(printed.sums.iter().map(|row| (row, true)));
    for (cells, is_sum) in rows {
        let line = writer.add(table, ElementKind::TableRow);
        let mut parts = Vec::new();
        for (column, cell) in cells.iter().enumerate() {
            let is_heading = column == heading;
            let kind = if is_heading { ElementKind::RowHeader } else { ElementKind::TableCell };
            let face = if is_heading || is_sum { Face::SemiBold } else { Face::Regular };
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
            ..row(&widths, parts)
        });
    }
}

/// A row with columns of these widths.
fn row(widths: &[f32], parts: Vec<Vec<Part>>) -> Row {
    let all: f32 = widths.iter().sum::<f32>().max(1.0);
    let stack_below = widths.iter().map(|_| NARROWEST).sum();
    let mut left = 0.0;
    let last = parts.len().saturating_sub(1);
    let cells = parts.into_iter().zip(widths).enumerate().map(|(column, (parts, width))| {
        let right = left + width / all;
        let end = if column < last { right - GAP } else { right };
        let cell = Cell::new(Extent::new(left, 0.0), Extent::new(end, 0.0), parts);
        left = right;
        cell
    });
    let cells = cells.collect();
    Row { stack_below, ..Row::new(cells) }
}
