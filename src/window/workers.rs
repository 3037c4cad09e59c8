//! Threads for file work, one for each place: what is asked of one place is done in the order in which it was asked,
//! and a place that does not answer delays no other.
//!
//! A thread lives as long as there is work for its place, so there are never more threads than places that are busy.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::failure::guarded;
use super::waits::{PATIENCE, Waits};
use crate::app::Awaited;

/// Where work is done. Work in different places has no order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// The folder of a file. Two folders may be on one disk: then both hang, each by itself.
    Folder(PathBuf),
    /// The same folder, for looking whether its files changed.
    Watched(PathBuf),
    /// The same folder, for reading copies of the canvas, which may be crafted to take long.
    Copies(PathBuf),
    /// The settings.
    Settings,
    /// The earlier versions.
    Versions,
    /// The unsaved work.
    Journals,
}

impl Place {
    /// The place of a file.
    pub(super) fn of(file: &Path) -> Self {
        Self::Folder(folder_of(file))
    }

    /// The place for looking at a file.
    pub(super) fn watching(file: &Path) -> Self {
        Self::Watched(folder_of(file))
    }

    /// The place for reading what lies beside a file.
    pub(super) fn copies_beside(file: &Path) -> Self {
        Self::Copies(folder_of(file))
    }

    /// Whether something would be lost if the program ended before the work here is done.
    const fn is_finished(&self) -> bool {
        match self {
            Self::Folder(_) | Self::Settings | Self::Versions | Self::Journals => true,
            Self::Watched(_) | Self::Copies(_) => false,
        }
    }
}

fn folder_of(file: &Path) -> PathBuf {
    file.parent().unwrap_or(file).to_owned()
}

/// A piece of work, and what to tell when it does not end.
struct Job {
    awaited: Option<Awaited>,
    work: Box<dyn FnOnce() + Send>,
}

/// The work of a place that was not begun yet.
struct Queue {
    jobs: VecDeque<Job>,
    /// When the piece that is under way was begun.
    since: Instant,
}

/// The threads.
#[derive(Clone)]
pub(super) struct Workers {
    shared: Arc<Shared>,
    waits: Waits,
}

#[derive(Default)]
struct Shared {
    /// The places that have a thread.
    busy: Mutex<BTreeMap<Place, Queue>>,
    /// A piece of work ended.
    ended: Condvar,
}

impl Workers {
    /// No threads; what takes long is told by `waits`.
    pub(super) fn new(waits: Waits) -> Self {
        Self { shared: Arc::default(), waits }
    }

    /// Does a piece of work in its place, after all that was asked of that place before. What does not answer is told
    /// as `awaited`; nothing is told where that is none.
    pub(super) fn send(
        &self,
        place: Place,
        awaited: impl Into<Option<Awaited>>,
        work: impl FnOnce() + Send + 'static,
    ) {
        let job = Job { awaited: awaited.into(), work: Box::new(work) };
        match self.busy().entry(place) {
            Entry::Occupied(queue) => queue.into_mut().jobs.push_back(job),
            Entry::Vacant(free) => {
                let (workers, place) = (self.clone(), free.key().clone());
                free.insert(Queue { jobs: VecDeque::from([job]), since: Instant::now() });
                thread::spawn(move || workers.work_off(&place));
            }
        }
    }

    /// Like [`Self::send`], for work that is repeated: dropped where the place is busy.
    pub(super) fn send_if_free(
        &self,
        place: Place,
        awaited: impl Into<Option<Awaited>>,
        work: impl FnOnce() + Send + 'static,
    ) {
        if !self.busy().contains_key(&place) {
            self.send(place, awaited, work);
        }
    }

    /// Waits until all work is done; for a place no longer than [`PATIENCE`] from when its current piece was begun,
    /// and twice that in all.
    pub(super) fn finish(&self) {
        self.finish_within(PATIENCE);
    }

    fn finish_within(&self, patience: Duration) {
        let end = Instant::now() + patience * 2;
        let mut busy = self.busy();
        loop {
            let now = Instant::now();
            let waited_for = busy.iter().filter(|(place, _)| place.is_finished());
            let until = waited_for.map(|(_, queue)| (queue.since + patience).min(end));
            // One that hangs is given up; what the others do may still be waited for.
            let Some(until) = until.filter(|until| *until > now).min() else { return };
            let waited = self.shared.ended.wait_timeout(busy, until - now);
            busy = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn work_off(&self, place: &Place) {
        while let Some(Job { awaited, work }) = self.next(place) {
            let waiting = awaited.map(|awaited| self.waits.begin(awaited));
            // A panic is a fault of this program; it ends the piece of work and not what comes after it.
            guarded(work).ok();
            drop(waiting);
        }
    }

    /// The next piece of work of a place; where there is none, the place is free again.
    fn next(&self, place: &Place) -> Option<Job> {
        let mut busy = self.busy();
        let queue = busy.get_mut(place)?;
        queue.since = Instant::now();
        let next = queue.jobs.pop_front();
        if next.is_none() {
            busy.remove(place);
        }
        self.shared.ended.notify_all();
        next
    }

    fn busy(&self) -> MutexGuard<'_, BTreeMap<Place, Queue>> {
        self.shared.busy.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};

    use egui::Context as Egui;

    use super::*;

    const LONG: Duration = Duration::from_mins(1);

    fn workers() -> Workers {
        Workers::new(Waits::new(Egui::default(), Duration::ZERO))
    }

    fn share() -> Place {
        Place::of(Path::new("/share/plan.canvas.json"))
    }

    fn stick() -> Place {
        Place::of(Path::new("/stick/plan.canvas.json"))
    }

    fn plan() -> Awaited {
        Awaited::Canvas("/share/plan.canvas.json".into())
    }

    /// Lets a place hang until what is given back is dropped.
    fn hang(workers: &Workers, place: Place) -> Sender<()> {
        let (answer, disk): (_, Receiver<()>) = channel();
        let (began, begins) = channel();
        workers.send(place, plan(), move || {
            began.send(()).unwrap();
            disk.recv().ok();
        });
        begins.recv_timeout(LONG).unwrap();
        answer
    }

    #[test]
    fn a_place_that_hangs_delays_no_other_and_keeps_its_order() {
        let workers = workers();
        let answer = hang(&workers, share());
        let (done, told) = channel();
        let work = |word: &'static str| {
            let done = done.clone();
            move || done.send(word).unwrap()
        };
        workers.send(share(), plan(), work("first on the share"));
        workers.send(share(), plan(), work("second on the share"));
        workers.send_if_free(share(), plan(), work("only when the share is free"));
        workers.send(stick(), None, work("on the stick"));
        workers.send(Place::Journals, None, work("in the journal"));
        let mut elsewhere = [told.recv_timeout(LONG).unwrap(), told.recv_timeout(LONG).unwrap()];
        elsewhere.sort_unstable();
        assert_eq!(elsewhere, ["in the journal", "on the stick"]);
        assert_eq!(workers.waits.changed(), Some(vec![plan()]), "and it is told");
        drop(answer);
        workers.finish_within(LONG);
        assert_eq!(told.try_iter().collect::<Vec<_>>(), ["first on the share", "second on the share"]);
        assert_eq!(workers.waits.changed(), Some(Vec::new()), "it answered after all");
    }

    #[test]
    fn the_end_waits_for_what_is_being_written_and_not_for_what_hangs() {
        let workers = workers();
        let watching = hang(&workers, Place::watching(Path::new("/share/plan.canvas.json")));
        let (done, told) = channel();
        let answer = hang(&workers, stick());
        workers.send(stick(), None, move || done.send(()).unwrap());
        let writing = thread::spawn({
            let workers = workers.clone();
            move || workers.finish_within(LONG)
        });
        drop(answer);
        writing.join().unwrap();
        told.try_recv().unwrap();
        let hanging = hang(&workers, share());
        workers.finish_within(Duration::from_millis(1));
        assert!(workers.busy().contains_key(&share()), "still hanging");
        drop((watching, hanging));
    }

    #[test]
    fn a_thread_ends_with_its_work_also_where_that_panics() {
        let workers = workers();
        workers.send(stick(), None, || panic!("lost the thread"));
        let (done, told) = channel();
        workers.send(stick(), None, move || done.send(()).unwrap());
        workers.finish_within(LONG);
        told.try_recv().unwrap();
        assert!(workers.busy().is_empty());
    }
}
