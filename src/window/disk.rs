//! Opening, saving and looking, on threads that are not the window's.

use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::copies;
use super::failure::{guarded, not_written, read_failure};
use super::workers::Place;
use crate::app::{
    Awaited, CopyResult, DiskEffect, FileResult, FromFile, JobResult, NotWritten, OpenFailure, Preferences,
    SystemResult, VersionResult, WriteFailure, WriteMode,
};
use crate::canvas::CanvasId;
use crate::document::Snapshot;
use crate::file::{self, Fingerprint, OpenError, Opened};
use crate::platform::{self, Terms, WriteError};
use crate::store::{self, Backups, NotSaved, Over, Store};

/// What came of a write, and the bytes that are in the file now.
pub(super) fn write_canvas(
    store: &Store,
    path: PathBuf,
    snapshot: &Snapshot,
    (mode, replaces_protected): (WriteMode, bool),
    [client_id, ticket]: [u64; 2],
) -> (JobResult, Option<Vec<u8>>) {
    let written = guarded(|| write(store, &path, snapshot, mode, replaces_protected, client_id));
    let (result, bytes) = match written.unwrap_or_else(|reason| Err(NotWritten::Failed(reason))) {
        Ok((fingerprint, bytes)) => (Ok(fingerprint), Some(bytes)),
        Err(reason) => (Err(reason), None),
    };
    let place = platform::locate(&path);
    (JobResult::File(FileResult::Written { place, ticket, content: snapshot.content, result }), bytes)
}

/// Where an effect is carried out, and what is told when that takes too long.
pub(super) fn place_of(effect: &DiskEffect) -> (Place, Awaited) {
    match effect {
        DiskEffect::Look { path, .. } => (Place::of(path), Awaited::Canvas(path.clone().into())),
        DiskEffect::WriteClean { path, .. } | DiskEffect::PutCopyAside { path, .. } => {
            (Place::of(path), Awaited::File(path.clone()))
        }
        DiskEffect::KeepVersion(_)
        | DiskEffect::ListVersions(_)
        | DiskEffect::ListKeptCanvases
        | DiskEffect::ReadVersion { .. }
        | DiskEffect::ReadNamedVersion { .. } => (Place::Versions, Awaited::Versions),
        DiskEffect::SavePreferences(_) => (Place::Settings, Awaited::Settings),
    }
}

/// Opens a file. On a thread by itself: a file that was made to take long keeps no save waiting.
pub(super) fn open_file(store: &Store, path: PathBuf, client_id: u64) -> JobResult {
    let result = guarded(|| open(store, &path, client_id));
    let result =
        result.unwrap_or_else(|failure| Err(OpenFailure::Content(OpenError::Internal(failure.reason))));
    JobResult::File(FileResult::Opened { place: platform::locate(&path), path, result })
}

/// Carries out an effect.
pub(super) fn carry_out(
    store: &Store,
    settings: &Mutex<Preferences>,
    effect: DiskEffect,
) -> Option<JobResult> {
    match effect {
        DiskEffect::Look { path, known, client_id, generation } => {
            // A file that cannot be looked at now is looked at before a save.
            let found = store.look(&path, known, client_id).ok()?;
            Some(JobResult::File(FileResult::Looked { path, generation, found }))
        }
        DiskEffect::ListVersions(id) => {
            let backups = store.backups.as_ref();
            let versions = backups.map(|backups| backups.list(id)).unwrap_or_default();
            Some(JobResult::Version(VersionResult::Listed { of: id, versions }))
        }
        DiskEffect::ListKeptCanvases => {
            let backups = store.backups.as_ref();
            Some(JobResult::Version(VersionResult::KeptCanvases(
                backups.map(Backups::last_of_each).unwrap_or_default(),
            )))
        }
        DiskEffect::ReadVersion { id, name } => {
            let path = store.backups.as_ref()?.path(id, &name);
            // It is only looked at, so any client id will do.
            let result = open(store, &path, 0).map(|read| read.opened);
            Some(JobResult::Version(VersionResult::Read { of: id, name, result }))
        }
        DiskEffect::ReadNamedVersion { id, now, generation } => {
            let versions = store.backups.as_ref().map(|backups| backups.list(id)).unwrap_or_default();
            let found = file::named_version(&versions, None, &now).zip(store.backups.as_ref());
            let result = found.map(|(version, backups)| {
                let read = open(store, &backups.path(id, &version.name), 0);
                (version.clone(), read.map(|read| read.opened))
            });
            Some(JobResult::Version(VersionResult::NamedVersionRead { generation, result }))
        }
        DiskEffect::KeepVersion(snapshot) => {
            keep_version(store, &snapshot).err().map(FileResult::OursNotKept).map(JobResult::File)
        }
        DiskEffect::WriteClean { path, snapshot, id, mode } => {
            let result = write_clean(&path, &snapshot, id, mode);
            Some(JobResult::File(FileResult::CleanWritten { path, result }))
        }
        DiskEffect::PutCopyAside { path, known } => {
            let stays = copies::put_aside(store, &path, known).err()?;
            Some(JobResult::Copy(CopyResult::Stays(path, WriteFailure::of(&stays))))
        }
        DiskEffect::SavePreferences(preferences) => {
            if !platform::has_settings_folder() {
                return None;
            }
            let failure = WriteFailure::of(&save_settings(settings, *preferences).err()?);
            Some(JobResult::System(SystemResult::PreferencesLost(failure)))
        }
    }
}

/// Writes the settings, with what another window wrote since this one read or wrote them last.
fn save_settings(last: &Mutex<Preferences>, preferences: Preferences) -> io::Result<()> {
    let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
    // What cannot be read was told when the window opened, and is written over.
    let others = platform::read_settings().ok().filter(|bytes| !bytes.is_empty());
    let others = others.and_then(|bytes| Preferences::read(&bytes).ok());
    let merged = match others {
        Some(others) => preferences.clone().with_changes_of_others(&last, others),
        None => preferences.clone(),
    };
    *last = preferences;
    platform::write_settings(&merged.bytes().map_err(io::Error::other)?)
}

fn open(store: &Store, path: &std::path::Path, client_id: u64) -> Result<FromFile, OpenFailure> {
    let (opened, fingerprint): (Result<Opened, _>, Fingerprint) =
        store.open(path, client_id).map_err(read_failure)?;
    let opened = opened.map(Box::new).map_err(OpenFailure::Content)?;
    Ok(FromFile { opened, fingerprint })
}

fn write(
    store: &Store,
    path: &std::path::Path,
    snapshot: &Snapshot,
    mode: WriteMode,
    replaces_protected: bool,
    client_id: u64,
) -> Result<(Fingerprint, Vec<u8>), NotWritten> {
    let bytes = file::save_snapshot(snapshot).map_err(NotWritten::Refused)?;
    match store.save(path, &bytes, over(mode, snapshot.id), replaces_protected, client_id) {
        Ok(fingerprint) => Ok((fingerprint, bytes)),
        Err(NotSaved::Changed(found)) => Err(NotWritten::Changed(found)),
        Err(NotSaved::Write(error)) => Err(not_written(error)),
    }
}

/// What may be replaced at a path, by a canvas or by what is made from it.
pub(super) const fn over(mode: WriteMode, of: CanvasId) -> Over {
    match mode {
        WriteMode::Replace => Over::AllBut(of),
        WriteMode::CreateNew => Over::Nothing,
        WriteMode::Known(known) => Over::Known(known),
    }
}

fn write_clean(
    path: &std::path::Path,
    snapshot: &Snapshot,
    id: CanvasId,
    mode: WriteMode,
) -> Result<(), NotWritten> {
    let rows =
        platform::uuid().map_err(|error| NotWritten::Failed(WriteFailure::of(&io::Error::other(error))))?;
    let bytes = file::clean_copy(snapshot, id, rows).map_err(NotWritten::Refused)?;
    let written = store::write(path, &bytes, over(mode, snapshot.id), Terms::default());
    written.map_err(|error| match error {
        // Such a copy is made under another name rather than over a file that somebody protected.
        WriteError::Protected(_) => NotWritten::Failed(WriteFailure::of(&error.into_io())),
        WriteError::Unexpected => NotWritten::Failed(WriteFailure::of(&io::ErrorKind::AlreadyExists.into())),
        WriteError::NotAFile
        | WriteError::NotVerified
        | WriteError::Beside { .. }
        | WriteError::NotDurable(_)
        | WriteError::Io(_) => not_written(error),
    })
}

/// Keeps a canvas as an earlier version, where there is a place for those.
fn keep_version(store: &Store, snapshot: &Snapshot) -> Result<(), WriteFailure> {
    let Some(backups) = &store.backups else { return Ok(()) };
    let bytes = file::save_snapshot(snapshot);
    let bytes = bytes.map_err(|error| WriteFailure::of(&io::Error::other(error)))?;
    backups.keep(snapshot.id, &bytes, platform::now()).map_err(|error| WriteFailure::of(&error))
}

/// Keeps what was saved as an earlier version.
pub(super) fn keep(store: &Store, id: CanvasId, bytes: &[u8]) -> Option<JobResult> {
    let error = store.backups.as_ref()?.keep(id, bytes, platform::now()).err()?;
    Some(JobResult::Version(VersionResult::Lost(WriteFailure::of(&error))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::BuiltInTemplates;

    const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schuldenlab.canvas.json");

    #[test]
    fn a_clean_copy_is_never_written_over_the_canvas_itself() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        let opened = file::open(EXAMPLE, &BuiltInTemplates::read().unwrap(), 1).unwrap();
        let snapshot = opened.document.snapshot();
        let id = CanvasId::new(uuid::Uuid::from_u128(5));
        let clean = |mode| write_clean(&path, &snapshot, id, mode);
        platform::replace(&path, EXAMPLE).unwrap();
        for mode in [WriteMode::Replace, WriteMode::CreateNew] {
            assert!(clean(mode).is_err(), "{mode:?}");
            assert_eq!(std::fs::read(&path).unwrap(), EXAMPLE);
        }
        // What else the user chose is replaced, and nothing that stands under a name that was typed.
        platform::replace(&path, b"notes").unwrap();
        assert!(clean(WriteMode::CreateNew).is_err());
        clean(WriteMode::Replace).unwrap();
        assert_eq!(file::summary(&std::fs::read(&path).unwrap()).unwrap().id, id);
    }
}
