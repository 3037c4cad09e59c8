//! Starting the window: what goes wrong before there is one is an error, also where a library of the window panics.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::WindowError;
use crate::platform;

/// Runs the event loop, which sets `is_open` as soon as there is a window. A panic after that goes on as it was.
pub(super) fn start(
    is_open: &Arc<AtomicBool>,
    run: impl FnOnce() -> eframe::Result,
) -> Result<(), WindowError> {
    let usual = Arc::new(panic::take_hook());
    let (opened, hook) = (Arc::clone(is_open), Arc::clone(&usual));
    panic::set_hook(Box::new(move |panic| {
        // Before there is a window, the error says it in a sentence.
        if opened.load(Ordering::Relaxed) {
            hook(panic);
        }
    }));
    let outcome = panic::catch_unwind(AssertUnwindSafe(run));
    panic::set_hook(Box::new(move |panic| usual(panic)));
    match outcome {
        Ok(result) => result.map_err(|error| failed(&error.to_string())),
        Err(panic) if is_open.load(Ordering::Relaxed) => panic::resume_unwind(panic),
        Err(panic) => Err(failed(&words(panic.as_ref()))),
    }
}

fn failed(reason: &str) -> WindowError {
    match platform::missing_libraries() {
        // Errors of libraries begin with places in their source, which help nobody here.
        missing if missing.is_empty() => {
            WindowError::Failed(reason.rsplit(": ").next().unwrap_or(reason).to_owned())
        }
        missing => WindowError::MissingLibraries(missing),
    }
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_before_there_is_a_window_is_an_error() {
        let is_open = Arc::new(AtomicBool::new(false));
        let result = start(&is_open, || panic!("os error: no such thing"));
        assert!(result.is_err());
    }

    #[test]
    #[should_panic(expected = "while open")]
    fn a_panic_in_the_window_goes_on() {
        let is_open = Arc::new(AtomicBool::new(true));
        start(&is_open, || panic!("while open")).ok();
    }
}
