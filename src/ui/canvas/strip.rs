//! One section large, with a strip of all of them above it.

use egui::{Button, Rect, RichText, Ui, UiBuilder, pos2, vec2};

use super::layout::{CanvasView, LOWEST_CELL};
use super::section::section_ui;
use super::{GAP, MARGIN};
use crate::app::{Focus, FocusCommand};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, tokens};

/// The strip, and below it the selected section. Returns where it ends.
pub(super) fn one_section_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut CanvasView, page: Rect) -> f32 {
    let sections = &pass.template().sections;
    let Some(selected) = pass.state.open.selected_section().or(sections.first()) else { return page.top() };
    let mut strip = ui.new_child(UiBuilder::new().id_salt("strip").max_rect(page));
    strip.spacing_mut().item_spacing = vec2(6.0, 6.0);
    strip.horizontal_wrapped(|ui| {
        for (index, section) in sections.iter().enumerate() {
            let tokens = tokens(ui);
            let colors = tokens.group(section.look.palette);
            let done = if pass.state.open.is_filled(section) { " ✓" } else { "" };
            let title = format!("{} {}{done}", index + 1, section.title.text(pass.texts.language().tag()));
            let is_selected = section.id == selected.id;
            let fill = if is_selected { tokens.paper } else { colors.tint };
            let text = RichText::new(title).font(font(Weight::SemiBold, 12.0)).color(colors.ink);
            let line = if is_selected { tokens.accent } else { colors.line };
            let button = Button::selectable(is_selected, text)
                .fill(fill)
                .stroke(egui::Stroke::new(if is_selected { 2.0 } else { 1.0 }, line))
                .min_size(vec2(0.0, TARGET));
            if ui.add(button).clicked() {
                pass.push(FocusCommand::GoTo(Focus::Section(section.id.clone())));
            }
        }
    });
    let top = strip.min_rect().bottom() + GAP;
    let height = view.natural(&selected.id).max(page.bottom() - top).max(LOWEST_CELL);
    let rect = Rect::from_min_size(pos2(page.left(), top), vec2(page.width(), height));
    let natural = section_ui(ui, pass, rect, selected, view);
    view.set_natural(&selected.id, natural);
    rect.bottom().max(top + MARGIN)
}
