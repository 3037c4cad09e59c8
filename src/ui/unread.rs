//! Tells the state what stands in a field for a value and cannot be read, and takes the keyboard to such a field.

use egui::{Id, Ui};
use jiff::civil::Date;

use super::Pass;
use super::widgets::unread_text;
use crate::app::{FieldCommand, Unread};
use crate::canvas::FieldRef;

/// Call it behind a field for a value: its widget, what it is a field of, its name, and how a text is read as a date that is
/// taken once the field is left.
pub(super) fn follow_unread(
    ui: &Ui,
    pass: &mut Pass<'_>,
    (id, field, name): (Id, FieldRef, &str),
    meant: impl FnOnce(&str) -> Option<Date>,
) {
    if pass.state.open.field.as_ref() == Some(&field)
        && ui.memory(|memory| memory.allows_interaction(ui.layer_id()))
    {
        ui.memory_mut(|memory| memory.request_focus(id));
        pass.push(FieldCommand::Arrived);
    }
    let told = pass.state.open.unread_in(&field);
    match unread_text(ui, id) {
        Some(text) if told.is_none_or(|told| told.text != text) => {
            let meant = meant(&text);
            let unread = Unread { field, name: name.to_owned(), text, meant };
            pass.push(FieldCommand::Unread(Box::new(unread)));
        }
        None if told.is_some() => pass.push(FieldCommand::Read(field)),
        Some(_) | None => {}
    }
}
