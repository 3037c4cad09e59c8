//! Replacing words on the whole canvas.

use crate::app::{Context, Dialog, Notice, Replaced, SearchAnswer, SearchChoice, State};

/// Carries out an answer in the dialog.
pub(in crate::app) fn answered(state: &mut State, answer: SearchAnswer, context: &Context<'_>) {
    if !matches!(state.open.dialog, Some(Dialog::Search(_))) {
        return;
    }
    match answer {
        SearchAnswer::Change(choice) => state.open.dialog = Some(Dialog::Search(choice)),
        SearchAnswer::ReplaceAll(choice) => replace_all(state, choice, context),
    }
}

/// The user confirmed the removal of the found words.
pub(in crate::app) fn remove_found(state: &mut State, context: &Context<'_>) {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::RemoveFound(_)));
    if let Some(Dialog::RemoveFound(choice)) = dialog {
        replace(state, &choice, context);
    }
}

/// Replaces the words everywhere as one undo step and tells how often. An empty replacement removes words, so it asks
/// first.
fn replace_all(state: &mut State, choice: SearchChoice, context: &Context<'_>) {
    state.open.dialog = None;
    if choice.replacement.is_empty() {
        state.open.dialog = Some(Dialog::RemoveFound(choice));
    } else {
        replace(state, &choice, context);
    }
}

/// Replaces the words everywhere without asking.
fn replace(state: &mut State, choice: &SearchChoice, context: &Context<'_>) {
    let edits = choice.edits(state.open.document.canvas(), state.open.document.template());
    let before = state.open.document.revision();
    state.edit(&edits, context);
    let revision = state.open.document.revision();
    state.notices.retain(|notice| !matches!(notice, Notice::Replaced(_)));
    if revision != before {
        state.notices.push(Notice::Replaced(Replaced { places: edits.len(), revision, at: context.time }));
    }
}
