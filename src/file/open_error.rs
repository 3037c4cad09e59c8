//! Why bytes cannot be opened.

use crate::document::Limit;

/// Why bytes cannot be opened as a canvas.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// There are no bytes, or zeros only, as after a power cut.
    #[error("the file is empty")]
    Empty,
    /// The bytes are neither UTF-8 nor UTF-16.
    #[error("the file is not text")]
    NotText,
    /// The text is no JSON.
    #[error("not JSON at line {line}, column {column}")]
    NotJson {
        /// Line of the mistake, from 1.
        line: usize,
        /// Column of the mistake, from 1.
        column: usize,
    },
    /// The text breaks off before the JSON ends.
    #[error("the file breaks off at line {line}")]
    BreaksOff {
        /// The last line.
        line: usize,
    },
    /// JSON, but no canvas file.
    #[error("not a canvas file")]
    NotACanvas,
    /// More than a canvas file may hold.
    #[error("over the limit: {0:?}")]
    OverLimit(Limit),
    /// A PDF in which no canvas is attached.
    #[error("no canvas in the PDF")]
    NoCanvasInPdf,
    /// A PDF that cannot be read.
    #[error("the PDF cannot be read: {0}")]
    DamagedPdf(String),
    /// A PDF that is encrypted: with a password, or against changes.
    #[error("the PDF is encrypted")]
    ProtectedPdf,
    /// A canvas is attached to a PDF, and its bytes cannot be had.
    #[error("{name} in the PDF cannot be read: {reason}")]
    DamagedAttachment {
        /// The name of the attachment.
        name: String,
        /// Why not, in technical words.
        reason: String,
    },
    /// The program itself is broken: its usual template is missing, or it refuses its own edits.
    #[error("internal error: {0}")]
    Internal(String),
}
