//! The sections in the order of the method: texts, answers, partners, and the actions as a plan.

use i18n_embed_fl::fl;

use super::{Report, partners, plan};
use crate::export::content::{Column, TableRow, Words};
use crate::i18n;
use crate::pitch::{WrittenPart, written_for_partners, written_pitch};
use crate::template::{ColumnKind, SectionKind, SectionTemplate};

pub(super) fn write(report: &mut Report<'_>) {
    let language = report.texts.language().tag();
    let canvas = report.input.canvas;
    for section in &report.input.template.sections {
        let title = section.title.text(language);
        report.part(2, title, |report| match section.kind {
            SectionKind::Text => report.out.text(canvas.text(&section.id)),
            SectionKind::Questions => answers(report, section),
            SectionKind::Partners => partners::write(report, title),
            SectionKind::Actions => plan::write(report),
            SectionKind::Pitch => pitch(report),
            SectionKind::Table => table(report, section, title),
        });
    }
}

/// The pitch that there is: what everyone gets, and below it what was written for one of the partners.
fn pitch(report: &mut Report<'_>) {
    let (canvas, template) = (report.input.canvas, report.input.template);
    if canvas.pitch.is_blank() {
        return;
    }
    let for_all = written_pitch(canvas, template, report.texts, None).into_iter();
    let for_partners = written_for_partners(canvas, template, report.texts);
    for WrittenPart { title, text } in for_all.chain(for_partners) {
        if let Some(title) = title {
            report.out.heading(3, Words::Fixed(title));
        }
        report.out.text(&text);
    }
}

fn answers(report: &mut Report<'_>, section: &SectionTemplate) {
    let language = report.texts.language().tag();
    let canvas = report.input.canvas;
    for question in &section.questions {
        let answer = canvas.answer(&section.id, &question.id);
        report.part(3, question.title.text(language), |report| report.out.text(answer));
    }
}

/// A table that the template declares, with its columns.
fn table(report: &mut Report<'_>, section: &SectionTemplate, title: &str) {
    let texts = report.texts;
    let (canvas, template) = (report.input.canvas, report.input.template);
    let printed = i18n::table::printed(texts, canvas, template, section);
    let row = |cells: &Vec<String>| -> TableRow {
        cells.iter().map(|cell| vec![Words::team(cell)]).collect::<Vec<_>>().into()
    };
    let rows: Vec<TableRow> = printed.rows.iter().chain(&printed.sums).map(row).collect();
    let number = printed.is_numbered.then(|| Column::new(fl!(texts.messages, "table-number"), 0.6));
    let columns = printed.columns.iter().map(|column| {
        let title = column.title.text(texts.language().tag());
        match column.kind {
            ColumnKind::Text => Column::new(title, 3.0),
            ColumnKind::Line | ColumnKind::Partner | ColumnKind::Row | ColumnKind::List => {
                Column::new(title, 2.0)
            }
            ColumnKind::Tick => Column::new(title, 1.2),
            ColumnKind::Choice => Column::new(title, 1.6),
            ColumnKind::Date => Column::of_dates(title),
            ColumnKind::Number => Column::of_numbers(title, 1.6),
        }
    });
    report.table(Some(title), number.into_iter().chain(columns).collect(), rows);
}
