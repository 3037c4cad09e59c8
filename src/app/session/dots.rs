//! Choosing with dots that were counted in the room.

use crate::app::{Context, State};
use crate::canvas::{RowData, Vote, VoteCount, VoteId, VoteTarget, whole_amount};
use crate::document::{Edit, RowRef};

/// No note gets more dots: a room has no more hands.
const MOST: u32 = 9_999;

/// Sets how many people give dots, and how many each.
pub(super) fn budget(state: &mut State, (people, dots): (u32, u32), context: &mut Context<'_>) {
    let vote = begun(state, context);
    let row = RowRef::of(vote);
    state.edit(
        &[
            Edit::set(row, Vote::PEOPLE, Some(whole_amount(people.min(MOST)))),
            Edit::set(row, Vote::DOTS, Some(whole_amount(dots.min(MOST)))),
        ],
        context,
    );
}

/// Sets how many dots a note or a group has.
pub(super) fn set(state: &mut State, target: VoteTarget, dots: u32, context: &mut Context<'_>) {
    let id = begun(state, context);
    let canvas = state.open.document.canvas();
    let Some(vote) = canvas.votes.iter().find(|vote| vote.id == id) else { return };
    let dots = whole_amount(dots.min(MOST));
    let row = RowRef::within::<VoteCount>(id, target.count_id(id));
    let edit = if canvas.row(row).is_some() {
        Edit::set(row, VoteCount::DOTS, Some(dots))
    } else {
        let count = VoteCount { dots: Some(dots), ..VoteCount::new(id, target) };
        let after = vote.counts.last().map(|last| last.id.uuid());
        Edit::Insert { row: RowData::within(id, count), after }
    };
    state.edit(&[edit], context);
}

/// Adds dots to a note or a group; takes them away if negative.
pub(super) fn add(state: &mut State, target: VoteTarget, more: i32, context: &mut Context<'_>) {
    let desk = state.open.session.as_ref();
    let vote = desk.and_then(|desk| desk.vote(state.open.document.canvas()));
    let now = vote.map_or(0, |vote| vote.dots_of(target));
    set(state, target, now.saturating_add_signed(more), context);
}

/// Begins another choice, with as many people and dots as the last one; the earlier one stays.
pub(super) fn begin_another(state: &mut State, context: &mut Context<'_>) {
    if let Some(desk) = &mut state.open.session {
        desk.vote = None;
        desk.room.shows_dots = false;
    }
    begin(state, context);
}

/// The choice that is going on, or a new one.
fn begun(state: &mut State, context: &mut Context<'_>) -> VoteId {
    let desk = state.open.session.as_ref();
    if let Some(vote) = desk.and_then(|desk| desk.vote(state.open.document.canvas())) {
        return vote.id;
    }
    begin(state, context)
}

fn begin(state: &mut State, context: &mut Context<'_>) -> VoteId {
    let canvas = state.open.document.canvas();
    let last = canvas.votes.last();
    let there = canvas.meetings.iter().rev().find(|meeting| meeting.date == Some(context.today));
    let people = there.and_then(|meeting| meeting.people.clone());
    let vote = Vote {
        section: state.open.session.as_ref().and_then(|desk| desk.section(canvas)),
        date: Some(context.today),
        people: people.or_else(|| last.and_then(|last| last.people.clone())),
        dots: last.and_then(|last| last.dots.clone()).or_else(|| Some(whole_amount(3))),
        ..Vote::new(VoteId::new(context.identities.uuid()))
    };
    let id = vote.id;
    let after = last.map(|last| last.id.uuid());
    state.edit(&[Edit::Insert { row: RowData::of(vote), after }], context);
    if let Some(desk) = &mut state.open.session {
        desk.vote = Some(id);
    }
    id
}
