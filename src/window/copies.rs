//! Copies of the open canvas, read and merged on a thread of their own.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::failure::{guarded, read_failure};
use crate::app::{self, CopyFailure, CopyRead, CopyResult, OpenFailure, WithCopy};
use crate::canvas::CanvasId;
use crate::document::{Limits, Snapshot};
use crate::file::{self, Fingerprint, Known, OpenError};
use crate::platform::{self, Stamp, WriteError};
use crate::store::{self, Store};
use crate::template::BuiltInTemplates;

/// How a canvas file ends, in capitals or not.
const ENDINGS: [&str; 2] = [".samencanvas", ".json"];
/// What is beside a canvas for a moment only: something that is being written or fetched.
const PASSING: [&str; 4] = [".tmp", ".part", ".partial", ".crdownload"];
/// At most this many files whose names end otherwise are looked into.
const MOST_OTHERS: usize = 100;

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

/// Reads another canvas, for its rows.
pub(super) fn read_other(store: &Store, path: &Path, client_id: u64, generation: u64) -> CopyResult {
    let read = || {
        let bytes = platform::read(path, Limits::FILE as u64).map_err(read_failure)?;
        let opened = guarded(|| file::open(&bytes, &store.templates, client_id))
            .unwrap_or_else(|failure| Err(OpenError::Internal(failure.reason)));
        opened.map(Box::new).map_err(OpenFailure::Content)
    };
    CopyResult::OtherRead { place: platform::locate(path), generation, result: read() }
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
        let names =
            files.into_iter().filter(|(_, bytes)| *bytes <= Limits::FILE as u64).map(|(name, _)| name);
        let (canvases, mut others): (Vec<OsString>, Vec<OsString>) =
            names.partition(|name| is_named_as_a_canvas(&name.to_string_lossy()));
        others.retain(|name| is_named_like_a_copy(&name.to_string_lossy()));
        others.sort();
        let now: BTreeMap<PathBuf, Option<Stamp>> = canvases
            .into_iter()
            .chain(others.into_iter().take(MOST_OTHERS))
            .map(|name| folder.join(name))
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
        // A text or a PDF that is called like a copy is not read as a whole.
        if platform::is_another_kind(path, b"{") && !is_named_as_a_canvas(&path.to_string_lossy()) {
            return false;
        }
        let Ok(copy) = read(path) else { return false };
        file::summary(&copy).is_some_and(|summary| summary.id == self.id)
            && read(&self.of).ok().is_none_or(|canvas| {
                guarded(|| store::brings_something(&canvas, &copy, templates)).unwrap_or(true)
            })
    }
}

/// Whether a name ends as that of a canvas file.
fn is_named_as_a_canvas(name: &str) -> bool {
    let name = name.to_lowercase();
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Whether a name is like those that sync programs and editors give to copies of a canvas file: its own with something
/// behind it, as in `plan.canvas.json (conflicted copy)` or `plan.canvas.json~`.
fn is_named_like_a_copy(name: &str) -> bool {
    let name = name.to_lowercase();
    !name.starts_with('.')
        && ENDINGS.iter().any(|ending| name.contains(ending))
        && !PASSING.iter().any(|ending| name.ends_with(ending))
}

/// Keeps a copy as an earlier version and takes it away, unless it is another one by now.
pub(super) fn put_aside(store: &Store, path: &Path, known: Known) -> io::Result<()> {
    let backups = store.backups.as_ref().ok_or(io::ErrorKind::NotFound)?;
    let bytes = platform::read(path, Limits::FILE as u64).map_err(io::Error::other)?;
    if Fingerprint::of(&bytes) != known.fingerprint {
        return Err(WriteError::Unexpected.into_io());
    }
    backups.keep(known.id, &bytes, platform::now())?;
    platform::remove(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schuldenlab.canvas.json");

    #[test]
    fn copies_are_found_whatever_sync_programs_call_them() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, bytes: &[u8]| platform::replace(&folder.path().join(name), bytes).unwrap();
        let of = folder.path().join("plan.canvas.json");
        let empty = String::from_utf8_lossy(EXAMPLE).replace("chulden", "chuld");
        put("plan.canvas.json", empty.as_bytes());
        let names = [
            "plan (kopie).samencanvas",
            "plan.canvas.json (conflicted copy)",
            "plan.canvas.json..path1",
            "plan.canvas.json.conflict1",
            "plan.canvas.json.orig",
            "plan.canvas.json.sync-conflict",
            "plan.canvas.json.txt",
            "plan.canvas.json~",
            "plan.samencanvas.orig",
            "plan.sync-conflict-20261128.canvas.JSON",
        ];
        for name in names {
            put(name, EXAMPLE);
        }
        for other in [".~lock.plan.canvas.json#", "plan.canvas.json.part", "plan.pdf", "other.txt"] {
            put(other, EXAMPLE);
        }
        put("plan.canvas.json.log", b"12:00 synced");
        let id = file::summary(EXAMPLE).unwrap().id;
        let found = Copies::beside(of, id).look(&BuiltInTemplates::read().unwrap());
        let found: Vec<_> = found.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(found, names);
    }
}
