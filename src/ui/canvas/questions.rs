//! A section of questions: each answer runs on after the name of its question.

use egui::{Ui, pos2};

use super::cell::{Cell, select_on_focus};
use crate::app::Command;
use crate::canvas::TextField;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{FieldFrame, FieldStyle, field};

/// The questions of a section. Returns the height that they need.
pub(super) fn questions_ui(ui: &mut Ui, cell: Cell<'_>, commands: &mut Vec<Command>) -> f32 {
    let tokens = tokens(ui);
    let top = ui.cursor().top();
    for question in &cell.section.questions {
        let title = question.title.text(cell.language());
        let galley =
            ui.painter().layout_no_wrap(title.to_owned(), font(Weight::SemiBold, cell.size), tokens.text);
        let at = ui.cursor().min;
        let style = FieldStyle {
            name: title,
            hint: question.question.text(cell.language()),
            is_multiline: true,
            frame: FieldFrame::None,
            size: cell.size,
            first_line_indent: galley.size().x + 5.0,
            ..FieldStyle::default()
        };
        let place = TextField::Answer(cell.section.id.clone(), question.id.clone());
        let shown = field(ui, style, cell.state, &place, commands);
        select_on_focus(ui, &shown.response, cell, commands);
        // A hint may take more lines than the empty field has, and rows stand as far apart as a target is tall.
        ui.add_space((shown.text_height + 4.0 - shown.response.rect.height()).max(0.0));
        ui.painter().galley(pos2(at.x, at.y + 1.0), galley, tokens.text);
    }
    ui.cursor().top() - top
}
