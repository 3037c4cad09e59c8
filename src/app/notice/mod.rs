//! What the program tells in passing, as data. A notice stays until the user takes it away; that of a removed row
//! and that of replaced words go by themselves.

pub(super) mod passing;
pub(super) mod undoable;
mod words;

use std::path::PathBuf;

use i18n_embed_fl::fl;

use crate::app::{
    Awaited, Command, CopyFailure, CopyView, ExportFailure, Exported, FileCommand, LogoFailure, MenuCommand,
    NotWritten, NoticeCommand, OpenFailure, Outside, RecoverFailure, Removed, Replaced, RowCommand,
    WriteFailure,
};
use crate::canvas::Held;
use crate::document::EditError;
use crate::file::{Interrupted, SaveError};
use crate::i18n::{Asked, Texts};
use crate::path::CanonicalPath;

pub use words::interrupted_work;

/// How much the user needs to see a notice, the most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Work is in no file, or not kept against a crash.
    Work,
    /// Something else went wrong.
    Failure,
    /// It waits for an answer.
    Question,
    /// It is good to know.
    News,
}

/// Something to tell.
#[derive(Debug)]
pub enum Notice {
    /// A PDF was made.
    Exported {
        /// The file or the folder.
        path: PathBuf,
        /// What was made.
        made: Exported,
    },
    /// A PDF is being made.
    Exporting {
        /// Files that are written.
        done: usize,
        /// Files in all.
        of: usize,
    },
    /// A PDF was not made.
    ExportFailed(ExportFailure),
    /// A file did not become a logo.
    LogoFailed(PathBuf, LogoFailure),
    /// A file is being opened, which takes long.
    Opening(PathBuf),
    /// A file did not open.
    OpenFailed(PathBuf, OpenFailure),
    /// A file opened, and something about it was odd.
    Odd {
        /// How much was odd; the side panel says what.
        problems: usize,
        /// Whether the texts were changed outside of this program.
        edited_by_hand: bool,
    },
    /// A canvas came out of a PDF, which may have less of it than the team has.
    FromPdf(Held),
    /// Work was interrupted, and can be opened again.
    Interrupted(Interrupted),
    /// Interrupted work was opened, and some of what was kept of it could not be read.
    RecoveredInPart,
    /// Interrupted work did not open.
    RecoverFailed(RecoverFailure),
    /// Unsaved work is not kept against a crash.
    JournalFailed(WriteFailure),
    /// An earlier version was not kept.
    VersionLost(WriteFailure),
    /// A copy of the canvas lies beside its file.
    CopyBeside(PathBuf),
    /// A copy was not merged or compared.
    CopyFailed(PathBuf, CopyFailure),
    /// No earlier version has another name.
    NoNamedVersion,
    /// A copy without names and history was saved.
    CleanSaved(PathBuf),
    /// A copy that was merged stays where it is.
    CopyStays(PathBuf, WriteFailure),
    /// Others changed the file, and that is in the canvas now; with what it brought and took away.
    MergedFromOutside(Box<CopyView>),
    /// The canvas was not kept as an earlier version before others' changes came into it.
    OursNotKept(WriteFailure),
    /// Something waits for the keyboard to rest.
    Waiting {
        /// Whether it is a report and no question.
        is_report: bool,
    },
    /// Somebody else has the file open; the name is empty if it is not known.
    InUse(CanonicalPath, String),
    /// The file is not what it was.
    Outside(PathBuf, Outside),
    /// The canvas was not saved.
    SaveFailed(PathBuf, NotWritten),
    /// The canvas cannot be saved.
    SaveRefused(SaveError),
    /// The user removed a row.
    Removed(Removed),
    /// The user replaced words.
    Replaced(Replaced),
    /// A change was refused.
    EditRefused {
        /// Why.
        error: EditError,
        /// What was asked.
        asked: Asked,
    },
    /// The system has no program for a file.
    NoProgram(PathBuf),
    /// The settings could not be kept.
    PreferencesLost(WriteFailure),
    /// A disk does not answer.
    NoAnswer(Awaited),
    /// The settings of earlier sessions could not be read.
    PreferencesUnreadable {
        /// Where their file was moved to. `None` if it is still in its place.
        aside: Option<PathBuf>,
        /// Why.
        reason: String,
    },
    /// The system has no folder for what the program keeps by itself: no earlier versions, no protection against a
    /// crash.
    NoDataFolder,
    /// The system has no folder for settings.
    NoSettingsFolder,
}

impl Notice {
    /// What to tell where the system has no folder for the program's own data, or for its settings.
    pub fn of_missing_folders(has_data: bool, has_settings: bool) -> impl Iterator<Item = Self> {
        let missing = [(has_data, Self::NoDataFolder), (has_settings, Self::NoSettingsFolder)];
        missing.into_iter().filter(|(is_there, _)| !is_there).map(|(_, notice)| notice)
    }

    /// Whether it stays when another canvas is opened.
    pub(in crate::app) const fn outlives_canvas(&self) -> bool {
        match self {
            Self::Interrupted(_)
            | Self::NoAnswer(_)
            | Self::NoProgram(_)
            | Self::PreferencesLost(_)
            | Self::PreferencesUnreadable { .. }
            | Self::NoDataFolder
            | Self::NoSettingsFolder => true,
            Self::Exported { .. }
            | Self::Exporting { .. }
            | Self::ExportFailed(_)
            | Self::LogoFailed(..)
            | Self::Opening(_)
            | Self::OpenFailed(..)
            | Self::Odd { .. }
            | Self::FromPdf(_)
            | Self::RecoveredInPart
            | Self::RecoverFailed(_)
            | Self::JournalFailed(_)
            | Self::VersionLost(_)
            | Self::CopyBeside(_)
            | Self::CopyFailed(..)
            | Self::NoNamedVersion
            | Self::CleanSaved(_)
            | Self::CopyStays(..)
            | Self::MergedFromOutside(_)
            | Self::OursNotKept(_)
            | Self::Waiting { .. }
            | Self::InUse(..)
            | Self::Outside(..)
            | Self::SaveFailed(..)
            | Self::SaveRefused(_)
            | Self::Removed(_)
            | Self::Replaced(_)
            | Self::EditRefused { .. } => false,
        }
    }

    /// Whether something went wrong.
    pub const fn is_failure(&self) -> bool {
        matches!(self.urgency(), Urgency::Work | Urgency::Failure)
    }

    /// How much the user needs to see it: what may cost work that was done comes first, then what failed, then what
    /// waits for an answer, then the rest.
    pub const fn urgency(&self) -> Urgency {
        match self {
            Self::JournalFailed(_)
            | Self::SaveFailed(..)
            | Self::SaveRefused(_)
            | Self::RecoverFailed(_)
            | Self::Outside(..) => Urgency::Work,
            Self::Interrupted(_) | Self::Waiting { .. } | Self::CopyBeside(_) => Urgency::Question,
            Self::ExportFailed(ExportFailure::Stopped { .. })
            | Self::Exported { .. }
            | Self::Exporting { .. }
            | Self::Opening(_)
            | Self::Odd { .. }
            | Self::FromPdf(_)
            | Self::NoNamedVersion
            | Self::CleanSaved(_)
            | Self::InUse(..)
            | Self::Removed(_)
            | Self::Replaced(_) => Urgency::News,
            Self::MergedFromOutside(view) if view.report.vanished.is_empty() => Urgency::News,
            Self::MergedFromOutside(_)
            | Self::ExportFailed(_)
            | Self::LogoFailed(..)
            | Self::OpenFailed(..)
            | Self::RecoveredInPart
            | Self::VersionLost(_)
            | Self::CopyFailed(..)
            | Self::CopyStays(..)
            | Self::OursNotKept(_)
            | Self::EditRefused { .. }
            | Self::NoProgram(_)
            | Self::PreferencesLost(_)
            | Self::NoAnswer(_)
            | Self::PreferencesUnreadable { .. }
            | Self::NoDataFolder
            | Self::NoSettingsFolder => Urgency::Failure,
        }
    }

    /// What the user can do about it.
    pub fn commands(&self) -> Vec<Command> {
        match self {
            Self::Exported { path, .. } => {
                vec![
                    Command::File(FileCommand::OpenWithSystem(path.clone())),
                    Command::File(FileCommand::ShowInFolder(path.clone())),
                ]
            }
            Self::Interrupted(found) => {
                vec![
                    Command::File(FileCommand::Recover(found.name.clone())),
                    Command::File(FileCommand::PutAside(found.name.clone())),
                ]
            }
            Self::Opening(_) => vec![Command::File(FileCommand::StopOpening)],
            Self::CopyBeside(path) => vec![Command::File(FileCommand::Merge(path.clone()))],
            Self::Exporting { .. } => vec![Command::File(FileCommand::StopExport)],
            Self::CleanSaved(path) => vec![Command::File(FileCommand::ShowInFolder(path.clone()))],
            Self::MergedFromOutside(_) => vec![Command::Notice(NoticeCommand::ShowMerge)],
            Self::Removed(removed) => vec![Command::Row(RowCommand::Restore(removed.row))],
            Self::Replaced(_) => vec![Command::Menu(MenuCommand::Undo)],
            Self::Waiting { .. } => vec![Command::Notice(NoticeCommand::OpenWaiting)],
            Self::Outside(_, outside) if outside.can_be_taken() => {
                vec![Command::Notice(NoticeCommand::AskAboutFile), Command::Menu(MenuCommand::SaveAs)]
            }
            Self::SaveFailed(path, NotWritten::Protected(_)) => {
                vec![
                    Command::Menu(MenuCommand::SaveAs),
                    Command::File(FileCommand::ReplaceProtected(path.clone())),
                ]
            }
            Self::Outside(..) | Self::SaveFailed(..) | Self::NoAnswer(Awaited::Canvas(_)) => {
                vec![Command::Menu(MenuCommand::SaveAs)]
            }
            Self::ExportFailed(_)
            | Self::LogoFailed(..)
            | Self::OpenFailed(..)
            | Self::Odd { .. }
            | Self::FromPdf(_)
            | Self::RecoveredInPart
            | Self::RecoverFailed(_)
            | Self::JournalFailed(_)
            | Self::VersionLost(_)
            | Self::CopyFailed(..)
            | Self::NoNamedVersion
            | Self::CopyStays(..)
            | Self::OursNotKept(_)
            | Self::InUse(..)
            | Self::SaveRefused(_)
            | Self::EditRefused { .. }
            | Self::NoProgram(_)
            | Self::PreferencesLost(_)
            | Self::NoAnswer(_)
            | Self::PreferencesUnreadable { .. }
            | Self::NoDataFolder
            | Self::NoSettingsFolder => Vec::new(),
        }
    }

    /// What taking it away is called.
    pub fn dismissal(&self, texts: &Texts) -> String {
        if let Self::Interrupted(_) = self {
            // It is asked again the next time that the program starts.
            fl!(texts.messages, "notice-not-now")
        } else {
            fl!(texts.messages, "notice-dismiss")
        }
    }

    /// The file that was made, to open or to show.
    pub const fn made(&self) -> Option<&PathBuf> {
        if let Self::Exported { path, .. } = self { Some(path) } else { None }
    }
}
