//! Everything that can be done to a canvas.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use uuid::Uuid;

use super::Limit;
use crate::canvas::{FieldRef, Pointer, RawJson, RowData, RowRef, Term, TextField, ValueKey, Vocabulary};
use crate::schema::{Key, Value};

/// One change to a canvas. Where a row comes `after` another, nothing means the top of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Replaces a stretch of a text.
    Text(TextField, Splice),
    /// Sets or clears a value.
    Set(FieldRef, Option<Value>),
    /// Adds a row with everything in it.
    Insert {
        /// The new row.
        row: RowData,
        /// The row above it; a list without an order of its own has none.
        after: Option<Uuid>,
    },
    /// Removes a row; the parts of a removed action stay, as goals of their own.
    Remove(RowRef),
    /// Moves a row below another of the same list.
    Move {
        /// The row.
        row: RowRef,
        /// The row above it.
        after: Option<Uuid>,
    },
    /// Keeps or forgets a field that this program does not know.
    Unknown(Pointer, Option<RawJson>),
}

/// A replacement of a stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    /// What goes away, in bytes of the text as it is now, on character boundaries.
    pub range: Range<usize>,
    /// What comes in its place.
    pub text: String,
}

/// Why an edit was refused. The canvas is as it was before that edit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// A newer program wrote the file, and this one would not understand what it changes.
    #[error("the canvas is open for reading only")]
    ReadOnly,
    /// The row or the text is not there (any more).
    #[error("the row or text is not there")]
    Gone,
    /// The field cannot hold a value of that kind, or the row has no such field.
    #[error("the field holds no value of that kind")]
    WrongKind,
    /// The stretch lies outside the text or cuts a character.
    #[error("the stretch {range:?} does not lie on characters of the text")]
    BadRange {
        /// The stretch in bytes.
        range: Range<usize>,
    },
    /// A row with this id is there already.
    #[error("a row with this id is there already")]
    DuplicateId,
    /// The canvas would hold more than a file may.
    #[error("over the limit: {0:?}")]
    OverLimit(Limit),
}

impl Edit {
    /// Puts text at a place.
    pub fn insert(field: TextField, at: usize, text: impl Into<String>) -> Self {
        Self::Text(field, Splice { range: at..at, text: text.into() })
    }

    /// Takes text away.
    pub fn delete(field: TextField, range: Range<usize>) -> Self {
        Self::Text(field, Splice { range, text: String::new() })
    }

    /// Sets or clears a field of a row.
    pub fn set<T: Into<Value>>(row: RowRef, key: Key<T>, value: Option<T>) -> Self {
        Self::Set(FieldRef::Row(row, key.name()), value.map(T::into))
    }

    /// Sets a short text of a row that is replaced as a whole; an empty one clears it.
    pub fn set_line(row: RowRef, key: Key<String>, text: String) -> Self {
        Self::Set(FieldRef::Row(row, key.name()), Some(text).filter(|text| !text.is_empty()).map(Value::Text))
    }

    /// Sets a code of a row; an empty one clears it.
    pub fn set_code(row: RowRef, key: Key<String>, code: String) -> Self {
        Self::Set(FieldRef::Row(row, key.name()), Some(code).filter(|code| !code.is_empty()).map(Value::Word))
    }

    /// Ticks or unticks a word in a field of a row.
    pub fn tick<V: Vocabulary>(
        row: RowRef,
        key: Key<BTreeSet<Term<V>>>,
        term: &Term<V>,
        is_set: bool,
    ) -> Self {
        let field = FieldRef::Member(row, key.name(), term.code().to_owned());
        Self::Set(field, is_set.then_some(Value::Ticked))
    }

    /// Sets or clears the word of a member in a field of a row.
    pub fn set_member<M: Vocabulary, V: Vocabulary>(
        row: RowRef,
        key: Key<BTreeMap<M, Term<V>>>,
        member: M,
        term: Option<Term<V>>,
    ) -> Self {
        let field = FieldRef::Member(row, key.name(), Term::Known(member).code().to_owned());
        Self::Set(field, term.map(Value::from))
    }

    /// Sets or clears a single value of the canvas.
    pub const fn set_value(key: ValueKey, value: Option<Value>) -> Self {
        Self::Set(FieldRef::Canvas(key), value)
    }

    /// Silences the advice of a rule, with the reason, or takes that back.
    pub fn silence(rule: String, reason: Option<String>) -> Self {
        Self::Set(FieldRef::Canvas(ValueKey::Silenced(rule)), reason.map(Value::Text))
    }

    /// Sets the language the texts are written in, a BCP 47 tag.
    pub fn set_language(language: impl Into<String>) -> Self {
        Self::Set(FieldRef::Canvas(ValueKey::Language), Some(Value::Word(language.into())))
    }
}
