//! Buttons: one primary, the others quiet, and links for what adds something where it stands.

use egui::{Button, FontId, Response, RichText, Stroke, TextWrapMode, Ui, vec2};

use crate::i18n::visible;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{FIELD_HEIGHT, TARGET, tokens};

/// The button for the main action; one on a screen.
pub(in crate::ui) fn primary_button(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    let text = RichText::new(text).font(font(Weight::SemiBold, 13.5)).color(tokens.on_accent);
    let button = Button::new(text).fill(tokens.accent).stroke(Stroke::NONE).min_size(vec2(0.0, FIELD_HEIGHT));
    let response = ui.add(button);
    if response.has_focus() {
        let ring = response.rect.expand(2.0);
        ui.painter().rect_stroke(ring, 8.0, Stroke::new(2.0, tokens.accent), egui::StrokeKind::Outside);
    }
    response
}

/// Any other button.
pub(in crate::ui) fn button(ui: &mut Ui, text: &str) -> Response {
    let font = font(Weight::Medium, 13.0);
    let mode = wrap_mode(ui, text, &font);
    let text = RichText::new(text).font(font).color(tokens(ui).text);
    let height = ui.spacing().interact_size.y;
    quiet(ui, |ui| ui.add(Button::new(text).wrap_mode(mode).min_size(vec2(0.0, height))))
}

/// Draws what has a fill and no border until the pointer or the keyboard is there.
pub(super) fn quiet<R>(ui: &mut Ui, add_contents: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = tokens(ui);
    let inactive = &mut ui.visuals_mut().widgets.inactive;
    let before = *inactive;
    inactive.weak_bg_fill = tokens.well;
    inactive.bg_stroke.color = tokens.rim;
    let shown = add_contents(ui);
    ui.visuals_mut().widgets.inactive = before;
    shown
}

/// A button that looks like a link.
pub(in crate::ui) fn link(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    let font = font(Weight::Medium, 13.0);
    let text = visible(text);
    let mode = wrap_mode(ui, &text, &font);
    let text = RichText::new(text).font(font).color(tokens.accent);
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, vec2(2.0, 3.0));
    let button = Button::new(text).frame_when_inactive(false).wrap_mode(mode).min_size(vec2(0.0, TARGET));
    let response = ui.add(button);
    ui.spacing_mut().button_padding = padding;
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// In a row that goes on below, what does not fit beside the others goes there as a whole, where that has room for it.
fn wrap_mode(ui: &Ui, text: &str, font: &FontId) -> TextWrapMode {
    let is_row = ui.layout().is_horizontal() && ui.layout().main_wrap();
    let whole = || ui.painter().layout_no_wrap(text.to_owned(), font.clone(), ui.visuals().text_color());
    if is_row && whole().size().x + 2.0 * ui.spacing().button_padding.x <= ui.max_rect().width() {
        TextWrapMode::Extend
    } else {
        ui.wrap_mode()
    }
}
