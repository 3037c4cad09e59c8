//! Why the machine could not read or write a file, as data.

use std::io::ErrorKind;

use i18n_embed_fl::fl;

use crate::document::{Limit, Limits};
use crate::file::OpenError;
use crate::i18n::{self, Texts};

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadFailure {
    /// The path leads to a folder.
    Folder,
    /// It is larger than a canvas may be.
    TooLarge,
    /// The system refused, with its own words.
    System(ErrorKind, String),
}

/// Why a file cannot be written: what the system said, and its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteFailure {
    /// What the system said.
    pub kind: ErrorKind,
    /// Its own words.
    pub reason: String,
}

impl ReadFailure {
    /// What happened and what to do; `file` is its name.
    pub fn message(&self, texts: &Texts, file: &str) -> String {
        let messages = &texts.messages;
        match self {
            Self::Folder => fl!(messages, "cli-folder", file = file),
            Self::TooLarge => i18n::open_error(texts, file, &OpenError::OverLimit(Limit::File(Limits::FILE))),
            Self::System(ErrorKind::NotFound | ErrorKind::NotADirectory, _) => {
                fl!(messages, "cli-not-found", file = file)
            }
            Self::System(ErrorKind::PermissionDenied, _) => fl!(messages, "cli-no-permission", file = file),
            Self::System(_, reason) => {
                fl!(messages, "cli-read-failed", file = file, reason = reason.as_str())
            }
        }
    }
}

impl WriteFailure {
    /// What happened and what to do; `file` is its name.
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
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => fl!(messages, "cli-disk-full", file = file),
            ErrorKind::NotFound | ErrorKind::NotADirectory => fl!(messages, "cli-no-folder", file = file),
            _ => fl!(messages, "cli-write-failed", file = file, reason = self.reason.as_str()),
        }
    }
}
