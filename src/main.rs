//! The program: hands the command line to the library, opens the window where it asks for one, and gives the outcome to
//! the shell.

use std::process::ExitCode;

use samencanvas::cli::{self, Outcome};
use samencanvas::window;

fn main() -> ExitCode {
    let mut outcome = cli::main();
    if let Outcome::Window(file) = outcome {
        outcome = match window::run(file, cli::locale().as_deref()) {
            Ok(()) => Outcome::Done,
            Err(error) => cli::no_window(&error),
        };
    }
    outcome.code().into()
}
