//! Questions to the user, as data. One is open at a time.

use crate::app::{
    CopyView, ExportView, Outside, PaletteChoice, PasteChoice, PathPurpose, SearchChoice, Then,
    VersionsChoice,
};
use crate::file::Interrupted;

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
