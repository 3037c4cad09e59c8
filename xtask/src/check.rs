//! What every change has to pass, without root, network or a display.

use crate::Failure;
use crate::command::{cargo, run};

/// The arguments of cargo, the cheapest check first.
const CHECKS: &[&[&str]] = &[
    &["fmt", "--check"],
    &["clippy", "--all-targets", "--features", "console", "--", "-D", "warnings"],
    &["doc", "--no-deps", "--document-private-items"],
    &["test"],
];

/// Runs the checks, and stops at the first one that fails.
pub(crate) fn check() -> Result<(), Failure> {
    for arguments in CHECKS {
        run(cargo().args(*arguments).env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(())
}
