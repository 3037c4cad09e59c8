//! Other copies of the open canvas: found beside its file, merged, compared, and reported.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::dialogs::question;
use crate::app::dialogs::requester::Requester;
use crate::app::files::{journal, names, newer_template};
use crate::app::{
    Context, CopyAnswer, CopyFailure, CopyRead, CopyView, Dialog, DiskEffect, Effect, JobEffect, Notice,
    OpenFailure, OtherCopy, PathPurpose, State, VersionsChoice, WithCopy,
};
use crate::canvas::{Canvas, RowData, list, texts_of};
use crate::document::Edit;
use crate::file::{EarlierVersion, Opened};
use crate::merge::{self, LostRow, MergeError, Report};
use crate::path::{CanonicalPath, FilePlace};
use crate::schema::AnyRow;

/// Asks for a copy.
pub(in crate::app) fn pick(state: &State, with: WithCopy) -> Effect {
    names::pick(state, PathPurpose::Copy(with), String::new())
}

/// Lets a worker read a copy, and merge or compare it.
pub(in crate::app) fn begin(
    state: &mut State,
    path: PathBuf,
    with: WithCopy,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    state.notices.retain(|notice| !is_about(notice, &path));
    let client_ids = std::array::from_fn(|_| context.identities.client_id());
    let snapshot = Box::new(state.open.document.snapshot());
    vec![Effect::Job(JobEffect::WithCopy {
        path,
        with,
        snapshot,
        client_ids,
        generation: state.open.generation,
    })]
}

fn is_about(notice: &Notice, path: &Path) -> bool {
    matches!(notice, Notice::CopyBeside(other) | Notice::CopyFailed(other, _) if other == path)
}

/// A copy was read: applies its changes to the canvas as one step, even if the user typed meanwhile.
pub(in crate::app) fn read(
    state: &mut State,
    place: FilePlace,
    with: WithCopy,
    generation: u64,
    result: Result<Box<CopyRead>, CopyFailure>,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    if generation != state.open.generation {
        return Vec::new();
    }
    let taken = result.and_then(|read| {
        let refused = |error| CopyFailure::Merge(MergeError::from(error));
        let merged = read.merged.as_deref().map(|merged| state.open.document.merge_as_step(merged));
        let is_step = merged.transpose().map_err(refused)?.unwrap_or(false);
        if is_step {
            state.open.others_revision = Some(state.open.document.revision());
        }
        let template = read.template.as_ref().map(Arc::clone);
        let is_taken = template.is_some_and(|template| newer_template::take_over(state, template));
        Ok((read, usize::from(is_step) + usize::from(is_taken)))
    });
    match taken {
        Ok((read, steps)) => {
            let view =
                CopyView { with, other: OtherCopy::File(place, read.known), report: read.report, steps };
            question::raise(state, Dialog::Copy(Box::new(view)), Requester::User, context);
        }
        Err(failure) => state.notices.push(Notice::CopyFailed(place.path.into(), failure)),
    }
    journal::tick(state, context)
}

/// Shows how the canvas differs from an earlier version.
pub(in crate::app) fn compare_version(state: &mut State, choice: &VersionsChoice, canvas: &Canvas) {
    let version = choice.chosen.and_then(|place| choice.versions.as_ref()?.get(place));
    let Some(version) = version else { return };
    let report = merge::compare(canvas, state.open.document.canvas(), state.open.document.template());
    state.open.dialog = Some(changes(version, report));
}

/// Shows what changed since a version that was found by its name.
pub(in crate::app) fn named_version(
    state: &mut State,
    generation: u64,
    found: Option<(EarlierVersion, Result<Box<Opened>, OpenFailure>)>,
    context: &Context<'_>,
) {
    if generation != state.open.generation {
        return;
    }
    match found {
        None => {
            state.notices.retain(|notice| !matches!(notice, Notice::NoNamedVersion));
            state.notices.push(Notice::NoNamedVersion);
        }
        Some((version, Ok(opened))) => {
            let report = merge::compare_documents(&opened.document, &state.open.document);
            question::raise(state, changes(&version, report), Requester::User, context);
        }
        Some((version, Err(failure))) => {
            state.notices.push(Notice::OpenFailed(version.name.into(), failure));
        }
    }
}

fn changes(since: &EarlierVersion, report: Report) -> Dialog {
    let other = OtherCopy::Version { saved: since.saved, name: since.summary.version.trim().to_owned() };
    Dialog::Copy(Box::new(CopyView { with: WithCopy::Compare, other, report, steps: 0 }))
}

/// Copies appeared or changed beside the file: each is offered until it is merged or its notice is dismissed.
pub(in crate::app) fn found(state: &mut State, of: &CanonicalPath, copies: Vec<PathBuf>) {
    if state.open.path() != Some(of) {
        return;
    }
    for copy in copies {
        state.notices.retain(|notice| !matches!(notice, Notice::CopyBeside(other) if *other == copy));
        state.notices.push(Notice::CopyBeside(copy));
    }
}

pub(in crate::app) fn answered(
    state: &mut State,
    answer: CopyAnswer,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::Copy(_)));
    let Some(Dialog::Copy(mut view)) = dialog else { return Vec::new() };
    match answer {
        CopyAnswer::BringBack(place) => {
            if place < view.report.vanished.len() {
                let lost = view.report.vanished.remove(place);
                let before = state.open.document.revision();
                bring_back(state, lost.row, context);
                // Where somebody typed since the merge, it is no more to be taken back from here.
                let is_step = view.steps > 0 && state.open.document.revision() != before;
                view.steps += usize::from(is_step);
            }
            state.open.dialog = Some(Dialog::Copy(view));
            journal::tick(state, context)
        }
        CopyAnswer::UndoMerge => {
            for _ in 0..view.steps {
                state.open.document.undo();
            }
            journal::tick(state, context)
        }
        CopyAnswer::PutAside => match &view.other {
            // The canvas's own file is no copy of it.
            OtherCopy::File(place, known) if !state.is_own_file(place) => {
                let path = place.path.clone().into();
                vec![Effect::Disk(DiskEffect::PutCopyAside { path, known: *known })]
            }
            OtherCopy::File(..) | OtherCopy::OwnFile(_) | OtherCopy::Version { .. } => Vec::new(),
        },
    }
}

/// Restores a vanished row at the end of its table, with a new id if its own is taken.
fn bring_back(state: &mut State, row: LostRow, context: &mut Context<'_>) {
    let canvas = state.open.document.canvas();
    let edit = match row {
        LostRow::Row { row: lost, within } => {
            let lost = with_home(canvas, lost, within);
            let Some(rows) = canvas.list_of(lost.row()) else { return };
            let is_taken = rows.place_of(lost.row().uuid()).is_some();
            let row = if is_taken { lost.with_id(context.identities.uuid()) } else { lost };
            let below = list(rows).last().filter(|_| rows.is_ordered());
            let after = below.map(AnyRow::uuid);
            Edit::Insert { row, after }
        }
        LostRow::Text { field, text } => {
            // Its row may be gone as well by now.
            let Some(there) = canvas.text_at(&field) else { return };
            let between = if there.trim().is_empty() { "" } else { " " };
            Edit::insert(field.clone(), there.len(), format!("{between}{text}"))
        }
    };
    state.edit(&[edit], context);
}

/// The row, or the row that contained it if that is restored as well.
fn with_home(canvas: &Canvas, lost: RowData, within: Option<String>) -> RowData {
    let gone = lost.row().outer().filter(|(outer, _)| canvas.row(*outer).is_none());
    let Some((outer, key)) = gone else { return lost };
    let mut home = RowData::copy(outer, &*canvas.table(outer.kind()).blank(outer.uuid()));
    let name = texts_of(home.fields()).next().map(|(key, _)| key.name());
    let fields = home.fields_mut();
    if let Some(text) = name.and_then(|name| fields.field_mut(name)?.1.text_mut()) {
        *text = within.unwrap_or_default();
    }
    if let Some(rows) = fields.field_mut(key).and_then(|(_, field)| field.rows_mut()) {
        rows.push_copy(lost.fields(), lost.row().uuid());
    }
    home
}
