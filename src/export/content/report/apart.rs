//! The rows of a table in two groups, such as who was there and who was not.

use i18n_embed_fl::fl;

use super::Report;
use crate::export::content::{Words, single_line};
use crate::i18n;
use crate::template::{Apart, SectionTemplate};

/// The rows of a table in a line for those with a tick and in one for those without, each by its other cells.
pub(super) fn write(report: &mut Report<'_>, section: &SectionTemplate, apart: &Apart) {
    let texts = report.texts;
    let language = texts.language().tag();
    let printed = i18n::table::printed(texts, report.input.canvas, report.input.template, section);
    let numbers = usize::from(printed.is_numbered);
    let column = printed.columns.iter().position(|column| column.id == apart.column);
    let is_ticked = |row: &&Vec<String>| {
        let cell = column.and_then(|column| row.get(column + numbers));
        cell.is_some_and(|cell| !cell.trim().is_empty())
    };
    let name = |row: &Vec<String>| {
        let cells = row.iter().enumerate().skip(numbers);
        let others = cells.filter(|(place, _)| Some(*place) != column.map(|column| column + numbers));
        let mut words = others.map(|(_, cell)| single_line(cell)).filter(|cell| !cell.is_empty());
        let first = words.next().unwrap_or_default();
        match words.collect::<Vec<_>>().join(", ") {
            rest if rest.is_empty() => first,
            rest => fl!(texts.messages, "export-minutes-person", name = first, about = rest),
        }
    };
    let (ticked, others): (Vec<_>, Vec<_>) = printed.rows.iter().partition(is_ticked);
    for (title, rows) in [(&apart.ticked, ticked), (&apart.unticked, others)] {
        let names: Vec<String> = rows.into_iter().map(name).filter(|name| !name.is_empty()).collect();
        if !names.is_empty() {
            report.out.labelled(title.text(language), &Words::Team(names.join("; ")));
        }
    }
}
