//! A copy to give away, and what it costs.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{begin_at, title_ui};
use crate::app::{Answer, Command};
use crate::i18n::Texts;
use crate::ui::widgets::{button, label, primary_button};

pub(super) fn clean_ui(ui: &mut Ui, texts: &Texts, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "clean-title"));
    label(ui, &fl!(messages, "clean-what"), 13.5);
    label(ui, &fl!(messages, "clean-cost"), 13.5);
    ui.horizontal(|ui| {
        let save = primary_button(ui, &fl!(messages, "clean-save"));
        begin_at(ui, &save);
        if save.clicked() {
            commands.push(Command::Answer(Answer::SaveClean));
        }
        if button(ui, &fl!(messages, "dialog-cancel")).clicked() {
            commands.push(Command::Answer(Answer::Cancel));
        }
    });
}
