//! Text that only stands there.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontId, Galley, Label, Response, RichText, Ui, accesskit};

use crate::i18n::visible;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;

/// Body text.
pub(in crate::ui) fn label(ui: &mut Ui, text: &str, size: f32) -> Response {
    let color = tokens(ui).text;
    colored(ui, text, Weight::Regular, size, color)
}

/// Text that steps back.
pub(in crate::ui) fn muted(ui: &mut Ui, text: &str, size: f32) -> Response {
    let color = tokens(ui).muted;
    colored(ui, text, Weight::Medium, size, color)
}

/// What came of something, which a screen reader says as soon as it changes.
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

/// Text laid out on one line, which ends in an ellipsis where the width is not enough.
pub(in crate::ui) fn one_line(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(visible(text), font, color);
    job.wrap = TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}

/// Text of any weight and colour.
pub(in crate::ui) fn colored(ui: &mut Ui, text: &str, weight: Weight, size: f32, color: Color32) -> Response {
    let line_height = (size * 1.45).round();
    let text =
        RichText::new(visible(text)).font(font(weight, size)).color(color).line_height(Some(line_height));
    ui.add(Label::new(text).selectable(false))
}
