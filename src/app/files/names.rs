//! Names of files, and the folders that they are looked for in.

use std::path::{Path, PathBuf};

use crate::app::{Effect, JobEffect, PathPurpose, State};
use crate::export::file_stem;
use crate::file;
use crate::path::FilePlace;

/// The ending of the name of a canvas file.
pub(in crate::app) const CANVAS_ENDING: &str = file::EXTENSION;

/// Asks for a file, with a suggested name, or an empty one for a file to read.
pub(in crate::app) fn pick(state: &State, purpose: PathPurpose, name: String) -> Effect {
    let folder = folder(state);
    Effect::Job(JobEffect::Pick { purpose, name, folder, generation: state.open.generation })
}

/// A path with the ending of a canvas file, which is added if it is missing.
pub(in crate::app) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    let last = ending.rsplit('.').next().unwrap_or(ending);
    let has_ending = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(last));
    if has_ending {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(ending);
    name.into()
}

/// Adds the ending to a place; a place with another name is that of another file.
pub(in crate::app) fn place_with_ending(place: FilePlace, ending: &str) -> FilePlace {
    let path = with_ending(place.real.to_path_buf(), ending);
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
    name.strip_suffix(CANVAS_ENDING).or(name.strip_suffix(".json")).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expect: &str) {
        assert_eq!(with_ending(path.into(), CANVAS_ENDING), Path::new(expect));
    }

    #[test]
    fn a_name_gets_the_ending_that_it_lacks() {
        check("plan", "plan.canvas.json");
        check("plan.canvas.json", "plan.canvas.json");
        check("plan.JSON", "plan.JSON");
        check("v1.2", "v1.2.canvas.json");
    }
}
