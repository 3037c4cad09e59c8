//! A text field for something that is not text on the canvas, such as a date: what is typed is a draft until it can be
//! read as what it should be.

use egui::{Id, Key, Modifiers, Response, Ui};

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
    let frame = ui.ctx().cumulative_frame_nr();
    let draft = remembered::<Draft>(ui, id).filter(is_kept).filter(|draft| !draft.is_overtaken(value, frame));
    let draft = if had_focus { draft.filter(|draft| !(draft.is_unread && take_undo(ui))) } else { draft };
    let typed_in = draft.as_ref().map_or(0, |draft| draft.typed_in);
    let (text, entered) = draft.map_or_else(
        || (value.to_owned(), value.to_owned()),
        |draft| (draft.text, if had_focus { draft.entered } else { value.to_owned() }),
    );
    let shown = text_ui(ui, id, style, &text, is_writable);
    let now = shown.text.clone().unwrap_or(text);
    let read = shown.text.map(|typed| if can_be_read(&typed) { typed } else { entered.clone() });
    let is_unread = !can_be_read(&now);
    if shown.response.has_focus() || is_unread {
        let typed_in = if read.is_some() { frame } else { typed_in };
        let draft = Draft { text: now.clone(), over: value.to_owned(), entered, is_unread, typed_in };
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

/// What stands in a field and cannot be read. `None` if it can, or if nothing stands there.
pub(in crate::ui) fn unread_text(ui: &Ui, id: Id) -> Option<String> {
    let draft = remembered::<Draft>(ui, id).filter(|draft| draft.is_unread);
    draft.map(|draft| draft.text).filter(|text| !text.trim().is_empty())
}

/// Whether what has the keyboard is a field with a text that cannot be read, which undo takes back first.
pub(in crate::ui) fn has_unread_draft(ui: &Ui) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    focused.and_then(|id| remembered::<Draft>(ui, id)).is_some_and(|draft| draft.is_unread)
}

fn take_undo(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z))
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
    /// Whether the text cannot be read.
    is_unread: bool,
    /// The frame in which it was last changed by typing.
    typed_in: u64,
}

impl Draft {
    /// Whether the value became another one by something else than typing, as by undo. What cannot be read is kept: it is
    /// nowhere else.
    fn is_overtaken(&self, value: &str, frame: u64) -> bool {
        !self.is_unread && self.over != value && frame > self.typed_in + 1
    }
}
