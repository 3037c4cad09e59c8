//! The frames of a window without a screen, and how long the slowest one took.

use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use samencanvas::window::Window;

const FRAME: Duration = Duration::from_millis(16);
/// A user notices a longer one.
const LONGEST: Duration = Duration::from_millis(100);

/// A window without a screen.
pub(crate) struct Frames {
    /// The window.
    pub(crate) harness: Harness<'static, Window>,
    slowest: Duration,
    count: usize,
}

impl Frames {
    /// A window in which a file is open.
    pub(crate) fn open(file: PathBuf) -> Self {
        let harness = Harness::builder().with_size([1366.0, 768.0]).build_eframe(|creation| {
            Window::new(&creation.egui_ctx, Some(file), Some("nl")).unwrap_or_else(|error| panic!("{error}"))
        });
        let mut frames = Self { harness, slowest: Duration::ZERO, count: 0 };
        while frames.harness.state().state().open.path().is_none() {
            frames.step();
        }
        // The first frames lay everything out and load the fonts.
        (0..5).for_each(|_| frames.step());
        Self { slowest: Duration::ZERO, count: 0, ..frames }
    }

    /// Draws a frame, and waits until the next one is due.
    pub(crate) fn step(&mut self) {
        let (before, waited) = (Instant::now(), waited_for_a_core());
        self.harness.step();
        let took = before.elapsed().saturating_sub(waited_for_a_core().saturating_sub(waited));
        self.slowest = self.slowest.max(took);
        self.count += 1;
        thread::sleep(FRAME);
    }

    /// The slowest frame in words; an error where it kept the user waiting.
    pub(crate) fn slowest(&self) -> Result<String, String> {
        let words =
            format!("slowest of {} frames: {:.1} ms", self.count, self.slowest.as_secs_f64() * 1000.0);
        if self.slowest > LONGEST { Err(format!("a frame waited; {words}")) } else { Ok(words) }
    }
}

/// How long this thread could have run while others had the cores, which a busy machine adds to every frame.
fn waited_for_a_core() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split_whitespace().nth(1).and_then(|number| number.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or(0))
}
