//! The file that is written beside another one before it takes its place.

use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::error::{WriteError, unless_unsupported};
use super::folder::parent;
use super::open::{names, open_regular};
use super::read::read_pieces;
use crate::platform::random;

const START: &str = ".samencanvas-";
const END: &str = ".tmp";
/// A younger sibling is left alone, whether it is locked or not: its program may be about to lock it.
const ABANDONED: Duration = Duration::from_mins(1);
/// How many random names are tried before the error is told.
const ATTEMPTS: usize = 8;

/// A file beside the one it will replace, removed when it did not.
///
/// It stays open and locked as long as this lives, so that a sweep can tell it from one that a killed program left, and
/// so that whoever wants to replace the file next waits for this one.
#[derive(Debug)]
pub(super) struct Sibling {
    path: PathBuf,
    file: File,
    is_placed: bool,
}

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readers {
    /// Nobody but this user.
    Nobody,
    /// Whoever may read new files in its folder.
    Usual,
}

impl Sibling {
    /// Makes an empty file beside the target, under a name that nobody can guess. Nothing that is there is opened.
    pub(super) fn create(target: &Path, readers: Readers) -> io::Result<Self> {
        let start = name_start(target).ok_or(io::ErrorKind::InvalidInput)?;
        for _ in 0..ATTEMPTS {
            let number = random::client_id().map_err(io::Error::other)?;
            let path = target.with_file_name(format!("{start}{number:016x}{END}"));
            let mut options = OpenOptions::new();
            options.read(true).write(true).create_new(true);
            if readers == Readers::Nobody {
                for_this_user(&mut options);
            }
            let file = match options.open(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                opened => opened?,
            };
            // A file system without locks has nothing to tell a sweep by, which then leaves the file alone.
            file.try_lock().ok();
            // A program that was stopped for a minute between these steps may have lost its file to a sweep.
            if names(&path, &file) {
                return Ok(Self { path, file, is_placed: false });
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// Writes the bytes and waits until they are on the disk.
    pub(super) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        unless_unsupported(self.file.sync_all())
    }

    /// Holds what the disk gives back against what was written.
    pub(super) fn verify(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        self.file.seek(SeekFrom::Start(0))?;
        let mut expected = bytes;
        let mut is_same = true;
        read_pieces(&mut self.file, u64::MAX, |piece| match expected.strip_prefix(piece) {
            Some(rest) => expected = rest,
            None => is_same = false,
        })?;
        if is_same && expected.is_empty() { Ok(()) } else { Err(WriteError::NotVerified) }
    }

    /// The open file.
    pub(super) const fn file(&self) -> &File {
        &self.file
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// It has another name now, and what stands under its old one is not its own any more.
    pub(super) const fn mark_placed(&mut self) {
        self.is_placed = true;
    }

    /// Removes what programs that were killed left beside the target. Ages are told by the clock of the file system,
    /// which gave this sibling its time.
    pub(super) fn sweep(&self) {
        let Some(start) = self.start() else { return };
        let Ok(now) = self.file.metadata().and_then(|metadata| metadata.modified()) else { return };
        // A folder that cannot be listed keeps its litter; saving does not depend on it.
        let Ok(entries) = std::fs::read_dir(parent(&self.path)) else { return };
        for entry in entries.flatten() {
            let path = entry.path();
            let is_abandoned = |file: File| {
                let modified = file.metadata().and_then(|metadata| metadata.modified());
                let age = modified.ok().and_then(|modified| now.duration_since(modified).ok());
                age.is_some_and(|age| age >= ABANDONED) && file.try_lock().is_ok()
            };
            if is_sibling(&entry.file_name(), start) && open_any(&path).is_ok_and(is_abandoned) {
                std::fs::remove_file(&path).ok();
            }
        }
    }

    /// How the names of all siblings of its target begin.
    fn start(&self) -> Option<&str> {
        let name = self.path.file_name()?.to_str()?;
        name.get(..name.rfind('-')? + 1)
    }
}

impl Drop for Sibling {
    fn drop(&mut self) {
        if !self.is_placed {
            // The error that led here is the one to tell; a later sweep takes what is left.
            std::fs::remove_file(&self.path).ok();
        }
    }
}

#[cfg(unix)]
fn for_this_user(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

/// Where there are no modes, a file has the access list of its folder.
#[cfg(not(unix))]
const fn for_this_user(_options: &mut OpenOptions) {}

/// Network shares lock only what is open for writing; one that is write-protected already can be read at least.
fn open_any(path: &Path) -> io::Result<File> {
    open_regular(path, OpenOptions::new().read(true).write(true))
        .or_else(|_| open_regular(path, OpenOptions::new().read(true)))
}

/// Whether this is a name that a sibling has, or had in version 0.1, which took the number of its process.
fn is_sibling(name: &OsStr, start: &str) -> bool {
    let middle = name.to_str().and_then(|name| name.strip_prefix(start)?.strip_suffix(END));
    middle.is_some_and(|middle| {
        !middle.is_empty() && middle.len() <= 16 && middle.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// How the names of all siblings of a file begin: short, so that a name at its longest still has them.
fn name_start(target: &Path) -> Option<String> {
    let name: &OsStr = target.file_name()?;
    let hash = Sha256::digest(name.as_encoded_bytes());
    let first = hash.first_chunk::<4>().copied().unwrap_or_default();
    Some(format!("{START}{:08x}-", u32::from_be_bytes(first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn make_old(file: &File) {
        file.set_modified(file.metadata().unwrap().modified().unwrap() - ABANDONED * 2).unwrap();
    }

    #[test]
    fn a_sweep_takes_what_a_killed_program_left_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("plan.canvas.json");
        let start = name_start(&target).unwrap();
        let make = |name: String, is_old: bool| {
            let path = folder.path().join(name);
            let file = File::create(&path).unwrap();
            if is_old {
                make_old(&file);
            }
            (path, file)
        };
        let left = [make(format!("{start}1{END}"), true).0, make(format!("{start}00ff{END}"), true).0];
        let (fresh, _) = make(format!("{start}2{END}"), false);
        let (of_another, _) = make(format!("{START}00000000-1{END}"), true);
        let (no_sibling, _) = make(format!("{start}my notes{END}"), true);
        let (being_written, writing) = make(format!("{start}3{END}"), true);
        writing.try_lock().unwrap();
        let sibling = Sibling::create(&target, Readers::Usual).unwrap();
        sibling.sweep();
        assert!(left.iter().all(|left| !left.exists()));
        for stays in [&fresh, &of_another, &no_sibling, &being_written, &sibling.path] {
            assert!(stays.exists(), "{}", stays.display());
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_sweep_leaves_links_and_pipes_alone_and_waits_for_none() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("plan.canvas.json");
        let start = name_start(&target).unwrap();
        let precious = folder.path().join("precious.txt");
        make_old(&File::create(&precious).unwrap());
        let link = folder.path().join(format!("{start}1{END}"));
        std::os::unix::fs::symlink(&precious, &link).unwrap();
        let pipe = folder.path().join(format!("{start}2{END}"));
        rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, 0o600.into(), 0).unwrap();
        Sibling::create(&target, Readers::Usual).unwrap().sweep();
        assert!(link.is_symlink() && precious.exists() && pipe.exists());
    }

    #[test]
    fn a_bit_that_flipped_on_the_disk_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let mut sibling = Sibling::create(&folder.path().join("plan.canvas.json"), Readers::Usual).unwrap();
        sibling.write(b"Dream").unwrap();
        assert!(matches!(sibling.verify(b"Dreal"), Err(WriteError::NotVerified)));
        assert!(matches!(sibling.verify(b"Drea"), Err(WriteError::NotVerified)));
        assert!(matches!(sibling.verify(b"Dreams"), Err(WriteError::NotVerified)));
        sibling.verify(b"Dream").unwrap();
    }
}
