//! Saves in a window without a screen to a disk that does not answer, for `tests/torture/`: it must be told, saving
//! elsewhere and leaving must work, and no frame may wait.
//!
//! `frozen_disk FILE [ELSEWHERE]` opens the file, types in it, prints `typed`, and waits for a line, before which the disk
//! is to be frozen. Then it saves, waits until it is told that the disk does not answer, saves to `ELSEWHERE` where that
//! is given, and leaves without saving again. Each step prints what it took.

#![expect(clippy::panic, reason = "a window that cannot be made ends it")]

mod frames;

use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use eframe::App;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use samencanvas::app::{Awaited, Dialog, Notice, PathPurpose, Saving, State};

use self::frames::Frames;

/// Nothing here may take longer.
const LONG: Duration = Duration::from_secs(20);

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let file = arguments.next().ok_or("which file?")?;
    let elsewhere = arguments.next();
    let mut frames = Frames::open(file.into());
    write_words(&mut frames, "Getypt voor de schijf bevroor. ")?;
    say("typed")?;
    io::stdin().read_line(&mut String::new())?;
    frames.harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    let took = until(&mut frames, "the disk is told", is_told)?;
    say(&format!("told after {took:.1} s"))?;
    write_words(&mut frames, "Getypt toen de schijf bevroren was. ")?;
    if let Some(elsewhere) = elsewhere {
        save_elsewhere(&mut frames, Path::new(&elsewhere))?;
    }
    leave(&mut frames)?;
    say(&frames.slowest()?)
}

fn is_told(state: &State) -> bool {
    state.notices.iter().any(|notice| matches!(notice, Notice::NoAnswer(Awaited::Canvas(_))))
}

/// Types, and waits until that is on its way to the journal.
fn write_words(frames: &mut Frames, words: &str) -> Result<(), Box<dyn Error>> {
    frames.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
    frames.step();
    frames.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").type_text(words);
    let until_written = Instant::now() + Duration::from_secs(2);
    until(frames, "it is written down", |_| Instant::now() > until_written)?;
    Ok(())
}

fn save_elsewhere(frames: &mut Frames, path: &Path) -> Result<(), Box<dyn Error>> {
    frames.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    let asks = |state: &State| state.open.dialog == Some(Dialog::Path(PathPurpose::Save));
    until(frames, "a path is asked for", asks)?;
    (0..3).for_each(|_| frames.step());
    let words = path.to_str().ok_or("a path in another encoding")?;
    let field = frames.harness.get_by_role_and_label(Role::TextInput, "Pad");
    field.focus();
    field.type_text(words);
    frames.step();
    frames.harness.get_by_role_and_label(Role::Button, "Opslaan").click();
    let is_saved = |state: &State| {
        state.open.saving() == Saving::Saved && state.open.path().is_some_and(|own| **own == *path)
    };
    let took = until(frames, "it is saved elsewhere", is_saved)?;
    say(&format!("saved elsewhere after {took:.1} s"))
}

fn leave(frames: &mut Frames) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    frames.harness.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    (0..3).for_each(|_| frames.step());
    if matches!(frames.harness.state().state().open.dialog, Some(Dialog::Unsaved(_))) {
        frames.harness.get_by_role_and_label(Role::Button, "Niet opslaan").click();
        (0..3).for_each(|_| frames.step());
    }
    frames.harness.state_mut().on_exit(None);
    say(&format!("left after {:.1} s", start.elapsed().as_secs_f64()))
}

/// Draws frames until something holds; returns the seconds that it took.
fn until(frames: &mut Frames, what: &str, holds: impl Fn(&State) -> bool) -> Result<f64, Box<dyn Error>> {
    let start = Instant::now();
    while !holds(frames.harness.state().state()) {
        if start.elapsed() > LONG {
            return Err(format!("waited in vain until {what}").into());
        }
        frames.step();
    }
    Ok(start.elapsed().as_secs_f64())
}

fn say(words: &str) -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout();
    writeln!(out, "{words}")?;
    Ok(out.flush()?)
}
