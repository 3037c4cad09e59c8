//! Taking turns: two programs of ours never replace one file at the same time.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::open::{names, open_regular};

const FIRST_WAIT: Duration = Duration::from_millis(1);
const LONGEST_WAIT: Duration = Duration::from_millis(20);
/// Together about fifteen seconds: the other one may be waiting for a slow disk. Whoever holds a lock for longer is no
/// program of ours.
const ATTEMPTS: usize = 750;

/// The turn to replace a file: a lock on the file itself, held until this is dropped. The file that takes its place is
/// locked from its creation on, so that who comes next waits for that one.
///
/// It is advisory. Without it two programs may collide, which the check of what was replaced notices.
#[derive(Debug)]
pub(super) struct Turn {
    _locked: Option<File>,
}

impl Turn {
    /// Waits for the turn, within bounds. Goes without where there is no file, or the file system has no locks.
    pub(super) fn take(path: &Path) -> Self {
        // Windows would keep everybody from reading a file that is locked.
        let locked = if cfg!(windows) { None } else { wait(path) };
        Self { _locked: locked }
    }
}

fn wait(path: &Path) -> Option<File> {
    let mut pause = FIRST_WAIT;
    for _ in 0..ATTEMPTS {
        let file = open_regular(path, OpenOptions::new().read(true)).ok()?;
        match file.try_lock() {
            // Another file may have taken the name between opening and locking.
            Ok(()) if names(path, &file) => return Some(file),
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                thread::sleep(pause);
                pause = (pause * 2).min(LONGEST_WAIT);
            }
            Err(TryLockError::Error(_)) => return None,
        }
    }
    None
}
