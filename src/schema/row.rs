//! Rows of any kind.

use std::any::Any;

use uuid::Uuid;

use super::{Field, FieldInfo, FieldValue, Id, Kind, Value, View};

/// The kinds of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKind {
    /// A row of the partner table.
    Partner,
    /// One thing that a partner brings.
    Contribution,
    /// An action line.
    Action,
    /// A composed paragraph of the pitch.
    Paragraph,
    /// A case of the decision aid.
    Case,
    /// An answer in a case.
    CaseAnswer,
}

impl RowKind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Partner, Self::Contribution, Self::Action, Self::Paragraph, Self::Case, Self::CaseAnswer];

    /// What it is called in a report for machines.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Contribution => "contribution",
            Self::Action => "action",
            Self::Paragraph => "paragraph",
            Self::Case => "case",
            Self::CaseAnswer => "case_answer",
        }
    }
}

/// A type of rows, with its fields.
pub trait Row: Clone + PartialEq + 'static {
    /// Which kind it is.
    const KIND: RowKind;
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

/// A row of any kind.
pub trait AnyRow: Any {
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

impl<R: Row> AnyRow for R {
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

/// All fields of a row, in order.
pub fn fields(row: &dyn AnyRow) -> impl Iterator<Item = (FieldInfo, &dyn FieldValue)> {
    (0..row.field_count()).filter_map(|index| row.field_at(index))
}

/// What a field holds, where that is one value. `None` if it holds nothing.
pub fn value(info: &FieldInfo, field: &dyn FieldValue) -> Option<Value> {
    match (field.view(), info.kind) {
        (View::Text(_), Kind::Text(_)) | (View::Text("") | View::Members(_) | View::Rows(_), _) => None,
        (View::Text(text), Kind::Code) => Some(Value::Word(text.to_owned())),
        (View::Text(text), _) => Some(Value::Text(text.to_owned())),
        (View::One(value), _) => value,
    }
}

/// Whether two rows hold the same values; texts may differ.
pub fn holds_the_same(one: &dyn AnyRow, other: &dyn AnyRow) -> bool {
    fields(one).zip(fields(other)).all(|((info, one), (_, other))| value(&info, one) == value(&info, other))
}
