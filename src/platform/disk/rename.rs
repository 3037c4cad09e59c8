//! Giving a new file the name of an old one, also while another program has that open.

use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::busy;

/// How a file gets the name of another one: the system's way, or that of a test.
pub(super) trait Rename {
    /// Renames a file over another one.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Waits.
    fn wait(&self, time: Duration);
    /// Whether another program has the file open that was to be replaced, so that a later attempt may do.
    fn is_busy(&self, error: &io::Error, to: &Path) -> bool;
}

/// The system's way.
#[derive(Debug, Clone, Copy)]
pub(super) struct System;

impl Rename for System {
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        #[cfg(windows)]
        {
            over_read_only(from, to)
        }
        #[cfg(not(windows))]
        {
            std::fs::rename(from, to)
        }
    }

    fn wait(&self, time: Duration) {
        thread::sleep(time);
    }

    fn is_busy(&self, error: &io::Error, to: &Path) -> bool {
        cfg!(windows) && is_busy_on_windows(error, to)
    }
}

/// The file is held, or access is denied, which a file that is held without sharing its deletion says too. A file with the
/// read-only attribute denies access for good.
pub(super) fn is_busy_on_windows(error: &io::Error, to: &Path) -> bool {
    let is_read_only = || std::fs::metadata(to).is_ok_and(|there| there.permissions().readonly());
    busy::is_held_on_windows(error) || (error.raw_os_error() == Some(5) && !is_read_only())
}

/// Renames over a file that may have the read-only attribute, which Windows replaces no file with. Whoever renames has asked
/// the user by then.
#[cfg(windows)]
fn over_read_only(from: &Path, to: &Path) -> io::Result<()> {
    let old = std::fs::metadata(to).map(|there| there.permissions());
    let Some(read_only) = old.ok().filter(std::fs::Permissions::readonly) else {
        return std::fs::rename(from, to);
    };
    let mut writable = read_only.clone();
    writable.set_readonly(false);
    std::fs::set_permissions(to, writable)?;
    let renamed = std::fs::rename(from, to);
    if renamed.is_err() {
        // The error of the rename is the one to tell.
        std::fs::set_permissions(to, read_only).ok();
    }
    renamed
}

/// Renames, and tries again while another program has the file open.
pub(super) fn rename(by: &impl Rename, from: &Path, to: &Path) -> io::Result<()> {
    busy::retry(|| by.rename(from, to), |error| by.is_busy(error, to), |time| by.wait(time))
}
