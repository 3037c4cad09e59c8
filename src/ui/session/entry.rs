//! The line that notes are typed on: Enter takes each, a pasted list becomes one for each of its lines.

use egui::{Event, Id, Key, Modifiers, TextEdit, Ui, vec2};
use i18n_embed_fl::fl;

use super::line::take_end;
use super::names::{entry_id, last_note, widget};
use crate::app::{SessionCommand, SessionDesk};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;

/// Width of the field for what tells notes apart.
const TAG: f32 = 96.0;
const HEIGHT: f32 = 40.0;

/// What is being typed.
#[derive(Debug, Default)]
pub(super) struct EntryView {
    text: String,
    tag: String,
}

pub(super) fn entry_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    desk: &SessionDesk,
    (view, later): (&mut EntryView, &mut Vec<Event>),
) {
    let messages = &pass.texts.messages;
    let id = entry_id();
    let tag_id = Id::unique("session tag");
    let is_ended = take_end(ui, id, later) || take_end(ui, tag_id, later);
    let pasted = take_lines(ui, id);
    let (name, hint) = (fl!(messages, "session-note-name"), fl!(messages, "session-note-hint"));
    let tag_name = fl!(messages, "session-tag");
    let is_down = ui.memory(|memory| memory.has_focus(id))
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
    let tokens = tokens(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let width = (ui.available_width() - TAG - 8.0).max(80.0);
        let field = |text, id, hint: String, size| {
            TextEdit::singleline(text)
                .id(id)
                .hint_text(hint)
                .font(font(Weight::Regular, size))
                .margin(vec2(12.0, 9.0))
                .background_color(tokens.paper)
        };
        let entry = field(&mut view.text, id, hint, 16.0).desired_width(width - 24.0);
        ui.add_sized([width, HEIGHT], entry).accessible_name(name);
        let tag = field(&mut view.tag, tag_id, tag_name.clone(), 13.5).desired_width(TAG - 24.0);
        ui.add_sized([TAG, HEIGHT], tag).accessible_name(tag_name);
    });
    let mut texts = pasted;
    if is_ended {
        if !view.text.trim().is_empty() {
            texts.insert(0, std::mem::take(&mut view.text));
        }
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if !texts.is_empty() {
        pass.push(SessionCommand::AddNotes { texts, tag: view.tag.clone(), used: None });
    }
    if is_down && let Some(last) = last_note(pass.canvas(), desk) {
        pass.push(SessionCommand::At(Some(last)));
        ui.memory_mut(|memory| memory.request_focus(widget(last)));
    }
}

/// Takes a list out of the input that is pasted into the line, which has room for one of its lines.
fn take_lines(ui: &Ui, id: Id) -> Vec<String> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return Vec::new();
    }
    let pasted = ui.input_mut(|input| {
        let is_list = |event: &Event| matches!(event, Event::Paste(text) if text.trim().contains('\n'));
        let place = input.events.iter().position(is_list)?;
        if let Event::Paste(text) = input.events.remove(place) { Some(text) } else { None }
    });
    let lines = pasted.unwrap_or_default();
    lines.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}
