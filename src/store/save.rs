//! Saving: never over a change that was not read, and never done before the disk gives back what was written.

use std::io;
use std::path::Path;

use super::Backups;
use crate::canvas::CanvasId;
use crate::document::{Limit, Limits};
use crate::file::{self, Fingerprint, Known, OnDisk, OpenError, Opened};
use crate::platform::{self, ReadError};
use crate::template::BuiltInTemplates;

/// Opens and saves canvas files.
#[derive(Debug)]
pub struct Store {
    /// The templates that need not travel in a file.
    pub templates: BuiltInTemplates,
    /// Where earlier versions are kept, where there is a place for them.
    pub backups: Option<Backups>,
}

/// What a save may write over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// Anything but a copy of this canvas, which may hold what was not read: the user chose the file.
    AllBut(CanvasId),
    /// Nothing: a file that is there stays.
    Nothing,
    /// What is known of the file, and nothing else.
    Known(Known),
}

/// Why a canvas was not saved.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// Something else stands in the file than what is known.
    #[error("the file was changed by somebody else")]
    Changed(OnDisk),
    /// The disk gave back other bytes than were written.
    #[error("the disk gives back other bytes than were written")]
    NotVerified,
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Store {
    /// Reads a file and opens it; also gives its fingerprint.
    pub fn open(
        &self,
        path: &Path,
        client_id: u64,
    ) -> Result<(Result<Opened, OpenError>, Fingerprint), ReadError> {
        let bytes = platform::read(path, Limits::FILE as u64)?;
        Ok((file::open(&bytes, &self.templates, client_id), Fingerprint::of(&bytes)))
    }

    /// Looks whether a file is still what is known of it; `client_id` is for the document that comes out of a change.
    pub fn look(&self, path: &Path, known: Known, client_id: u64) -> io::Result<OnDisk> {
        // Most often it is, which is told without holding it in memory.
        if Fingerprint::of_pieces(|take| platform::read_pieces(path, take))
            .is_ok_and(|now| now == known.fingerprint)
        {
            return Ok(OnDisk::Same);
        }
        let bytes = match platform::read(path, Limits::FILE as u64) {
            Ok(bytes) => Some(bytes),
            Err(ReadError::TooLarge(_)) => {
                return Ok(OnDisk::NoCanvas(OpenError::OverLimit(Limit::File(Limits::FILE))));
            }
            Err(ReadError::Folder) => return Err(io::ErrorKind::IsADirectory.into()),
            Err(ReadError::Io(error)) if error.kind() == io::ErrorKind::NotFound => None,
            Err(ReadError::Io(error)) => return Err(error),
        };
        let ancestor = self.backups.as_ref().and_then(|backups| backups.find(known));
        Ok(file::look(bytes.as_deref(), known, ancestor.as_deref(), &self.templates, client_id))
    }

    /// Writes a file and reads it back; gives its fingerprint. `client_id` is for the document that comes out of a
    /// change that is in the way.
    pub fn save(
        &self,
        path: &Path,
        bytes: &[u8],
        over: Over,
        client_id: u64,
    ) -> Result<Fingerprint, NotSaved> {
        match over {
            Over::Nothing => platform::create_new(path, bytes)?,
            Over::AllBut(id) => {
                let unread = Known { id, fingerprint: Fingerprint::of(b"") };
                match self.look(path, unread, client_id)? {
                    OnDisk::Changed(changed) if changed.fingerprint != Fingerprint::of(bytes) => {
                        return Err(NotSaved::Changed(OnDisk::Changed(changed)));
                    }
                    OnDisk::Another => self.keep_what_stands_in(path),
                    _ => {}
                }
                platform::replace(path, bytes)?;
            }
            Over::Known(known) => match self.look(path, known, client_id)? {
                OnDisk::Same => platform::replace(path, bytes)?,
                changed => return Err(NotSaved::Changed(changed)),
            },
        }
        verify(path, bytes)
    }

    /// Keeps a canvas as a version before it is written over. The user asked for that, so a failure stops nothing.
    fn keep_what_stands_in(&self, path: &Path) {
        if let Some(backups) = &self.backups
            && let Ok(bytes) = platform::read(path, Limits::FILE as u64)
            && let Some(summary) = file::summary(&bytes)
        {
            backups.keep(summary.id, &bytes, platform::now()).ok();
        }
    }
}

/// Holds what the disk gives back against what was written.
fn verify(path: &Path, bytes: &[u8]) -> Result<Fingerprint, NotSaved> {
    let mut expected = bytes;
    let mut is_same = true;
    platform::read_pieces(path, |piece| match expected.strip_prefix(piece) {
        Some(rest) => expected = rest,
        None => is_same = false,
    })?;
    if is_same && expected.is_empty() { Ok(Fingerprint::of(bytes)) } else { Err(NotSaved::NotVerified) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schuldenlab.canvas.json");

    fn store() -> Store {
        Store { templates: BuiltInTemplates::read().unwrap(), backups: None }
    }

    fn known() -> Known {
        Known { id: file::summary(EXAMPLE).unwrap().id, fingerprint: Fingerprint::of(EXAMPLE) }
    }

    #[test]
    fn a_file_is_written_over_as_long_as_it_is_what_was_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        let first = store().save(&path, EXAMPLE, Over::Nothing, 1).unwrap();
        assert_eq!(first, known().fingerprint);
        store().save(&path, b"next", Over::Known(known()), 1).unwrap();
        let changed = store().save(&path, EXAMPLE, Over::Known(known()), 1);
        assert!(matches!(changed, Err(NotSaved::Changed(OnDisk::NoCanvas(_)))));
        assert_eq!(platform::read(&path, 9).unwrap(), b"next");
        store().save(&path, EXAMPLE, Over::AllBut(known().id), 1).unwrap();
    }

    #[test]
    fn a_file_that_vanished_is_not_made_again_by_itself() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        let gone = store().save(&path, EXAMPLE, Over::Known(known()), 1);
        assert!(matches!(gone, Err(NotSaved::Changed(OnDisk::Missing))));
        assert!(!path.exists());
    }

    #[test]
    fn a_bit_that_flipped_on_the_disk_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        platform::replace(&path, b"Dream").unwrap();
        assert!(matches!(verify(&path, b"Dreal"), Err(NotSaved::NotVerified)));
        assert!(matches!(verify(&path, b"Drea"), Err(NotSaved::NotVerified)));
        verify(&path, b"Dream").unwrap();
    }
}
