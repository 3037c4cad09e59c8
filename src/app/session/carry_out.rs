//! Carries out the commands of the desk.

use std::time::Duration;

use crate::app::session::desk::{SessionDesk, Shown};
use crate::app::session::{dots, groups, notes, resume, steps, uses};
use crate::app::{Context, Effect, JournalEffect, SessionCommand, State, Step};
use crate::canvas::{Meeting, MeetingId, RowData, whole_amount};
use crate::document::{Edit, RowRef};

/// Opens the desk, leaves it for the page, or comes back to it.
pub(in crate::app) fn turn(state: &mut State) -> Vec<Effect> {
    if let Some(desk) = &mut state.open.session {
        desk.is_away = !desk.is_away;
        return Vec::new();
    }
    state.open.session = Some(SessionDesk::default());
    let (id, generation) = (state.open.document.id(), state.open.generation);
    vec![Effect::Journal(JournalEffect::ReadSession { id, generation })]
}

pub(in crate::app) fn carry_out(
    state: &mut State,
    command: SessionCommand,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let before = resume::kept(state);
    change(state, command, context);
    resume::keep(state, before)
}

fn change(state: &mut State, command: SessionCommand, context: &mut Context<'_>) {
    let now = state.now.time;
    match command {
        SessionCommand::Propose => steps::propose(state, context),
        SessionCommand::Start(id) => steps::start(state, id),
        SessionCommand::Go(step) => steps::go(state, step),
        SessionCommand::AddStep => steps::add(state, context),
        SessionCommand::RemoveStep(id) => steps::remove(state, id, context),
        SessionCommand::MoveStep(id, step) => steps::move_by(state, id, step, context),
        SessionCommand::Pause if !has_step(state) => steps::go(state, Step::Down),
        SessionCommand::Pause => with(state, |desk| desk.timer.turn(now)),
        SessionCommand::Minutes(minutes) => with(state, |desk| desk.timer.add_minutes(minutes)),
        SessionCommand::Curtain => with(state, |desk| desk.room.has_curtain = !desk.room.has_curtain),
        SessionCommand::Reveal => reveal(state),
        SessionCommand::ShowDots => with(state, |desk| desk.room.shows_dots = !desk.room.shows_dots),
        SessionCommand::RoomWindow => with(state, |desk| {
            desk.has_room_window = !desk.has_room_window;
        }),
        SessionCommand::At(target) => with(state, |desk| desk.at = target),
        SessionCommand::Mark(id) => with(state, |desk| {
            if !desk.marked.remove(&id) {
                desk.marked.insert(id);
            }
        }),
        SessionCommand::MarkNone => with(state, |desk| desk.marked.clear()),
        SessionCommand::AddNotes { texts, tag, used } => notes::add(state, &texts, &tag, used, context),
        SessionCommand::PutInGroup(group) => {
            let meant = notes::meant(state);
            notes::put(state, &meant, group, context);
        }
        SessionCommand::PutNote(id, group) => notes::put(state, &[id], group, context),
        SessionCommand::RemoveNote(id) => notes::remove(state, id, context),
        SessionCommand::NameGroup(name) => groups::name(state, &name, context),
        SessionCommand::MergeGroups { from, into } => groups::merge(state, from, into, context),
        SessionCommand::RemoveGroup(id) => groups::remove(state, id, context),
        SessionCommand::Budget { people, dots } => dots::budget(state, (people, dots), context),
        SessionCommand::SetDots(target, dots) => dots::set(state, target, dots, context),
        SessionCommand::AddDots(target, more) => dots::add(state, target, more, context),
        SessionCommand::ChooseAgain => dots::begin_another(state, context),
        SessionCommand::Use(used) => uses::make(state, used, context),
        SessionCommand::TakeBack => uses::take_back(state, context),
        SessionCommand::TakeBackOne(id) => uses::take_back_one(state, id, context),
        SessionCommand::People(people) => set_people(state, people, context),
    }
}

/// The time until the clock of the step shows another second. `None` while it stands still.
pub(in crate::app) fn until_tick(state: &State, time: Duration) -> Option<Duration> {
    state.open.session.as_ref()?.timer.until_next_second(time)
}

fn has_step(state: &State) -> bool {
    let desk = state.open.session.as_ref();
    desk.is_some_and(|desk| desk.running(state.open.document.canvas()).is_some())
}

/// Shows the notes about the section of the step to the room, or hides them again.
fn reveal(state: &mut State) {
    let canvas = state.open.document.canvas();
    let Some(desk) = &mut state.open.session else { return };
    let is_hidden = !desk.is_revealed(canvas);
    let notes = desk.running(canvas).map(|step| Shown::NotesAbout(step.section.clone()));
    desk.room.shown = notes.filter(|_| is_hidden).unwrap_or(Shown::Nothing);
}

fn with(state: &mut State, change: impl FnOnce(&mut SessionDesk)) {
    if let Some(desk) = &mut state.open.session {
        change(desk);
    }
}

/// Notes how many people are there today.
fn set_people(state: &mut State, people: u32, context: &mut Context<'_>) {
    let meetings = &state.open.document.canvas().meetings;
    let today = meetings.iter().rev().find(|meeting| meeting.date == Some(context.today));
    let edit = if let Some(meeting) = today {
        Edit::set(RowRef::of(meeting.id), Meeting::PEOPLE, Some(whole_amount(people)))
    } else {
        let meeting = Meeting {
            date: Some(context.today),
            people: Some(whole_amount(people)),
            ..Meeting::new(MeetingId::new(context.identities.uuid()))
        };
        let after = meetings.last().map(|last| last.id.uuid());
        Edit::Insert { row: RowData::of(meeting), after }
    };
    state.edit(&[edit], context);
}
