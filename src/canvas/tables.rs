//! The rows of a canvas, whatever their kind.

use std::any::Any;

use uuid::Uuid;

use super::{Canvas, Id, RowRef, TextField};
use crate::schema::{AnyRow, DeclaredRows, Key, Kind, Row, RowKind, Rows, Target, Text, View, fields};

/// A row with everything in it, and where it belongs.
#[derive(Debug)]
pub struct RowData {
    row: RowRef,
    fields: Box<dyn AnyRow>,
}

impl RowData {
    /// A row of a table.
    pub fn of<R: Row<Outer = ()>>(row: R) -> Self {
        Self { row: RowRef::of(row.id()), fields: Box::new(row) }
    }

    /// A row in another row.
    pub fn within<R: Row>(outer: Id<R::Outer>, row: R) -> Self {
        Self { row: RowRef::within(outer, row.id()), fields: Box::new(row) }
    }

    /// A copy of what is in a row.
    pub fn copy(row: RowRef, fields: &dyn AnyRow) -> Self {
        Self { row, fields: fields.copy_as(row.uuid()) }
    }

    /// Which row it is.
    pub const fn row(&self) -> RowRef {
        self.row
    }

    /// The same row under another identity.
    #[must_use]
    pub fn with_id(&self, id: Uuid) -> Self {
        Self { row: self.row.sibling(id), fields: self.fields.copy_as(id) }
    }

    /// Its fields.
    pub fn fields(&self) -> &dyn AnyRow {
        &*self.fields
    }

    /// Its fields, to change them.
    pub fn fields_mut(&mut self) -> &mut dyn AnyRow {
        &mut *self.fields
    }

    /// The row. `None` if it is of another type.
    pub fn get<R: Row>(&self) -> Option<&R> {
        (self.fields() as &dyn Any).downcast_ref()
    }
}

impl Clone for RowData {
    fn clone(&self) -> Self {
        Self::copy(self.row, self.fields())
    }
}

impl PartialEq for RowData {
    fn eq(&self, other: &Self) -> bool {
        self.row == other.row && self.fields.is_same(other.fields())
    }
}

impl Eq for RowData {}

impl Canvas {
    /// The list that a row lies in, or would. `None` if it would lie in a row that does not exist.
    pub fn list_of(&self, row: RowRef) -> Option<&dyn Rows> {
        let Some((outer, key)) = row.outer() else { return Some(self.table(row.kind())) };
        self.rows_in(outer, key)
    }

    /// The rows in a field of a row. `None` if the row does not exist, or the field holds no rows.
    pub fn rows_in(&self, row: RowRef, key: &str) -> Option<&dyn Rows> {
        match self.row(row)?.field(key)?.1.view() {
            View::Rows(rows) => Some(rows),
            View::Text(_) | View::One(_) | View::Members(_) => None,
        }
    }

    /// A row. `None` if it does not exist.
    pub fn row(&self, row: RowRef) -> Option<&dyn AnyRow> {
        let list = self.list_of(row)?;
        list.row_at(list.place_of(row.uuid())?)
    }

    /// A row, to change it.
    pub(crate) fn row_mut(&mut self, row: RowRef) -> Option<&mut dyn AnyRow> {
        let list = match row.outer() {
            Some((outer, key)) => self.row_mut(outer)?.field_mut(key)?.1.rows_mut()?,
            None => self.table_mut(row.kind())?,
        };
        list.row_at_mut(list.place_of(row.uuid())?)
    }

    /// A copy of a row with everything in it. `None` if it does not exist.
    pub fn row_data(&self, row: RowRef) -> Option<RowData> {
        self.row(row).map(|fields| RowData::copy(row, fields))
    }

    /// The row that a reference leads to, whether it is there or not. `None` if there is no such table.
    pub fn referred(&self, to: Target, id: Uuid) -> Option<RowRef> {
        let kind = match to {
            Target::Kind(kind) => kind,
            Target::Section(section) => {
                let mut tables = self.declared.iter().map(DeclaredRows::table);
                RowKind::Declared(tables.find(|table| table.id() == section)?)
            }
        };
        Some(RowRef::of_kind(kind, id))
    }

    /// The kinds of rows that have a table of their own.
    pub fn tables(&self) -> impl Iterator<Item = RowKind> + use<> {
        let declared: Vec<_> = self.declared.iter().map(|rows| RowKind::Declared(rows.table())).collect();
        RowKind::tables().chain(declared)
    }

    /// All rows, table by table; behind each the rows inside it.
    pub fn rows(&self) -> impl Iterator<Item = (RowRef, &dyn AnyRow)> {
        self.tables().flat_map(|kind| {
            list(self.table(kind)).flat_map(move |row| with_inner(RowRef::of_kind(kind, row.uuid()), row))
        })
    }
}

/// The rows of a list, in order.
pub fn list(rows: &dyn Rows) -> impl Iterator<Item = &dyn AnyRow> {
    (0..rows.count()).filter_map(|index| rows.row_at(index))
}

/// A row, and behind it the rows inside it.
pub fn with_inner(row: RowRef, data: &dyn AnyRow) -> Vec<(RowRef, &dyn AnyRow)> {
    let mut all = vec![(row, data)];
    for (info, field) in fields(data) {
        if let View::Rows(rows) = field.view() {
            all.extend(list(rows).filter_map(|inner| Some((row.inner(info.key, inner.uuid())?, inner))));
        }
    }
    all
}

/// The texts of a row, by their names; those of the rows inside it are not among them.
pub fn texts_of(row: &dyn AnyRow) -> impl Iterator<Item = (Key<Text>, &str)> {
    let texts = fields(row).filter(|(info, _)| info.kind.is_text());
    texts.filter_map(|(info, field)| Some((Key::new(info.key), field.text()?)))
}

/// All texts of a row, those of the rows inside it at the place of their field.
pub fn all_texts(row: RowRef, data: &dyn AnyRow) -> Vec<(TextField, &str)> {
    let mut texts = Vec::new();
    for (info, field) in fields(data) {
        match field.view() {
            View::Text(text) if info.kind.is_text() => texts.push((row.text(Key::new(info.key)), text)),
            View::Rows(rows) => {
                let inner = list(rows).filter_map(|inner| Some((row.inner(info.key, inner.uuid())?, inner)));
                texts.extend(inner.flat_map(|(row, inner)| all_texts(row, inner)));
            }
            View::Text(_) | View::One(_) | View::Members(_) => {}
        }
    }
    texts
}

/// Whether nothing stands in a row: no word, and no choice.
pub fn is_blank_row(row: &dyn AnyRow) -> bool {
    fields(row).all(|(_, field)| match field.view() {
        View::Text(text) => text.trim().is_empty(),
        View::Rows(rows) => list(rows).all(is_blank_row),
        view @ (View::One(_) | View::Members(_)) => view.is_blank(),
    })
}

/// What a row is called: the first of its texts.
pub fn name_of(row: &dyn AnyRow) -> &str {
    let mut words = fields(row).filter(|(info, _)| info.kind.is_text() || info.kind == Kind::Line);
    words.find_map(|(_, field)| field.text()).unwrap_or_default()
}
