//! The program: hands the command line to the library and its outcome to the shell.

use std::process::ExitCode;

fn main() -> ExitCode {
    samencanvas::cli::main().code().into()
}
