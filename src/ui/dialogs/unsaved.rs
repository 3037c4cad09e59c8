//! The question about unsaved work.

use egui::Ui;
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, UnsavedAnswer};
use crate::ui::Pass;
use crate::ui::widgets::{label, primary_button};

pub(super) fn unsaved_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "unsaved-title"));
    let file = pass.state.open.file_name();
    let question = match &file {
        Some(file) => fl!(messages, "unsaved-in-file", file = file.as_str()),
        None => fl!(messages, "unsaved-nowhere"),
    };
    label(ui, &question, 13.5);
    if pass.state.is_journal_silent() {
        label(ui, &fl!(messages, "unsaved-not-kept"), 13.5);
    } else if pass.state.is_save_silent() {
        label(ui, &fl!(messages, "unsaved-no-answer"), 13.5);
    }
    ui.horizontal(|ui| {
        let save = primary_button(ui, &fl!(messages, "unsaved-save"));
        if ui.memory(|memory| memory.focused().is_none()) {
            save.request_focus();
        }
        if save.clicked() {
            pass.push(Answer::Unsaved(UnsavedAnswer::SaveFirst));
        }
        pass.button(ui, &fl!(messages, "unsaved-discard"), Answer::Unsaved(UnsavedAnswer::GoOn));
        pass.button(ui, &fl!(messages, "dialog-cancel"), Answer::Cancel);
    });
}
