//! What this program is.

use egui::Ui;
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, Command, State};
use crate::i18n::Texts;
use crate::ui::widgets::{button, label, muted};

pub(super) fn about_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "cli-version", version = env!("CARGO_PKG_VERSION")));
    label(ui, &fl!(messages, "about-what"), 13.5);
    let template = state.document.template();
    let source = template.source.text(texts.language().tag());
    muted(ui, &fl!(messages, "about-method", source = source), 12.0);
    muted(ui, &fl!(messages, "about-licence"), 12.0);
    ui.add_space(4.0);
    if button(ui, &fl!(messages, "notice-dismiss")).clicked() {
        commands.push(Command::Answer(Answer::Cancel));
    }
}
