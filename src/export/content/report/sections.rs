//! The sections in the order of the method: texts, answers, partners, and the actions as a plan.

use i18n_embed_fl::fl;

use super::{Report, apart, board, partners, plan};
use crate::export::content::{Column, TableRow, Words, column_weights, single_line};
use crate::i18n::table::PrintedTable;
use crate::i18n::{self, Texts};
use crate::pitch::{WrittenPart, written_for_partners, written_pitch};
use crate::template::{Apart, ColumnKind, SectionKind, SectionTemplate};

/// With more columns, each is narrower than a word on a page: the rows are set one below another.
pub(super) const MOST_COLUMNS: usize = 6;

pub(super) fn write(report: &mut Report<'_>) {
    let template = report.input.template;
    for (section, part) in template.report_sections() {
        write_one(report, section, part.and_then(|part| part.apart.as_ref()));
    }
}

/// A section below its heading, unless nobody filled it in.
pub(super) fn write_one(report: &mut Report<'_>, section: &SectionTemplate, by: Option<&Apart>) {
    let canvas = report.input.canvas;
    let title = section.title.text(report.texts.language().tag());
    report.part(2, title, |report| match section.kind {
        SectionKind::Text => report.out.text(canvas.text(&section.id)),
        SectionKind::Choice => {
            let chosen = i18n::chosen(report.texts, canvas, section).into_iter();
            report.out.list(chosen.map(|name| Words::Fixed(name.to_owned())).collect());
            report.out.text(canvas.text(&section.id));
        }
        SectionKind::Questions => answers(report, section),
        SectionKind::Sides => sides(report, section, title),
        SectionKind::Partners => partners::write(report, title),
        SectionKind::Actions => plan::write(report),
        SectionKind::Pitch => pitch(report),
        SectionKind::Table => match (by, section.board_by()) {
            (Some(by), _) => apart::write(report, section, by),
            (None, Some(by)) => board::write(report, section, by),
            (None, None) => table(report, section, title),
        },
    });
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
    for question in &section.asked {
        let answer = canvas.answer(&section.id, &question.id);
        report.part(3, question.title.text(language), |report| report.out.text(answer));
    }
}

/// What each side says, and where they differ. Sides that said nothing are told with the section, whose titles are those of
/// all others; that nobody differs is nothing to tell.
fn sides(report: &mut Report<'_>, section: &SectionTemplate, title: &str) {
    let blank = report.blank.len();
    answers(report, section);
    let sides: Vec<String> = report.blank.drain(blank..).collect();
    let language = report.texts.language().tag();
    let is_side =
        |name: &&String| section.sides.iter().any(|side| side.title.text(language) == name.as_str());
    let told = sides.iter().filter(is_side).map(|side| {
        fl!(report.texts.messages, "export-report-blank-column", column = side.as_str(), part = title)
    });
    let told: Vec<String> = told.collect();
    report.blank.extend(told);
}

/// The rows of a table with many columns, each below its name with a line for each other cell.
fn records(report: &mut Report<'_>, printed: &PrintedTable<'_>) {
    let language = report.texts.language().tag();
    let label = fl!(report.texts.messages, "table-number");
    for (cells, number) in printed.rows.iter().chain(&printed.sums).zip(1_usize..) {
        let mut cells = cells.iter();
        let number = if printed.is_numbered { cells.next().cloned() } else { Some(number.to_string()) };
        let name = cells.next().map(|name| single_line(name)).unwrap_or_default();
        let name = match number.filter(|number| !number.is_empty()) {
            Some(number) if name.is_empty() => format!("{label} {number}"),
            Some(number) if printed.is_numbered => format!("{number} · {name}"),
            Some(_) | None => name,
        };
        report.out.heading(3, Words::Team(name));
        for (column, cell) in printed.columns.iter().skip(1).zip(cells) {
            report.out.labelled(column.title.text(language), &Words::team(cell));
        }
    }
}

/// A table that the template declares, with its columns.
fn table(report: &mut Report<'_>, section: &SectionTemplate, title: &str) {
    let (canvas, template) = (report.input.canvas, report.input.template);
    let printed = i18n::table::printed(report.texts, canvas, template, section);
    let columns = printed.columns.iter().enumerate();
    let is_filled = |column: usize| {
        let cell = column + usize::from(printed.is_numbered);
        printed.rows.iter().any(|row| row.get(cell).is_some_and(|cell| !cell.trim().is_empty()))
    };
    if columns.filter(|(column, _)| is_filled(*column)).count() > MOST_COLUMNS {
        records(report, &printed);
        return;
    }
    let (columns, rows) = columns_and_rows(report.texts, &printed);
    report.table(Some(title), columns, rows);
}

/// The columns and the rows of a table that the template declares.
pub(super) fn table_of(report: &Report<'_>, section: &SectionTemplate) -> (Vec<Column>, Vec<TableRow>) {
    let (canvas, template) = (report.input.canvas, report.input.template);
    columns_and_rows(report.texts, &i18n::table::printed(report.texts, canvas, template, section))
}

fn columns_and_rows(texts: &Texts, printed: &PrintedTable<'_>) -> (Vec<Column>, Vec<TableRow>) {
    let row = |cells: &Vec<String>| -> TableRow {
        cells.iter().map(|cell| vec![Words::team(cell)]).collect::<Vec<_>>().into()
    };
    let rows: Vec<TableRow> = printed.rows.iter().chain(&printed.sums).map(row).collect();
    let language = texts.language().tag();
    let weights = column_weights(printed, language).into_iter().skip(usize::from(printed.is_numbered));
    let number = printed.is_numbered.then(|| Column::of_row_numbers(fl!(texts.messages, "table-number")));
    let columns = printed.columns.iter().zip(weights).map(|(column, weight)| {
        let title = column.title.text(language);
        match column.kind {
            ColumnKind::Date => Column::of_dates(title),
            ColumnKind::Number => Column::of_numbers(title, weight),
            ColumnKind::Text
            | ColumnKind::Line
            | ColumnKind::Partner
            | ColumnKind::Row
            | ColumnKind::List
            | ColumnKind::Tick
            | ColumnKind::Choice => Column::new(title, weight),
        }
    });
    (number.into_iter().chain(columns).collect(), rows)
}
