//! A text field for something that is not text on the canvas, such as a date: what is typed is a draft until it can be
//! read as what it should be.

use egui::{Id, Response, Ui};

use super::field::{FieldStyle, text_ui};

/// A field that begins with `value` and keeps what is typed for as long as it has the keyboard. Gives the draft where it
/// changed.
pub(in crate::ui) fn draft_field(
    ui: &mut Ui,
    id: Id,
    style: FieldStyle<'_>,
    value: &str,
    is_writable: bool,
) -> (Response, Option<String>, String) {
    let key = id.with("draft");
    let had_focus = ui.memory(|memory| memory.has_focus(id));
    let draft = ui.data(|data| data.get_temp::<String>(key)).filter(|_| had_focus);
    let text = draft.unwrap_or_else(|| value.to_owned());
    let shown = text_ui(ui, id, style, &text, is_writable);
    let now = shown.text.clone().unwrap_or(text);
    if shown.response.has_focus() {
        ui.data_mut(|data| data.insert_temp(key, now.clone()));
    } else {
        ui.data_mut(|data| data.remove::<String>(key));
    }
    (shown.response, shown.text, now)
}
