//! Questions that the program raises, and results of workers: never shown while the user types, since
//! the keys would go to the dialog and not to the canvas. Every dialog that no command opens is raised here.

use std::time::Duration;

use crate::app::dialogs::requester::Requester;
use crate::app::{Command, Context, Dialog, FileCommand, MenuCommand, Notice, RowCommand, State};

/// The time without a key press, and with a notice shown, after which a question opens by itself.
const REST: Duration = Duration::from_secs(4);

/// Opens a dialog at once if the user waits for it, otherwise once the keyboard has been idle; until then a notice with
/// a button announces it.
pub(in crate::app) fn raise(state: &mut State, dialog: Dialog, by: Requester, context: &Context<'_>) {
    let waits = by == Requester::User && state.keyboard.key <= state.keyboard.command;
    if waits && is_free(state) {
        state.open.dialog = Some(dialog);
        return;
    }
    if state.open.waiting.iter().any(|(waiting, _)| *waiting == dialog) {
        return;
    }
    if by == Requester::User {
        // Who types on has not left: what was to come after a save comes when it is asked for again.
        state.open.after_save = None;
    }
    // A change of the file has a notice of its own.
    if !is_about_file(&dialog) {
        state.notices.push(Notice::Waiting { is_report: matches!(dialog, Dialog::Copy(_)) });
    }
    state.open.waiting.push((dialog, context.time));
}

/// Records that a key was pressed, or that the user waits for the result of a command.
pub(in crate::app) fn follow(state: &mut State, command: &Command, context: &Context<'_>) {
    if matches!(
        command,
        Command::KeyPressed
            | Command::Edit(_)
            | Command::Row(RowCommand::Begin(..) | RowCommand::BeginCard(..))
    ) {
        state.keyboard.key = context.time;
    } else if matches!(
        command,
        Command::Menu(
            MenuCommand::Save
                | MenuCommand::SaveAs
                | MenuCommand::SaveClean
                | MenuCommand::PickCopy(_)
                | MenuCommand::TakeOver
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

/// Opens the question that waits longest: the user pressed the button in its notice, or the keyboard is idle.
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

/// Opens the question about the file from its notice.
pub(in crate::app) fn open_about_file(state: &mut State) {
    let told = state.notices.iter().find_map(|notice| {
        if let Notice::Outside(_, outside) = notice { Some(outside.clone()) } else { None }
    });
    forget_about_file(state);
    state.open.dialog = told.map(Dialog::Outside);
}

/// Withdraws the question about the file.
pub(in crate::app) fn forget_about_file(state: &mut State) {
    state.open.waiting.retain(|(dialog, _)| !is_about_file(dialog));
}

/// The user dismissed the notice of a question, and with it the question.
pub(in crate::app) fn dismissed(state: &mut State, notice: &Notice) {
    if let Notice::Waiting { .. } = notice {
        let place = state.open.waiting.iter().position(|(dialog, _)| !is_about_file(dialog));
        place.map(|place| state.open.waiting.remove(place));
        state.open.after_save = None;
    } else if let Notice::Outside(..) = notice {
        forget_about_file(state);
    }
}

/// Opens the waiting dialog, if it is due. Called in every frame.
pub(in crate::app) fn tick(state: &mut State, context: &Context<'_>) {
    if until_tick(state, context.time) == Some(Duration::ZERO) {
        open(state);
    }
}

/// The time until [`tick`] opens something. `None` if nothing waits or something else is open.
pub(in crate::app) fn until_tick(state: &State, time: Duration) -> Option<Duration> {
    let (_, since) = state.open.waiting.first().filter(|_| is_free(state))?;
    Some(((*since).max(state.keyboard.key) + REST).saturating_sub(time))
}

/// Whether a dialog that the user did not ask for may open at once: nothing else is open, and no key was pressed since the last
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

/// Removes the notice of the question that waits longest.
fn forget_notice(state: &mut State) {
    let place = state.notices.iter().position(|notice| matches!(notice, Notice::Waiting { .. }));
    place.map(|place| state.notices.remove(place));
}
