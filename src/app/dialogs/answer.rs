//! What the user answers to a dialog. Each answer names the dialog that it is for; where another one is open, it does
//! nothing.

use std::path::PathBuf;

use crate::app::dialogs::welcome;
use crate::app::dispatch::apply;
use crate::app::editing::{logo, paste, rows, search};
use crate::app::files::{copies, export, outside, recovery, save, versions};
use crate::app::{
    Command, Context, Dialog, Effect, ExportChoice, JobEffect, PaletteChoice, PasteChoice, PastedRows,
    PathPurpose, SearchChoice, State, Then, WriteMode,
};
use crate::canvas::CanvasId;

/// What the user answers to a dialog.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Close the dialog, whichever it is.
    Cancel,
    /// About interrupted work.
    Recover(RecoverAnswer),
    /// Throw the interrupted work away.
    ThrowAway,
    /// About unsaved work.
    Unsaved(UnsavedAnswer),
    /// In the export dialog.
    Export(ExportAnswer),
    /// Save a copy without names and history.
    SaveClean,
    /// Use this file.
    Path(PathBuf),
    /// In the dialog for pasted rows.
    Paste(PasteAnswer),
    /// About a file that others changed.
    Outside(OutsideAnswer),
    /// In the list of earlier versions.
    Versions(VersionsAnswer),
    /// About a merged or compared copy.
    Copy(CopyAnswer),
    /// Show this step of the tour.
    Tour(usize),
    /// In the search dialog.
    Search(SearchAnswer),
    /// Remove the words that were found.
    RemoveFound,
    /// Other letters of a name, or another entry of the palette.
    Palette(PaletteChoice),
    /// Do this: the choice from the palette, from what a search found, or at the start.
    Do(Box<Command>),
    /// Begin a new canvas of this kind.
    Begin(Then),
}

/// What is to happen with interrupted work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoverAnswer {
    /// Open it.
    Open,
    /// Ask whether it is to be thrown away.
    ThrowAway,
}

/// What is to happen with unsaved work before the program goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnsavedAnswer {
    /// Save it first.
    SaveFirst,
    /// Go on without saving.
    GoOn,
}

/// What the user does in the export dialog.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ExportAnswer {
    /// Uses other settings.
    Change(ExportChoice),
    /// Shows another page, from 0.
    TurnToPage(usize),
    /// Has the page drawn that is shown.
    DrawPage {
        /// How wide it is shown, in pixels.
        pixels: f32,
    },
    /// Writes what these settings give.
    Write(ExportChoice),
    /// Prints what these settings give, by the program that the system has for PDF.
    Print(ExportChoice),
}

/// What the user does in the dialog for pasted rows.
#[derive(Debug, Clone, PartialEq)]
pub enum PasteAnswer {
    /// Reads the rows from another text, or puts its columns elsewhere.
    Change(PasteChoice),
    /// Reads the rows from a text that ends in what was pasted just now.
    Into(PasteChoice, String),
    /// Adds these rows.
    Add(PastedRows),
}

/// What is to happen with a file that others changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutsideAnswer {
    /// Write the open canvas to the file.
    KeepOurs,
    /// Take what is in the file into the open canvas.
    TakeTheirs,
    /// Save the open canvas to another file.
    SaveElsewhere,
}

/// What the user does in the list of earlier versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionsAnswer {
    /// Lists the other canvases that have earlier versions.
    OtherCanvases,
    /// Lists the earlier versions of another canvas.
    Of(CanvasId),
    /// Shows the version at this index of the list.
    LookAt(usize),
    /// Puts the version back that is shown.
    PutBack,
    /// Compares the version that is shown with the canvas.
    Compare,
    /// Opens the version that is shown as a canvas of its own.
    OpenBeside,
}

/// What the user does about a merged or compared copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyAnswer {
    /// Brings back the row at this index of those that vanished.
    BringBack(usize),
    /// Undoes the merge.
    UndoMerge,
    /// Moves the copy that was merged to the earlier versions.
    PutAside,
}

/// What the user does in the search dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SearchAnswer {
    /// Searches for other words.
    Change(SearchChoice),
    /// Replaces the words in every place.
    ReplaceAll(SearchChoice),
}

pub(in crate::app) fn answered(state: &mut State, answer: Answer, context: &mut Context<'_>) -> Vec<Effect> {
    match answer {
        Answer::Cancel => cancelled(state),
        Answer::Recover(answer) => recovery::answered(state, answer, context),
        Answer::ThrowAway => recovery::throw_away(state),
        Answer::Unsaved(answer) => about_unsaved(state, answer, context),
        Answer::Export(answer) => export::answered(state, answer),
        Answer::SaveClean => {
            let dialog = state.open.dialog.take_if(|dialog| *dialog == Dialog::SaveClean);
            dialog.map(|_| save::pick_clean(state)).into_iter().collect()
        }
        Answer::Path(path) => with_path(state, path, context),
        Answer::Paste(answer) => about_paste(state, answer, context),
        Answer::Outside(answer) => outside::answered(state, answer, context),
        Answer::Versions(answer) => versions::answered(state, answer, context),
        Answer::Copy(answer) => copies::answered(state, answer, context),
        Answer::Tour(step) => {
            if let Some(Dialog::Tour(_)) = state.open.dialog {
                welcome::step(state, step);
            }
            Vec::new()
        }
        Answer::Search(answer) => {
            search::answered(state, answer, context);
            Vec::new()
        }
        Answer::RemoveFound => {
            search::remove_found(state, context);
            Vec::new()
        }
        Answer::Palette(choice) => {
            if let Some(Dialog::Palette(open)) = &mut state.open.dialog {
                *open = choice;
            }
            Vec::new()
        }
        Answer::Do(command) => carry_out(state, *command, context),
        Answer::Begin(then) => begin(state, then, context),
    }
}

/// Closes the dialog that is open, whichever it is.
fn cancelled(state: &mut State) -> Vec<Effect> {
    let Some(dialog) = state.open.dialog.take() else { return Vec::new() };
    match dialog {
        Dialog::Recover(found) => recovery::not_now(state, found),
        Dialog::ThrowAway(found) => state.open.dialog = Some(Dialog::Recover(found)),
        Dialog::RemoveFound(choice) => state.open.dialog = Some(Dialog::Search(choice)),
        Dialog::Export(_) => return vec![Effect::Job(JobEffect::StopPreview)],
        Dialog::Welcome => return welcome::remember(state),
        Dialog::Path(PathPurpose::Save) | Dialog::Outside(_) => save::give_up_save(state),
        Dialog::Path(
            PathPurpose::Open
            | PathPurpose::Copy(_)
            | PathPurpose::Logo(_)
            | PathPurpose::Clean
            | PathPurpose::Export(_),
        )
        | Dialog::Unsaved(_)
        | Dialog::PasteRows(_)
        | Dialog::Versions(_)
        | Dialog::Copy(_)
        | Dialog::SaveClean
        | Dialog::New
        | Dialog::About
        | Dialog::Tour(_)
        | Dialog::Settings
        | Dialog::Shortcuts
        | Dialog::Search(_)
        | Dialog::Palette(_) => {}
    }
    Vec::new()
}

fn about_unsaved(state: &mut State, answer: UnsavedAnswer, context: &mut Context<'_>) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::Unsaved(_)));
    let Some(Dialog::Unsaved(then)) = dialog else { return Vec::new() };
    match answer {
        UnsavedAnswer::SaveFirst => {
            state.open.after_save = Some(then);
            save::save(state, context)
        }
        UnsavedAnswer::GoOn => save::go_on(state, then, context),
    }
}

fn about_paste(state: &mut State, answer: PasteAnswer, context: &mut Context<'_>) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::PasteRows(_)));
    let Some(Dialog::PasteRows(before)) = dialog else { return Vec::new() };
    match answer {
        PasteAnswer::Change(choice) => paste::changed(state, &before, choice),
        PasteAnswer::Into(choice, text) => return paste::pasted(state, choice, text),
        PasteAnswer::Add(pasted) => rows::paste(state, &pasted, context),
    }
    Vec::new()
}

fn with_path(state: &mut State, path: PathBuf, context: &mut Context<'_>) -> Vec<Effect> {
    let Some(Dialog::Path(purpose)) = state.open.dialog else { return Vec::new() };
    let path = save::typed(state, path);
    // The dialog stays, and says which endings there are.
    if purpose.refuses(&path).is_some() {
        return Vec::new();
    }
    state.open.dialog = None;
    match purpose {
        PathPurpose::Open => save::go_on(state, Then::OpenFile(path), context),
        PathPurpose::Copy(with) => copies::begin(state, path, with, context),
        PathPurpose::Logo(partner) => logo::begin(state, path, partner),
        PathPurpose::Save => {
            let path = save::with_ending(path, save::CANVAS_ENDING);
            save::write(state, path, WriteMode::CreateNew, context)
        }
        PathPurpose::Export(choice) => export::write(state, path, choice, WriteMode::CreateNew),
        PathPurpose::Clean => {
            let path = save::with_ending(path, save::CANVAS_ENDING);
            vec![save::save_clean(state, path, WriteMode::CreateNew, context)]
        }
    }
}

/// Does what was chosen from the palette, from what a search found, or at the start.
fn carry_out(state: &mut State, command: Command, context: &mut Context<'_>) -> Vec<Effect> {
    let is_meant =
        |dialog: &mut Dialog| matches!(dialog, Dialog::Palette(_) | Dialog::Search(_) | Dialog::Welcome);
    let Some(dialog) = state.open.dialog.take_if(is_meant) else { return Vec::new() };
    let mut effects = if dialog == Dialog::Welcome { welcome::remember(state) } else { Vec::new() };
    effects.extend(apply::carry_out(state, command, context));
    effects
}

fn begin(state: &mut State, then: Then, context: &mut Context<'_>) -> Vec<Effect> {
    match state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::New | Dialog::Welcome)) {
        Some(Dialog::Welcome) => welcome::begin(state, then, context),
        Some(_) => save::go_on_to(state, then, context),
        None => Vec::new(),
    }
}
