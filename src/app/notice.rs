//! What the program tells in passing, as data. A notice stays until the user takes it away; that of a removed row
//! and that of replaced words go by themselves.

use std::path::PathBuf;

use i18n_embed_fl::fl;

use super::{
    Awaited, Command, CopyFailure, CopyView, ExportFailure, Exported, FileCommand, LogoFailure, MenuCommand,
    NotWritten, NoticeCommand, OpenFailure, Outside, RecoverFailure, Removed, Replaced, RowCommand,
    WriteFailure,
};
use crate::canvas::Held;
use crate::document::EditError;
use crate::file::{Interrupted, SaveError};
use crate::i18n::{self, Asked, Texts};

/// Characters of what vanished that a notice shows.
const WORDS_SHOWN: usize = 240;

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
    /// The work in hand is not written down.
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
    /// Somebody has the file open too; nobody's name where none is known.
    InUse(PathBuf, String),
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
        /// Where their file is now; nothing where it is still in its place.
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
    pub(super) const fn outlives_canvas(&self) -> bool {
        matches!(self, Self::Interrupted(_) | Self::NoAnswer(_))
    }

    /// Whether something went wrong.
    pub const fn is_failure(&self) -> bool {
        if let Self::MergedFromOutside(view) = self {
            return !view.report.vanished.is_empty();
        }
        !matches!(
            self,
            Self::Exported { .. }
                | Self::Opening(_)
                | Self::Exporting { .. }
                | Self::ExportFailed(ExportFailure::Stopped { .. })
                | Self::Odd { .. }
                | Self::FromPdf(_)
                | Self::Interrupted(_)
                | Self::Waiting { .. }
                | Self::CopyBeside(_)
                | Self::CleanSaved(_)
                | Self::NoNamedVersion
                | Self::InUse(..)
                | Self::Removed(_)
                | Self::Replaced(_)
        )
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
            _ if self.is_failure() => Urgency::Failure,
            Self::Interrupted(_) | Self::Waiting { .. } | Self::CopyBeside(_) => Urgency::Question,
            _ => Urgency::News,
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
            _ => Vec::new(),
        }
    }

    /// What taking it away is called.
    pub fn dismissal(&self, texts: &Texts) -> String {
        match self {
            // It is asked again the next time that the program starts.
            Self::Interrupted(_) => fl!(texts.messages, "notice-not-now"),
            _ => fl!(texts.messages, "notice-dismiss"),
        }
    }

    /// The file that was made, to open or to show.
    pub fn made(&self) -> Option<&PathBuf> {
        match self {
            Self::Exported { path, .. } => Some(path),
            _ => None,
        }
    }

    /// The notice in sentences, one a line.
    pub fn lines(&self, texts: &Texts) -> Vec<String> {
        let messages = &texts.messages;
        match self {
            Self::Exported { path, made: Exported { pitches, pages, problems } } => {
                let pages = *pages;
                let made = match *pitches {
                    Some(count) => fl!(messages, "export-made-pitches", count = count, folder = name(path)),
                    None => fl!(messages, "cli-wrote-pages", file = name(path), pages = pages),
                };
                [made].into_iter().chain(problems.iter().map(|problem| problem.message(texts))).collect()
            }
            Self::Opening(path) => vec![fl!(messages, "notice-opening", file = name(path))],
            Self::Exporting { done, of } => {
                let (done, of) = (*done, *of);
                vec![fl!(messages, "export-busy", done = done, of = of)]
            }
            Self::OpenFailed(path, OpenFailure::Read(failure)) => vec![failure.message(texts, &name(path))],
            Self::OpenFailed(path, OpenFailure::Content(error)) => {
                vec![i18n::open_error(texts, &name(path), error)]
            }
            Self::Odd { problems, edited_by_hand } => {
                let by_hand = edited_by_hand.then(|| fl!(messages, "notice-edited-by-hand"));
                let count = *problems;
                let odd = (count > 0).then(|| fl!(messages, "notice-odd", count = count));
                by_hand.into_iter().chain(odd).collect()
            }
            Self::FromPdf(held) => {
                vec![fl!(messages, "notice-from-pdf", held = i18n::held(texts, held))]
            }
            Self::Interrupted(found) => {
                vec![interrupted_work(texts, found), fl!(messages, "notice-interrupted-stays")]
            }
            Self::RecoveredInPart => vec![fl!(messages, "notice-recovered-in-part")],
            Self::RecoverFailed(failure) => vec![failure.message(texts)],
            Self::JournalFailed(failure) => {
                vec![fl!(messages, "notice-journal-failed", reason = failure.in_words(texts))]
            }
            Self::VersionLost(failure) => {
                vec![fl!(messages, "notice-version-lost", reason = failure.in_words(texts))]
            }
            Self::InUse(path, by) if by.is_empty() => {
                vec![fl!(messages, "notice-in-use-by-somebody", file = name(path))]
            }
            Self::InUse(path, by) => {
                vec![fl!(messages, "notice-in-use", file = name(path), name = i18n::visible(by))]
            }
            Self::CopyBeside(path) => vec![fl!(messages, "notice-copy-beside", file = name(path))],
            Self::NoNamedVersion => vec![fl!(messages, "notice-no-version")],
            Self::CleanSaved(path) => vec![fl!(messages, "notice-clean-saved", file = name(path))],
            Self::CopyFailed(path, failure) => vec![failure.message(texts, &name(path))],
            Self::CopyStays(path, failure) => {
                let reason = failure.in_words(texts);
                vec![fl!(messages, "notice-copy-stays", file = name(path), reason = reason)]
            }
            Self::MergedFromOutside(view) => merged_from_outside(texts, view),
            Self::OursNotKept(failure) => {
                vec![fl!(messages, "notice-ours-not-kept", reason = failure.reason.as_str())]
            }
            Self::Waiting { is_report: true } => vec![fl!(messages, "notice-report-waits")],
            Self::Waiting { is_report: false } => vec![fl!(messages, "notice-question-waits")],
            Self::Outside(path, outside) => vec![outside.message(texts, &name(path))],
            Self::SaveFailed(path, reason) => vec![reason.message(texts, &name(path))],
            Self::LogoFailed(path, failure) => vec![failure.message(texts, &name(path))],
            Self::ExportFailed(failure) => vec![failure.message(texts)],
            Self::NoAnswer(awaited) => vec![awaited.message(texts)],
            Self::SaveRefused(error) => vec![i18n::save_error(texts, error)],
            Self::Removed(removed) => vec![removed.message(texts)],
            Self::Replaced(replaced) => {
                vec![fl!(messages, "notice-replaced", count = replaced.places)]
            }
            Self::EditRefused { error, asked } => vec![i18n::edit_error(texts, error, *asked)],
            Self::NoProgram(path) => {
                let folder = i18n::visible_path(path.parent().unwrap_or(path));
                vec![fl!(messages, "notice-no-program", file = name(path), folder = folder)]
            }
            Self::PreferencesLost(failure) => {
                vec![fl!(messages, "notice-preferences-lost", reason = failure.in_words(texts))]
            }
            Self::PreferencesUnreadable { aside: Some(aside), reason } => {
                let (file, reason) = (i18n::visible_path(aside), i18n::visible_line(reason));
                vec![fl!(messages, "notice-preferences-unreadable", file = file, reason = reason)]
            }
            Self::PreferencesUnreadable { aside: None, reason } => {
                vec![fl!(messages, "notice-preferences-unreadable-stay", reason = i18n::visible_line(reason))]
            }
            Self::NoDataFolder => vec![fl!(messages, "notice-no-data-folder")],
            Self::NoSettingsFolder => vec![fl!(messages, "notice-no-settings-folder")],
        }
    }
}

/// What others changed, with the words of each row and text that it took away.
fn merged_from_outside(texts: &Texts, view: &CopyView) -> Vec<String> {
    let messages = &texts.messages;
    let told = fl!(messages, "notice-merged-from-outside");
    let count = view.report.vanished.len();
    if count == 0 {
        return vec![told];
    }
    let words = view.report.vanished.iter().map(|lost| {
        let words = lost.row.texts().join(" · ").split_whitespace().collect::<Vec<_>>().join(" ");
        let mut shown: String = words.chars().take(WORDS_SHOWN).collect();
        if shown.len() < words.len() {
            shown.push('…');
        }
        format!("‘{}’", i18n::visible(&shown))
    });
    let gone = fl!(messages, "notice-merge-took-away", count = count);
    [told, gone].into_iter().chain(words).collect()
}

/// Which work was interrupted, in a sentence.
pub fn interrupted_work(texts: &Texts, found: &Interrupted) -> String {
    let messages = &texts.messages;
    let subject = found.summary.subject.trim();
    let subject = if subject.is_empty() { fl!(messages, "title-nameless") } else { subject.to_owned() };
    match &found.path {
        Some(path) => fl!(messages, "notice-interrupted-in-file", subject = subject, file = name(path)),
        None => fl!(messages, "notice-interrupted", subject = subject),
    }
}

fn name(path: &std::path::Path) -> String {
    i18n::visible_file_name(path)
}
