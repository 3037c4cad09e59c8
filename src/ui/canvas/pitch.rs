//! The pitch: the user's own text, and below it the paragraphs that were composed from the sections.

use egui::Ui;
use i18n_embed_fl::fl;

use super::cell::{Cell, section_field, select_on_focus};
use crate::app::{Command, MenuCommand};
use crate::canvas::{Paragraph, RowRef, TextField};
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::widgets::{FieldFrame, FieldStyle, colored, field, link};

/// The pitch. Returns the height that it needs.
pub(super) fn pitch_ui(ui: &mut Ui, cell: Cell<'_>, commands: &mut Vec<Command>) -> f32 {
    let top = ui.cursor().top();
    let pitch = &cell.state.open.document.canvas().pitch;
    let is_composed = !pitch.paragraphs.is_empty();
    let can_compose = pitch.is_blank() && !is_composed && !cell.state.open.document.is_read_only();
    let room = if can_compose || is_composed { cell.room.min(20.0) } else { cell.room };
    let height = section_field(ui, cell, &TextField::Pitch, room, commands);
    // The field is as tall as its room, and its text may need less.
    let field_bottom = ui.cursor().top();
    for paragraph in &pitch.paragraphs {
        paragraph_ui(ui, cell, paragraph, commands);
    }
    if can_compose && link(ui, &MenuCommand::ComposePitch.text(cell.texts)).clicked() {
        commands.push(Command::Menu(MenuCommand::ComposePitch));
    }
    let below = ui.cursor().top() - field_bottom;
    if below > 0.0 { (field_bottom - top).max(height) + below } else { height }
}

fn paragraph_ui(ui: &mut Ui, cell: Cell<'_>, paragraph: &Paragraph, commands: &mut Vec<Command>) {
    let name = super::words::paragraph_name(cell.texts, cell.state, paragraph);
    ui.add_space(4.0);
    if cell.state.open.is_older(paragraph.id) {
        let said = fl!(cell.texts.messages, "pitch-paragraph-changed", name = name.as_str());
        colored(ui, &format!("⚠ {said}"), Weight::Medium, 11.0, Tone::Warning);
    } else {
        colored(ui, &name, Weight::Medium, 11.0, Tone::Muted);
    }
    let spoken = format!("{}: {name}", cell.title());
    let style = FieldStyle {
        name: &spoken,
        is_multiline: true,
        frame: FieldFrame::None,
        size: cell.size,
        ..FieldStyle::default()
    };
    let shown = field(ui, style, cell.state, &RowRef::of(paragraph.id).text(Paragraph::TEXT), commands);
    select_on_focus(ui, &shown.response, cell, commands);
}
