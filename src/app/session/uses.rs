//! A note becomes content: text, a partner, an action, a decision; or waits, or is set aside. It stays, and can be taken
//! back.

use crate::app::session::notes;
use crate::app::{Context, State};
use crate::canvas::{
    Action, ActionId, Note, NoteId, NoteUse, Partner, PartnerId, RowData, SectionId, TextField,
};
use crate::document::{Edit, RowRef, Splice};
use crate::template::{SectionKind, Template};

/// What stands before a note in the text of a section.
const LIST_MARK: &str = "- ";

/// Makes something of the notes that are meant. Those that became something already become this instead.
pub(super) fn make(state: &mut State, used: NoteUse, context: &mut Context<'_>) {
    for id in notes::meant(state) {
        let mut edits = way_back(state, id);
        edits.extend(way_there(state, id, used, context));
        state.edit(&edits, context);
    }
    if let Some(desk) = &mut state.open.session {
        desk.marked.clear();
    }
}

/// Takes back what became of the notes that are meant.
pub(super) fn take_back(state: &mut State, context: &Context<'_>) {
    let edits: Vec<Edit> = notes::meant(state).into_iter().flat_map(|id| way_back(state, id)).collect();
    if !edits.is_empty() {
        state.edit(&edits, context);
    }
}

/// Takes back what became of a note, from a list of those that became something.
pub(super) fn take_back_one(state: &mut State, id: NoteId, context: &Context<'_>) {
    let edits = way_back(state, id);
    if !edits.is_empty() {
        state.edit(&edits, context);
    }
}

/// Where the notes about a section go as text. `None` if it has no text of its own.
pub fn text_place(template: &Template, section: &SectionId) -> Option<TextField> {
    let section = template.section(section)?;
    match section.kind {
        SectionKind::Text | SectionKind::Choice => Some(TextField::Section(section.id.clone())),
        SectionKind::Questions | SectionKind::Sides => {
            let first = section.asked.first()?;
            Some(TextField::Answer(section.id.clone(), first.id.clone()))
        }
        SectionKind::Pitch => Some(TextField::Pitch),
        SectionKind::Partners | SectionKind::Actions | SectionKind::Table => None,
    }
}

fn way_there(state: &State, id: NoteId, used: NoteUse, context: &mut Context<'_>) -> Vec<Edit> {
    let document = &state.open.document;
    let canvas = document.canvas();
    let Some(note) = canvas.notes.iter().find(|note| note.id == id) else { return Vec::new() };
    let row = RowRef::of(id);
    let mut edits = Vec::new();
    match used {
        NoteUse::Text => {
            let place = note.section.as_ref().and_then(|section| text_place(document.template(), section));
            let Some(place) = place else { return Vec::new() };
            let text = canvas.text_at(&place).unwrap_or_default();
            let between = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
            let line = format!("{between}{LIST_MARK}{}", note.text);
            edits.push(Edit::insert(place.clone(), text.len(), line));
        }
        NoteUse::Partner => {
            let partner = Partner {
                name: note.text.clone(),
                ..Partner::new(PartnerId::new(context.identities.uuid()))
            };
            edits.push(Edit::set(row, Note::PARTNER, Some(partner.id)));
            let after = canvas.partners.last().map(|last| last.id.uuid());
            edits.push(Edit::Insert { row: RowData::of(partner), after });
        }
        NoteUse::Action => {
            let action =
                Action { text: note.text.clone(), ..Action::new(ActionId::new(context.identities.uuid())) };
            edits.push(Edit::set(row, Note::ACTION, Some(action.id)));
            let after = canvas.actions.last().map(|last| last.id.uuid());
            edits.push(Edit::Insert { row: RowData::of(action), after });
        }
        NoteUse::Parked | NoteUse::Decided | NoteUse::Aside => {}
    }
    edits.push(Edit::set(row, Note::USED, Some(used.into())));
    edits.push(Edit::set(row, Note::USED_ON, Some(context.today)));
    edits
}

/// The edits that take back what became of a note. What was done since to the text, the partner or the action stays.
fn way_back(state: &State, id: NoteId) -> Vec<Edit> {
    let document = &state.open.document;
    let canvas = document.canvas();
    let Some(note) = canvas.notes.iter().find(|note| note.id == id && note.used.is_some()) else {
        return Vec::new();
    };
    let row = RowRef::of(id);
    let mut edits = vec![Edit::set(row, Note::USED, None), Edit::set(row, Note::USED_ON, None)];
    match note.known_use() {
        Some(NoteUse::Text) => {
            let place = note.section.as_ref().and_then(|section| text_place(document.template(), section));
            let line = place.and_then(|place| {
                let range = line_of(canvas.text_at(&place)?, &note.text)?;
                Some(Edit::Text(place, Splice { range, text: String::new() }))
            });
            edits.extend(line);
        }
        Some(NoteUse::Partner) => {
            edits.push(Edit::set(row, Note::PARTNER, None));
            let partner = note.partner.and_then(|id| canvas.partner(id));
            let untouched = partner.filter(|partner| {
                **partner == Partner { name: note.text.clone(), ..Partner::new(partner.id) }
            });
            edits.extend(untouched.map(|partner| Edit::Remove(RowRef::of(partner.id))));
        }
        Some(NoteUse::Action) => {
            edits.push(Edit::set(row, Note::ACTION, None));
            let action = note.action.and_then(|id| canvas.action(id));
            let untouched = action
                .filter(|action| **action == Action { text: note.text.clone(), ..Action::new(action.id) });
            edits.extend(untouched.map(|action| Edit::Remove(RowRef::of(action.id))));
        }
        Some(NoteUse::Parked | NoteUse::Decided | NoteUse::Aside) | None => {}
    }
    edits
}

/// Where the line with a note stands in a text, with one end of a line.
fn line_of(text: &str, note: &str) -> Option<std::ops::Range<usize>> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        if line.trim_end_matches('\n').strip_prefix(LIST_MARK) == Some(note) {
            // The last line takes the end of the one before it along.
            let start = if line.ends_with('\n') || at == 0 { at } else { at - 1 };
            return Some(start..end);
        }
        at = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_note_goes_with_one_end_of_a_line() {
        let without = |text: &str, note: &str| {
            let mut text = text.to_owned();
            text.replace_range(line_of(&text, note).unwrap(), "");
            text
        };
        assert_eq!(without("- a\n- b\n- c", "a"), "- b\n- c");
        assert_eq!(without("- a\n- b\n- c", "c"), "- a\n- b");
        assert_eq!(without("- a", "a"), "");
        assert_eq!(line_of("- a\nb\n- ab", "b"), None);
    }
}
