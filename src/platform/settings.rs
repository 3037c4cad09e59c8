//! The file with settings.

use std::io;
use std::path::{Path, PathBuf};

use super::{ReadError, disk, folders};

/// More than this is no settings file of ours.
const LARGEST: u64 = 1 << 20;

/// Reads the settings; empty where there are none.
pub fn read_settings() -> Result<Vec<u8>, ReadError> {
    let Some(path) = path() else { return Ok(Vec::new()) };
    match disk::read(&path, LARGEST) {
        Err(ReadError::Io(error)) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        read => read,
    }
}

/// Gives the file with settings another name, so that new settings are not written over it; returns its new path.
pub fn put_settings_aside() -> io::Result<PathBuf> {
    let path = path().ok_or(io::ErrorKind::NotFound)?;
    put_aside(&path)
}

/// Whether the system has a folder for settings.
pub fn has_settings_folder() -> bool {
    path().is_some()
}

fn put_aside(path: &Path) -> io::Result<PathBuf> {
    let names = std::iter::once(path.with_extension("json.broken"))
        .chain((2..100).map(|number| path.with_extension(format!("json.broken-{number}"))));
    // The last name is used again and again where a hundred files are there.
    let aside = names.reduce(|last, next| if last.exists() { next } else { last }).unwrap_or_default();
    std::fs::rename(path, &aside)?;
    Ok(aside)
}

/// Writes the settings, for this user only: they hold a name and the paths of recent files.
pub fn write_settings(bytes: &[u8]) -> io::Result<()> {
    let path = path().ok_or(io::ErrorKind::NotFound)?;
    if let Some(folder) = path.parent() {
        folders::create_private_folder(folder)?;
    }
    disk::replace_private(&path, bytes)
}

fn path() -> Option<PathBuf> {
    Some(folders::settings_folder()?.join("preferences.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_are_put_aside_stay_beside_earlier_ones() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.json");
        for (bytes, name) in [(b"1", "preferences.json.broken"), (b"2", "preferences.json.broken-2")] {
            disk::replace(&path, bytes).unwrap();
            assert_eq!(put_aside(&path).unwrap(), folder.path().join(name));
            assert_eq!(disk::read(&folder.path().join(name), 9).unwrap(), bytes);
            assert!(!path.exists());
        }
    }
}
