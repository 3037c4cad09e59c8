//! Document to bytes.

use super::write;
use crate::document::{Document, Limit, Limits};
use crate::replica::DecodeError;

/// Why a document cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// A newer program wrote the file; writing it back would lose what this one does not understand.
    #[error("the canvas is open for reading only")]
    ReadOnly,
    /// The canvas holds more than a file may.
    #[error("over the limit: {0:?}")]
    OverLimit(Limit),
    /// The replica cannot be encoded.
    #[error("the replica cannot be encoded: {0}")]
    Replica(#[from] DecodeError),
}

/// Writes a document as the bytes of a canvas file, which [`super::open()`] opens as the same document.
pub fn save(document: &Document) -> Result<Vec<u8>, SaveError> {
    if document.is_read_only() {
        return Err(SaveError::ReadOnly);
    }
    if let Some(limit) = Limits::passed_by(document.canvas()) {
        return Err(SaveError::OverLimit(limit));
    }
    let state = document.encode()?;
    if state.len() > Limits::REPLICA_STATE {
        return Err(SaveError::OverLimit(Limit::ReplicaState(Limits::REPLICA_STATE)));
    }
    let bytes = write::file(document, &state);
    if bytes.len() > Limits::FILE {
        return Err(SaveError::OverLimit(Limit::File(Limits::FILE)));
    }
    Ok(bytes)
}
