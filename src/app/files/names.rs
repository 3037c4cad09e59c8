//! Names of files, and the folders that they are looked for in.

use std::path::{Path, PathBuf};

use crate::app::{Effect, JobEffect, PathPurpose, State};
use crate::export::{FileKind, file_stem};
use crate::file;
use crate::path::FilePlace;

/// Asks for a file, with a suggested name, or an empty one for a file to read.
pub(in crate::app) fn pick(state: &State, purpose: PathPurpose, name: String) -> Effect {
    let folder = folder(state);
    Effect::Job(JobEffect::Pick { purpose, name, folder, generation: state.open.generation })
}

/// A path with the ending of a kind of file, which is added if it is missing.
pub(in crate::app) fn with_ending(path: PathBuf, kind: FileKind) -> PathBuf {
    if kind.is_ending_of(&path) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(kind.new_ending());
    name.into()
}

/// Adds the ending to a place; a place with another name is that of another file.
pub(in crate::app) fn place_with_ending(place: FilePlace, kind: FileKind) -> FilePlace {
    let path = with_ending(place.real.to_path_buf(), kind);
    match path.file_name() {
        Some(name) if *path != *place.real => FilePlace::of(place.real.beside(name)),
        _ => place,
    }
}

/// A path that was typed: `~` is the user's own folder, and what begins nowhere begins beside the canvas's own file, or
/// there.
pub(in crate::app) fn typed(state: &State, path: PathBuf) -> PathBuf {
    let home = state.home_folder.clone();
    match path.strip_prefix("~") {
        Ok(rest) => home.map_or_else(|| path.clone(), |home| home.join(rest)),
        Err(_) => folder(state).or(home).map_or_else(|| path.clone(), |folder| folder.join(&path)),
    }
}

pub(in crate::app) fn folder(state: &State) -> Option<PathBuf> {
    let home = state.open.path().and_then(|path| path.parent()).map(Path::to_owned);
    home.or_else(|| state.open.suggested_folder.clone())
}

/// A name for a file: that of the canvas's own or one like the file it once came from, else its subject, without what a file system may refuse.
pub(in crate::app) fn base_name(state: &State) -> String {
    if let Some(name) = state.open.file_name() {
        return stem(&name).to_owned();
    }
    if let Some(name) = &state.open.suggested_name {
        return name.clone();
    }
    file_stem(&state.open.document.canvas().header.subject, "canvas")
}

/// The name of a canvas file without its ending.
pub(in crate::app) fn stem(name: &str) -> &str {
    file::ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expect: &str) {
        assert_eq!(with_ending(path.into(), FileKind::Canvas), Path::new(expect));
    }

    #[test]
    fn a_name_gets_the_ending_that_it_lacks() {
        check("plan", "plan.samencanvas");
        check("plan.samencanvas", "plan.samencanvas");
        check("plan.canvas.json", "plan.canvas.json");
        check("plan.JSON", "plan.JSON");
        check("v1.2", "v1.2.samencanvas");
    }

    #[test]
    fn the_name_of_a_canvas_is_the_same_with_each_ending() {
        for name in ["plan.samencanvas", "plan.canvas.json", "plan.json", "plan"] {
            assert_eq!(stem(name), "plan");
        }
    }
}
