//! Opening and saving: what is asked, and what happens then.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use i18n_embed_fl::fl;

use super::open::{WriteState, Writing};
use super::question::AskedBy;
use super::state::{beginning_with, blank, first_text};
use super::{
    Context, Dialog, DiskEffect, Effect, FileEffect, JobEffect, Notice, OpenFailure, PathPurpose, State,
    Then, WindowEffect, WriteMode, journal, opening, recovery,
};
use crate::canvas::CanvasId;
use crate::export::file_stem;
use crate::file;
use crate::i18n::Texts;
use crate::template::BuiltInTemplates;

/// How the name of a canvas file ends.
pub(super) const CANVAS_ENDING: &str = ".canvas.json";

/// Goes on to something that closes this canvas; asks first where work would be lost.
pub(super) fn go_on_to(state: &mut State, then: Then, context: &mut Context<'_>) -> Vec<Effect> {
    if state.open.is_unsaved() && !state.open.document.is_read_only() {
        state.open.dialog = Some(Dialog::Unsaved(then));
        return Vec::new();
    }
    go_on(state, then, context)
}

/// Goes on, whatever is unsaved.
pub(super) fn go_on(state: &mut State, then: Then, context: &mut Context<'_>) -> Vec<Effect> {
    match then {
        Then::Quit => {
            let mut effects = journal::quit(state, context);
            effects.push(Effect::Window(WindowEffect::Quit));
            effects
        }
        Then::NewFromTemplate(template) => {
            let document = blank(&template, state.language, context);
            let effects = state.replace_document(document, context);
            state.open.caret = first_text(&template);
            effects
        }
        Then::NewFromThis => {
            let template = Arc::clone(state.open.document.template());
            let document = beginning_with(&template, state.open.document.canvas(), context);
            state.replace_document(document, context)
        }
        Then::NewFromExample(example) => {
            let client_id = context.identities.client_id();
            let opened = BuiltInTemplates::read()
                .map_err(|error| file::OpenError::Internal(error.to_string()))
                .and_then(|templates| file::open(example.bytes(), &templates, client_id));
            match opened {
                Ok(opened) => {
                    let template = Arc::clone(opened.document.template());
                    let document = beginning_with(&template, opened.document.canvas(), context);
                    state.replace_document(document, context)
                }
                Err(error) => {
                    let failure = OpenFailure::Content(error);
                    state.notices.push(Notice::OpenFailed(example.title().into(), failure));
                    Vec::new()
                }
            }
        }
        Then::Open => {
            vec![Effect::Job(JobEffect::Pick {
                purpose: PathPurpose::Open,
                name: String::new(),
                folder: folder(state),
                generation: state.open.generation,
            })]
        }
        Then::Recover(name) => recovery::open(state, name, context),
        Then::OpenFile(path) => opening::begin(state, path, context),
    }
}

/// Saves to the canvas's own file, or asks for one: the user waits for it.
pub(super) fn save(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    state.open.saved_by = AskedBy::User;
    save_again(state, context)
}

/// Saves for whoever waits for the save before it.
pub(super) fn save_again(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    match state.open.home.as_ref().map(|home| (home.path.clone(), home.known)) {
        Some((path, known)) => match &mut state.open.write {
            WriteState::Busy(writing) if writing.path == path => {
                writing.is_asked_again = true;
                Vec::new()
            }
            WriteState::Busy(_) | WriteState::Done | WriteState::Merging | WriteState::Failed => {
                write(state, path, WriteMode::Known(known), context)
            }
        },
        None => vec![pick_save(state)],
    }
}

/// Writes the canvas as it is now.
pub(super) fn write(
    state: &mut State,
    path: PathBuf,
    mode: WriteMode,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    state.writes += 1;
    let ticket = state.writes;
    let version = state.open.document.version();
    let before = std::mem::replace(&mut state.open.write, WriteState::Done);
    if let WriteState::Busy(writing) = before {
        state.open.superseded.push(writing);
    }
    state.open.write =
        WriteState::Busy(Writing { ticket, path: path.clone(), version, is_asked_again: false });
    state.open.merging = None;
    let snapshot = Box::new(state.open.document.snapshot());
    let client_id = context.identities.client_id();
    let replaces_protected = state.replaceable.contains(&path);
    vec![Effect::File(FileEffect::Write { path, snapshot, mode, replaces_protected, client_id, ticket })]
}

/// Saves to a file although it is protected, now and as long as this window is open.
pub(super) fn replace_protected(state: &mut State, path: PathBuf, context: &mut Context<'_>) -> Vec<Effect> {
    state.replaceable.insert(path.clone());
    if state.open.path() == Some(&path) {
        return save(state, context);
    }
    write(state, path, WriteMode::Replace, context)
}

/// The user does not want to say where to save, or what to do with the file: nothing waits for a save any more.
pub(super) fn give_up_save(state: &mut State) {
    state.open.after_save = None;
    if !state.open.is_writing() {
        state.open.write = WriteState::Done;
    }
}

/// Asks where to save.
pub(super) fn pick_save(state: &State) -> Effect {
    let name = state.open.file_name().unwrap_or_else(|| format!("{}{CANVAS_ENDING}", base_name(state)));
    Effect::Job(JobEffect::Pick {
        purpose: PathPurpose::Save,
        name,
        folder: folder(state),
        generation: state.open.generation,
    })
}

/// Asks where to save a copy without names and history.
pub(super) fn pick_clean(state: &State) -> Effect {
    let words = Texts::of(state.language);
    let name = format!("{}-{}{CANVAS_ENDING}", base_name(state), fl!(words.messages, "clean-name"));
    Effect::Job(JobEffect::Pick {
        purpose: PathPurpose::Clean,
        name,
        folder: folder(state),
        generation: state.open.generation,
    })
}

/// Saves a copy of the canvas as it is now, without names and history, as a canvas of its own.
pub(super) fn save_clean(state: &State, path: PathBuf, mode: WriteMode, context: &mut Context<'_>) -> Effect {
    let snapshot = Box::new(state.open.document.snapshot());
    Effect::Disk(DiskEffect::WriteClean {
        path,
        snapshot,
        id: CanvasId::new(context.identities.uuid()),
        mode,
    })
}

/// A path whose name ends as it should, also where the user left that out.
pub(super) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    let last = ending.rsplit('.').next().unwrap_or(ending);
    let has_ending = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(last));
    if has_ending {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(ending);
    name.into()
}

/// A path that was typed: `~` is the user's own folder, and what begins nowhere begins beside the canvas's own file, or
/// there.
pub(super) fn typed(state: &State, path: PathBuf) -> PathBuf {
    let home = state.home_folder.clone();
    match path.strip_prefix("~") {
        Ok(rest) => home.map_or_else(|| path.clone(), |home| home.join(rest)),
        Err(_) => folder(state).or(home).map_or_else(|| path.clone(), |folder| folder.join(&path)),
    }
}

pub(super) fn folder(state: &State) -> Option<PathBuf> {
    let home = state.open.path().map(PathBuf::as_path).and_then(Path::parent).map(Path::to_owned);
    home.or_else(|| state.open.suggested_folder.clone())
}

/// A name for a file: that of the canvas's own or one like the file it once came from, else its subject, without what a file system may refuse.
pub(super) fn base_name(state: &State) -> String {
    if let Some(name) = state.open.file_name() {
        return stem(&name).to_owned();
    }
    if let Some(name) = &state.open.suggested_name {
        return name.clone();
    }
    file_stem(&state.open.document.canvas().header.subject, "canvas")
}

/// The name of a canvas file without what all of them end in.
pub(super) fn stem(name: &str) -> &str {
    name.strip_suffix(CANVAS_ENDING).or(name.strip_suffix(".json")).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expect: &str) {
        assert_eq!(with_ending(path.into(), CANVAS_ENDING), Path::new(expect));
    }

    #[test]
    fn a_name_gets_the_ending_that_it_lacks() {
        check("plan", "plan.canvas.json");
        check("plan.canvas.json", "plan.canvas.json");
        check("plan.JSON", "plan.JSON");
        check("v1.2", "v1.2.canvas.json");
    }
}
