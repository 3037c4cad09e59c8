//! Saving: never over a change that was not read, and never done before the disk gives back what was written.

use std::io;
use std::path::Path;

use super::Backups;
use super::write::{Over, write};
use crate::canvas::CanvasId;
use crate::document::{Limit, Limits};
use crate::file::{self, Fingerprint, Known, OnDisk, OpenError, Opened};
use crate::platform::{self, ReadError, Terms, WriteError};
use crate::template::BuiltInTemplates;

/// Opens and saves canvas files.
#[derive(Debug)]
pub struct Store {
    /// The templates that need not travel in a file.
    pub templates: BuiltInTemplates,
    /// Where earlier versions are kept, where there is a place for them.
    pub backups: Option<Backups>,
}

/// Why a canvas was not saved.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// Something else stands in the file than what is known.
    #[error("the file was changed by somebody else")]
    Changed(OnDisk),
    /// The file was not written, or perhaps not for good.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl From<io::Error> for NotSaved {
    fn from(error: io::Error) -> Self {
        Self::Write(error.into())
    }
}

/// How often a file that changes and changes back is looked at again.
const LOOKS: usize = 3;

impl Store {
    /// Reads a file and opens it; also returns its fingerprint.
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
        let bytes = match platform::read(path, Limits::FILE as u64) {
            Ok(bytes) => Some(bytes),
            Err(ReadError::TooLarge(_)) => {
                return Ok(OnDisk::NoCanvas(OpenError::OverLimit(Limit::File(Limits::FILE))));
            }
            Err(ReadError::NotAFile) => return Ok(OnDisk::NoCanvas(OpenError::NotACanvas)),
            Err(ReadError::Folder) => return Err(io::ErrorKind::IsADirectory.into()),
            Err(ReadError::Io(error)) if error.kind() == io::ErrorKind::NotFound => None,
            Err(ReadError::Io(error)) => return Err(error),
        };
        Ok(self.judge(bytes.as_deref(), known, client_id))
    }

    fn judge(&self, bytes: Option<&[u8]>, known: Known, client_id: u64) -> OnDisk {
        if bytes.is_some_and(|bytes| Fingerprint::of(bytes) == known.fingerprint) {
            return OnDisk::Same;
        }
        let ancestor = self.backups.as_ref().and_then(|backups| backups.find(known));
        file::look(bytes, known, ancestor.as_deref(), &self.templates, client_id)
    }

    /// Writes a file and reads it back; returns its fingerprint. `client_id` is for the document that comes out of a
    /// change that is in the way.
    pub fn save(
        &self,
        path: &Path,
        bytes: &[u8],
        over: Over,
        replaces_protected: bool,
        client_id: u64,
    ) -> Result<Fingerprint, NotSaved> {
        let write = |over| write(path, bytes, over, Terms { replaces_protected, ..Terms::default() });
        match over {
            Over::AllBut(id) => self.save_over_all_but(path, bytes, id, write, client_id)?,
            Over::Known(known) => self.save_over_known(path, known, write, client_id)?,
            Over::Nothing | Over::Read(_) | Over::Export(_) => write(over)?,
        }
        Ok(Fingerprint::of(bytes))
    }

    fn save_over_known(
        &self,
        path: &Path,
        known: Known,
        write: impl Fn(Over) -> Result<(), WriteError>,
        client_id: u64,
    ) -> Result<(), NotSaved> {
        for _ in 0..LOOKS {
            match write(Over::Known(known)) {
                // Looked at only where it is in the way, since most often it is what is known.
                Err(WriteError::Unexpected) => match self.look(path, known, client_id)? {
                    OnDisk::Same => {}
                    changed @ (OnDisk::Missing
                    | OnDisk::Blank
                    | OnDisk::NoCanvas(_)
                    | OnDisk::Another
                    | OnDisk::Changed(_)) => return Err(NotSaved::Changed(changed)),
                },
                Err(WriteError::NotAFile) => {
                    return Err(NotSaved::Changed(OnDisk::NoCanvas(OpenError::NotACanvas)));
                }
                written => return Ok(written?),
            }
        }
        Err(WriteError::Unexpected.into())
    }

    fn save_over_all_but(
        &self,
        path: &Path,
        bytes: &[u8],
        id: CanvasId,
        write: impl Fn(Over) -> Result<(), WriteError>,
        client_id: u64,
    ) -> Result<(), NotSaved> {
        let unread = Known { id, fingerprint: Fingerprint::of(b"") };
        for _ in 0..LOOKS {
            let there = match platform::read(path, Limits::FILE as u64) {
                Ok(there) => Some(there),
                Err(ReadError::Io(error)) if error.kind() == io::ErrorKind::NotFound => None,
                // No canvas is that large, and the user chose to write over the file.
                Err(ReadError::TooLarge(_)) => return Ok(write(Over::AllBut(id))?),
                Err(ReadError::NotAFile) => return Err(WriteError::NotAFile.into()),
                Err(ReadError::Folder) => return Err(io::Error::from(io::ErrorKind::IsADirectory).into()),
                Err(ReadError::Io(error)) => return Err(error.into()),
            };
            let fingerprint = there.as_deref().map(Fingerprint::of);
            match self.judge(there.as_deref(), unread, client_id) {
                OnDisk::Changed(changed) if changed.fingerprint != Fingerprint::of(bytes) => {
                    return Err(NotSaved::Changed(OnDisk::Changed(changed)));
                }
                OnDisk::Another => self.keep_as_version(there.as_deref()),
                OnDisk::Changed(_) | OnDisk::Same | OnDisk::Missing | OnDisk::Blank | OnDisk::NoCanvas(_) => {
                }
            }
            match write(Over::Read(fingerprint)) {
                // Somebody wrote it since it was looked at.
                Err(WriteError::Unexpected) => {}
                written => return Ok(written?),
            }
        }
        Err(WriteError::Unexpected.into())
    }

    /// Keeps a canvas as a version before it is written over. The user asked for that, so a failure stops nothing.
    fn keep_as_version(&self, there: Option<&[u8]>) {
        if let Some(backups) = &self.backups
            && let Some(bytes) = there
            && let Some(summary) = file::summary(bytes)
        {
            backups.keep(summary.id, bytes, platform::now()).ok();
        }
    }
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
        let first = store().save(&path, EXAMPLE, Over::Nothing, false, 1).unwrap();
        assert_eq!(first, known().fingerprint);
        store().save(&path, b"next", Over::Known(known()), false, 1).unwrap();
        let changed = store().save(&path, EXAMPLE, Over::Known(known()), false, 1);
        assert!(matches!(changed, Err(NotSaved::Changed(OnDisk::NoCanvas(_)))));
        assert_eq!(platform::read(&path, 9).unwrap(), b"next");
        store().save(&path, EXAMPLE, Over::AllBut(known().id), false, 1).unwrap();
    }

    #[test]
    fn a_file_that_vanished_is_not_made_again_by_itself() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        let gone = store().save(&path, EXAMPLE, Over::Known(known()), false, 1);
        assert!(matches!(gone, Err(NotSaved::Changed(OnDisk::Missing))));
        assert!(!path.exists());
    }
}
