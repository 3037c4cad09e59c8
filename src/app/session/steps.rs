//! The running order: going from step to step, and changing it.

use crate::app::session::desk::{Moment, RoomView, Shown};
use crate::app::session::timer::Timer;
use crate::app::{Context, State, Step};
use crate::canvas::{Activity, AgendaStep, AgendaStepId, RowData, SectionId, whole_amount};
use crate::document::{Edit, RowRef};
use crate::i18n::{self, Texts};
use crate::template::SectionKind;

/// Starts a step with all of its time. What the room saw of another section is hidden again.
pub(super) fn start(state: &mut State, id: AgendaStepId) {
    let Moment { time, local } = state.now;
    let today = state.today;
    let canvas = state.open.document.canvas();
    let Some(desk) = &mut state.open.session else { return };
    let Some(step) = canvas.agenda.iter().find(|step| step.id == id) else { return };
    let is_first = desk.planned_end.is_none();
    let before = desk.section(canvas);
    desk.step = Some(id);
    desk.timer = Timer::of_minutes(step.whole_minutes());
    desk.timer.start(time);
    if before != step.section || step.known_activity() == Activity::Write {
        desk.room.shown = Shown::Nothing;
        desk.room.shows_dots = false;
    }
    if before != step.section {
        desk.at = None;
        desk.marked.clear();
        desk.resume_vote(canvas, today);
    }
    if is_first {
        let rest = jiff::SignedDuration::from_millis(desk.rest(canvas, time));
        desk.planned_end = local.checked_add(rest).ok();
    }
}

/// Goes to the step after this one, or before it.
pub(super) fn go(state: &mut State, step: Step) {
    let canvas = state.open.document.canvas();
    let Some(desk) = &state.open.session else { return };
    let place = canvas.agenda.iter().position(|other| Some(other.id) == desk.step);
    let to = match (place, step) {
        (None, _) => Some(0),
        (Some(place), Step::Down) => place.checked_add(1),
        (Some(place), Step::Up) => place.checked_sub(1),
    };
    let id = to.and_then(|to| canvas.agenda.get(to)).map(|step| step.id);
    if let Some(id) = id {
        start(state, id);
    }
}

/// Adds a step behind the one that is running, about the same section.
pub(super) fn add(state: &mut State, context: &mut Context<'_>) {
    let canvas = state.open.document.canvas();
    let Some(desk) = &state.open.session else { return };
    let after = desk.step.or_else(|| canvas.agenda.last().map(|last| last.id));
    let step = AgendaStep {
        section: desk.section(canvas),
        activity: Some(Activity::Talk.into()),
        minutes: Some(whole_amount(10)),
        ..AgendaStep::new(AgendaStepId::new(context.identities.uuid()))
    };
    let id = step.id;
    let insert = Edit::Insert { row: RowData::of(step), after: after.map(AgendaStepId::uuid) };
    state.edit(&[insert], context);
    state.open.caret = Some(RowRef::of(id).text(AgendaStep::INSTRUCTION));
}

/// Removes a step. If it was running, none is, and the room sees nothing.
pub(super) fn remove(state: &mut State, id: AgendaStepId, context: &Context<'_>) {
    state.edit(&[Edit::Remove(RowRef::of(id))], context);
    if let Some(desk) = state.open.session.as_mut().filter(|desk| desk.step == Some(id)) {
        desk.step = None;
        desk.timer = Timer::default();
        desk.room = RoomView::default();
    }
}

/// Moves a step one place up or down.
pub(super) fn move_by(state: &mut State, id: AgendaStepId, step: Step, context: &Context<'_>) {
    let agenda = &state.open.document.canvas().agenda;
    let Some(place) = agenda.iter().position(|other| other.id == id) else { return };
    let after = match step {
        Step::Up if place == 0 => return,
        Step::Up => place.checked_sub(2).and_then(|above| agenda.get(above)),
        Step::Down => match agenda.get(place + 1) {
            Some(below) => Some(below),
            None => return,
        },
    };
    let after = after.map(|step| step.id.uuid());
    state.edit(&[Edit::Move { row: RowRef::of(id), after }], context);
}

/// Fills an empty running order with what the sections of the form ask for, with a break halfway.
pub(super) fn propose(state: &mut State, context: &mut Context<'_>) {
    if !state.open.document.canvas().agenda.is_empty() {
        return;
    }
    let texts = Texts::of(state.language);
    let mut plan: Vec<(Option<SectionId>, Activity, u32)> = Vec::new();
    for section in &state.open.document.template().sections {
        let about = || Some(section.id.clone());
        match section.kind {
            SectionKind::Text => {
                plan.extend([(about(), Activity::Write, 8), (about(), Activity::Choose, 6)]);
            }
            SectionKind::Partners | SectionKind::Actions => {
                plan.extend([(about(), Activity::Write, 10), (about(), Activity::Order, 10)]);
            }
            SectionKind::Questions
            | SectionKind::Choice
            | SectionKind::Sides
            | SectionKind::Table
            | SectionKind::Pitch => plan.push((about(), Activity::Talk, 10)),
        }
    }
    plan.insert(plan.len().div_ceil(2), (None, Activity::Break, 15));
    let mut after = None;
    let mut edits = Vec::new();
    for (section, activity, minutes) in plan {
        let step = AgendaStep {
            section,
            activity: Some(activity.into()),
            minutes: Some(whole_amount(minutes)),
            instruction: i18n::session_instruction(texts, activity),
            ..AgendaStep::new(AgendaStepId::new(context.identities.uuid()))
        };
        let id = step.id.uuid();
        edits.push(Edit::Insert { row: RowData::of(step), after });
        after = Some(id);
    }
    state.edit(&edits, context);
}
