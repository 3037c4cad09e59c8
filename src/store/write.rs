//! What a write may replace: said once, for the canvas itself, for copies of it and for everything that is made from it.

use std::io::{self, Read};
use std::path::Path;

use crate::canvas::CanvasId;
use crate::document::Limits;
use crate::file::{self, Fingerprint, Known};
use crate::platform::{self, Expects, Terms, WriteError};

/// Bytes of a file that are looked at to tell whether it is an export.
const MOST: u64 = Limits::FILE as u64;

/// What a write may replace.
#[derive(Debug, Clone, Copy)]
pub enum Over {
    /// Anything but a file of this canvas, by whatever name or link it is reached: the user chose the file.
    AllBut(CanvasId),
    /// Nothing: a file that is there stays.
    Nothing,
    /// What is known of the file, and nothing else.
    Known(Known),
    /// What was just read there, or no file where there was none.
    Read(Option<Fingerprint>),
    /// No file, an empty one, or one that this says is an export.
    Export(fn(&[u8]) -> bool),
}

/// Writes a file of the user if what stands there may be replaced; if not, that is [`WriteError::Unexpected`], or for
/// [`Over::Nothing`] an error of kind `AlreadyExists`. `over` says what `terms.expects` would.
pub fn write(path: &Path, bytes: &[u8], over: Over, terms: Terms<'_>) -> Result<(), WriteError> {
    let expecting =
        |expects: Expects<'_>| platform::write(path, bytes, Terms { expects: Some(expects), ..terms });
    match over {
        Over::Nothing => platform::create_new(path, bytes),
        Over::AllBut(id) => expecting(&|there| Ok(!there.map_or(Ok(false), |there| is_file_of(there, id))?)),
        Over::Known(known) => expecting(&|there| is_known(there, Some(known.fingerprint))),
        Over::Read(fingerprint) => expecting(&|there| is_known(there, fingerprint)),
        Over::Export(is_export) => {
            expecting(&|there| there.map_or(Ok(true), |there| holds(there, is_export)))
        }
    }
}

/// Whether a file holds a canvas, as JSON; a PDF that has it inside was made from it.
fn is_file_of(mut there: &mut dyn Read, canvas: CanvasId) -> io::Result<bool> {
    let mut bytes = Vec::new();
    Read::take(&mut there, 1).read_to_end(&mut bytes)?;
    if bytes.first().is_none_or(|first| *first == b'%') {
        return Ok(false);
    }
    Read::take(&mut there, Limits::FILE as u64).read_to_end(&mut bytes)?;
    Ok(file::summary(&bytes).is_some_and(|found| found.id == canvas))
}

/// Whether what stands at a path may be replaced by an export. What cannot be read does not tell, and neither does a
/// pipe or a device, which would wait or swallow.
pub fn is_no_export(path: &Path, is_export: fn(&[u8]) -> bool) -> bool {
    platform::read(path, MOST).is_ok_and(|bytes| !bytes.is_empty() && !is_export(&bytes))
}

fn holds(there: &mut dyn Read, is_export: fn(&[u8]) -> bool) -> io::Result<bool> {
    let mut bytes = Vec::new();
    there.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes.is_empty() || is_export(&bytes))
}

/// Whether these bytes, or no file, stand there.
fn is_known(there: Option<&mut dyn Read>, fingerprint: Option<Fingerprint>) -> io::Result<bool> {
    let (there, fingerprint) = match (there, fingerprint) {
        (Some(there), Some(fingerprint)) => (there, fingerprint),
        (None, None) => return Ok(true),
        (Some(_), None) | (None, Some(_)) => return Ok(false),
    };
    let mut is_whole = false;
    let found = Fingerprint::of_pieces(|take| {
        is_whole = platform::read_pieces(there, Limits::FILE as u64, take)?;
        io::Result::Ok(())
    })?;
    Ok(is_whole && found == fingerprint)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schuldenlab.canvas.json");

    fn id() -> CanvasId {
        file::summary(EXAMPLE).unwrap().id
    }

    /// Writes over a file with these bytes, and tells whether that was allowed. Where it was not, the file stays.
    #[track_caller]
    fn check(there: Option<&[u8]>, over: Over, is_allowed: bool) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        if let Some(there) = there {
            platform::replace(&path, there).unwrap();
        }
        let written = write(&path, b"new", over, Terms::default());
        assert_eq!(written.is_ok(), is_allowed, "{written:?}");
        let now = platform::read(&path, Limits::FILE as u64).ok();
        assert_eq!(now.as_deref(), if is_allowed { Some(&b"new"[..]) } else { there });
    }

    #[test]
    fn what_is_made_from_a_canvas_goes_over_anything_but_its_own_file() {
        check(Some(EXAMPLE), Over::AllBut(id()), false);
        // Another canvas, a PDF and anything else are what the user chose.
        let other = CanvasId::new(uuid::Uuid::from_u128(5));
        check(Some(EXAMPLE), Over::AllBut(other), true);
        for there in [None, Some(&b"%PDF-1.7"[..]), Some(b"notes"), Some(b"")] {
            check(there, Over::AllBut(id()), true);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_its_own_file_is_its_own_file() {
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("plan.canvas.json"), folder.path().join("link.pdf"));
        platform::replace(&path, EXAMPLE).unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        let refused = write(&link, b"%PDF-1.7", Over::AllBut(id()), Terms::default());
        assert!(matches!(refused, Err(WriteError::Unexpected)), "{refused:?}");
        assert_eq!(platform::read(&path, Limits::FILE as u64).unwrap(), EXAMPLE);
    }

    #[test]
    fn what_is_there_stays_where_nothing_or_something_else_may_be_replaced() {
        check(None, Over::Nothing, true);
        check(Some(b"notes"), Over::Nothing, false);
        let known = |bytes| Known { id: id(), fingerprint: Fingerprint::of(bytes) };
        check(Some(EXAMPLE), Over::Known(known(EXAMPLE)), true);
        check(Some(b"notes"), Over::Known(known(EXAMPLE)), false);
        check(None, Over::Known(known(EXAMPLE)), false);
        check(Some(b"notes"), Over::Read(Some(Fingerprint::of(b"notes"))), true);
        check(Some(b"notes"), Over::Read(None), false);
        check(None, Over::Read(None), true);
        let export = Over::Export(|bytes| bytes.starts_with(b"%PDF"));
        check(Some(b"%PDF-1.7"), export, true);
        check(Some(EXAMPLE), export, false);
        check(Some(b""), export, true);
        check(None, export, true);
    }
}
