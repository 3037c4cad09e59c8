//! What a new canvas begins with.

use egui::Ui;
use i18n_embed_fl::fl;

use super::begin_cards::{examples_ui, form_examples_ui, grid_ui, template_ui, written_ui};
use super::{begin_at, part_ui, title_ui};
use crate::app::{Answer, Command, MenuCommand, Then};
use crate::ui::Pass;
use crate::ui::widgets::muted;

pub(super) fn new_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "new-title"));
    let mut ways: Vec<Option<_>> = pass.state.templates.iter().map(Some).collect();
    // A copy of the canvas that is open.
    ways.push(None);
    let mut is_first = true;
    grid_ui(ui, &ways, |ui, size, way| {
        if let Some(template) = way {
            let card = template_ui(ui, pass, size, template);
            if std::mem::take(&mut is_first) {
                begin_at(ui, &card);
            }
            return;
        }
        let (copy, what) = (MenuCommand::NewFromThis.text(pass.texts), fl!(messages, "new-copy-what"));
        if written_ui(ui, size, &copy, &what).clicked() {
            pass.push(Answer::Begin(Then::NewFromThis));
        }
    });
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
