//! Trying whether a folder can be used: a file is written there, read back and removed.

use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use super::{WriteError, disk, folders, random};

const WORDS: &[u8] = b"Samencanvas tries whether it can write in this folder. This file can be removed.\n";

/// Writes a file in a folder, reads it back and removes it; returns how long that took. Waits for the disk.
pub fn try_folder(folder: &Path) -> io::Result<Duration> {
    let start = Instant::now();
    let name = format!(".samencanvas-{}.try", random::uuid().map_err(io::Error::other)?);
    let path = folder.join(name);
    let written = disk::create_new(&path, WORDS).map_err(WriteError::into_io);
    let read = written.and_then(|()| disk::read(&path, WORDS.len() as u64).map_err(io::Error::other));
    // Also what was perhaps not written for good, or cannot be read.
    let removed = folders::remove(&path);
    let is_same = read? == WORDS;
    removed?;
    if is_same { Ok(start.elapsed()) } else { Err(io::Error::other(WriteError::NotVerified)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_tried_and_left_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        try_folder(folder.path()).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        try_folder(&folder.path().join("missing")).unwrap_err();
    }
}
