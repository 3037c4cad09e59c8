//! Groups of notes.

use crate::app::session::notes;
use crate::app::{Context, State};
use crate::canvas::{Note, NoteGroup, NoteGroupId, RowData, VoteTarget};
use crate::document::{Edit, RowRef};

/// Puts the notes that are meant into a group of this name: the one that has it, or a new one.
pub(super) fn name(state: &mut State, name: &str, context: &mut Context<'_>) {
    let name = name.trim();
    let canvas = state.open.document.canvas();
    let Some(desk) = &state.open.session else { return };
    let section = desk.section(canvas);
    let meant = notes::meant(state);
    if name.is_empty() || meant.is_empty() {
        return;
    }
    let same = canvas
        .note_groups
        .iter()
        .find(|group| group.section == section && group.name.trim().to_lowercase() == name.to_lowercase());
    let mut edits = Vec::new();
    let id = if let Some(group) = same {
        group.id
    } else {
        let id = NoteGroupId::new(context.identities.uuid());
        let group = NoteGroup { section, name: name.to_owned(), ..NoteGroup::new(id) };
        let after = canvas.note_groups.last().map(|last| last.id.uuid());
        edits.push(Edit::Insert { row: RowData::of(group), after });
        id
    };
    edits.extend(meant.into_iter().map(|note| Edit::set(RowRef::of(note), Note::GROUP, Some(id))));
    state.edit(&edits, context);
    if let Some(desk) = &mut state.open.session {
        desk.marked.clear();
    }
}

/// Puts all notes of a group into another one, and takes the empty one away.
pub(super) fn merge(state: &mut State, from: NoteGroupId, into: NoteGroupId, context: &Context<'_>) {
    if from != into {
        dissolve(state, from, Some(into), context);
    }
}

/// Takes a group away; its notes stay, without a group.
pub(super) fn remove(state: &mut State, group: NoteGroupId, context: &Context<'_>) {
    dissolve(state, group, None, context);
}

fn dissolve(state: &mut State, group: NoteGroupId, into: Option<NoteGroupId>, context: &Context<'_>) {
    let canvas = state.open.document.canvas();
    let inside = canvas.notes.iter().filter(|note| note.group == Some(group));
    let mut edits: Vec<Edit> = inside.map(|note| Edit::set(RowRef::of(note.id), Note::GROUP, into)).collect();
    edits.push(Edit::Remove(RowRef::of(group)));
    state.edit(&edits, context);
    if let Some(desk) = &mut state.open.session
        && desk.at == Some(VoteTarget::Group(group))
    {
        desk.at = into.map(VoteTarget::Group);
    }
}
