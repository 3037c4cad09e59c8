//! The edits that take an edit back.

use uuid::Uuid;

use super::{Document, Edit, Splice};
use crate::canvas::{Action, Canvas, FieldRef, Pointer, RowRef, list};
use crate::schema::{AnyRow, Value, View, value};

impl Document {
    /// The edits that take an edit back, as the canvas is before it; none where it changes nothing.
    pub(super) fn inverse(&self, edit: &Edit) -> Vec<Edit> {
        let canvas = &self.canvas;
        match edit {
            Edit::Text(field, splice) => {
                let removed = canvas.text_at(field).and_then(|text| text.get(splice.range.clone()));
                let range = splice.range.start..splice.range.start + splice.text.len();
                removed
                    .map(|text| Edit::Text(field.clone(), Splice { range, text: text.to_owned() }))
                    .into_iter()
                    .collect()
            }
            Edit::Set(field, _) => {
                let is_there = field.row().is_none_or(|row| canvas.row(row).is_some());
                is_there.then(|| Edit::Set(field.clone(), value_at(canvas, field))).into_iter().collect()
            }
            Edit::Unknown(field, _) => vec![Edit::Unknown(field.clone(), canvas.unknown.get(field).cloned())],
            Edit::Insert { row, .. } => vec![Edit::Remove(row.row())],
            Edit::Remove(row) => bring_back(canvas, *row),
            Edit::Move { row, .. } => vec![Edit::Move { row: *row, after: above(canvas, *row) }],
        }
    }

    /// Whether the row that an added row is to come below is on the canvas.
    pub(super) fn has_row_above(&self, edit: &Edit) -> bool {
        match edit {
            Edit::Insert { row, after: Some(above) } => {
                self.canvas.list_of(row.row()).is_some_and(|rows| rows.place_of(*above).is_some())
            }
            Edit::Insert { after: None, .. }
            | Edit::Text(..)
            | Edit::Set(..)
            | Edit::Remove(_)
            | Edit::Move { .. }
            | Edit::Unknown(..) => true,
        }
    }

    /// The same edit with its row at the end of its list. `None` if it names no row above.
    pub(super) fn at_the_end(&self, edit: &Edit) -> Option<Edit> {
        let mut edit = edit.clone();
        let (row, after) = match &mut edit {
            Edit::Insert { row, after } => (row.row(), after),
            Edit::Move { row, after } => (*row, after),
            Edit::Text(..) | Edit::Set(..) | Edit::Remove(_) | Edit::Unknown(..) => return None,
        };
        let rows = self.canvas.list_of(row)?;
        *after = list(rows).last().map(AnyRow::uuid);
        Some(edit)
    }
}

/// A value as it is now.
pub(super) fn value_at(canvas: &Canvas, field: &FieldRef) -> Option<Value> {
    match field {
        FieldRef::Canvas(key) => canvas.value(key),
        FieldRef::Row(row, key) => {
            let (info, field) = canvas.row(*row)?.field(key)?;
            value(&info, field)
        }
        FieldRef::Member(row, key, member) => match canvas.row(*row)?.field(key)?.1.view() {
            View::Members(members) => {
                members.into_iter().find(|(name, _)| name == member).map(|(_, value)| value)
            }
            View::Text(_) | View::One(_) | View::Rows(_) => None,
        },
    }
}

/// Puts a removed row back where it is now, with the unknown fields inside it and the references that went with it.
fn bring_back(canvas: &Canvas, row: RowRef) -> Vec<Edit> {
    let Some(data) = canvas.row_data(row) else { return Vec::new() };
    let mut edits = vec![Edit::Insert { row: data, after: above(canvas, row) }];
    if let Some(id) = row.id::<Action>() {
        let parts = canvas.actions.iter().filter(|action| action.parent == Some(id) && action.id != id);
        edits.extend(parts.map(|part| Edit::set(RowRef::of(part.id), Action::PARENT, Some(id))));
    }
    edits.extend(unknown_of(canvas, &row.place()));
    edits
}

/// The unknown fields inside a row.
pub(super) fn unknown_in_row<'a>(canvas: &'a Canvas, row: &'a Pointer) -> impl Iterator<Item = &'a Pointer> {
    canvas
        .unknown
        .range(row..)
        .map(|(field, _)| field)
        .take_while(|field| field.as_str().starts_with(row.as_str()))
        .filter(|field| field.is_within(row))
}

fn unknown_of<'a>(canvas: &'a Canvas, row: &'a Pointer) -> impl Iterator<Item = Edit> + 'a {
    unknown_in_row(canvas, row).map(|field| Edit::Unknown(field.clone(), canvas.unknown.get(field).cloned()))
}

/// The row above another, in a list with an order. `None` if there is none.
fn above(canvas: &Canvas, row: RowRef) -> Option<Uuid> {
    let rows = canvas.list_of(row).filter(|rows| rows.is_ordered())?;
    let index = rows.place_of(row.uuid())?;
    Some(rows.row_at(index.checked_sub(1)?)?.uuid())
}
