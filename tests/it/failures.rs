//! Everything that can go wrong and that a user meets is told in Dutch and in English, each in words of its own.
//!
//! The chains below go through every variant of an error: one that is added does not compile until it stands here too.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::sync::Arc;
use std::time::Duration;

use samencanvas::app::{
    Awaited, CopyFailure, CopyView, ExportFailure, Exported, GoneWords, LogoFailure, NotWritten, Notice,
    OpenFailure, OtherCopy, Outside, ProtectedBy, ReadFailure, RecoverFailure, Removed, Replaced,
    TemplateFailure, WithCopy, WriteFailure,
};
use samencanvas::canvas::{Canvas, CanvasId, FieldRef, Held, Pointer, TextField, ValueKey};
use samencanvas::document::{EditError, Limit, RowRef};
use samencanvas::export;
use samencanvas::file::{Expected, Interrupted, OnDisk, OpenError, Problem, ProblemKind, SaveError, Summary};
use samencanvas::i18n::{self, Language, RefusedEdit, Texts};
use samencanvas::merge::{LostRow, MergeError, Report, Vanished};
use samencanvas::path::CanonicalPath;
use samencanvas::picture::PictureError;
use samencanvas::replica::DecodeError;
use samencanvas::schema::{ColumnKind, DeclaredTable, NewColumn, RowKind};
use samencanvas::template::{self, Finding, TemplateMistake};
use samencanvas::window::WindowError;

use crate::generate::{blank, blank_with_table};

const FILE: &str = "plan.canvas.json";
const OTHER: &str = "ander.canvas.json";

/// Every value of a chain: the first one, and what comes after each.
fn every<T>(after: fn(Option<&T>) -> Option<T>) -> Vec<T> {
    std::iter::successors(after(None), |last| after(Some(last))).collect()
}

/// Each is told in both languages, in other words, and in no words that another one is told in.
fn check<T: std::fmt::Debug>(errors: &[T], say: impl Fn(&Texts, &T) -> String) {
    let texts = Language::ALL.map(Texts::of);
    let mut told = BTreeMap::new();
    for error in errors {
        let said = [0, 1].map(|language| say(texts[language], error));
        assert_ne!(said[0], said[1], "{error:?} is told in one language only");
        for sentence in said {
            assert!(sentence.split_whitespace().count() >= 3, "{error:?}: {sentence:?}");
            assert!(!sentence.ends_with(['.', '!']) && !sentence.contains(['{', '}']), "{sentence:?}");
            let first = sentence.chars().next().unwrap();
            assert!(
                !first.is_lowercase() || sentence.starts_with(FILE) || sentence.starts_with(OTHER),
                "{sentence:?}"
            );
            let other = told.insert(sentence.clone(), format!("{error:?}"));
            assert_eq!(other, None, "{error:?} is told in the same words: {sentence:?}");
        }
    }
}

/// Every kind of rows, with one that a template declares.
fn kinds_of_rows() -> Vec<RowKind> {
    let what = NewColumn { key: "what".to_owned(), kind: ColumnKind::Text, options: Vec::new(), table: None };
    let declared = DeclaredTable::declare("milestones", vec![what]);
    RowKind::BUILT_IN.into_iter().chain([RowKind::Declared(declared)]).collect()
}

fn limits(last: Option<&Limit>) -> Option<Limit> {
    Some(match last {
        None => Limit::Text(1 << 20),
        Some(Limit::Text(_)) => Limit::AllText(2 << 20),
        Some(Limit::AllText(_)) => Limit::OfKind(kinds_of_rows()[0]),
        Some(Limit::OfKind(last)) => {
            let kinds = kinds_of_rows();
            let next = kinds.iter().skip_while(|kind| *kind != last).nth(1);
            next.map_or(Limit::Rows(20), |next| Limit::OfKind(*next))
        }
        Some(Limit::Rows(_)) => Limit::Word(21),
        Some(Limit::Word(_)) => Limit::AllWords(22 << 20),
        Some(Limit::AllWords(_)) => Limit::UnknownFields(23),
        Some(Limit::UnknownFields(_)) => Limit::Silenced(24),
        Some(Limit::Silenced(_)) => Limit::Scales(25),
        Some(Limit::Scales(_)) => Limit::Template(26 << 20),
        Some(Limit::Template(_)) => Limit::Values(27),
        Some(Limit::Values(_)) => Limit::Logo(7 << 10),
        Some(Limit::Logo(_)) => Limit::Logos(8 << 20),
        Some(Limit::Logos(_)) => Limit::ReplicaState(11 << 20),
        Some(Limit::ReplicaState(_)) => Limit::Structs(12),
        Some(Limit::Structs(_)) => Limit::Interleaving,
        Some(Limit::Interleaving) => Limit::File(13 << 20),
        Some(Limit::File(_)) => Limit::Nesting(14),
        Some(Limit::Nesting(_)) => Limit::Pdf(15 << 20),
        Some(Limit::Pdf(_)) => return None,
    })
}

fn opening(last: Option<&OpenError>) -> Option<OpenError> {
    Some(match last {
        None => OpenError::Empty,
        Some(OpenError::Empty) => OpenError::NotText,
        Some(OpenError::NotText) => OpenError::NotJson { line: 3, column: 4 },
        Some(OpenError::NotJson { .. }) => OpenError::BreaksOff { line: 5 },
        Some(OpenError::BreaksOff { .. }) => OpenError::NotACanvas,
        Some(OpenError::NotACanvas) => OpenError::OverLimit(Limit::OfKind(RowKind::Partner)),
        Some(OpenError::OverLimit(_)) => OpenError::NoCanvasInPdf,
        Some(OpenError::NoCanvasInPdf) => OpenError::DamagedPdf("xref".to_owned()),
        Some(OpenError::DamagedPdf(_)) => OpenError::ProtectedPdf,
        Some(OpenError::ProtectedPdf) => {
            OpenError::DamagedAttachment { name: "plan.canvas.json".to_owned(), reason: "packed".to_owned() }
        }
        Some(OpenError::DamagedAttachment { .. }) => OpenError::Internal("no template".to_owned()),
        Some(OpenError::Internal(_)) => return None,
    })
}

fn saving(last: Option<&SaveError>) -> Option<SaveError> {
    Some(match last {
        None => SaveError::ReadOnly,
        Some(SaveError::ReadOnly) => SaveError::OverLimit(Limit::OfKind(RowKind::Action)),
        Some(SaveError::OverLimit(_)) => SaveError::Replica(DecodeError::Incomplete),
        Some(SaveError::Replica(_)) => return None,
    })
}

fn kinds(last: Option<&ProblemKind>) -> Option<ProblemKind> {
    Some(match last {
        None => ProblemKind::DuplicateField { name: "name".to_owned() },
        Some(ProblemKind::DuplicateField { .. }) => ProblemKind::IdIsNoUuid { id: "7".to_owned() },
        Some(ProblemKind::IdIsNoUuid { .. }) => ProblemKind::DuplicateId,
        Some(ProblemKind::DuplicateId) => ProblemKind::MissingReference,
        Some(ProblemKind::MissingReference) => ProblemKind::UnknownOption,
        Some(ProblemKind::UnknownOption) => ProblemKind::CircularGoal,
        Some(ProblemKind::CircularGoal) => ProblemKind::BrokenCharacter,
        Some(ProblemKind::BrokenCharacter) => ProblemKind::UnknownTemplate { id: "own".to_owned() },
        Some(ProblemKind::UnknownTemplate { .. }) => ProblemKind::BrokenTemplate { reason: "id".to_owned() },
        Some(ProblemKind::BrokenTemplate { .. }) => ProblemKind::HistoryLost,
        Some(ProblemKind::HistoryLost) => ProblemKind::NewerVersion { version: 9 },
        Some(ProblemKind::NewerVersion { .. }) => ProblemKind::Unexpected(Expected::Text),
        Some(ProblemKind::Unexpected(Expected::Text)) => ProblemKind::Unexpected(Expected::Number),
        Some(ProblemKind::Unexpected(Expected::Number)) => ProblemKind::Unexpected(Expected::Date),
        Some(ProblemKind::Unexpected(Expected::Date)) => ProblemKind::Unexpected(Expected::List),
        Some(ProblemKind::Unexpected(Expected::List)) => ProblemKind::Unexpected(Expected::Object),
        Some(ProblemKind::Unexpected(Expected::Object)) => ProblemKind::Unexpected(Expected::Truth),
        Some(ProblemKind::Unexpected(Expected::Truth)) => ProblemKind::Unexpected(Expected::Logo),
        Some(ProblemKind::Unexpected(Expected::Logo)) => return None,
    })
}

fn merging(last: Option<&MergeError>) -> Option<MergeError> {
    Some(match last {
        None => MergeError::Nothing,
        Some(MergeError::Nothing) => MergeError::AnotherCanvas { copy: 1, id: id() },
        Some(MergeError::AnotherCanvas { .. }) => MergeError::AnotherTemplate { copy: 1 },
        Some(MergeError::AnotherTemplate { .. }) => MergeError::ReadOnly { copy: 1 },
        Some(MergeError::ReadOnly { .. }) => MergeError::OverLimit(Limit::OfKind(RowKind::Case)),
        Some(MergeError::OverLimit(_)) => MergeError::Histories(DecodeError::Incomplete),
        Some(MergeError::Histories(_)) => MergeError::Internal("own edit".to_owned()),
        Some(MergeError::Internal(_)) => return None,
    })
}

fn system(kind: ErrorKind) -> WriteFailure {
    WriteFailure { kind, reason: kind.to_string() }
}

fn reading(last: Option<&ReadFailure>) -> Option<ReadFailure> {
    let system = |kind: ErrorKind| ReadFailure::System(kind, kind.to_string());
    Some(match last {
        None => ReadFailure::Folder,
        Some(ReadFailure::Folder) => ReadFailure::NotAFile,
        Some(ReadFailure::NotAFile) => ReadFailure::TooLarge,
        Some(ReadFailure::TooLarge) => system(ErrorKind::NotFound),
        Some(ReadFailure::System(ErrorKind::NotFound, _)) => system(ErrorKind::PermissionDenied),
        Some(ReadFailure::System(ErrorKind::PermissionDenied, _)) => system(ErrorKind::ResourceBusy),
        Some(ReadFailure::System(ErrorKind::ResourceBusy, _)) => system(ErrorKind::TimedOut),
        Some(ReadFailure::System(..)) => return None,
    })
}

fn writing(last: Option<&NotWritten>) -> Option<NotWritten> {
    Some(match last {
        None => NotWritten::Refused(SaveError::ReadOnly),
        Some(NotWritten::Refused(_)) => NotWritten::Changed(OnDisk::Missing),
        Some(NotWritten::Changed(_)) => NotWritten::NotVerified,
        Some(NotWritten::NotVerified) => NotWritten::Beside("plan (2).canvas.json".into()),
        Some(NotWritten::Beside(_)) => NotWritten::Unexpected,
        Some(NotWritten::Unexpected) => NotWritten::Protected(ProtectedBy::Permissions),
        Some(NotWritten::Protected(ProtectedBy::Permissions)) => {
            NotWritten::Protected(ProtectedBy::HardLinks)
        }
        Some(NotWritten::Protected(ProtectedBy::HardLinks)) => NotWritten::NotDurable("EIO".to_owned()),
        Some(NotWritten::NotDurable(_)) => NotWritten::Failed(system(ErrorKind::AlreadyExists)),
        Some(NotWritten::Failed(failure)) => NotWritten::Failed(system(match failure.kind {
            ErrorKind::AlreadyExists => ErrorKind::IsADirectory,
            ErrorKind::IsADirectory => ErrorKind::PermissionDenied,
            ErrorKind::PermissionDenied => ErrorKind::StorageFull,
            ErrorKind::StorageFull => ErrorKind::NotFound,
            ErrorKind::NotFound => ErrorKind::NotSeekable,
            ErrorKind::NotSeekable => ErrorKind::TooManyLinks,
            ErrorKind::TooManyLinks => ErrorKind::ResourceBusy,
            ErrorKind::ResourceBusy => ErrorKind::TimedOut,
            _ => return None,
        })),
    })
}

fn outside(last: Option<&Outside>) -> Option<Outside> {
    Some(match last {
        None => Outside::Missing,
        Some(Outside::Missing) => Outside::Blank,
        Some(Outside::Blank) => Outside::NoCanvas(OpenError::NotACanvas),
        Some(Outside::NoCanvas(_)) => Outside::Another,
        Some(Outside::Another) => Outside::PutBack,
        Some(Outside::PutBack) => Outside::NoHistory,
        Some(Outside::NoHistory) => Outside::Newer,
        Some(Outside::Newer) => Outside::MostGone(GoneWords { gone: 12, of: 20 }),
        Some(Outside::MostGone(_)) => return None,
    })
}

fn logos(last: Option<&LogoFailure>) -> Option<LogoFailure> {
    Some(match last {
        None => LogoFailure::Read(ReadFailure::Folder),
        Some(LogoFailure::Read(_)) => LogoFailure::Picture(PictureError::OtherKind),
        Some(LogoFailure::Picture(PictureError::OtherKind)) => {
            LogoFailure::Picture(PictureError::TooLarge { width: 9000, height: 8000 })
        }
        Some(LogoFailure::Picture(PictureError::TooLarge { .. })) => {
            LogoFailure::Picture(PictureError::Broken("crc".to_owned()))
        }
        Some(LogoFailure::Picture(PictureError::Broken(_))) => LogoFailure::NoPartner,
        Some(LogoFailure::NoPartner) => return None,
    })
}

fn copies(last: Option<&CopyFailure>) -> Option<CopyFailure> {
    Some(match last {
        None => CopyFailure::Open(OpenFailure::Read(ReadFailure::Folder)),
        Some(CopyFailure::Open(OpenFailure::Read(_))) => {
            CopyFailure::Open(OpenFailure::Content(OpenError::Empty))
        }
        Some(CopyFailure::Open(OpenFailure::Content(_))) => CopyFailure::Merge(merging(None)?),
        Some(CopyFailure::Merge(error)) => CopyFailure::Merge(merging(Some(error))?),
    })
}

fn exporting(last: Option<&export::Problem>) -> Option<export::Problem> {
    let name = || "Deloitte".to_owned();
    Some(match last {
        None => export::Problem::MissingCharacter { character: '字', place: "Droom".to_owned() },
        Some(export::Problem::MissingCharacter { .. }) => export::Problem::UnreadableLogo { partner: name() },
        Some(export::Problem::UnreadableLogo { .. }) => export::Problem::LogoLeftOut { partner: name() },
        Some(export::Problem::LogoLeftOut { .. }) => export::Problem::NothingForPartner { partner: name() },
        Some(export::Problem::NothingForPartner { .. }) => export::Problem::NothingWritten,
        Some(export::Problem::NothingWritten) => return None,
    })
}

fn windows(last: Option<&WindowError>) -> Option<WindowError> {
    Some(match last {
        None => WindowError::NoDisplay,
        Some(WindowError::NoDisplay) => WindowError::MissingLibraries(vec!["libgl1"]),
        Some(WindowError::MissingLibraries(_)) => WindowError::NoOpenGl("no GLX".to_owned()),
        Some(WindowError::NoOpenGl(_)) => WindowError::Failed("no screen".to_owned()),
        Some(WindowError::Failed(_)) => WindowError::Random(samencanvas::platform::RandomError),
        Some(WindowError::Random(_)) => WindowError::Template(template::read("own", "{}").unwrap_err()),
        Some(WindowError::Template(_)) => return None,
    })
}

fn edits(last: Option<&EditError>) -> Option<EditError> {
    Some(match last {
        None => EditError::ReadOnly,
        Some(EditError::ReadOnly) => EditError::Gone,
        Some(EditError::Gone) => EditError::WrongKind,
        Some(EditError::WrongKind) => EditError::BadRange { range: 1..2 },
        Some(EditError::BadRange { .. }) => EditError::DuplicateId,
        Some(EditError::DuplicateId) => EditError::OverLimit(Limit::OfKind(RowKind::Case)),
        Some(EditError::OverLimit(_)) => return None,
    })
}

fn removed(kind: RowKind, name: &str) -> Notice {
    let row = RowRef::of_kind(kind, uuid::Uuid::nil());
    Notice::Removed(Removed { row, name: name.to_owned(), back: Vec::new(), at: Duration::ZERO })
}

fn left_out() -> Notice {
    Notice::PitchLeftOut { seconds: 60, parts: vec!["Partners".to_owned()] }
}

fn unread() -> Notice {
    let field = FieldRef::Canvas(ValueKey::Date);
    Notice::Unread { field, name: "Datum".to_owned(), text: "straks".to_owned() }
}

fn notices(last: Option<&Notice>) -> Option<Notice> {
    let summary = || Summary { id: id(), subject: "Schulden".to_owned(), version: String::new() };
    let made = || Exported { pitches: None, pages: 2, problems: Vec::new() };
    Some(match last {
        None => Notice::Exported { path: FILE.into(), made: made() },
        Some(Notice::Exported { .. }) => Notice::Exporting { done: 1, of: 2 },
        Some(Notice::Exporting { .. }) => Notice::ExportFailed(ExportFailure::Stopped { done: 1 }),
        Some(Notice::ExportFailed(_)) => Notice::LogoFailed(FILE.into(), LogoFailure::NoPartner),
        Some(Notice::LogoFailed(..)) => Notice::TemplateAdded(Arc::clone(blank(1).template())),
        Some(Notice::TemplateAdded(_)) => {
            let current = Arc::clone(blank(1).template());
            Notice::NewerTemplate { newer: Arc::clone(blank_with_table(1).template()), current }
        }
        Some(Notice::NewerTemplate { .. }) => Notice::TemplateFailed(FILE.into(), TemplateFailure::Older(2)),
        Some(Notice::TemplateFailed(_, TemplateFailure::Older(_))) => {
            let finding = Finding { line: 3, place: String::new(), mistake: TemplateMistake::NotJson };
            Notice::TemplateFailed(FILE.into(), TemplateFailure::Unsound(vec![finding; 9]))
        }
        Some(Notice::TemplateFailed(_, TemplateFailure::Unsound(_))) => {
            let failure = TemplateFailure::Read(ReadFailure::Folder);
            Notice::TemplateFailed(FILE.into(), failure)
        }
        Some(Notice::TemplateFailed(_, TemplateFailure::Read(_))) => {
            let failure = TemplateFailure::NotKept(system(ErrorKind::StorageFull));
            Notice::TemplateFailed(FILE.into(), failure)
        }
        Some(Notice::TemplateFailed(_, TemplateFailure::NotKept(_))) => Notice::Opening(FILE.into()),
        Some(Notice::Opening(_)) => Notice::OpenFailed(FILE.into(), OpenFailure::Content(OpenError::Empty)),
        Some(Notice::OpenFailed(..)) => Notice::Odd { problems: 2, edited_by_hand: true },
        Some(Notice::Odd { .. }) => Notice::FromPdf(Held::default()),
        Some(Notice::FromPdf(_)) => {
            Notice::Interrupted(Interrupted { name: "a".to_owned(), path: None, summary: summary() })
        }
        Some(Notice::Interrupted(_)) => Notice::RecoveredInPart,
        Some(Notice::RecoveredInPart) => Notice::RecoverFailed(RecoverFailure::InUse),
        Some(Notice::RecoverFailed(_)) => Notice::JournalFailed(system(ErrorKind::StorageFull)),
        Some(Notice::JournalFailed(_)) => Notice::VersionLost(system(ErrorKind::StorageFull)),
        Some(Notice::VersionLost(_)) => Notice::CopyBeside(FILE.into()),
        Some(Notice::CopyBeside(_)) => {
            Notice::CopyFailed(FILE.into(), CopyFailure::Merge(MergeError::ReadOnly { copy: 1 }))
        }
        Some(Notice::CopyFailed(..)) => Notice::NoNamedVersion,
        Some(Notice::NoNamedVersion) => Notice::NothingForPitch { is_there: true },
        Some(Notice::NothingForPitch { .. }) => left_out(),
        Some(Notice::PitchLeftOut { .. }) => unread(),
        Some(Notice::Unread { .. }) => Notice::CleanSaved(FILE.into()),
        Some(Notice::CleanSaved(_)) => Notice::CopyStays(FILE.into(), system(ErrorKind::TimedOut)),
        Some(Notice::CopyStays(..)) => Notice::MergedFromOutside(merged(Vec::new())),
        Some(Notice::MergedFromOutside(view)) if view.report.vanished.is_empty() => {
            let field = TextField::Section("dream".into());
            let row = LostRow::Text { field, text: "Samen eruit".to_owned() };
            Notice::MergedFromOutside(merged(vec![Vanished { row, had: 0, removed: vec![1] }]))
        }
        Some(Notice::MergedFromOutside(_)) => Notice::OursNotKept(system(ErrorKind::StorageFull)),
        Some(Notice::OursNotKept(_)) => Notice::Waiting { is_report: true },
        Some(Notice::Waiting { is_report: true }) => Notice::Waiting { is_report: false },
        Some(Notice::Waiting { is_report: false }) => {
            Notice::InUse(CanonicalPath::found(FILE.into()), String::new())
        }
        Some(Notice::InUse(_, by)) if by.is_empty() => {
            Notice::InUse(CanonicalPath::found(FILE.into()), "Anna".to_owned())
        }
        Some(Notice::InUse(..)) => Notice::Outside(FILE.into(), Outside::Blank),
        Some(Notice::Outside(..)) => Notice::SaveFailed(FILE.into(), NotWritten::NotVerified),
        Some(Notice::SaveFailed(..)) => Notice::SavesByItself,
        Some(Notice::SavesByItself) => Notice::SaveRefused(SaveError::ReadOnly),
        Some(Notice::SaveRefused(_)) => {
            Notice::EditRefused { error: EditError::Gone, asked: RefusedEdit::Change }
        }
        Some(Notice::EditRefused { .. }) => Notice::NoProgram(FILE.into()),
        Some(Notice::NoProgram(_)) => Notice::NoNewWindow(system(ErrorKind::NotFound)),
        Some(Notice::NoNewWindow(_)) => Notice::PreferencesLost(system(ErrorKind::StorageFull)),
        Some(Notice::PreferencesLost(_)) => {
            let aside = Some("/x/preferences.json.broken".into());
            Notice::PreferencesUnreadable { aside, reason: "line 1".to_owned() }
        }
        Some(Notice::PreferencesUnreadable { aside: Some(_), .. }) => {
            Notice::PreferencesUnreadable { aside: None, reason: "line 1".to_owned() }
        }
        Some(Notice::PreferencesUnreadable { .. }) => Notice::NoDataFolder,
        Some(Notice::NoDataFolder) => Notice::NoSettingsFolder,
        Some(Notice::NoSettingsFolder) => Notice::NoAnswer(Awaited::Canvas(FILE.into())),
        Some(Notice::NoAnswer(Awaited::Canvas(_))) => Notice::NoAnswer(Awaited::File(FILE.into())),
        Some(Notice::NoAnswer(Awaited::File(_))) => Notice::NoAnswer(Awaited::Journal),
        Some(Notice::NoAnswer(Awaited::Journal)) => Notice::NoAnswer(Awaited::Versions),
        Some(Notice::NoAnswer(Awaited::Versions)) => Notice::NoAnswer(Awaited::Settings),
        Some(Notice::NoAnswer(Awaited::Settings)) => removed(kinds_of_rows()[0], "Gemeente Vallei"),
        Some(Notice::Removed(last)) => match (last.row.kind(), last.name.is_empty()) {
            (kind, false) => removed(kind, ""),
            (last, true) => {
                let kinds = kinds_of_rows();
                // An answer is told as its case is.
                let others = kinds.iter().filter(|kind| **kind != RowKind::CaseAnswer);
                let next = others.skip_while(|kind| **kind != last).nth(1);
                next.map_or(
                    Notice::Replaced(Replaced { places: 1, revision: 1, at: Duration::ZERO }),
                    |next| removed(*next, next.name()),
                )
            }
        },
        Some(Notice::Replaced(_)) => return None,
    })
}

/// What others changed in the file, which took this off the canvas.
fn merged(vanished: Vec<Vanished>) -> Box<CopyView> {
    let report = Report { vanished, ..Report::default() };
    let other = OtherCopy::OwnFile(CanonicalPath::found(FILE.into()));
    Box::new(CopyView { with: WithCopy::Merge, other, report, steps: 1 })
}

fn id() -> CanvasId {
    CanvasId::new(uuid::Uuid::nil())
}

#[test]
fn every_notice_is_told_in_both_languages() {
    check(&every(notices), |texts, notice| notice.lines(texts).join(". "));
    for asked in [RefusedEdit::Paste, RefusedEdit::Change, RefusedEdit::Changes] {
        check(&every(edits), |texts, error| i18n::edit_error(texts, error, asked));
    }
}

#[test]
fn whatever_is_wrong_with_a_file_is_told_in_both_languages() {
    check(&every(opening), |texts, error| i18n::open_error(texts, FILE, error));
    check(&every(limits), |texts, limit| i18n::open_error(texts, FILE, &OpenError::OverLimit(*limit)));
    check(&every(reading), |texts, failure| failure.message(texts, FILE));
    check(&every(kinds), |texts, kind| {
        let place = Pointer::ROOT.member("canvas").member("partners");
        i18n::problem(texts, &Canvas::default(), &Problem { place, kind: kind.clone() })
    });
}

#[test]
fn whatever_keeps_a_canvas_from_its_file_is_told_in_both_languages() {
    check(&every(saving), i18n::save_error);
    check(&every(limits), |texts, limit| i18n::save_error(texts, &SaveError::OverLimit(*limit)));
    check(&every(writing), |texts, failure| failure.message(texts, FILE));
    check(&every(outside), |texts, outside| outside.message(texts, FILE));
}

#[test]
fn whatever_keeps_copies_apart_is_told_in_both_languages() {
    check(&every(copies), |texts, failure| failure.message(texts, FILE));
    let names = [FILE, OTHER].map(str::to_owned);
    check(&every(merging), |texts, error| i18n::report::merge_error(texts, &names, error));
}

#[test]
fn whatever_an_export_lacks_is_told_in_both_languages() {
    check(&every(exporting), |texts, problem| problem.message(texts));
    check(&every(logos), |texts, failure| failure.message(texts, FILE));
    let stopped = ExportFailure::Stopped { done: 2 };
    let full = ExportFailure::NotWritten(FILE.into(), system(ErrorKind::StorageFull));
    let beside = ExportFailure::Beside(FILE.into(), "pitch (2).pdf".into());
    check(&[stopped, ExportFailure::TooLarge, full, beside], |texts, failure| failure.message(texts));
}

#[test]
fn whatever_keeps_the_window_or_interrupted_work_closed_is_told_in_both_languages() {
    check(&every(windows), |texts, error| error.message(texts));
    let unreadable = RecoverFailure::Unreadable { path: "/x/a".into(), reason: "header".to_owned() };
    let damaged = RecoverFailure::Damaged("/x/b".into());
    check(&[RecoverFailure::InUse, damaged, unreadable], |texts, failure| failure.message(texts));
}
