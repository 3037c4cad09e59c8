//! What `eframe` tells to the log only: why it ended, where it runs on an event loop of ours, and which driver it draws with.
//! Asking the driver itself is an unsafe call.

use std::sync::{Mutex, MutexGuard, PoisonError};

use ::log::{Level, LevelFilter, Log, Metadata, Record};

/// What stands before the reason. Other errors end nothing.
const END: &str = "Exiting because of error: ";
/// What stands before each thing that the driver says of itself, in the order in which it is shown.
const DRIVER: [&str; 3] = ["opengl renderer: ", "opengl vendor: ", "opengl version: "];

static LOG: ToldLog = ToldLog(Mutex::new(Told { end: None, driver: None }));

/// Keeps what is looked for, and nothing else.
struct ToldLog(Mutex<Told>);

struct Told {
    /// The last error that ended `eframe`.
    end: Option<String>,
    /// The driver of the last window.
    driver: Option<String>,
}

/// Begins to listen. Where another logger is there already, there is nothing to tell.
pub(super) fn keep() {
    if ::log::set_logger(&LOG).is_ok() {
        ::log::set_max_level(LevelFilter::Debug);
    }
}

/// What the driver says of itself: its renderer, its vendor and its version. From here on only errors are listened to.
pub(super) fn driver() -> Option<String> {
    ::log::set_max_level(LevelFilter::Error);
    LOG.told().driver.take()
}

/// The last error that ended `eframe`, once.
pub(super) fn end() -> Option<String> {
    ::log::set_max_level(LevelFilter::Error);
    LOG.told().end.take()
}

/// What a record says of the driver. `None` if it is about something else.
fn driver_in(told: &str) -> Option<String> {
    let said = |before: &&str| told.lines().find_map(|line| line.strip_prefix(*before));
    let said: Vec<&str> = DRIVER.iter().filter_map(said).filter(|said| !said.is_empty()).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

impl ToldLog {
    fn told(&self) -> MutexGuard<'_, Told> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Log for ToldLog {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let is_end = metadata.level() == Level::Error && metadata.target().starts_with("eframe::");
        is_end || (metadata.level() == Level::Debug && metadata.target().starts_with("egui_glow::"))
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let words = record.args().to_string();
            if let Some(reason) = words.strip_prefix(END) {
                self.told().end = Some(reason.to_owned());
            } else if let Some(driver) = driver_in(&words) {
                self.told().driver = Some(driver);
            }
        }
    }

    fn flush(&self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_is_told_by_its_renderer_first() {
        let told = "\nopengl version: 4.5 (Compatibility Profile) Mesa 22.3.6\nopengl renderer: llvmpipe\nopengl vendor: Mesa";
        assert_eq!(
            driver_in(told).as_deref(),
            Some("llvmpipe, Mesa, 4.5 (Compatibility Profile) Mesa 22.3.6")
        );
        assert_eq!(driver_in("SRGB framebuffer Support: true"), None);
    }
}
