//! The checklists with what was answered.

use i18n_embed_fl::fl;

use super::Report;
use crate::export::ReportPart;
use crate::export::content::{Column, Words};
use crate::guidance::{CheckedItem, CheckedList, checklists};
use crate::i18n;

pub(super) fn write(report: &mut Report<'_>) {
    let lists = checklists(report.input.canvas, report.input.template);
    if lists.is_empty() {
        return;
    }
    let language = report.texts.language().tag();
    let title = fl!(report.texts.messages, "export-report-checklists");
    report.part(2, &title, |report| {
        for list in lists {
            report.part(3, list.list.title.text(language), |report| write_list(report, &list));
        }
    });
}

/// The items of a list with their answers, unless none has one.
fn write_list(report: &mut Report<'_>, list: &CheckedList<'_>) {
    let texts = report.texts;
    let messages = &texts.messages;
    let has_notes = report.input.parts.has(ReportPart::CheckNotes);
    let is_filled = |item: &CheckedItem<'_>| {
        item.check.is_some_and(|check| check.answer.is_some() || (has_notes && !check.note.trim().is_empty()))
    };
    if !list.items.iter().any(is_filled) {
        return;
    }
    let (done, count) = list.progress();
    report.out.introduction(fl!(messages, "export-report-progress", done = done, count = count));
    let rows = list.items.iter().map(|item| {
        let answer = item.check.and_then(|check| check.answer.as_ref());
        let answer = answer.map(|answer| i18n::check_answer(texts, answer));
        let mut cells = vec![
            vec![Words::fixed(item.item.text.text(texts.language().tag()))],
            answer.into_iter().map(Words::Fixed).collect(),
        ];
        if has_notes {
            cells.push(vec![Words::team(item.check.map_or("", |check| check.note.as_str()))]);
        }
        cells.into()
    });
    let rows = rows.collect();
    let mut columns = vec![
        Column::new(fl!(messages, "export-report-item"), 5.6),
        Column::new(fl!(messages, "export-report-stands"), 1.4),
    ];
    if has_notes {
        columns.push(Column::new(fl!(messages, "export-report-note"), 3.0));
    }
    report.table(Some(list.list.title.text(texts.language().tag())), columns, rows);
}
