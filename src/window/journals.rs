//! Writes the unsaved work down: in a place of its own, so that it never waits for other files.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use crate::app::{JobResult, JournalEffect, JournalResult, RecoverFailure, WriteFailure};
use crate::document::Snapshot;
use crate::file;
use crate::platform;
use crate::store::{RecoverError, Store, Working, interrupted, recover};
use crate::window::sessions;

/// The journals of this window.
pub(super) struct Journals {
    folder: Option<PathBuf>,
    store: Arc<Store>,
    working: BTreeMap<String, Working>,
}

impl Journals {
    /// Journals in a folder, where the system has one for them.
    pub(super) const fn new(folder: Option<PathBuf>, store: Arc<Store>) -> Self {
        Self { folder, store, working: BTreeMap::new() }
    }

    /// Works off the effects that wait. Changes that piled up on a slow disk go to it together.
    pub(super) fn catch_up(&mut self, effects: &Receiver<JournalEffect>, answer: impl Fn(JobResult)) {
        let mut waiting: Vec<JournalEffect> = effects.try_iter().collect();
        waiting.reverse();
        while let Some(effect) = waiting.pop() {
            self.carry_out(effect, &mut waiting, &answer).map(&answer);
        }
    }

    /// Closes all journals, so that their work is offered at the next start, also while another thread of this program
    /// hangs and keeps it from ending.
    pub(super) fn close(&mut self) {
        self.working.clear();
    }

    fn append(&mut self, name: String, updates: Vec<Vec<u8>>) -> Option<JobResult> {
        let error = self.working.get_mut(&name)?.append(&updates).err()?;
        Some(JobResult::Journal(JournalResult::Failed { name, failure: WriteFailure::of(&error) }))
    }

    fn carry_out(
        &mut self,
        effect: JournalEffect,
        waiting: &mut Vec<JournalEffect>,
        answer: &impl Fn(JobResult),
    ) -> Option<JobResult> {
        // The user was told at the start that there is no folder for journals.
        let folder = self.folder.as_deref()?;
        match effect {
            JournalEffect::FindInterrupted => {
                let found = interrupted(folder);
                let unreadable = found.unreadable.into_iter().map(JournalResult::Unreadable);
                unreadable.map(JobResult::Journal).for_each(answer);
                Some(JobResult::Journal(JournalResult::Interrupted(found.interrupted)))
            }
            JournalEffect::KeepSession { id, memo } => {
                // A failure loses nothing but the clock of a step, and that only if the program crashes too.
                sessions::keep(folder, id, memo).ok();
                None
            }
            JournalEffect::ReadSession { id, generation } => {
                let memo = sessions::read(folder, id)?;
                Some(JobResult::Journal(JournalResult::SessionRead { generation, memo }))
            }
            JournalEffect::Append { name, update } => {
                let updates = std::iter::once(update).chain(more_of(&name, waiting)).collect();
                self.append(name, updates)
            }
            JournalEffect::Begin { name, path, snapshot } => {
                let error = self.begin(&name, path, &snapshot).err()?;
                Some(JobResult::Journal(JournalResult::Failed { name, failure: WriteFailure::of(&error) }))
            }
            JournalEffect::End { name, keep: false } => {
                // What cannot be removed is offered at the next start, which is a nuisance and no loss.
                self.working.remove(&name)?.remove().ok();
                None
            }
            JournalEffect::End { name, keep: true } => {
                self.working.remove(&name);
                let error = self.put_aside(&name).err()?;
                Some(JobResult::Journal(JournalResult::NotPutAside(self.failure(&name, &error))))
            }
            JournalEffect::Leave { name } => {
                self.working.remove(&name);
                None
            }
            JournalEffect::Recover { name, client_id, generation } => {
                let result = self.recover(&name, client_id).map_err(|error| self.failure(&name, &error));
                let result = result.map(|(recovered, working)| {
                    self.working.insert(name.clone(), working);
                    Box::new(recovered)
                });
                Some(JobResult::Journal(JournalResult::Recovered { name, generation, result }))
            }
        }
    }

    fn begin(&mut self, name: &str, path: Option<PathBuf>, snapshot: &Snapshot) -> io::Result<()> {
        let folder = self.folder.as_deref().ok_or(io::ErrorKind::NotFound)?;
        let base = file::save_snapshot(snapshot).map_err(io::Error::other)?;
        let working = Working::begin(folder, name, path.as_deref(), &base)?;
        self.working.insert(name.to_owned(), working);
        Ok(())
    }

    fn recover(&self, name: &str, client_id: u64) -> Result<(file::Recovered, Working), RecoverError> {
        let folder = self.folder.as_deref().ok_or(RecoverError::NotWhole)?;
        recover(folder, name, &self.store.templates, client_id)
    }

    /// Makes an earlier version of what a journal holds, and removes the journal.
    fn put_aside(&self, name: &str) -> Result<(), RecoverError> {
        // Nothing is written in the document, so any client id will do.
        let (recovered, working) = self.recover(name, 0)?;
        let document = &recovered.opened.document;
        let bytes = file::save(document).map_err(io::Error::other)?;
        let backups = self.store.backups.as_ref().ok_or(io::ErrorKind::NotFound).map_err(io::Error::from)?;
        backups.keep(document.id(), &bytes, platform::now())?;
        Ok(if recovered.is_damaged { working.keep_damaged() } else { working.remove() }?)
    }

    /// Where a journal is, to tell the user.
    fn path_of(&self, name: &str) -> PathBuf {
        self.folder.clone().unwrap_or_default().join(format!("{name}.journal"))
    }

    fn failure(&self, name: &str, error: &RecoverError) -> RecoverFailure {
        match error {
            RecoverError::Io(error) if error.kind() == io::ErrorKind::WouldBlock => RecoverFailure::InUse,
            RecoverError::NotWhole => RecoverFailure::Damaged(self.path_of(name)),
            RecoverError::Io(_) | RecoverError::Open(_) => {
                RecoverFailure::Unreadable { path: self.path_of(name), reason: error.to_string() }
            }
        }
    }
}

/// The changes to the same journal that wait next.
fn more_of(name: &str, waiting: &mut Vec<JournalEffect>) -> Vec<Vec<u8>> {
    let is_next =
        |next: &mut JournalEffect| matches!(next, JournalEffect::Append { name: other, .. } if other == name);
    let mut updates = Vec::new();
    while let Some(JournalEffect::Append { update, .. }) = waiting.pop_if(is_next) {
        updates.push(update);
    }
    updates
}
