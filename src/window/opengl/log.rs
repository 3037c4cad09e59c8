//! Why `eframe` ended. It tells that to the log only, where it runs on an event loop of ours.

use std::sync::{Mutex, PoisonError};

use ::log::{Level, LevelFilter, Log, Metadata, Record};

/// What stands before the reason. Other errors end nothing.
const END: &str = "Exiting because of error: ";

static LOG: ErrorLog = ErrorLog(Mutex::new(None));

/// Keeps the last error that ended `eframe`, and nothing else.
struct ErrorLog(Mutex<Option<String>>);

/// Begins to keep errors. Where another logger is there already, there is none to tell.
pub(super) fn keep() {
    if ::log::set_logger(&LOG).is_ok() {
        ::log::set_max_level(LevelFilter::Error);
    }
}

/// The last error, once.
pub(super) fn take() -> Option<String> {
    LOG.0.lock().unwrap_or_else(PoisonError::into_inner).take()
}

impl Log for ErrorLog {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() == Level::Error && metadata.target().starts_with("eframe::")
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let told = record.args().to_string();
            if let Some(reason) = told.strip_prefix(END) {
                *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(reason.to_owned());
            }
        }
    }

    fn flush(&self) {}
}
