//! A file that says who uses something, as long as its writer lives.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::disk;

/// A claim that holds until it is dropped.
#[derive(Debug)]
pub struct Claim {
    path: PathBuf,
    /// Locked, which is what tells a claim from a leftover.
    file: File,
}

/// Why a claim cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    /// Somebody else made it before.
    #[error("taken by {0}")]
    Taken(String),
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// A file that is longer holds something else than a name.
const LONGEST_NAME: u64 = 256;
/// How often it is tried again when others make and remove the file at the same time.
const ATTEMPTS: usize = 8;

/// Makes a claim in somebody's name.
///
/// Where something else stands at that path than a small file without other names, such as a link, it is left alone and
/// the error is of kind `AlreadyExists`.
pub fn claim(path: &Path, name: &str) -> Result<Claim, ClaimError> {
    for _ in 0..ATTEMPTS {
        let Some(mut file) = open(path)? else { continue };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut by = String::new();
                // Some systems let nobody read what is locked; then it is somebody without a name.
                file.take(LONGEST_NAME).read_to_string(&mut by).ok();
                return Err(ClaimError::Taken(by));
            }
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        // Its writer may have removed it between opening and locking.
        if disk::names(path, &file) {
            file.set_len(0)?;
            file.write_all(name.as_bytes())?;
            return Ok(Claim { path: path.to_owned(), file });
        }
    }
    Err(io::Error::from(io::ErrorKind::ResourceBusy).into())
}

/// Opens a claim that is there or makes an empty one. `None` if it came or went meanwhile.
fn open(path: &Path) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    match disk::open_regular(path, &mut options) {
        Ok(file) if is_claim(&file)? => Ok(Some(file)),
        Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            hide(&mut options);
            match disk::open_regular(path, options.create_new(true)) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(None),
                made => made.map(Some),
            }
        }
        // Somebody else's, which can be looked at to see whether it is locked.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            disk::open_regular(path, OpenOptions::new().read(true)).map(Some)
        }
        Err(error) => Err(error),
    }
}

/// A new file is not shown among the files of its folder. Elsewhere than on Windows the dot that its name begins with does
/// that.
#[cfg(windows)]
fn hide(options: &mut OpenOptions) {
    const HIDDEN: u32 = 2;
    std::os::windows::fs::OpenOptionsExt::attributes(options, HIDDEN);
}

#[cfg(not(windows))]
const fn hide(_options: &mut OpenOptions) {}

/// Whether a file may be emptied to make a claim: it is small, and has no other name under which somebody misses it.
fn is_claim(file: &File) -> io::Result<bool> {
    let metadata = file.metadata()?;
    #[cfg(unix)]
    let has_one_name = std::os::unix::fs::MetadataExt::nlink(&metadata) == 1;
    #[cfg(not(unix))]
    let has_one_name = true;
    Ok(has_one_name && metadata.len() <= LONGEST_NAME)
}

impl Drop for Claim {
    fn drop(&mut self) {
        // A leftover is nobody's claim, so it is no harm.
        if disk::names(&self.path, &self.file) {
            std::fs::remove_file(&self.path).ok();
        }
    }
}

/// The name by which the user is known to the system; empty where it has none.
pub fn user_name() -> String {
    let names = ["USER", "LOGNAME", "USERNAME"].into_iter();
    names.filter_map(|name| std::env::var(name).ok()).find(|name| !name.is_empty()).unwrap_or_default()
}

#[cfg(target_os = "linux")]
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_claim_is_never_emptied() {
        let folder = tempfile::tempdir().unwrap();
        let (path, precious) = (folder.path().join(".~lock.plan#"), folder.path().join("precious.txt"));
        disk::replace(&precious, b"ten years of work").unwrap();
        let check = || {
            assert!(matches!(claim(&path, "Noor"), Err(ClaimError::Io(_))));
            assert_eq!(disk::read(&precious, 99).unwrap(), b"ten years of work");
            assert!(path.symlink_metadata().is_ok(), "nothing is removed either");
            std::fs::remove_file(&path).unwrap();
        };
        std::os::unix::fs::symlink(&precious, &path).unwrap();
        check();
        std::os::unix::fs::symlink(folder.path().join("new"), &path).unwrap();
        check();
        assert!(!folder.path().join("new").exists());
        std::fs::hard_link(&precious, &path).unwrap();
        check();
        disk::replace(&path, &[b'x'; 300]).unwrap();
        check();
        rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, 0o600.into(), 0).unwrap();
        check();
        drop(claim(&path, "Noor").unwrap());
        assert!(!path.exists());
    }

    #[test]
    fn of_many_who_claim_at_once_one_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".~lock.plan#");
        for _ in 0..50 {
            let claims: Vec<_> = std::thread::scope(|scope| {
                let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| claim(&path, "Noor"))).collect();
                threads.into_iter().map(|thread| thread.join().unwrap()).collect()
            });
            assert_eq!(claims.iter().filter(|claim| claim.is_ok()).count(), 1, "{claims:?}");
        }
        assert!(!path.exists());
    }
}
