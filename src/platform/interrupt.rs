//! Ctrl+C on the command line: noticed, so that a file that is being written becomes whole first.

use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// From here on Ctrl+C is noticed and does not end the process by itself.
pub fn notice_interrupts() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Where it cannot be noticed it ends the process, as it does without this.
        ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::Relaxed)).ok();
    });
}

/// Whether somebody pressed Ctrl+C since then.
pub fn is_interrupted() -> bool {
    INTERRUPTED.load(Ordering::Relaxed)
}
