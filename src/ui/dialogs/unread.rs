//! The question about a text in a field that cannot be read, which is lost when the canvas closes.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{first_button_ui, title_ui};
use crate::app::{Answer, UnreadAnswer};
use crate::i18n;
use crate::ui::Pass;
use crate::ui::widgets::label;

pub(super) fn unread_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "unread-title"));
    if let Some(unread) = pass.state.open.first_unread() {
        let text = i18n::visible_line(unread.text.trim());
        label(ui, &fl!(messages, "notice-unread", name = unread.name.as_str(), text = text), 13.5);
    }
    ui.horizontal_wrapped(|ui| {
        let go_to = fl!(messages, "command-go-to-field");
        first_button_ui(ui, pass, &go_to, Answer::Unread(UnreadAnswer::GoTo));
        pass.button(ui, &fl!(messages, "unread-go-on"), Answer::Unread(UnreadAnswer::GoOn));
        pass.button(ui, &fl!(messages, "dialog-cancel"), Answer::Cancel);
    });
}
