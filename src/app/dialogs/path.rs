//! The dialog for a path, where the system has none of its own.

use std::path::Path;

use crate::app::{ExportChoice, WithCopy};
use crate::canvas::PartnerId;
use crate::export::{Addressee, FileKind};

/// The purpose of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PathPurpose {
    /// To open.
    Open,
    /// To merge or compare the canvas with.
    Copy(WithCopy),
    /// The logo of a partner.
    Logo(PartnerId),
    /// A template to add to the user's own.
    Template,
    /// A canvas to take rows over from.
    TakeOver,
    /// To save the canvas.
    Save,
    /// To save a copy of the canvas without names and history.
    Clean,
    /// To export with these settings.
    Export(ExportChoice),
}

impl PathPurpose {
    /// The kind of file that is written at the path. `None` if the file is read, or the path is that of a folder.
    pub const fn file_kind(self) -> Option<FileKind> {
        match self {
            Self::Open | Self::Copy(_) | Self::Logo(_) | Self::Template | Self::TakeOver => None,
            Self::Save | Self::Clean => Some(FileKind::Canvas),
            Self::Export(choice) => match choice.addressee {
                Addressee::EachPartner => None,
                Addressee::Everyone | Addressee::Partner(_) => Some(choice.format.file_kind()),
            },
        }
    }

    /// Whether the path has the extension of another kind of file than the one to write; returns the kind to write.
    pub fn refuses(self, path: &Path) -> Option<FileKind> {
        self.file_kind().filter(|kind| kind.other_ending(path).is_some())
    }
}
