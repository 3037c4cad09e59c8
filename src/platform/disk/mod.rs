//! Files: read whole, written whole or not at all.

mod attributes;
mod rename;
mod sibling;

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use self::sibling::Sibling;

/// Why a file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The path leads to a folder.
    #[error("it is a folder")]
    Folder,
    /// The file is larger than the caller can use.
    #[error("it is larger than {0} bytes")]
    TooLarge(u64),
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Reads a file of at most `limit` bytes; a larger one is refused before it is read.
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(ReadError::Folder);
    }
    if metadata.len() > limit {
        return Err(ReadError::TooLarge(limit));
    }
    // A pipe has no length of its own, and a file may grow meanwhile.
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit { Err(ReadError::TooLarge(limit)) } else { Ok(bytes) }
}

/// Reads a file piece by piece, without holding it in memory.
pub fn read_pieces(path: &Path, mut take: impl FnMut(&[u8])) -> io::Result<()> {
    let mut file = File::open(path)?;
    let mut buffer = [0; 16 << 10];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(length) => take(buffer.get(..length).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Whether a file stands there that holds something and does not begin with these bytes. One that cannot be read does
/// not tell.
pub fn is_another_kind(path: &Path, beginning: &[u8]) -> bool {
    let begins_otherwise = || -> io::Result<bool> {
        let mut bytes = Vec::new();
        File::open(path)?.take(beginning.len() as u64).read_to_end(&mut bytes)?;
        Ok(!bytes.is_empty() && bytes != beginning)
    };
    // A pipe or a device would wait or swallow.
    path.is_file() && begins_otherwise().unwrap_or(false)
}

/// Writes a file, or leaves the one that was there untouched: a sibling is written and synced, gets the attributes of
/// the old file, and takes its name.
///
/// Where another program keeps the old file open for good, the bytes come to stand beside it and the error is
/// [`Beside`].
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_by(&rename::System, path, bytes)
}

fn replace_by(by: &impl rename::Rename, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = resolve(path);
    if let Ok(metadata) = std::fs::metadata(&path)
        && !metadata.is_file()
    {
        return write_into(&path, bytes);
    }
    sibling::sweep(&path);
    let folder = Folder::of(&path)?;
    let sibling = Sibling::write(&path, bytes)?;
    attributes::keep(&path, sibling.file())?;
    let placed = sibling.place(|from| match rename::rename(by, from, &path) {
        Err(error) if by.is_busy(&error) => place_beside(from, &path, error),
        done => done,
    });
    // What came to stand beside it must be durable too.
    let synced = folder.sync();
    placed.and(synced)
}

/// Through links, so that the file they lead to changes and the links stay; also where that file is gone.
fn resolve(path: &Path) -> PathBuf {
    let whole = std::fs::canonicalize(path);
    whole
        .or_else(|_| std::fs::read_link(path).map(|to| path.with_file_name(to)))
        .unwrap_or_else(|_| path.to_owned())
}

/// A file could not get its name, since another program has the old one open; it stands beside it.
#[derive(Debug, thiserror::Error)]
#[error("another program has the file open; the work is in {}", path.display())]
pub struct Beside {
    /// Where the bytes are.
    pub path: PathBuf,
    /// What the system said.
    #[source]
    pub reason: io::Error,
}

/// Gives a file the first free name after the one it should have had, and tells so as an error.
fn place_beside(from: &Path, path: &Path, reason: io::Error) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (stem, ending) = name.split_once('.').map_or((name.as_str(), ""), |(stem, ending)| (stem, ending));
    let free = (2..100).map(|number| path.with_file_name(format!("{stem} ({number}).{ending}")));
    for beside in free {
        match std::fs::hard_link(from, &beside) {
            Ok(()) => {
                std::fs::remove_file(from)?;
                return Err(io::Error::other(Beside { path: beside, reason }));
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(_) => break,
        }
    }
    Err(reason)
}

/// Writes a file that is not there yet; one that is there stays, and is an error.
pub fn create_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    sibling::sweep(path);
    let folder = Folder::of(path)?;
    let sibling = Sibling::write(path, bytes)?;
    // A hard link fails where the name is taken, which a rename would not.
    let linked = std::fs::hard_link(sibling.path(), path);
    match linked {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
        // Some file systems have no links.
        Err(_) if path.exists() => return Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => sibling.place(|from| std::fs::rename(from, path))?,
    }
    folder.sync()
}

/// Writes into a pipe or a device, which holds nothing to keep and must not be replaced by a file.
fn write_into(path: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).open(path)?.write_all(bytes)
}

/// The folder of a file, opened before anything in it changes, so that a failure comes before the change.
#[derive(Debug)]
struct Folder(Option<File>);

impl Folder {
    fn of(path: &Path) -> io::Result<Self> {
        // Windows makes a rename durable by itself and opens no folders.
        if cfg!(windows) {
            return Ok(Self(None));
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder).map(|folder| Self(Some(folder)))
    }

    /// Makes a rename in it durable.
    fn sync(&self) -> io::Result<()> {
        self.0.as_ref().map_or(Ok(()), File::sync_all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        replace(&path, b"one").unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(read(&path, 10).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["a.pdf"]);
    }

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        create_new(&path, b"one").unwrap();
        assert_eq!(create_new(&path, b"two").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(read(&path, 10).unwrap(), b"one");
        assert_eq!(names(folder.path()), ["a.json"]);
    }

    #[test]
    fn a_save_that_fails_leaves_the_old_file_and_no_litter() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        std::fs::create_dir(&path).unwrap();
        std::fs::create_dir(path.join("inside")).unwrap();
        assert!(replace(&path, b"one").is_err());
        assert_eq!(names(folder.path()), ["taken"]);
    }

    #[test]
    fn folders_and_large_files_are_not_read() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(read(folder.path(), 10), Err(ReadError::Folder)));
        let path = folder.path().join("large");
        replace(&path, &[b'x'; 11]).unwrap();
        assert!(matches!(read(&path, 10), Err(ReadError::TooLarge(10))));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_is_written_into_and_never_replaced() {
        use std::os::unix::fs::FileTypeExt;
        let device = Path::new("/dev/full");
        assert_eq!(replace(device, b"one").unwrap_err().kind(), io::ErrorKind::StorageFull);
        replace(Path::new("/dev/null"), b"one").unwrap();
        assert!(std::fs::metadata(device).unwrap().file_type().is_char_device());
    }

    /// A system on which another program lets go of the file after some attempts.
    struct Busy {
        attempts: std::cell::Cell<usize>,
        free_after: usize,
    }

    impl rename::Rename for Busy {
        fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
            self.attempts.set(self.attempts.get() + 1);
            if self.attempts.get() > self.free_after {
                std::fs::rename(from, to)
            } else {
                Err(io::Error::from_raw_os_error([5, 32, 33][self.attempts.get() % 3]))
            }
        }

        fn wait(&self, _time: std::time::Duration) {}

        fn is_busy(&self, error: &io::Error) -> bool {
            rename::is_busy_on_windows(error)
        }
    }

    #[test]
    fn a_file_that_is_busy_for_a_moment_is_replaced_all_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        replace(&path, b"one").unwrap();
        replace_by(&Busy { attempts: 0.into(), free_after: 3 }, &path, b"two").unwrap();
        assert_eq!(read(&path, 10).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["plan.canvas.json"]);
    }

    #[test]
    fn a_file_that_stays_busy_keeps_its_bytes_and_the_new_ones_stand_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        replace(&path, b"one").unwrap();
        for (work, beside) in [(b"two", "plan (2).canvas.json"), (b"new", "plan (3).canvas.json")] {
            let error = replace_by(&Busy { attempts: 0.into(), free_after: 99 }, &path, work).unwrap_err();
            let told = error.get_ref().and_then(|inner| inner.downcast_ref::<Beside>()).unwrap();
            assert_eq!(told.path.file_name().unwrap(), beside);
            assert_eq!(read(&told.path, 10).unwrap(), work);
        }
        assert_eq!(read(&path, 10).unwrap(), b"one");
        assert_eq!(names(folder.path()).len(), 3);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_and_the_permissions_of_its_file_stay() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("file"), folder.path().join("link"));
        replace(&path, b"one").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o660)).unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        replace(&link, b"two").unwrap();
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(read(&path, 10).unwrap(), b"two");
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o660);
    }
}
