//! A replica as bytes (Yjs update v1), and back.

use std::sync::mpsc::channel;

use sha2::{Digest, Sha256};
use yrs::updates::decoder::Decode;
use yrs::{Doc, ReadTxn, StateVector, Transact, Update};

use super::scan::{CheckedUpdate, Refused};
use super::{Replica, new_doc};

/// Why bytes are no replica.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// The bytes hold what no state of a canvas does.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The bytes are no Yjs update.
    #[error("the bytes are no Yjs update: {0}")]
    Malformed(String),
    /// Parts that the update builds on are not in it.
    #[error("the update builds on changes that are not in it")]
    Incomplete,
    /// What the update holds comes out in another order each time that it is taken in.
    #[error("the update can be read in more than one way")]
    Ambiguous,
}

impl Replica {
    /// The state as bytes; it may still hold what was deleted.
    pub fn state(&self) -> Vec<u8> {
        state_of(&self.doc)
    }

    /// What was written and deleted so far.
    pub fn version(&self) -> Version {
        Version(self.doc.transact().snapshot())
    }

    /// From here on keeps what every change adds, for [`Self::take_updates`].
    pub fn keep_updates(&mut self) {
        let (sender, updates) = channel();
        let observed = self.doc.observe_update_v1("updates", move |_, event| {
            // The receiver lives as long as the replica; after it, nobody needs to know.
            sender.send(event.update.clone()).ok();
        });
        // Refused only during a transaction, and none outlives a method of this replica.
        self.updates = observed.is_ok().then_some(updates);
    }

    /// What the changes since the last call added, as one update (Yjs update v1). `None` if nothing changed.
    #[expect(clippy::disallowed_methods, reason = "the updates are this replica's own")]
    pub fn take_updates(&self) -> Option<Vec<u8>> {
        let updates: Vec<Vec<u8>> = self.updates.as_ref()?.try_iter().collect();
        match <[Vec<u8>; 1]>::try_from(updates) {
            Ok([update]) => Some(update),
            Err(updates) if updates.is_empty() => None,
            // Updates that this replica made itself are always well formed.
            Err(updates) => yrs::merge_updates_v1(updates).ok(),
        }
    }

    /// Takes in the whole state of another replica of the same canvas, or an update that builds on what is here.
    pub fn merge(&self, update: &[u8]) -> Result<(), DecodeError> {
        // Checked together with what is here before anything is taken in: an update may pass by itself and yet not
        // fit what it comes to.
        let update = CheckedUpdate::onto(&self.state(), update)?;
        apply(&self.doc, update)
    }
}

/// What a replica had seen at one moment, to tell whether another one is older.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version(pub(super) yrs::Snapshot);

/// An encoded state without anything that was deleted.
///
/// A fresh document takes the state in: it collects whatever a long session still holds of what is deleted.
pub fn without_deleted(state: &[u8]) -> Result<Vec<u8>, DecodeError> {
    let fresh = new_doc(0);
    apply(&fresh, CheckedUpdate::whole(state)?)?;
    Ok(state_of(&fresh))
}

/// A state with updates that were made on it.
#[expect(clippy::disallowed_methods, reason = "the updates are checked")]
pub fn combine(state: &[u8], updates: &[Vec<u8>]) -> Result<Vec<u8>, DecodeError> {
    let mut parts = vec![CheckedUpdate::whole(state)?.bytes()];
    for update in updates {
        parts.push(CheckedUpdate::part(update)?.bytes());
    }
    yrs::merge_updates_v1(parts).map_err(|error| DecodeError::Malformed(error.to_string()))
}

fn state_of(doc: &Doc) -> Vec<u8> {
    doc.transact().encode_state_as_update_v1(&StateVector::default())
}

/// The one way into a document for foreign bytes.
#[expect(clippy::disallowed_methods, reason = "the update was checked")]
pub(super) fn apply(doc: &Doc, update: CheckedUpdate<'_>) -> Result<(), DecodeError> {
    let malformed = |error: &dyn std::fmt::Display| DecodeError::Malformed(error.to_string());
    let update = Update::decode_v1(update.bytes()).map_err(|error| malformed(&error))?;
    let mut transaction = doc.transact_mut();
    transaction.apply_update(update).map_err(|error| malformed(&error))?;
    if transaction.has_missing_updates() { Err(DecodeError::Incomplete) } else { Ok(()) }
}

/// A client id for an import, derived from every byte that decides its outcome: two people who import
/// the same file make the same changes under the same id, and their copies merge without doubling.
pub fn client_id_from_hash(parts: &[&[u8]]) -> u64 {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    let digest = hasher.finalize();
    let first = digest.first_chunk::<8>().copied().unwrap_or_default();
    // Yjs counts clients in 53 bits.
    u64::from_le_bytes(first) >> 11
}
