//! Other programs, run with their output shown.

use std::env;
use std::process::{Command, Stdio};

use crate::Failure;

/// The cargo that runs this.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Says what is run, runs it, and fails if it does.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let words = words(command);
    eprintln!("== {words}");
    let status = command.status().map_err(|error| format!("{words} does not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{words} failed").into()) }
}

/// Runs a program and returns what it prints, without space around it.
pub(crate) fn output(command: &mut Command) -> Result<String, Failure> {
    let words = words(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("{words} does not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("{words} failed").into());
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

fn words(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
