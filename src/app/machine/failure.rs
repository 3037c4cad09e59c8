//! Why the machine could not read or write a file, as data.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use i18n_embed_fl::fl;

use crate::document::{Limit, Limits};
use crate::file::{OnDisk, OpenError, SaveError};
use crate::i18n::{self, Texts};

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadFailure {
    /// The path leads to a folder.
    Folder,
    /// The path leads to a pipe, a socket or a device.
    NotAFile,
    /// It is larger than a canvas may be.
    TooLarge,
    /// The system refused, with its own message.
    System(ErrorKind, String),
}

/// Why a file cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteFailure {
    /// The kind of the system's error.
    pub kind: ErrorKind,
    /// The system's own message.
    pub reason: String,
}

/// Why an export was not made, or not all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportFailure {
    /// The user stopped it.
    Stopped {
        /// Files that were written before.
        done: usize,
    },
    /// The document would be too large.
    TooLarge,
    /// A file was not written.
    NotWritten(PathBuf, WriteFailure),
    /// Another program has the file open; the export was written beside it, to the second path.
    Beside(PathBuf, PathBuf),
    /// A file was written, but a power cut may undo that; why.
    NotDurable(PathBuf, String),
}

/// Why there is no preview of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PreviewFailure {
    /// The document would be too large.
    TooLarge,
    /// It was not made or drawn.
    Failed(WriteFailure),
}

/// What protects a file from being replaced without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProtectedBy {
    /// This user has no permission to write it.
    Permissions,
    /// It has other names on the disk, which would keep the old contents.
    HardLinks,
}

/// Why a file did not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenFailure {
    /// It could not be read.
    Read(ReadFailure),
    /// It is no canvas.
    Content(OpenError),
}

/// Why the canvas was not written to its file.
#[derive(Debug)]
pub enum NotWritten {
    /// The canvas cannot be saved.
    Refused(SaveError),
    /// The file holds other content than what was last read or written.
    Changed(OnDisk),
    /// The disk gave back other bytes than were written.
    NotVerified,
    /// The file is protected; the user has to confirm that it is replaced.
    Protected(ProtectedBy),
    /// The canvas was written, but a power cut may undo that; why.
    NotDurable(String),
    /// Another program has the file open; the canvas was written beside it.
    Beside(PathBuf),
    /// Somebody wrote the file at the same moment; it was left as it is.
    Unexpected,
    /// The system refused.
    Failed(WriteFailure),
}

/// Why interrupted work cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecoverFailure {
    /// Another window has it open.
    InUse,
    /// What was kept of it is damaged; it stays where it is.
    Damaged(PathBuf),
    /// It cannot be read; it stays where it is.
    Unreadable {
        /// Where it is.
        path: PathBuf,
        /// What went wrong.
        reason: String,
    },
}

impl ReadFailure {
    /// What happened and what to do; `file` is its name.
    pub fn message(&self, texts: &Texts, file: &str) -> String {
        let messages = &texts.messages;
        match self {
            Self::Folder => fl!(messages, "cli-folder", file = file),
            Self::NotAFile => fl!(messages, "cli-not-a-file", file = file),
            Self::TooLarge => i18n::open_error(texts, file, &OpenError::OverLimit(Limit::File(Limits::FILE))),
            Self::System(ErrorKind::NotFound | ErrorKind::NotADirectory, _) => {
                fl!(messages, "cli-not-found", file = file)
            }
            Self::System(ErrorKind::PermissionDenied, _) => fl!(messages, "cli-no-permission", file = file),
            Self::System(ErrorKind::InvalidFilename, _) => fl!(messages, "cli-name-refused", file = file),
            Self::System(ErrorKind::ResourceBusy, _) => fl!(messages, "read-held", file = file),
            Self::System(_, reason) => {
                fl!(messages, "cli-read-failed", file = file, reason = reason.as_str())
            }
        }
    }
}

impl WriteFailure {
    /// A failure from an error of the system.
    pub fn of(error: &std::io::Error) -> Self {
        Self { kind: error.kind(), reason: error.to_string() }
    }

    /// The reason, in a few words within a sentence.
    pub fn in_words(&self, texts: &Texts) -> String {
        i18n::system_reason(texts, self.kind, &self.reason)
    }

    /// What happened and what to do; `file` is its name.
    #[cfg_attr(
        not(test),
        expect(clippy::wildcard_enum_match_arm, reason = "the kinds of errors of the system are not ours")
    )]
    pub fn message(&self, texts: &Texts, file: &str) -> String {
        let messages = &texts.messages;
        match self.kind {
            ErrorKind::AlreadyExists => fl!(messages, "cli-exists", file = file),
            ErrorKind::IsADirectory | ErrorKind::DirectoryNotEmpty => {
                fl!(messages, "cli-folder", file = file)
            }
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                fl!(messages, "cli-write-no-permission", file = file)
            }
            ErrorKind::NotSeekable => fl!(messages, "cli-not-a-file", file = file),
            ErrorKind::TooManyLinks => fl!(messages, "protected-links-choose", file = file),
            ErrorKind::ResourceBusy => fl!(messages, "write-held", file = file),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => fl!(messages, "cli-disk-full", file = file),
            ErrorKind::NotFound | ErrorKind::NotADirectory => fl!(messages, "cli-no-folder", file = file),
            ErrorKind::InvalidFilename => fl!(messages, "cli-name-refused", file = file),
            _ => fl!(messages, "cli-write-failed", file = file, reason = self.reason.as_str()),
        }
    }
}

impl ExportFailure {
    /// What happened and what to do.
    pub fn message(&self, texts: &Texts) -> String {
        match self {
            Self::Stopped { done } => {
                let done = *done;
                fl!(texts.messages, "export-stopped", done = done)
            }
            Self::TooLarge => fl!(texts.messages, "export-too-large"),
            Self::NotWritten(path, failure) => failure.message(texts, &i18n::visible_file_name(path)),
            Self::Beside(path, beside) => saved_beside(texts, &i18n::visible_file_name(path), beside),
            Self::NotDurable(path, reason) => not_durable(texts, &i18n::visible_file_name(path), reason),
        }
    }
}

impl PreviewFailure {
    /// What happened and what to do.
    pub fn message(&self, texts: &Texts) -> String {
        match self {
            Self::TooLarge => fl!(texts.messages, "export-too-large"),
            Self::Failed(failure) => {
                fl!(texts.messages, "export-preview-failed", reason = failure.reason.as_str())
            }
        }
    }
}

impl NotWritten {
    /// What happened and what to do; `file` is its name.
    pub fn message(&self, texts: &Texts, file: &str) -> String {
        let messages = &texts.messages;
        match self {
            Self::Failed(failure) => failure.message(texts, file),
            Self::Refused(error) => i18n::save_error(texts, error),
            Self::Beside(path) => saved_beside(texts, file, path),
            Self::Unexpected => fl!(messages, "write-unexpected", file = file),
            Self::Protected(ProtectedBy::Permissions) => {
                fl!(messages, "protected-permissions-ask", file = file)
            }
            Self::Protected(ProtectedBy::HardLinks) => fl!(messages, "protected-links-ask", file = file),
            Self::NotDurable(reason) => not_durable(texts, file, reason),
            Self::NotVerified => fl!(messages, "not-verified", file = file),
            Self::Changed(_) => fl!(messages, "outside-changed", file = file),
        }
    }
}

fn saved_beside(texts: &Texts, file: &str, beside: &Path) -> String {
    fl!(texts.messages, "saved-beside", file = file, beside = i18n::visible_file_name(beside))
}

fn not_durable(texts: &Texts, file: &str, reason: &str) -> String {
    fl!(texts.messages, "write-not-durable", file = file, reason = reason)
}

impl RecoverFailure {
    /// What happened and what to do.
    pub fn message(&self, texts: &Texts) -> String {
        let messages = &texts.messages;
        match self {
            Self::InUse => fl!(messages, "recover-in-use"),
            Self::Damaged(path) => fl!(messages, "recover-damaged", path = i18n::visible_path(path)),
            Self::Unreadable { path, reason } => {
                let path = i18n::visible_path(path);
                fl!(messages, "recover-unreadable", path = path, reason = reason.as_str())
            }
        }
    }
}
