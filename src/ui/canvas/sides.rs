//! A section that is written from several sides: their texts beside one another, and below them where they differ. One of
//! them can be shown alone, as for a conversation in which each side first says what it thinks.

use std::collections::BTreeMap;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Button, Layout, RadioButton, Rect, Shape, Stroke, Ui, UiBuilder, pos2, vec2};
use i18n_embed_fl::fl;

use super::cell::{Cell, select_on_focus};
use crate::app::Command;
use crate::canvas::{QuestionId, SectionId, TextField};
use crate::template::{Question, Side};
use crate::ui::fonts::{Weight, font};
use crate::ui::menu::{mark_ui, small_menu_ui};
use crate::ui::theme::{TARGET, tokens};
use crate::ui::widgets::{FieldFrame, FieldStyle, field};

/// Between two sides, and between them and where they differ.
const GAP: f32 = 16.0;
/// A side narrower than this is hard to read; the sides then stand below one another.
const NARROWEST: f32 = 150.0;
/// Room for the sign of the list of sides, and beside what stands in it.
const SIGN: f32 = 12.0;
const INSIDE: f32 = 3.0;

/// Which sections show one of their sides alone. It is a way to look at the canvas, and no part of it.
#[derive(Debug, Default)]
pub(super) struct SidesView {
    alone: BTreeMap<SectionId, QuestionId>,
}

impl SidesView {
    /// The side that a section shows alone. `None` where it shows all: also where the keyboard goes to another one.
    fn alone(&mut self, cell: Cell<'_>) -> Option<QuestionId> {
        let section = &cell.section.id;
        let is_sent_to_another = matches!(
            &cell.state.open.caret,
            Some(TextField::Answer(to, asked)) if to == section && self.alone.get(section) != Some(asked)
        );
        if is_sent_to_another {
            self.alone.remove(section);
        }
        self.alone.get(section).cloned()
    }
}

/// The sides of a section. Returns the height that they need.
pub(super) fn sides_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    view: &mut SidesView,
    commands: &mut Vec<Command>,
) -> f32 {
    let at = ui.cursor().min;
    let room = ui.available_width();
    let alone = view.alone(cell);
    let shown: Vec<&Question> =
        cell.section.asked.iter().filter(|asked| alone.as_ref().is_none_or(|id| asked.id == *id)).collect();
    let sides = cell.section.sides.len().min(shown.len());
    let count = count_as_length(sides.max(1));
    let width = (room - (count - 1.0) * GAP) / count;
    let is_beside = width >= NARROWEST;
    let switch = switch_ui(ui, cell, Rect::from_min_size(at - vec2(0.0, 4.0), vec2(room, TARGET)), view);
    let mut pen = at;
    let mut bottom = at.y;
    for (number, asked) in shown.into_iter().enumerate() {
        let is_side = number < sides;
        if !(is_side && is_beside) {
            pen = pos2(at.x, if number == 0 { at.y } else { bottom + GAP / 2.0 });
        }
        let width = if is_side && is_beside { width } else { room };
        let place = Rect::from_min_size(pen, vec2(width, cell.room));
        // The title of the last column has the switch beside it.
        let is_at_switch = pen.y <= at.y && place.right() > at.x + room - 1.0;
        let beside = if is_at_switch { switch } else { 0.0 };
        bottom = bottom.max(pen.y + text_ui(ui, cell, (place, beside), asked, commands));
        pen.x += width + GAP;
    }
    ui.add_space(bottom - at.y);
    bottom - at.y
}

/// A small menu at the end of a line that says which sides are shown. Returns the width that it takes.
fn switch_ui(ui: &mut Ui, cell: Cell<'_>, line: Rect, view: &mut SidesView) -> f32 {
    let messages = &cell.texts.messages;
    let language = cell.language();
    let all = fl!(messages, "sides-all");
    let alone = view.alone.get(&cell.section.id);
    let side = cell.section.sides.iter().find(|side| Some(&side.id) == alone);
    let alone_of = |side: &Side| fl!(messages, "sides-alone", side = side.title.text(language));
    let shown = side.map_or_else(|| all.clone(), alone_of);
    let mut switch = ui.new_child(
        UiBuilder::new()
            .id_salt("sides shown")
            .max_rect(line)
            .layout(Layout::right_to_left(egui::Align::Min)),
    );
    let mut job = LayoutJob::simple_singleline(shown.clone(), font(Weight::Medium, 11.5), tokens(ui).muted);
    job.wrap = TextWrapping::truncate_at_width(line.width() / 2.0);
    let words = switch.painter().layout_job(job);
    let room = vec2(words.size().x + SIGN + 2.0 * INSIDE, line.height());
    let button = Button::new("").frame_when_inactive(false).min_size(room);
    let mut chosen = None;
    let response = small_menu_ui(&mut switch, button, |ui| {
        let ways = cell.section.sides.iter().map(|side| (Some(side.id.clone()), alone_of(side)));
        for (way, name) in std::iter::once((None, all.clone())).chain(ways) {
            let entry = ui.add(RadioButton::new(way.as_ref() == alone, name));
            mark_ui(ui, &entry);
            if entry.clicked() {
                chosen = Some(way);
                ui.close();
            }
        }
    });
    let place = response.rect;
    let tip = pos2(place.right() - INSIDE - 4.0, place.center().y + 2.5);
    let sign = vec![tip - vec2(4.0, 4.5), tip + vec2(4.0, -4.5), tip];
    switch.painter().add(Shape::convex_polygon(sign, tokens(ui).muted, Stroke::NONE));
    // The words are there where somebody is, or where not all is shown; in a form with many such sections they would say
    // the same again and again.
    let is_selected =
        cell.state.open.selected_section().is_some_and(|selected| selected.id == cell.section.id);
    if side.is_some() || is_selected || response.hovered() || response.has_focus() {
        let at = pos2(place.left() + INSIDE, place.center().y - words.size().y / 2.0);
        switch.painter().galley(at, words, tokens(ui).muted);
    }
    response.accessible_name(fl!(messages, "sides-switch", section = cell.title(), shown = shown));
    match chosen {
        Some(Some(side)) => {
            view.alone.insert(cell.section.id.clone(), side);
        }
        Some(None) => {
            view.alone.remove(&cell.section.id);
        }
        None => {}
    }
    place.width()
}

/// A text below its title, which leaves some room beside it. Returns the height that it needs.
fn text_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    (place, beside): (Rect, f32),
    asked: &Question,
    commands: &mut Vec<Command>,
) -> f32 {
    let title = asked.title.text(cell.language());
    let mut column = ui.new_child(
        UiBuilder::new()
            .id_salt(("side", asked.id.as_str()))
            .max_rect(place)
            .layout(Layout::top_down(egui::Align::Min)),
    );
    let color = tokens(ui).text;
    let room = place.width() - beside;
    let words = column.painter().layout(title.to_owned(), font(Weight::SemiBold, cell.size), color, room);
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
    select_on_focus(ui, &shown.response, cell, commands);
    above + shown.text_height.max(shown.response.rect.height()) + 4.0
}

#[expect(clippy::cast_precision_loss, reason = "a section has three sides at most")]
const fn count_as_length(count: usize) -> f32 {
    count as f32
}
