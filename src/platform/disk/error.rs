//! Why a file was not read or written.

use std::io;
use std::path::PathBuf;

/// Why a file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The path leads to a folder.
    #[error("it is a folder")]
    Folder,
    /// The path leads to a pipe, a socket or a device.
    #[error("it is not a regular file")]
    NotAFile,
    /// The file is larger than the caller can use.
    #[error("it is larger than {0} bytes")]
    TooLarge(u64),
    /// The system refused. Of kind `ResourceBusy` where another program holds the file.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Something else stands in the file than was expected; it was not touched.
    #[error("something else stands in the file than was expected")]
    Unexpected,
    /// The file should not be replaced without asking.
    #[error("{0}")]
    Protected(ProtectedBy),
    /// The path leads to a pipe, a socket or a device.
    #[error("it is not a regular file")]
    NotAFile,
    /// The disk gave back other bytes than were written; the file is as it was.
    #[error("the disk gives back other bytes than were written")]
    NotVerified,
    /// Another program keeps the file open, so that it could not be replaced.
    #[error("another program has the file open; the bytes are in {}", path.display())]
    Beside {
        /// Where the bytes are.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is written, but a power cut may undo that.
    #[error("written, but perhaps not durable: {0}")]
    NotDurable(#[source] io::Error),
    /// The system refused; the file is as it was. Of kind `ResourceBusy` where another program holds the file.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// What protects a file from being replaced without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProtectedBy {
    /// This user has no permission to write it. The folder allows the replacement all the same.
    #[error("the file is write-protected")]
    Permissions,
    /// It has other names (hard links), which would keep the old contents.
    #[error("the file has more than one name")]
    HardLinks,
}

impl WriteError {
    /// The error as one of the system, with a kind that tells the cases apart where a caller tells them to the user.
    pub fn into_io(self) -> io::Error {
        match self {
            Self::Io(error) => error,
            Self::NotAFile => io::Error::new(io::ErrorKind::NotSeekable, self),
            Self::Protected(ProtectedBy::Permissions) => {
                io::Error::new(io::ErrorKind::PermissionDenied, self)
            }
            Self::Protected(ProtectedBy::HardLinks) => io::Error::new(io::ErrorKind::TooManyLinks, self),
            Self::Beside { .. } => io::Error::new(io::ErrorKind::ResourceBusy, self),
            Self::Unexpected | Self::NotVerified | Self::NotDurable(_) => io::Error::other(self),
        }
    }
}

/// Whether a file system cannot do this at all, so that no other attempt would either.
pub(super) fn is_unsupported(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        let unsupported = [Errno::INVAL, Errno::BADF, Errno::OPNOTSUPP, Errno::NOSYS, Errno::NOTTY];
        Errno::from_io_error(error).is_some_and(|errno| unsupported.contains(&errno))
    }
    #[cfg(not(unix))]
    {
        error.kind() == io::ErrorKind::Unsupported
    }
}

/// Passes over an error that says that a file system cannot do this at all.
pub(super) fn unless_unsupported(done: io::Result<()>) -> io::Result<()> {
    done.or_else(|error| if is_unsupported(&error) { Ok(()) } else { Err(error) })
}
