//! Notices as data. A notice stays until the user dismisses it; that of a removed row and that of replaced words
//! expire, and so does news.

pub(super) mod passing;
pub(super) mod undoable;
mod words;

use std::path::PathBuf;
use std::sync::Arc;

use i18n_embed_fl::fl;

use crate::app::{
    Awaited, Command, CopyFailure, CopyView, ExportFailure, Exported, FieldCommand, FileCommand, LogoFailure,
    MenuCommand, NotWritten, NoticeCommand, OpenFailure, Outside, RecoverFailure, Removed, Replaced,
    RowCommand, TemplateFailure, WriteFailure,
};
use crate::canvas::{FieldRef, Held};
use crate::document::EditError;
use crate::file::{Interrupted, SaveError};
use crate::i18n::{RefusedEdit, Texts};
use crate::path::CanonicalPath;
use crate::template::Template;

pub use words::interrupted_work;

/// The urgency of a notice, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Work is in no file, or not kept against a crash.
    Work,
    /// Something else went wrong.
    Failure,
    /// It needs an answer.
    Question,
    /// Information.
    News,
}

/// A message to the user.
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
    /// A template was added.
    TemplateAdded(Arc<Template>),
    /// There is a newer version of the template of the open canvas.
    NewerTemplate {
        /// The version that can be taken over.
        newer: Arc<Template>,
        /// The version that the canvas has.
        current: Arc<Template>,
    },
    /// A file is no template that can be used.
    TemplateFailed(PathBuf, TemplateFailure),
    /// A file is being opened, which takes long.
    Opening(PathBuf),
    /// A file did not open.
    OpenFailed(PathBuf, OpenFailure),
    /// A file opened with problems.
    Odd {
        /// The number of problems; the side panel lists them.
        problems: usize,
        /// Whether the texts were changed outside of this program.
        edited_by_hand: bool,
    },
    /// A canvas was opened from a PDF, which may hold less than the team's own file.
    FromPdf(Held),
    /// Work was interrupted, and can be opened again.
    Interrupted(Interrupted),
    /// Interrupted work was opened in part; the rest could not be read.
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
    /// The sections have nothing to add to the pitch.
    NothingForPitch {
        /// Whether they say something, which the pitch has already.
        is_there: bool,
    },
    /// What was left out of the pitch so that it fits the time that it may take, by the titles of the sections.
    PitchLeftOut {
        /// How many seconds it may take.
        seconds: usize,
        /// What was left out.
        parts: Vec<String>,
    },
    /// A copy without names and history was saved.
    CleanSaved(PathBuf),
    /// A copy that was merged stays where it is.
    CopyStays(PathBuf, WriteFailure),
    /// Changes of the file by others were applied to the canvas; with the report.
    MergedFromOutside(Box<CopyView>),
    /// The canvas was not kept as an earlier version before changes by others were applied.
    OursNotKept(WriteFailure),
    /// Something waits for the keyboard to rest.
    Waiting {
        /// Whether it is a report rather than a question.
        is_report: bool,
    },
    /// Somebody else has the file open; the name is empty if it is not known.
    InUse(CanonicalPath, String),
    /// The file was changed by others.
    Outside(PathBuf, Outside),
    /// The canvas was not saved.
    SaveFailed(PathBuf, NotWritten),
    /// A save did not write what stands in a field and cannot be read.
    Unread {
        /// The field.
        field: FieldRef,
        /// What the window calls it.
        name: String,
        /// What stands in it.
        text: String,
    },
    /// The canvas was saved automatically for the first time.
    SavesByItself,
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
        /// The refused edit.
        asked: RefusedEdit,
    },
    /// The system has no program for a file.
    NoProgram(PathBuf),
    /// There is no other window.
    NoNewWindow(WriteFailure),
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
    /// The notices if the system has no folder for the program's own data, or for its settings.
    pub fn of_missing_folders(has_data: bool, has_settings: bool) -> impl Iterator<Item = Self> {
        let missing = [(has_data, Self::NoDataFolder), (has_settings, Self::NoSettingsFolder)];
        missing.into_iter().filter(|(is_there, _)| !is_there).map(|(_, notice)| notice)
    }

    /// Whether it stays when another canvas is opened.
    pub(in crate::app) const fn outlives_canvas(&self) -> bool {
        self.urgency_and_scope().1
    }

    /// Whether something went wrong.
    pub const fn is_failure(&self) -> bool {
        matches!(self.urgency(), Urgency::Work | Urgency::Failure)
    }

    /// The urgency: first what may cost work that was done, then what failed, then what needs an answer, then the rest.
    pub const fn urgency(&self) -> Urgency {
        self.urgency_and_scope().0
    }

    /// The urgency, and whether it stays when another canvas is opened.
    const fn urgency_and_scope(&self) -> (Urgency, bool) {
        match self {
            Self::JournalFailed(_)
            | Self::SaveFailed(..)
            | Self::SaveRefused(_)
            | Self::RecoverFailed(_)
            | Self::Unread { .. }
            | Self::Outside(..) => (Urgency::Work, false),
            Self::Interrupted(_) => (Urgency::Question, true),
            Self::Waiting { .. } | Self::CopyBeside(_) => (Urgency::Question, false),
            Self::ExportFailed(ExportFailure::Stopped { .. })
            | Self::Exported { .. }
            | Self::Exporting { .. }
            | Self::Opening(_)
            | Self::Odd { .. }
            | Self::FromPdf(_)
            | Self::NoNamedVersion
            | Self::NothingForPitch { .. }
            | Self::PitchLeftOut { .. }
            | Self::CleanSaved(_)
            | Self::TemplateAdded(_)
            | Self::NewerTemplate { .. }
            | Self::InUse(..)
            | Self::SavesByItself
            | Self::Removed(_)
            | Self::Replaced(_) => (Urgency::News, false),
            Self::MergedFromOutside(view) if view.report.vanished.is_empty() => (Urgency::News, false),
            Self::MergedFromOutside(_)
            | Self::ExportFailed(_)
            | Self::LogoFailed(..)
            | Self::OpenFailed(..)
            | Self::RecoveredInPart
            | Self::VersionLost(_)
            | Self::CopyFailed(..)
            | Self::CopyStays(..)
            | Self::OursNotKept(_)
            | Self::EditRefused { .. } => (Urgency::Failure, false),
            Self::NoProgram(_)
            | Self::TemplateFailed(..)
            | Self::NoNewWindow(_)
            | Self::PreferencesLost(_)
            | Self::NoAnswer(_)
            | Self::PreferencesUnreadable { .. }
            | Self::NoDataFolder
            | Self::NoSettingsFolder => (Urgency::Failure, true),
        }
    }

    /// Whether it goes by itself: it tells what was done, and nothing is asked or lost with it.
    pub fn passes(&self) -> bool {
        match self {
            Self::Exported { made, .. } => made.problems.is_empty(),
            Self::MergedFromOutside(view) => view.report.vanished.is_empty(),
            Self::ExportFailed(failure) => matches!(failure, ExportFailure::Stopped { .. }),
            Self::CleanSaved(_)
            | Self::NoNamedVersion
            | Self::NothingForPitch { .. }
            | Self::SavesByItself
            | Self::TemplateAdded(_) => true,
            // Those of a change that can be undone have a time of their own.
            Self::Removed(_)
            | Self::Replaced(_)
            | Self::Unread { .. }
            | Self::PitchLeftOut { .. }
            | Self::Exporting { .. }
            | Self::LogoFailed(..)
            | Self::NewerTemplate { .. }
            | Self::TemplateFailed(..)
            | Self::Opening(_)
            | Self::OpenFailed(..)
            | Self::Odd { .. }
            | Self::FromPdf(_)
            | Self::Interrupted(_)
            | Self::RecoveredInPart
            | Self::RecoverFailed(_)
            | Self::JournalFailed(_)
            | Self::VersionLost(_)
            | Self::CopyBeside(_)
            | Self::CopyFailed(..)
            | Self::CopyStays(..)
            | Self::OursNotKept(_)
            | Self::Waiting { .. }
            | Self::InUse(..)
            | Self::Outside(..)
            | Self::SaveFailed(..)
            | Self::SaveRefused(_)
            | Self::EditRefused { .. }
            | Self::NoProgram(_)
            | Self::NoNewWindow(_)
            | Self::PreferencesLost(_)
            | Self::NoAnswer(_)
            | Self::PreferencesUnreadable { .. }
            | Self::NoDataFolder
            | Self::NoSettingsFolder => false,
        }
    }

    /// The commands on its buttons.
    pub fn commands(&self) -> Vec<Command> {
        match self {
            Self::Exported { path, .. } => vec![
                FileCommand::OpenWithSystem(path.clone()).into(),
                FileCommand::ShowInFolder(path.clone()).into(),
            ],
            Self::Interrupted(found) => vec![
                FileCommand::Recover(found.name.clone()).into(),
                FileCommand::PutAside(found.name.clone()).into(),
            ],
            Self::Opening(_) => vec![FileCommand::StopOpening.into()],
            Self::CopyBeside(path) => vec![FileCommand::Merge(path.clone()).into()],
            Self::Exporting { .. } => vec![FileCommand::StopExport.into()],
            Self::CleanSaved(path) => vec![FileCommand::ShowInFolder(path.clone()).into()],
            Self::MergedFromOutside(_) => vec![NoticeCommand::ShowMerge.into()],
            Self::Removed(removed) => vec![RowCommand::Restore(removed.row).into()],
            Self::Replaced(_) => vec![MenuCommand::Undo.into()],
            Self::Waiting { .. } => vec![NoticeCommand::OpenWaiting.into()],
            Self::SavesByItself => vec![MenuCommand::Settings.into()],
            Self::Unread { field, .. } => vec![FieldCommand::GoTo(field.clone()).into()],
            Self::NoNamedVersion => vec![MenuCommand::EarlierVersions.into()],
            Self::TemplateAdded(template) => vec![FileCommand::NewFromTemplate(Arc::clone(template)).into()],
            Self::NewerTemplate { newer, .. } => vec![FileCommand::TakeVersion(Arc::clone(newer)).into()],
            Self::Outside(_, outside) if outside.can_be_taken() => {
                vec![NoticeCommand::AskAboutFile.into(), MenuCommand::SaveAs.into()]
            }
            Self::SaveFailed(path, NotWritten::Protected(_)) => {
                vec![MenuCommand::SaveAs.into(), FileCommand::ReplaceProtected(path.clone()).into()]
            }
            Self::Outside(..) | Self::SaveFailed(..) | Self::NoAnswer(Awaited::Canvas(_)) => {
                vec![MenuCommand::SaveAs.into()]
            }
            // With the choices that there were.
            Self::ExportFailed(ExportFailure::NotWritten(..)) => vec![MenuCommand::Export.into()],
            Self::ExportFailed(_)
            | Self::LogoFailed(..)
            | Self::TemplateFailed(..)
            | Self::OpenFailed(..)
            | Self::Odd { .. }
            | Self::FromPdf(_)
            | Self::RecoveredInPart
            | Self::RecoverFailed(_)
            | Self::JournalFailed(_)
            | Self::VersionLost(_)
            | Self::CopyFailed(..)
            | Self::NothingForPitch { .. }
            | Self::PitchLeftOut { .. }
            | Self::CopyStays(..)
            | Self::OursNotKept(_)
            | Self::InUse(..)
            | Self::SaveRefused(_)
            | Self::EditRefused { .. }
            | Self::NoProgram(_)
            | Self::NoNewWindow(_)
            | Self::PreferencesLost(_)
            | Self::NoAnswer(_)
            | Self::PreferencesUnreadable { .. }
            | Self::NoDataFolder
            | Self::NoSettingsFolder => Vec::new(),
        }
    }

    /// The label of the button that dismisses it.
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
