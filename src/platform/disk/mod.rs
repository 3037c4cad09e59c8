//! Files: read whole, written whole or not at all.

mod attributes;
mod busy;
mod error;
mod folder;
mod open;
mod place;
mod read;
mod rename;
mod sibling;
#[cfg(test)]
mod tests;
mod turn;

use std::fs::{Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

pub use self::error::{ProtectedBy, ReadError, WriteError};
pub(super) use self::open::{names, open_regular};
pub(super) use self::read::read_unlinked;
pub use self::read::{is_another_kind, read, read_input, read_pieces};

use self::folder::Folder;
use self::sibling::{Readers, Sibling};
use self::turn::Turn;

/// Tells whether a file may be replaced, by what stands in it; there may be no file. Asked before anything is written,
/// right before the new file takes the name, and again of what it took the name from.
pub type Expects<'a> = &'a dyn Fn(Option<&mut dyn Read>) -> io::Result<bool>;

/// On what terms a file is replaced. By default whatever stands there, unless it is protected.
#[derive(Clone, Copy, Default)]
pub struct Terms<'a> {
    /// What may stand in it. `None` if that does not matter.
    pub expects: Option<Expects<'a>>,
    /// The user said that a file that is protected is to be replaced all the same.
    pub replaces_protected: bool,
    /// A pipe or a device is written into, which may wait for whoever reads it.
    pub writes_into_devices: bool,
}

/// Writes a file of the user, or leaves the one that was there untouched: a sibling is written, synced and read back,
/// gets the attributes of the old file, and takes its name. Programs of ours that expect something of the same file take turns.
///
/// Where another program keeps the old file open for good, the bytes come to stand beside it and the error is
/// [`WriteError::Beside`].
pub fn write(path: &Path, bytes: &[u8], terms: Terms<'_>) -> Result<(), WriteError> {
    write_by(&rename::System, path, bytes, terms)
}

fn write_by(by: &impl rename::Rename, path: &Path, bytes: &[u8], terms: Terms<'_>) -> Result<(), WriteError> {
    check_name(path)?;
    let path = resolve(path);
    if let Some(old) = metadata(&path)? {
        if !old.is_file() {
            return write_into(&path, &old, bytes, terms);
        }
        if let Some(by) = attributes::protection(&path, &old).filter(|_| !terms.replaces_protected) {
            return Err(WriteError::Protected(by));
        }
    }
    let folder = Folder::of(&path)?;
    // Whoever replaces whatever is there needs no turn.
    let _turn = match terms.expects {
        Some(expects) => {
            let turn = Turn::take(&path);
            place::check(&path, expects)?;
            Some(turn)
        }
        None => None,
    };
    let mut sibling = begin(&path, bytes)?;
    sibling.verify(bytes)?;
    keep_attributes(&path, &sibling)?;
    let placed = match terms.expects {
        Some(expects) => place::over_expected(by, &mut sibling, &path, expects),
        None => place::over_anything(by, &mut sibling, &path),
    };
    durable(placed, &folder, &sibling)
}

/// Replaces a file of the program's own, whatever stands in it and however it is protected, in the same way. A pipe or a
/// device is an error of kind `NotSeekable`.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_by(&rename::System, path, bytes, Terms { replaces_protected: true, ..Terms::default() })
        .map_err(WriteError::into_io)
}

/// Replaces a file of the program's own that only this user may read, whoever could read the old one.
pub fn replace_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = resolve(path);
    let folder = Folder::of(&path)?;
    let mut sibling = Sibling::create(&path, Readers::Nobody)?;
    sibling.sweep();
    sibling.write(bytes)?;
    let placed = place::over_anything(&rename::System, &mut sibling, &path);
    durable(placed, &folder, &sibling).map_err(WriteError::into_io)
}

/// Writes a file that is not there yet; one that is there stays, and is an error of kind `AlreadyExists`.
pub fn create_new(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    if path.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
    }
    check_name(path)?;
    let folder = Folder::of(path)?;
    let mut sibling = Sibling::create(path, Readers::Usual)?;
    sibling.sweep();
    sibling.write(bytes)?;
    sibling.verify(bytes)?;
    let placed = place::under_free_name(&mut sibling, path).map_err(WriteError::Io);
    durable(placed, &folder, &sibling)
}

/// Refuses a name that is longer than a file of Windows can have, which Windows takes for a folder that is not there.
fn check_name(path: &Path) -> io::Result<()> {
    /// The most units of UTF-16 that NTFS takes.
    const LONGEST: usize = 255;
    let units = path.file_name().map_or(0, |name| name.to_string_lossy().encode_utf16().count());
    if cfg!(windows) && units > LONGEST { Err(io::ErrorKind::InvalidFilename.into()) } else { Ok(()) }
}

/// Writes the bytes beside the target. Until it has the attributes of the file that it replaces, nobody else reads them.
fn begin(path: &Path, bytes: &[u8]) -> io::Result<Sibling> {
    let readers = if metadata(path)?.is_some() { Readers::Nobody } else { Readers::Usual };
    let mut sibling = Sibling::create(path, readers)?;
    sibling.sweep();
    sibling.write(bytes)?;
    Ok(sibling)
}

fn keep_attributes(path: &Path, sibling: &Sibling) -> io::Result<()> {
    metadata(path)?.map_or(Ok(()), |old| attributes::keep(path, &old, sibling.file()))
}

/// Makes a new name durable; also that of a file which came to stand beside another.
fn durable(placed: Result<(), WriteError>, folder: &Folder, sibling: &Sibling) -> Result<(), WriteError> {
    let is_named = matches!(placed, Ok(()) | Err(WriteError::Beside { .. }));
    let synced = if is_named { folder.sync(sibling.file()) } else { Ok(()) };
    placed.and(synced.map_err(WriteError::NotDurable))
}

/// Through links, so that the file they lead to changes and the links stay; also where that file is gone. A link to a pipe,
/// as those of `/proc/self/fd` are, leads to no path and stays.
fn resolve(path: &Path) -> PathBuf {
    // Without the prefix of Windows, since the path comes back to the user with what stands beside the file.
    let whole = dunce::canonicalize(path);
    if whole.is_err() && std::fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return path.to_owned();
    }
    whole
        .or_else(|_| std::fs::read_link(path).map(|to| path.with_file_name(to)))
        .unwrap_or_else(|_| path.to_owned())
}

/// What the system says of a path that was resolved. `None` if there is no file.
fn metadata(path: &Path) -> io::Result<Option<Metadata>> {
    match std::fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes into a pipe or a device, which holds nothing to keep and must not be replaced by a file.
fn write_into(path: &Path, old: &Metadata, bytes: &[u8], terms: Terms<'_>) -> Result<(), WriteError> {
    if old.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
    }
    if !terms.writes_into_devices {
        return Err(WriteError::NotAFile);
    }
    Ok(OpenOptions::new().write(true).open(path)?.write_all(bytes)?)
}
