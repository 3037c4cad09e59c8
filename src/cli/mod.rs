//! The command line: the same library without a window.
//!
//! Decides nothing about a canvas; it reads arguments and files, calls the rooms, and says how it went.

mod arguments;
mod check;
mod clean;
mod computer;
mod error;
mod export;
mod files;
mod forgiving;
mod merge;
mod new;
mod options;
mod report_json;
mod surroundings;
mod template;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use i18n_embed_fl::fl;

pub use arguments::WindowArguments;
pub use surroundings::{Surroundings, locale};

pub use crate::platform::CONSOLE;

use arguments::Command;
use error::CliError;
use forgiving::Forgiving;

#[cfg(feature = "window")]
use crate::window::WindowError;

/// The outcome of a run: the exit status of the process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Done; of `check` and `computer`: no problems.
    Done,
    /// `check` found problems in a file that opens, or `computer` found something wrong.
    Problems,
    /// Not done; a sentence on the error stream says why.
    Failed,
    /// Somebody pressed Ctrl+C; a sentence on the error stream says what was done before.
    Interrupted,
    /// The arguments ask for the window.
    Window(WindowArguments),
    /// No window can be opened; a sentence on the error stream says why.
    NoWindow,
}

impl Outcome {
    /// The exit code of the process.
    pub const fn code(&self) -> u8 {
        match self {
            Self::Done | Self::Window(_) => 0,
            Self::Problems | Self::NoWindow => 1,
            Self::Failed => 2,
            Self::Interrupted => crate::platform::INTERRUPTED_CODE,
        }
    }
}

/// Runs the command that the arguments (without the program's name) ask for.
///
/// Results go to `out`, errors and notices to `notices`.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    surroundings: &Surroundings,
    out: &mut dyn Write,
    notices: &mut dyn Write,
) -> Outcome {
    // Where even the error stream is closed, the exit code is all that is left to tell with.
    let notices = &mut Forgiving::new(notices);
    match run_command(arguments, surroundings, out, notices) {
        Ok(outcome) => outcome,
        Err(error) => {
            line(notices, &error.message(surroundings.texts())).ok();
            if matches!(error, CliError::Interrupted { .. }) { Outcome::Interrupted } else { Outcome::Failed }
        }
    }
}

fn run_command(
    arguments: impl IntoIterator<Item = OsString>,
    surroundings: &Surroundings,
    out: &mut dyn Write,
    notices: &mut dyn Write,
) -> Result<Outcome, CliError> {
    let texts = surroundings.texts();
    let version = env!("CARGO_PKG_VERSION");
    let command = arguments::parse(arguments)?;
    match &command {
        Command::Help => line(out, &fl!(texts.messages, "cli-help", version = version))?,
        Command::Version => line(out, &fl!(texts.messages, "cli-version", version = version))?,
        Command::Window(arguments) => return Ok(Outcome::Window(arguments.clone())),
        Command::Template(arguments) => return template::run(arguments, texts, &surroundings.policy, out),
        Command::Computer => return computer::run(surroundings, texts, out),
        Command::Diff(arguments) => merge::diff(arguments, texts, out)?,
        Command::Check(arguments) if arguments.repaired.is_none() => {
            return check::run(arguments, texts, out);
        }
        Command::Check(_) | Command::New(_) | Command::Merge(_) | Command::Clean(_) | Command::Export(_) => {
            // The file is what was asked for. What is said about it may get lost, which changes no exit code.
            let mut out = Forgiving::new(out);
            let outcome = write_file(&command, surroundings, &mut out, notices)?;
            if let Some(error) = out.error() {
                line(notices, &fl!(texts.messages, "cli-output-lost", reason = error.to_string()))?;
            }
            return Ok(outcome);
        }
    }
    out.flush().map_err(CliError::Output)?;
    Ok(Outcome::Done)
}

/// Runs a command that writes a file.
fn write_file(
    command: &Command,
    surroundings: &Surroundings,
    out: &mut dyn Write,
    notices: &mut dyn Write,
) -> Result<Outcome, CliError> {
    let texts = surroundings.texts();
    match command {
        Command::New(arguments) => new::run(arguments, texts, &surroundings.policy, out)?,
        Command::Check(arguments) => return check::run(arguments, texts, out),
        Command::Merge(arguments) => merge::merge(arguments, texts, out, notices)?,
        Command::Clean(arguments) => clean::run(arguments, texts, out, notices)?,
        Command::Export(arguments) => export::run(arguments, texts, out, notices)?,
        Command::Window(_)
        | Command::Help
        | Command::Version
        | Command::Template(_)
        | Command::Computer
        | Command::Diff(_) => {}
    }
    Ok(Outcome::Done)
}

fn line(out: &mut dyn Write, line: &str) -> Result<(), CliError> {
    writeln!(out, "{line}").map_err(CliError::Output)
}

/// Whether the arguments (without the program's name) ask for the window.
pub fn ask_for_window(arguments: impl IntoIterator<Item = OsString>) -> bool {
    matches!(arguments::parse(arguments), Ok(Command::Window(_)))
}

/// Reports on the error stream of this process why another program that belongs to it cannot be started.
pub fn cannot_start(program: &Path, error: &io::Error) -> Outcome {
    let texts = Surroundings::read().texts();
    let (program, reason) = (program.display().to_string(), error.to_string());
    let message = fl!(texts.messages, "cli-cannot-start", program = program, reason = reason);
    // Where even the error stream is closed, the exit code is all that is left to tell it with.
    writeln!(io::stderr(), "{message}").ok();
    Outcome::Failed
}

/// Runs with the arguments, language and streams of this process.
pub fn main() -> Outcome {
    crate::platform::follow_console();
    run(std::env::args_os().skip(1), &Surroundings::read(), &mut io::stdout(), &mut io::stderr())
}

/// Reports on the error stream of this process why there is no window.
#[cfg(feature = "window")]
pub fn no_window(error: &WindowError) -> Outcome {
    let texts = Surroundings::read().texts();
    // Where even the error stream is closed, the exit code is all that is left to tell it with.
    writeln!(io::stderr(), "{}", error.message(texts)).ok();
    Outcome::NoWindow
}
