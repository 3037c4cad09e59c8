//! Questions that the program asks by itself, and what it shows when a worker is done: never while somebody types, since
//! the keys would go to the dialog and not to the canvas. Every dialog that no command of the user opens comes by here.

use std::time::Duration;

use crate::app::dialogs::asked_by::AskedBy;
use crate::app::{Command, Context, Dialog, FileCommand, MenuCommand, Notice, RowCommand, State};

/// So long no key may have been pressed, and a notice has told of the question, before it opens by itself.
const REST: Duration = Duration::from_secs(4);

/// Opens a dialog at once where the user waits for it, and else once the keyboard has rested; until then a notice with a
/// button tells of it.
pub(in crate::app) fn raise(state: &mut State, dialog: Dialog, by: AskedBy, context: &Context<'_>) {
    let waits = by == AskedBy::User && state.keyboard.key <= state.keyboard.command;
    if waits && is_free(state) {
        state.open.dialog = Some(dialog);
        return;
    }
    if state.open.waiting.iter().any(|(waiting, _)| *waiting == dialog) {
        return;
    }
    if by == AskedBy::User {
        // Who types on has not left: what was to come after a save comes when it is asked for again.
        state.open.after_save = None;
    }
    // A change of the file has a notice of its own.
    if !is_about_file(&dialog) {
        state.notices.push(Notice::Waiting { is_report: matches!(dialog, Dialog::Copy(_)) });
    }
    state.open.waiting.push((dialog, context.time));
}

/// Keeps in mind that a key was pressed, or that the user waits for what comes of a command.
pub(in crate::app) fn follow(state: &mut State, command: &Command, context: &Context<'_>) {
    if matches!(command, Command::KeyPressed | Command::Edit(_) | Command::Row(RowCommand::Begin(..))) {
        state.keyboard.key = context.time;
    } else if matches!(
        command,
        Command::Menu(
            MenuCommand::Save
                | MenuCommand::SaveAs
                | MenuCommand::SaveClean
                | MenuCommand::PickCopy(_)
                | MenuCommand::ChangedSince
                | MenuCommand::Open
                | MenuCommand::Export
                | MenuCommand::Quit
        ) | Command::File(FileCommand::Merge(_))
            | Command::Row(RowCommand::PickLogo(_))
            | Command::Answer(_)
            | Command::Chosen(_)
    ) {
        state.keyboard.command = context.time;
    }
}

/// Opens the question that waits longest: the user pressed the button in its notice, or the keyboard rests.
pub(in crate::app) fn open(state: &mut State) {
    if state.open.waiting.is_empty() {
        return;
    }
    let (dialog, _) = state.open.waiting.remove(0);
    if !is_about_file(&dialog) {
        forget_notice(state);
    }
    state.open.dialog = Some(dialog);
}

/// Opens the question about the file, as its notice tells of it.
pub(in crate::app) fn open_about_file(state: &mut State) {
    let told = state.notices.iter().find_map(|notice| {
        if let Notice::Outside(_, outside) = notice { Some(outside.clone()) } else { None }
    });
    forget_about_file(state);
    state.open.dialog = told.map(Dialog::Outside);
}

/// Nothing has to be asked about the file any more.
pub(in crate::app) fn forget_about_file(state: &mut State) {
    state.open.waiting.retain(|(dialog, _)| !is_about_file(dialog));
}

/// The user took the notice of a question away, and the question with it.
pub(in crate::app) fn dismissed(state: &mut State, notice: &Notice) {
    if let Notice::Waiting { .. } = notice {
        let place = state.open.waiting.iter().position(|(dialog, _)| !is_about_file(dialog));
        place.map(|place| state.open.waiting.remove(place));
        state.open.after_save = None;
    } else if let Notice::Outside(..) = notice {
        forget_about_file(state);
    }
}

/// Opens what waits, if it is time to. Called for every frame.
pub(in crate::app) fn tick(state: &mut State, context: &Context<'_>) {
    if until_tick(state, context.time) == Some(Duration::ZERO) {
        open(state);
    }
}

/// How long it is until [`tick`] opens something. `None` if nothing waits or something else is open.
pub(in crate::app) fn until_tick(state: &State, time: Duration) -> Option<Duration> {
    let (_, since) = state.open.waiting.first().filter(|_| is_free(state))?;
    Some(((*since).max(state.keyboard.key) + REST).saturating_sub(time))
}

/// Whether a dialog that nobody asked for may open at once: nothing else is open, and no key was pressed since the last
/// command.
pub(in crate::app) fn may_open(state: &State) -> bool {
    is_free(state) && state.keyboard.key <= state.keyboard.command
}

fn is_free(state: &State) -> bool {
    state.open.dialog.is_none() && state.open.presenting.is_none()
}

const fn is_about_file(dialog: &Dialog) -> bool {
    matches!(dialog, Dialog::Outside(_))
}

/// Takes away the notice of the question that waits longest.
fn forget_notice(state: &mut State) {
    let place = state.notices.iter().position(|notice| matches!(notice, Notice::Waiting { .. }));
    place.map(|place| state.notices.remove(place));
}
