//! What of the desk outlives the program: the step that is running, and its clock.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::desk::SessionDesk;
use super::timer::Timer;
use crate::canvas::AgendaStepId;

/// A session is over after this, in milliseconds: twelve hours.
const LONGEST: i64 = 12 * 60 * 60 * 1000;

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
    pub(super) fn of(desk: &SessionDesk, now: Duration) -> Option<Self> {
        Some(Self {
            step: desk.step?.to_string(),
            planned: desk.timer.planned(),
            left: desk.timer.left(now),
            runs: desk.timer.is_running(),
            written: 0,
        })
    }

    /// The id of the step. `None` if it is none.
    pub(super) fn step(&self) -> Option<AgendaStepId> {
        Uuid::try_parse(&self.step).ok().map(AgendaStepId::new)
    }

    /// The clock of the step, which runs from now on if it did.
    pub(super) fn timer(&self, now: Duration) -> Timer {
        let mut timer = Timer::with_left(self.planned, self.left);
        if self.runs {
            timer.start(now);
        }
        timer
    }

    /// The same, written at this moment, in milliseconds since 1970.
    #[must_use]
    pub fn written_at(self, moment: i64) -> Self {
        Self { written: moment, ..self }
    }

    /// The same, with what has run off the clock until this moment, in milliseconds since 1970. `None` if it was written so
    /// long ago that it belongs to another day's session.
    pub fn read_at(self, moment: i64) -> Option<Self> {
        if moment.saturating_sub(self.written) > LONGEST {
            return None;
        }
        let gone = if self.runs { moment.saturating_sub(self.written).max(0) } else { 0 };
        Some(Self { left: self.left.saturating_sub(gone), written: moment, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_ran_goes_on_while_the_program_is_gone_until_the_day_is_over() {
        let memo =
            SessionMemo { step: String::new(), planned: 60_000, left: 50_000, runs: true, written: 1_000 };
        let left = |memo: &SessionMemo, moment| memo.clone().read_at(moment).map(|memo| memo.left);
        assert_eq!(left(&memo, 11_000), Some(40_000));
        assert_eq!(left(&memo, 500), Some(50_000));
        assert_eq!(left(&SessionMemo { runs: false, ..memo.clone() }, 11_000), Some(50_000));
        assert_eq!(left(&memo, LONGEST + 1_001), None);
    }
}
