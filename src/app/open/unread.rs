//! What stands in a field and cannot be read as what the field holds, such as `na de zomer` for a date. It is on no canvas
//! and in no file, so whoever saves or leaves is told.

use jiff::civil::Date;

use crate::canvas::FieldRef;

/// A text in a field that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The field.
    pub field: FieldRef,
    /// What the window calls the field.
    pub name: String,
    /// The text.
    pub text: String,
    /// The date that it means, if it is taken as one once the field is left.
    pub meant: Option<Date>,
}
