//! What a Windows console starts: `samencanvas.com` beside `samencanvas.exe`, which a console finds first.
//!
//! The other program has a window and therefore no console. This one runs it, passes on what it prints and its exit code, and
//! tells it of Ctrl+C. Where the arguments ask for the window it starts that program and does not wait for it.

use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, ExitCode, ExitStatus, Stdio};
use std::{env, thread};

use samencanvas::cli;

fn main() -> ExitCode {
    let program = match program() {
        Ok(program) => program,
        Err(error) => return cli::cannot_start(Path::new("samencanvas"), &error).code().into(),
    };
    let mut command = Command::new(&program);
    command.args(env::args_os().skip(1));
    let ended = if cli::ask_for_window(env::args_os().skip(1)) {
        command.spawn().map(|_running| None)
    } else {
        run(command).map(Some)
    };
    match ended {
        Ok(None) => ExitCode::SUCCESS,
        // A code of Windows itself, such as that of a crash, is larger than an `ExitCode` takes.
        Ok(Some(status)) => process::exit(status.code().unwrap_or(1)),
        Err(error) => cli::cannot_start(&program, &error).code().into(),
    }
}

/// The program with the window, which stands beside this one.
fn program() -> io::Result<PathBuf> {
    Ok(env::current_exe()?.with_file_name("samencanvas").with_extension(env::consts::EXE_EXTENSION))
}

/// Runs a command to its end with the streams of this process.
fn run(mut command: Command) -> io::Result<ExitStatus> {
    let [out, notices] = [io::stdout().is_terminal(), io::stderr().is_terminal()].map(stream);
    let mut child =
        command.env(cli::CONSOLE, "1").stdin(Stdio::piped()).stdout(out).stderr(notices).spawn()?;
    // Closed by Ctrl+C, or by the end of this process however it comes.
    let mut until_interrupted = child.stdin.take();
    // Where Ctrl+C cannot be noticed it ends this process, and with it the pipe.
    ctrlc::set_handler(move || drop(until_interrupted.take())).ok();
    thread::scope(|scope| {
        let Child { stdout, stderr, .. } = &mut child;
        let [out, notices] = [stdout.take().map(boxed), stderr.take().map(boxed)];
        scope.spawn(|| out.map(|out| show(out, io::stdout())));
        scope.spawn(|| notices.map(|notices| show(notices, io::stderr())));
    });
    child.wait()
}

/// A stream of the other program. A file or a pipe it can write to by itself; for a console it needs this process.
fn stream(is_terminal: bool) -> Stdio {
    if is_terminal { Stdio::piped() } else { Stdio::inherit() }
}

fn boxed(stream: impl Read + Send + 'static) -> Box<dyn Read + Send> {
    Box::new(stream)
}

/// Shows what the other program prints as it comes. Where it cannot be shown it is read all the same, or that program would
/// wait for ever.
fn show(mut from: impl Read, mut to: impl Write) {
    let mut buffer = [0; 4096];
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        let printed = buffer.get(..length).unwrap_or_default();
        to.write_all(printed).and_then(|()| to.flush()).ok();
    }
}
