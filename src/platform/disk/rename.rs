//! Giving a new file the name of an old one, also while another program has that open.

use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// The waits between attempts: together about two seconds, longer than a virus scanner or a sync client mostly holds on.
const WAITS: [Duration; 6] = [
    Duration::from_millis(30),
    Duration::from_millis(60),
    Duration::from_millis(120),
    Duration::from_millis(250),
    Duration::from_millis(500),
    Duration::from_secs(1),
];

/// How a file gets the name of another one: the system's way, or that of a test.
pub(super) trait Rename {
    /// Renames a file over another one.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Waits.
    fn wait(&self, time: Duration);
    /// Whether another program has the file open, so that a later attempt may do.
    fn is_busy(&self, error: &io::Error) -> bool;
}

/// The system's way.
#[derive(Debug, Clone, Copy)]
pub(super) struct System;

impl Rename for System {
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    fn wait(&self, time: Duration) {
        thread::sleep(time);
    }

    fn is_busy(&self, error: &io::Error) -> bool {
        cfg!(windows) && is_busy_on_windows(error)
    }
}

/// Access denied, sharing violation, lock violation.
pub(super) fn is_busy_on_windows(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

/// Renames, and tries again while another program has the file open.
pub(super) fn rename(by: &impl Rename, from: &Path, to: &Path) -> io::Result<()> {
    for wait in WAITS {
        match by.rename(from, to) {
            Err(error) if by.is_busy(&error) => by.wait(wait),
            done => return done,
        }
    }
    by.rename(from, to)
}
