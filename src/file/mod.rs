//! Bytes to document and back: the canvas file of `docs/file-format.md`.
//!
//! Knows no disk. Opening cannot fail for what is merely odd: it returns the document and a list of
//! problems; only what is no canvas file, or is larger than one may be, is an error.

mod attachment;
mod clean;
mod decode;
mod identity;
mod json_writer;
mod kept;
mod kept_path;
mod object;
mod on_disk;
mod open;
mod open_error;
mod pdf;
mod problem;
mod read;
mod repair;
mod replica_block;
mod save;
mod summary;
mod write;

pub use attachment::canvas_file;
pub use clean::{clean_copy, printed_copy, public_copy};
pub use decode::text as decoded;
pub use kept::{EarlierVersion, Interrupted, Recovered, named_version};
pub use kept_path::{KeptPath, name_hash};
pub use on_disk::{Changed, Fingerprint, Known, OnDisk, look};
pub use open::{Opened, open, open_over};
pub use open_error::OpenError;
pub use problem::{Expected, Problem, ProblemKind};
pub use save::{SaveError, save, save_snapshot};
pub use summary::{Summary, summary};

/// What `format` says in every canvas file.
pub const FORMAT: &str = "samencanvas";
/// The version of the format that this program writes.
pub const VERSION: u32 = 2;
/// What the name of a canvas file may end in, in small letters. A new file gets the first, which no other program has for its
/// files; version 0.1 gave the second.
pub const ENDINGS: &[&str] = &[".samencanvas", ".canvas.json", ".json"];
