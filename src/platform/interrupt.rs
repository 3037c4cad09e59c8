//! Ctrl+C on the command line: noticed, so that a file that is being written becomes whole first.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};

static INTERRUPTED: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);

/// From here on Ctrl+C is noticed and does not end the process by itself. Where it cannot be noticed it ends the process,
/// as it does without this.
pub fn notice_interrupts() {
    let interrupted = Arc::clone(&INTERRUPTED);
    // A signal sets the flag by itself; a thread that waits for it, as elsewhere, would make all memory slower to take.
    #[cfg(unix)]
    signal_hook::flag::register(signal_hook::consts::SIGINT, interrupted).ok();
    #[cfg(windows)]
    ctrlc::set_handler(move || interrupted.store(true, Ordering::Relaxed)).ok();
}

/// Whether somebody pressed Ctrl+C since then.
pub fn is_interrupted() -> bool {
    INTERRUPTED.load(Ordering::Relaxed)
}
