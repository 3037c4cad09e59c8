//! The settings.

use std::path::PathBuf;

use egui::{Id, Ui};
use i18n_embed_fl::fl;

use super::{autosave_ui, closed_title_ui, commands_ui, languages_ui, part_ui, setting_ui};
use crate::app::{Command, FileCommand, MenuCommand, PreferenceCommand};
use crate::computer::Folder;
use crate::drawing::Drawing;
use crate::i18n;
use crate::settings::{Setting, ThemeChoice};
use crate::ui::Pass;
use crate::ui::widgets::{FieldStyle, button, check_box, draft_field, label, muted};

pub(super) fn settings_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    closed_title_ui(ui, pass, &fl!(messages, "settings-title"));
    section_ui(ui, &fl!(messages, "settings-language"));
    languages_ui(ui, pass);
    section_ui(ui, &fl!(messages, "settings-theme"));
    setting_ui(ui, pass, Setting::Theme, |ui, pass| {
        let themes = ThemeChoice::ALL
            .map(|theme| (pass.state.preferences.theme() == theme, MenuCommand::Theme(theme)));
        commands_ui(ui, pass, &fl!(messages, "settings-theme"), themes);
    });
    section_ui(ui, &fl!(messages, "settings-size"));
    setting_ui(ui, pass, Setting::Zoom, |ui, pass| {
        ui.horizontal(|ui| {
            for command in [MenuCommand::ZoomOut, MenuCommand::ZoomReset, MenuCommand::ZoomIn] {
                pass.button(ui, &command.text(pass.texts), command);
            }
            label(ui, &format!("{} %", pass.state.preferences.zoom().percent()), 13.5);
        });
    });
    section_ui(ui, &fl!(messages, "settings-saving"));
    autosave_ui(ui, pass);
    author_ui(ui, pass);
    drawing_ui(ui, pass);
    if let Some(folder) = &pass.state.data_folder {
        section_ui(ui, &fl!(messages, "settings-data"));
        muted(ui, &i18n::visible_path(folder), 12.0);
        let show = FileCommand::ShowInFolder(folder.clone());
        pass.button(ui, &show.text(pass.texts), show);
    }
    templates_ui(ui, pass);
}

/// Where the templates are that are files.
fn templates_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    let own: Option<PathBuf> = pass.state.computer.folders.get(&Folder::Templates).cloned().flatten();
    let shared = pass.state.preferences.shared_templates();
    let names = [fl!(messages, "settings-templates"), fl!(messages, "settings-templates-shared")];
    for (name, folder) in names.iter().zip([own, shared]) {
        let Some(folder) = folder else { continue };
        section_ui(ui, name);
        muted(ui, &i18n::visible_path(&folder), 12.0);
    }
    let add = MenuCommand::AddTemplate;
    pass.button(ui, &add.text(pass.texts), Command::Chosen(Box::new(add.into())));
}

/// The name of the user, if the user wants to be named.
fn author_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let name = fl!(pass.texts.messages, "settings-author");
    let what = fl!(pass.texts.messages, "settings-author-what");
    section_ui(ui, &name);
    setting_ui(ui, pass, Setting::Author, |ui, pass| {
        let style = FieldStyle { name: &name, ..FieldStyle::default() };
        let (author, is_free) = (pass.state.preferences.author(), ui.is_enabled());
        let (_, typed, _) = draft_field(ui, Id::unique("author"), style, author, is_free);
        pass.commands.extend(typed.map(PreferenceCommand::Author).map(Command::Preference));
    });
    muted(ui, &what, 12.0);
    let forget = MenuCommand::ForgetAuthors;
    if forget.is_possible(pass.state) && button(ui, &forget.text(pass.texts)).clicked() {
        pass.push(forget);
    }
}

/// Whether the program draws the window itself, for a computer on which its graphics driver shows something wrong.
fn drawing_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    section_ui(ui, &fl!(messages, "settings-drawing"));
    let is_on = pass.state.preferences.drawing() == Drawing::Software;
    setting_ui(ui, pass, Setting::Drawing, |ui, pass| {
        if check_box(ui, is_on, &fl!(messages, "settings-drawing-software")).clicked() {
            let drawing = if is_on { Drawing::Automatic } else { Drawing::Software };
            pass.push(PreferenceCommand::Drawing(drawing));
        }
    });
    muted(ui, &fl!(messages, "settings-drawing-what"), 12.0);
}

fn section_ui(ui: &mut Ui, title: &str) {
    ui.add_space(2.0);
    part_ui(ui, title);
}
