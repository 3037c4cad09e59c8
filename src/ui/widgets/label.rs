//! Text that is not editable.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontId, Galley, Label, Response, RichText, Ui, accesskit};
use i18n_embed_fl::fl;

use crate::i18n::{Texts, visible};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{Tone, tokens};

/// Body text.
pub(in crate::ui) fn label(ui: &mut Ui, text: &str, size: f32) -> Response {
    colored(ui, text, Weight::Regular, size, Tone::Text)
}

/// Muted text.
pub(in crate::ui) fn muted(ui: &mut Ui, text: &str, size: f32) -> Response {
    colored(ui, text, Weight::Medium, size, Tone::Muted)
}

/// A result, which a screen reader announces as soon as it changes.
pub(in crate::ui) fn status(ui: &mut Ui, text: &str) -> Response {
    let response = muted(ui, text, 12.0);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Status);
        node.clear_value();
        node.set_label(text);
        node.set_live(accesskit::Live::Polite);
    });
    response
}

/// The number of items of a list that are not shown, if any.
pub(in crate::ui) fn rest(ui: &mut Ui, texts: &Texts, count: usize, shown: usize) {
    if count > shown {
        muted(ui, &fl!(texts.messages, "notice-more", count = (count - shown)), 12.5);
    }
}

/// Text laid out on one line, which ends in an ellipsis where the width is not enough.
pub(in crate::ui) fn one_line(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(visible(text), font, color);
    job.wrap = TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}

/// Text of any weight and colour.
pub(in crate::ui) fn colored(ui: &mut Ui, text: &str, weight: Weight, size: f32, tone: Tone) -> Response {
    let line_height = (size * 1.45).round();
    let color = tokens(ui).tone(tone);
    let text =
        RichText::new(visible(text)).font(font(weight, size)).color(color).line_height(Some(line_height));
    ui.add(Label::new(text).selectable(false))
}
