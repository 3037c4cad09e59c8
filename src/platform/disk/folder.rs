//! The folder of a file, of which the sync makes a rename durable.

use std::fs::File;
use std::io;
use std::path::Path;

use super::error::unless_unsupported;
use super::open::open_followed;

/// The folder of a file, opened before anything in it changes, so that a failure comes before the change.
#[derive(Debug)]
pub(super) struct Folder(Option<File>);

impl Folder {
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        // Windows opens no folders; there the named file is synced instead.
        if cfg!(windows) {
            return Ok(Self(None));
        }
        match open_followed(parent(path)) {
            Ok(folder) => Ok(Self(Some(folder))),
            // In a folder that may be written and not read, names can be given all the same.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(Self(None)),
            Err(error) => Err(error),
        }
    }

    /// Makes durable that a file got its name in it. Windows, shares of virtual machines and some network shares cannot
    /// sync a folder; there the sync of the file has to do, which on NTFS writes the log that holds the rename.
    pub(super) fn sync(&self, named: &File) -> io::Result<()> {
        let synced = self.0.as_ref().map(|folder| {
            folder.sync_all()?;
            // XFS has nothing to sync any more, and says so, once the disk went away and it gave up what was in memory.
            // It tells that here.
            folder.metadata().map(|_| ())
        });
        match synced {
            Some(Ok(())) => Ok(()),
            Some(error @ Err(_)) => {
                unless_unsupported(error).and_then(|()| unless_unsupported(named.sync_all()))
            }
            None => unless_unsupported(named.sync_all()),
        }
    }
}

/// The folder that a file is in.
pub(super) fn parent(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
