//! Questions to the user, as data. One is open at a time.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{
    Command, CopyView, Example, ExportChoice, ExportView, Outside, PaletteChoice, PasteChoice, PastedRows,
    SearchChoice, VersionsChoice, WithCopy,
};
use crate::canvas::{CanvasId, PartnerId};
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

impl Dialog {
    /// Whether an answer is one to this question.
    pub const fn takes(&self, answer: &Answer) -> bool {
        match answer {
            Answer::Cancel => true,
            Answer::Recover => matches!(self, Self::Recover(_)),
            Answer::ThrowAway => matches!(self, Self::Recover(_) | Self::ThrowAway(_)),
            Answer::SaveFirst | Answer::GoOn => matches!(self, Self::Unsaved(_)),
            Answer::ChangeExport(_)
            | Answer::TurnToPage(_)
            | Answer::DrawPage { .. }
            | Answer::Export(_)
            | Answer::Print(_) => matches!(self, Self::Export(_)),
            Answer::SaveClean => matches!(self, Self::SaveClean),
            Answer::Path(_) => matches!(self, Self::Path(_)),
            Answer::ChangePaste(_) | Answer::Rows(_) => matches!(self, Self::PasteRows(_)),
            Answer::KeepOurs | Answer::TakeTheirs | Answer::SaveElsewhere => matches!(self, Self::Outside(_)),
            Answer::OtherCanvases
            | Answer::VersionsOf(_)
            | Answer::LookAtVersion(_)
            | Answer::PutVersionBack
            | Answer::CompareVersion
            | Answer::OpenVersionBeside => matches!(self, Self::Versions(_)),
            Answer::BringBack(_) | Answer::UndoMerge | Answer::PutCopyAside => matches!(self, Self::Copy(_)),
            Answer::TourStep(_) => matches!(self, Self::Tour(_)),
            Answer::ChangeSearch(_) | Answer::ReplaceAll(_) => matches!(self, Self::Search(_)),
            Answer::RemoveFound => matches!(self, Self::RemoveFound(_)),
            Answer::ChangePalette(_) => matches!(self, Self::Palette(_)),
            Answer::Do(_) => matches!(self, Self::Palette(_) | Self::Search(_) | Self::Welcome),
            Answer::Begin(_) => matches!(self, Self::New | Self::Welcome),
        }
    }
}

/// What the user answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Never mind.
    Cancel,
    /// Open the interrupted work.
    Recover,
    /// Throw the interrupted work away.
    ThrowAway,
    /// Save first, then go on.
    SaveFirst,
    /// Go on without saving.
    GoOn,
    /// Other settings for the export.
    ChangeExport(ExportChoice),
    /// Look at another page of the export, from 0.
    TurnToPage(usize),
    /// Draw the page that is looked at.
    DrawPage {
        /// How wide it is shown, in pixels.
        pixels: f32,
    },
    /// Export with these settings.
    Export(ExportChoice),
    /// Print what these settings give, by the program that the system has for PDF.
    Print(ExportChoice),
    /// A copy without names and history, whatever it costs.
    SaveClean,
    /// This file.
    Path(PathBuf),
    /// Other text to read rows from.
    ChangePaste(PasteChoice),
    /// These rows.
    Rows(PastedRows),
    /// The canvas in hand is to stand in its file.
    KeepOurs,
    /// What stands in the file is to stand in the canvas in hand.
    TakeTheirs,
    /// Another file for the canvas in hand.
    SaveElsewhere,
    /// Show which other canvases there are earlier versions of.
    OtherCanvases,
    /// Show the earlier versions of another canvas.
    VersionsOf(CanvasId),
    /// Look at the earlier version at this place of the list.
    LookAtVersion(usize),
    /// Put the version back that is looked at.
    PutVersionBack,
    /// Hold the version that is looked at beside the canvas.
    CompareVersion,
    /// Bring back the row at this place of those that vanished.
    BringBack(usize),
    /// Take the merge back.
    UndoMerge,
    /// Move the copy that was merged to the earlier versions.
    PutCopyAside,
    /// Open the version that is looked at as a canvas of its own.
    OpenVersionBeside,
    /// Another step of the tour.
    TourStep(usize),
    /// Other words to search for.
    ChangeSearch(SearchChoice),
    /// These words in every place.
    ReplaceAll(SearchChoice),
    /// Remove the words that were found.
    RemoveFound,
    /// Other letters of a name, or another entry.
    ChangePalette(PaletteChoice),
    /// This one.
    Do(Box<Command>),
    /// A new canvas of this kind.
    Begin(Then),
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
                Addressee::Everyone | Addressee::Partner(_) => Some(FileKind::Pdf),
            },
        }
    }

    /// Whether the path has the extension of another kind of file than the one to write; returns the kind to write.
    pub fn refuses(self, path: &Path) -> Option<FileKind> {
        self.file_kind().filter(|kind| kind.other_ending(path).is_some())
    }
}
