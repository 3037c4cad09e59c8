//! Giving the new file its name, only in the place of what was expected there.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};

use super::Expects;
use super::busy;
use super::error::{WriteError, is_unsupported};
use super::open::{if_there, names, open_regular};
use super::rename::{self, Rename};
use super::sibling::Sibling;

/// Holds what stands at a path against what is expected there; returns whether a file is there.
pub(super) fn check(path: &Path, expects: Expects<'_>) -> Result<bool, WriteError> {
    let look = || {
        let there = if_there(open_regular(path, OpenOptions::new().read(true)))?;
        let is_there = there.is_some();
        let is_expected = match there {
            Some(mut file) => expects(Some(&mut file))?,
            None => expects(None)?,
        };
        Ok((is_there, is_expected))
    };
    let (is_there, is_expected) = busy::once_free(look).map_err(|error| {
        if error.kind() == io::ErrorKind::NotSeekable { WriteError::NotAFile } else { error.into() }
    })?;
    if is_expected { Ok(is_there) } else { Err(WriteError::Unexpected) }
}

/// Gives the sibling the name of its target, whatever stands there.
pub(super) fn over_anything(by: &impl Rename, sibling: &mut Sibling, path: &Path) -> Result<(), WriteError> {
    match rename::rename(by, sibling.path(), path) {
        Ok(()) => {
            sibling.mark_placed();
            Ok(())
        }
        Err(error) if by.is_busy(&error, path) => beside(sibling, path, error),
        Err(error) => Err(error.into()),
    }
}

/// Gives the sibling the name of its target if what stands there is expected: looks right before, and, where the system
/// can exchange two files in one step, holds what came out against it as well and puts it back where it is something
/// else. What somebody wrote in between is then still there.
pub(super) fn over_expected(
    by: &impl Rename,
    sibling: &mut Sibling,
    path: &Path,
    expects: Expects<'_>,
) -> Result<(), WriteError> {
    if !check(path, expects)? {
        return under_free_name(sibling, path).map_err(|error| {
            if error.kind() == io::ErrorKind::AlreadyExists { WriteError::Unexpected } else { error.into() }
        });
    }
    match exchange(sibling.path(), path) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(WriteError::Unexpected),
        // Some systems say that they may not where they cannot; a rename tells.
        Err(error) if is_unsupported(&error) || error.kind() == io::ErrorKind::PermissionDenied => {
            return over_anything(by, sibling, path);
        }
        Err(error) => return Err(error.into()),
    }
    let out = open_regular(sibling.path(), OpenOptions::new().read(true));
    if out.is_ok_and(|mut out| expects(Some(&mut out)).unwrap_or(false)) {
        sibling.mark_placed();
        // A disk that refuses this right after the exchange may have lost that too.
        return std::fs::remove_file(sibling.path()).map_err(WriteError::NotDurable);
    }
    put_back(sibling, path)?;
    Err(WriteError::Unexpected)
}

/// Exchanges once more. A third file that came meanwhile comes to stand beside the others, where it is found as a copy.
fn put_back(sibling: &mut Sibling, path: &Path) -> Result<(), WriteError> {
    let is_back = exchange(sibling.path(), path).is_ok() && names(sibling.path(), sibling.file());
    if is_back {
        return Ok(());
    }
    let kept = free_name_beside(sibling.path(), path);
    // It stays where it is rather than being removed.
    sibling.mark_placed();
    kept.map(|_| ()).map_err(WriteError::Io)
}

/// Gives the sibling a name that nothing has yet; what has it stays, and is an error of kind `AlreadyExists`.
pub(super) fn under_free_name(sibling: &mut Sibling, path: &Path) -> io::Result<()> {
    match rename_to_free(sibling.path(), path) {
        Err(error) if is_unsupported(&error) || error.kind() == io::ErrorKind::PermissionDenied => {}
        renamed => {
            renamed?;
            sibling.mark_placed();
            return Ok(());
        }
    }
    // A hard link fails where the name is taken, which a plain rename would not.
    match std::fs::hard_link(sibling.path(), path) {
        Ok(()) => {
            std::fs::remove_file(sibling.path()).ok();
            sibling.mark_placed();
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // Some file systems have no links.
        Err(_) if path.symlink_metadata().is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => {
            std::fs::rename(sibling.path(), path)?;
            sibling.mark_placed();
            Ok(())
        }
    }
}

/// Another program keeps the target open: the sibling gets the first free name after it.
fn beside(sibling: &mut Sibling, path: &Path, source: io::Error) -> Result<(), WriteError> {
    match free_name_beside(sibling.path(), path) {
        Ok(path) => {
            sibling.mark_placed();
            Err(WriteError::Beside { path, source })
        }
        Err(_) => Err(source.into()),
    }
}

/// Gives a file the first free name after the one of another: `plan (2).canvas.json`.
fn free_name_beside(from: &Path, path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (stem, ending) = name.split_once('.').map_or((name.as_str(), ""), |(stem, ending)| (stem, ending));
    for number in 2..100 {
        let beside = path.with_file_name(format!("{stem} ({number}).{ending}"));
        match std::fs::hard_link(from, &beside) {
            Ok(()) => {
                std::fs::remove_file(from)?;
                return Ok(beside);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(target_os = "linux")]
fn rename_to_free(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(unknown())
}

#[cfg(not(target_os = "linux"))]
fn rename_to_free(_from: &Path, _to: &Path) -> io::Result<()> {
    Err(unknown())
}

/// The error of a system that does not know such a rename.
#[cfg(not(target_os = "linux"))]
fn unknown() -> io::Error {
    #[cfg(unix)]
    {
        rustix::io::Errno::OPNOTSUPP.into()
    }
    #[cfg(not(unix))]
    {
        io::ErrorKind::Unsupported.into()
    }
}
