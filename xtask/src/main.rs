//! Chores that need nothing but Rust: `cargo xtask check` runs what every change has to pass, without root, network or a
//! display. `.ci/run` does the same and more, with tools that it installs.

use std::env;
use std::process::{Command, ExitCode};

/// What every change has to pass: the arguments of cargo, the cheapest first.
const CHECKS: &[&[&str]] = &[
    &["fmt", "--check"],
    &["clippy", "--all-targets", "--", "-D", "warnings"],
    &["doc", "--no-deps", "--document-private-items"],
    &["test"],
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check"] => check(),
        _ => {
            eprintln!("Usage: cargo xtask check   format, lints, documentation and tests");
            ExitCode::from(2)
        }
    }
}

/// Runs the checks, and stops at the first one that fails.
fn check() -> ExitCode {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    for arguments in CHECKS {
        eprintln!("== cargo {}", arguments.join(" "));
        let status = Command::new(&cargo).args(*arguments).env("RUSTDOCFLAGS", "-D warnings").status();
        match status {
            Ok(status) if status.success() => {}
            Ok(_) => return ExitCode::FAILURE,
            Err(error) => {
                eprintln!("cargo does not start: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}
