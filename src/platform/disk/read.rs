//! Reading files: whole or piece by piece, within a limit.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use super::busy;
use super::error::ReadError;
use super::open::{open_followed, open_regular};

/// A piece of a file that is read without holding all of it in memory.
const PIECE: usize = 64 << 10;

/// Reads a regular file of at most `limit` bytes; a larger one is refused before it is read. One that another program
/// holds is waited for, up to two seconds.
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    read_by(path, limit, || {
        let file = open_followed(path)?;
        if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::NotSeekable.into()) }
    })
}

/// Reads a regular file of at most `limit` bytes that stands at this very path: no link is followed.
pub(in crate::platform) fn read_unlinked(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    read_by(path, limit, || open_regular(path, OpenOptions::new().read(true)))
}

/// Reads what the user named on the command line: also a pipe or a device, which is waited for.
pub fn read_input(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    read_by(path, limit, || File::open(path))
}

fn read_by(path: &Path, limit: u64, open: impl Fn() -> io::Result<File>) -> Result<Vec<u8>, ReadError> {
    // Asked first: Windows opens no folders, and calls that a matter of permission.
    if path.is_dir() {
        return Err(ReadError::Folder);
    }
    super::check_name(path)?;
    let read = busy::once_free(|| read_open(open()?, limit));
    match read {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => Err(ReadError::TooLarge(limit)),
        Err(error) if error.kind() == io::ErrorKind::NotSeekable => Err(ReadError::NotAFile),
        Err(error) => Err(error.into()),
    }
}

/// All bytes of an open file. `None` if there are more than the limit.
fn read_open(file: File, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let length = file.metadata()?.len();
    if length > limit {
        return Ok(None);
    }
    // A pipe has no length of its own, and a file may grow meanwhile.
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    file.take(limit + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// Hands the bytes of an open file to `take`, piece by piece, up to the end or the limit: whether the end was reached.
pub fn read_pieces(
    file: &mut (impl Read + ?Sized),
    limit: u64,
    mut take: impl FnMut(&[u8]),
) -> io::Result<bool> {
    let mut buffer = vec![0; PIECE];
    let mut left = limit;
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok(true),
            Ok(length) => {
                let Some(rest) = left.checked_sub(length as u64) else { return Ok(false) };
                left = rest;
                take(buffer.get(..length).unwrap_or_default());
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Whether a file stands there that holds something and does not begin with these bytes. One that cannot be read does
/// not tell, and neither does a pipe or a device, which would wait or swallow.
pub fn is_another_kind(path: &Path, beginning: &[u8]) -> bool {
    let file = open_followed(path).and_then(|file| Ok((file.metadata()?.is_file(), file)));
    file.is_ok_and(|(is_file, mut file)| is_file && begins_otherwise(&mut file, beginning).unwrap_or(false))
}

/// Whether an open file holds something and does not begin with these bytes.
fn begins_otherwise(file: &mut (impl Read + ?Sized), beginning: &[u8]) -> io::Result<bool> {
    let mut bytes = Vec::new();
    file.take(beginning.len() as u64).read_to_end(&mut bytes)?;
    Ok(!bytes.is_empty() && bytes != beginning)
}
