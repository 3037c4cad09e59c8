//! Starting the window by the first way of drawing that works. What goes wrong before there is a window is an error, also
//! where a library of the window panics.

use std::any::Any;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::{Context, ViewportBuilder};
use egui_winit::winit::event_loop::EventLoop;

use super::software::{self, Contents};
use super::{WindowError, opengl};
use crate::computer::Drawn;
use crate::drawing::{Drawing, Way};
use crate::platform::{self, DialogParent};

/// Runs a window until it is closed, drawn by the first of the ways that works. `create` gives what is in it, as soon as
/// there is a window.
pub(super) fn start<C: Contents + eframe::App>(
    drawing: Drawing,
    has_hardware: bool,
    builder: &ViewportBuilder,
    create: impl FnOnce(&Context, DialogParent, Drawn) -> C,
) -> Result<(), WindowError> {
    let is_open = Arc::new(AtomicBool::new(false));
    let opened = Arc::clone(&is_open);
    let create = Cell::new(Some(create));
    // Whichever way comes to have a window takes it.
    let create = |egui: &Context, dialogs: DialogParent, drawn: Drawn| {
        opened.store(true, Ordering::Relaxed);
        create.take().map(|create| create(egui, dialogs, drawn))
    };
    // A process has one event loop at most, so all ways share it.
    let make = || EventLoop::with_user_event().build().map_err(|error| error.to_string());
    first_that_opens(drawing.ways(has_hardware), &is_open, make, |event_loop, way, instead_of| match way {
        Way::OpenGl => opengl::run(event_loop, builder.clone(), |egui, dialogs, driver| {
            create(egui, dialogs, Drawn { way, driver, instead_of, has_hardware })
        }),
        Way::Software => software::run(event_loop, builder.clone(), |egui, dialogs| {
            create(egui, dialogs, Drawn { way, driver: None, instead_of, has_hardware })
        }),
    })
}

/// Runs the ways one after another, on an event loop that is made once, until one has a window. `run` gets why the way before
/// had none, and sets `is_open` as soon as there is one; a panic after that goes on as it was.
fn first_that_opens<L>(
    ways: &[Way],
    is_open: &Arc<AtomicBool>,
    make: impl FnOnce() -> Result<L, String>,
    mut run: impl FnMut(&mut L, Way, Option<String>) -> Result<(), String>,
) -> Result<(), WindowError> {
    let usual = Arc::new(panic::take_hook());
    let (opened, hook) = (Arc::clone(is_open), Arc::clone(&usual));
    panic::set_hook(Box::new(move |panic| {
        // Before there is a window, the error says it in a sentence.
        if opened.load(Ordering::Relaxed) {
            hook(panic);
        }
    }));
    let is_open = || is_open.load(Ordering::Relaxed);
    let outcome = caught(make).and_then(|mut event_loop| {
        let mut outcome = Err(Why::Said(String::new()));
        let mut instead_of = None;
        for way in ways {
            outcome = caught(|| run(&mut event_loop, *way, instead_of.take()));
            if is_open() {
                break;
            }
            instead_of = outcome.as_ref().err().map(Why::words);
        }
        outcome
    });
    panic::set_hook(Box::new(move |panic| usual(panic)));
    match outcome {
        Ok(()) if is_open() => Ok(()),
        Ok(()) => Err(failed(ways, String::new())),
        Err(Why::Panicked(panic)) if is_open() => panic::resume_unwind(panic),
        Err(why) => Err(failed(ways, why.words())),
    }
}

/// Why something failed.
enum Why {
    Said(String),
    Panicked(Box<dyn Any + Send>),
}

impl Why {
    /// The reason, without the places in the source of a library that it may begin with: they help nobody here.
    fn words(&self) -> String {
        let words = match self {
            Self::Said(reason) => reason.clone(),
            Self::Panicked(panic) => {
                let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
                text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
            }
        };
        words.rsplit(": ").next().map(str::to_owned).unwrap_or(words)
    }
}

fn caught<T>(run: impl FnOnce() -> Result<T, String>) -> Result<T, Why> {
    panic::catch_unwind(AssertUnwindSafe(run)).map_err(Why::Panicked)?.map_err(Why::Said)
}

fn failed(ways: &[Way], reason: String) -> WindowError {
    let needs_opengl = ways == [Way::OpenGl];
    match platform::missing_libraries(needs_opengl) {
        missing if !missing.is_empty() => WindowError::MissingLibraries(missing),
        _ if needs_opengl => WindowError::NoOpenGl(reason),
        _ => WindowError::Failed(reason),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_before_there_is_a_window_is_an_error() {
        let is_open = Arc::new(AtomicBool::new(false));
        let result = first_that_opens(
            &[Way::OpenGl],
            &is_open,
            || Ok(()),
            |(), _, _| panic!("os error: no such thing"),
        );
        assert!(result.is_err());
    }

    #[test]
    #[should_panic(expected = "while open")]
    fn a_panic_in_the_window_goes_on() {
        let is_open = Arc::new(AtomicBool::new(true));
        first_that_opens(&[Way::OpenGl], &is_open, || Ok(()), |(), _, _| panic!("while open")).ok();
    }

    /// The ways that are tried where only some of them have a window, and what comes of it.
    fn tried(ways: &[Way], works: impl Fn(Way) -> bool) -> (Vec<Way>, Result<(), WindowError>) {
        let is_open = Arc::new(AtomicBool::new(false));
        let mut tried = Vec::new();
        let result = first_that_opens(
            ways,
            &is_open,
            || Ok(()),
            |(), way, instead_of| {
                assert_eq!(instead_of, tried.last().map(|_| "it has none".to_owned()));
                tried.push(way);
                is_open.store(works(way), Ordering::Relaxed);
                if works(way) { Ok(()) } else { Err(format!("{way:?}: it has none")) }
            },
        );
        (tried, result)
    }

    #[test]
    fn where_opengl_has_no_window_the_software_painter_draws_it() {
        let (ways, result) = tried(Drawing::Automatic.ways(true), |way| way == Way::Software);
        assert_eq!(ways, [Way::OpenGl, Way::Software]);
        result.unwrap();
    }

    #[test]
    fn where_opengl_has_a_window_nothing_else_is_tried() {
        let (ways, result) = tried(Drawing::Automatic.ways(true), |_| true);
        assert_eq!(ways, [Way::OpenGl]);
        result.unwrap();
    }

    #[test]
    fn where_a_way_is_forced_nothing_else_is_tried() {
        let (ways, result) = tried(Drawing::Gl.ways(true), |way| way == Way::Software);
        assert_eq!(ways, [Way::OpenGl]);
        assert!(matches!(result, Err(WindowError::NoOpenGl(reason)) if reason == "it has none"));
    }

    #[test]
    fn a_window_that_closes_because_of_an_error_is_not_opened_another_way() {
        let is_open = Arc::new(AtomicBool::new(false));
        let result = first_that_opens(
            Drawing::Automatic.ways(true),
            &is_open,
            || Ok(()),
            |(), _, _| {
                is_open.store(true, Ordering::Relaxed);
                Err("the screen is gone".to_owned())
            },
        );
        assert!(matches!(result, Err(WindowError::Failed(reason)) if reason == "the screen is gone"));
    }

    #[test]
    fn without_an_event_loop_no_way_is_tried() {
        let is_open = Arc::new(AtomicBool::new(false));
        let make = || Err("no display answers".to_owned());
        let result = first_that_opens(Drawing::Automatic.ways(true), &is_open, make, |(), _, _| Ok(()));
        assert!(matches!(result, Err(WindowError::Failed(reason)) if reason == "no display answers"));
    }
}
