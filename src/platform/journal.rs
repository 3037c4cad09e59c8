//! A file that only grows: a base, and what was added to it, each with a checksum and on the disk before it counts.
//!
//! Whatever cuts it off, all that was whole before the cut can be read. As long as a program writes it, the file is
//! locked, so that another one does not take it for what a crash left.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

const MAGIC: &[u8; 8] = b"SCJRNL01";
/// Bytes before each record: its length and its checksum.
const HEAD: usize = 4 + 8;
/// No record of ours is longer.
const LONGEST: usize = 64 << 20;

/// A journal that is open for writing.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    /// Up to here everything is whole.
    length: u64,
    /// A record is missing, so that what came after it could not be understood.
    is_broken: bool,
}

/// What stands in a journal: every record that is whole.
pub type Records = Vec<Vec<u8>>;

impl Journal {
    /// Makes a journal that begins with these records; it appears under its name when they are on the disk.
    pub fn begin(path: &Path, records: &[&[u8]]) -> io::Result<Self> {
        let mut bytes = MAGIC.to_vec();
        for record in records {
            bytes.extend(frame(record)?);
        }
        super::disk::replace(path, &bytes)?;
        let (journal, _) = Self::resume(path)?;
        Ok(journal)
    }

    /// Goes on with a journal that nobody writes; gives its records. A part at its end that is not whole is cut off.
    pub fn resume(path: &Path) -> io::Result<(Self, Records)> {
        let mut file = OpenOptions::new().read(true).write(true).open(path)?;
        lock(&file)?;
        let (records, length) = read_records(&mut file)?;
        file.set_len(length)?;
        file.seek(SeekFrom::Start(length))?;
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
}

/// The records of a journal that nobody writes; an error of kind `WouldBlock` where somebody does.
pub fn read_journal(path: &Path) -> io::Result<Records> {
    let mut file = File::open(path)?;
    lock(&file)?;
    Ok(read_records(&mut file)?.0)
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

/// The records of a journal up to the first that is not whole, and where that one begins.
pub fn read_records(journal: &mut impl Read) -> io::Result<(Records, u64)> {
    let mut magic = [0; MAGIC.len()];
    journal.read_exact(&mut magic)?;
    if magic != *MAGIC {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut records = Records::new();
    let mut length = MAGIC.len() as u64;
    while let Some(record) = read_record(journal)? {
        length += (HEAD + record.len()) as u64;
        records.push(record);
    }
    Ok((records, length))
}

fn read_record(journal: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let (mut length, mut expected) = ([0; 4], [0; 8]);
    for part in [&mut length[..], &mut expected[..]] {
        match journal.read_exact(part) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            done => done?,
        }
    }
    let length = u32::from_le_bytes(length);
    if length as usize > LONGEST {
        return Ok(None);
    }
    let mut record = Vec::new();
    journal.take(u64::from(length)).read_to_end(&mut record)?;
    Ok((record.len() == length as usize && checksum(&record) == expected).then_some(record))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORDS: [&[u8]; 4] = [b"meta", b"base", b"", b"an update"];

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
            assert_eq!(read_journal(&cut).unwrap(), RECORDS[..expect], "cut at {length}");
            // And it can be gone on with.
            let (mut journal, records) = Journal::resume(&cut).unwrap();
            assert_eq!(records.len(), expect);
            journal.append(&[b"more".to_vec()]).unwrap();
            drop(journal);
            assert_eq!(read_journal(&cut).unwrap().last().unwrap(), b"more");
        }
    }

    #[test]
    fn a_flipped_bit_ends_what_can_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let mut bytes = whole(&folder);
        *bytes.last_mut().unwrap() ^= 1;
        super::super::replace(&path(&folder), &bytes).unwrap();
        assert_eq!(read_journal(&path(&folder)).unwrap(), RECORDS[..3]);
    }

    #[test]
    fn a_journal_that_somebody_writes_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::begin(&path(&folder), &RECORDS).unwrap();
        assert_eq!(read_journal(&path(&folder)).unwrap_err().kind(), io::ErrorKind::WouldBlock);
        drop(journal);
        assert_eq!(read_journal(&path(&folder)).unwrap(), RECORDS);
    }

    #[test]
    fn what_is_no_journal_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        super::super::replace(&path(&folder), b"{\"format\": 1}").unwrap();
        assert_eq!(read_journal(&path(&folder)).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }
}
