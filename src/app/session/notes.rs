//! The notes of the room: writing, moving and removing them.

use crate::app::{Context, State};
use crate::canvas::{Note, NoteGroupId, NoteId, NoteUse, RowData, VoteTarget, on_one_line};
use crate::document::{Edit, RowRef};

/// Adds notes about the section of the step, one for each text that says something. What became of them can be said at
/// once, as of a decision that is typed.
pub(super) fn add(
    state: &mut State,
    texts: &[String],
    tag: &str,
    used: Option<NoteUse>,
    context: &mut Context<'_>,
) {
    let canvas = state.open.document.canvas();
    let Some(desk) = &state.open.session else { return };
    let section = desk.section(canvas);
    let mut after = canvas.notes.last().map(|last| last.id.uuid());
    let mut edits = Vec::new();
    for text in texts.iter().map(|text| on_one_line(text.trim())).filter(|text| !text.is_empty()) {
        let note = Note {
            section: section.clone(),
            text: text.into_owned(),
            tag: tag.trim().to_owned(),
            used: used.map(Into::into),
            used_on: used.map(|_| context.today),
            ..Note::new(NoteId::new(context.identities.uuid()))
        };
        let id = note.id.uuid();
        edits.push(Edit::Insert { row: RowData::of(note), after });
        after = Some(id);
    }
    if !edits.is_empty() {
        state.edit(&edits, context);
    }
}

/// Puts notes into a group, or out of all.
pub(super) fn put(state: &mut State, notes: &[NoteId], group: Option<NoteGroupId>, context: &Context<'_>) {
    let edits: Vec<Edit> =
        notes.iter().map(|note| Edit::set(RowRef::of(*note), Note::GROUP, group)).collect();
    if !edits.is_empty() {
        state.edit(&edits, context);
    }
}

/// Removes a note. The one after it, or before it, is then the one that keys are about.
pub(super) fn remove(state: &mut State, id: NoteId, context: &Context<'_>) {
    let canvas = state.open.document.canvas();
    let Some(desk) = &state.open.session else { return };
    let group = canvas.notes.iter().find(|note| note.id == id).and_then(|note| note.group);
    let beside: Vec<NoteId> =
        desk.notes(canvas).filter(|note| note.group == group).map(|note| note.id).collect();
    let place = beside.iter().position(|note| *note == id);
    let next = place.and_then(|place| {
        beside.get(place + 1).or_else(|| place.checked_sub(1).and_then(|above| beside.get(above)))
    });
    let next = next.copied().map(VoteTarget::Note);
    state.edit(&[Edit::Remove(RowRef::of(id))], context);
    if let Some(desk) = &mut state.open.session {
        desk.at = next;
        desk.marked.remove(&id);
    }
}

/// The notes that a key is about: those that are chosen together, or the one that it is at, or those of its group.
pub(super) fn meant(state: &State) -> Vec<NoteId> {
    let canvas = state.open.document.canvas();
    let Some(desk) = &state.open.session else { return Vec::new() };
    if !desk.marked.is_empty() {
        return desk.notes(canvas).map(|note| note.id).filter(|id| desk.marked.contains(id)).collect();
    }
    match desk.at {
        Some(VoteTarget::Note(id)) => vec![id],
        Some(VoteTarget::Group(group)) => {
            desk.notes(canvas).filter(|note| note.group == Some(group)).map(|note| note.id).collect()
        }
        None => Vec::new(),
    }
}
