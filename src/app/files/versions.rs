//! Earlier versions of the open canvas: shown, restored, or opened separately.

use std::sync::Arc;

use crate::app::files::replace::replace_document;
use crate::app::files::{copies, journal};
use crate::app::open::blank::beginning_with;
use crate::app::{
    Context, Dialog, DiskEffect, Effect, Notice, OpenFailure, State, VersionsAnswer, VersionsChoice,
};
use crate::canvas::{Canvas, CanvasId};
use crate::document::difference;
use crate::file::{EarlierVersion, Opened};

/// Carries out an answer in the list of versions.
pub(in crate::app) fn answered(
    state: &mut State,
    answer: VersionsAnswer,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::Versions(_)));
    let Some(Dialog::Versions(choice)) = dialog else { return Vec::new() };
    match answer {
        VersionsAnswer::OtherCanvases => show_others(state),
        VersionsAnswer::Of(id) => show_of(state, id),
        VersionsAnswer::LookAt(place) => choose(state, choice, place),
        VersionsAnswer::PutBack => match &choice.canvas {
            Some(canvas) => put_back(state, canvas, context),
            None => Vec::new(),
        },
        VersionsAnswer::Compare => {
            if let Some(canvas) = &choice.canvas {
                copies::compare_version(state, &choice, canvas);
            }
            Vec::new()
        }
        VersionsAnswer::OpenBeside => match &choice.canvas {
            Some(canvas) => open_beside(state, &choice, canvas, context),
            None => Vec::new(),
        },
    }
}

/// Asks for the earlier versions.
pub(in crate::app) fn show(state: &mut State) -> Vec<Effect> {
    state.open.dialog = Some(Dialog::Versions(VersionsChoice::default()));
    vec![Effect::Disk(DiskEffect::ListVersions(state.open.document.id()))]
}

/// Asks for the last version with another name than the canvas has now.
pub(in crate::app) fn read_named(state: &State) -> Effect {
    let now = state.open.document.canvas().header.version.clone();
    Effect::Disk(DiskEffect::ReadNamedVersion {
        id: state.open.document.id(),
        now,
        generation: state.open.generation,
    })
}

/// Asks for the other canvases that have versions, whose files may be gone.
fn show_others(state: &mut State) -> Vec<Effect> {
    state.open.dialog =
        Some(Dialog::Versions(VersionsChoice { awaits_others: true, ..VersionsChoice::default() }));
    vec![Effect::Disk(DiskEffect::ListKeptCanvases)]
}

/// Asks for the earlier versions of another canvas.
fn show_of(state: &mut State, id: CanvasId) -> Vec<Effect> {
    state.open.dialog = Some(Dialog::Versions(VersionsChoice { of: Some(id), ..VersionsChoice::default() }));
    vec![Effect::Disk(DiskEffect::ListVersions(id))]
}

pub(in crate::app) fn listed_canvases(state: &mut State, mut last: Vec<EarlierVersion>) {
    last.retain(|version| version.summary.id != state.open.document.id());
    if let Some(Dialog::Versions(choice)) = &mut state.open.dialog
        && choice.awaits_others
    {
        choice.others = Some(last);
    }
}

pub(in crate::app) fn listed(state: &mut State, of: CanvasId, versions: Vec<EarlierVersion>) {
    if let Some(choice) = choice_about(state, of) {
        choice.versions = Some(versions);
    }
}

/// The open list, if it is that of this canvas.
fn choice_about(state: &mut State, of: CanvasId) -> Option<&mut VersionsChoice> {
    let open_id = state.open.document.id();
    if let Some(Dialog::Versions(choice)) = &mut state.open.dialog
        && !choice.awaits_others
        && choice.of.unwrap_or(open_id) == of
    {
        return Some(choice);
    }
    None
}

/// Shows one of them.
fn choose(state: &mut State, mut choice: VersionsChoice, place: usize) -> Vec<Effect> {
    let name =
        choice.versions.as_ref().and_then(|versions| versions.get(place)).map(|found| found.name.clone());
    choice.chosen = Some(place);
    choice.canvas = None;
    let id = choice.of.unwrap_or(state.open.document.id());
    state.open.dialog = Some(Dialog::Versions(choice));
    name.map(|name| Effect::Disk(DiskEffect::ReadVersion { id, name })).into_iter().collect()
}

pub(in crate::app) fn read(
    state: &mut State,
    of: CanvasId,
    name: &str,
    result: Result<Box<Opened>, OpenFailure>,
) {
    let Some(choice) = choice_about(state, of) else { return };
    let chosen = choice.chosen.and_then(|place| choice.versions.as_ref()?.get(place));
    if chosen.is_none_or(|chosen| chosen.name != name) {
        return;
    }
    match result {
        Ok(opened) => {
            choice.canvas = Some(Box::new(opened.document.canvas().clone()));
            choice.template = Some(Arc::clone(opened.document.template()));
        }
        Err(failure) => {
            state.open.dialog = None;
            state.notices.push(Notice::OpenFailed(name.into(), failure));
        }
    }
}

/// Puts a version back, as one change that can be taken back. To load its bytes instead would be undone by the next
/// merge.
fn put_back(state: &mut State, canvas: &Canvas, context: &mut Context<'_>) -> Vec<Effect> {
    let edits = difference(state.open.document.canvas(), canvas);
    state.edit(&edits, context);
    journal::tick(state, context)
}

/// Opens a version as a separate canvas.
fn open_beside(
    state: &mut State,
    choice: &VersionsChoice,
    canvas: &Canvas,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let template = choice.template.as_ref().unwrap_or(state.open.document.template());
    let document = beginning_with(template, canvas, context);
    let effects = replace_document(state, document, context);
    // It is in no file yet, and that should show.
    state.open.saved = None;
    effects
}
