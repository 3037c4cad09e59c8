//! What to begin with, when the program is opened without a file.

use std::path::Path;
use std::sync::Arc;

use egui::{Response, Ui};
use i18n_embed_fl::fl;

use super::{begin_at, title_ui};
use crate::app::{Answer, Command, Example, FileCommand, MenuCommand, State, Then};
use crate::i18n::{self, Language, Texts};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{button, heading, label, link, muted, primary_button};

/// The menu has older ones.
const RECENT_FILES: usize = 4;

pub(super) fn welcome_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "welcome-title"));
    label(ui, &fl!(messages, "about-what"), 13.5);
    recent_ui(ui, texts, state, commands);
    part_ui(ui, &fl!(messages, "new-empty"));
    let mut begin = None;
    for (index, template) in state.templates.iter().enumerate() {
        let title = template.title.text(texts.language().tag());
        let response = if index == 0 { primary_button(ui, title) } else { button(ui, title) };
        if index == 0 && state.preferences.recent.is_empty() {
            begin_at(ui, &response);
        }
        if response.clicked() {
            begin = Some(Then::NewFromTemplate(Arc::clone(template)));
        }
        muted(ui, template.description.text(texts.language().tag()), 12.0);
    }
    part_ui(ui, &fl!(messages, "new-example"));
    ui.horizontal_wrapped(|ui| {
        for example in Example::ALL {
            if button(ui, example.title()).clicked() {
                begin = Some(Then::NewFromExample(example));
            }
        }
    });
    muted(ui, &fl!(messages, "new-example-what"), 12.0);
    part_ui(ui, &fl!(messages, "welcome-own"));
    if button(ui, &MenuCommand::Open.text(texts)).clicked() {
        commands.push(Command::Chosen(Box::new(Command::Menu(MenuCommand::Open))));
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        for language in Language::ALL {
            let command = MenuCommand::Language(language);
            if ui.radio(state.language == language, command.text(texts)).clicked() {
                commands.push(command.into());
            }
        }
    });
    commands.extend(begin.map(|begin| Command::Answer(Answer::Begin(begin))));
}

/// The files that were open last, to go on with.
fn recent_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let recent = &state.preferences.recent;
    if recent.is_empty() {
        return;
    }
    part_ui(ui, &fl!(texts.messages, "welcome-recent"));
    for (index, path) in recent.iter().take(RECENT_FILES).enumerate() {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let response = ui.horizontal_wrapped(|ui| file_ui(ui, &name, path)).inner;
        if index == 0 {
            begin_at(ui, &response);
        }
        if response.clicked() {
            let open = Command::File(FileCommand::Open(path.clone().into()));
            commands.push(Command::Chosen(Box::new(open)));
        }
    }
}

fn file_ui(ui: &mut Ui, name: &str, path: &Path) -> Response {
    let response = link(ui, name);
    let folder = path.parent().map(i18n::visible_path).unwrap_or_default();
    muted(ui, &folder, 12.0);
    response
}

fn part_ui(ui: &mut Ui, title: &str) {
    ui.add_space(4.0);
    let color = tokens(ui).muted;
    heading(ui, title, 2, font(Weight::SemiBold, 12.0), color);
}
