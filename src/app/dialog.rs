//! Questions to the user, as data. One is open at a time.

use std::path::PathBuf;
use std::sync::Arc;

use super::{
    Command, CopyView, Example, Outside, PaletteChoice, PastedRows, RowKind, SearchChoice, VersionsChoice,
    WithCopy,
};
use crate::export::{Attach, Paper, ReportParts};
use crate::i18n::Language;
use crate::template::Template;

/// The question that is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// There is work that is in no file; what to do with it before going on?
    Unsaved(Then),
    /// What to export?
    Export(ExportChoice),
    /// Which file? Asked where the system has no dialog for it.
    Path(PathPurpose),
    /// Which rows from a spreadsheet?
    PasteRows(RowKind),
    /// The file is not what it was; what is to happen?
    Outside(Outside),
    /// Which earlier version?
    Versions(VersionsChoice),
    /// What came of a copy.
    Copy(Box<CopyView>),
    /// What does a new canvas begin with?
    New,
    /// What this program is.
    About,
    /// What to begin with, the first time?
    Welcome,
    /// A step of the tour.
    Tour(usize),
    /// What the user likes.
    Settings,
    /// Which keys give which command.
    Shortcuts,
    /// What to search the canvas for?
    Search(SearchChoice),
    /// What to do, or where to go?
    Palette(PaletteChoice),
}

/// What the user answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Never mind.
    Cancel,
    /// Save first, then go on.
    SaveFirst,
    /// Go on without saving.
    GoOn,
    /// Other settings for the export.
    ChangeExport(ExportChoice),
    /// Export with these settings.
    Export(ExportChoice),
    /// This file.
    Path(PathBuf),
    /// These rows.
    Rows(PastedRows),
    /// The canvas in hand is to stand in its file.
    KeepOurs,
    /// What stands in the file is to stand in the canvas in hand.
    TakeTheirs,
    /// Another file for the canvas in hand.
    SaveElsewhere,
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
    /// To save the canvas.
    Save,
    /// To export with these settings.
    Export(ExportChoice),
}

/// Settings of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportChoice {
    /// What to make.
    pub kind: ExportKind,
    /// On which paper; only a poster can be A3.
    pub paper: Paper,
    /// The language of the fixed words.
    pub language: Language,
    /// What of the canvas goes along inside the PDF.
    pub attach: Attach,
}

/// What to make of a canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportKind {
    /// The story, on A4.
    Pitch,
    /// The canvas itself, as one sheet.
    Poster,
    /// Why the cases of the decision aid came out as they did.
    Motivation,
    /// All of the canvas to read, on A4.
    Report(ReportParts),
}
