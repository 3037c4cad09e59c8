//! The question about a text in a field that cannot be read, and so is lost when the canvas closes.

/// What to do about it before the program continues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadAnswer {
    /// Stay, and send the keyboard to the field.
    GoTo,
    /// Go on without it.
    GoOn,
}
