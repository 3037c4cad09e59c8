//! Effects: work for the machine.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::{ExportChoice, MadePdf, MergeJob, PathPurpose, Preferences, SessionMemo, WithCopy};
use crate::canvas::{CanvasId, Logo, PartnerId};
use crate::computer::Folder;
use crate::document::Snapshot;
use crate::file::Known;
use crate::path::CanonicalPath;
use crate::template::Template;

/// Something for the machine to do. Plain data; nothing waits for its end.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// In the window itself.
    Window(WindowEffect),
    /// On a separate thread.
    Job(JobEffect),
    /// With the file of the canvas.
    File(FileEffect),
    /// With other files, in order within a place.
    Disk(DiskEffect),
    /// With journals, in order.
    Journal(JournalEffect),
}

/// An effect on the window itself.
#[derive(Debug, Clone, PartialEq)]
pub enum WindowEffect {
    /// Put a text on the clipboard.
    Copy(String),
    /// Enter or leave full screen.
    FullScreen(bool),
    /// Leave the program.
    Quit,
}

/// Work that may take long, on a separate thread.
#[derive(Debug, Clone, PartialEq)]
pub enum JobEffect {
    /// Read a file and open it as a canvas, with a client id for this session.
    Open {
        /// The file.
        path: PathBuf,
        /// At most 53 bits, never used before.
        client_id: u64,
    },
    /// Merge changes of the file by others with the canvas.
    MergeWithFile(Box<MergeJob>),
    /// Merge or compare a copy with the canvas.
    WithCopy {
        /// The copy.
        path: PathBuf,
        /// What to do.
        with: WithCopy,
        /// The canvas as it is now.
        snapshot: Box<Snapshot>,
        /// The client ids for the resulting documents: each is a session of its own.
        client_ids: [u64; 3],
        /// The document; returned with the result.
        generation: u64,
    },
    /// Read a file of another canvas, whose rows can be taken over.
    ReadOther {
        /// The file.
        path: PathBuf,
        /// At most 53 bits, never used before.
        client_id: u64,
        /// The document; returned with the result.
        generation: u64,
    },
    /// Read the file of a partner's logo.
    ReadLogo {
        /// The file.
        path: PathBuf,
        /// Returned with the result.
        partner: PartnerId,
        /// The document; returned with the result.
        generation: u64,
    },
    /// Read the templates that come with the program, and those in the user's own folder and in one that others keep.
    ReadTemplates {
        /// The folder that others keep.
        shared: Option<PathBuf>,
    },
    /// Copy a template into the user's own folder.
    AddTemplate(PathBuf),
    /// Keep a template in the user's own folder.
    KeepTemplate(Box<TemplateJob>),
    /// Read a logo of the canvas, to be shown.
    DrawLogo(Logo),
    /// Look for a table or a list in the HTML of the clipboard.
    FindTable {
        /// The search; returned with the result.
        number: u64,
        /// The text of the clipboard, if it is known: a table with other words belongs to another copy.
        said: Option<String>,
    },
    /// Make a PDF for the preview, and cancel an earlier one.
    MakePreview {
        /// Returned with the result.
        number: u64,
        /// What to make; for all partners, the document of the first one.
        choice: ExportChoice,
        /// The canvas as it is now.
        document: Box<Snapshot>,
    },
    /// Cancel the preview.
    StopPreview,
    /// Draw a page of a PDF.
    DrawPage {
        /// The preview; returned with the result.
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
    /// Cancel an export.
    StopExport,
    /// Open a PDF in the system's program for it, to be printed.
    Print {
        /// The name of the file.
        name: String,
        /// The PDF.
        pdf: Arc<Vec<u8>>,
    },
    /// Ask the user for a file, in the system's own dialog.
    Pick {
        /// What for.
        purpose: PathPurpose,
        /// The suggested name; empty when opening.
        name: String,
        /// A folder to begin in.
        folder: Option<PathBuf>,
        /// The document; returned with the result.
        generation: u64,
    },
    /// Open a file in the system's program for it.
    OpenWithSystem(PathBuf),
    /// Open another window, as a process of its own.
    OpenWindow,
    /// Show a file among the others in its folder.
    ShowInFolder(PathBuf),
    /// Ask which system this is, and try whether these folders can be used.
    TryComputer(Vec<(Folder, PathBuf)>),
}

/// An effect on the file of the canvas.
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
        /// The user confirmed to replace this file although it is protected.
        replaces_protected: bool,
        /// The client id for the document of a change that is in the way.
        client_id: u64,
        /// The number of the write, which increases with each; returned with the result.
        ticket: u64,
    },
    /// Mark a file as open here, and release the one before.
    Hold(CanonicalPath),
}

/// An effect on other files, in order within a place.
#[derive(Debug, Clone, PartialEq)]
pub enum DiskEffect {
    /// Check whether a file is still as known.
    Look {
        /// The file.
        path: CanonicalPath,
        /// What is known of it.
        known: Known,
        /// The client id for the document of a change.
        client_id: u64,
        /// The document; returned with the result.
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
        /// Its current name.
        now: String,
        /// The document; returned with the result.
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
    SavePreferences(Box<Preferences>),
}

/// An effect on journals, in order.
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
    /// Close a journal and keep it for the next start: its work is not confirmed to be in a file.
    Leave {
        /// Which journal.
        name: String,
    },
    /// Keep the step of a session that is running, and its clock, or forget it.
    KeepSession {
        /// The canvas.
        id: CanvasId,
        /// What to keep.
        memo: Option<SessionMemo>,
    },
    /// Read what was kept of the session of a canvas.
    ReadSession {
        /// The canvas.
        id: CanvasId,
        /// The document; returned with the result.
        generation: u64,
    },
    /// Look for work that was interrupted.
    FindInterrupted,
    /// Open interrupted work.
    Recover {
        /// Which journal.
        name: String,
        /// The client id for the document.
        client_id: u64,
        /// Returned with the result.
        generation: u64,
    },
}

/// Whether a file that is there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteMode {
    /// The user chose the file. A copy of this very canvas is not written over unread by the canvas, and not at all by
    /// what is made from it.
    Replace,
    /// The canvas's own file, unless somebody else changed it.
    Known(Known),
    /// The user typed a name; an existing file is kept.
    CreateNew,
}

/// A template to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateJob {
    /// The template.
    pub template: Template,
    /// Whether an earlier version of it may be there.
    pub is_next: bool,
    /// The document; returned with the result.
    pub generation: u64,
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
