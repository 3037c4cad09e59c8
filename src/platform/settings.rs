//! The file with settings.

use std::io;
use std::path::PathBuf;

use super::{disk, folders};

/// More than this is no settings file of ours.
const LARGEST: u64 = 1 << 20;

/// Reads the settings; empty where there are none that can be read.
pub fn read_settings() -> Vec<u8> {
    path().and_then(|path| disk::read(&path, LARGEST).ok()).unwrap_or_default()
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
    Some(folders::config_folder()?.join("preferences.json"))
}
