//! Ctrl+C on the command line: noticed, so that a file that is being written becomes whole first.

use std::env;
use std::io;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};
use std::thread;

/// The variable that a program for the console sets for the one that it runs: the standard input is a pipe that ends when
/// somebody presses Ctrl+C, or when the console closes.
pub const CONSOLE: &str = "SAMENCANVAS_CONSOLE";

/// The exit code of a program that was ended by Ctrl+C, as a shell says it.
pub const INTERRUPTED_CODE: u8 = 130;

/// Whether Ctrl+C is noticed, and whether it was pressed since then.
static NOTICES: AtomicBool = AtomicBool::new(false);
static INTERRUPTED: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);

/// From here on Ctrl+C is noticed and does not end the process by itself. Where it cannot be noticed it ends the process,
/// as it does without this.
pub fn notice_interrupts() {
    NOTICES.store(true, Ordering::Relaxed);
    // A signal sets the flag by itself; a thread that waits for it, as elsewhere, would make all memory slower to take.
    #[cfg(unix)]
    signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&INTERRUPTED)).ok();
}

/// Whether somebody pressed Ctrl+C since then.
pub fn is_interrupted() -> bool {
    INTERRUPTED.load(Ordering::Relaxed)
}

/// Ends with the console that this process was started from, where it has none of its own but is told of one by [`CONSOLE`].
#[expect(clippy::exit, reason = "Ctrl+C ends a process that does not notice it, as the system would")]
pub fn follow_console() {
    if env::var_os(CONSOLE).is_none() {
        return;
    }
    thread::spawn(|| {
        // Nothing comes before the end. What cannot be read has ended too.
        io::copy(&mut io::stdin(), &mut io::sink()).ok();
        if NOTICES.load(Ordering::Relaxed) {
            INTERRUPTED.store(true, Ordering::Relaxed);
        } else {
            process::exit(INTERRUPTED_CODE.into());
        }
    });
}
