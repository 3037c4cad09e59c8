//! Keeps the step and the clock of the desk for after a crash, and goes on with them.

use super::desk::SessionDesk;
use super::memo::SessionMemo;
use crate::app::{Effect, JournalEffect, State};

/// Keeps the step and the clock where they are others than before, or forgets them where the desk was left.
pub(super) fn keep(state: &State, before: Option<&SessionDesk>) -> Vec<Effect> {
    let kept = |desk: &SessionDesk| (desk.step, desk.timer);
    let now = state.open.session.as_ref();
    if before.map(kept) == now.map(kept) {
        return Vec::new();
    }
    let memo = now.and_then(|desk| SessionMemo::of(desk, state.now.time));
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
