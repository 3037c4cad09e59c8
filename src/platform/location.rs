//! One spelling for a path, so that two paths to a file can be compared.

use std::path::{Path, PathBuf};

use crate::path::{CanonicalPath, FilePlace};

/// A path made absolute, without a look at the disk. Where the current folder is gone it stays as it is.
pub fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Finds out where a file is, which need not be there yet. Waits for the disk.
pub fn locate(path: &Path) -> FilePlace {
    let absolute = absolute(path);
    let real = dunce::canonicalize(&absolute).map(CanonicalPath::found);
    let is_link = std::fs::symlink_metadata(&absolute).is_ok_and(|metadata| metadata.is_symlink());
    match real {
        // Where letters in capitals are the same, the name as it stands in the folder is the one spelling.
        Ok(real) if !is_link => FilePlace::of(real),
        real => {
            let path = CanonicalPath::found(in_real_folder(&absolute).unwrap_or(absolute));
            FilePlace { real: real.unwrap_or_else(|_| path.clone()), path }
        }
    }
}

fn in_real_folder(path: &Path) -> Option<PathBuf> {
    let folder = dunce::canonicalize(path.parent()?).ok()?;
    Some(folder.join(path.file_name()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_path_becomes_the_same_one() {
        let folder = tempfile::tempdir().unwrap();
        let root = dunce::canonicalize(folder.path()).unwrap();
        let plan = root.join("a").join("plan.json");
        std::fs::create_dir(root.join("a")).unwrap();
        for _ in 0..2 {
            // Before the file is there and after.
            for spelling in ["a/plan.json", "a/../a/plan.json", "a//./plan.json"] {
                let location = locate(&root.join(spelling));
                assert_eq!((&*location.path, &*location.real), (&*plan, &*plan), "{spelling}");
            }
            super::super::replace(&plan, b"{}").unwrap();
        }
        assert!(locate(Path::new("plan.json")).path.is_absolute());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_folder_is_followed_and_one_to_a_file_keeps_its_name() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let plan = root.join("plan.json");
        super::super::replace(&plan, b"{}").unwrap();
        symlink(&root, root.join("folder")).unwrap();
        symlink(&plan, root.join("link.json")).unwrap();
        assert_eq!(*locate(&root.join("folder/plan.json")).path, *plan);
        let link = locate(&root.join("folder/link.json"));
        assert_eq!((&*link.path, &*link.real), (&*root.join("link.json"), &*plan));
    }
}
