//! What a row is made of, as data: kinds of rows and of fields, and the values that fields hold.
//!
//! The replica, the file, edits, limits and merging go over the fields of a row by [`AnyRow`] and know none by name.
//! Which fields a kind of row has stands beside its type, in [`Row::FIELDS`]; what they mean is not said here.

mod amount;
mod field;
mod id;
mod logo;
mod raw_json;
mod row;
mod rows;
mod term;
mod value;

pub use amount::{Amount, Unit};
pub use field::{Field, FieldInfo, Key, Kind, Lines, Text, Written};
pub use id::Id;
pub use logo::Logo;
pub use raw_json::RawJson;
pub use row::{AnyRow, Row, RowKind, fields, holds_the_same, value};
pub use rows::Rows;
pub use term::{Term, Vocabulary};
pub use value::{FieldValue, Single, Value, View};
