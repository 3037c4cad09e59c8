//! A file that only grows: records, each with a checksum and on the disk before it counts.
//!
//! Whatever cuts it off or damages it, every record that is still whole can be read, also after the damage. As long as a
//! program writes it, the file is locked, so that another one does not take it for what a crash left.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::disk;

const MAGIC: &[u8; 8] = b"SCJRNL01";
/// Bytes before each record: its length and its checksum.
const HEAD: usize = 4 + 8;
/// No record of ours is longer.
const LONGEST: usize = 64 << 20;
/// A longer journal is read up to here.
const MOST_READ: u64 = 1 << 30;
/// How many bytes are hashed at most to find the next whole record after damage.
const MOST_HASHED: usize = 16 << 20;

/// A journal that is open for writing.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    /// How long the file was after the last record that was added, in bytes.
    length: u64,
    /// A record is missing, so that what came after it could not be understood.
    is_broken: bool,
}

/// What stands in a journal.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// Every record that is whole, in order.
    pub whole: Vec<Vec<u8>>,
    /// Whether something else stands there too, which is more than the beginning of a record at the end: that is what
    /// a crash leaves while a record is written, before it counts.
    pub is_damaged: bool,
}

impl Journal {
    /// Makes a journal that begins with these records; it appears under its name when they are on the disk.
    pub fn begin(path: &Path, records: &[&[u8]]) -> io::Result<Self> {
        let mut bytes = MAGIC.to_vec();
        for record in records {
            bytes.extend(frame(record)?);
        }
        disk::replace_private(path, &bytes)?;
        let (journal, _) = Self::resume(path)?;
        Ok(journal)
    }

    /// Goes on with a journal that nobody writes; returns its records. What is added comes after everything that stands
    /// there, whole or not.
    pub fn resume(path: &Path) -> io::Result<(Self, Records)> {
        let mut file = disk::open_regular(path, OpenOptions::new().read(true).write(true))?;
        lock(&file)?;
        let records = read_records(&mut file)?;
        let length = file.seek(SeekFrom::End(0))?;
        Ok((Self { path: path.to_owned(), file, length, is_broken: false }, records))
    }

    /// Adds records and waits until they are on the disk. After an error the journal holds what it held before, and
    /// nothing can be added to it any more.
    pub fn append(&mut self, records: &[Vec<u8>]) -> io::Result<()> {
        if self.is_broken {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let bytes = records.iter().map(|record| frame(record)).collect::<io::Result<Vec<_>>>()?.concat();
        let written = self.file.write_all(&bytes).and_then(|()| self.file.sync_data());
        if let Err(error) = written {
            self.is_broken = true;
            self.file.set_len(self.length)?;
            return Err(error);
        }
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// Takes it away.
    pub fn remove(self) -> io::Result<()> {
        std::fs::remove_file(&self.path)
    }

    /// Gives it another ending, under which nobody looks for it.
    pub fn put_aside(self, ending: &str) -> io::Result<()> {
        std::fs::rename(&self.path, self.path.with_extension(ending))
    }
}

/// The records of a journal that nobody writes; an error of kind `WouldBlock` where somebody does, and of `NotSeekable`
/// where something else than a file stands there.
pub fn read_journal(path: &Path) -> io::Result<Records> {
    let mut file = disk::open_regular(path, OpenOptions::new().read(true))?;
    lock(&file)?;
    read_records(&mut file)
}

fn lock(file: &File) -> io::Result<()> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
        // On a file system without locks, two programs may offer the same work, and neither loses it.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}

fn frame(record: &[u8]) -> io::Result<Vec<u8>> {
    let too_long = || io::Error::from(io::ErrorKind::FileTooLarge);
    let length = u32::try_from(record.len()).ok().filter(|_| record.len() <= LONGEST).ok_or_else(too_long)?;
    let mut bytes = Vec::with_capacity(HEAD + record.len());
    bytes.extend(length.to_le_bytes());
    bytes.extend(checksum(record));
    bytes.extend(record);
    Ok(bytes)
}

fn checksum(record: &[u8]) -> [u8; 8] {
    Sha256::digest(record).first_chunk().copied().unwrap_or_default()
}

/// Every whole record of a journal.
///
/// # Errors
/// Where it cannot be read, or is no journal (`InvalidData`, or `UnexpectedEof` where it is shorter than the mark that
/// each one begins with).
pub fn read_records(journal: &mut impl Read) -> io::Result<Records> {
    let mut magic = [0; MAGIC.len()];
    journal.read_exact(&mut magic)?;
    if magic != *MAGIC {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    journal.take(MOST_READ).read_to_end(&mut bytes)?;
    let mut records = Records::default();
    let mut may_hash = MOST_HASHED;
    let mut rest = bytes.as_slice();
    while !rest.is_empty() {
        if let Some((record, after)) = split_record(rest) {
            records.whole.push(record.to_vec());
            rest = after;
        } else if let Some(found) = next_record(rest, &mut may_hash) {
            records.is_damaged = true;
            rest = found;
        } else {
            records.is_damaged |= !is_beginning(rest);
            break;
        }
    }
    Ok(records)
}

/// The length, the checksum and what comes after them, where there is as much.
fn split_head(bytes: &[u8]) -> Option<(usize, &[u8; 8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (checksum, rest) = rest.split_first_chunk::<8>()?;
    Some((u32::from_le_bytes(*length) as usize, checksum, rest))
}

/// The whole record at the start of some bytes, and what comes after it.
fn split_record(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, expected, rest) = split_head(bytes)?;
    let (record, rest) = rest.split_at_checked(length).filter(|_| length <= LONGEST)?;
    (checksum(record) == *expected).then_some((record, rest))
}

/// The bytes from the next whole record on, where there is one after the first byte. Gives up once `may_hash` bytes
/// were hashed for it.
fn next_record<'a>(bytes: &'a [u8], may_hash: &mut usize) -> Option<&'a [u8]> {
    for start in 1..bytes.len() {
        let candidate = bytes.get(start..)?;
        let (length, _, rest) = split_head(candidate)?;
        if length > rest.len().min(LONGEST) {
            continue;
        }
        *may_hash = may_hash.checked_sub(length)?;
        if split_record(candidate).is_some() {
            return Some(candidate);
        }
    }
    None
}

/// Whether some bytes are too few to be the record that they begin.
fn is_beginning(bytes: &[u8]) -> bool {
    split_head(bytes).is_none_or(|(length, _, rest)| length <= LONGEST && length > rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORDS: [&[u8]; 4] = [b"meta", b"base", b"", b"an update"];

    fn records(whole: &[&[u8]], is_damaged: bool) -> Records {
        Records { whole: whole.iter().map(|record| record.to_vec()).collect(), is_damaged }
    }

    fn path(folder: &tempfile::TempDir) -> PathBuf {
        folder.path().join("a.journal")
    }

    fn whole(folder: &tempfile::TempDir) -> Vec<u8> {
        let mut journal = Journal::begin(&path(folder), &RECORDS[..2]).unwrap();
        journal.append(&[RECORDS[2].to_vec()]).unwrap();
        journal.append(&[RECORDS[3].to_vec()]).unwrap();
        drop(journal);
        std::fs::read(path(folder)).unwrap()
    }

    #[test]
    fn cut_off_at_any_byte_all_that_was_whole_before_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let bytes = whole(&folder);
        let cut = folder.path().join("cut.journal");
        let mut ends = vec![MAGIC.len()];
        ends.extend(RECORDS.iter().scan(MAGIC.len(), |end, record| {
            *end += HEAD + record.len();
            Some(*end)
        }));
        for length in MAGIC.len()..=bytes.len() {
            super::super::replace(&cut, &bytes[..length]).unwrap();
            let expect = ends.iter().filter(|end| **end <= length).count() - 1;
            assert_eq!(read_journal(&cut).unwrap(), records(&RECORDS[..expect], false), "cut at {length}");
            // And it can be gone on with.
            let (mut journal, records) = Journal::resume(&cut).unwrap();
            assert_eq!(records.whole.len(), expect);
            journal.append(&[b"more".to_vec()]).unwrap();
            drop(journal);
            assert_eq!(read_journal(&cut).unwrap().whole.last().unwrap(), b"more");
        }
    }

    #[test]
    fn a_flipped_bit_costs_no_other_record_also_after_it_was_gone_on_with() {
        let folder = tempfile::tempdir().unwrap();
        let bytes = whole(&folder);
        let path = path(&folder);
        let mut end = MAGIC.len();
        for (damaged, record) in RECORDS.iter().enumerate() {
            let start = end;
            end += HEAD + record.len();
            for place in start..end {
                let mut flipped = bytes.clone();
                flipped[place] ^= 1;
                super::super::replace(&path, &flipped).unwrap();
                let mut expect: Vec<&[u8]> = RECORDS.to_vec();
                expect.remove(damaged);
                let (mut journal, found) = Journal::resume(&path).unwrap();
                assert_eq!(found.whole, expect, "flipped at {place}");
                journal.append(&[b"more".to_vec()]).unwrap();
                drop(journal);
                expect.push(b"more");
                assert_eq!(read_journal(&path).unwrap(), records(&expect, true), "flipped at {place}");
            }
        }
    }

    #[test]
    fn bytes_that_announce_records_everywhere_are_not_looked_through_for_ever() {
        // Every fourth byte begins a record of 4 MB, of which none is whole; hashing each would take minutes.
        let bytes = [MAGIC.to_vec(), [0, 0, 0x40, 0].repeat(2 << 20)].concat();
        let found = read_records(&mut bytes.as_slice()).unwrap();
        assert!(found.whole.is_empty() && found.is_damaged);
        let mut may_hash = MOST_HASHED;
        assert_eq!(next_record(&bytes, &mut may_hash), None);
        assert!(may_hash < 4 << 20, "{may_hash}");
    }

    #[test]
    fn a_journal_that_somebody_writes_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::begin(&path(&folder), &RECORDS).unwrap();
        assert_eq!(read_journal(&path(&folder)).unwrap_err().kind(), io::ErrorKind::WouldBlock);
        drop(journal);
        assert_eq!(read_journal(&path(&folder)).unwrap(), records(&RECORDS, false));
    }

    #[cfg(unix)]
    #[test]
    fn no_pipe_is_waited_for_and_no_link_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe.journal");
        rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, 0o600.into(), 0).unwrap();
        assert_eq!(read_journal(&pipe).unwrap_err().kind(), io::ErrorKind::NotSeekable);
        assert!(Journal::resume(&pipe).is_err());
        whole(&folder);
        let link = folder.path().join("link.journal");
        std::os::unix::fs::symlink(path(&folder), &link).unwrap();
        assert!(read_journal(&link).is_err() && Journal::resume(&link).is_err());
    }

    #[test]
    fn what_is_no_journal_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        super::super::replace(&path(&folder), b"{\"format\": 1}").unwrap();
        assert_eq!(read_journal(&path(&folder)).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }
}
