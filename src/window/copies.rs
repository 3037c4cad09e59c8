//! Copies of the canvas in hand, read and merged on a thread of their own.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{guarded, read_failure};
use crate::app::{self, CopyFailure, CopyRead, OpenFailure, WithCopy};
use crate::canvas::CanvasId;
use crate::document::{Limits, Snapshot};
use crate::file::{self, Fingerprint, Known};
use crate::platform::{self, Stamp};
use crate::store::{self, Store};
use crate::template::BuiltInTemplates;

/// How a canvas file ends, in capitals or not.
const ENDING: &str = ".json";

/// Reads a copy, and merges or compares it with the canvas as it stood.
pub(super) fn read(
    store: &Store,
    path: &Path,
    with: WithCopy,
    snapshot: &Snapshot,
    [for_theirs, rest @ ..]: [u64; 3],
    mark: &str,
) -> Result<CopyRead, CopyFailure> {
    let failed = CopyFailure::Open;
    let bytes = platform::read(path, Limits::FILE as u64).map_err(|error| failed(read_failure(error)))?;
    let theirs = store::open_copy(&bytes, store.backups.as_ref(), &store.templates, for_theirs)
        .map_err(|error| failed(OpenFailure::Content(error)))?;
    app::with_copy(with, snapshot, &theirs, Fingerprint::of(&bytes), rest, mark)
}

/// The other files in the folder of a canvas that hold it too, by the id inside: sync programs name copies in every
/// language.
pub(super) struct Copies {
    of: PathBuf,
    id: CanvasId,
    /// What was looked at, and as what it was found.
    seen: BTreeMap<PathBuf, Option<Stamp>>,
}

impl Copies {
    /// The copies beside a file, of which none was seen yet.
    pub(super) const fn beside(of: PathBuf, id: CanvasId) -> Self {
        Self { of, id, seen: BTreeMap::new() }
    }

    /// The copies that came or changed since the last look and have something that the file lacks: one saved under
    /// another name leaves an older copy behind, and there is nothing in it to merge. Only those files are read.
    pub(super) fn look(&mut self, templates: &BuiltInTemplates) -> Vec<PathBuf> {
        let Some(folder) = self.of.parent() else { return Vec::new() };
        // A share that does not answer now may do so the next time.
        let Ok(files) = platform::files_in(folder) else { return Vec::new() };
        let now: BTreeMap<PathBuf, Option<Stamp>> = files
            .into_iter()
            .filter(|(name, bytes)| name.to_string_lossy().to_lowercase().ends_with(ENDING) && *bytes <= Limits::FILE as u64)
            .map(|(name, _)| folder.join(name))
            .filter(|path| path.file_name() != self.of.file_name())
            .map(|path| (path.clone(), platform::stamp(&path)))
            .collect();
        let before = std::mem::replace(&mut self.seen, now);
        let is_new = |path: &Path, stamp: &Option<Stamp>| before.get(path) != Some(stamp);
        let new = self.seen.iter().filter(|(path, stamp)| is_new(path, stamp)).map(|(path, _)| path);
        new.filter(|path| self.is_worth_merging(path, templates)).cloned().collect()
    }

    fn is_worth_merging(&self, path: &Path, templates: &BuiltInTemplates) -> bool {
        let read = |path| platform::read(path, Limits::FILE as u64);
        let Ok(copy) = read(path) else { return false };
        file::summary(&copy).is_some_and(|summary| summary.id == self.id)
            && read(&self.of).ok().is_none_or(|canvas| {
                guarded(|| store::brings_something(&canvas, &copy, templates)).unwrap_or(true)
            })
    }
}

/// Keeps a copy as an earlier version and takes it away, unless it is another one by now.
pub(super) fn put_aside(store: &Store, path: &Path, known: Known) -> io::Result<()> {
    let backups = store.backups.as_ref().ok_or(io::ErrorKind::NotFound)?;
    let bytes = platform::read(path, Limits::FILE as u64).map_err(io::Error::other)?;
    if Fingerprint::of(&bytes) != known.fingerprint {
        return Err(io::ErrorKind::ResourceBusy.into());
    }
    backups.keep(known.id, &bytes, platform::now())?;
    platform::remove(path)
}
