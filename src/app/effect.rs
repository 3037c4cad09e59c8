//! What the machine has to do, and what it answers.

use std::path::PathBuf;
use std::sync::Arc;

use super::{ExportChoice, PathPurpose, Preferences, ReadFailure, WriteFailure};
use crate::canvas::Canvas;
use crate::export::Problem;
use crate::file::{OpenError, Opened};
use crate::template::Template;

/// Something for the machine to do. Plain data; no effect is waited for.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read a file and open it as a canvas, with a client id for this session.
    Open {
        /// The file.
        path: PathBuf,
        /// At most 53 bits, never used before.
        client_id: u64,
        /// Comes back with the result.
        generation: u64,
    },
    /// Write the canvas to a file.
    Write {
        /// The file.
        path: PathBuf,
        /// What stands in it.
        bytes: Vec<u8>,
        /// Whether a file that is there may be replaced.
        mode: WriteMode,
        /// Which document, and which state of it; both come back with the result.
        generation: u64,
        /// The document's revision that the bytes hold.
        revision: u64,
    },
    /// Make a PDF and write it.
    Export(Box<ExportJob>),
    /// Ask the user for a file, in the system's own dialog.
    Pick {
        /// What for.
        purpose: PathPurpose,
        /// A name to begin with; empty when opening.
        name: String,
        /// A folder to begin in.
        folder: Option<PathBuf>,
    },
    /// Open a file in the program that the system has for it.
    OpenWithSystem(PathBuf),
    /// Show a file among the others in its folder.
    ShowInFolder(PathBuf),
    /// Keep the settings.
    SavePreferences(Preferences),
    /// Leave the program.
    Quit,
}

/// Whether a file that is there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteMode {
    /// The user chose the file, or it is the canvas's own.
    Replace,
    /// The user typed a name; what stands there stays.
    CreateNew,
}

/// A snapshot to export.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportJob {
    /// The file to make.
    pub path: PathBuf,
    /// Whether a file that is there may be replaced.
    pub mode: WriteMode,
    /// What to make of it.
    pub choice: ExportChoice,
    /// The canvas as it was when the user asked.
    pub canvas: Canvas,
    /// Its template.
    pub template: Arc<Template>,
}

/// What the machine answers.
#[derive(Debug)]
pub enum JobResult {
    /// Of [`Effect::Open`].
    Opened {
        /// The file.
        path: PathBuf,
        /// As in the effect.
        generation: u64,
        /// The document, or why not.
        result: Result<Box<Opened>, OpenFailure>,
    },
    /// Of [`Effect::Write`].
    Written {
        /// The file.
        path: PathBuf,
        /// As in the effect.
        generation: u64,
        /// As in the effect.
        revision: u64,
        /// Why not, if not.
        result: Result<(), WriteFailure>,
    },
    /// Of [`Effect::Export`].
    Exported {
        /// The file.
        path: PathBuf,
        /// The number of pages and what could not be shown, or why not.
        result: Result<(usize, Vec<Problem>), WriteFailure>,
    },
    /// Of [`Effect::Pick`].
    Picked {
        /// What for.
        purpose: PathPurpose,
        /// What the user did.
        choice: PathChoice,
    },
    /// Of [`Effect::OpenWithSystem`] or [`Effect::ShowInFolder`], where the system has no program for it.
    NoProgram(PathBuf),
    /// The settings could not be kept.
    PreferencesLost(WriteFailure),
}

/// What the user did in a dialog for files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathChoice {
    /// Chose this one.
    Chosen(PathBuf),
    /// Closed it.
    Cancelled,
    /// There was no dialog.
    Unavailable,
}

/// Why a file did not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenFailure {
    /// It could not be read.
    Read(ReadFailure),
    /// It is no canvas.
    Content(OpenError),
}
