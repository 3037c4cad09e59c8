//! The program for a Windows console: the command line, with output and an exit code that the console waits for. It is shipped
//! as `samencanvas.com` beside `samencanvas.exe`, so that a console finds it first. Where the arguments ask for the window it
//! starts that program, and does not wait for it.

use std::process::{Command, ExitCode};
use std::{env, io};

use samencanvas::cli::{self, Outcome, WindowArguments};
use samencanvas::drawing::Drawing;
use samencanvas::window::WindowError;

fn main() -> ExitCode {
    let mut outcome = cli::main();
    if let Outcome::Window(arguments) = outcome {
        outcome = match start_window(&arguments) {
            Ok(()) => Outcome::Done,
            Err(error) => cli::no_window(&WindowError::Failed(error.to_string())),
        };
    }
    outcome.code().into()
}

/// Starts the program with the window, which stands beside this one.
fn start_window(WindowArguments { file, drawing }: &WindowArguments) -> io::Result<()> {
    let program =
        env::current_exe()?.with_file_name("samencanvas").with_extension(env::consts::EXE_EXTENSION);
    let forced = Drawing::FORCED.iter().find(|(_, forced)| Some(*forced) == *drawing);
    let draw = forced.map(|(name, _)| ["--draw", name]).into_iter().flatten();
    Command::new(program).args(draw).args(file).spawn().map(drop)
}
