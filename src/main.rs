//! The program: hands the command line to the library, opens the window where it asks for one, and gives the outcome to
//! the shell.
//!
//! On Windows it is a program without a console, which would else stand beside the window. A console there starts
//! `samencanvas-console`, which runs this one.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use samencanvas::cli::{self, Outcome, WindowArguments};
use samencanvas::window;

fn main() -> ExitCode {
    let mut outcome = cli::main();
    if let Outcome::Window(WindowArguments { file, drawing }) = outcome {
        outcome = match window::run(file, drawing, cli::locale().as_deref()) {
            Ok(()) => Outcome::Done,
            Err(error) => {
                let outcome = cli::no_window(&error);
                window::show_error(&error, cli::locale().as_deref());
                outcome
            }
        };
    }
    outcome.code().into()
}
