//! A reader of the few objects of a PDF that lead to an attached file.
//!
//! A PDF comes from anywhere. A library that reads all of it takes memory for whatever the file announces; this one
//! reads an object when something refers to it, and pays for every token, entry and byte from one [`budget::Budget`]
//! before it takes memory. It knows cross-reference tables and streams, object streams, and data packed by
//! `FlateDecode`; where the table is damaged, it looks through the file for the objects themselves.

mod attachment;
mod budget;
mod file;
mod lexer;
mod object;
mod predictor;
mod scan;
mod stream;
#[cfg(test)]
mod tests;
mod xref;

pub(super) use attachment::{Attachment, attachment};

/// Why an attachment cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum PdfError {
    /// Something is not as it is in any PDF.
    #[error("{0}")]
    Damaged(&'static str),
    /// Reading it would take more time or memory than a canvas file may.
    #[error("it unpacks to more than a canvas file may hold")]
    OverBudget,
    /// Its content is encrypted.
    #[error("it is encrypted")]
    Encrypted,
    /// Data is packed in a way that this reader does not know.
    #[error("packed with {0}")]
    UnknownFilter(String),
}

type Result<T> = std::result::Result<T, PdfError>;
