//! Other programs: the one that opens a file, and the one that shows folders.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Opens a file in the program that the system has for it.
pub fn open_with_system(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        run(Command::new("explorer").arg(path), true)
    } else if cfg!(target_os = "macos") {
        run(Command::new("open").arg(path), false)
    } else {
        run(Command::new("xdg-open").arg(path), false)
    }
}

/// Shows a file among the others in its folder, or at least the folder.
pub fn show_in_folder(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        run(Command::new("explorer").arg("/select,").arg(path), true)
    } else if cfg!(target_os = "macos") {
        run(Command::new("open").arg("-R").arg(path), false)
    } else {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        run(Command::new("xdg-open").arg(folder), false)
    }
}

/// Runs a program and waits; Windows' explorer says 1 also where all went well.
fn run(command: &mut Command, any_code: bool) -> io::Result<()> {
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    if status.success() || any_code { Ok(()) } else { Err(io::Error::other(status.to_string())) }
}
