//! Rows and fields whatever their type: what code goes over that knows none of them by name.

use std::any::Any;
use std::fmt;

use uuid::Uuid;

use super::{FieldInfo, Kind, RowKind, Value};

/// A row of any kind.
pub trait AnyRow: Any + fmt::Debug + Send + Sync {
    /// A copy under an id.
    fn copy_as(&self, id: Uuid) -> Box<dyn AnyRow>;

    /// Whether another row is of the same type and holds the same.
    fn is_same(&self, other: &dyn AnyRow) -> bool;

    /// Which kind it is.
    fn kind(&self) -> RowKind;

    /// Its identity.
    fn uuid(&self) -> Uuid;

    /// The number of its fields.
    fn field_count(&self) -> usize;

    /// A field by its place, counted from 0. `None` if there are not so many.
    fn field_at(&self, index: usize) -> Option<(FieldInfo, &dyn FieldValue)>;

    /// A field by its place, to change it.
    fn field_at_mut(&mut self, index: usize) -> Option<(FieldInfo, &mut dyn FieldValue)>;

    /// A field by its name.
    fn field(&self, key: &str) -> Option<(FieldInfo, &dyn FieldValue)>;

    /// A field by its name, to change it.
    fn field_mut(&mut self, key: &str) -> Option<(FieldInfo, &mut dyn FieldValue)>;
}

/// A list of rows of one kind. The caller decides in which order they stand.
pub trait Rows {
    /// Whether the rows stand in an order that somebody chose, as [`super::Row::IS_ORDERED`] says.
    fn is_ordered(&self) -> bool;

    /// The number of rows.
    fn count(&self) -> usize;

    /// A row by its place, counted from 0.
    fn row_at(&self, index: usize) -> Option<&dyn AnyRow>;

    /// A row by its place, to change it.
    fn row_at_mut(&mut self, index: usize) -> Option<&mut dyn AnyRow>;

    /// The place of a row.
    fn place_of(&self, id: Uuid) -> Option<usize>;

    /// A row of the type of these rows, in which nothing is filled in yet.
    fn blank(&self, id: Uuid) -> Box<dyn AnyRow>;

    /// Gives a row another id.
    fn set_id(&mut self, index: usize, id: Uuid);

    /// Puts a row in, in which nothing is filled in yet, and returns it. Behind the last one if there is no such place.
    fn insert_blank(&mut self, index: usize, id: Uuid) -> &mut dyn AnyRow;

    /// Puts a copy of a row behind the others, under an id. Returns whether the row is of the type of these rows.
    fn push_copy(&mut self, row: &dyn AnyRow, id: Uuid) -> bool;

    /// Takes out all rows but some.
    fn retain(&mut self, is_kept: &mut dyn FnMut(Uuid) -> bool);

    /// Puts the rows in the order of these ids; rows that are not among them come first.
    fn put_in_order(&mut self, ids: &[Uuid]);
}

/// What a field holds now.
pub enum View<'a> {
    /// A text; the kind of the field says how it merges.
    Text(&'a str),
    /// One value, or nothing.
    One(Option<Value>),
    /// The members that are set, in order, with the value of each.
    Members(Vec<(String, Value)>),
    /// Rows.
    Rows(&'a dyn Rows),
}

impl View<'_> {
    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::One(value) => value.is_none(),
            Self::Members(members) => members.is_empty(),
            Self::Rows(rows) => rows.count() == 0,
        }
    }
}

/// The content of a field of a row.
pub trait FieldValue {
    /// What it holds now.
    fn view(&self) -> View<'_>;

    /// Sets or clears its value, or that of one of its members. Returns whether the value is of a kind that it can hold;
    /// if not, it holds what it held before.
    fn set(&mut self, member: Option<&str>, value: Option<Value>) -> bool;

    /// Whether a word is one of the vocabulary that it has words of, if it has any.
    fn knows(&self, word: &str) -> bool {
        let _ = word;
        true
    }

    /// The text. `None` if it holds no text.
    fn text(&self) -> Option<&str> {
        None
    }

    /// The text, to change it. `None` if it holds no text.
    fn text_mut(&mut self) -> Option<&mut String> {
        None
    }

    /// The rows, to change them. `None` if it holds no rows.
    fn rows_mut(&mut self) -> Option<&mut dyn Rows> {
        None
    }
}

/// All fields of a row, in order.
pub fn fields(row: &dyn AnyRow) -> impl Iterator<Item = (FieldInfo, &dyn FieldValue)> {
    (0..row.field_count()).filter_map(|index| row.field_at(index))
}

/// What a field holds, where that is one value. `None` if it holds nothing.
pub fn value(info: &FieldInfo, field: &dyn FieldValue) -> Option<Value> {
    match (field.view(), info.kind) {
        (View::Text(_), Kind::Text(_)) | (View::Text("") | View::Members(_) | View::Rows(_), _) => None,
        (View::Text(text), Kind::Code(_)) => Some(Value::Word(text.to_owned())),
        (View::Text(text), _) => Some(Value::Text(text.to_owned())),
        (View::One(value), _) => value,
    }
}

/// Whether two rows hold the same values; texts may differ.
pub fn holds_the_same(one: &dyn AnyRow, other: &dyn AnyRow) -> bool {
    fields(one).zip(fields(other)).all(|((info, one), (_, other))| value(&info, one) == value(&info, other))
}
