//! Minutes: what was agreed in a box on top, then the parts that the form names, in its order.

use super::sections::{self, MOST_COLUMNS, table_of};
use super::{Report, ReportInput, title_and_words};
use crate::export::content::{
    Block, Column, Manuscript, Table, Words, document_name, document_title, edition,
};
use crate::export::stopped::go_on;
use crate::export::{Order, ReportPart, ReportParts, Stopped};
use crate::template::{DocumentKind, DocumentPart, SectionTemplate};

/// Writes the minutes of a canvas. Nothing but a title where its form has none.
///
/// # Errors
/// If it was cancelled.
pub(crate) fn minutes<'a>(order: &Order<'a>) -> Result<Manuscript<'a>, Stopped> {
    write(order, |_| true)
}

/// Writes what of the minutes stands in a mail; the rest is read in the document.
///
/// # Errors
/// If it was cancelled.
pub(crate) fn minutes_for_mail<'a>(order: &Order<'a>) -> Result<Manuscript<'a>, Stopped> {
    write(order, |part| !part.in_document_only)
}

fn write<'a>(order: &Order<'a>, is_told: impl Fn(&DocumentPart) -> bool) -> Result<Manuscript<'a>, Stopped> {
    let Order { canvas, template, texts, today, .. } = *order;
    let (_, shown) = title_and_words(order);
    let name = document_name(DocumentKind::Minutes, template, texts);
    let parts = ReportParts::NONE.with(ReportPart::Sections, true);
    let input = ReportInput { canvas, template, today, parts };
    let out = Manuscript::new(texts, shown, vec![name, edition(texts, &canvas.header)]);
    let mut report = Report { input, texts, out, blank: Vec::new() };
    report.out.foot = document_title(order);
    let Some(document) = template.document(DocumentKind::Minutes) else { return Ok(report.out) };
    let section = |id| template.section(id);
    if let Some(place) = document.place.as_ref().and_then(section) {
        let label = place.title.text(texts.language().tag());
        report.out.labelled(label, &Words::team(canvas.text(&place.id)));
    }
    if let Some(table) = document.boxed.as_ref().and_then(section) {
        boxed(&mut report, table);
    }
    for part in document.parts.iter().filter(|part| is_told(part)) {
        go_on(order.is_wanted)?;
        if let Some(section) = section(&part.section) {
            sections::write_one(&mut report, section, part.apart.as_ref());
        }
    }
    Ok(report.out)
}

/// A table in a box. What is on the page has a column also where nothing stands in it: that nobody named a day is told, too.
fn boxed(report: &mut Report<'_>, section: &SectionTemplate) {
    let title = section.title.text(report.texts.language().tag());
    let (columns, rows): (Vec<Column>, Vec<_>) = table_of(report, section);
    // The number of a row is a column, too.
    if columns.len() > MOST_COLUMNS + 1 {
        sections::write_one(report, section, None);
        return;
    }
    if rows.is_empty() {
        return;
    }
    let boxed = Some(Words::fixed(title));
    report.out.blocks.push(Block::Table(Table { columns, rows, is_kept_whole: false, boxed }));
}
