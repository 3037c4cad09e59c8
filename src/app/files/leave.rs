//! Leaving the open canvas for something that closes it.

use std::sync::Arc;

use crate::app::editing::unread;
use crate::app::files::names::pick;
use crate::app::files::replace::replace_document;
use crate::app::files::{journal, opening};
use crate::app::open::blank::{beginning_with, blank};
use crate::app::{
    Context, Dialog, Effect, JournalEffect, Notice, OpenFailure, PathPurpose, State, Then, UnreadAnswer,
    WindowEffect,
};
use crate::file;
use crate::template::BuiltInTemplates;

/// Continues with something that closes this canvas; asks first if work would be lost.
pub(in crate::app) fn go_on_to(state: &mut State, then: Then, context: &mut Context<'_>) -> Vec<Effect> {
    unread::take_meant(state, context);
    if state.open.first_unread().is_some() {
        state.open.dialog = Some(Dialog::Unread(then));
        return Vec::new();
    }
    go_on_unless_unsaved(state, then, context)
}

/// Carries out the answer about a text that cannot be read.
pub(in crate::app) fn about_unread(
    state: &mut State,
    answer: UnreadAnswer,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::Unread(_)));
    let Some(Dialog::Unread(then)) = dialog else { return Vec::new() };
    match answer {
        UnreadAnswer::GoTo => {
            if let Some(field) = state.open.first_unread().map(|unread| unread.field.clone()) {
                unread::go_to(state, field);
            }
            Vec::new()
        }
        UnreadAnswer::GoOn => go_on_unless_unsaved(state, then, context),
    }
}

fn go_on_unless_unsaved(state: &mut State, then: Then, context: &mut Context<'_>) -> Vec<Effect> {
    if state.open.is_unsaved() && !state.open.document.is_read_only() {
        state.open.dialog = Some(Dialog::Unsaved(then));
        return Vec::new();
    }
    go_on(state, then, context)
}

/// Continues regardless of unsaved work.
pub(in crate::app) fn go_on(state: &mut State, then: Then, context: &mut Context<'_>) -> Vec<Effect> {
    match then {
        Then::Quit => {
            let mut effects = journal::quit(state, context);
            effects.push(Effect::Window(WindowEffect::Quit));
            effects
        }
        Then::NewFromTemplate(template) => {
            let document = blank(&template, state.language, context);
            let effects = replace_document(state, document, context);
            state.open.send_to_first_section();
            effects
        }
        Then::NewFromThis => {
            let template = Arc::clone(state.open.document.template());
            let document = beginning_with(&template, state.open.document.canvas(), context);
            replace_document(state, document, context)
        }
        Then::NewFromExample(example) => begin_with(state, (example.title(), example.bytes()), context),
        Then::NewFromFormExample(example) => {
            begin_with(state, (example.template(), example.bytes()), context)
        }
        Then::Open => vec![pick(state, PathPurpose::Open, String::new())],
        Then::Recover(name) => {
            let client_id = context.identities.client_id();
            let generation = state.open.generation;
            vec![Effect::Journal(JournalEffect::Recover { name, client_id, generation })]
        }
        Then::OpenFile(path) => opening::begin(state, path, context),
    }
}

/// Begins a canvas with the contents of an example.
fn begin_with(state: &mut State, (name, bytes): (&str, &[u8]), context: &mut Context<'_>) -> Vec<Effect> {
    let client_id = context.identities.client_id();
    let opened = BuiltInTemplates::read()
        .map_err(|error| file::OpenError::Internal(error.to_string()))
        .and_then(|templates| file::open(bytes, &templates, client_id));
    match opened {
        Ok(opened) => {
            let template = Arc::clone(opened.document.template());
            let document = beginning_with(&template, opened.document.canvas(), context);
            replace_document(state, document, context)
        }
        Err(error) => {
            state.notices.push(Notice::OpenFailed(name.into(), OpenFailure::Content(error)));
            Vec::new()
        }
    }
}
