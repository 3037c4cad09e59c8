//! Where a file is, in the one spelling that the disk gives for it. A path in any other spelling has another type, so that
//! the two cannot be compared.

use std::ffi::OsStr;
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// An absolute path in the one spelling of the disk: without links to folders. It may itself be a link to a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CanonicalPath(PathBuf);

/// Where a file is. Two places are the same file if `real` is equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePlace {
    /// Its path.
    pub path: CanonicalPath,
    /// The same; if that is a link to a file, the path of that file.
    pub real: CanonicalPath,
}

impl CanonicalPath {
    /// A path in the spelling that the disk gave. Only `platform`, which asks it, makes one of these.
    pub const fn found(path: PathBuf) -> Self {
        Self(path)
    }

    /// A path that was found in an earlier session and kept since. `None` if it is relative: version 0.1 kept such paths.
    pub fn kept(path: PathBuf) -> Option<Self> {
        path.is_absolute().then_some(Self(path))
    }

    /// A file of this name in the same folder.
    #[must_use]
    pub fn beside(&self, name: &OsStr) -> Self {
        Self(self.0.with_file_name(name))
    }
}

impl Deref for CanonicalPath {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl AsRef<Path> for CanonicalPath {
    fn as_ref(&self) -> &Path {
        &self.0
    }
}

impl From<CanonicalPath> for PathBuf {
    fn from(path: CanonicalPath) -> Self {
        path.0
    }
}

impl FilePlace {
    /// The place of a file that is no link.
    pub fn of(path: CanonicalPath) -> Self {
        Self { real: path.clone(), path }
    }
}

#[cfg(test)]
mod fixtures {
    use super::{CanonicalPath, FilePlace};

    impl From<&str> for CanonicalPath {
        fn from(path: &str) -> Self {
            Self(path.into())
        }
    }

    impl From<&str> for FilePlace {
        fn from(path: &str) -> Self {
            Self::of(path.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_path_of_an_earlier_session_leads_nowhere() {
        assert_eq!(CanonicalPath::kept("plan.canvas.json".into()), None);
        let absolute = std::path::absolute("plan.canvas.json").unwrap();
        assert_eq!(PathBuf::from(CanonicalPath::kept(absolute.clone()).unwrap()), absolute);
    }
}
