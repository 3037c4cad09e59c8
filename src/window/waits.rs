//! What the threads wait for, and since when: an answer that takes too long is told to the user.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use egui::Context as Egui;

use crate::app::Awaited;

/// A disk that has not answered for this long is told. A healthy disk answers within milliseconds, a slow share or a
/// USB stick within a second or two.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// The operations that are under way on all threads.
#[derive(Clone)]
pub(super) struct Waits {
    shared: Arc<Mutex<Shared>>,
    patience: Duration,
    egui: Egui,
}

#[derive(Default)]
struct Shared {
    next: u64,
    under_way: BTreeMap<u64, (Instant, Awaited)>,
    /// What [`Waits::changed`] gave the last time.
    told: Vec<Awaited>,
}

/// An operation that is under way until this is dropped.
pub(super) struct Waiting {
    waits: Waits,
    number: u64,
}

impl Waits {
    /// No operations; one that takes longer than `patience` is told.
    pub(super) fn new(egui: Egui, patience: Duration) -> Self {
        Self { shared: Arc::default(), patience, egui }
    }

    /// Begins an operation on the current thread.
    pub(super) fn begin(&self, awaited: Awaited) -> Waiting {
        let mut shared = self.shared();
        let number = shared.next;
        shared.next += 1;
        shared.under_way.insert(number, (Instant::now(), awaited));
        Waiting { waits: self.clone(), number }
    }

    /// What does not answer, if that changed since the last call.
    pub(super) fn changed(&self) -> Option<Vec<Awaited>> {
        let mut shared = self.shared();
        let silent = shared.silent(self.patience);
        if silent == shared.told {
            return None;
        }
        shared.told.clone_from(&silent);
        Some(silent)
    }

    /// Draws a frame if there is something to tell. The window sleeps while nothing happens, so a timer calls this.
    pub(super) fn wake(&self) {
        let shared = self.shared();
        if shared.silent(self.patience) != shared.told {
            self.egui.request_repaint();
        }
    }

    fn shared(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shared {
    /// What has been waited for too long, each once.
    fn silent(&self, patience: Duration) -> Vec<Awaited> {
        let mut silent: Vec<Awaited> = Vec::new();
        for (since, awaited) in self.under_way.values() {
            if since.elapsed() >= patience && !silent.contains(awaited) {
                silent.push(awaited.clone());
            }
        }
        silent
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let mut shared = self.waits.shared();
        let ended = shared.under_way.remove(&self.number);
        if ended.is_some_and(|(_, awaited)| shared.told.contains(&awaited)) {
            self.waits.egui.request_repaint();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Awaited {
        Awaited::Canvas("plan.canvas.json".into())
    }

    #[test]
    fn what_does_not_answer_is_told_once_and_so_is_its_answer() {
        let waits = Waits::new(Egui::default(), Duration::ZERO);
        assert_eq!(waits.changed(), None);
        let (first, second) = (waits.begin(plan()), waits.begin(plan()));
        assert_eq!(waits.changed(), Some(vec![plan()]));
        assert_eq!(waits.changed(), None);
        drop(first);
        assert_eq!(waits.changed(), None, "one of two answered");
        drop(second);
        assert_eq!(waits.changed(), Some(Vec::new()));
    }

    #[test]
    fn what_answers_in_time_is_not_told() {
        let waits = Waits::new(Egui::default(), PATIENCE * 100);
        let waiting = waits.begin(plan());
        assert_eq!(waits.changed(), None);
        drop(waiting);
        assert_eq!(waits.changed(), None);
    }
}
