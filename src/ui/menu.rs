//! The menus.

use egui::{
    Button, MenuBar, RichText, Ui,
    containers::menu::{MenuButton, SubMenuButton},
};
use i18n_embed_fl::fl;

use super::fonts::{Weight, font};
use super::theme::tokens;
use crate::app::{
    Command, Example, FileCommand, Layout, MenuCommand, MethodTable, Shortcut, State, Step, TextForm,
    ThemeChoice, WithCopy,
};
use crate::i18n::{Language, Texts};

/// The menus, each a list of commands. Returns where they end.
pub(super) fn menu_bar_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) -> f32 {
    let messages = &texts.messages;
    MenuBar::new()
        .ui(ui, |ui| {
            menu_ui(ui, &fl!(messages, "menu-file"), |ui| file_ui(ui, texts, state, commands));
            menu_ui(ui, &fl!(messages, "menu-edit"), |ui| {
                list_ui(ui, texts, state, &[MenuCommand::Undo, MenuCommand::Redo], commands);
                ui.separator();
                list_ui(ui, texts, state, &[MenuCommand::Search], commands);
                let copy = [TextForm::Plain, TextForm::Markdown].map(MenuCommand::CopySection);
                list_ui(ui, texts, state, &copy, commands);
                ui.separator();
                let add =
                    [MenuCommand::AddRow(MethodTable::Partners), MenuCommand::AddRow(MethodTable::Actions)];
                list_ui(ui, texts, state, &add, commands);
                let paste = [
                    MenuCommand::PasteRows(MethodTable::Partners),
                    MenuCommand::PasteRows(MethodTable::Actions),
                ];
                list_ui(ui, texts, state, &paste, commands);
                ui.separator();
                let row = [
                    MenuCommand::DuplicateRow,
                    MenuCommand::MoveRow(Step::Up),
                    MenuCommand::MoveRow(Step::Down),
                    MenuCommand::RemoveRow,
                ];
                list_ui(ui, texts, state, &row, commands);
            });
            menu_ui(ui, &fl!(messages, "menu-view"), |ui| view_ui(ui, texts, state, commands));
            menu_ui(ui, &fl!(messages, "menu-help"), |ui| {
                list_ui(
                    ui,
                    texts,
                    state,
                    &[MenuCommand::Palette, MenuCommand::Shortcuts, MenuCommand::Tour, MenuCommand::About],
                    commands,
                );
            })
        })
        .inner
}

fn menu_ui(ui: &mut Ui, title: &str, contents: impl FnOnce(&mut Ui)) -> f32 {
    let title = RichText::new(title).font(font(Weight::Medium, 13.0)).color(tokens(ui).text);
    let button = Button::new(title).frame_when_inactive(false);
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(230.0);
        contents(ui);
    });
    response.rect.right()
}

fn file_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    list_ui(ui, texts, state, &[MenuCommand::New], commands);
    SubMenuButton::new(fl!(messages, "menu-new-from-example")).ui(ui, |ui| {
        let examples = Example::ALL.map(MenuCommand::NewFromExample);
        list_ui(ui, texts, state, &examples, commands);
    });
    list_ui(ui, texts, state, &[MenuCommand::NewFromThis], commands);
    ui.separator();
    list_ui(ui, texts, state, &[MenuCommand::Open], commands);
    if !state.preferences.recent.is_empty() {
        SubMenuButton::new(fl!(messages, "menu-recent")).ui(ui, |ui| {
            for path in &state.preferences.recent {
                let command = FileCommand::Open(path.clone().into());
                let button = Button::new(command.text(texts)).frame_when_inactive(false);
                if ui.add(button).clicked() {
                    commands.push(command.into());
                    ui.close();
                }
            }
        });
    }
    ui.separator();
    list_ui(
        ui,
        texts,
        state,
        &[
            MenuCommand::Save,
            MenuCommand::SaveAs,
            MenuCommand::SaveClean,
            MenuCommand::EarlierVersions,
            MenuCommand::ChangedSince,
            MenuCommand::Export,
        ],
        commands,
    );
    let copies = [MenuCommand::PickCopy(WithCopy::Merge), MenuCommand::PickCopy(WithCopy::Compare)];
    list_ui(ui, texts, state, &copies, commands);
    ui.separator();
    list_ui(ui, texts, state, &[MenuCommand::Settings, MenuCommand::Quit], commands);
}

fn view_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let zoom = [MenuCommand::ZoomIn, MenuCommand::ZoomOut, MenuCommand::ZoomReset];
    list_ui(ui, texts, state, &[MenuCommand::Present, MenuCommand::SidePanel], commands);
    let panels = [MenuCommand::Partnership, MenuCommand::Checklists];
    list_ui(ui, texts, state, &panels, commands);
    ui.separator();
    for layout in Layout::ALL {
        chosen_ui(ui, texts, state.preferences.layout == layout, MenuCommand::Layout(layout), commands);
    }
    ui.separator();
    list_ui(ui, texts, state, &zoom, commands);
    ui.separator();
    for theme in ThemeChoice::ALL {
        let is_on = state.preferences.theme == theme;
        chosen_ui(ui, texts, is_on, MenuCommand::Theme(theme), commands);
    }
    ui.separator();
    for language in Language::ALL {
        chosen_ui(ui, texts, state.language == language, MenuCommand::Language(language), commands);
    }
}

fn chosen_ui(ui: &mut Ui, texts: &Texts, is_on: bool, command: MenuCommand, commands: &mut Vec<Command>) {
    if ui.radio(is_on, command.text(texts)).clicked() {
        commands.push(command.into());
        ui.close();
    }
}

fn list_ui(ui: &mut Ui, texts: &Texts, state: &State, list: &[MenuCommand], commands: &mut Vec<Command>) {
    for command in list {
        let mut button = Button::new(command.text(texts)).frame_when_inactive(false);
        if let Some(shortcut) = Shortcut::of(*command) {
            button = button.shortcut_text(shortcut.name());
        }
        if ui.add_enabled(command.is_possible(state), button).clicked() {
            commands.push((*command).into());
            ui.close();
        }
    }
}
