//! What to begin with, when the program is opened without a file.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{begin_at, languages_ui, part_ui, templates_ui, title_ui};
use crate::app::{Answer, Command, Example, FileCommand, MenuCommand, Then};
use crate::i18n;
use crate::ui::Pass;
use crate::ui::widgets::{label, link, muted};

/// The menu has older ones.
const RECENT_FILES: usize = 4;

pub(super) fn welcome_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "welcome-title"));
    label(ui, &fl!(messages, "about-what"), 13.5);
    recent_ui(ui, pass);
    part_ui(ui, &fl!(messages, "new-empty"));
    if let Some(first) = templates_ui(ui, pass)
        && pass.state.preferences.recent.is_empty()
    {
        begin_at(ui, &first);
    }
    part_ui(ui, &fl!(messages, "new-example"));
    ui.horizontal_wrapped(|ui| {
        for example in Example::ALL {
            pass.button(ui, example.title(), Answer::Begin(Then::NewFromExample(example)));
        }
    });
    muted(ui, &fl!(messages, "new-example-what"), 12.0);
    part_ui(ui, &fl!(messages, "welcome-own"));
    let open = MenuCommand::Open;
    pass.button(ui, &open.text(pass.texts), Command::Chosen(Box::new(open.into())));
    ui.add_space(4.0);
    languages_ui(ui, pass);
}

/// The recent files.
fn recent_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let recent = &pass.state.preferences.recent;
    if recent.is_empty() {
        return;
    }
    part_ui(ui, &fl!(pass.texts.messages, "welcome-recent"));
    for (index, path) in recent.iter().take(RECENT_FILES).enumerate() {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let folder = path.parent().map(i18n::visible_path).unwrap_or_default();
        let response = ui.horizontal_wrapped(|ui| {
            let response = link(ui, &name);
            muted(ui, &folder, 12.0);
            response
        });
        let response = response.inner;
        if index == 0 {
            begin_at(ui, &response);
        }
        if response.clicked() {
            let open = Command::File(FileCommand::Open(path.clone().into()));
            pass.push(Command::Chosen(Box::new(open)));
        }
    }
}
