//! The file beside a canvas that says who has it open. It is a hint and no more: nobody is kept out by it, since what two
//! people write is merged.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::platform::{self, Claim};

/// That this program has a file open; taken back when it is dropped.
#[derive(Debug)]
pub struct InUse {
    _claim: Claim,
}

impl InUse {
    /// Says that a file is open here, or gives who said so before and still has it open. Neither where the folder
    /// cannot be written.
    pub fn take(file: &Path) -> Result<Option<Self>, String> {
        let Some(path) = path_beside(file) else { return Ok(None) };
        match platform::claim(&path, &platform::user_name()) {
            Ok(claim) => Ok(Some(Self { _claim: claim })),
            Err(platform::ClaimError::Taken(by)) => Err(by.trim().to_owned()),
            Err(platform::ClaimError::Io(_)) => Ok(None),
        }
    }
}

/// Named as office programs do, so that sync clients know to leave it alone.
fn path_beside(file: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".~lock.");
    name.push(file.file_name()?);
    name.push("#");
    Some(file.with_file_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_one_is_told_and_after_the_first_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("plan.canvas.json");
        let first = InUse::take(&file).unwrap();
        assert_eq!(InUse::take(&file).unwrap_err(), platform::user_name());
        drop(first);
        assert!(!path_beside(&file).unwrap().exists());
        // What a crash left is nobody's.
        platform::replace(&path_beside(&file).unwrap(), b"somebody").unwrap();
        assert!(InUse::take(&file).unwrap().is_some());
        assert!(InUse::take(Path::new("/proc/plan.canvas.json")).unwrap().is_none());
    }
}
