//! The file that is written beside another one before it takes its place.

use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

const START: &str = ".samencanvas-";
const END: &str = ".tmp";

/// A file beside the one it will replace, removed when it did not.
///
/// It stays open and locked as long as this lives, so that [`sweep`] can tell it from one that a killed program left.
#[derive(Debug)]
pub(super) struct Sibling {
    path: PathBuf,
    file: File,
    is_placed: bool,
}

impl Sibling {
    /// Writes the bytes and waits until they are on the disk.
    pub(super) fn write(target: &Path, bytes: &[u8]) -> io::Result<Self> {
        let start = name_start(target).ok_or(io::ErrorKind::InvalidInput)?;
        let path = target.with_file_name(format!("{start}{}{END}", std::process::id()));
        // One that is there was left by a program that had this number before.
        let file = OpenOptions::new().write(true).create(true).truncate(true).open(&path)?;
        // A file system without locks has nothing to tell a sweep by, which then leaves the file alone.
        file.try_lock().ok();
        let mut sibling = Self { path, file, is_placed: false };
        sibling.file.write_all(bytes)?;
        sibling.file.sync_all()?;
        Ok(sibling)
    }

    /// The open file, to give it the attributes of the one that it replaces.
    pub(super) const fn file(&self) -> &File {
        &self.file
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives it its place by a function that takes it away from where it was.
    pub(super) fn place(mut self, place: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
        place(&self.path)?;
        self.is_placed = true;
        Ok(())
    }
}

impl Drop for Sibling {
    fn drop(&mut self) {
        if !self.is_placed {
            // The error that led here is the one to tell; the next sweep takes what is left.
            std::fs::remove_file(&self.path).ok();
        }
    }
}

/// Removes what programs that were killed left beside a file.
pub(super) fn sweep(target: &Path) {
    let (Some(start), Some(folder)) = (name_start(target), target.parent()) else { return };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    // A folder that cannot be listed keeps its litter; saving does not depend on it.
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_ours = name.to_str().is_some_and(|name| name.starts_with(&start) && name.ends_with(END));
        if is_ours && is_abandoned(&entry.path()) {
            std::fs::remove_file(entry.path()).ok();
        }
    }
}

fn is_abandoned(path: &Path) -> bool {
    OpenOptions::new().write(true).open(path).is_ok_and(|file| file.try_lock().is_ok())
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

    #[test]
    fn a_sweep_takes_what_a_killed_program_left_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("plan.canvas.json");
        let left = folder.path().join(format!("{}1{END}", name_start(&target).unwrap()));
        File::create(&left).unwrap();
        let of_another = folder.path().join(format!("{START}00000000-1{END}"));
        File::create(&of_another).unwrap();
        let being_written = Sibling::write(&target, b"new").unwrap();
        sweep(&target);
        assert!(!left.exists());
        assert!(of_another.exists() && being_written.path().exists());
    }
}
