//! The only way to make a heading, so that a screen reader can go from one to the next.

use egui::{Color32, FontId, Response, RichText, Ui, accesskit};

use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{Tone, tokens};

/// A heading of a level, from 1.
pub(in crate::ui) fn heading(ui: &mut Ui, text: &str, level: usize, font: FontId, tone: Tone) -> Response {
    let color = tokens(ui).tone(tone);
    let response = ui.add(egui::Label::new(RichText::new(text).font(font).color(color)).selectable(false));
    set_heading(ui, response.id, text, level);
    response
}

/// The largest of these sizes in which no word of a bold title is broken in this width. `None` if each breaks one.
pub(in crate::ui) fn size_for_words(ui: &Ui, title: &str, sizes: &[f32], width: f32) -> Option<f32> {
    let is_whole = |size: &f32| {
        title.split_whitespace().all(|word| {
            let font = font(Weight::Bold, *size);
            ui.painter().layout_no_wrap(word.to_owned(), font, Color32::PLACEHOLDER).size().x <= width
        })
    };
    sizes.iter().copied().find(is_whole)
}

/// Tells a screen reader that something drawn elsewhere is a heading.
pub(in crate::ui) fn set_heading(ui: &Ui, id: egui::Id, text: &str, level: usize) {
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(accesskit::Role::Heading);
        // A label keeps its text as a value, which a heading has not.
        node.clear_value();
        node.set_label(text);
        node.set_level(level);
    });
}
