//! What the room sees, as plain data.

use std::time::Duration;

use i18n_embed_fl::fl;

use crate::app::{SessionDesk, State};
use crate::canvas::{Activity, AgendaStep, Note, NoteUse, VoteTarget, on_one_line};
use crate::i18n::{self, Texts, visible};
use crate::template::{Mark, Palette};

/// What the room sees.
#[derive(Debug, Clone)]
pub(super) struct Sight {
    /// Shape and colour of the section, if the step is about one.
    pub(super) look: Option<(Mark, Palette)>,
    pub(super) title: String,
    /// The guiding question of the section.
    pub(super) question: String,
    /// What the room is asked to do.
    pub(super) instruction: String,
    /// What is left of the time, as minutes and seconds.
    pub(super) clock: String,
    /// Which share of the time is left, from 0 to 1.
    pub(super) share: f32,
    /// How long is left, in seconds; below zero once the time is over.
    pub(super) seconds: i64,
    /// How many notes there are, in words; the number and the word apart.
    pub(super) count: (usize, String),
    /// What comes after the step.
    pub(super) next: String,
    pub(super) shows: Shows,
}

/// How much of it the room sees.
#[derive(Debug, Clone)]
pub(super) enum Shows {
    /// Nothing.
    Curtain,
    /// The question, the time, and how many notes there are.
    Step,
    /// The notes, in their groups.
    Notes(Vec<SeenGroup>),
}

/// A group of notes, or those without a group.
#[derive(Debug, Clone)]
pub(super) struct SeenGroup {
    pub(super) name: String,
    /// Its dots, if the room sees them and there are any.
    pub(super) dots: Option<u32>,
    pub(super) notes: Vec<SeenNote>,
}

/// A note.
#[derive(Debug, Clone)]
pub(super) struct SeenNote {
    pub(super) text: String,
    pub(super) dots: Option<u32>,
    /// Whether something became of it.
    pub(super) is_used: bool,
}

impl Sight {
    pub(super) fn of(texts: &Texts, state: &State, desk: &SessionDesk) -> Self {
        let messages = &texts.messages;
        let canvas = state.open.document.canvas();
        let template = state.open.document.template();
        let language = texts.language().tag();
        let step = desk.running(canvas);
        let section = desk.section(canvas).and_then(|id| template.section(&id));
        let activity = step.map(|step| activity_name(texts, step)).unwrap_or_default();
        let title = section.map_or(activity, |section| visible(section.title.text(language)));
        let question = section.map_or_else(String::new, |section| visible(section.question.text(language)));
        let instruction = step.map_or_else(String::new, |step| visible(step.instruction.trim()));
        let notes = desk.notes(canvas).filter(|note| !is_aside(note)).count();
        let next = desk.next(canvas).map_or_else(String::new, |next| {
            let step = step_name(texts, state, next);
            fl!(messages, "session-next", step = step)
        });
        let shows = if desk.room.has_curtain || step.is_none() {
            Shows::Curtain
        } else if desk.is_revealed(canvas) {
            Shows::Notes(groups(texts, state, desk))
        } else {
            Shows::Step
        };
        let now = state.now.time;
        Self {
            look: section.map(|section| (section.look.mark, section.look.palette)),
            title,
            question,
            instruction,
            clock: clock(desk.timer.seconds_left(now)),
            share: desk.timer.share_left(now),
            seconds: desk.timer.seconds_left(now),
            count: (notes, fl!(messages, "session-notes", count = notes)),
            next,
            shows,
        }
    }
}

/// Notes that were set aside are for nobody.
fn is_aside(note: &Note) -> bool {
    note.known_use() == Some(NoteUse::Aside)
}

/// The groups that have notes, in the order of the team; notes without a group last.
fn groups(texts: &Texts, state: &State, desk: &SessionDesk) -> Vec<SeenGroup> {
    let canvas = state.open.document.canvas();
    let vote = desk.vote(canvas).filter(|_| desk.room.shows_dots);
    let dots = |target: VoteTarget| vote.map(|vote| vote.dots_of(target)).filter(|dots| *dots > 0);
    let seen = |note: &Note| SeenNote {
        text: visible(&on_one_line(note.text.trim())),
        dots: dots(VoteTarget::Note(note.id)),
        is_used: note.used.is_some(),
    };
    let section = desk.section(canvas);
    let of_section = canvas.note_groups.iter().filter(|group| group.section == section);
    let mut groups: Vec<SeenGroup> = of_section
        .map(|group| SeenGroup {
            name: visible(&on_one_line(group.name.trim())),
            dots: dots(VoteTarget::Group(group.id)),
            notes: desk
                .notes(canvas)
                .filter(|note| note.group == Some(group.id) && !is_aside(note))
                .map(seen)
                .collect(),
        })
        .filter(|group| !group.notes.is_empty())
        .collect();
    let is_grouped = |note: &Note| {
        note.group.is_some_and(|id| {
            canvas.note_groups.iter().any(|group| group.id == id && group.section == section)
        })
    };
    let rest: Vec<SeenNote> =
        desk.notes(canvas).filter(|note| !is_grouped(note) && !is_aside(note)).map(seen).collect();
    if !rest.is_empty() {
        let is_alone = groups.is_empty();
        let name = if is_alone { String::new() } else { fl!(texts.messages, "session-no-group") };
        groups.push(SeenGroup { name, dots: None, notes: rest });
    }
    groups
}

/// A step in words: its section and what is done, or what is done alone.
pub(super) fn step_name(texts: &Texts, state: &State, step: &AgendaStep) -> String {
    let template = state.open.document.template();
    let section = step.section.as_ref().and_then(|id| template.section(id));
    let activity = activity_name(texts, step);
    match section {
        Some(section) => {
            let title = visible(section.title.text(texts.language().tag()));
            fl!(texts.messages, "session-step", section = title, activity = activity)
        }
        None if step.known_activity() == Activity::Free && !step.instruction.trim().is_empty() => {
            visible(&on_one_line(step.instruction.trim()))
        }
        None => activity,
    }
}

fn activity_name(texts: &Texts, step: &AgendaStep) -> String {
    step.activity.as_ref().map_or_else(String::new, |activity| i18n::activity(texts, activity))
}

/// Seconds as a clock shows them; over time with a plus.
pub(super) fn clock(seconds: i64) -> String {
    let over = if seconds < 0 { "+" } else { "" };
    let seconds = Duration::from_secs(seconds.unsigned_abs()).as_secs();
    format!("{over}{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_shows_minutes_seconds_and_over_time() {
        assert_eq!([384, 60, 9, 0, -12, -75].map(clock), ["6:24", "1:00", "0:09", "0:00", "+0:12", "+1:15"]);
    }
}
