//! Opening, saving and looking, on threads that are not the window's.

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::copies;
use crate::app::{
    Effect, FromFile, JobResult, NotWritten, OpenFailure, ProtectedBy, ReadFailure, WriteFailure, WriteMode,
};
use crate::canvas::CanvasId;
use crate::document::Snapshot;
use crate::file::{self, Fingerprint, OpenError, Opened};
use crate::platform::{self, ReadError, Terms, WriteError};
use crate::store::{Backups, InUse, NotSaved, Over, Store};

/// Works off effects as they come, until nobody sends any more.
pub(super) fn run(store: &Store, held: &Held, effects: &Receiver<Effect>, answer: impl Fn(JobResult)) {
    for effect in effects {
        if let Effect::Write { path, snapshot, mode, replaces_protected, client_id, generation } = effect {
            let written = guarded(|| write(store, &path, &snapshot, mode, replaces_protected, client_id));
            let (result, bytes) = match written.unwrap_or_else(|reason| Err(NotWritten::Failed(reason))) {
                Ok((fingerprint, bytes)) => (Ok(fingerprint), Some(bytes)),
                Err(reason) => (Err(reason), None),
            };
            let revision = snapshot.revision;
            answer(JobResult::Written { path: path.clone(), generation, revision, result });
            // The canvas is safe; a version of it comes after, and the word that it is open here.
            if let Some(bytes) = bytes {
                keep(store, &snapshot, &bytes).map(&answer);
                held.hold(path).map(&answer);
            }
        } else if let Effect::Hold(path) = effect {
            held.hold(path).map(&answer);
        } else if let Ok(result) = guarded(|| carry_out(store, effect)) {
            result.map(&answer);
        }
    }
}

/// Opens a file. On a thread by itself: a file that was made to take long keeps no save waiting.
pub(super) fn open_file(store: &Store, path: PathBuf, client_id: u64) -> JobResult {
    let result = guarded(|| open(store, &path, client_id));
    let result =
        result.unwrap_or_else(|failure| Err(OpenFailure::Content(OpenError::Internal(failure.reason))));
    JobResult::Opened { path, result }
}

/// Does a piece of work; a panic in it, which would be a fault of this program, ends the work and not the thread, on
/// which all later saves depend.
pub(super) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, WriteFailure> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let reason = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default().to_owned();
        WriteFailure { kind: io::ErrorKind::Other, reason }
    })
}

/// The file that is open here, and the hint beside it that says so.
#[derive(Debug, Default)]
pub(super) struct Held(Mutex<Holding>);

#[derive(Debug, Default)]
struct Holding {
    path: PathBuf,
    hint: Option<InUse>,
    /// Somebody else has it open, and said so first.
    is_taken: bool,
}

impl Held {
    /// Says that a file is open here from now on; tells who else has it open.
    fn hold(&self, path: PathBuf) -> Option<JobResult> {
        let mut held = self.holding();
        if held.path == path {
            return None;
        }
        // The old hint goes before the new one comes.
        held.hint = None;
        held.path.clone_from(&path);
        let taken = InUse::take(&path);
        held.is_taken = taken.is_err();
        match taken {
            Ok(hint) => {
                held.hint = hint;
                None
            }
            Err(by) => Some(JobResult::InUse { path, by }),
        }
    }

    /// Says that a file is open here where somebody else did until now; gives whether that is so.
    pub(super) fn take_over(&self, path: &Path) -> bool {
        let mut held = self.holding();
        if !held.is_taken || held.path != path {
            return false;
        }
        let taken = InUse::take(path);
        held.is_taken = taken.is_err();
        held.hint = taken.unwrap_or_default();
        !held.is_taken
    }

    /// Takes the hint away.
    pub(super) fn let_go(&self) {
        *self.holding() = Holding::default();
    }

    fn holding(&self) -> MutexGuard<'_, Holding> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn carry_out(store: &Store, effect: Effect) -> Option<JobResult> {
    match effect {
        Effect::Look { path, known, client_id, generation } => {
            // A file that cannot be looked at now is looked at before a save.
            let found = store.look(&path, known, client_id).ok()?;
            Some(JobResult::Looked { generation, found })
        }
        Effect::ListVersions(id) => {
            let backups = store.backups.as_ref();
            Some(JobResult::Versions(backups.map(|backups| backups.list(id)).unwrap_or_default()))
        }
        Effect::ListKeptCanvases => {
            let backups = store.backups.as_ref();
            Some(JobResult::KeptCanvases(backups.map(Backups::last_of_each).unwrap_or_default()))
        }
        Effect::ReadVersion { id, name } => {
            let path = store.backups.as_ref()?.path(id, &name);
            // It is only looked at, so any client id will do.
            let result = open(store, &path, 0).map(|read| read.opened);
            Some(JobResult::VersionRead { name, result })
        }
        Effect::ReadNamedVersion { id, now, generation } => {
            let versions = store.backups.as_ref().map(|backups| backups.list(id)).unwrap_or_default();
            let found = file::named_version(&versions, None, &now).zip(store.backups.as_ref());
            let result = found.map(|(version, backups)| {
                let read = open(store, &backups.path(id, &version.name), 0);
                (version.clone(), read.map(|read| read.opened))
            });
            Some(JobResult::NamedVersionRead { generation, result })
        }
        Effect::WriteClean { path, snapshot, id, mode } => {
            let result = write_clean(&path, &snapshot, id, mode);
            Some(JobResult::CleanWritten { path, result })
        }
        Effect::PutCopyAside { path, known } => {
            let stays = copies::put_aside(store, &path, known).err()?;
            Some(JobResult::CopyStays(path, WriteFailure::of(&stays)))
        }
        Effect::SavePreferences(preferences) => {
            let written = platform::write_settings(&preferences.bytes());
            written.err().map(|error| JobResult::PreferencesLost(WriteFailure::of(&error)))
        }
        _ => None,
    }
}

pub(super) fn read_failure(error: ReadError) -> OpenFailure {
    OpenFailure::Read(match error {
        ReadError::Folder => ReadFailure::Folder,
        ReadError::NotAFile => ReadFailure::NotAFile,
        ReadError::TooLarge(_) => ReadFailure::TooLarge,
        ReadError::Io(error) => ReadFailure::System(error.kind(), error.to_string()),
    })
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
    let over = match mode {
        WriteMode::Replace => Over::AllBut(snapshot.id),
        WriteMode::CreateNew => Over::Nothing,
        WriteMode::Known(known) => Over::Known(known),
    };
    match store.save(path, &bytes, over, replaces_protected, client_id) {
        Ok(fingerprint) => Ok((fingerprint, bytes)),
        Err(NotSaved::Changed(found)) => Err(NotWritten::Changed(found)),
        Err(NotSaved::Write(error)) => Err(not_written(error)),
    }
}

fn not_written(error: WriteError) -> NotWritten {
    match error {
        WriteError::Protected(platform::ProtectedBy::Permissions) => {
            NotWritten::Protected(ProtectedBy::Permissions)
        }
        WriteError::Protected(platform::ProtectedBy::HardLinks) => {
            NotWritten::Protected(ProtectedBy::HardLinks)
        }
        WriteError::NotVerified => NotWritten::NotVerified,
        WriteError::NotDurable(reason) => NotWritten::NotDurable(reason.to_string()),
        WriteError::Beside { path, .. } => NotWritten::Beside(path),
        error @ (WriteError::Unexpected | WriteError::NotAFile | WriteError::Io(_)) => {
            NotWritten::Failed(WriteFailure::of(&error.into_io()))
        }
    }
}

fn write_clean(
    path: &std::path::Path,
    snapshot: &Snapshot,
    id: CanvasId,
    mode: WriteMode,
) -> Result<(), NotWritten> {
    let bytes = file::clean_copy(snapshot, id).map_err(NotWritten::Refused)?;
    let written = match mode {
        WriteMode::CreateNew => platform::create_new(path, &bytes),
        WriteMode::Replace | WriteMode::Known(_) => platform::write(path, &bytes, Terms::default()),
    };
    written.map_err(|error| match error {
        // Such a copy is made under another name rather than over a file that somebody protected.
        WriteError::Protected(_) => NotWritten::Failed(WriteFailure::of(&error.into_io())),
        error => not_written(error),
    })
}

fn keep(store: &Store, snapshot: &Snapshot, bytes: &[u8]) -> Option<JobResult> {
    let error = store.backups.as_ref()?.keep(snapshot.id, bytes, platform::now()).err()?;
    Some(JobResult::VersionLost(WriteFailure::of(&error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_a_piece_of_work_is_a_failure_and_the_thread_goes_on() {
        let failure = guarded(|| panic!("lost the thread")).unwrap_err();
        assert_eq!(failure.reason, "lost the thread");
    }

    #[test]
    fn a_file_that_another_leaves_is_held_here() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("plan.canvas.json");
        let (other, held) = (InUse::take(&file).unwrap(), Held::default());
        assert!(matches!(held.hold(file.clone()), Some(JobResult::InUse { .. })));
        assert!(!held.take_over(&file), "the other is there");
        drop(other);
        assert!(held.take_over(&file));
        assert!(!held.take_over(&file), "told once");
        assert!(InUse::take(&file).is_err(), "held here now");
        held.let_go();
        assert!(InUse::take(&file).is_ok());
    }
}
