//! Applies the answers of the machine to the state.

use std::path::PathBuf;

use crate::app::dialogs::question;
use crate::app::dialogs::requester::Requester;
use crate::app::editing::paste::ask;
use crate::app::editing::{advice, logo};
use crate::app::files::replace::replace_document;
use crate::app::files::{
    copies, export, journal, leave, names, opening, outside, recovery, save, take, templates, versions,
};
use crate::app::machine::no_answer;
use crate::app::notice::passing;
use crate::app::open::canvas::{Home, WriteState, Writing};
use crate::app::session::resume;
use crate::app::view::computer;
use crate::app::{
    Context, CopyResult, Dialog, DiskEffect, Effect, ExportResult, FileEffect, FileResult, FromFile,
    JobResult, JournalEffect, JournalResult, LogoResult, NotWritten, Notice, OpenFailure, PathChoice,
    PathPurpose, State, SystemResult, Then, VersionResult, WriteMode,
};

use crate::document::ContentId;
use crate::export::{Addressee, FileKind};
use crate::file::{Fingerprint, Known, Opened};
use crate::path::{CanonicalPath, FilePlace};

/// Applies what the machine answered, unless the document is no longer open.
pub fn take_result(state: &mut State, result: JobResult, context: &mut Context<'_>) -> Vec<Effect> {
    let effects = take_in(state, result, context);
    passing::follow(state);
    advice::refresh(state);
    effects
}

fn take_in(state: &mut State, result: JobResult, context: &mut Context<'_>) -> Vec<Effect> {
    match result {
        JobResult::File(result) => return about_file(state, result, context),
        JobResult::Journal(result) => return about_journal(state, result, context),
        JobResult::Version(result) => about_version(state, result, context),
        JobResult::Copy(result) => return about_copy(state, result, context),
        JobResult::Export(result) => return about_export(state, result),
        JobResult::Logo(LogoResult::Read { path, partner, generation, result }) => {
            logo::read(state, path, (partner, generation), result, context);
        }
        JobResult::Logo(LogoResult::Drawn { logo, pixels }) => logo::drawn(state, logo, pixels),
        JobResult::Template(result) => templates::answered(state, result),
        JobResult::System(result) => return about_system(state, result, context),
    }
    Vec::new()
}

fn about_file(state: &mut State, result: FileResult, context: &mut Context<'_>) -> Vec<Effect> {
    match result {
        FileResult::Opened { path, place, result } => return opened(state, path, place, result, context),
        FileResult::Written { place, ticket, content, result } => {
            return match (awaited_write(state, ticket), result) {
                (Some(writing), Ok(fingerprint)) => {
                    written(state, (writing, place), (content, fingerprint), context)
                }
                (Some(_), Err(reason)) => not_written(state, place.path, reason, context),
                (None, result) => written_late(state, (ticket, place), content, result.ok()),
            };
        }
        FileResult::Touched { path } => {
            if state.open.path() == Some(&path) {
                return outside::look(state, context);
            }
        }
        FileResult::Looked { path, generation, found } => {
            // A disk that hung may answer when the canvas belongs to another file.
            if state.open.path() == Some(&path) {
                return outside::looked(state, generation, found, context);
            }
        }
        FileResult::Merged { job, verdict } => return outside::merged(state, *job, verdict, context),
        FileResult::InUse { path, by } => {
            if state.open.path() == Some(&path) {
                state.notices.push(Notice::InUse(path, by));
            }
        }
        FileResult::OtherLeft { path } => {
            state.notices.retain(|notice| !matches!(notice, Notice::InUse(of, _) if *of == path));
        }
        FileResult::OursNotKept(failure) => {
            state.notices.retain(|notice| !matches!(notice, Notice::OursNotKept(_)));
            state.notices.push(Notice::OursNotKept(failure));
        }
        FileResult::CleanWritten { path, result } => {
            state.notices.push(match result {
                Ok(()) => Notice::CleanSaved(path),
                Err(reason) => Notice::SaveFailed(path, reason),
            });
        }
    }
    Vec::new()
}

fn about_journal(state: &mut State, result: JournalResult, context: &mut Context<'_>) -> Vec<Effect> {
    match result {
        JournalResult::Recovered { name, generation, result } => {
            return recovery::opened(state, name, generation, result, context);
        }
        JournalResult::Failed { name, failure } => recovery::not_written(state, &name, failure, context),
        JournalResult::SessionRead { generation, memo } => resume::read(state, generation, &memo),
        JournalResult::Interrupted(interrupted) => recovery::found(state, interrupted),
        JournalResult::Unreadable(path) => recovery::unreadable(state, path),
        JournalResult::NotPutAside(failure) => state.notices.push(Notice::RecoverFailed(failure)),
    }
    Vec::new()
}

fn about_version(state: &mut State, result: VersionResult, context: &Context<'_>) {
    match result {
        VersionResult::Listed { of, versions } => versions::listed(state, of, versions),
        VersionResult::KeptCanvases(last) => versions::listed_canvases(state, last),
        VersionResult::Read { of, name, result } => versions::read(state, of, &name, result),
        VersionResult::NamedVersionRead { generation, result } => {
            copies::named_version(state, generation, result, context);
        }
        VersionResult::Lost(failure) => {
            state.notices.retain(|notice| !matches!(notice, Notice::VersionLost(_)));
            state.notices.push(Notice::VersionLost(failure));
        }
    }
}

fn about_copy(state: &mut State, result: CopyResult, context: &mut Context<'_>) -> Vec<Effect> {
    match result {
        CopyResult::Read { place, with, generation, result } => {
            return copies::read(state, place, with, generation, result, context);
        }
        CopyResult::OtherRead { place, generation, result } => {
            take::read(state, place, generation, result, context);
        }
        CopyResult::Beside { of, copies } => copies::found(state, &of, copies),
        CopyResult::Stays(path, failure) => state.notices.push(Notice::CopyStays(path, failure)),
    }
    Vec::new()
}

fn about_export(state: &mut State, result: ExportResult) -> Vec<Effect> {
    match result {
        ExportResult::Ended { path, result } => export::ended(state, path, result),
        ExportResult::Proceeds { done, of } => export::proceeded(state, done, of),
        ExportResult::PreviewMade { number, result } => return export::previewed(state, number, result),
        ExportResult::PageDrawn { number, page, width, result } => {
            export::drawn(state, number, (page, width), result);
        }
    }
    Vec::new()
}

fn about_system(state: &mut State, result: SystemResult, context: &mut Context<'_>) -> Vec<Effect> {
    match result {
        SystemResult::Picked { purpose, generation, choice } => {
            if generation != state.open.generation {
                return picked_for_another(state, purpose, choice, context);
            }
            match choice {
                PathChoice::Chosen(place) => return picked(state, purpose, place, context),
                PathChoice::Unavailable => {
                    question::raise(state, Dialog::Path(purpose), Requester::User, context);
                }
                PathChoice::Cancelled => state.open.after_save = None,
            }
        }
        SystemResult::TableFound { number, table } => ask::found(state, number, &table),
        SystemResult::NoNewWindow(failure) => state.notices.push(Notice::NoNewWindow(failure)),
        SystemResult::NoProgram(path) => state.notices.push(Notice::NoProgram(path)),
        SystemResult::PreferencesLost(failure) => {
            state.notices.retain(|notice| !matches!(notice, Notice::PreferencesLost(_)));
            state.notices.push(Notice::PreferencesLost(failure));
        }
        SystemResult::NoAnswer(silent) => no_answer::changed(state, silent),
        SystemResult::Computer(result) => computer::tried(state, result),
    }
    Vec::new()
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
            effects = replace_document(state, document, context);
            effects.push(Effect::File(FileEffect::Hold(place.path.clone())));
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
            name_subject(state, &place.path);
        }
        Err(failure) => {
            if matches!(failure, OpenFailure::Read(_)) {
                state.preferences.forget(&place.path);
            }
            state.notices.push(Notice::OpenFailed(asked, failure));
        }
    }
    effects.extend([
        Effect::Disk(DiskEffect::SavePreferences(Box::new(state.preferences.clone()))),
        Effect::Journal(JournalEffect::FindInterrupted),
    ]);
    effects
}

/// Takes the write that an answer is about, if that is the last one.
fn awaited_write(state: &mut State, ticket: u64) -> Option<Writing> {
    match std::mem::replace(&mut state.open.write, WriteState::Done) {
        WriteState::Busy(writing) if writing.ticket == ticket => Some(writing),
        other @ (WriteState::Done | WriteState::Busy(_) | WriteState::Merging | WriteState::Failed) => {
            state.open.write = other;
            None
        }
    }
}

fn written(
    state: &mut State,
    (Writing { version, is_asked_again, .. }, place): (Writing, FilePlace),
    (in_file, fingerprint): (ContentId, Fingerprint),
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let is_about_saving = |notice: &Notice| {
        matches!(notice, Notice::SaveFailed(..) | Notice::SaveRefused(_) | Notice::Outside(..))
    };
    state.notices.retain(|notice| !is_about_saving(notice));
    question::forget_about_file(state);
    state.open.saved = Some(in_file);
    state.preferences.remember(&place);
    name_subject(state, &place.path);
    let known = Known { id: state.open.document.id(), fingerprint };
    state.open.home = Some(Home { path: place.path.clone(), known, version: Some(version) });
    let mut effects = vec![
        Effect::Disk(DiskEffect::SavePreferences(Box::new(state.preferences.clone()))),
        Effect::File(FileEffect::Hold(place.path)),
    ];
    if !state.open.is_unsaved() {
        effects.extend(journal::end(state));
    } else if is_asked_again {
        effects.extend(save::save_again(state, context));
        return effects;
    }
    if let Some(then) = state.open.after_save.take() {
        // Somebody may have typed on meanwhile; then the question comes again.
        if state.open.is_unsaved() {
            question::raise(state, Dialog::Unsaved(then), Requester::User, context);
        } else {
            effects.extend(leave::go_on(state, then, context));
        }
    }
    effects
}

/// A disk answered after another write was asked for. That one decides where the canvas belongs; what reached the file
/// that the canvas belongs to meanwhile is known to be there.
fn written_late(
    state: &mut State,
    (ticket, place): (u64, FilePlace),
    content: ContentId,
    fingerprint: Option<Fingerprint>,
) -> Vec<Effect> {
    let is_it = |writing: &mut Writing| writing.ticket == ticket;
    let Some(writing) = state.open.superseded.extract_if(.., is_it).next() else { return Vec::new() };
    let home = state.open.home.as_mut().filter(|home| home.path == place.path);
    let Some((home, fingerprint)) = home.zip(fingerprint) else { return Vec::new() };
    home.known.fingerprint = fingerprint;
    home.version = Some(writing.version);
    state.open.saved = Some(content);
    if state.open.is_unsaved() || state.open.is_writing() { Vec::new() } else { journal::end(state) }
}

fn not_written(
    state: &mut State,
    path: CanonicalPath,
    reason: NotWritten,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    state.notices.retain(|notice| !matches!(notice, Notice::SaveFailed(..) | Notice::SaveRefused(_)));
    state.open.write = WriteState::Failed;
    match reason {
        NotWritten::Changed(found) => return outside::in_the_way(state, path, found, context),
        NotWritten::Refused(error) => state.notices.push(Notice::SaveRefused(error)),
        NotWritten::NotVerified
        | NotWritten::Protected(_)
        | NotWritten::NotDurable(_)
        | NotWritten::Beside(_)
        | NotWritten::Unexpected
        | NotWritten::Failed(_) => state.notices.push(Notice::SaveFailed(path.into(), reason)),
    }
    state.open.after_save = None;
    Vec::new()
}

/// A file was chosen for a canvas that is no longer open. What is about no canvas still makes sense; opening a file first
/// asks about unsaved work in the canvas that is open now.
fn picked_for_another(
    state: &mut State,
    purpose: PathPurpose,
    choice: PathChoice,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    match (purpose, choice) {
        (PathPurpose::Template, PathChoice::Chosen(place)) => templates::add(place.path.into()),
        (PathPurpose::Open, PathChoice::Chosen(place)) => {
            leave::go_on_to(state, Then::OpenFile(place.path.into()), context)
        }
        (
            PathPurpose::Open
            | PathPurpose::Copy(_)
            | PathPurpose::Logo(_)
            | PathPurpose::Template
            | PathPurpose::TakeOver
            | PathPurpose::Save
            | PathPurpose::Clean
            | PathPurpose::Export(_),
            PathChoice::Chosen(_) | PathChoice::Cancelled | PathChoice::Unavailable,
        ) => Vec::new(),
    }
}

/// A file was chosen. What is not opened or saved to later is told by the file that it leads to.
fn picked(
    state: &mut State,
    purpose: PathPurpose,
    place: FilePlace,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    match purpose {
        PathPurpose::Open => leave::go_on(state, Then::OpenFile(place.path.into()), context),
        PathPurpose::Copy(with) => copies::begin(state, place.real.into(), with, context),
        PathPurpose::Logo(partner) => logo::begin(state, place.real.into(), partner),
        PathPurpose::Template => templates::add(place.real.into()),
        PathPurpose::TakeOver => take::begin(state, place.real.into(), context),
        PathPurpose::Save => {
            let chosen: PathBuf = place.path.into();
            let path = names::with_ending(chosen.clone(), FileKind::Canvas);
            let mode = mode_of(path == chosen);
            save::write(state, path, mode, context)
        }
        PathPurpose::Clean => {
            let chosen = place.real.clone();
            let place = names::place_with_ending(place, FileKind::Canvas);
            // The canvas itself is no clean copy of it.
            if state.is_own_file(&place) {
                question::raise(state, Dialog::SaveClean, Requester::User, context);
                return Vec::new();
            }
            let mode = mode_of(place.real == chosen);
            vec![save::save_clean(state, place.real.into(), mode, context)]
        }
        PathPurpose::Export(choice) if choice.addressee == Addressee::EachPartner => {
            export::write(state, place.real.into(), choice, WriteMode::Replace)
        }
        PathPurpose::Export(choice) => {
            let chosen = place.real.clone();
            let place = export::place_with_ending_of(place, choice.format);
            // The canvas's own file is no place for an export.
            if state.is_own_file(&place) {
                return export::ask(state);
            }
            let mode = mode_of(place.real == chosen);
            export::write(state, place.real.into(), choice, mode)
        }
    }
}

/// The system's dialog asks before a file is replaced, but only about the name as it was chosen: with an ending that was
/// added it is another file.
const fn mode_of(is_as_chosen: bool) -> WriteMode {
    if is_as_chosen { WriteMode::Replace } else { WriteMode::CreateNew }
}

/// Remembers what the open canvas, which has this file, is about.
fn name_subject(state: &mut State, path: &CanonicalPath) {
    let subject = state.open.document.canvas().header.subject.clone();
    state.preferences.name_subject(path, &subject);
}
