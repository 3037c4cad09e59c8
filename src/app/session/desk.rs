//! What the desk of a session knows beside the canvas.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::civil::{Date, DateTime};

use super::timer::Timer;
use crate::canvas::{
    Activity, AgendaStep, AgendaStepId, Canvas, Note, NoteId, NoteUse, SectionId, Vote, VoteId, VoteTarget,
};

/// The desk of a session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SessionDesk {
    /// The step that is running, or that somebody looks at before the first one.
    pub step: Option<AgendaStepId>,
    /// The clock of the step.
    pub timer: Timer,
    /// What the room sees.
    pub room: RoomView,
    /// Whether the room has a window of its own.
    pub has_room_window: bool,
    /// Whether the page is in its place for a while. The clock and the window of the room go on.
    pub is_away: bool,
    /// The note or the group that keys are about.
    pub at: Option<VoteTarget>,
    /// The notes that are chosen together.
    pub marked: BTreeSet<NoteId>,
    /// The choice by dots that is going on.
    pub vote: Option<VoteId>,
    /// When it was to be over, by the plan as it was at the start of the first step.
    pub planned_end: Option<DateTime>,
}

/// What the room sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomView {
    /// Whether a curtain hides all the rest.
    pub has_curtain: bool,
    /// Whose notes were shown.
    pub shown: Shown,
    /// Whether the dots are shown with them.
    pub shows_dots: bool,
}

/// Whose notes were shown to the room. Those of another section are not shown with them, however the desk comes to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Nobody's.
    Nothing,
    /// Those about a section, or about none.
    NotesAbout(Option<SectionId>),
}

impl Default for RoomView {
    /// Behind the curtain, so that nothing is seen by accident.
    fn default() -> Self {
        Self { has_curtain: true, shown: Shown::Nothing, shows_dots: false }
    }
}

/// A moment, by the clock that never goes back and by the one on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moment {
    /// The time of a monotonic clock.
    pub time: Duration,
    /// Day and time where the user is.
    pub local: DateTime,
}

impl SessionDesk {
    /// The step that is running.
    pub fn running<'a>(&self, canvas: &'a Canvas) -> Option<&'a AgendaStep> {
        canvas.agenda.iter().find(|step| Some(step.id) == self.step)
    }

    /// The section that the step is about.
    pub fn section(&self, canvas: &Canvas) -> Option<SectionId> {
        self.running(canvas)?.section.clone()
    }

    /// What the room does in the step.
    pub fn activity(&self, canvas: &Canvas) -> Activity {
        self.running(canvas).map_or(Activity::Free, AgendaStep::known_activity)
    }

    /// The step that comes after it.
    pub fn next<'a>(&self, canvas: &'a Canvas) -> Option<&'a AgendaStep> {
        let place = canvas.agenda.iter().position(|step| Some(step.id) == self.step);
        canvas.agenda.get(place.map_or(0, |place| place + 1))
    }

    /// Whether the room sees the notes: those about the section of the running step were shown.
    pub fn is_revealed(&self, canvas: &Canvas) -> bool {
        self.running(canvas).is_some_and(|step| self.room.shown == Shown::NotesAbout(step.section.clone()))
    }

    /// The notes about the section of the step, in the order of the team.
    pub fn notes<'a>(&self, canvas: &'a Canvas) -> impl Iterator<Item = &'a Note> + use<'a> {
        let section = self.section(canvas);
        canvas.notes.iter().filter(move |note| note.section == section)
    }

    /// The choice by dots that is going on.
    pub fn vote<'a>(&self, canvas: &'a Canvas) -> Option<&'a Vote> {
        canvas.votes.iter().find(|vote| Some(vote.id) == self.vote)
    }

    /// Goes on with the last choice of this day about the section of the step, if there is one.
    pub(super) fn resume_vote(&mut self, canvas: &Canvas, today: Date) {
        let section = self.section(canvas);
        let mut votes = canvas.votes.iter().rev();
        let last = votes.find(|vote| vote.section == section && vote.date == Some(today));
        self.vote = last.map(|vote| vote.id);
    }

    /// How much time the rest of the session takes, in milliseconds: what is left of the step, and the steps after it.
    pub fn rest(&self, canvas: &Canvas, now: Duration) -> i64 {
        let place = canvas.agenda.iter().position(|step| Some(step.id) == self.step);
        let after = canvas.agenda.iter().skip(place.map_or(0, |place| place + 1));
        let minutes: i64 = after.map(|step| i64::from(step.whole_minutes())).sum();
        let left = if place.is_some() { self.timer.left(now).max(0) } else { 0 };
        minutes.saturating_mul(60_000).saturating_add(left)
    }
}

/// The notes that became something, in the order of the team.
pub fn used(canvas: &Canvas, used: NoteUse) -> impl Iterator<Item = &Note> {
    canvas.notes.iter().filter(move |note| note.known_use() == Some(used))
}
