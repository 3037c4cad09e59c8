//! The thread that notices when somebody else writes the file that is open. It asks again and again, since a network
//! share tells of no changes, and wakes the window only when there was one.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::platform::{self, Stamp};

const EVERY: Duration = Duration::from_secs(2);

/// Watches the path that was sent last, until nobody sends any more; tells when its stamp is another.
pub(super) fn watch(paths: &Receiver<Option<PathBuf>>, tell: impl Fn(&Path)) {
    let mut watched: Option<(PathBuf, Option<Stamp>)> = None;
    loop {
        match paths.recv_timeout(EVERY) {
            Ok(path) => watched = path.map(|path| (path.clone(), platform::stamp(&path))),
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                if let Some((path, stamp)) = &mut watched {
                    let now = platform::stamp(path);
                    if now != *stamp {
                        *stamp = now;
                        tell(path);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::thread;

    use super::*;

    #[test]
    fn changes_of_the_file_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.canvas.json");
        let (send, paths) = channel();
        let (told, changes) = channel();
        let watching = thread::spawn(move || watch(&paths, |path| told.send(path.to_owned()).unwrap()));
        send.send(Some(path.clone())).unwrap();
        // Nobody says when the first look was, so the file grows until a change is told.
        let told = (1..30).any(|length| {
            platform::replace(&path, &vec![b'x'; length]).unwrap();
            changes.recv_timeout(EVERY).is_ok()
        });
        assert!(told);
        platform::remove(&path).unwrap();
        assert_eq!(changes.recv_timeout(EVERY * 30).unwrap(), path, "a file that goes is a change");
        drop(send);
        watching.join().unwrap();
    }
}
