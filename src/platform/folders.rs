//! The folders that the system has for settings and for data of a program.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, io};

const NAME: &str = "samencanvas";

/// The folder for settings.
pub fn settings_folder() -> Option<PathBuf> {
    let places = Places { xdg: "XDG_CONFIG_HOME", below_home: ".config", windows: "APPDATA" };
    Some(places.find(&|name| env::var_os(name))?.join(NAME))
}

/// The folder for what the program keeps by itself: earlier versions, and work that is in no file yet.
pub fn data_folder() -> Option<PathBuf> {
    let places = Places { xdg: "XDG_DATA_HOME", below_home: ".local/share", windows: "LOCALAPPDATA" };
    Some(places.find(&|name| env::var_os(name))?.join(NAME))
}

/// The user's own folder.
pub fn home_folder() -> Option<PathBuf> {
    env::home_dir()
}

/// Makes a folder, and those above it, that only this user can look into.
pub fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes a folder, unless it is there.
pub fn create_folder(path: &Path) -> io::Result<()> {
    match std::fs::create_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        made => made,
    }
}

/// The files in a folder, by name and size in bytes, in no order.
pub fn files_in(folder: &Path) -> io::Result<Vec<(OsString, u64)>> {
    let entries = std::fs::read_dir(folder)?.flatten();
    let file = |entry: std::fs::DirEntry| {
        let metadata = entry.metadata().ok().filter(std::fs::Metadata::is_file)?;
        Some((entry.file_name(), metadata.len()))
    };
    Ok(entries.filter_map(file).collect())
}

/// The folders in a folder, in no order.
pub fn folders_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)?.flatten();
    Ok(entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect())
}

/// What tells that a file is another one than before, as far as the system notes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
}

/// The stamp of a file. `None` if there is none.
pub fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = std::fs::metadata(path).ok()?;
    Some(Stamp { bytes: metadata.len(), modified: metadata.modified().ok() })
}

/// Removes a file.
pub fn remove(path: &Path) -> io::Result<()> {
    std::fs::remove_file(path)
}

/// Where to look for a folder.
struct Places {
    xdg: &'static str,
    below_home: &'static str,
    windows: &'static str,
}

impl Places {
    fn find(&self, variable: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
        let variable = |name| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        if cfg!(windows) {
            return variable(self.windows);
        }
        let home = variable("HOME");
        if cfg!(target_os = "macos") {
            return home.map(|home| home.join("Library").join("Application Support"));
        }
        // The rule of the XDG base directories: a path that is not absolute is to be ignored.
        let set = variable(self.xdg).filter(|path| Path::is_absolute(path));
        set.or_else(|| home.map(|home| home.join(self.below_home)))
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[track_caller]
    fn check(set: &[(&str, &str)], expect: Option<&str>) {
        let places = Places { xdg: "XDG_DATA_HOME", below_home: ".local/share", windows: "LOCALAPPDATA" };
        let variable =
            |name: &str| set.iter().find(|(other, _)| *other == name).map(|(_, value)| OsString::from(value));
        assert_eq!(places.find(&variable), expect.map(PathBuf::from));
    }

    #[test]
    fn folders_are_where_the_system_says() {
        check(&[("XDG_DATA_HOME", "/d"), ("HOME", "/h")], Some("/d"));
        check(&[("XDG_DATA_HOME", "d"), ("HOME", "/h")], Some("/h/.local/share"));
        check(&[("XDG_DATA_HOME", ""), ("HOME", "/h")], Some("/h/.local/share"));
        check(&[], None);
    }
}
