//! Unknown fields of rows that are not there any more: one side removed the row while another put the field in it.

use std::collections::BTreeSet;

use crate::canvas::{Canvas, Pointer, RowRef};
use crate::schema::{Home, Kind, RowKind, canonical_uuid};

/// The unknown fields that lie in a row that is not on the canvas.
pub(super) fn orphans(canvas: &Canvas) -> Vec<Pointer> {
    if canvas.unknown.is_empty() {
        return Vec::new();
    }
    let rows: BTreeSet<RowRef> = canvas.rows().map(|(row, _)| row).collect();
    let is_gone = |row: Option<RowRef>| row.is_none_or(|row| !rows.contains(&row));
    let is_orphan = |field: &Pointer| rows_around(canvas, field).any(is_gone);
    canvas.unknown.keys().filter(|field| is_orphan(field)).cloned().collect()
}

/// Whether a field lies in a row that is not on the canvas. A file may have tens of thousands of fields to ask this for: no
/// list of all rows is made for one of them.
pub(super) fn is_orphan(canvas: &Canvas, field: &Pointer) -> bool {
    rows_around(canvas, field).any(|row| row.is_none_or(|row| canvas.row(row).is_none()))
}

/// The rows that a field lies in, the outer one first; `None` for one with an id that no row can have. A field of a table
/// itself lies in none.
fn rows_around(canvas: &Canvas, field: &Pointer) -> impl Iterator<Item = Option<RowRef>> + use<> {
    let within = |kind: RowKind| match kind.home() {
        Home::Table { place, .. } => field.as_str().strip_prefix(place)?.strip_prefix('/'),
        Home::Field { .. } => None,
    };
    let found = canvas.tables().find_map(|kind| Some((kind, within(kind)?)));
    let mut rows = Vec::new();
    if let Some((kind, names)) = found
        && let [id, list, names @ ..] = names.split('/').collect::<Vec<_>>().as_slice()
    {
        let outer = canonical_uuid(id).map(|id| RowRef::of_kind(kind, id));
        rows.push(outer);
        if let (Some(Kind::Rows(_)), [id, _, ..]) = (kind.field(list).map(|info| info.kind), names) {
            rows.push(canonical_uuid(id).and_then(|id| outer?.inner(list, id)));
        }
    }
    rows.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    use crate::canvas::{Action, Case, CaseAnswer, Contribution, Id, Paragraph, Partner};

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
        let rows: BTreeSet<Pointer> = canvas.rows().map(|(row, _)| row.place()).collect();
        let mut places: Vec<Pointer> = rows.iter().cloned().collect();
        for (one, other) in [(0xA1, 2), (0xA1, 3), (4, 5), (9, 2), (2, 0xA1)] {
            let (one, other) = (uuid(one), uuid(other));
            let (partner, case) = (Id::new(one), Id::new(one));
            places.push(RowRef::of::<Partner>(partner).place());
            places.push(RowRef::within::<Contribution>(partner, Id::new(other)).place());
            places.push(RowRef::of::<Action>(Id::new(other)).place());
            places.push(RowRef::of::<Paragraph>(Id::new(other)).place());
            places.push(RowRef::of::<Case>(case).place());
            places.push(RowRef::within::<CaseAnswer>(case, Id::new(other)).place());
        }
        // An id is a row's in the spelling of the file only.
        places.push(Pointer::from_text(&format!("/canvas/partners/{:X}", uuid(0xA1).hyphenated())));
        assert!(rows.len() == 5 && places.len() > 30);
        for place in places {
            let field = place.member("x");
            let around = rows.iter().filter(|row| field.is_within(row)).count();
            let is_known = around == if place.as_str().split('/').count() > 5 { 2 } else { 1 };
            assert_eq!(is_orphan(&canvas, &field), !is_known, "{field:?}");
        }
    }
}
