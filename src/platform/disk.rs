//! Files: read whole, written whole or not at all.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Why a file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The path leads to a folder.
    #[error("it is a folder")]
    Folder,
    /// The file is larger than the caller can use.
    #[error("it is larger than {0} bytes")]
    TooLarge(u64),
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Reads a file of at most `limit` bytes; a larger one is refused before it is read.
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(ReadError::Folder);
    }
    if metadata.len() > limit {
        return Err(ReadError::TooLarge(limit));
    }
    // A pipe has no length of its own, and a file may grow meanwhile.
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit { Err(ReadError::TooLarge(limit)) } else { Ok(bytes) }
}

/// Writes a file, or leaves the one that was there untouched: a sibling is written, synced and renamed over it.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Through a link, so that the file it leads to changes and the link stays.
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Ok(metadata) = std::fs::metadata(&path)
        && !metadata.is_file()
    {
        return write_into(&path, bytes);
    }
    let temporary = write_sibling(&path, bytes)?;
    let renamed = keep_permissions(&path, &temporary).and_then(|()| std::fs::rename(&temporary, &path));
    if renamed.is_err() {
        remove(&temporary);
    }
    renamed?;
    sync_folder(&path)
}

/// Writes a file that is not there yet; one that is there stays, and is an error.
pub fn create_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = write_sibling(path, bytes)?;
    // A hard link fails where the name is taken, which a rename would not.
    let linked = std::fs::hard_link(&temporary, path).or_else(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Err(error),
        // Some file systems have no links.
        _ if path.exists() => Err(io::ErrorKind::AlreadyExists.into()),
        _ => std::fs::rename(&temporary, path),
    });
    remove(&temporary);
    linked?;
    sync_folder(path)
}

/// Writes into a pipe or a device, which holds nothing to keep and must not be replaced by a file.
fn write_into(path: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).open(path)?.write_all(bytes)
}

fn write_sibling(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut sibling = std::ffi::OsString::from(".");
    sibling.push(name);
    sibling.push(format!(".{}.tmp", std::process::id()));
    let temporary = path.with_file_name(sibling);
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(&temporary)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        remove(&temporary);
    }
    written.map(|()| temporary)
}

/// Gives the new file the permissions of the one that it replaces.
fn keep_permissions(path: &Path, temporary: &Path) -> io::Result<()> {
    match std::fs::metadata(path) {
        Ok(metadata) => std::fs::set_permissions(temporary, metadata.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

fn remove(temporary: &Path) {
    // The error that led here is the one to tell; a leftover is harmless.
    std::fs::remove_file(temporary).ok();
}

/// Makes the rename itself durable, where folders can be synced.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        replace(&path, b"one").unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(read(&path, 10).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["a.pdf"]);
    }

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        create_new(&path, b"one").unwrap();
        assert_eq!(create_new(&path, b"two").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(read(&path, 10).unwrap(), b"one");
        assert_eq!(names(folder.path()), ["a.json"]);
    }

    #[test]
    fn a_save_that_fails_leaves_the_old_file_and_no_litter() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        std::fs::create_dir(&path).unwrap();
        std::fs::create_dir(path.join("inside")).unwrap();
        assert!(replace(&path, b"one").is_err());
        assert_eq!(names(folder.path()), ["taken"]);
    }

    #[test]
    fn folders_and_large_files_are_not_read() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(read(folder.path(), 10), Err(ReadError::Folder)));
        let path = folder.path().join("large");
        replace(&path, &[b'x'; 11]).unwrap();
        assert!(matches!(read(&path, 10), Err(ReadError::TooLarge(10))));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_is_written_into_and_never_replaced() {
        use std::os::unix::fs::FileTypeExt;
        let device = Path::new("/dev/full");
        assert_eq!(replace(device, b"one").unwrap_err().kind(), io::ErrorKind::StorageFull);
        replace(Path::new("/dev/null"), b"one").unwrap();
        assert!(std::fs::metadata(device).unwrap().file_type().is_char_device());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_and_the_permissions_of_its_file_stay() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("file"), folder.path().join("link"));
        replace(&path, b"one").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o660)).unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        replace(&link, b"two").unwrap();
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(read(&path, 10).unwrap(), b"two");
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o660);
    }
}
