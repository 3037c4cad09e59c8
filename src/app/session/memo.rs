//! What of the desk outlives the program: the step that is running, and its clock.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::desk::SessionDesk;
use super::timer::Timer;
use crate::app::{Effect, JournalEffect, State};
use crate::canvas::AgendaStepId;

/// The step that is running, and its clock, as a file keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionMemo {
    /// The id of the step, a UUID.
    step: String,
    /// How long it takes in all, in milliseconds.
    planned: i64,
    /// What was left when this was written, in milliseconds.
    left: i64,
    /// Whether the clock ran.
    runs: bool,
    /// When this was written, in milliseconds since 1970.
    written: i64,
}

impl SessionMemo {
    /// What there is to keep of a desk. `None` if no step is running.
    fn of(desk: &SessionDesk, now: std::time::Duration) -> Option<Self> {
        Some(Self {
            step: desk.step?.to_string(),
            planned: desk.timer.planned(),
            left: desk.timer.left(now),
            runs: desk.timer.is_running(),
            written: 0,
        })
    }

    /// The same, written at this moment, in milliseconds since 1970.
    #[must_use]
    pub fn written_at(self, moment: i64) -> Self {
        Self { written: moment, ..self }
    }

    /// The same, with what has run off the clock until this moment, in milliseconds since 1970.
    #[must_use]
    pub fn read_at(self, moment: i64) -> Self {
        let gone = if self.runs { moment.saturating_sub(self.written).max(0) } else { 0 };
        Self { left: self.left.saturating_sub(gone), written: moment, ..self }
    }
}

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
    let id = Uuid::try_parse(&memo.step).ok().map(AgendaStepId::new);
    let Some(id) = id.filter(|id| agenda.iter().any(|step| step.id == *id)) else { return };
    desk.step = Some(id);
    desk.timer = Timer::with_left(memo.planned, memo.left);
    if memo.runs {
        desk.timer.start(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_ran_goes_on_while_the_program_is_gone() {
        let memo =
            SessionMemo { step: String::new(), planned: 60_000, left: 50_000, runs: true, written: 1_000 };
        assert_eq!(memo.clone().read_at(11_000).left, 40_000);
        assert_eq!(memo.clone().read_at(500).left, 50_000);
        assert_eq!(SessionMemo { runs: false, ..memo }.read_at(11_000).left, 50_000);
    }
}
