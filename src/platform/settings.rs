//! The file with settings, in the folder that the system has for them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, io};

use super::disk;

/// More than this is no settings file of ours.
const LARGEST: u64 = 1 << 20;

/// Reads the settings; empty where there are none that can be read.
pub fn read_settings() -> Vec<u8> {
    path().and_then(|path| disk::read(&path, LARGEST).ok()).unwrap_or_default()
}

/// Writes the settings.
pub fn write_settings(bytes: &[u8]) -> io::Result<()> {
    let path = path().ok_or(io::ErrorKind::NotFound)?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    disk::replace(&path, bytes)
}

fn path() -> Option<PathBuf> {
    let folder = config_folder(&|name| env::var_os(name).filter(|value| !value.is_empty()))?;
    Some(folder.join("samencanvas").join("preferences.json"))
}

/// The folder for settings, from the environment.
fn config_folder(variable: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    if cfg!(windows) {
        return variable("APPDATA").map(PathBuf::from);
    }
    let home = variable("HOME").map(PathBuf::from);
    if cfg!(target_os = "macos") {
        return home.map(|home| home.join("Library").join("Application Support"));
    }
    // The rule of the XDG base directories: a path that is not absolute is to be ignored.
    let set = variable("XDG_CONFIG_HOME").map(PathBuf::from).filter(|path: &PathBuf| Path::is_absolute(path));
    set.or_else(|| home.map(|home| home.join(".config")))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[track_caller]
    fn check(set: &[(&str, &str)], expect: Option<&str>) {
        let variable =
            |name: &str| set.iter().find(|(other, _)| *other == name).map(|(_, value)| OsString::from(value));
        assert_eq!(config_folder(&variable), expect.map(PathBuf::from));
    }

    #[test]
    fn settings_are_kept_where_the_system_says() {
        check(&[("XDG_CONFIG_HOME", "/c"), ("HOME", "/h")], Some("/c"));
        check(&[("XDG_CONFIG_HOME", "c"), ("HOME", "/h")], Some("/h/.config"));
        check(&[], None);
    }
}
