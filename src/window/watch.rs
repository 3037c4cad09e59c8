//! The thread that notices when somebody else writes the file that is open, or puts a copy of the canvas beside it. It
//! asks again and again, since a network share tells of no changes, and wakes the window only when there was one.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::copies::Copies;
use crate::canvas::CanvasId;
use crate::platform::{self, Stamp};
use crate::template::BuiltInTemplates;

const EVERY: Duration = Duration::from_secs(2);

/// What is watched: the file of a canvas, and its folder for copies of it.
struct Watched {
    path: PathBuf,
    stamp: Option<Stamp>,
    folder: Copies,
}

/// What the thread notices.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Noticed {
    /// The file is another than before.
    Touched,
    /// Who else had it open has left.
    Left,
    /// These files beside it hold the same canvas and something that it lacks, and came or changed.
    Copies(Vec<PathBuf>),
}

/// Watches the file of the canvas that was sent last, until nobody sends any more. `take_over` says whether who else had it
/// open has left.
pub(super) fn watch(
    files: &Receiver<Option<(PathBuf, CanvasId)>>,
    templates: &BuiltInTemplates,
    take_over: impl Fn(&Path) -> bool,
    tell: impl Fn(&Path, Noticed),
) {
    let mut watched: Option<Watched> = None;
    loop {
        match files.recv_timeout(EVERY) {
            Ok(file) => {
                watched = file.map(|(path, id)| Watched {
                    stamp: platform::stamp(&path),
                    folder: Copies::beside(path.clone(), id),
                    path,
                });
            }
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {}
        }
        let Some(Watched { path, stamp, folder }) = &mut watched else { continue };
        let now = platform::stamp(path);
        if now != *stamp {
            *stamp = now;
            tell(path, Noticed::Touched);
        }
        if take_over(path) {
            tell(path, Noticed::Left);
        }
        let copies = folder.look(templates);
        if !copies.is_empty() {
            tell(path, Noticed::Copies(copies));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::mpsc::channel;
    use std::thread;

    use super::*;

    const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schuldenlab.canvas.json");

    #[test]
    fn changes_of_the_file_and_copies_beside_it_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        let id = crate::file::summary(EXAMPLE).unwrap().id;
        let (send, files) = channel();
        let (told, noticed) = channel();
        let templates = BuiltInTemplates::read().unwrap();
        let left = AtomicBool::new(true);
        let take_over = move |_: &Path| left.swap(false, Ordering::Relaxed);
        let watching =
            thread::spawn(move || watch(&files, &templates, take_over, |_, what| told.send(what).unwrap()));
        send.send(Some((path.clone(), id))).unwrap();
        assert_eq!(noticed.recv_timeout(EVERY * 30).unwrap(), Noticed::Left);
        // Nobody says when the first look was, so the file grows until a change is told.
        let told = (1..30).any(|length| {
            platform::replace(&path, &vec![b'x'; length]).unwrap();
            noticed.recv_timeout(EVERY) == Ok(Noticed::Touched)
        });
        assert!(told);
        let copy = folder.path().join("plan (kopie van Noor).canvas.json");
        platform::replace(&folder.path().join("brief.json"), b"{}").unwrap();
        platform::replace(&copy, EXAMPLE).unwrap();
        let next = || loop {
            match noticed.recv_timeout(EVERY * 30).unwrap() {
                Noticed::Touched | Noticed::Left => {}
                Noticed::Copies(copies) => break copies,
            }
        };
        assert_eq!(next(), std::slice::from_ref(&copy));
        // Told once, until it changes.
        platform::replace(&copy, &[EXAMPLE, b"\n"].concat()).unwrap();
        assert_eq!(next(), [copy]);
        platform::remove(&path).unwrap();
        assert_eq!(
            noticed.recv_timeout(EVERY * 30).unwrap(),
            Noticed::Touched,
            "a file that goes is a change"
        );
        drop(send);
        watching.join().unwrap();
    }
}
