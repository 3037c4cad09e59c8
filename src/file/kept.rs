//! What the program keeps of a canvas by itself, as data: earlier versions, and work that was interrupted.

use std::path::PathBuf;

use jiff::civil::DateTime;

use super::{Opened, Summary};

/// An earlier version of a canvas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierVersion {
    /// What it is found by.
    pub name: String,
    /// When it was saved, on the clock of this place.
    pub saved: DateTime,
    /// Its size in bytes.
    pub bytes: u64,
    /// What it is.
    pub summary: Summary,
}

/// Work that was interrupted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interrupted {
    /// What it is found by.
    pub name: String,
    /// The file that the canvas belongs to, if it had one.
    pub path: Option<PathBuf>,
    /// What the canvas was before the interrupted work.
    pub summary: Summary,
}

/// Work that was interrupted, opened again.
#[derive(Debug)]
pub struct Recovered {
    /// The canvas with every change.
    pub opened: Opened,
    /// The file that the canvas belongs to, if it had one.
    pub path: Option<PathBuf>,
}
