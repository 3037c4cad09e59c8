//! Chores of this project. `cargo xtask check` needs nothing but Rust; `cargo xtask release` needs what it installs from
//! Debian. `.ci/run` does what `check` does and more, with tools that it installs.

mod check;
mod command;
mod notices;
mod release;

use std::env;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use release::System;

const USAGE: &str = "Usage:
  cargo xtask check                    format, lints, documentation and tests
  cargo xtask release [linux|windows]  programs and packages with checksums, in target/packages; needs Debian 12 and root
  cargo xtask notices FILE             the licences of what is in the programs";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let outcome = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check"] => check::check(),
        ["release"] => release::release(&[System::Linux, System::Windows]),
        ["release", "linux"] => release::release(&[System::Linux]),
        ["release", "windows"] => release::release(&[System::Windows]),
        ["notices", file] => notices::write(Path::new(file)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// What goes wrong in a chore, in words.
type Failure = Box<dyn Error>;
