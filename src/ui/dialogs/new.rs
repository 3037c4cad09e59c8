//! What a new canvas begins with.

use egui::Ui;
use i18n_embed_fl::fl;

use super::begin_cards::{BeginCard, examples_ui, form_examples_ui, templates_ui};
use super::{part_ui, title_ui};
use crate::app::{Answer, Command, MenuCommand, Then};
use crate::ui::Pass;
use crate::ui::widgets::muted;

pub(super) fn new_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "new-title"));
    let copy = MenuCommand::NewFromThis.text(pass.texts);
    let copy = BeginCard::written(copy, fl!(messages, "new-copy-what"));
    if templates_ui(ui, pass, copy, true) {
        pass.push(Answer::Begin(Then::NewFromThis));
    }
    part_ui(ui, &fl!(messages, "new-example"));
    muted(ui, &fl!(messages, "new-example-what"), 12.0);
    examples_ui(ui, pass);
    part_ui(ui, &fl!(messages, "new-form-example"));
    form_examples_ui(ui, pass);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        pass.button(ui, &fl!(messages, "dialog-cancel"), Answer::Cancel);
        let add = MenuCommand::AddTemplate;
        pass.button(ui, &add.text(pass.texts), Command::Chosen(Box::new(add.into())));
    });
}
