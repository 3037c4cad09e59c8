//! The canvas that rows are taken over from: chosen, and read by a worker.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::dialogs::question;
use crate::app::dialogs::requester::Requester;
use crate::app::editing::take;
use crate::app::files::names;
use crate::app::{
    Context, Dialog, Effect, JobEffect, Notice, OpenFailure, OtherCanvas, PathPurpose, State, TakeAnswer,
    TakeChoice,
};
use crate::file::Opened;
use crate::i18n;
use crate::path::FilePlace;

/// Asks for the file of the other canvas.
pub(in crate::app) fn pick(state: &State) -> Effect {
    names::pick(state, PathPurpose::TakeOver, String::new())
}

/// Lets a worker read it.
pub(in crate::app) fn begin(state: &State, path: PathBuf, context: &mut Context<'_>) -> Vec<Effect> {
    let client_id = context.identities.client_id();
    vec![Effect::Job(JobEffect::ReadOther { path, client_id, generation: state.open.generation })]
}

/// It was read: shows what it has.
pub(in crate::app) fn read(
    state: &mut State,
    place: FilePlace,
    generation: u64,
    result: Result<Box<Opened>, OpenFailure>,
    context: &Context<'_>,
) {
    if generation != state.open.generation {
        return;
    }
    match result {
        Ok(opened) => {
            let document = &opened.document;
            let other = OtherCanvas {
                name: i18n::visible_file_name(&place.path),
                id: document.id(),
                canvas: document.canvas().clone(),
                template: Arc::clone(document.template()),
            };
            let dialog = Dialog::TakeOver(TakeChoice::new(Arc::new(other)));
            question::raise(state, dialog, Requester::User, context);
        }
        Err(failure) => state.notices.push(Notice::OpenFailed(place.path.into(), failure)),
    }
}

/// Applies what was done in the dialog.
pub(in crate::app) fn answered(state: &mut State, answer: TakeAnswer, context: &mut Context<'_>) {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::TakeOver(_)));
    let Some(Dialog::TakeOver(choice)) = dialog else { return };
    match answer {
        TakeAnswer::Change(choice) => state.open.dialog = Some(Dialog::TakeOver(choice)),
        TakeAnswer::Take => take::take(state, &choice, context),
    }
}
