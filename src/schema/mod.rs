//! What a row is made of, as data: kinds of rows and of fields, and the values that fields hold.
//!
//! The replica, the file, edits, limits and merging go over the fields of a row by [`AnyRow`] and know none by name.
//! Which fields a kind of row has stands beside its type, in [`Row::FIELDS`]; what they mean is not said here.

mod amount;
mod any;
mod declared;
mod held;
mod id;
mod kind;
mod logo;
mod private;
mod raw_json;
mod row;
mod table;
mod term;
mod value;

pub use amount::{Amount, Unit};
pub use any::{AnyRow, FieldValue, Rows, View, fields, holds_the_same, value};
pub use declared::{DeclaredRow, DeclaredRows};
pub use held::Single;
pub use id::{Id, canonical_uuid};
pub use kind::{FieldInfo, Home, Key, Kind, Lines, Named, RowKind, Target, Text, Written};
pub use logo::Logo;
pub use private::Private;
pub use raw_json::RawJson;
pub use row::{Field, Row};
pub use table::{Column, ColumnKind, DeclaredTable, NewColumn};
pub use term::{Term, Vocabulary, WordList};
pub use value::Value;
