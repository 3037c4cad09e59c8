//! What a new canvas begins with.

use egui::{ScrollArea, Ui};
use i18n_embed_fl::fl;

use super::{part_ui, templates_ui, title_ui};
use crate::app::{Answer, Command, Example, MenuCommand, Then};
use crate::ui::Pass;
use crate::ui::widgets::muted;

pub(super) fn new_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "new-title"));
    part_ui(ui, &fl!(messages, "new-empty"));
    if let Some(first) = templates_ui(ui, pass)
        && ui.memory(|memory| memory.focused().is_none())
    {
        first.request_focus();
    }
    pass.button(
        ui,
        &MenuCommand::AddTemplate.text(pass.texts),
        Command::Chosen(Box::new(MenuCommand::AddTemplate.into())),
    );
    part_ui(ui, &fl!(messages, "new-example"));
    muted(ui, &fl!(messages, "new-example-what"), 12.0);
    ScrollArea::vertical().id_salt("examples").max_height(220.0).auto_shrink([false, true]).show(ui, |ui| {
        for example in Example::ALL {
            pass.button(ui, example.title(), Answer::Begin(Then::NewFromExample(example)));
            muted(ui, &example.lesson(pass.texts), 12.0);
        }
    });
    part_ui(ui, &fl!(messages, "new-copy"));
    pass.button(ui, &MenuCommand::NewFromThis.text(pass.texts), Answer::Begin(Then::NewFromThis));
    muted(ui, &fl!(messages, "new-copy-what"), 12.0);
    ui.add_space(4.0);
    pass.button(ui, &fl!(messages, "dialog-cancel"), Answer::Cancel);
}
