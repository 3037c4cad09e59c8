//! Copies of the canvas in hand, read and merged on a thread of their own.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::read_failure;
use crate::app::{self, CopyFailure, CopyRead, JobResult, OpenFailure, WithCopy};
use crate::canvas::CanvasId;
use crate::document::{Limits, Snapshot};
use crate::file::{self, Fingerprint, Known};
use crate::platform;
use crate::store::{self, Store};

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

/// The other files in a folder that hold the same canvas, by the id inside: sync programs name copies in every language.
pub(super) fn beside(of: PathBuf, id: CanvasId) -> Option<JobResult> {
    let folder = of.parent()?;
    let mut copies: Vec<PathBuf> = platform::files_in(folder)
        .ok()?
        .into_iter()
        .filter(|(name, bytes)| name.to_lowercase().ends_with(ENDING) && *bytes <= Limits::FILE as u64)
        .map(|(name, _)| folder.join(name))
        .filter(|path| path.file_name() != of.file_name())
        .filter(|path| {
            let bytes = platform::read(path, Limits::FILE as u64);
            bytes.is_ok_and(|bytes| file::summary(&bytes).is_some_and(|summary| summary.id == id))
        })
        .collect();
    copies.sort_unstable();
    Some(JobResult::CopiesBeside { of, copies })
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
