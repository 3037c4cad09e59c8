//! What a new canvas begins with.

use std::sync::Arc;

use egui::{ScrollArea, Ui};
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, Command, Example, MenuCommand, State, Then};
use crate::i18n::Texts;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{button, heading, muted, primary_button};

pub(super) fn new_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    let mut begin = None;
    title_ui(ui, &fl!(messages, "new-title"));
    part_ui(ui, &fl!(messages, "new-empty"));
    for (index, template) in state.templates.iter().enumerate() {
        let title = template.title.text(texts.language().tag());
        let response = if index == 0 { primary_button(ui, title) } else { button(ui, title) };
        if index == 0 && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        if response.clicked() {
            begin = Some(Then::NewFromTemplate(Arc::clone(template)));
        }
        muted(ui, template.description.text(texts.language().tag()), 12.0);
    }
    part_ui(ui, &fl!(messages, "new-example"));
    muted(ui, &fl!(messages, "new-example-what"), 12.0);
    ScrollArea::vertical().id_salt("examples").max_height(220.0).auto_shrink([false, true]).show(ui, |ui| {
        for example in Example::ALL {
            if button(ui, example.title()).clicked() {
                begin = Some(Then::NewFromExample(example));
            }
            muted(ui, &example.lesson(texts), 12.0);
        }
    });
    part_ui(ui, &fl!(messages, "new-copy"));
    if button(ui, &MenuCommand::NewFromThis.text(texts)).clicked() {
        begin = Some(Then::NewFromThis);
    }
    muted(ui, &fl!(messages, "new-copy-what"), 12.0);
    ui.add_space(4.0);
    if button(ui, &fl!(messages, "dialog-cancel")).clicked() {
        commands.push(Command::Answer(Answer::Cancel));
    }
    commands.extend(begin.map(|begin| Command::Answer(Answer::Begin(begin))));
}

fn part_ui(ui: &mut Ui, title: &str) {
    ui.add_space(4.0);
    let color = tokens(ui).muted;
    heading(ui, title, 2, font(Weight::SemiBold, 12.0), color);
}
