//! The program's own folders, and what an administrator set: where they are on this computer, and whether they work.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::computer::{Folder, Trial};
use crate::platform::{self, PolicyText};
use crate::settings::Policy;

/// Reads what the administrator set.
pub fn policy() -> Policy {
    platform::policies().into_iter().fold(Policy::default(), |policy, PolicyText { place, contents }| {
        policy.and(&place, contents.as_deref().map_err(ToString::to_string))
    })
}

/// Where a folder of the program is, there or not. `None` if the system has no place for it, and for that of a canvas.
pub fn folder(folder: Folder) -> Option<PathBuf> {
    let data = || platform::data_folder();
    match folder {
        Folder::Settings => platform::settings_folder(),
        Folder::Journal => Some(data()?.join("journal")),
        Folder::Versions => Some(data()?.join("versions")),
        Folder::Prints => Some(data()?.join("print")),
        Folder::Templates => Some(data()?.join("templates")),
        Folder::Canvas => None,
    }
}

/// Where the program's own folders are.
pub fn folders() -> BTreeMap<Folder, Option<PathBuf>> {
    let own = enum_iterator::all().filter(|folder| *folder != Folder::Canvas);
    own.map(|own| (own, folder(own))).collect()
}

/// Tries whether a folder can be used; one of the program's own is made if it is not there. Waits for the disk.
pub fn try_folder(folder: Folder, path: &Path) -> Trial {
    if folder != Folder::Canvas {
        platform::create_private_folder(path)?;
    }
    Ok(platform::try_folder(path)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_the_program_is_made_to_be_tried_and_that_of_a_canvas_is_not() {
        let parent = tempfile::tempdir().unwrap();
        let path = parent.path().join("versions");
        try_folder(Folder::Canvas, &path).unwrap_err();
        assert!(!path.exists());
        try_folder(Folder::Versions, &path).unwrap();
        assert_eq!(std::fs::read_dir(&path).unwrap().count(), 0);
    }
}
