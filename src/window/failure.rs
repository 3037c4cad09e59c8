//! What goes wrong on a thread, as the window tells it.

use std::io;
use std::panic::{self, AssertUnwindSafe};

use crate::app::{NotWritten, OpenFailure, ProtectedBy, ReadFailure, WriteFailure};
use crate::platform::{self, ReadError, WriteError};

/// Does a piece of work; a panic in it, which would be a fault of this program, ends the work and not the thread, on
/// which all later saves depend.
pub(super) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, WriteFailure> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let reason = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default().to_owned();
        WriteFailure { kind: io::ErrorKind::Other, reason }
    })
}

pub(super) fn read_failure(error: ReadError) -> OpenFailure {
    OpenFailure::Read(match error {
        ReadError::Folder => ReadFailure::Folder,
        ReadError::NotAFile => ReadFailure::NotAFile,
        ReadError::TooLarge(_) => ReadFailure::TooLarge,
        ReadError::Io(error) => ReadFailure::System(error.kind(), error.to_string()),
    })
}

pub(super) fn not_written(error: WriteError) -> NotWritten {
    match error {
        WriteError::Protected(platform::ProtectedBy::Permissions) => {
            NotWritten::Protected(ProtectedBy::Permissions)
        }
        WriteError::Protected(platform::ProtectedBy::HardLinks) => {
            NotWritten::Protected(ProtectedBy::HardLinks)
        }
        WriteError::NotVerified => NotWritten::NotVerified,
        WriteError::NotDurable(reason) => NotWritten::NotDurable(reason.to_string()),
        WriteError::Beside { path, .. } => NotWritten::Beside(path),
        WriteError::Unexpected => NotWritten::Unexpected,
        error @ (WriteError::NotAFile | WriteError::Io(_)) => {
            NotWritten::Failed(WriteFailure::of(&error.into_io()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_a_piece_of_work_is_a_failure_and_the_thread_goes_on() {
        let failure = guarded(|| panic!("lost the thread")).unwrap_err();
        assert_eq!(failure.reason, "lost the thread");
    }
}
