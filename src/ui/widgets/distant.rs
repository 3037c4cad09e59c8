//! A long text that is scrolled out of sight: its place, its name and its words, without laying it out.
//!
//! A text edit tells a screen reader where each letter stands, which is most of what a long canvas costs. Who cannot see
//! the field and is not in it needs none of that; the field itself is back as soon as it is in sight or has the keyboard.

use egui::accesskit::{Action, Role};
use egui::{Id, Rect, Response, Sense, Ui, WidgetInfo, vec2};

use super::field_style::FieldStyle;
use super::memory::{remember, remembered};

/// The minimum length; a shorter text costs little.
const LONG: usize = 512;

/// A text as it was when it was last visible, with its height.
#[derive(Debug, Clone, PartialEq)]
struct MeasuredText {
    length: usize,
    hash: u64,
    width: f32,
    size: f32,
    height: f32,
}

impl MeasuredText {
    fn of(ui: &Ui, style: FieldStyle<'_>, text: &str, height: f32) -> Self {
        let (width, size) = (ui.available_width(), style.size);
        Self { length: text.len(), hash: egui::epaint::util::hash(text), width, size, height }
    }
}

/// Remembers the height of the text of a field, so that it need not be laid out while it is out of sight.
pub(super) fn remember_height(ui: &Ui, id: Id, style: FieldStyle<'_>, width: f32, text: &str, height: f32) {
    if text.len() >= LONG {
        let height = MeasuredText { width, ..MeasuredText::of(ui, style, text, height) };
        remember(ui, id, height);
    }
}

/// The field while it is out of sight, with the height of its text. `None` if it has to be drawn.
pub(super) fn distant_ui(
    ui: &mut Ui,
    id: Id,
    style: FieldStyle<'_>,
    text: &str,
    is_writable: bool,
) -> Option<(Response, f32)> {
    if text.len() < LONG || ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    let height = remembered::<MeasuredText>(ui, id)?.height;
    let size = vec2(ui.available_width(), height.max(style.min_height));
    let rect = Rect::from_min_size(ui.cursor().min, size);
    let is_asked = ui.input(|input| input.has_accesskit_action_request(id, Action::SetValue));
    let is_known = || remembered(ui, id) == Some(MeasuredText::of(ui, style, text, height));
    if is_asked || ui.is_rect_visible(rect) || !is_known() {
        return None;
    }
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::text_edit(ui.is_enabled(), text, text, style.hint));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::MultilineTextInput);
        if is_writable {
            node.add_action(Action::SetValue);
            node.add_action(Action::ReplaceSelectedText);
        } else {
            node.set_read_only();
        }
    });
    Some((response, height))
}
