//! Hands the answer to a dialog to the code that carries it out. Each answer names its dialog; if another
//! one is open, it does nothing.

use std::path::PathBuf;

use crate::app::dialogs::welcome;
use crate::app::editing::paste::ask;
use crate::app::editing::{logo, pasted, replace};
use crate::app::files::{
    copies, export, leave, names, outside, recovery, save, take, templates, versions, words,
};
use crate::app::view::computer;
use crate::app::{
    Answer, Context, Dialog, Effect, JobEffect, PasteAnswer, PathPurpose, State, Then, UnsavedAnswer,
    WriteMode,
};
use crate::export::FileKind;

pub(in crate::app) fn answered(state: &mut State, answer: Answer, context: &mut Context<'_>) -> Vec<Effect> {
    match answer {
        Answer::Cancel => cancelled(state),
        Answer::Recover(answer) => recovery::answered(state, answer, context),
        Answer::ThrowAway => recovery::throw_away(state),
        Answer::Unsaved(answer) => about_unsaved(state, answer, context),
        Answer::Unread(answer) => leave::about_unread(state, answer, context),
        Answer::Export(answer) => export::answered(state, answer),
        Answer::SaveClean => {
            let dialog = state.open.dialog.take_if(|dialog| *dialog == Dialog::SaveClean);
            dialog.map(|_| save::pick_clean(state)).into_iter().collect()
        }
        Answer::Path(path) => with_path(state, path, context),
        Answer::Paste(answer) => about_paste(state, answer, context),
        Answer::Take(answer) => {
            take::answered(state, answer, context);
            Vec::new()
        }
        Answer::Words(answer) => words::answered(state, answer),
        Answer::Outside(answer) => outside::answered(state, answer, context),
        Answer::Versions(answer) => versions::answered(state, answer, context),
        Answer::Copy(answer) => copies::answered(state, answer, context),
        Answer::Computer(answer) => computer::answered(state, answer),
        Answer::Tour(step) => {
            if let Some(Dialog::Tour(_)) = state.open.dialog {
                welcome::step(state, step);
            }
            Vec::new()
        }
        Answer::Search(answer) => {
            replace::answered(state, answer, context);
            Vec::new()
        }
        Answer::RemoveFound => {
            replace::remove_found(state, context);
            Vec::new()
        }
        Answer::Palette(choice) => {
            if let Some(Dialog::Palette(open)) = &mut state.open.dialog {
                *open = choice;
            }
            Vec::new()
        }
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
        Dialog::Words(choice) => words::put_off(state, choice),
        Dialog::Path(PathPurpose::Save) | Dialog::Outside(_) => save::give_up_save(state),
        Dialog::Path(
            PathPurpose::Open
            | PathPurpose::Copy(_)
            | PathPurpose::Logo(_)
            | PathPurpose::Template
            | PathPurpose::TakeOver
            | PathPurpose::Clean
            | PathPurpose::Export(_),
        )
        | Dialog::Unsaved(_)
        | Dialog::Unread(_)
        | Dialog::PasteRows(_)
        | Dialog::TakeOver(_)
        | Dialog::Versions(_)
        | Dialog::Copy(_)
        | Dialog::SaveClean
        | Dialog::New
        | Dialog::About
        | Dialog::Computer(_)
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
        UnsavedAnswer::GoOn => leave::go_on(state, then, context),
    }
}

fn about_paste(state: &mut State, answer: PasteAnswer, context: &mut Context<'_>) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::PasteRows(_)));
    let Some(Dialog::PasteRows(before)) = dialog else { return Vec::new() };
    match answer {
        PasteAnswer::Change(choice) => ask::changed(state, &before, choice),
        PasteAnswer::Into(choice, text) => return ask::pasted(state, choice, text),
        PasteAnswer::Add(rows) => pasted::paste(state, &rows, context),
    }
    Vec::new()
}

fn with_path(state: &mut State, path: PathBuf, context: &mut Context<'_>) -> Vec<Effect> {
    let Some(Dialog::Path(purpose)) = state.open.dialog else { return Vec::new() };
    let path = names::typed(state, path);
    // The dialog stays, and says which endings there are.
    if purpose.refuses(&path).is_some() {
        return Vec::new();
    }
    state.open.dialog = None;
    match purpose {
        PathPurpose::Open => leave::go_on(state, Then::OpenFile(path), context),
        PathPurpose::Copy(with) => copies::begin(state, path, with, context),
        PathPurpose::Logo(partner) => logo::begin(state, path, partner),
        PathPurpose::Template => templates::add(path),
        PathPurpose::TakeOver => take::begin(state, path, context),
        PathPurpose::Save => {
            let path = names::with_ending(path, FileKind::Canvas);
            save::write(state, path, WriteMode::CreateNew, context)
        }
        PathPurpose::Export(choice) => export::write(state, path, choice, WriteMode::CreateNew),
        PathPurpose::Clean => {
            let path = names::with_ending(path, FileKind::Canvas);
            vec![save::save_clean(state, path, WriteMode::CreateNew, context)]
        }
    }
}

fn begin(state: &mut State, then: Then, context: &mut Context<'_>) -> Vec<Effect> {
    match state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::New | Dialog::Welcome)) {
        Some(Dialog::Welcome) => welcome::begin(state, then, context),
        Some(_) => leave::go_on_to(state, then, context),
        None => Vec::new(),
    }
}
