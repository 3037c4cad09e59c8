//! Buttons: one primary, the others quiet, and links for what adds something where it stands.

use egui::{Button, Response, RichText, Stroke, Ui, vec2};

use crate::i18n::visible;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, tokens};

/// The button for what one came to do; one on a screen.
pub(in crate::ui) fn primary_button(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    let text = RichText::new(text).font(font(Weight::SemiBold, 13.5)).color(tokens.on_accent);
    let button = Button::new(text).fill(tokens.accent).stroke(Stroke::NONE).min_size(vec2(0.0, 28.0));
    let response = ui.add(button);
    if response.has_focus() {
        let ring = response.rect.expand(2.0);
        ui.painter().rect_stroke(ring, 8.0, Stroke::new(2.0, tokens.accent), egui::StrokeKind::Outside);
    }
    response
}

/// Any other button.
pub(in crate::ui) fn button(ui: &mut Ui, text: &str) -> Response {
    let text = RichText::new(text).font(font(Weight::Medium, 13.0)).color(tokens(ui).text);
    ui.add(Button::new(text).min_size(vec2(0.0, TARGET)))
}

/// A button that looks like a link.
pub(in crate::ui) fn link(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    let text = RichText::new(visible(text)).font(font(Weight::Medium, 13.0)).color(tokens.accent);
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding = vec2(2.0, 3.0);
            ui.add(Button::new(text).frame_when_inactive(false).min_size(vec2(0.0, TARGET)))
        })
        .inner;
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
