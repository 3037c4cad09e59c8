//! Work that was interrupted before it was saved.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{begin_at, title_ui};
use crate::app::{Answer, Command, RecoverAnswer, interrupted_work};
use crate::file::Interrupted;
use crate::i18n::Texts;
use crate::ui::widgets::{button, label, primary_button};

/// Whether it is to be opened, now or later.
pub(super) fn recover_ui(ui: &mut Ui, texts: &Texts, found: &Interrupted, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "recover-title"));
    label(ui, &interrupted_work(texts, found), 13.5);
    label(ui, &fl!(messages, "recover-what"), 13.5);
    ui.horizontal_wrapped(|ui| {
        let open = primary_button(ui, &fl!(messages, "command-recover"));
        begin_at(ui, &open);
        if open.clicked() {
            commands.push(Command::Answer(Answer::Recover(RecoverAnswer::Open)));
        }
        if button(ui, &fl!(messages, "notice-not-now")).clicked() {
            commands.push(Command::Answer(Answer::Cancel));
        }
        if button(ui, &fl!(messages, "command-put-aside")).clicked() {
            commands.push(Command::Answer(Answer::Recover(RecoverAnswer::ThrowAway)));
        }
    });
}

/// Whether it is really to go.
pub(super) fn throw_away_ui(ui: &mut Ui, texts: &Texts, found: &Interrupted, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "throw-away-title"));
    label(ui, &interrupted_work(texts, found), 13.5);
    label(ui, &fl!(messages, "notice-interrupted-stays"), 13.5);
    ui.horizontal_wrapped(|ui| {
        let keep = primary_button(ui, &fl!(messages, "dialog-cancel"));
        begin_at(ui, &keep);
        if keep.clicked() {
            commands.push(Command::Answer(Answer::Cancel));
        }
        if button(ui, &fl!(messages, "command-put-aside")).clicked() {
            commands.push(Command::Answer(Answer::ThrowAway));
        }
    });
}
