//! The palette: every command and place, by a few letters of its name.

use egui::{Id, Key, Modifiers, ScrollArea, Ui};
use i18n_embed_fl::fl;

use super::{begin_at, title_ui};
use crate::app::{Answer, Command, Entry, MenuCommand, PaletteChoice};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{FieldStyle, draft_field, label, link, status};

pub(super) fn palette_ui(ui: &mut Ui, pass: &mut Pass<'_>, choice: &PaletteChoice) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "palette-title"));
    let entries = choice.entries(pass.texts, pass.state);
    let last = entries.len().saturating_sub(1);
    let mut chosen = choice.chosen.min(last);
    let pressed = |ui: &Ui, key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(ui, Key::ArrowDown) {
        chosen = (chosen + 1).min(last);
    }
    if pressed(ui, Key::ArrowUp) {
        chosen = chosen.saturating_sub(1);
    }
    let entered = pressed(ui, Key::Enter);
    let name = fl!(messages, "palette-field");
    let style = FieldStyle { name: &name, hint: &name, ..FieldStyle::default() };
    let (field, typed, query) = draft_field(ui, Id::unique("palette"), style, &choice.query, true);
    begin_at(ui, &field);
    let has_moved = chosen != choice.chosen;
    let height = 320.0_f32.min(ui.ctx().content_rect().height() - 220.0);
    let mut clicked = None;
    ScrollArea::vertical().id_salt("palette").auto_shrink(false).max_height(height).show(ui, |ui| {
        for (place, entry) in entries.iter().enumerate() {
            if entry_ui(ui, entry, place == chosen, has_moved) {
                clicked = Some(place);
            }
        }
        if entries.is_empty() {
            nothing_ui(ui, pass);
        }
    });
    let place = chosen + 1;
    let said = entries.get(chosen).map_or_else(
        || fl!(messages, "palette-nothing"),
        |entry| {
            fl!(
                messages,
                "palette-chosen",
                title = entry.title.as_str(),
                place = place,
                count = entries.len()
            )
        },
    );
    status(ui, &said);
    let done = clicked.or_else(|| entered.then_some(chosen)).and_then(|place| entries.get(place));
    if let Some(entry) = done {
        pass.push(Command::Chosen(Box::new(entry.command.clone())));
    } else if typed.is_some() {
        pass.push(Answer::Palette(PaletteChoice { query, chosen: 0 }));
    } else if has_moved {
        pass.push(Answer::Palette(PaletteChoice { query, chosen }));
    }
}

/// What to do where nothing was found.
fn nothing_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    label(ui, &fl!(pass.texts.messages, "palette-try"), 13.0);
    for command in [MenuCommand::Search, MenuCommand::Shortcuts] {
        if link(ui, &command.text(pass.texts)).clicked() {
            pass.push(Command::Chosen(Box::new(command.into())));
        }
    }
}

/// An entry. Returns whether it was clicked.
fn entry_ui(ui: &mut Ui, entry: &Entry, is_chosen: bool, has_moved: bool) -> bool {
    let tokens = tokens(ui);
    let title = egui::RichText::new(&entry.title).font(font(Weight::Medium, 13.0)).color(tokens.text);
    let detail = egui::RichText::new(&entry.detail).font(font(Weight::Regular, 12.0)).color(tokens.muted);
    let button = egui::Button::new(title)
        .right_text(detail)
        .frame_when_inactive(is_chosen)
        .selected(is_chosen)
        .truncate()
        .min_size(egui::vec2(ui.available_width(), crate::ui::theme::TARGET));
    let response = ui.add(button);
    if is_chosen && has_moved {
        response.scroll_to_me(None);
    }
    response.clicked()
}
