//! The foot of the form of a case: back and on, in the same place at every question.

use egui::{Align, Color32, Layout, Rect, Response, Ui, UiBuilder, vec2};
use i18n_embed_fl::fl;

use super::case_view::CaseView;
use crate::aid::Question;
use crate::i18n::Texts;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::FIELD_HEIGHT;
use crate::ui::widgets::{button, primary_button};

/// Height of the foot.
pub(super) const FOOT: f32 = FIELD_HEIGHT + 20.0;

/// The way on from a question.
pub(super) struct On<'a> {
    /// What the button says.
    pub(super) words: String,
    /// The question that it leads to. `None` for where the case is.
    pub(super) to: Option<&'a Question>,
    /// Whether the question is answered, so that one can go on.
    pub(super) is_open: bool,
}

/// On, where there is a way on, and back. Draws both in the foot, whatever is scrolled; for Tab and for a screen reader
/// they follow on what was drawn last. Returns the button back.
pub(super) fn steps_ui(
    ui: &mut Ui,
    texts: &Texts,
    (on, before): (Option<On<'_>>, Option<&Question>),
    (foot, view): (Rect, &mut CaseView),
) -> Option<Response> {
    let room = foot.shrink2(vec2(16.0, 10.0));
    let mut ui = ui.new_child(UiBuilder::new().id_salt("steps").max_rect(room));
    ui.set_clip_rect(foot);
    // As tall as the main button beside it.
    ui.spacing_mut().interact_size.y = FIELD_HEIGHT;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        // The way on comes first for Tab, so that nobody goes back by mistake.
        if let Some(On { words, to, is_open }) = on
            && ui.add_enabled_ui(is_open, |ui| primary_button(ui, &words)).inner.clicked()
        {
            view.go_to(to);
        }
        let before = before?;
        let back = ui.with_layout(Layout::left_to_right(Align::Center), |ui| back_ui(ui, texts)).inner;
        if back.clicked() {
            view.go_to(Some(before));
        }
        Some(back)
    })
    .inner
}

/// The button back: an arrow alone where there is no room for its words.
fn back_ui(ui: &mut Ui, texts: &Texts) -> Response {
    let words = fl!(texts.messages, "aid-back");
    let whole = ui.painter().layout_no_wrap(words.clone(), font(Weight::Medium, 13.0), Color32::PLACEHOLDER);
    if whole.size().x + 2.0 * ui.spacing().button_padding.x <= ui.available_width() {
        return button(ui, &words);
    }
    button(ui, "←").on_hover_text(&words).accessible_name(words)
}
