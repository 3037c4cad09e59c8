//! Texts in fields that cannot be read: kept in mind, told before they are lost, and taken where they mean one date.

use crate::app::open::unread::Unread;
use crate::app::{Context, FieldCommand, Focus, Notice, State};
use crate::canvas::FieldRef;
use crate::document::Edit;
use crate::schema::Value;

pub(in crate::app) fn carry_out(state: &mut State, command: FieldCommand) {
    match command {
        FieldCommand::Unread(unread) => {
            state.open.unread.retain(|other| other.field != unread.field);
            state.open.unread.push(*unread);
        }
        FieldCommand::Read(field) => state.open.unread.retain(|other| other.field != field),
        FieldCommand::GoTo(field) => go_to(state, field),
        FieldCommand::Arrived => state.open.field = None,
    }
}

/// Selects what a field is a field of, and sends the keyboard to it.
pub(in crate::app) fn go_to(state: &mut State, field: FieldRef) {
    let template = state.open.document.template();
    let focus = match &field {
        FieldRef::Row(row, _) | FieldRef::Member(row, ..) => {
            state.preferences.side_panel = true;
            Focus::of_row(row.outermost(), template)
        }
        FieldRef::Canvas(_) => None,
    };
    state.open.focus = focus.or(state.open.focus.take());
    state.open.field = Some(field);
}

/// Takes the dates of fields that were not left yet, such as `20 dec` while the keyboard is there.
pub(in crate::app) fn take_meant(state: &mut State, context: &Context<'_>) {
    let meant = state.open.unread.extract_if(.., |unread| unread.meant.is_some());
    let edits: Vec<Edit> = meant
        .filter_map(|Unread { field, meant, .. }| Some(Edit::Set(field, Some(Value::Date(meant?)))))
        .collect();
    if !edits.is_empty() {
        state.edit(&edits, context);
    }
}

/// Tells what a save does not write, since it cannot be read.
pub(in crate::app) fn tell(state: &mut State) {
    if let Some(Unread { field, name, text, .. }) = state.open.first_unread().cloned() {
        state.notices.retain(|notice| !matches!(notice, Notice::Unread { .. }));
        state.notices.push(Notice::Unread { field, name, text });
    }
}

/// Removes the notice of a text that can be read by now.
pub(in crate::app) fn follow(state: &mut State) {
    let open = &state.open;
    let is_read =
        |field: &FieldRef, text: &str| open.unread_in(field).is_none_or(|unread| unread.text != text);
    state.notices.retain(|notice| {
        if let Notice::Unread { field, text, .. } = notice { !is_read(field, text) } else { true }
    });
}
