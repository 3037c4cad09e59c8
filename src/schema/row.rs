//! Types of rows, and what makes each a row of any type.

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt;

use uuid::Uuid;

use super::{
    AnyRow, FieldInfo, FieldValue, Home, Id, Key, Kind, Private, RowKind, Rows, Value, View, Written,
};

/// A type of rows, with its fields.
pub trait Row: Clone + PartialEq + fmt::Debug + Send + Sync + 'static {
    /// The type of the rows that it lies in, `()` if it lies in none.
    type Outer;

    /// Which kind it is.
    const KIND: RowKind;
    /// What it is called in a report for machines, and in the ids of messages.
    const NAME: &'static str;
    /// Where its rows are kept.
    const HOME: Home;
    /// As what its rows are left out of copies for others. `None` if they are for everyone.
    const PRIVATE: Option<Private>;
    /// How many of them there may be in a list.
    const MOST: usize;
    /// Its fields, in the order in which a file and a replica have them.
    const FIELDS: &'static [Field<Self>];
    /// Whether its rows stand in an order that somebody chose. Others stand in the order of their ids, and what is in them
    /// besides texts never changes: another value is another row.
    const IS_ORDERED: bool;

    /// A row in which nothing is filled in yet.
    fn blank(id: Id<Self>) -> Self;

    /// Its identity.
    fn id(&self) -> Id<Self>;

    /// The same under another identity.
    #[must_use]
    fn with_id(self, id: Id<Self>) -> Self;
}

impl<R: Row> AnyRow for R {
    fn copy_as(&self, id: Uuid) -> Box<dyn AnyRow> {
        Box::new(self.clone().with_id(Id::new(id)))
    }

    fn is_same(&self, other: &dyn AnyRow) -> bool {
        (other as &dyn Any).downcast_ref::<R>() == Some(self)
    }

    fn kind(&self) -> RowKind {
        R::KIND
    }

    fn uuid(&self) -> Uuid {
        self.id().uuid()
    }

    fn field_count(&self) -> usize {
        R::FIELDS.len()
    }

    fn field_at(&self, index: usize) -> Option<(FieldInfo, &dyn FieldValue)> {
        R::FIELDS.get(index).map(|field| (field.info, (field.get)(self)))
    }

    fn field_at_mut(&mut self, index: usize) -> Option<(FieldInfo, &mut dyn FieldValue)> {
        R::FIELDS.get(index).map(|field| (field.info, (field.get_mut)(self)))
    }

    fn field(&self, key: &str) -> Option<(FieldInfo, &dyn FieldValue)> {
        self.field_at(R::FIELDS.iter().position(|field| field.info.key == key)?)
    }

    fn field_mut(&mut self, key: &str) -> Option<(FieldInfo, &mut dyn FieldValue)> {
        self.field_at_mut(R::FIELDS.iter().position(|field| field.info.key == key)?)
    }
}

/// A field of rows of type `R`.
pub struct Field<R> {
    info: FieldInfo,
    get: fn(&R) -> &dyn FieldValue,
    get_mut: fn(&mut R) -> &mut dyn FieldValue,
}

impl<R> Field<R> {
    /// A field for everyone, and where it lies in the row.
    pub const fn public<T>(
        key: Key<T>,
        kind: Kind,
        get: fn(&R) -> &dyn FieldValue,
        get_mut: fn(&mut R) -> &mut dyn FieldValue,
    ) -> Self {
        let info = FieldInfo {
            key: key.name(),
            kind,
            written: Written::Always,
            about: None,
            is_choice: false,
            private: None,
        };
        Self { info, get, get_mut }
    }

    /// A field that is left out of copies for others, and where it lies in the row.
    pub const fn private<T>(
        private: Private,
        key: Key<T>,
        kind: Kind,
        get: fn(&R) -> &dyn FieldValue,
        get_mut: fn(&mut R) -> &mut dyn FieldValue,
    ) -> Self {
        let mut field = Self::public(key, kind, get, get_mut);
        field.info.private = Some(private);
        field
    }

    /// What is known of it without a row.
    pub const fn info(&self) -> FieldInfo {
        self.info
    }

    /// The same, in a file only if it holds something.
    #[must_use]
    pub const fn written_if_set(mut self) -> Self {
        self.info.written = Written::IfSet;
        self
    }

    /// The same, with a value that says something about that of another field, and goes with it.
    #[must_use]
    pub const fn about<T>(mut self, other: Key<T>) -> Self {
        self.info.about = Some(other.name());
        self
    }

    /// The same, where holding nothing is a choice too.
    #[must_use]
    pub const fn or_nothing(mut self) -> Self {
        self.info.is_choice = true;
        self
    }
}

impl<R: Row> Rows for Vec<R> {
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
        // From the end: what is read or taken in row by row is asked for as soon as it stands there.
        self.iter().rposition(|row| row.id() == id)
    }

    fn blank(&self, id: Uuid) -> Box<dyn AnyRow> {
        Box::new(R::blank(Id::new(id)))
    }

    fn set_id(&mut self, index: usize, id: Uuid) {
        if let Some(row) = self.get_mut(index) {
            *row = row.clone().with_id(Id::new(id));
        }
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

impl<R: Row> FieldValue for Vec<R> {
    fn view(&self) -> View<'_> {
        View::Rows(self)
    }

    fn set(&mut self, member: Option<&str>, value: Option<Value>) -> bool {
        let is_cleared = member.is_none() && value.is_none();
        if is_cleared {
            self.clear();
        }
        is_cleared
    }

    fn rows_mut(&mut self) -> Option<&mut dyn Rows> {
        Some(self)
    }
}
