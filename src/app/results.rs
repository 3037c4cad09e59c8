//! What the machine answered, taken into the state.

use std::path::PathBuf;

use super::open::{Home, WriteState, Writing};
use super::question::{self, AskedBy};
use super::{
    Context, Dialog, Effect, FilePlace, FromFile, JobResult, NotWritten, Notice, OpenFailure, PathChoice,
    PathPurpose, State, Then, WriteMode, advice, copies, export, files, journal, logo, no_answer, opening,
    outside, passing, recovery, versions,
};
use crate::file::{Fingerprint, Known, Opened};

/// Takes in what the machine answered; what is about a document that is not open any more is dropped.
pub fn take_result(state: &mut State, result: JobResult, context: &mut Context<'_>) -> Vec<Effect> {
    let effects = take_in(state, result, context);
    passing::follow(state);
    advice::refresh(state, context.today);
    effects
}

fn take_in(state: &mut State, result: JobResult, context: &mut Context<'_>) -> Vec<Effect> {
    match result {
        JobResult::Opened { path, place, result } => opened(state, path, place, result, context),
        JobResult::Written { place, ticket, revision, result } => {
            match (awaited_write(state, ticket), result) {
                (Some(writing), Ok(fingerprint)) => {
                    written(state, (writing, place), (revision, fingerprint), context)
                }
                (Some(_), Err(reason)) => not_written(state, place.path, reason, context),
                (None, result) => written_late(state, ticket, revision, result.ok()),
            }
        }
        JobResult::Touched { path } if state.open.path() == Some(&path) => outside::look(state, context),
        // A disk that hung may answer when the canvas belongs to another file.
        JobResult::Looked { path, generation, found } if state.open.path() == Some(&path) => {
            outside::looked(state, generation, found, context)
        }
        JobResult::FileMerged { job, verdict } => outside::merged(state, *job, verdict, context),
        JobResult::Recovered { name, generation, result } => {
            recovery::opened(state, name, generation, result, context)
        }
        JobResult::CopyRead { path, with, generation, result } => {
            copies::read(state, path, with, generation, result, context)
        }
        JobResult::Picked { purpose, generation, choice } if generation != state.open.generation => {
            picked_for_another(state, purpose, choice, context)
        }
        JobResult::Picked { purpose, choice: PathChoice::Chosen(path), .. } => {
            picked(state, purpose, path, context)
        }
        result => {
            note(state, result, context);
            Vec::new()
        }
    }
}

/// Takes in what asks nothing more of the machine.
fn note(state: &mut State, result: JobResult, context: &mut Context<'_>) {
    match result {
        JobResult::InUse { path, by } => {
            if state.open.path() == Some(&path) {
                state.notices.push(Notice::InUse(path, by));
            }
        }
        JobResult::OtherLeft { path } => {
            state.notices.retain(|notice| !matches!(notice, Notice::InUse(of, _) if *of == path));
        }
        JobResult::JournalFailed { name, failure } => recovery::not_written(state, &name, failure, context),
        JobResult::Interrupted(interrupted) => recovery::found(state, interrupted),
        JobResult::WorkUnreadable(path) => recovery::unreadable(state, path),
        JobResult::NotPutAside(failure) => state.notices.push(Notice::RecoverFailed(failure)),
        JobResult::Versions { of, versions } => versions::listed(state, of, versions),
        JobResult::KeptCanvases(last) => versions::listed_canvases(state, last),
        JobResult::VersionRead { of, name, result } => versions::read(state, of, &name, result),
        JobResult::NamedVersionRead { generation, result } => {
            copies::named_version(state, generation, result, context);
        }
        JobResult::CopiesBeside { of, copies } => copies::found(state, &of, copies),
        JobResult::CopyStays(path, failure) => state.notices.push(Notice::CopyStays(path, failure)),
        JobResult::VersionLost(failure) => {
            state.notices.retain(|notice| !matches!(notice, Notice::VersionLost(_)));
            state.notices.push(Notice::VersionLost(failure));
        }
        JobResult::OursNotKept(failure) => {
            state.notices.retain(|notice| !matches!(notice, Notice::OursNotKept(_)));
            state.notices.push(Notice::OursNotKept(failure));
        }
        JobResult::CleanWritten { path, result } => {
            state.notices.push(match result {
                Ok(()) => Notice::CleanSaved(path),
                Err(reason) => Notice::SaveFailed(path, reason),
            });
        }
        JobResult::Exported { path, result } => export::ended(state, path, result),
        JobResult::ExportProceeds { done, of } => export::proceeded(state, done, of),
        JobResult::LogoRead { path, partner, generation, result } => {
            logo::read(state, path, (partner, generation), result, context);
        }
        JobResult::LogoDrawn { logo, pixels } => logo::drawn(state, logo, pixels),
        JobResult::PreviewMade { number, result } => export::previewed(state, number, result),
        JobResult::PageDrawn { number, page, width, result } => {
            export::drawn(state, number, (page, width), result);
        }
        JobResult::Picked { purpose, choice: PathChoice::Unavailable, .. } => {
            question::raise(state, Dialog::Path(purpose), AskedBy::User, context);
        }
        JobResult::Picked { choice: PathChoice::Cancelled, .. } => state.open.after_save = None,
        JobResult::NoProgram(path) => state.notices.push(Notice::NoProgram(path)),
        JobResult::PreferencesLost(failure) => {
            state.notices.retain(|notice| !matches!(notice, Notice::PreferencesLost(_)));
            state.notices.push(Notice::PreferencesLost(failure));
        }
        JobResult::NoAnswer(silent) => no_answer::changed(state, silent),
        JobResult::Opened { .. }
        | JobResult::Written { .. }
        | JobResult::Touched { .. }
        | JobResult::Looked { .. }
        | JobResult::FileMerged { .. }
        | JobResult::Recovered { .. }
        | JobResult::CopyRead { .. }
        | JobResult::Picked { .. } => {}
    }
}

fn opened(
    state: &mut State,
    asked: PathBuf,
    place: FilePlace,
    result: Result<FromFile, OpenFailure>,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    if !opening::ends(state, &asked) {
        return Vec::new();
    }
    let mut effects = Vec::new();
    match result {
        Ok(FromFile { opened, fingerprint }) => {
            let held = opened.is_from_pdf.then(|| opened.held());
            let Opened { document, problems, edited_by_hand, is_from_pdf, .. } = *opened;
            let known = Known { id: document.id(), fingerprint };
            effects = state.replace_document(document, context);
            effects.push(Effect::Hold(place.path.clone()));
            // A canvas from a PDF is saved to a file of its own.
            let path = place.path.clone();
            state.open.home =
                (!is_from_pdf).then(|| Home { path, known, version: Some(state.open.document.version()) });
            state.notices.extend(held.map(Notice::FromPdf));
            if edited_by_hand || !problems.is_empty() {
                state.notices.push(Notice::Odd { problems: problems.len(), edited_by_hand });
                state.preferences.side_panel |= !problems.is_empty();
                state.open.told_problems.clone_from(&problems);
                state.open.problems = problems;
            }
            state.preferences.remember(&place);
        }
        Err(failure) => {
            if matches!(failure, OpenFailure::Read(_)) {
                state.preferences.forget(&asked);
            }
            state.notices.push(Notice::OpenFailed(asked, failure));
        }
    }
    effects.extend([Effect::SavePreferences(state.preferences.clone()), Effect::FindInterrupted]);
    effects
}

/// The write that an answer is about, where that is the last one; it is answered now.
fn awaited_write(state: &mut State, ticket: u64) -> Option<Writing> {
    match std::mem::replace(&mut state.open.write, WriteState::Done) {
        WriteState::Busy(writing) if writing.ticket == ticket => Some(writing),
        other => {
            state.open.write = other;
            None
        }
    }
}

fn written(
    state: &mut State,
    (Writing { version, is_asked_again, .. }, place): (Writing, FilePlace),
    (revision, fingerprint): (u64, Fingerprint),
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let is_about_saving = |notice: &Notice| {
        matches!(notice, Notice::SaveFailed(..) | Notice::SaveRefused(_) | Notice::Outside(..))
    };
    state.notices.retain(|notice| !is_about_saving(notice));
    question::forget_about_file(state);
    state.open.saved_revision = Some(revision);
    state.preferences.remember(&place);
    let known = Known { id: state.open.document.id(), fingerprint };
    state.open.home = Some(Home { path: place.path.clone(), known, version: Some(version) });
    let mut effects = vec![Effect::SavePreferences(state.preferences.clone()), Effect::Hold(place.path)];
    if !state.open.is_unsaved() {
        effects.extend(journal::end(state));
    } else if is_asked_again {
        effects.extend(files::save_again(state, context));
        return effects;
    }
    if let Some(then) = state.open.after_save.take() {
        // Somebody may have typed on meanwhile; then the question comes again.
        if state.open.is_unsaved() {
            question::raise(state, Dialog::Unsaved(then), AskedBy::User, context);
        } else {
            effects.extend(files::go_on(state, then, context));
        }
    }
    effects
}

/// A disk answered after another write was asked for. That one decides where the canvas belongs; what reached the file
/// that the canvas belongs to meanwhile is known to be there.
fn written_late(
    state: &mut State,
    ticket: u64,
    revision: u64,
    fingerprint: Option<Fingerprint>,
) -> Vec<Effect> {
    let is_it = |writing: &mut Writing| writing.ticket == ticket;
    let Some(writing) = state.open.superseded.extract_if(.., is_it).next() else { return Vec::new() };
    let home = state.open.home.as_mut().filter(|home| home.path == writing.path);
    let Some((home, fingerprint)) = home.zip(fingerprint) else { return Vec::new() };
    home.known.fingerprint = fingerprint;
    home.version = Some(writing.version);
    state.open.saved_revision = Some(revision);
    if state.open.is_unsaved() || state.open.is_writing() { Vec::new() } else { journal::end(state) }
}

fn not_written(
    state: &mut State,
    path: PathBuf,
    reason: NotWritten,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    state.notices.retain(|notice| !matches!(notice, Notice::SaveFailed(..) | Notice::SaveRefused(_)));
    state.open.write = WriteState::Failed;
    match reason {
        NotWritten::Changed(found) => return outside::in_the_way(state, path, found, context),
        NotWritten::Refused(error) => state.notices.push(Notice::SaveRefused(error)),
        reason => state.notices.push(Notice::SaveFailed(path, reason)),
    }
    state.open.after_save = None;
    Vec::new()
}

/// A file was chosen while another canvas was open: only opening one is not about a canvas. What is open now was not
/// asked about yet.
fn picked_for_another(
    state: &mut State,
    purpose: PathPurpose,
    choice: PathChoice,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    match (purpose, choice) {
        (PathPurpose::Open, PathChoice::Chosen(path)) => {
            files::go_on_to(state, Then::OpenFile(path), context)
        }
        (
            PathPurpose::Open
            | PathPurpose::Copy(_)
            | PathPurpose::Logo(_)
            | PathPurpose::Save
            | PathPurpose::Clean
            | PathPurpose::Export(_),
            PathChoice::Chosen(_) | PathChoice::Cancelled | PathChoice::Unavailable,
        ) => Vec::new(),
    }
}

fn picked(state: &mut State, purpose: PathPurpose, path: PathBuf, context: &mut Context<'_>) -> Vec<Effect> {
    match purpose {
        PathPurpose::Open => files::go_on(state, Then::OpenFile(path), context),
        PathPurpose::Copy(with) => copies::begin(state, path, with, context),
        PathPurpose::Logo(partner) => logo::begin(state, path, partner),
        PathPurpose::Save => {
            files::write(state, files::with_ending(path, files::CANVAS_ENDING), WriteMode::Replace, context)
        }
        PathPurpose::Clean => {
            let path = files::with_ending(path, files::CANVAS_ENDING);
            // The canvas itself is no clean copy of it.
            if state.is_own_file(&path) {
                question::raise(state, Dialog::SaveClean, AskedBy::User, context);
                return Vec::new();
            }
            vec![files::save_clean(state, path, WriteMode::Replace, context)]
        }
        PathPurpose::Export(choice) => export::write(state, path, choice, WriteMode::Replace),
    }
}
