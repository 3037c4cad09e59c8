//! The question about interrupted work.

/// What is to happen with interrupted work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoverAnswer {
    /// Open it.
    Open,
    /// Ask whether it is to be thrown away.
    ThrowAway,
}
