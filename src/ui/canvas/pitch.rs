//! The pitch: the user's own text, which can begin as a first version made from the sections.

use egui::Ui;

use super::section::{Cell, section_field};
use crate::app::Command;
use crate::canvas::TextField;
use crate::ui::widgets::link;

/// The pitch. Gives the height that it needs.
pub(super) fn pitch_ui(ui: &mut Ui, cell: Cell<'_>, commands: &mut Vec<Command>) -> f32 {
    let is_empty = cell.state.document.canvas().pitch.text.trim().is_empty();
    let can_draft = is_empty && !cell.state.document.is_read_only();
    let button_height = if can_draft { 26.0 } else { 0.0 };
    let room = (cell.room - button_height).max(0.0);
    let room = if can_draft { room.min(20.0) } else { room };
    let height = section_field(ui, cell, &TextField::Pitch, room, commands);
    if can_draft && link(ui, &Command::DraftPitch.text(cell.texts)).clicked() {
        commands.push(Command::DraftPitch);
    }
    height + button_height
}
