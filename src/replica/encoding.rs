//! A replica as bytes (Yjs update v1), and back.

use std::sync::mpsc::channel;

use sha2::{Digest, Sha256};
use yrs::updates::decoder::Decode;
use yrs::{Doc, GetString, ReadTxn, StateVector, Text, Transact, Update};

use super::{Replica, new_doc};

/// Why bytes are no replica.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// The bytes are no Yjs update.
    #[error("the bytes are no Yjs update: {0}")]
    Malformed(String),
    /// Parts that the update builds on are not in it.
    #[error("the update builds on changes that are not in it")]
    Incomplete,
    /// A text holds something other than plain characters.
    #[error("a text holds more than plain characters")]
    NotPlainText,
}

impl Replica {
    /// The state as bytes; it may still hold what was deleted.
    pub fn state(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
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

    /// What the changes since the last call added, as one update (Yjs update v1); nothing where nothing changed.
    pub fn take_updates(&self) -> Option<Vec<u8>> {
        let updates: Vec<Vec<u8>> = self.updates.as_ref()?.try_iter().collect();
        match <[Vec<u8>; 1]>::try_from(updates) {
            Ok([update]) => Some(update),
            Err(updates) if updates.is_empty() => None,
            // Updates that this replica made itself are always well formed.
            Err(updates) => yrs::merge_updates_v1(updates).ok(),
        }
    }

    /// Takes in the state of another replica of the same canvas.
    pub fn merge(&self, state: &[u8]) -> Result<(), DecodeError> {
        // Into a scratch document first, so that bad bytes never touch this one.
        let scratch = new_doc(self.doc.client_id().get());
        apply(&scratch, state)?;
        apply(&self.doc, state)
    }

    /// Refuses texts with formats or embedded objects, whose offsets would not match their characters.
    pub(super) fn check_texts(&self) -> Result<(), DecodeError> {
        let transaction = self.doc.transact();
        let plain = self.texts.iter().all(|(_, text)| {
            let units = text.get_string(&transaction).encode_utf16().count();
            u32::try_from(units).is_ok_and(|units| units == text.len(&transaction))
        });
        if plain { Ok(()) } else { Err(DecodeError::NotPlainText) }
    }
}

/// What a replica had seen at one moment, to tell whether another one is older.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version(yrs::Snapshot);

/// An encoded state without anything that was deleted.
///
/// A fresh document takes the state in: it collects whatever a long session still holds of what is deleted.
pub fn without_deleted(state: &[u8]) -> Result<Vec<u8>, DecodeError> {
    let fresh = new_doc(0);
    apply(&fresh, state)?;
    Ok(fresh.transact().encode_state_as_update_v1(&StateVector::default()))
}

/// A state with updates that were made on it.
pub fn combine(state: &[u8], updates: &[Vec<u8>]) -> Result<Vec<u8>, DecodeError> {
    let parts = std::iter::once(state).chain(updates.iter().map(Vec::as_slice));
    yrs::merge_updates_v1(parts).map_err(|error| DecodeError::Malformed(error.to_string()))
}

pub(super) fn apply(doc: &Doc, state: &[u8]) -> Result<(), DecodeError> {
    let malformed = |error: &dyn std::fmt::Display| DecodeError::Malformed(error.to_string());
    let update = Update::decode_v1(state).map_err(|error| malformed(&error))?;
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
