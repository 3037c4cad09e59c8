//! Answers to dialogs. Each answer names its dialog; if another one is open, it does nothing.

use std::path::PathBuf;

use crate::app::{
    ComputerAnswer, CopyAnswer, ExportAnswer, OutsideAnswer, PaletteChoice, PasteAnswer, RecoverAnswer,
    SearchAnswer, TakeAnswer, Then, UnreadAnswer, UnsavedAnswer, VersionsAnswer, WordsAnswer,
};

/// An answer to a dialog.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Close the dialog, whichever it is.
    Cancel,
    /// About interrupted work.
    Recover(RecoverAnswer),
    /// Delete the interrupted work.
    ThrowAway,
    /// About unsaved work.
    Unsaved(UnsavedAnswer),
    /// About a text in a field that cannot be read.
    Unread(UnreadAnswer),
    /// In the export dialog.
    Export(ExportAnswer),
    /// Save a copy without names and history.
    SaveClean,
    /// Use this file.
    Path(PathBuf),
    /// In the dialog for pasted rows.
    Paste(PasteAnswer),
    /// In the dialog for rows of another canvas.
    Take(TakeAnswer),
    /// In the dialog for the words of the form.
    Words(WordsAnswer),
    /// About a file that others changed.
    Outside(OutsideAnswer),
    /// In the list of earlier versions.
    Versions(VersionsAnswer),
    /// About a merged or compared copy.
    Copy(CopyAnswer),
    /// About the computer.
    Computer(ComputerAnswer),
    /// Show this step of the tour.
    Tour(usize),
    /// In the search dialog.
    Search(SearchAnswer),
    /// Remove the words that were found.
    RemoveFound,
    /// Other letters of a name, or another entry of the palette.
    Palette(PaletteChoice),
    /// Begin a new canvas of this kind.
    Begin(Then),
}
