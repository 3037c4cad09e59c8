//! What the machine has to do.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::{ExportChoice, MadePdf, MergeJob, PathPurpose, Preferences, WithCopy};
use crate::canvas::{CanvasId, Logo, PartnerId};
use crate::document::Snapshot;
use crate::file::Known;
use crate::path::CanonicalPath;

/// Something for the machine to do. Plain data; no effect is waited for.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// In the window itself.
    Window(WindowEffect),
    /// On a thread of its own.
    Job(JobEffect),
    /// With the file of the canvas.
    File(FileEffect),
    /// With other files, in order within a place.
    Disk(DiskEffect),
    /// With journals, in order.
    Journal(JournalEffect),
}

/// What the window itself does.
#[derive(Debug, Clone, PartialEq)]
pub enum WindowEffect {
    /// Put a text on the clipboard.
    Copy(String),
    /// Take the whole screen, or give it back.
    FullScreen(bool),
    /// Leave the program.
    Quit,
}

/// What may take long, on a thread of its own.
#[derive(Debug, Clone, PartialEq)]
pub enum JobEffect {
    /// Read a file and open it as a canvas, with a client id for this session.
    Open {
        /// The file.
        path: PathBuf,
        /// At most 53 bits, never used before.
        client_id: u64,
    },
    /// Merge what others left in the file with the canvas.
    MergeWithFile(Box<MergeJob>),
    /// Merge or compare a copy with the canvas.
    WithCopy {
        /// The copy.
        path: PathBuf,
        /// What to do.
        with: WithCopy,
        /// The canvas as it is now.
        snapshot: Box<Snapshot>,
        /// For the documents that come out of it: each is a session of its own.
        client_ids: [u64; 3],
        /// Which document; comes back with the result.
        generation: u64,
    },
    /// Read the file of a partner's logo.
    ReadLogo {
        /// The file.
        path: PathBuf,
        /// Comes back with the result.
        partner: PartnerId,
        /// Which document; comes back with the result.
        generation: u64,
    },
    /// Read a logo of the canvas, to be shown.
    DrawLogo(Logo),
    /// Look for a table or a list in the HTML of the clipboard.
    FindTable {
        /// Which search: comes back with the result.
        number: u64,
        /// The text of the clipboard, if it is known: a table with other words belongs to another copy.
        said: Option<String>,
    },
    /// Make a PDF to look at; an earlier one need not be made any more.
    MakePreview {
        /// Comes back with the result.
        number: u64,
        /// What to make; for all partners, what the first one gets.
        choice: ExportChoice,
        /// The canvas as it is now.
        document: Box<Snapshot>,
    },
    /// Nobody waits for a preview any more.
    StopPreview,
    /// Draw a page of a PDF.
    DrawPage {
        /// Which preview; comes back with the result.
        number: u64,
        /// The PDF.
        pdf: Arc<Vec<u8>>,
        /// The page, from 0.
        page: usize,
        /// How wide, in pixels.
        width: u16,
    },
    /// Make a PDF and write it.
    Export(Box<ExportJob>),
    /// Do not go on with an export.
    StopExport,
    /// Give a PDF to the program that the system has for it, to be printed.
    Print {
        /// What the file is called.
        name: String,
        /// The PDF.
        pdf: Arc<Vec<u8>>,
    },
    /// Ask the user for a file, in the system's own dialog.
    Pick {
        /// What for.
        purpose: PathPurpose,
        /// A name to begin with; empty when opening.
        name: String,
        /// A folder to begin in.
        folder: Option<PathBuf>,
        /// Which document; comes back with the result.
        generation: u64,
    },
    /// Open a file in the program that the system has for it.
    OpenWithSystem(PathBuf),
    /// Show a file among the others in its folder.
    ShowInFolder(PathBuf),
}

/// What is done with the file of the canvas.
#[derive(Debug, Clone, PartialEq)]
pub enum FileEffect {
    /// Write the canvas to a file.
    Write {
        /// The file.
        path: PathBuf,
        /// The canvas as it is now.
        snapshot: Box<Snapshot>,
        /// Whether a file that is there may be replaced.
        mode: WriteMode,
        /// The user said that this file is to be replaced although it is protected.
        replaces_protected: bool,
        /// For the document that comes out of a change that is in the way.
        client_id: u64,
        /// Which write: goes up with each, and comes back with the result.
        ticket: u64,
    },
    /// Say beside a file that it is open here, instead of the one before.
    Hold(CanonicalPath),
}

/// What is done with other files, in order within a place.
#[derive(Debug, Clone, PartialEq)]
pub enum DiskEffect {
    /// Look whether a file is still what is known of it.
    Look {
        /// The file.
        path: CanonicalPath,
        /// What is known of it.
        known: Known,
        /// For the document that comes out of a change.
        client_id: u64,
        /// Which document; comes back with the result.
        generation: u64,
    },
    /// Keep the canvas as an earlier version: something of it is about to be replaced.
    KeepVersion(Box<Snapshot>),
    /// Find the earlier versions of a canvas.
    ListVersions(CanvasId),
    /// Find every canvas that there are earlier versions of.
    ListKeptCanvases,
    /// Read an earlier version.
    ReadVersion {
        /// The canvas.
        id: CanvasId,
        /// Which version.
        name: String,
    },
    /// Read the last version with another name than the canvas has now.
    ReadNamedVersion {
        /// The canvas.
        id: CanvasId,
        /// What it is called now.
        now: String,
        /// Which document; comes back with the result.
        generation: u64,
    },
    /// Move a copy that was merged to the earlier versions, unless it changed since.
    PutCopyAside {
        /// The copy.
        path: PathBuf,
        /// What is known of it.
        known: Known,
    },
    /// Write a copy of the canvas without names and history, as another canvas.
    WriteClean {
        /// The file.
        path: PathBuf,
        /// The canvas as it is now.
        snapshot: Box<Snapshot>,
        /// The identity of the copy.
        id: CanvasId,
        /// Whether a file that is there may be replaced.
        mode: WriteMode,
    },
    /// Keep the settings.
    SavePreferences(Preferences),
}

/// What is done with journals, in order.
#[derive(Debug, Clone, PartialEq)]
pub enum JournalEffect {
    /// Begin a journal of the unsaved work.
    Begin {
        /// Its name.
        name: String,
        /// The canvas's own file.
        path: Option<PathBuf>,
        /// The canvas as it is now.
        snapshot: Box<Snapshot>,
    },
    /// Append a change to a journal.
    Append {
        /// Which journal.
        name: String,
        /// The change (Yjs update v1).
        update: Vec<u8>,
    },
    /// End a journal: its work is in a file, or is to become an earlier version.
    End {
        /// Which journal.
        name: String,
        /// Whether the work is to become an earlier version first.
        keep: bool,
    },
    /// Close a journal and keep it for the next start: nobody acknowledged that its work is in a file.
    Leave {
        /// Which journal.
        name: String,
    },
    /// Look for work that was interrupted.
    FindInterrupted,
    /// Open interrupted work.
    Recover {
        /// Which journal.
        name: String,
        /// For the document.
        client_id: u64,
        /// Comes back with the result.
        generation: u64,
    },
}

/// Whether a file that is there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteMode {
    /// The user chose the file. A copy of this very canvas is not written over unread by the canvas, and not at all by
    /// what is made from it.
    Replace,
    /// The canvas's own file, as long as nobody else changed it.
    Known(Known),
    /// The user typed a name; what stands there stays.
    CreateNew,
}

/// A snapshot to export.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportJob {
    /// The file to make, or the folder for those of all partners.
    pub path: PathBuf,
    /// Whether a file that is there may be replaced.
    pub mode: WriteMode,
    /// What to make of it.
    pub choice: ExportChoice,
    /// The document as it was when the user asked.
    pub document: Snapshot,
    /// The PDF, where the user has seen it already.
    pub made: Option<Arc<MadePdf>>,
}
