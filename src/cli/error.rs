//! Errors of commands, and their messages.

use std::io;
use std::path::{Path, PathBuf};

use i18n_embed_fl::fl;

use crate::export::formats::pdf::PdfError;
use crate::export::{FileKind, Format};
use crate::file::{OpenError, SaveError};
use crate::i18n::{self, Texts};
use crate::merge::MergeError;
use crate::platform::{ProtectedBy, RandomError, ReadError, WriteError};
use crate::template::{Finding, TemplateError};

/// Why a command was not done.
#[derive(Debug, thiserror::Error)]
pub(super) enum CliError {
    #[error("unknown command {0}")]
    UnknownCommand(String),
    #[error("unexpected {0}")]
    Unexpected(String),
    #[error("no value after {0}")]
    MissingValue(String),
    #[error("{value} is no choice of {option}")]
    BadValue { option: &'static str, value: String, choices: String },
    #[error("no file given to {0}")]
    MissingFile(&'static str),
    #[error("too few files given to {0}")]
    MissingCopies(&'static str),
    #[error("the copies are not merged")]
    Merge { names: Vec<String>, source: MergeError },
    #[error("no output given")]
    MissingOutput,
    #[error("only a poster is A3")]
    A3IsOfPoster,
    #[error("only a poster is put together of tiles")]
    TilesAreOfPoster,
    #[error("the poster is no larger than the tiles")]
    NoTiles,
    #[error("only notes are for one section or for none")]
    SectionIsOfNotes,
    #[error("no section is called {name}")]
    UnknownSection { name: String, names: String },
    #[error("only a pitch is for one partner")]
    ReaderIsOfPitch,
    #[error("a poster has no place in a file without pages")]
    PosterHasPages,
    #[error("only a PDF is on paper")]
    PaperIsOfPdf,
    #[error("only a PDF takes the canvas along")]
    AttachIsOfPdf,
    #[error("only a report has parts to choose")]
    PartsAreOfReport,
    #[error("only a motivation is about a case")]
    CaseIsOfMotivation,
    /// The form of the canvas does not have the document that was asked for, but these.
    #[error("the form has no {wanted}, but {documents}")]
    NoDocument {
        /// What was asked for, in words.
        wanted: String,
        /// The names of those that it has, as a list.
        documents: String,
    },
    #[error("no case {name}")]
    UnknownCase { name: String, cases: String },
    #[error("more than one case {name}")]
    SeveralCases { name: String, cases: String },
    #[error("no partner {name}")]
    UnknownPartner { name: String, names: String },
    #[error("{count} partners {name}")]
    SeveralPartners { name: String, count: usize },
    #[error("no earlier version {wanted:?}")]
    NoVersion { wanted: Option<String>, names: String },
    #[error("no template {0}")]
    UnknownTemplate(String),
    #[error("what to do with templates is missing")]
    MissingTemplateWord,
    #[error("{path} is no sound template")]
    UnsoundTemplate { path: PathBuf, found: Vec<Finding> },
    #[error("interrupted")]
    Interrupted { done: usize },
    #[error("the document would be too large")]
    TooLarge,
    #[error("the output is the input")]
    SameFile,
    #[error("{path} is there and no export in this format")]
    OtherKind { path: PathBuf, format: Format },
    #[error("{0} names no file")]
    NotAName(PathBuf),
    #[error("{0} has the ending of a file, and all partners need a folder")]
    FolderWanted(PathBuf),
    #[error("SOURCE_DATE_EPOCH is {0}")]
    SourceDate(String),
    #[error("{path} has the ending of another kind of file")]
    OtherEnding { path: PathBuf, kinds: &'static [FileKind] },
    #[error("cannot read {path}")]
    Read { path: PathBuf, source: ReadError },
    #[error("cannot open {path}")]
    Open { path: PathBuf, source: OpenError },
    #[error("cannot write {path}")]
    Write { path: PathBuf, source: WriteError },
    #[error(transparent)]
    Save(#[from] SaveError),
    #[error(transparent)]
    Pdf(#[from] PdfError),
    #[error(transparent)]
    Template(#[from] TemplateError),
    #[error(transparent)]
    Random(#[from] RandomError),
    /// The output stream does not take what was asked for.
    #[error(transparent)]
    Output(io::Error),
}

impl From<lexopt::Error> for CliError {
    #[cfg_attr(
        not(test),
        expect(clippy::wildcard_enum_match_arm, reason = "the errors of the parser are not ours")
    )]
    fn from(error: lexopt::Error) -> Self {
        match error {
            lexopt::Error::MissingValue { option } => Self::MissingValue(option.unwrap_or_default()),
            lexopt::Error::UnexpectedOption(option) => Self::Unexpected(option),
            lexopt::Error::UnexpectedArgument(word) => Self::Unexpected(word.to_string_lossy().into_owned()),
            lexopt::Error::UnexpectedValue { option, value } => {
                Self::Unexpected(format!("{option}={}", value.to_string_lossy()))
            }
            lexopt::Error::NonUnicodeValue(value) => Self::Unexpected(value.to_string_lossy().into_owned()),
            other => Self::Unexpected(other.to_string()),
        }
    }
}

impl CliError {
    /// The error in a sentence or two: what happened and what to do.
    pub(super) fn message(&self, texts: &Texts) -> String {
        let messages = &texts.messages;
        match self {
            Self::UnknownCommand(word) => fl!(messages, "cli-unknown-command", word = word.as_str()),
            Self::Unexpected(word) => fl!(messages, "cli-unexpected", word = word.as_str()),
            Self::MissingValue(option) => fl!(messages, "cli-missing-value", option = option.as_str()),
            Self::BadValue { option, value, choices } => {
                let (option, value, choices): (&str, &str, &str) = (option, value, choices);
                fl!(messages, "cli-bad-value", option = option, value = value, choices = choices)
            }
            Self::MissingFile(command) => fl!(messages, "cli-missing-file", command = String::from(*command)),
            Self::MissingCopies(command) => {
                fl!(messages, "cli-missing-copies", command = String::from(*command))
            }
            Self::Merge { names, source } => i18n::report::merge_error(texts, names, source),
            Self::MissingOutput => fl!(messages, "cli-missing-output"),
            Self::A3IsOfPoster => fl!(messages, "cli-a3-is-of-poster"),
            Self::TilesAreOfPoster => fl!(messages, "cli-tiles-are-of-poster"),
            Self::NoTiles => fl!(messages, "cli-no-tiles"),
            Self::SectionIsOfNotes => fl!(messages, "cli-section-is-of-notes"),
            Self::UnknownSection { name, names } => {
                fl!(messages, "cli-unknown-section", name = name.as_str(), names = names.as_str())
            }
            Self::ReaderIsOfPitch => fl!(messages, "cli-reader-is-of-pitch"),
            Self::PosterHasPages => fl!(messages, "export-poster-has-pages"),
            Self::PaperIsOfPdf => fl!(messages, "cli-paper-is-of-pdf"),
            Self::AttachIsOfPdf => fl!(messages, "cli-attach-is-of-pdf"),
            Self::PartsAreOfReport => fl!(messages, "cli-parts-are-of-report"),
            Self::CaseIsOfMotivation => fl!(messages, "cli-case-is-of-motivation"),
            Self::NoDocument { wanted, documents } => {
                fl!(messages, "cli-no-document", wanted = wanted.as_str(), documents = documents.as_str())
            }
            Self::UnknownCase { cases, .. } if cases.is_empty() => fl!(messages, "cli-no-cases"),
            Self::UnknownCase { name, cases } => {
                fl!(messages, "cli-unknown-case", name = i18n::visible(name), cases = i18n::visible(cases))
            }
            Self::SeveralCases { name, cases } => {
                fl!(messages, "cli-several-cases", name = i18n::visible(name), cases = i18n::visible(cases))
            }
            Self::SeveralPartners { name, count } => {
                fl!(messages, "cli-several-partners", name = i18n::visible(name), count = count)
            }
            Self::UnknownPartner { name, names } if names.is_empty() => {
                fl!(messages, "cli-no-partners", name = i18n::visible(name))
            }
            Self::UnknownPartner { name, names } => {
                fl!(messages, "cli-unknown-partner", name = i18n::visible(name), names = i18n::visible(names))
            }
            Self::NoVersion { names, .. } if names.is_empty() => fl!(messages, "cli-no-versions"),
            Self::NoVersion { wanted, names } => {
                let wanted = i18n::visible(wanted.as_deref().unwrap_or_default());
                fl!(messages, "cli-no-version", version = wanted, names = i18n::visible(names))
            }
            Self::UnknownTemplate(id) => fl!(messages, "cli-unknown-template", id = id.as_str()),
            Self::MissingTemplateWord => fl!(messages, "cli-template-word"),
            Self::UnsoundTemplate { path, found } => {
                let first = found.first().map(|first| i18n::template_finding(texts, first));
                let first = first.unwrap_or_default();
                fl!(messages, "cli-template-refused", file = name(path), first = first)
            }
            Self::Interrupted { done } => {
                let done = *done;
                fl!(messages, "export-stopped", done = done)
            }
            Self::TooLarge => fl!(messages, "export-too-large"),
            Self::SameFile => fl!(messages, "cli-same-file"),
            Self::OtherKind { path, format: Format::Pdf } => {
                fl!(messages, "cli-other-kind", file = name(path))
            }
            Self::OtherKind { path, format: Format::Markdown } => {
                fl!(messages, "cli-other-text", file = name(path))
            }
            Self::OtherKind { path, format: Format::Text } => {
                fl!(messages, "cli-exists", file = name(path))
            }
            Self::NotAName(path) => fl!(messages, "cli-not-a-name", file = name(path)),
            Self::FolderWanted(path) => fl!(messages, "cli-folder-wanted", file = name(path)),
            Self::SourceDate(value) => fl!(messages, "cli-source-date", value = value.as_str()),
            Self::OtherEnding { path, kinds } => {
                let endings: Vec<&str> = kinds.iter().flat_map(|kind| kind.endings()).copied().collect();
                fl!(messages, "other-ending", file = name(path), endings = endings.join(", "))
            }
            Self::Read { path, source } => read_message(texts, path, source),
            Self::Open { path, source } => i18n::open_error(texts, &name(path), source),
            Self::Write { path, source } => write_message(texts, path, source),
            Self::Save(error) => i18n::save_error(texts, error),
            Self::Pdf(error) => fl!(messages, "internal-error", reason = error.to_string()),
            Self::Template(error) => fl!(messages, "internal-error", reason = error.to_string()),
            Self::Random(error) => fl!(messages, "internal-error", reason = error.to_string()),
            Self::Output(error) => output_message(texts, error),
        }
    }
}

#[cfg_attr(
    not(test),
    expect(clippy::wildcard_enum_match_arm, reason = "the kinds of errors of the system are not ours")
)]
fn read_message(texts: &Texts, path: &Path, error: &ReadError) -> String {
    let messages = &texts.messages;
    let file = name(path);
    match error {
        ReadError::Folder => fl!(messages, "cli-folder", file = file),
        ReadError::NotAFile => fl!(messages, "cli-not-a-file", file = file),
        ReadError::TooLarge(_) => {
            let limit = crate::document::Limit::File(crate::document::Limits::FILE);
            i18n::open_error(texts, &file, &OpenError::OverLimit(limit))
        }
        ReadError::Io(error) => match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                fl!(messages, "cli-not-found", file = file)
            }
            io::ErrorKind::PermissionDenied => fl!(messages, "cli-no-permission", file = file),
            io::ErrorKind::InvalidFilename => fl!(messages, "cli-name-refused", file = file),
            io::ErrorKind::ResourceBusy => fl!(messages, "read-held", file = file),
            _ => fl!(messages, "cli-read-failed", file = file, reason = error.to_string()),
        },
    }
}

fn write_message(texts: &Texts, path: &Path, error: &WriteError) -> String {
    let messages = &texts.messages;
    let file = name(path);
    match error {
        WriteError::Io(error) => system_message(texts, file, error),
        WriteError::Protected(ProtectedBy::Permissions) => {
            fl!(messages, "cli-protected-permissions", file = file)
        }
        WriteError::Protected(ProtectedBy::HardLinks) => fl!(messages, "cli-protected-links", file = file),
        WriteError::NotAFile => fl!(messages, "cli-not-a-file", file = file),
        WriteError::NotVerified => fl!(messages, "not-verified", file = file),
        WriteError::Unexpected => fl!(messages, "write-unexpected", file = file),
        WriteError::Beside { path, .. } => fl!(messages, "saved-beside", file = file, beside = name(path)),
        WriteError::NotDurable(reason) => {
            fl!(messages, "write-not-durable", file = file, reason = reason.to_string())
        }
    }
}

#[cfg_attr(
    not(test),
    expect(clippy::wildcard_enum_match_arm, reason = "the kinds of errors of the system are not ours")
)]
fn system_message(texts: &Texts, file: String, error: &io::Error) -> String {
    let messages = &texts.messages;
    match error.kind() {
        io::ErrorKind::AlreadyExists => fl!(messages, "cli-exists", file = file),
        io::ErrorKind::IsADirectory | io::ErrorKind::DirectoryNotEmpty => {
            fl!(messages, "cli-folder", file = file)
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            fl!(messages, "cli-write-no-permission", file = file)
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            fl!(messages, "cli-disk-full", file = file)
        }
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => fl!(messages, "cli-no-folder", file = file),
        io::ErrorKind::InvalidFilename => fl!(messages, "cli-name-refused", file = file),
        io::ErrorKind::ResourceBusy => fl!(messages, "write-held", file = file),
        _ => fl!(messages, "cli-write-failed", file = file, reason = error.to_string()),
    }
}

#[cfg_attr(
    not(test),
    expect(clippy::wildcard_enum_match_arm, reason = "the kinds of errors of the system are not ours")
)]
fn output_message(texts: &Texts, error: &io::Error) -> String {
    let messages = &texts.messages;
    match error.kind() {
        io::ErrorKind::BrokenPipe => fl!(messages, "cli-output-closed"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => fl!(messages, "cli-output-full"),
        _ => fl!(messages, "cli-output-failed", reason = error.to_string()),
    }
}

/// A path as it is shown.
pub(super) fn name(path: &Path) -> String {
    i18n::visible_path(path)
}

#[cfg(test)]
mod tests;
