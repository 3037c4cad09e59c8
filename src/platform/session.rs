//! A folder of one running program, for what other programs get to see of it.

use std::io;
use std::path::{Path, PathBuf};

use super::claim::{Claim, ClaimError, claim};
use super::{folders, random};

/// The file in such a folder that is locked as long as its program runs.
const IN_USE: &str = ".in-use";
/// How many names are tried if another program removes the folder as an old one.
const ATTEMPTS: usize = 4;

/// A folder with a random name that only this user can look into; removed with all files in it when this is dropped.
/// What another program still holds stays until the next program makes such a folder.
#[derive(Debug)]
pub struct SessionFolder {
    path: PathBuf,
    /// None on a file system without locks, where nobody takes the folder away.
    claim: Option<Claim>,
}

impl SessionFolder {
    /// Makes such a folder in `parent`, and removes those of programs that are not there any more.
    pub fn create(parent: &Path) -> io::Result<Self> {
        folders::create_private_folder(parent)?;
        sweep(parent);
        for _ in 0..ATTEMPTS {
            let path = parent.join(random::uuid().map_err(io::Error::other)?.to_string());
            folders::create_private_folder(&path)?;
            match claim(&path.join(IN_USE), "") {
                Ok(claim) => return Ok(Self { path, claim: Some(claim) }),
                Err(ClaimError::Io(_)) if path.is_dir() => return Ok(Self { path, claim: None }),
                // A sweep of another program came between; it removes the folder.
                Err(ClaimError::Taken(_) | ClaimError::Io(_)) => {}
            }
        }
        Err(io::ErrorKind::ResourceBusy.into())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for SessionFolder {
    fn drop(&mut self) {
        empty(&self.path, self.claim.take());
    }
}

/// Removes the folders that no program claims, and what earlier versions of this one left without a folder.
fn sweep(parent: &Path) {
    remove_files(parent);
    for folder in folders::folders_in(parent).unwrap_or_default() {
        let in_use = folder.join(IN_USE);
        // One without a claim is empty, or its program is about to claim it.
        if !in_use.exists() {
            std::fs::remove_dir(&folder).ok();
        } else if let Ok(claim) = claim(&in_use, "") {
            empty(&folder, Some(claim));
        }
    }
}

/// Removes a folder; its claim goes last of what is in it.
fn empty(folder: &Path, claim: Option<Claim>) {
    remove_files(folder);
    drop(claim);
    std::fs::remove_dir(folder).ok();
}

fn remove_files(folder: &Path) {
    for (name, _) in folders::files_in(folder).unwrap_or_default() {
        if name != IN_USE {
            folders::remove(&folder.join(name)).ok();
        }
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{read, replace};

    fn is_there(path: &Path) -> bool {
        path.symlink_metadata().is_ok()
    }

    #[test]
    fn each_program_removes_its_own_folder_and_those_of_programs_that_died() {
        let parent = tempfile::tempdir().unwrap();
        let one = SessionFolder::create(parent.path()).unwrap();
        let printed = one.path().join("pitch.pdf");
        replace(&printed, b"%PDF-").unwrap();
        // Its program died: the lock went with it, and the files stayed.
        let dead = parent.path().join("dead");
        folders::create_private_folder(&dead).unwrap();
        for name in [IN_USE, "poster.pdf"] {
            replace(&dead.join(name), b"").unwrap();
        }
        let other = SessionFolder::create(parent.path()).unwrap();
        assert!(!is_there(&dead) && is_there(other.path()));
        drop(other);
        assert_eq!(read(&printed, 9).unwrap(), b"%PDF-", "that of a program that runs stays");
        drop(one);
        assert_eq!(folders::folders_in(parent.path()).unwrap(), Vec::<PathBuf>::new());
    }
}
