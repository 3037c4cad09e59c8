//! A section that is written from several sides: their texts beside one another, and below them where they differ.

use egui::{Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::cell::{Cell, select_on_focus};
use crate::app::Command;
use crate::canvas::TextField;
use crate::template::Question;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{FieldFrame, FieldStyle, field};

/// Between two sides, and between them and where they differ.
const GAP: f32 = 16.0;
/// A side narrower than this is hard to read; the sides then stand below one another.
const NARROWEST: f32 = 150.0;

/// The sides of a section. Returns the height that they need.
pub(super) fn sides_ui(ui: &mut Ui, cell: Cell<'_>, commands: &mut Vec<Command>) -> f32 {
    let at = ui.cursor().min;
    let room = ui.available_width();
    let count = count_as_length(cell.section.sides.len().max(1));
    let width = (room - (count - 1.0) * GAP) / count;
    let is_beside = width >= NARROWEST;
    let mut pen = at;
    let mut bottom = at.y;
    for (number, asked) in cell.section.asked.iter().enumerate() {
        let is_side = number < cell.section.sides.len();
        if !(is_side && is_beside) {
            pen = pos2(at.x, if number == 0 { at.y } else { bottom + GAP / 2.0 });
        }
        let width = if is_side && is_beside { width } else { room };
        let place = Rect::from_min_size(pen, vec2(width, cell.room));
        bottom = bottom.max(pen.y + text_ui(ui, cell, place, asked, commands));
        pen.x += width + GAP;
    }
    ui.add_space(bottom - at.y);
    bottom - at.y
}

/// A text below its title. Returns the height that it needs.
fn text_ui(ui: &mut Ui, cell: Cell<'_>, place: Rect, asked: &Question, commands: &mut Vec<Command>) -> f32 {
    let title = asked.title.text(cell.language());
    let mut column = ui.new_child(
        UiBuilder::new()
            .id_salt(("side", asked.id.as_str()))
            .max_rect(place)
            .layout(Layout::top_down(egui::Align::Min)),
    );
    let color = tokens(ui).text;
    let words =
        column.painter().layout(title.to_owned(), font(Weight::SemiBold, cell.size), color, place.width());
    let above = words.size().y + 2.0;
    column.painter().galley(place.min, words, color);
    column.add_space(above);
    let style = FieldStyle {
        name: title,
        hint: asked.question.text(cell.language()),
        is_multiline: true,
        frame: FieldFrame::None,
        size: cell.size,
        ..FieldStyle::default()
    };
    let field_of = TextField::Answer(cell.section.id.clone(), asked.id.clone());
    let shown = field(&mut column, style, cell.state, &field_of, commands);
    select_on_focus(&shown.response, cell, commands);
    above + shown.text_height.max(shown.response.rect.height()) + 4.0
}

#[expect(clippy::cast_precision_loss, reason = "a section has three sides at most")]
const fn count_as_length(count: usize) -> f32 {
    count as f32
}
