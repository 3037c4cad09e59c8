//! Where a document comes from: the canvas file, so that paper and file can be held beside each other.

use std::collections::BTreeMap;

use crate::canvas::{CanvasId, CaseAnswerId};
use crate::document::Snapshot;
use crate::template::sha256_hex;

/// The canvas file that a document is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Identity of the canvas.
    pub id: CanvasId,
    /// The SHA-256 of the canvas file, in lowercase hexadecimal.
    pub sha256: String,
    /// Who gave each answer of the decision aid, where they said their name.
    pub answered_by: BTreeMap<CaseAnswerId, String>,
}

impl Origin {
    /// The origin of a document that is made from these bytes of a canvas file.
    pub fn of(document: &Snapshot, file: &[u8]) -> Self {
        Self { id: document.id, sha256: sha256_hex(file), answered_by: document.answered_by.clone() }
    }
}
