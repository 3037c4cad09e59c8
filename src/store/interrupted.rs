//! Work in hand, written down while it is edited, so that no crash takes it.
//!
//! A journal holds where the canvas belongs, the whole file as it was at the first edit, and every change since.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::file::{self, Interrupted, OpenError, Recovered};
use crate::platform::{self, Journal, Records};
use crate::replica::DecodeError;
use crate::template::BuiltInTemplates;

const ENDING: &str = ".journal";

/// The work in hand, open for writing it down.
#[derive(Debug)]
pub struct Working {
    journal: Journal,
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
    /// The changes do not fit the base.
    #[error(transparent)]
    Changes(#[from] DecodeError),
    /// A part that every journal has is missing.
    #[error("the journal is not whole")]
    NotWhole,
}

/// Where the canvas belongs.
#[derive(Serialize, Deserialize)]
struct Place {
    path: Option<PathBuf>,
}

impl Working {
    /// Begins to write down the work on a canvas: `base` is its file as it is now, `path` where it belongs.
    pub fn begin(folder: &Path, name: &str, path: Option<&Path>, base: &[u8]) -> io::Result<Self> {
        platform::create_private_folder(folder)?;
        let place = serde_json::to_vec(&Place { path: path.map(Path::to_owned) })?;
        let journal = Journal::begin(&file_of(folder, name), &[&place, base])?;
        Ok(Self { journal })
    }

    /// Writes down changes and waits until they are on the disk.
    pub fn append(&mut self, updates: &[Vec<u8>]) -> io::Result<()> {
        self.journal.append(updates)
    }

    /// Takes the journal away: the work is in a file.
    pub fn remove(self) -> io::Result<()> {
        self.journal.remove()
    }
}

/// The work that was interrupted, which no window has open.
pub fn interrupted(folder: &Path) -> Vec<Interrupted> {
    let files = platform::files_in(folder).unwrap_or_default().into_iter().map(|(file, _)| file);
    let mut found: Vec<Interrupted> = files
        .filter_map(|file| {
            let name = file.to_str()?.strip_suffix(ENDING)?.to_owned();
            let records = platform::read_journal(&folder.join(file)).ok()?;
            let parts = Parts::of(&records)?;
            Some(Interrupted { name, path: parts.path, summary: file::summary(parts.base)? })
        })
        .collect();
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

/// Opens interrupted work and goes on with writing it down.
pub fn recover(
    folder: &Path,
    name: &str,
    templates: &BuiltInTemplates,
    client_id: u64,
) -> Result<(Recovered, Working), RecoverError> {
    let (journal, records) = Journal::resume(&file_of(folder, name))?;
    let parts = Parts::of(&records).ok_or(RecoverError::NotWhole)?;
    let mut opened = file::open(parts.base, templates, client_id)?;
    opened.document.catch_up(parts.updates)?;
    let recovered = Recovered { opened, path: parts.path };
    Ok((recovered, Working { journal }))
}

fn file_of(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{ENDING}"))
}

/// What the records of a journal are.
struct Parts<'a> {
    path: Option<PathBuf>,
    base: &'a [u8],
    updates: &'a [Vec<u8>],
}

impl<'a> Parts<'a> {
    fn of(records: &'a Records) -> Option<Self> {
        let [place, base, updates @ ..] = records.as_slice() else { return None };
        let place: Place = serde_json::from_slice(place).ok()?;
        Some(Self { path: place.path, base, updates })
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
        assert!(interrupted(folder.path()).is_empty(), "it is open");
        drop(working);

        let found = interrupted(folder.path());
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
        assert!(interrupted(folder.path()).is_empty());
    }
}
