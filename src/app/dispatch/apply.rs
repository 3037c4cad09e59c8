//! The one function that changes the state for a command.

use crate::app::dialogs::{question, welcome};
use crate::app::dispatch::{answer, menu};
use crate::app::editing::paste::ask;
use crate::app::editing::{advice, begun, board, cases, logo, pitch, plan, removal, row_copy, rows, unread};
use crate::app::files::{copies, incoming, leave, newer_template, opening, recovery, save};
use crate::app::notice::passing;
use crate::app::session::carry_out as session;
use crate::app::view::{navigation, present};
use crate::app::{
    Command, Context, Dialog, DiskEffect, Effect, FileCommand, JobEffect, NoticeCommand, PitchCommand,
    PreferenceCommand, RowCommand, State, Then, WithCopy,
};
use crate::document::RowRef;

/// Does what a command asks, and returns what the machine has to do for it.
pub fn apply(state: &mut State, command: Command, context: &mut Context<'_>) -> Vec<Effect> {
    state.today = context.today;
    question::follow(state, &command, context);
    let is_typing = advice::is_typing(&command);
    let before = (state.open.generation, state.open.document.revision());
    let effects = carry_out(state, command, context);
    begun::settle(state, context);
    navigation::settle(state);
    unread::follow(state);
    passing::follow(state);
    if !is_typing && before != (state.open.generation, state.open.document.revision()) {
        advice::refresh(state);
    }
    effects
}

fn carry_out(state: &mut State, command: Command, context: &mut Context<'_>) -> Vec<Effect> {
    match command {
        Command::Menu(command) => return menu::carry_out(state, command, context),
        Command::File(command) => return with_file(state, command, context),
        Command::Edit(edits) => state.edit(&edits, context),
        Command::Row(command) => return with_row(state, command, context),
        Command::Field(command) => unread::carry_out(state, command),
        Command::Pitch(command) => with_pitch(state, &command, context),
        Command::Focus(command) => navigation::carry_out(state, command),
        Command::Preference(command) => return set(state, command),
        Command::Presentation(command) => return present::carry_out(state, command),
        Command::Session(command) => return session::carry_out(state, command, context),
        Command::Notice(command) => attend(state, command, context),
        Command::Answer(answer) => return answer::answered(state, answer, context),
        Command::Chosen(command) => return chosen(state, *command, context),
        Command::KeyPressed => {}
    }
    Vec::new()
}

/// Does what was chosen in a dialog that closes with it.
fn chosen(state: &mut State, command: Command, context: &mut Context<'_>) -> Vec<Effect> {
    let is_meant = |dialog: &mut Dialog| {
        matches!(
            dialog,
            Dialog::Palette(_) | Dialog::Search(_) | Dialog::Welcome | Dialog::New | Dialog::Settings
        )
    };
    let Some(dialog) = state.open.dialog.take_if(is_meant) else { return Vec::new() };
    let mut effects = if dialog == Dialog::Welcome { welcome::remember(state) } else { Vec::new() };
    effects.extend(carry_out(state, command, context));
    effects
}

fn with_file(state: &mut State, command: FileCommand, context: &mut Context<'_>) -> Vec<Effect> {
    match command {
        FileCommand::Open(path) => leave::go_on_to(state, Then::OpenFile(path), context),
        FileCommand::Merge(path) => copies::begin(state, path, WithCopy::Merge, context),
        FileCommand::ReplaceProtected(path) => save::replace_protected(state, path, context),
        FileCommand::StopOpening => {
            opening::stop(state);
            Vec::new()
        }
        FileCommand::NewFromTemplate(template) => {
            leave::go_on_to(state, Then::NewFromTemplate(template), context)
        }
        FileCommand::TakeVersion(template) => {
            newer_template::take_over(state, template);
            Vec::new()
        }
        FileCommand::StopExport => vec![Effect::Job(JobEffect::StopExport)],
        FileCommand::Recover(name) => leave::go_on_to(state, Then::Recover(name), context),
        FileCommand::PutAside(name) => {
            recovery::ask_to_throw_away(state, &name);
            Vec::new()
        }
        FileCommand::OpenWithSystem(path) => vec![Effect::Job(JobEffect::OpenWithSystem(path))],
        FileCommand::ShowInFolder(path) => vec![Effect::Job(JobEffect::ShowInFolder(path))],
    }
}

fn with_row(state: &mut State, command: RowCommand, context: &mut Context<'_>) -> Vec<Effect> {
    match command {
        RowCommand::Begin(kind, typed) => begun::begin(state, kind, typed, context),
        RowCommand::Next(row) => begun::next(state, row, context),
        RowCommand::LeaveBegun => begun::leave(state, context),
        RowCommand::PasteText(kind, text) => return ask::ask_about(state, kind, text),
        RowCommand::Copy(row) => return row_copy::copy(state, row),
        RowCommand::Cut(row) => return row_copy::cut(state, row, context),
        RowCommand::Restore(row) => removal::restore(state, row, context),
        RowCommand::PutAction(id, place) => plan::put_at(state, id, place, context),
        RowCommand::PartOf(id, goal) => plan::part_of(state, id, goal, context),
        RowCommand::BeginCard(table, option, typed) => {
            begun::begin_card(state, (table, option), typed, context);
        }
        RowCommand::PutCard(row, option, place) => {
            board::put(state, row, option.as_deref(), place, context);
        }
        RowCommand::AddContribution(partner) => rows::add_contribution(state, partner, context),
        RowCommand::RemoveContribution(partner, id) => {
            removal::remove(state, RowRef::within(partner, id), context);
        }
        RowCommand::AnswerCase(case, question, choice) => {
            cases::answer(state, case, &question, choice, context);
        }
        RowCommand::PickLogo(partner) => return logo::pick(state, partner),
        RowCommand::ShowLogo(logo) => return logo::show(state, logo),
        RowCommand::DropPicture(path) => return logo::dropped(state, path),
    }
    Vec::new()
}

fn with_pitch(state: &mut State, command: &PitchCommand, context: &mut Context<'_>) {
    match *command {
        PitchCommand::ComposeFor(partner) => pitch::compose_and_show(state, Some(partner), context),
        PitchCommand::ReadFor(reader) => state.open.read_pitch_for(reader),
        PitchCommand::Refresh(id) => pitch::refresh(state, id, context),
        PitchCommand::Keep(id) => pitch::keep(state, id, context),
        PitchCommand::Remove(id) => removal::remove(state, RowRef::of(id), context),
    }
}

fn set(state: &mut State, command: PreferenceCommand) -> Vec<Effect> {
    match command {
        PreferenceCommand::Autosave(is_on) => state.preferences.chosen.autosave = Some(is_on),
        PreferenceCommand::Drawing(drawing) => state.preferences.chosen.drawing = Some(drawing),
        PreferenceCommand::Author(name) => {
            state.preferences.chosen.author = Some(name);
            state.open.document.set_author(state.preferences.author());
        }
    }
    vec![Effect::Disk(DiskEffect::SavePreferences(Box::new(state.preferences.clone())))]
}

/// Carries out the command of a notice.
fn attend(state: &mut State, command: NoticeCommand, context: &Context<'_>) {
    match command {
        NoticeCommand::ProblemsSeen => state.open.problems.clear(),
        NoticeCommand::ShowMerge => incoming::show(state),
        NoticeCommand::AskAboutFile => question::open_about_file(state),
        NoticeCommand::OpenWaiting => question::open(state),
        NoticeCommand::Read(is_read) => passing::read(state, is_read, context.time),
        NoticeCommand::Dismiss(index) => {
            if index < state.notices.len() {
                let notice = state.notices.remove(index);
                question::dismissed(state, &notice);
                recovery::put_off(state, notice);
            }
        }
    }
}
