//! A copy to give away, and what it costs.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{first_button_ui, title_ui};
use crate::app::Answer;
use crate::ui::Pass;
use crate::ui::widgets::label;

pub(super) fn clean_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "clean-title"));
    label(ui, &fl!(messages, "clean-what"), 13.5);
    label(ui, &fl!(messages, "clean-cost"), 13.5);
    ui.horizontal(|ui| {
        first_button_ui(ui, pass, &fl!(messages, "clean-save"), Answer::SaveClean);
        pass.button(ui, &fl!(messages, "dialog-cancel"), Answer::Cancel);
    });
}
