//! The menus.

use egui::{
    Button, MenuBar, RadioButton, RichText, Ui,
    containers::menu::{MenuButton, SubMenuButton},
};
use i18n_embed_fl::fl;

use super::Pass;
use super::fonts::{Weight, font};
use super::theme::tokens;
use crate::app::{Example, FileCommand, MenuCommand, MethodTable, Shortcut, Step, TextForm, WithCopy};
use crate::i18n::Language;
use crate::settings::{Layout, ThemeChoice};

/// The menu for changing the canvas, with a line between its groups.
const EDIT: &[&[MenuCommand]] = &[
    &[MenuCommand::Undo, MenuCommand::Redo],
    &[
        MenuCommand::Search,
        MenuCommand::CopySection(TextForm::Plain),
        MenuCommand::CopySection(TextForm::Markdown),
    ],
    &[
        MenuCommand::AddRow(MethodTable::Partners),
        MenuCommand::AddRow(MethodTable::Actions),
        MenuCommand::PasteRows(MethodTable::Partners),
        MenuCommand::PasteRows(MethodTable::Actions),
    ],
    &[
        MenuCommand::DuplicateRow,
        MenuCommand::MoveRow(Step::Up),
        MenuCommand::MoveRow(Step::Down),
        MenuCommand::RemoveRow,
    ],
];
/// The end of the menu for files.
const FILE: &[&[MenuCommand]] = &[
    &[
        MenuCommand::Save,
        MenuCommand::SaveAs,
        MenuCommand::SaveClean,
        MenuCommand::EarlierVersions,
        MenuCommand::ChangedSince,
        MenuCommand::Export,
        MenuCommand::PickCopy(WithCopy::Merge),
        MenuCommand::PickCopy(WithCopy::Compare),
    ],
    &[MenuCommand::Settings, MenuCommand::Quit],
];
const PANELS: &[MenuCommand] =
    &[MenuCommand::Present, MenuCommand::SidePanel, MenuCommand::Partnership, MenuCommand::Checklists];
const ZOOM: &[MenuCommand] = &[MenuCommand::ZoomIn, MenuCommand::ZoomOut, MenuCommand::ZoomReset];
const HELP: &[MenuCommand] = &[
    MenuCommand::Palette,
    MenuCommand::Shortcuts,
    MenuCommand::Tour,
    MenuCommand::Computer,
    MenuCommand::About,
];

/// The menus, each a list of commands. Returns where they end.
pub(super) fn menu_bar_ui(ui: &mut Ui, pass: &mut Pass<'_>) -> f32 {
    let messages = &pass.texts.messages;
    MenuBar::new()
        .ui(ui, |ui| {
            menu_ui(ui, &fl!(messages, "menu-file"), |ui| file_ui(ui, pass));
            menu_ui(ui, &fl!(messages, "menu-edit"), |ui| groups_ui(ui, pass, EDIT));
            menu_ui(ui, &fl!(messages, "menu-view"), |ui| view_ui(ui, pass));
            menu_ui(ui, &fl!(messages, "menu-help"), |ui| list_ui(ui, pass, HELP))
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

fn file_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    list_ui(ui, pass, &[MenuCommand::New]);
    SubMenuButton::new(fl!(messages, "menu-new-from-example")).ui(ui, |ui| {
        let examples = Example::ALL.map(MenuCommand::NewFromExample);
        list_ui(ui, pass, &examples);
    });
    list_ui(ui, pass, &[MenuCommand::NewFromThis]);
    ui.separator();
    list_ui(ui, pass, &[MenuCommand::Open]);
    if !pass.state.preferences.recent.is_empty() {
        SubMenuButton::new(fl!(messages, "menu-recent")).ui(ui, |ui| {
            for path in &pass.state.preferences.recent {
                let command = FileCommand::Open(path.clone().into());
                let button = Button::new(command.text(pass.texts)).frame_when_inactive(false);
                if ui.add(button).clicked() {
                    pass.push(command);
                    ui.close();
                }
            }
        });
    }
    ui.separator();
    groups_ui(ui, pass, FILE);
}

fn view_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    list_ui(ui, pass, PANELS);
    ui.separator();
    for layout in Layout::ALL {
        chosen_ui(ui, pass, pass.state.preferences.layout() == layout, MenuCommand::Layout(layout));
    }
    ui.separator();
    list_ui(ui, pass, ZOOM);
    ui.separator();
    for theme in ThemeChoice::ALL {
        let is_on = pass.state.preferences.theme() == theme;
        chosen_ui(ui, pass, is_on, MenuCommand::Theme(theme));
    }
    ui.separator();
    for language in Language::ALL {
        chosen_ui(ui, pass, pass.state.language == language, MenuCommand::Language(language));
    }
}

fn chosen_ui(ui: &mut Ui, pass: &mut Pass<'_>, is_on: bool, command: MenuCommand) {
    let radio = RadioButton::new(is_on, command.text(pass.texts));
    if ui.add_enabled(command.is_possible(pass.state), radio).clicked() {
        pass.push(command);
        ui.close();
    }
}

/// Lists of commands with a line between them.
fn groups_ui(ui: &mut Ui, pass: &mut Pass<'_>, groups: &[&[MenuCommand]]) {
    for (place, group) in groups.iter().enumerate() {
        if place > 0 {
            ui.separator();
        }
        list_ui(ui, pass, group);
    }
}

/// Commands below one another, each with its shortcut.
pub(super) fn list_ui(ui: &mut Ui, pass: &mut Pass<'_>, list: &[MenuCommand]) {
    for command in list {
        let mut button = Button::new(command.text(pass.texts)).frame_when_inactive(false);
        if let Some(shortcut) = Shortcut::of(*command) {
            button = button.shortcut_text(shortcut.name());
        }
        if ui.add_enabled(command.is_possible(pass.state), button).clicked() {
            pass.push(*command);
            ui.close();
        }
    }
}
