//! Questions to the user, as data. One is open at a time.

use crate::app::{
    ComputerView, CopyView, ExportView, Outside, PaletteChoice, PasteChoice, PathPurpose, SearchChoice,
    TakeChoice, Then, VersionsChoice, WordsChoice,
};
use crate::file::Interrupted;

/// The question that is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// Open interrupted work?
    Recover(Interrupted),
    /// Really delete interrupted work?
    ThrowAway(Interrupted),
    /// What to do with unsaved work before going on?
    Unsaved(Then),
    /// What to do with a text in a field that cannot be read before going on?
    Unread(Then),
    /// What to export?
    Export(Box<ExportView>),
    /// Which file? Asked where the system has no dialog for it.
    Path(PathPurpose),
    /// Which rows from a spreadsheet?
    PasteRows(PasteChoice),
    /// Which rows of another canvas?
    TakeOver(TakeChoice),
    /// In which words is the form?
    Words(Box<WordsChoice>),
    /// How to handle a file that was changed by others?
    Outside(Outside),
    /// Which earlier version?
    Versions(VersionsChoice),
    /// The report on a copy.
    Copy(Box<CopyView>),
    /// Save a copy without names and history, in spite of what that loses?
    SaveClean,
    /// What does a new canvas begin with?
    New,
    /// What this program is.
    About,
    /// What is known of the computer.
    Computer(ComputerView),
    /// What to begin with, when the program is opened without a file?
    Welcome,
    /// A step of the tour.
    Tour(usize),
    /// The settings.
    Settings,
    /// The list of shortcuts.
    Shortcuts,
    /// What to search the canvas for?
    Search(SearchChoice),
    /// Really remove the found words, since their replacement is empty?
    RemoveFound(SearchChoice),
    /// The palette.
    Palette(PaletteChoice),
}
