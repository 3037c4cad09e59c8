//! There is work that is in no file.

use egui::Ui;
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, Command, State, UnsavedAnswer};
use crate::i18n::Texts;
use crate::ui::widgets::{button, label, primary_button};

pub(super) fn unsaved_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "unsaved-title"));
    let file = state.open.file_name();
    let question = match &file {
        Some(file) => fl!(messages, "unsaved-in-file", file = file.as_str()),
        None => fl!(messages, "unsaved-nowhere"),
    };
    label(ui, &question, 13.5);
    if state.is_journal_silent() {
        label(ui, &fl!(messages, "unsaved-not-kept"), 13.5);
    } else if state.is_save_silent() {
        label(ui, &fl!(messages, "unsaved-no-answer"), 13.5);
    }
    ui.horizontal(|ui| {
        let save = primary_button(ui, &fl!(messages, "unsaved-save"));
        if ui.memory(|memory| memory.focused().is_none()) {
            save.request_focus();
        }
        if save.clicked() {
            commands.push(Command::Answer(Answer::Unsaved(UnsavedAnswer::SaveFirst)));
        }
        if button(ui, &fl!(messages, "unsaved-discard")).clicked() {
            commands.push(Command::Answer(Answer::Unsaved(UnsavedAnswer::GoOn)));
        }
        if button(ui, &fl!(messages, "dialog-cancel")).clicked() {
            commands.push(Command::Answer(Answer::Cancel));
        }
    });
}
