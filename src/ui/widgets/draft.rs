//! A text field for something that is not text on the canvas, such as a date: what is typed is a draft until it can be
//! read as what it should be.

use egui::{Id, Response, Ui};

use super::caret;
use super::field::text_ui;
use super::field_style::FieldStyle;
use super::memory::{forget, remember, remembered};

/// A field that begins with `value` and keeps what is typed for as long as it has the keyboard. Returns the draft where it
/// changed.
pub(in crate::ui) fn draft_field(
    ui: &mut Ui,
    id: Id,
    style: FieldStyle<'_>,
    value: &str,
    is_writable: bool,
) -> (Response, Option<String>, String) {
    kept_field(ui, id, style, value, is_writable, |_| true)
}

/// The same for what has to be read as something else. What cannot be read stays to be mended when the keyboard leaves,
/// until `value` becomes another; meanwhile the value is given that stood there when the keyboard came, since the
/// beginning of what cannot be read may be readable and mean something else. Tab into it selects all of it, to be typed
/// over.
pub(in crate::ui) fn read_field(
    ui: &mut Ui,
    id: Id,
    style: FieldStyle<'_>,
    value: &str,
    is_writable: bool,
    can_be_read: impl Fn(&str) -> bool,
) -> (Response, Option<String>, String) {
    let (response, read, now) = kept_field(ui, id, style, value, is_writable, can_be_read);
    let is_by_pointer = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if response.gained_focus() && !is_by_pointer {
        caret::select_all(ui, id, &now);
    }
    (response, read, now)
}

fn kept_field(
    ui: &mut Ui,
    id: Id,
    style: FieldStyle<'_>,
    value: &str,
    is_writable: bool,
    can_be_read: impl Fn(&str) -> bool,
) -> (Response, Option<String>, String) {
    let had_focus = ui.memory(|memory| memory.has_focus(id));
    let is_kept = |draft: &Draft| had_focus || (draft.over == value && !can_be_read(&draft.text));
    let draft = remembered::<Draft>(ui, id).filter(is_kept);
    let (text, entered) = draft.map_or_else(
        || (value.to_owned(), value.to_owned()),
        |draft| (draft.text, if had_focus { draft.entered } else { value.to_owned() }),
    );
    let shown = text_ui(ui, id, style, &text, is_writable);
    let now = shown.text.clone().unwrap_or(text);
    let read = shown.text.map(|typed| if can_be_read(&typed) { typed } else { entered.clone() });
    if shown.response.has_focus() || !can_be_read(&now) {
        let draft = Draft { text: now.clone(), over: value.to_owned(), entered };
        remember(ui, id, draft);
    } else {
        forget_draft(ui, id);
    }
    (shown.response, read, now)
}

/// What is typed over the value of a field, until it is one. `None` if nothing is.
pub(super) fn typed_over(ui: &Ui, id: Id, value: &str) -> Option<String> {
    remembered::<Draft>(ui, id).filter(|draft| draft.over == value).map(|draft| draft.text)
}

/// Discards the typed text, because something else was chosen.
pub(in crate::ui) fn forget_draft(ui: &Ui, id: Id) {
    forget::<Draft>(ui, id);
}

/// The text typed over a value.
#[derive(Debug, Clone)]
struct Draft {
    text: String,
    over: String,
    /// The value when the field was focused.
    entered: String,
}
