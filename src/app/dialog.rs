//! Questions to the user, as data. One is open at a time.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{
    CopyView, Example, ExportChoice, ExportView, Outside, PaletteChoice, PasteChoice, SearchChoice,
    VersionsChoice, WithCopy,
};
use crate::canvas::PartnerId;
use crate::export::{Addressee, FileKind};
use crate::file::Interrupted;
use crate::template::Template;

/// The question that is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// Work was interrupted; is it to be opened?
    Recover(Interrupted),
    /// Is interrupted work really to be thrown away?
    ThrowAway(Interrupted),
    /// There is work that is in no file; what to do with it before going on?
    Unsaved(Then),
    /// What to export?
    Export(Box<ExportView>),
    /// Which file? Asked where the system has no dialog for it.
    Path(PathPurpose),
    /// Which rows from a spreadsheet?
    PasteRows(PasteChoice),
    /// The file is not what it was; what is to happen?
    Outside(Outside),
    /// Which earlier version?
    Versions(VersionsChoice),
    /// What came of a copy.
    Copy(Box<CopyView>),
    /// A copy without names and history costs something; is it wanted?
    SaveClean,
    /// What does a new canvas begin with?
    New,
    /// What this program is.
    About,
    /// What to begin with, when the program is opened without a file?
    Welcome,
    /// A step of the tour.
    Tour(usize),
    /// What the user likes.
    Settings,
    /// Which keys give which command.
    Shortcuts,
    /// What to search the canvas for?
    Search(SearchChoice),
    /// Should the words that were found really be removed, since their replacement is empty?
    RemoveFound(SearchChoice),
    /// What to do, or where to go?
    Palette(PaletteChoice),
}

/// What waits for the answer about unsaved work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// Leave the program.
    Quit,
    /// An empty canvas of a template.
    NewFromTemplate(Arc<Template>),
    /// A canvas that begins as an example.
    NewFromExample(Example),
    /// A canvas that begins as this one.
    NewFromThis,
    /// Ask for a file and open it.
    Open,
    /// Open this file.
    OpenFile(PathBuf),
    /// Open interrupted work, by its name.
    Recover(String),
}

/// What a path is wanted for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PathPurpose {
    /// To open.
    Open,
    /// To merge or compare the canvas with.
    Copy(WithCopy),
    /// The logo of a partner.
    Logo(PartnerId),
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
            Self::Open | Self::Copy(_) | Self::Logo(_) => None,
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
