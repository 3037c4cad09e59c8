//! Unknown fields of rows that are not there any more: one side removed the row while another put the field in it.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::canvas::{Canvas, Pointer, Table};

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
    tables_around(field).any(|row| !is_row(canvas, &row))
}

/// Whether a place is that of a row on the canvas. A file may have tens of thousands of fields to ask this for: no list of all
/// rows is made for one of them.
fn is_row(canvas: &Canvas, place: &Pointer) -> bool {
    let parts: Vec<&str> = place.as_str().split('/').collect();
    let ids: Vec<Uuid> = parts.iter().filter_map(|part| Uuid::try_parse(part).ok()).collect();
    let table = Table::ALL.into_iter().find(|table| place.is_within(&table.place()));
    let row = match (table, ids.as_slice()) {
        (Some(table), [id]) => Some(table.row(*id)),
        (Some(table), [id, inner]) => {
            let list = parts.iter().rev().nth(1).copied().unwrap_or_default();
            table.row(*id).inner(list, *inner)
        }
        _ => None,
    };
    row.is_some_and(|row| canvas.row(row).is_some() && row.place() == *place)
}

/// The places of all rows.
fn rows(canvas: &Canvas) -> BTreeSet<Pointer> {
    canvas.rows().map(|(row, _)| row.place()).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::{Action, Case, CaseAnswer, Contribution, Id, Partner, RowRef};

    #[test]
    fn a_field_is_an_orphan_alone_as_among_all_of_them() {
        let uuid = Uuid::from_u128;
        let answer = CaseAnswer {
            id: Id::new(uuid(5)),
            question: "buys".into(),
            choice: None,
            reason: String::new(),
            date: None,
            rules: String::new(),
        };
        let canvas = Canvas {
            partners: vec![Partner {
                contributions: vec![Contribution::new(Id::new(uuid(2)))],
                ..Partner::new(Id::new(uuid(0xA1)))
            }],
            actions: vec![Action::new(Id::new(uuid(3)))],
            cases: vec![Case { answers: vec![answer], ..Case::new(Id::new(uuid(4))) }],
            ..Canvas::default()
        };
        let rows = rows(&canvas);
        let mut places: Vec<Pointer> = rows.iter().cloned().collect();
        for (one, other) in [(0xA1, 2), (0xA1, 3), (4, 5), (9, 2), (2, 0xA1)] {
            let (one, other) = (uuid(one), uuid(other));
            places.push(RowRef::Partner(Id::new(one)).place());
            places.push(RowRef::Contribution(Id::new(one), Id::new(other)).place());
            places.push(RowRef::Action(Id::new(other)).place());
            places.push(RowRef::Paragraph(Id::new(other)).place());
            places.push(RowRef::Case(Id::new(one)).place());
            places.push(RowRef::CaseAnswer(Id::new(one), Id::new(other)).place());
        }
        // An id is a row's in the spelling of the file only.
        places.push(Pointer::from_text(&format!("/canvas/partners/{:X}", uuid(0xA1).hyphenated())));
        assert!(rows.len() == 5 && places.len() > 30);
        for place in places {
            assert_eq!(is_row(&canvas, &place), rows.contains(&place), "{place:?}");
            let field = place.member("x");
            let is_known = tables_around(&field).all(|row| rows.contains(&row));
            assert_eq!(is_orphan(&canvas, &field), !is_known, "{field:?}");
        }
    }
}
