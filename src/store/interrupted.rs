//! The journal of unsaved work: what is edited is written down at once, so that no crash takes it.
//!
//! A journal holds where the canvas belongs, the whole file as it was at the first edit, and every change since. Each of
//! them stands there twice, in records of their own: changes build on one another, so that one that the disk damaged
//! would cost all that came after it.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::file::{self, Interrupted, KeptPath, OpenError, Recovered};
use crate::platform::{self, Journal, Records};
use crate::template::BuiltInTemplates;

const ENDING: &str = ".journal";
/// What a damaged journal ends in, once what could be read of it is an earlier version.
const DAMAGED: &str = "journal-damaged";
/// What is longer is written once.
const LONGEST_TWICE: usize = 4 << 20;

/// The unsaved work, open for writing it down.
#[derive(Debug)]
pub struct Working {
    journal: Journal,
    /// The changes that were added last, which go into the file once more with the next ones.
    last: Vec<Vec<u8>>,
}

/// Why interrupted work cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum RecoverError {
    /// The system refused, or another window has it.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The base is no canvas.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The canvas as it was before the changes is damaged, and without it they are worth nothing.
    #[error("the journal is damaged")]
    NotWhole,
}

/// Where the canvas belongs. A record that is this and nothing else cannot be taken for a canvas.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    path: Option<KeptPath>,
}

impl Working {
    /// Begins to write down the work on a canvas: `base` is its file as it is now, `path` where it belongs.
    pub fn begin(folder: &Path, name: &str, path: Option<&Path>, base: &[u8]) -> io::Result<Self> {
        platform::create_private_folder(folder)?;
        let place = serde_json::to_vec(&Place { path: path.map(|path| KeptPath(path.to_owned())) })?;
        let records: [&[u8]; 4] = [&place, base, &place, base];
        let once_or_twice = if base.len() > LONGEST_TWICE { 2 } else { 4 };
        let records = records.get(..once_or_twice).unwrap_or(&records);
        Ok(Self { journal: Journal::begin(&file_of(folder, name), records)?, last: Vec::new() })
    }

    /// Writes down changes and waits until they are on the disk.
    pub fn append(&mut self, updates: &[Vec<u8>]) -> io::Result<()> {
        let again = self.last.iter().filter(|update| update.len() <= LONGEST_TWICE);
        let records: Vec<Vec<u8>> = again.chain(updates).cloned().collect();
        self.journal.append(&records)?;
        self.last = updates.to_vec();
        Ok(())
    }

    /// Takes the journal away: the work is in a file.
    pub fn remove(self) -> io::Result<()> {
        self.journal.remove()
    }

    /// Leaves a damaged journal in its folder, under a name by which it is not offered again.
    pub fn keep_damaged(self) -> io::Result<()> {
        self.journal.put_aside(DAMAGED)
    }
}

/// What crashes left.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What can be opened.
    pub interrupted: Vec<Interrupted>,
    /// Journals that are too damaged for that.
    pub unreadable: Vec<PathBuf>,
}

/// The work that was interrupted, which no window has open.
pub fn interrupted(folder: &Path) -> Found {
    let files = platform::files_in(folder).unwrap_or_default().into_iter();
    let mut names: Vec<String> =
        files.filter_map(|(file, _)| Some(file.to_str()?.strip_suffix(ENDING)?.to_owned())).collect();
    names.sort();
    let mut found = Found::default();
    for name in names {
        let path = file_of(folder, &name);
        let records = match platform::read_journal(&path) {
            Ok(records) => records,
            Err(error) if is_no_journal(&error) => {
                found.unreadable.push(path);
                continue;
            }
            // Another window has it, or the disk gives it later.
            Err(_) => continue,
        };
        let parts = Parts::of(&records);
        match parts.base.and_then(file::summary) {
            Some(summary) => found.interrupted.push(Interrupted { name, path: parts.path, summary }),
            None => found.unreadable.push(path),
        }
    }
    found
}

fn is_no_journal(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof)
}

/// Opens interrupted work and goes on with writing it down.
pub fn recover(
    folder: &Path,
    name: &str,
    templates: &BuiltInTemplates,
    client_id: u64,
) -> Result<(Recovered, Working), RecoverError> {
    let (journal, records) = match Journal::resume(&file_of(folder, name)) {
        Err(error) if is_no_journal(&error) => return Err(RecoverError::NotWhole),
        resumed => resumed?,
    };
    let parts = Parts::of(&records);
    let mut opened = file::open(parts.base.ok_or(RecoverError::NotWhole)?, templates, client_id)?;
    let is_complete = catch_up(&mut opened.document, &parts.updates);
    let is_damaged = records.is_damaged || !is_complete;
    let recovered = Recovered { opened, path: parts.path, is_damaged };
    Ok((recovered, Working { journal, last: Vec::new() }))
}

/// Takes in every change that fits, whether or not those before it do. Returns whether all did.
fn catch_up(document: &mut Document, updates: &[Vec<u8>]) -> bool {
    if updates.is_empty() || document.catch_up(updates).is_ok() {
        return true;
    }
    // Looks for those that do not fit by halves: few do, and each attempt costs as much as the canvas is large.
    let (first, second) = updates.split_at(updates.len() / 2);
    if first.is_empty() {
        return false;
    }
    let is_first_complete = catch_up(document, first);
    catch_up(document, second) && is_first_complete
}

fn file_of(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{ENDING}"))
}

/// What the records of a journal are.
struct Parts<'a> {
    path: Option<PathBuf>,
    base: Option<&'a [u8]>,
    updates: Vec<Vec<u8>>,
}

impl<'a> Parts<'a> {
    /// Tells records apart by what they are and not by their places, since any may be missing.
    fn of(records: &'a Records) -> Self {
        let mut parts = Self { path: None, base: None, updates: Vec::new() };
        for record in &records.whole {
            if parts.base == Some(record) || parts.updates.last() == Some(record) {
                continue;
            }
            let is_json = record.first() == Some(&b'{');
            if is_json && let Ok(place) = serde_json::from_slice::<Place>(record) {
                parts.path = place.path.map(|KeptPath(path)| path);
            } else if is_json && parts.base.is_none() && file::summary(record).is_some() {
                parts.base = Some(record);
            } else {
                parts.updates.push(record.clone());
            }
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::canvas::TextField;
    use crate::document::Edit;

    const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schuldenlab.canvas.json");

    #[test]
    fn what_was_typed_comes_back_and_can_be_gone_on_with() {
        let folder = tempfile::tempdir().unwrap();
        let templates = BuiltInTemplates::read().unwrap();
        let mut document = file::open(EXAMPLE, &templates, 1).unwrap().document;
        document.keep_updates();
        let mut working =
            Working::begin(folder.path(), "a", Some(Path::new("/plan.canvas.json")), EXAMPLE).unwrap();
        let mut type_text = |working: &mut Working, text: &str| {
            document.edit(&[Edit::insert(TextField::Subject, 0, text)], Duration::ZERO).unwrap();
            working.append(&[document.take_updates().unwrap()]).unwrap();
            document.canvas().clone()
        };
        type_text(&mut working, "Een ");
        let typed = type_text(&mut working, "twee ");
        assert!(interrupted(folder.path()) == Found::default(), "it is open");
        drop(working);

        let found = interrupted(folder.path()).interrupted;
        assert_eq!(found[0].path.as_deref(), Some(Path::new("/plan.canvas.json")));
        let (recovered, mut working) = recover(folder.path(), &found[0].name, &templates, 2).unwrap();
        assert_eq!(recovered.opened.document.canvas(), &typed);

        let mut again = recovered.opened.document;
        again.keep_updates();
        again.edit(&[Edit::insert(TextField::Subject, 0, "drie ")], Duration::ZERO).unwrap();
        working.append(&[again.take_updates().unwrap()]).unwrap();
        drop(working);
        let (recovered, working) = recover(folder.path(), &found[0].name, &templates, 3).unwrap();
        assert_eq!(recovered.opened.document.canvas(), again.canvas());
        working.remove().unwrap();
        assert!(interrupted(folder.path()) == Found::default());
    }

    /// A journal with this many changes, each a word, under the name `a`.
    fn written(folder: &Path, words: usize) -> Vec<u8> {
        let templates = BuiltInTemplates::read().unwrap();
        let mut document = file::open(EXAMPLE, &templates, 1).unwrap().document;
        document.keep_updates();
        let mut working = Working::begin(folder, "a", Some(Path::new("/plan.canvas.json")), EXAMPLE).unwrap();
        for number in (0..words).rev() {
            document
                .edit(&[Edit::insert(TextField::Subject, 0, format!("w{number} "))], Duration::ZERO)
                .unwrap();
            working.append(&[document.take_updates().unwrap()]).unwrap();
        }
        drop(working);
        std::fs::read(file_of(folder, "a")).unwrap()
    }

    #[test]
    fn one_flipped_bit_costs_no_word_wherever_it_is() {
        const WORDS: usize = 20;
        let folder = tempfile::tempdir().unwrap();
        let templates = BuiltInTemplates::read().unwrap();
        let bytes = written(folder.path(), WORDS);
        let typed: Vec<String> = (0..WORDS).map(|number| format!("w{number}")).collect();
        // Every part: the place, both bases, and the changes, of which only the last one stands there once.
        let last = bytes.len() - 60;
        for place in (8..last).step_by(bytes.len() / 40) {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1;
            platform::replace(&file_of(folder.path(), "a"), &flipped).unwrap();
            let found = interrupted(folder.path()).interrupted;
            assert_eq!(found[0].path.as_deref(), Some(Path::new("/plan.canvas.json")), "flipped at {place}");
            let (recovered, _) = recover(folder.path(), "a", &templates, 2).unwrap();
            let subject = &recovered.opened.document.canvas().header.subject;
            let words: Vec<&str> = subject.split(' ').take(WORDS).collect();
            assert_eq!(words, typed, "flipped at {place}");
            assert!(recovered.is_damaged, "it is told");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_no_text_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let name: std::ffi::OsString = std::os::unix::ffi::OsStringExt::from_vec(b"/x/caf\xE9.json".to_vec());
        drop(Working::begin(folder.path(), "a", Some(Path::new(&name)), EXAMPLE).unwrap());
        assert_eq!(interrupted(folder.path()).interrupted[0].path, Some(name.into()));
    }

    #[test]
    fn a_change_that_does_not_fit_costs_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let templates = BuiltInTemplates::read().unwrap();
        written(folder.path(), 5);
        let (mut journal, _) = Journal::resume(&file_of(folder.path(), "a")).unwrap();
        journal.append(&[b"no change".to_vec()]).unwrap();
        drop(journal);
        let (_, mut working) = recover(folder.path(), "a", &templates, 2).unwrap();
        let mut other = file::open(EXAMPLE, &templates, 9).unwrap().document;
        other.keep_updates();
        other.edit(&[Edit::insert(TextField::Subject, 0, "later ")], Duration::ZERO).unwrap();
        working.append(&[other.take_updates().unwrap()]).unwrap();
        drop(working);
        let (recovered, _) = recover(folder.path(), "a", &templates, 2).unwrap();
        let subject = &recovered.opened.document.canvas().header.subject;
        assert!(["later", "w0", "w4"].iter().all(|word| subject.contains(word)), "{subject}");
        assert!(recovered.is_damaged);
    }

    #[test]
    fn without_a_path_it_is_offered_and_without_a_canvas_its_place_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = file_of(folder.path(), "a");
        drop(Journal::begin(&path, &[EXAMPLE]).unwrap());
        let found = interrupted(folder.path());
        assert_eq!((found.interrupted[0].path.as_ref(), found.unreadable.len()), (None, 0));
        for bytes in [b"SCJRNL01".as_slice(), b"", b"something else"] {
            platform::replace(&path, bytes).unwrap();
            assert_eq!(interrupted(folder.path()).unreadable, std::slice::from_ref(&path));
            let error = recover(folder.path(), "a", &BuiltInTemplates::read().unwrap(), 1).unwrap_err();
            assert!(matches!(error, RecoverError::NotWhole));
        }
    }
}
