//! A list of rows, whatever their type.

use std::any::Any;
use std::collections::BTreeMap;

use uuid::Uuid;

use super::{AnyRow, Id, Row, RowKind};

/// A list of rows of one kind. The order that they are to stand in is the caller's to know.
pub trait Rows {
    /// The kind of the rows.
    fn kind(&self) -> RowKind;

    /// Whether the rows stand in an order that somebody chose, as [`Row::IS_ORDERED`] says.
    fn is_ordered(&self) -> bool;

    /// The number of rows.
    fn count(&self) -> usize;

    /// A row by its place, counted from 0.
    fn row_at(&self, index: usize) -> Option<&dyn AnyRow>;

    /// A row by its place, to change it.
    fn row_at_mut(&mut self, index: usize) -> Option<&mut dyn AnyRow>;

    /// The place of a row.
    fn place_of(&self, id: Uuid) -> Option<usize>;

    /// Puts a row in, in which nothing is filled in yet, and returns it. Behind the last one if there is no such place.
    fn insert_blank(&mut self, index: usize, id: Uuid) -> &mut dyn AnyRow;

    /// Puts a copy of a row behind the others, under an id. Returns whether the row is of the type of these rows.
    fn push_copy(&mut self, row: &dyn AnyRow, id: Uuid) -> bool;

    /// Takes out all rows but some.
    fn retain(&mut self, is_kept: &mut dyn FnMut(Uuid) -> bool);

    /// Puts the rows in the order of these ids; rows that are not among them come first.
    fn put_in_order(&mut self, ids: &[Uuid]);
}

impl<R: Row> Rows for Vec<R> {
    fn kind(&self) -> RowKind {
        R::KIND
    }

    fn is_ordered(&self) -> bool {
        R::IS_ORDERED
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn row_at(&self, index: usize) -> Option<&dyn AnyRow> {
        self.get(index).map(|row| row as &dyn AnyRow)
    }

    fn row_at_mut(&mut self, index: usize) -> Option<&mut dyn AnyRow> {
        self.get_mut(index).map(|row| row as &mut dyn AnyRow)
    }

    fn place_of(&self, id: Uuid) -> Option<usize> {
        let id = Id::new(id);
        self.iter().position(|row| row.id() == id)
    }

    fn insert_blank(&mut self, index: usize, id: Uuid) -> &mut dyn AnyRow {
        let index = index.min(self.len());
        self.insert_mut(index, R::blank(Id::new(id)))
    }

    fn push_copy(&mut self, row: &dyn AnyRow, id: Uuid) -> bool {
        let row = (row as &dyn Any).downcast_ref::<R>();
        self.extend(row.map(|row| row.clone().with_id(Id::new(id))));
        row.is_some()
    }

    fn retain(&mut self, is_kept: &mut dyn FnMut(Uuid) -> bool) {
        Self::retain(self, |row| is_kept(row.id().uuid()));
    }

    fn put_in_order(&mut self, ids: &[Uuid]) {
        let places: BTreeMap<Uuid, usize> = ids.iter().zip(1..).map(|(id, place)| (*id, place)).collect();
        self.sort_by_key(|row| places.get(&row.id().uuid()).copied().unwrap_or_default());
    }
}
