//! Opening what stands in a folder that others can write in too: regular files only, never through a link, and without
//! waiting, as opening a named pipe would.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Opens a regular file at this very path: a link is an error, and so is anything else than a file.
pub(in crate::platform) fn open_regular(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC).bits().cast_signed());
    }
    #[cfg(not(unix))]
    if std::fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink()) {
        return Err(io::ErrorKind::NotSeekable.into());
    }
    regular(options.open(path)?)
}

/// Opens what a path of the user leads to, links and all, for reading; a pipe without a writer does not hold it up.
pub(super) fn open_followed(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NONBLOCK | OFlags::CLOEXEC).bits().cast_signed());
    }
    options.read(true).open(path)
}

fn regular(file: File) -> io::Result<File> {
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::NotSeekable.into()) }
}

/// Nothing where there is no file.
pub(super) fn if_there(opened: io::Result<File>) -> io::Result<Option<File>> {
    match opened {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether a path still names an open file, and not another one that took its place. Where the system numbers no files
/// it is taken to.
pub(in crate::platform) fn names(path: &Path, file: &File) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let number = |metadata: std::fs::Metadata| (metadata.dev(), metadata.ino());
        match (std::fs::symlink_metadata(path), file.metadata()) {
            (Ok(named), Ok(open)) => number(named) == number(open),
            _ => false,
        }
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        path.exists()
    }
}
