//! The file beside a canvas that says who has it open. It is a hint and no more: nobody is kept out by it, since what two
//! people write is merged.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::file;
use crate::platform::{self, Claim};

/// No usual file system takes longer names, in bytes.
const LONGEST_NAME: usize = 255;

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

/// Named as office programs do, so that sync clients know to leave it alone. A name that would be too long is cut off
/// and told apart from others by its hash.
fn path_beside(file: &Path) -> Option<PathBuf> {
    let name = file.file_name()?;
    let lock = |name: OsString| {
        let mut lock = OsString::from(".~lock.");
        lock.push(name);
        lock.push("#");
        lock
    };
    let whole = lock(name.to_owned());
    if whole.len() <= LONGEST_NAME {
        return Some(file.with_file_name(whole));
    }
    let mut start = name.to_string_lossy().into_owned();
    start.truncate(start.floor_char_boundary(LONGEST_NAME / 2));
    Some(file.with_file_name(lock(format!("{start}~{}", file::name_hash(name)).into())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_and_one_that_is_no_text_have_a_file_of_their_own() {
        let folder = tempfile::tempdir().unwrap();
        let long =
            |last: &str| folder.path().join(format!("{}é{last}.canvas.json", "x".repeat(LONGEST_NAME - 15)));
        for path in [long("1"), long("2")] {
            platform::replace(&path, b"{}").unwrap();
            let taken = InUse::take(&path).unwrap();
            assert!(taken.is_some());
            assert!(InUse::take(&path).is_err(), "the second one is told");
        }
        assert_ne!(path_beside(&long("1")), path_beside(&long("2")));
        #[cfg(unix)]
        {
            let name: OsString = std::os::unix::ffi::OsStringExt::from_vec(b"caf\xE9.canvas.json".to_vec());
            let path = folder.path().join(name);
            let taken = InUse::take(&path).unwrap();
            assert!(taken.is_some());
            assert!(InUse::take(&path).is_err());
        }
    }

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
