//! Everything that the program remembers of what the user likes.

use egui::{Id, Ui};
use i18n_embed_fl::fl;

use super::{begin_at, title_ui};
use crate::app::{Answer, Command, FileCommand, MenuCommand, PreferenceCommand, State, ThemeChoice};
use crate::i18n::{self, Language, Texts};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{FieldStyle, button, check_box, draft_field, heading, label, muted};

pub(super) fn settings_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "settings-title"));
    part_ui(ui, &fl!(messages, "settings-language"));
    ui.horizontal_wrapped(|ui| {
        for language in Language::ALL {
            choice_ui(ui, texts, state.language == language, MenuCommand::Language(language), commands);
        }
    });
    part_ui(ui, &fl!(messages, "settings-theme"));
    ui.horizontal_wrapped(|ui| {
        for theme in ThemeChoice::ALL {
            choice_ui(ui, texts, state.preferences.theme == theme, MenuCommand::Theme(theme), commands);
        }
    });
    part_ui(ui, &fl!(messages, "settings-size"));
    ui.horizontal(|ui| {
        for command in [MenuCommand::ZoomOut, MenuCommand::ZoomReset, MenuCommand::ZoomIn] {
            if button(ui, &command.text(texts)).clicked() {
                commands.push(command.into());
            }
        }
        label(ui, &format!("{} %", state.preferences.zoom), 13.5);
    });
    part_ui(ui, &fl!(messages, "settings-saving"));
    let is_on = state.preferences.autosave;
    if check_box(ui, is_on, &fl!(messages, "settings-autosave")).clicked() {
        commands.push(Command::Preference(PreferenceCommand::Autosave(!is_on)));
    }
    author_ui(ui, texts, state, commands);
    if let Some(folder) = &state.data_folder {
        part_ui(ui, &fl!(messages, "settings-data"));
        muted(ui, &i18n::visible_path(folder), 12.0);
        let show = FileCommand::ShowInFolder(folder.clone());
        if button(ui, &show.text(texts)).clicked() {
            commands.push(show.into());
        }
    }
    ui.add_space(8.0);
    let close = button(ui, &fl!(messages, "notice-dismiss"));
    begin_at(ui, &close);
    if close.clicked() {
        commands.push(Command::Answer(Answer::Cancel));
    }
}

/// Who writes here, for who wants that to be known.
fn author_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let name = fl!(texts.messages, "settings-author");
    let what = fl!(texts.messages, "settings-author-what");
    part_ui(ui, &name);
    let style = FieldStyle { name: &name, ..FieldStyle::default() };
    let (_, typed, _) = draft_field(ui, Id::unique("author"), style, &state.preferences.author, true);
    commands.extend(typed.map(PreferenceCommand::Author).map(Command::Preference));
    muted(ui, &what, 12.0);
    let forget = MenuCommand::ForgetAuthors;
    if forget.is_possible(state) && button(ui, &forget.text(texts)).clicked() {
        commands.push(forget.into());
    }
}

fn choice_ui(ui: &mut Ui, texts: &Texts, is_on: bool, command: MenuCommand, commands: &mut Vec<Command>) {
    if ui.radio(is_on, command.text(texts)).clicked() {
        commands.push(command.into());
    }
}

fn part_ui(ui: &mut Ui, title: &str) {
    ui.add_space(6.0);
    let color = tokens(ui).muted;
    heading(ui, title, 2, font(Weight::SemiBold, 12.0), color);
}
