//! Commands about fields for values.

use crate::app::Unread;
use crate::canvas::FieldRef;

/// A command about a field for a value, such as a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldCommand {
    /// What stands in it cannot be read, or is another text that cannot.
    Unread(Box<Unread>),
    /// What stands in it can be read.
    Read(FieldRef),
    /// Sends the keyboard to it.
    GoTo(FieldRef),
    /// The keyboard is in the field that it was sent to.
    Arrived,
}
