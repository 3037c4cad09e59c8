//! Types and saves in a window without a screen and tells how long its slowest frame took, for `tests/torture/`: with a
//! disk on which everything takes seconds, the window must not notice.
//!
//! `slow_disk FILE SECONDS` prints the slowest frame in milliseconds, without the time in which other programs had the
//! cores, and the number of frames.

#![expect(clippy::panic, reason = "a window that cannot be made ends it")]

mod frames;

use std::error::Error;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use self::frames::Frames;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let file = arguments.next().ok_or("which file?")?;
    let seconds = arguments.next().and_then(|seconds| seconds.to_str()?.parse().ok()).unwrap_or(10);
    let mut frames = Frames::open(file.into());
    type_and_save(&mut frames, Duration::from_secs(seconds));
    writeln!(io::stdout(), "{}", frames.slowest()?)?;
    Ok(())
}

fn type_and_save(frames: &mut Frames, time: Duration) {
    frames.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
    let (start, mut count) = (Instant::now(), 0);
    while start.elapsed() < time {
        frames.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").type_text("x");
        if count % 60 == 59 {
            frames.harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
        }
        frames.step();
        count += 1;
    }
}
