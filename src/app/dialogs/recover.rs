//! The question about interrupted work.

/// How to handle interrupted work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoverAnswer {
    /// Open it.
    Open,
    /// Ask for confirmation to delete it.
    ThrowAway,
}
