//! Answers of the machine.

use std::path::PathBuf;

use crate::app::{
    Awaited, CopyFailure, CopyRead, ExportFailure, Exported, LogoFailure, MadePdf, MergeJob, NotWritten,
    OpenFailure, PathPurpose, PreviewFailure, RecoverFailure, SessionMemo, TemplateFailure,
    TemplateKeepFailure, TemplatesRead, Verdict, WithCopy, WriteFailure,
};
use crate::canvas::{CanvasId, Logo, PartnerId};
use crate::computer::{Folder, Trial};
use crate::document::ContentId;
use crate::file::{EarlierVersion, Fingerprint, Interrupted, OnDisk, Opened, Recovered};
use crate::path::{CanonicalPath, FilePlace};
use crate::picture::Pixels;
use crate::template::Template;

/// An answer of the machine.
#[derive(Debug)]
pub enum JobResult {
    /// About a file of the canvas.
    File(FileResult),
    /// About journals and interrupted work.
    Journal(JournalResult),
    /// About earlier versions.
    Version(VersionResult),
    /// About copies of the canvas.
    Copy(CopyResult),
    /// About exports and their previews.
    Export(ExportResult),
    /// About logos.
    Logo(LogoResult),
    /// About templates.
    Template(TemplateResult),
    /// About the system around the program.
    System(SystemResult),
}

/// An answer of the machine about a file of the canvas.
#[derive(Debug)]
pub enum FileResult {
    /// Of [`JobEffect::Open`](crate::app::JobEffect::Open).
    Opened {
        /// The file, as in the effect.
        path: PathBuf,
        /// Where it is.
        place: FilePlace,
        /// The document, or why not.
        result: Result<FromFile, OpenFailure>,
    },
    /// Of [`FileEffect::Write`](crate::app::FileEffect::Write).
    Written {
        /// Where the file is.
        place: FilePlace,
        /// As in the effect.
        ticket: u64,
        /// What the canvas in the file says.
        content: ContentId,
        /// What is known of the file now, or why it was not written.
        result: Result<Fingerprint, NotWritten>,
    },
    /// Somebody else has the file open too.
    InUse {
        /// The file.
        path: CanonicalPath,
        /// The name of the other user; empty if it is not known.
        by: String,
    },
    /// The other user closed the file.
    OtherLeft {
        /// The file.
        path: CanonicalPath,
    },
    /// Of [`DiskEffect::Look`](crate::app::DiskEffect::Look).
    Looked {
        /// As in the effect.
        path: CanonicalPath,
        /// As in the effect.
        generation: u64,
        /// The content of the file.
        found: OnDisk,
    },
    /// Of [`JobEffect::MergeWithFile`](crate::app::JobEffect::MergeWithFile).
    Merged {
        /// The effect's.
        job: Box<MergeJob>,
        /// How to handle it.
        verdict: Verdict,
    },
    /// Of [`DiskEffect::KeepVersion`](crate::app::DiskEffect::KeepVersion), where it was not kept.
    OursNotKept(WriteFailure),
    /// The file of the open canvas may have changed.
    Touched {
        /// The file.
        path: CanonicalPath,
    },
    /// Of [`DiskEffect::WriteClean`](crate::app::DiskEffect::WriteClean).
    CleanWritten {
        /// The file.
        path: PathBuf,
        /// Why it was not written, if it failed.
        result: Result<(), NotWritten>,
    },
}

/// An answer of the machine about journals and interrupted work.
#[derive(Debug)]
pub enum JournalResult {
    /// A journal could not be written.
    Failed {
        /// Which one.
        name: String,
        /// Why.
        failure: WriteFailure,
    },
    /// Of [`JournalEffect::ReadSession`](crate::app::JournalEffect::ReadSession), where something was kept.
    SessionRead {
        /// As in the effect.
        generation: u64,
        /// What was kept.
        memo: SessionMemo,
    },
    /// Of [`JournalEffect::FindInterrupted`](crate::app::JournalEffect::FindInterrupted).
    Interrupted(Vec<Interrupted>),
    /// Of [`JournalEffect::FindInterrupted`](crate::app::JournalEffect::FindInterrupted): a journal that is too damaged to be opened.
    Unreadable(PathBuf),
    /// Of [`JournalEffect::Recover`](crate::app::JournalEffect::Recover).
    Recovered {
        /// Which journal.
        name: String,
        /// As in the effect.
        generation: u64,
        /// The document, or why not.
        result: Result<Box<Recovered>, RecoverFailure>,
    },
    /// Of [`JournalEffect::End`](crate::app::JournalEffect::End), where the work could not become an earlier version; its
    /// journal stays.
    NotPutAside(RecoverFailure),
}

/// An answer of the machine about earlier versions.
#[derive(Debug)]
pub enum VersionResult {
    /// Of [`DiskEffect::ListVersions`](crate::app::DiskEffect::ListVersions).
    Listed {
        /// The canvas.
        of: CanvasId,
        /// Its versions, the last one first.
        versions: Vec<EarlierVersion>,
    },
    /// Of [`DiskEffect::ListKeptCanvases`](crate::app::DiskEffect::ListKeptCanvases): the last version of each, the last one first.
    KeptCanvases(Vec<EarlierVersion>),
    /// Of [`DiskEffect::ReadVersion`](crate::app::DiskEffect::ReadVersion).
    Read {
        /// The canvas.
        of: CanvasId,
        /// Which version.
        name: String,
        /// Its content, or why there is none.
        result: Result<Box<Opened>, OpenFailure>,
    },
    /// Of [`DiskEffect::ReadNamedVersion`](crate::app::DiskEffect::ReadNamedVersion).
    NamedVersionRead {
        /// As in the effect.
        generation: u64,
        /// The version and its content, or why it cannot be read. `None` if there is no version.
        result: Option<(EarlierVersion, Result<Box<Opened>, OpenFailure>)>,
    },
    /// An earlier version could not be kept.
    Lost(WriteFailure),
}

/// An answer of the machine about copies of the canvas.
#[derive(Debug)]
pub enum CopyResult {
    /// Of [`JobEffect::WithCopy`](crate::app::JobEffect::WithCopy).
    Read {
        /// The copy.
        place: FilePlace,
        /// As in the effect.
        with: WithCopy,
        /// As in the effect.
        generation: u64,
        /// The result, or why there is none.
        result: Result<Box<CopyRead>, CopyFailure>,
    },
    /// Of [`JobEffect::ReadOther`](crate::app::JobEffect::ReadOther).
    OtherRead {
        /// The file.
        place: FilePlace,
        /// As in the effect.
        generation: u64,
        /// The canvas, or why there is none.
        result: Result<Box<Opened>, OpenFailure>,
    },
    /// Copies of the canvas appeared or changed beside its file.
    Beside {
        /// The canvas's own file.
        of: CanonicalPath,
        /// The copies.
        copies: Vec<PathBuf>,
    },
    /// Of [`DiskEffect::PutCopyAside`](crate::app::DiskEffect::PutCopyAside), where it stays where it is.
    Stays(PathBuf, WriteFailure),
}

/// An answer of the machine about exports and their previews.
#[derive(Debug)]
pub enum ExportResult {
    /// Of [`JobEffect::Export`](crate::app::JobEffect::Export).
    Ended {
        /// The file or the folder.
        path: PathBuf,
        /// What was made, or why not.
        result: Result<Exported, ExportFailure>,
    },
    /// Of [`JobEffect::Export`](crate::app::JobEffect::Export), while it lasts.
    Proceeds {
        /// Files that are written.
        done: usize,
        /// Files in all.
        of: usize,
    },
    /// Of [`JobEffect::MakePreview`](crate::app::JobEffect::MakePreview).
    PreviewMade {
        /// As in the effect.
        number: u64,
        /// The PDF, or why not.
        result: Result<MadePdf, PreviewFailure>,
    },
    /// Of [`JobEffect::DrawPage`](crate::app::JobEffect::DrawPage).
    PageDrawn {
        /// As in the effect.
        number: u64,
        /// As in the effect.
        page: usize,
        /// As in the effect.
        width: u16,
        /// The page, or why not.
        result: Result<Pixels, WriteFailure>,
    },
}

/// An answer of the machine about logos.
#[derive(Debug)]
pub enum LogoResult {
    /// Of [`JobEffect::ReadLogo`](crate::app::JobEffect::ReadLogo).
    Read {
        /// As in the effect.
        path: PathBuf,
        /// As in the effect.
        partner: PartnerId,
        /// As in the effect.
        generation: u64,
        /// The logo, or why not.
        result: Result<Logo, LogoFailure>,
    },
    /// Of [`JobEffect::DrawLogo`](crate::app::JobEffect::DrawLogo).
    Drawn {
        /// As in the effect.
        logo: Logo,
        /// Its pixels. `None` if it cannot be read.
        pixels: Option<Pixels>,
    },
}

/// An answer of the machine about templates.
#[derive(Debug)]
pub enum TemplateResult {
    /// Of [`JobEffect::ReadTemplates`](crate::app::JobEffect::ReadTemplates).
    Read(TemplatesRead),
    /// Of [`JobEffect::AddTemplate`](crate::app::JobEffect::AddTemplate).
    Added {
        /// As in the effect.
        path: PathBuf,
        /// The template, or why it was not added.
        result: Result<Box<Template>, TemplateFailure>,
    },
    /// Of [`JobEffect::KeepTemplate`](crate::app::JobEffect::KeepTemplate).
    Kept {
        /// As in the effect.
        generation: u64,
        /// The template as it was kept, or why not.
        result: Result<Box<Template>, TemplateKeepFailure>,
    },
}

/// An answer of the machine about the system.
#[derive(Debug)]
pub enum SystemResult {
    /// Of [`JobEffect::FindTable`](crate::app::JobEffect::FindTable), where there is one.
    TableFound {
        /// As in the effect.
        number: u64,
        /// Its rows as text.
        table: String,
    },
    /// Of [`JobEffect::Pick`](crate::app::JobEffect::Pick).
    Picked {
        /// What for.
        purpose: PathPurpose,
        /// As in the effect.
        generation: u64,
        /// What the user did.
        choice: PathChoice,
    },
    /// Of [`JobEffect::OpenWithSystem`](crate::app::JobEffect::OpenWithSystem) or
    /// [`JobEffect::ShowInFolder`](crate::app::JobEffect::ShowInFolder), where the system has no program for it.
    NoProgram(PathBuf),
    /// Of [`JobEffect::OpenWindow`](crate::app::JobEffect::OpenWindow), where there is none.
    NoNewWindow(WriteFailure),
    /// The settings could not be kept.
    PreferencesLost(WriteFailure),
    /// Of [`JobEffect::TryComputer`](crate::app::JobEffect::TryComputer).
    Computer(ComputerResult),
    /// All that has not answered for some seconds. Empty once everything has answered.
    NoAnswer(Vec<Awaited>),
}

/// What was found out about the computer.
#[derive(Debug)]
pub enum ComputerResult {
    /// The name and version of the system.
    System(String),
    /// How a folder can be used.
    Tried(Folder, Trial),
}

/// What the user did in a dialog for files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathChoice {
    /// Chose this one.
    Chosen(FilePlace),
    /// Closed it.
    Cancelled,
    /// There was no dialog.
    Unavailable,
}

/// A document read from a file.
#[derive(Debug)]
pub struct FromFile {
    /// The document.
    pub opened: Box<Opened>,
    /// The fingerprint of the file's bytes.
    pub fingerprint: Fingerprint,
}
