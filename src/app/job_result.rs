//! What the machine answers.

use std::path::PathBuf;

use super::{
    Awaited, CopyFailure, CopyRead, ExportFailure, Exported, LogoFailure, MadePdf, MergeJob, NotWritten,
    OpenFailure, PathPurpose, RecoverFailure, Verdict, WithCopy, WriteFailure,
};
use crate::canvas::{CanvasId, Logo, PartnerId};
use crate::file::{EarlierVersion, Fingerprint, Interrupted, OnDisk, Opened, Recovered};
use crate::picture::Pixels;

/// What the machine answers.
#[derive(Debug)]
pub enum JobResult {
    /// Of [`Effect::Open`](super::Effect::Open).
    Opened {
        /// The file, as in the effect.
        path: PathBuf,
        /// Where it is.
        place: FilePlace,
        /// The document, or why not.
        result: Result<FromFile, OpenFailure>,
    },
    /// Of [`Effect::Write`](super::Effect::Write).
    Written {
        /// Where the file is.
        place: FilePlace,
        /// As in the effect.
        ticket: u64,
        /// The document's revision that is in the file.
        revision: u64,
        /// What is known of the file now, or why it was not written.
        result: Result<Fingerprint, NotWritten>,
    },
    /// Somebody else has the file open too.
    InUse {
        /// The file.
        path: PathBuf,
        /// Who; empty where nobody knows.
        by: String,
    },
    /// Who else had the file open has left it.
    OtherLeft {
        /// The file.
        path: PathBuf,
    },
    /// Of [`Effect::Look`](super::Effect::Look).
    Looked {
        /// As in the effect.
        path: PathBuf,
        /// As in the effect.
        generation: u64,
        /// What stands in the file.
        found: OnDisk,
    },
    /// Of [`Effect::MergeWithFile`](super::Effect::MergeWithFile).
    FileMerged {
        /// The effect's.
        job: Box<MergeJob>,
        /// What is to be done with it.
        verdict: Verdict,
    },
    /// Of [`Effect::KeepVersion`](super::Effect::KeepVersion), where it was not kept.
    OursNotKept(WriteFailure),
    /// The file of the canvas in hand may have changed.
    Touched {
        /// The file.
        path: PathBuf,
    },
    /// A journal could not be written.
    JournalFailed {
        /// Which one.
        name: String,
        /// Why.
        failure: WriteFailure,
    },
    /// Of [`Effect::FindInterrupted`](super::Effect::FindInterrupted).
    Interrupted(Vec<Interrupted>),
    /// Of [`Effect::FindInterrupted`](super::Effect::FindInterrupted): a journal that is too damaged to be opened.
    WorkUnreadable(PathBuf),
    /// Of [`Effect::Recover`](super::Effect::Recover).
    Recovered {
        /// Which journal.
        name: String,
        /// As in the effect.
        generation: u64,
        /// The document, or why not.
        result: Result<Box<Recovered>, RecoverFailure>,
    },
    /// Of [`Effect::EndJournal`](super::Effect::EndJournal), where the work could not become an earlier version; its
    /// journal stays.
    NotPutAside(RecoverFailure),
    /// Of [`Effect::ListVersions`](super::Effect::ListVersions).
    Versions {
        /// The canvas.
        of: CanvasId,
        /// Its versions, the last one first.
        versions: Vec<EarlierVersion>,
    },
    /// Of [`Effect::ListKeptCanvases`](super::Effect::ListKeptCanvases): the last version of each, the last one first.
    KeptCanvases(Vec<EarlierVersion>),
    /// Of [`Effect::ReadVersion`](super::Effect::ReadVersion).
    VersionRead {
        /// The canvas.
        of: CanvasId,
        /// Which version.
        name: String,
        /// What stands in it, or why not.
        result: Result<Box<Opened>, OpenFailure>,
    },
    /// Of [`Effect::ReadNamedVersion`](super::Effect::ReadNamedVersion).
    NamedVersionRead {
        /// As in the effect.
        generation: u64,
        /// Which version it is and what stands in it, or why not; nothing where there is none.
        result: Option<(EarlierVersion, Result<Box<Opened>, OpenFailure>)>,
    },
    /// Of [`Effect::WithCopy`](super::Effect::WithCopy).
    CopyRead {
        /// The copy.
        path: PathBuf,
        /// As in the effect.
        with: WithCopy,
        /// As in the effect.
        generation: u64,
        /// What came of it, or why not.
        result: Result<Box<CopyRead>, CopyFailure>,
    },
    /// Files beside that of the canvas hold it too, and came or changed.
    CopiesBeside {
        /// The canvas's own file.
        of: PathBuf,
        /// The copies.
        copies: Vec<PathBuf>,
    },
    /// Of [`Effect::PutCopyAside`](super::Effect::PutCopyAside), where it stays where it is.
    CopyStays(PathBuf, WriteFailure),
    /// An earlier version could not be kept.
    VersionLost(WriteFailure),
    /// Of [`Effect::WriteClean`](super::Effect::WriteClean).
    CleanWritten {
        /// The file.
        path: PathBuf,
        /// Nothing, or why it was not written.
        result: Result<(), NotWritten>,
    },
    /// Of [`Effect::Export`](super::Effect::Export).
    Exported {
        /// The file or the folder.
        path: PathBuf,
        /// What was made, or why not.
        result: Result<Exported, ExportFailure>,
    },
    /// Of [`Effect::Export`](super::Effect::Export), while it lasts.
    ExportProceeds {
        /// Files that are written.
        done: usize,
        /// Files in all.
        of: usize,
    },
    /// Of [`Effect::ReadLogo`](super::Effect::ReadLogo).
    LogoRead {
        /// As in the effect.
        path: PathBuf,
        /// As in the effect.
        partner: PartnerId,
        /// As in the effect.
        generation: u64,
        /// The logo, or why not.
        result: Result<Logo, LogoFailure>,
    },
    /// Of [`Effect::DrawLogo`](super::Effect::DrawLogo).
    LogoDrawn {
        /// As in the effect.
        logo: Logo,
        /// Its pixels; nothing where it cannot be read.
        pixels: Option<Pixels>,
    },
    /// Of [`Effect::MakePreview`](super::Effect::MakePreview).
    PreviewMade {
        /// As in the effect.
        number: u64,
        /// The PDF, or why not.
        result: Result<MadePdf, WriteFailure>,
    },
    /// Of [`Effect::DrawPage`](super::Effect::DrawPage).
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
    /// Of [`Effect::Pick`](super::Effect::Pick).
    Picked {
        /// What for.
        purpose: PathPurpose,
        /// As in the effect.
        generation: u64,
        /// What the user did.
        choice: PathChoice,
    },
    /// Of [`Effect::OpenWithSystem`](super::Effect::OpenWithSystem) or
    /// [`Effect::ShowInFolder`](super::Effect::ShowInFolder), where the system has no program for it.
    NoProgram(PathBuf),
    /// The settings could not be kept.
    PreferencesLost(WriteFailure),
    /// All that has not answered for some seconds; nothing once everything answered.
    NoAnswer(Vec<Awaited>),
}

/// Where a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePlace {
    /// Its absolute path, in one spelling: without links to folders. It may itself be a link to a file.
    pub path: PathBuf,
    /// The same, with that link followed: two places are the same file if this is equal.
    pub real: PathBuf,
}

impl FilePlace {
    /// The place of a file that is no link, by its absolute path.
    pub fn of(path: PathBuf) -> Self {
        Self { real: path.clone(), path }
    }
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

/// A document as it came out of a file.
#[derive(Debug)]
pub struct FromFile {
    /// The document.
    pub opened: Box<Opened>,
    /// The file's bytes.
    pub fingerprint: Fingerprint,
}
