//! Keeps the step and the clock of the desk for after a crash, and goes on with them.

use super::memo::SessionMemo;
use super::timer::Timer;
use crate::app::{Effect, JournalEffect, State};
use crate::canvas::AgendaStepId;

/// What of the desk is kept: the step and its clock. `None` if there is no desk.
pub(super) fn kept(state: &State) -> Option<(Option<AgendaStepId>, Timer)> {
    state.open.session.as_ref().map(|desk| (desk.step, desk.timer))
}

/// Writes the step and the clock down if they changed.
pub(super) fn keep(state: &State, before: Option<(Option<AgendaStepId>, Timer)>) -> Vec<Effect> {
    if before == kept(state) {
        return Vec::new();
    }
    let memo = state.open.session.as_ref().and_then(|desk| SessionMemo::of(desk, state.now.time));
    vec![Effect::Journal(JournalEffect::KeepSession { id: state.open.document.id(), memo })]
}

/// Goes on with the step and the clock of a desk that a crash left, unless a step is running already.
pub(in crate::app) fn read(state: &mut State, generation: u64, memo: &SessionMemo) {
    if generation != state.open.generation {
        return;
    }
    let now = state.now.time;
    let agenda = &state.open.document.canvas().agenda;
    let Some(desk) = state.open.session.as_mut().filter(|desk| desk.step.is_none()) else { return };
    let Some(id) = memo.step().filter(|id| agenda.iter().any(|step| step.id == *id)) else { return };
    desk.step = Some(id);
    desk.resume_vote(state.open.document.canvas(), state.today);
    desk.timer = memo.timer(now);
}
