//! Other programs: the one that opens a file, the one that shows folders, and this one once more.
//!
//! On Windows the shell starts them. Elsewhere a program of the system does, which is run here so that its answer is
//! known: `opener` does not wait for it, and then nobody would hear that no program opens the file.

use std::io;
use std::path::Path;

/// Opens another window of this program, as a process of its own that goes on when this one ends.
pub fn open_window() -> io::Result<()> {
    use std::process::{Command, Stdio};
    let mut command = Command::new(std::env::current_exe()?);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    // Somebody has to wait for it, so that it does not stay behind in the list of processes once it is closed.
    std::thread::spawn(move || child.wait());
    Ok(())
}

/// Opens a file in the program that the system has for it.
#[cfg(windows)]
pub fn open_with_system(path: &Path) -> io::Result<()> {
    opener::open(path).map_err(io::Error::other)
}

/// Shows a file among the others in its folder.
#[cfg(windows)]
pub fn show_in_folder(path: &Path) -> io::Result<()> {
    opener::reveal(path).map_err(io::Error::other)
}

/// Opens a file in the program that the system has for it.
#[cfg(not(windows))]
pub fn open_with_system(path: &Path) -> io::Result<()> {
    run(&[path.as_os_str()])
}

/// Shows a file among the others in its folder, or at least the folder.
#[cfg(not(windows))]
pub fn show_in_folder(path: &Path) -> io::Result<()> {
    if cfg!(target_os = "macos") {
        return run(&["-R".as_ref(), path.as_os_str()]);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    run(&[folder.as_os_str()])
}

/// Runs the system's program that opens something, and waits for it.
#[cfg(not(windows))]
fn run(arguments: &[&std::ffi::OsStr]) -> io::Result<()> {
    use std::process::{Command, Stdio};
    let program = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let status = command.status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(status.to_string())) }
}
