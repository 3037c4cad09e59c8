//! Unknown fields of rows that are not there any more: one side removed the row while another put the field in it.

use std::collections::BTreeSet;

use crate::canvas::{Canvas, Pointer};

/// The unknown fields that lie in a row that is not on the canvas.
pub(super) fn orphans(canvas: &Canvas) -> Vec<Pointer> {
    if canvas.unknown.is_empty() {
        return Vec::new();
    }
    let rows = rows(canvas);
    let is_orphan = |field: &Pointer| tables_around(field).any(|row| !rows.contains(&row));
    canvas.unknown.keys().filter(|field| is_orphan(field)).cloned().collect()
}

/// Whether a field lies in a row that is not on the canvas.
pub(super) fn is_orphan(canvas: &Canvas, field: &Pointer) -> bool {
    let mut around = tables_around(field).peekable();
    around.peek().is_some() && {
        let rows = rows(canvas);
        around.any(|row| !rows.contains(&row))
    }
}

/// The places of all rows.
fn rows(canvas: &Canvas) -> BTreeSet<Pointer> {
    let mut rows = BTreeSet::new();
    for partner in &canvas.partners {
        rows.insert(Pointer::partner(partner.id));
        let contributions = partner.contributions.iter();
        rows.extend(contributions.map(|row| Pointer::contribution(partner.id, row.id)));
    }
    rows.extend(canvas.actions.iter().map(|action| Pointer::action(action.id)));
    rows.extend(canvas.pitch.paragraphs.iter().map(|paragraph| Pointer::paragraph(paragraph.id)));
    for case in &canvas.cases {
        rows.insert(Pointer::case(case.id));
        rows.extend(case.answers.iter().map(|answer| Pointer::case_answer(case.id, answer.id)));
    }
    rows
}

/// The places of the rows that a field lies in, the outer one first. A field of a table itself lies in none.
fn tables_around(field: &Pointer) -> impl Iterator<Item = Pointer> {
    const TABLES: [(&str, &str); 4] = [
        ("/canvas/partners/", "/contributions/"),
        ("/canvas/actions/", ""),
        ("/canvas/sections/pitch/paragraphs/", ""),
        ("/canvas/cases/", "/answers/"),
    ];
    let text = field.as_str();
    let end_of_row = |start: usize| Some(start + text.get(start..)?.find('/')?);
    let outer = TABLES.iter().find_map(|(table, inner)| {
        text.starts_with(table).then(|| end_of_row(table.len()).map(|end| (end, *inner)))?
    });
    let inner = outer.filter(|(_, inner)| !inner.is_empty()).and_then(|(end, inner)| {
        text.get(end..)?.starts_with(inner).then(|| end_of_row(end + inner.len()))?
    });
    let ends = [outer.map(|(end, _)| end), inner].into_iter().flatten();
    ends.filter_map(|end| text.get(..end).map(Pointer::from_text)).collect::<Vec<_>>().into_iter()
}
