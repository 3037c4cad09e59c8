//! The file that is open here, and the hint beside it that says so to others.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::app::{FileResult, JobResult};
use crate::path::CanonicalPath;
use crate::store::InUse;

/// The file that is open here. Hints are made and removed by the thread of their own place, and nothing here waits for a
/// disk while it is locked: a disk that hangs under one file delays no other.
#[derive(Debug, Default)]
pub(super) struct Held(Mutex<Holding>);

#[derive(Debug, Default)]
struct Holding {
    path: Option<CanonicalPath>,
    hint: Option<InUse>,
    /// Somebody else has it open, and said so first.
    is_taken: bool,
}

impl Held {
    /// Another file is open from now on. Returns the file before it and its hint, which is dropped where that file is;
    /// nothing where it is the same file.
    pub(super) fn move_to(
        &self,
        path: Option<&CanonicalPath>,
    ) -> Option<(Option<CanonicalPath>, Option<InUse>)> {
        let mut held = self.holding();
        if held.path.as_ref() == path {
            return None;
        }
        let before = std::mem::replace(&mut *held, Holding { path: path.cloned(), ..Holding::default() });
        Some((before.path, before.hint))
    }

    /// Says beside a file that it is open here; tells who else has it open.
    pub(super) fn say(&self, path: &CanonicalPath) -> Option<JobResult> {
        let taken = InUse::take(path);
        let mut held = self.holding();
        if held.path.as_ref() != Some(path) {
            // Another file was opened meanwhile. Removing the hint may wait for the disk, so the lock goes first.
            drop(held);
            drop(taken);
            return None;
        }
        held.is_taken = taken.is_err();
        match taken {
            Ok(hint) => {
                held.hint = hint;
                None
            }
            Err(by) => Some(JobResult::File(FileResult::InUse { path: path.clone(), by })),
        }
    }

    /// Says beside a file that it is open here, where somebody else had it open first; returns whether that succeeded.
    pub(super) fn take_over(&self, path: &CanonicalPath) -> bool {
        let is_taken = {
            let held = self.holding();
            held.is_taken && held.path.as_ref() == Some(path)
        };
        is_taken && self.say(path).is_none() && !self.holding().is_taken
    }

    fn holding(&self) -> MutexGuard<'_, Holding> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;

    use super::*;

    #[test]
    fn a_file_that_another_leaves_is_held_here() {
        let folder = tempfile::tempdir().unwrap();
        let file = CanonicalPath::found(folder.path().join("plan.canvas.json"));
        let (other, held) = (InUse::take(&file).unwrap(), Held::default());
        assert!(held.move_to(Some(&file)).is_some());
        assert!(matches!(held.say(&file), Some(JobResult::File(FileResult::InUse { .. }))));
        assert!(!held.take_over(&file), "the other is there");
        drop(other);
        assert!(held.take_over(&file));
        assert!(!held.take_over(&file), "told once");
        assert!(held.move_to(Some(&file)).is_none(), "the same file");
        assert!(InUse::take(&file).is_err(), "held here now");
        let before = held.move_to(Some(&file.beside(OsStr::new("next.canvas.json"))));
        assert!(InUse::take(&file).is_err(), "until its own thread takes the hint away");
        drop(before);
        assert!(InUse::take(&file).is_ok());
    }

    #[test]
    fn a_file_that_was_left_before_its_hint_stood_gets_none() {
        let folder = tempfile::tempdir().unwrap();
        let file = CanonicalPath::found(folder.path().join("plan.canvas.json"));
        let held = Held::default();
        held.move_to(Some(&file));
        held.move_to(None);
        assert!(held.say(&file).is_none());
        assert!(InUse::take(&file).is_ok());
    }
}
