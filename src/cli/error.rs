//! Why a command was not done, and how that is said.

use std::io;
use std::path::{Path, PathBuf};

use i18n_embed_fl::fl;

use crate::export::pdf::PdfError;
use crate::file::{OpenError, SaveError};
use crate::i18n::{self, Texts};
use crate::merge::MergeError;
use crate::platform::{RandomError, ReadError};
use crate::template::TemplateError;

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
    MissingFile(String),
    #[error("too few files given to {0}")]
    MissingCopies(String),
    #[error("the copies are not merged")]
    Merge { names: Vec<String>, source: MergeError },
    #[error("no output given")]
    MissingOutput,
    #[error("a pitch is A4")]
    PitchIsA4,
    #[error("a poster is for all")]
    PosterIsForAll,
    #[error("only a report has parts to choose")]
    PartsAreOfReport,
    #[error("no partner {name}")]
    UnknownPartner { name: String, names: String },
    #[error("no earlier version {wanted:?}")]
    NoVersion { wanted: Option<String>, names: String },
    #[error("no template {0}")]
    UnknownTemplate(String),
    #[error("interrupted")]
    Interrupted { done: usize },
    #[error("the output is the input")]
    SameFile,
    #[error("cannot read {path}")]
    Read { path: PathBuf, source: ReadError },
    #[error("cannot open {path}")]
    Open { path: PathBuf, source: OpenError },
    #[error("cannot write {path}")]
    Write { path: PathBuf, source: io::Error },
    #[error(transparent)]
    Save(#[from] SaveError),
    #[error(transparent)]
    Pdf(#[from] PdfError),
    #[error(transparent)]
    Template(#[from] TemplateError),
    #[error(transparent)]
    Random(#[from] RandomError),
    /// The output stream is closed; there is nobody to tell.
    #[error(transparent)]
    Output(io::Error),
}

impl From<lexopt::Error> for CliError {
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
            Self::MissingFile(command) => fl!(messages, "cli-missing-file", command = command.as_str()),
            Self::MissingCopies(command) => {
                fl!(messages, "cli-missing-copies", command = command.as_str())
            }
            Self::Merge { names, source } => i18n::report::merge_error(texts, names, source),
            Self::MissingOutput => fl!(messages, "cli-missing-output"),
            Self::PitchIsA4 => fl!(messages, "cli-pitch-is-a4"),
            Self::PosterIsForAll => fl!(messages, "cli-poster-is-for-all"),
            Self::PartsAreOfReport => fl!(messages, "cli-parts-are-of-report"),
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
            Self::Interrupted { done } => {
                let done = *done;
                fl!(messages, "export-stopped", done = done)
            }
            Self::SameFile => fl!(messages, "cli-same-file"),
            Self::Read { path, source } => read_message(texts, path, source),
            Self::Open { path, source } => i18n::open_error(texts, &name(path), source),
            Self::Write { path, source } => write_message(texts, path, source),
            Self::Save(error) => i18n::save_error(texts, error),
            Self::Pdf(error) => fl!(messages, "internal-error", reason = error.to_string()),
            Self::Template(error) => fl!(messages, "internal-error", reason = error.to_string()),
            Self::Random(error) => fl!(messages, "internal-error", reason = error.to_string()),
            Self::Output(error) => error.to_string(),
        }
    }
}

fn read_message(texts: &Texts, path: &Path, error: &ReadError) -> String {
    let messages = &texts.messages;
    let file = name(path);
    match error {
        ReadError::Folder => fl!(messages, "cli-folder", file = file),
        ReadError::TooLarge(_) => {
            let limit = crate::document::Limit::File(crate::document::Limits::FILE);
            i18n::open_error(texts, &file, &OpenError::OverLimit(limit))
        }
        ReadError::Io(error) => match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                fl!(messages, "cli-not-found", file = file)
            }
            io::ErrorKind::PermissionDenied => fl!(messages, "cli-no-permission", file = file),
            _ => fl!(messages, "cli-read-failed", file = file, reason = error.to_string()),
        },
    }
}

fn write_message(texts: &Texts, path: &Path, error: &io::Error) -> String {
    let messages = &texts.messages;
    let file = name(path);
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
        _ => fl!(messages, "cli-write-failed", file = file, reason = error.to_string()),
    }
}

/// A path as it is shown.
pub(super) fn name(path: &Path) -> String {
    i18n::visible(&path.display().to_string())
}
