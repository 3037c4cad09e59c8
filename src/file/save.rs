//! Document to bytes.

use super::write;
use crate::document::{Document, Limit, Limits, Snapshot};
use crate::replica::{DecodeError, MOST_STRUCTS, Refusal, Refused};

/// Why a document cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// A newer program wrote the file; writing it back would lose what this one does not understand.
    #[error("the canvas is open for reading only")]
    ReadOnly,
    /// The canvas holds more than a file may.
    #[error("over the limit: {0:?}")]
    OverLimit(Limit),
    /// The replica cannot be encoded.
    #[error("the replica cannot be encoded: {0}")]
    Replica(#[source] DecodeError),
}

/// Writes a document as the bytes of a canvas file, which [`super::open()`] opens as the same document.
pub fn save(document: &Document) -> Result<Vec<u8>, SaveError> {
    save_snapshot(&document.snapshot())
}

/// Does what [`save`] does, for a document as it stood.
pub fn save_snapshot(snapshot: &Snapshot) -> Result<Vec<u8>, SaveError> {
    if snapshot.read_only {
        return Err(SaveError::ReadOnly);
    }
    if let Some(limit) = Limits::passed_by(&snapshot.canvas) {
        return Err(SaveError::OverLimit(limit));
    }
    let state = snapshot.encode().map_err(|error| match error {
        DecodeError::Refused(Refused { why: Refusal::TooMany, .. }) => {
            SaveError::OverLimit(Limit::Structs(MOST_STRUCTS))
        }
        DecodeError::Refused(Refused { why: Refusal::TooMuchWork, .. }) => {
            SaveError::OverLimit(Limit::Interleaving)
        }
        DecodeError::Refused(_)
        | DecodeError::Malformed(_)
        | DecodeError::Incomplete
        | DecodeError::Ambiguous => SaveError::Replica(error),
    })?;
    if state.len() > Limits::REPLICA_STATE {
        return Err(SaveError::OverLimit(Limit::ReplicaState(Limits::REPLICA_STATE)));
    }
    let bytes = write::file(snapshot, Some(&state));
    if bytes.len() > Limits::FILE {
        return Err(SaveError::OverLimit(Limit::File(Limits::FILE)));
    }
    Ok(bytes)
}
