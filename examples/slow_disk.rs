//! Types and saves in a window without a screen and tells how long its slowest frame took, for `tests/torture/`: with a
//! disk on which everything takes seconds, the window must not notice.
//!
//! `slow_disk FILE SECONDS` prints the slowest frame in milliseconds, without the time in which other programs had the
//! cores, and the number of frames.

#![expect(clippy::panic, reason = "a window that cannot be made ends it")]

use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use samencanvas::window::Window;

const FRAME: Duration = Duration::from_millis(16);

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let file: PathBuf = arguments.next().ok_or("which file?")?.into();
    let seconds = arguments.next().and_then(|seconds| seconds.to_str()?.parse().ok()).unwrap_or(10);
    let mut harness = Harness::builder().with_size([1366.0, 768.0]).build_eframe(|creation| {
        Window::new(&creation.egui_ctx, Some(file), Some("nl")).unwrap_or_else(|error| panic!("{error}"))
    });
    while harness.state().state().path().is_none() {
        harness.step();
        thread::sleep(FRAME);
    }
    let (slowest, frames) = type_and_save(&mut harness, Duration::from_secs(seconds));
    let slowest = slowest.as_secs_f64() * 1000.0;
    writeln!(io::stdout(), "slowest of {frames} frames: {slowest:.1} ms")?;
    if slowest > 100.0 { Err("a frame waited".into()) } else { Ok(()) }
}

/// How long this thread could have run while others had the cores, which a busy machine adds to every frame.
fn waited_for_a_core() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split_whitespace().nth(1).and_then(|number| number.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or(0))
}

fn type_and_save(harness: &mut Harness<'_, Window>, time: Duration) -> (Duration, usize) {
    harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
    // The first frames lay everything out and load the fonts.
    (0..5).for_each(|_| harness.step());
    let (start, mut slowest, mut frames) = (Instant::now(), Duration::ZERO, 0);
    while start.elapsed() < time {
        harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").type_text("x");
        if frames % 60 == 59 {
            harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
        }
        let (before, waited) = (Instant::now(), waited_for_a_core());
        harness.step();
        slowest = slowest.max(before.elapsed().saturating_sub(waited_for_a_core().saturating_sub(waited)));
        frames += 1;
        thread::sleep(FRAME);
    }
    (slowest, frames)
}
