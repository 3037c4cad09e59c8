//! Files into documents and documents into files.

use std::path::{Path, PathBuf};

use super::error::CliError;
use crate::computer::Folder;
use crate::document::{Document, Limits};
use crate::export::{self, FileKind};
use crate::file::{self, Opened};
use crate::platform::{self, Terms};
use crate::store::{self, Backups, Over};
use crate::template::BuiltInTemplates;

pub(super) fn open(path: &Path) -> Result<Opened, CliError> {
    open_bytes(path, &read(path)?)
}

pub(super) fn read(path: &Path) -> Result<Vec<u8>, CliError> {
    platform::read_input(path, Limits::FILE as u64)
        .map_err(|source| CliError::Read { path: path.to_owned(), source })
}

pub(super) fn open_bytes(path: &Path, bytes: &[u8]) -> Result<Opened, CliError> {
    file::open(bytes, &BuiltInTemplates::read()?, platform::client_id()?)
        .map_err(|source| CliError::Open { path: path.to_owned(), source })
}

/// Opens copies of a canvas; one without a history as an edit of an earlier version, where one is kept.
pub(super) fn open_copies(paths: &[PathBuf]) -> Result<Vec<Opened>, CliError> {
    let templates = BuiltInTemplates::read()?;
    let backups = backups();
    let open = |path: &PathBuf| {
        let bytes = read(path)?;
        store::open_copy(&bytes, backups.as_ref(), &templates, platform::client_id()?)
            .map_err(|source| CliError::Open { path: path.clone(), source })
    };
    paths.iter().map(open).collect()
}

/// Where a file of this kind is written: the path that was given, with an ending where it has none. What is there and no
/// file, such as a pipe, keeps its name.
pub(super) fn output(path: &Path, kind: FileKind) -> Result<PathBuf, CliError> {
    if path.file_name().is_none() || (cfg!(windows) && export::leads_to_device(path)) {
        return Err(CliError::NotAName(path.to_owned()));
    }
    refuse_dash(path)?;
    if is_standard_output(path) || path.metadata().is_ok_and(|found| !found.is_file()) {
        return Ok(path.to_owned());
    }
    match kind.other_ending(path) {
        Some(_) => Err(CliError::OtherEnding { path: path.to_owned(), kinds: kind.alone() }),
        None => Ok(kind.complete(path.to_owned())),
    }
}

/// Returns an error for `-`, which other programs take for the standard output and this one would take for a name.
pub(super) fn refuse_dash(path: &Path) -> Result<(), CliError> {
    if path == Path::new("-") { Err(CliError::NotAName(path.to_owned())) } else { Ok(()) }
}

/// Whether a path is the standard output, so that nothing else may be written there.
pub(super) fn is_standard_output(path: &Path) -> bool {
    ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].iter().any(|name| path == Path::new(name))
}

/// Writes a canvas under a name that is free: what is there already is never overwritten.
pub(super) fn create(path: &Path, document: &Document) -> Result<(), CliError> {
    create_bytes(path, &file::save(document)?)
}

/// Writes bytes under a name that is free.
pub(super) fn create_bytes(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    store::write(path, bytes, Over::Nothing, Terms::default())
        .map_err(|source| CliError::Write { path: path.to_owned(), source })
}

/// The earlier versions, where the system has a place for them.
pub(super) fn backups() -> Option<Backups> {
    store::folder(Folder::Versions).map(Backups::new)
}
