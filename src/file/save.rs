//! Document to bytes.

use super::write;
use crate::canvas::CanvasId;
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
        error => SaveError::Replica(error),
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

/// Writes a copy to hand over: a canvas of its own, with everything that stands on it, without the history, in which the
/// names of authors stand.
pub fn clean_copy(snapshot: &Snapshot, id: CanvasId) -> Result<Vec<u8>, SaveError> {
    if snapshot.read_only {
        return Err(SaveError::ReadOnly);
    }
    if let Some(limit) = Limits::passed_by(&snapshot.canvas) {
        return Err(SaveError::OverLimit(limit));
    }
    let mut clean = snapshot.clone();
    clean.id = id;
    Ok(write::file(&clean, None))
}

/// Writes a copy for the world: without the history, in which the names of authors stand, without the notes on partners
/// and what the team says among itself of support, checklists, advice and the cases of the decision aid, and without fields
/// that this program does not know and so cannot answer for.
pub fn public_copy(snapshot: &Snapshot) -> Vec<u8> {
    let mut snapshot = snapshot.clone();
    snapshot.canvas.unknown.clear();
    snapshot.canvas.cases.clear();
    for partner in &mut snapshot.canvas.partners {
        partner.notes.clear();
        partner.support.clear();
    }
    snapshot.canvas.checklists.clear();
    snapshot.canvas.silenced.clear();
    write::file(&snapshot, None)
}
