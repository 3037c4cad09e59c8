//! Keeps which step of a session is running, beside the journals: a crash in front of a room is no reason to begin again.

use std::io;
use std::path::{Path, PathBuf};

use crate::app::SessionMemo;
use crate::canvas::CanvasId;
use crate::platform;

/// No memo is longer, in bytes.
const LONGEST: u64 = 4 << 10;

fn file_of(folder: &Path, id: CanvasId) -> PathBuf {
    folder.join(format!("{id}.session"))
}

/// Writes a memo down, or takes it away where there is nothing to keep.
pub(super) fn keep(folder: &Path, id: CanvasId, memo: Option<SessionMemo>) -> io::Result<()> {
    let Some(memo) = memo else { return platform::remove(&file_of(folder, id)) };
    platform::create_private_folder(folder)?;
    let memo = memo.written_at(platform::now().as_millisecond());
    platform::replace_private(&file_of(folder, id), &serde_json::to_vec(&memo)?)
}

/// Reads a memo, with what has run off its clock since. `None` if there is none that can be read.
pub(super) fn read(folder: &Path, id: CanvasId) -> Option<SessionMemo> {
    let bytes = platform::read(&file_of(folder, id), LONGEST).ok()?;
    let memo: SessionMemo = serde_json::from_slice(&bytes).ok()?;
    memo.read_at(platform::now().as_millisecond())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::canvas::Id;

    #[test]
    fn a_memo_is_kept_read_and_taken_away_for_its_canvas_alone() {
        let folder = tempfile::tempdir().unwrap();
        let [one, other] = [1, 2].map(|number| Id::new(Uuid::from_u128(number)));
        let memo: SessionMemo =
            serde_json::from_str(r#"{"step":"x","planned":60000,"left":5,"runs":false,"written":0}"#)
                .unwrap();
        keep(folder.path(), one, Some(memo.clone())).unwrap();
        let found = read(folder.path(), one).unwrap();
        assert_eq!(found.clone().written_at(0), memo);
        assert_eq!(read(folder.path(), other), None);
        keep(folder.path(), one, None).unwrap();
        assert_eq!(read(folder.path(), one), None);
    }
}
