//! A file that says who uses something, as long as its writer lives.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// A claim that holds until it is dropped.
#[derive(Debug)]
pub struct Claim {
    path: PathBuf,
    /// Locked, which is what tells a claim from a leftover.
    _file: File,
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

/// Makes a claim in somebody's name.
pub fn claim(path: &Path, name: &str) -> Result<Claim, ClaimError> {
    let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut by = String::new();
            // Some systems let nobody read what is locked; then it is somebody without a name.
            file.take(200).read_to_string(&mut by).ok();
            return Err(ClaimError::Taken(by));
        }
        Err(TryLockError::Error(error)) => return Err(error.into()),
    }
    file.set_len(0)?;
    file.write_all(name.as_bytes())?;
    Ok(Claim { path: path.to_owned(), _file: file })
}

impl Drop for Claim {
    fn drop(&mut self) {
        // A leftover is nobody's claim, so it is no harm.
        std::fs::remove_file(&self.path).ok();
    }
}

/// The name by which the user is known to the system; empty where it has none.
pub fn user_name() -> String {
    let names = ["USER", "LOGNAME", "USERNAME"].into_iter();
    names.filter_map(|name| std::env::var(name).ok()).find(|name| !name.is_empty()).unwrap_or_default()
}
