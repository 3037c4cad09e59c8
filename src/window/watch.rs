//! Notices when somebody else writes the file that is open, or puts a copy of the canvas beside it. A timer asks again
//! and again, since a network share tells of no changes; looking is done by the workers, so that a disk that hangs
//! keeps nothing else from being noticed.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::copies::Copies;
use super::workers::{Place, Workers};
use crate::app::Awaited;
use crate::canvas::CanvasId;
use crate::path::CanonicalPath;
use crate::platform::{self, Stamp};
use crate::template::BuiltInTemplates;

const EVERY: Duration = Duration::from_secs(2);

/// What is noticed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Noticed {
    /// The file is another than before.
    Touched,
    /// Who else had it open has left.
    Left,
    /// These files beside it hold the same canvas and something that it lacks, and came or changed.
    Copies(Vec<PathBuf>),
}

/// What takes part in looking, from any thread.
pub(super) trait Watching: Send + Sync + 'static {
    /// What canvases can be.
    fn templates(&self) -> &BuiltInTemplates;
    /// Whether who else had the file open has left, so that it is held here now.
    fn take_over(&self, path: &CanonicalPath) -> bool;
    /// Takes in what was noticed.
    fn tell(&self, path: &CanonicalPath, noticed: Noticed);
    /// Called by the timer.
    fn tick(&self);
}

/// The file of a canvas, and its folder for copies of it.
struct Watched {
    path: CanonicalPath,
    seen: Mutex<Seen>,
    copies: Mutex<Copies>,
}

/// What the last look at the file gave.
#[derive(Default, PartialEq)]
enum Seen {
    #[default]
    NotYet,
    As(Option<Stamp>),
}

/// Watches the file of the canvas that was sent last, until nobody sends any more. Touches no disk itself.
pub(super) fn watch(
    files: &Receiver<Option<(CanonicalPath, CanvasId)>>,
    workers: &Workers,
    watching: &Arc<impl Watching>,
) {
    let mut watched = None;
    loop {
        match files.recv_timeout(EVERY) {
            Ok(file) => watched = file.map(|(path, id)| Arc::new(Watched::new(path, id))),
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {}
        }
        watching.tick();
        if let Some(watched) = &watched {
            look(watched, workers, watching);
        }
    }
}

/// Looks at the file, and apart from that at what lies beside it, where the last such look is done.
fn look(watched: &Arc<Watched>, workers: &Workers, watching: &Arc<impl Watching>) {
    let path = &watched.path;
    let (file, theirs) = (Arc::clone(watched), Arc::clone(watching));
    let awaited = Awaited::Canvas(path.clone().into());
    workers.send_if_free(Place::watching(path), awaited, move || file.look_at_file(&*theirs));
    let (folder, theirs) = (Arc::clone(watched), Arc::clone(watching));
    workers.send_if_free(Place::copies_beside(path), None, move || folder.look_for_copies(&*theirs));
}

impl Watched {
    fn new(path: CanonicalPath, id: CanvasId) -> Self {
        let copies = Mutex::new(Copies::beside(path.clone().into(), id));
        Self { path, seen: Mutex::default(), copies }
    }

    fn look_at_file(&self, watching: &impl Watching) {
        let now = Seen::As(platform::stamp(&self.path));
        let is_touched = {
            let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
            let is_touched = *seen != Seen::NotYet && *seen != now;
            *seen = now;
            is_touched
        };
        if is_touched {
            watching.tell(&self.path, Noticed::Touched);
        }
        if watching.take_over(&self.path) {
            watching.tell(&self.path, Noticed::Left);
        }
    }

    fn look_for_copies(&self, watching: &impl Watching) {
        let mut copies = self.copies.lock().unwrap_or_else(PoisonError::into_inner);
        let found = copies.look(watching.templates());
        if !found.is_empty() {
            watching.tell(&self.path, Noticed::Copies(found));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::mpsc::{Sender, channel};
    use std::thread;

    use super::super::waits::{PATIENCE, Waits};
    use std::path::Path;

    use super::*;

    const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schuldenlab.canvas.json");

    struct Watcher {
        templates: BuiltInTemplates,
        other_is_there: AtomicBool,
        told: Sender<Noticed>,
    }

    impl Watching for Watcher {
        fn templates(&self) -> &BuiltInTemplates {
            &self.templates
        }

        fn take_over(&self, _path: &CanonicalPath) -> bool {
            self.other_is_there.swap(false, Ordering::Relaxed)
        }

        fn tell(&self, _path: &CanonicalPath, noticed: Noticed) {
            self.told.send(noticed).ok();
        }

        fn tick(&self) {}
    }

    fn watcher() -> (Arc<Watcher>, Receiver<Noticed>) {
        let (told, noticed) = channel();
        let (templates, other_is_there) = (BuiltInTemplates::read().unwrap(), AtomicBool::new(true));
        (Arc::new(Watcher { templates, other_is_there, told }), noticed)
    }

    fn workers() -> Workers {
        Workers::new(Waits::new(egui::Context::default(), PATIENCE))
    }

    #[test]
    fn a_folder_that_hangs_and_a_copy_that_takes_long_keep_no_other_file_from_being_watched() {
        let folder = tempfile::tempdir().unwrap();
        let (watching, noticed) = watcher();
        let workers = workers();
        let id = crate::file::summary(EXAMPLE).unwrap().id;
        let plan = folder.path().join("plan.canvas.json");
        let (answer, disk) = channel::<()>();
        let disk = Arc::new(Mutex::new(disk));
        for place in [Place::watching(Path::new("/share/a")), Place::copies_beside(&plan)] {
            let disk = Arc::clone(&disk);
            workers.send(place, None, move || assert!(disk.lock().unwrap().recv().is_err()));
        }
        let hanging = Arc::new(Watched::new("/share/a".into(), id));
        look(&hanging, &workers, &watching);
        look(&Arc::new(Watched::new(CanonicalPath::found(plan), id)), &workers, &watching);
        assert_eq!(noticed.recv_timeout(EVERY * 30).unwrap(), Noticed::Left, "of the second file");
        drop(answer);
    }

    #[test]
    fn changes_of_the_file_and_copies_beside_it_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        let id = crate::file::summary(EXAMPLE).unwrap().id;
        let (send, files) = channel();
        let (watcher, noticed) = watcher();
        let watching = thread::spawn(move || watch(&files, &workers(), &watcher));
        send.send(Some((CanonicalPath::found(path.clone()), id))).unwrap();
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
