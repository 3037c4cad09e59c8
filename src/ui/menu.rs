//! The menus.

use egui::{
    Button, MenuBar, RadioButton, Response, RichText, ScrollArea, Ui,
    containers::menu::{MenuButton, SubMenuButton},
};
use i18n_embed_fl::fl;

use super::Pass;
use super::fonts::{Weight, font};
use super::theme::tokens;
use super::widgets::{AskedMenu, TextAction, TextTarget, context_menu_ui};
use crate::app::{Example, FileCommand, MenuCommand, MethodTable, Shortcut, Step, TextForm, WithCopy};
use crate::i18n::Language;
use crate::settings::{Layout, ThemeChoice};

/// The menu for changing the canvas from searching on, with a line between its groups.
const EDIT: &[&[MenuCommand]] = &[
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
    ROW,
];
/// What can be done with the selected row.
const ROW: &[MenuCommand] = &[
    MenuCommand::MoveRow(Step::Up),
    MenuCommand::MoveRow(Step::Down),
    MenuCommand::DuplicateRow,
    MenuCommand::RemoveRow,
];
/// What can be done with the selected section, beside its rows.
const SECTION: &[&[MenuCommand]] = &[
    &[MenuCommand::CopySection(TextForm::Plain), MenuCommand::CopySection(TextForm::Markdown)],
    &[MenuCommand::Explanation, MenuCommand::Present],
];
/// The end of the menu for files.
const FILE: &[&[MenuCommand]] = &[
    &[
        MenuCommand::Save,
        MenuCommand::SaveAs,
        MenuCommand::SaveClean,
        MenuCommand::EarlierVersions,
        MenuCommand::ChangedSince,
    ],
    &[MenuCommand::Export, MenuCommand::Print, MenuCommand::EmptyPoster],
    &[MenuCommand::PickCopy(WithCopy::Merge), MenuCommand::PickCopy(WithCopy::Compare)],
    &[MenuCommand::Settings, MenuCommand::Quit],
];
const PANELS: &[MenuCommand] = &[
    MenuCommand::Present,
    MenuCommand::SidePanel,
    MenuCommand::Partnership,
    MenuCommand::Checklists,
    MenuCommand::DecisionAid,
];
/// Height of the bar with the menus, and of the frame of a menu.
const ABOVE: f32 = 64.0;
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
            menu_ui(ui, &fl!(messages, "menu-edit"), |ui| edit_ui(ui, pass));
            menu_ui(ui, &fl!(messages, "menu-view"), |ui| view_ui(ui, pass));
            menu_ui(ui, &fl!(messages, "menu-help"), |ui| {
                list_ui(ui, pass, HELP);
            })
        })
        .inner
}

fn menu_ui(ui: &mut Ui, title: &str, contents: impl FnOnce(&mut Ui)) -> f32 {
    let title = RichText::new(title).font(font(Weight::Medium, 13.0)).color(tokens(ui).text);
    let button = Button::new(title).frame_when_inactive(false);
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(230.0);
        scrolled_ui(ui, contents);
    });
    response.rect.right()
}

/// A menu of which all fits below the bar in any window, by scrolling.
fn scrolled_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let height = ui.ctx().content_rect().height() - ABOVE;
    ui.set_max_height(height);
    ScrollArea::vertical().max_height(height).show(ui, contents).inner
}

/// A menu that opens at a small button. Returns egui's response of the button.
pub(super) fn small_menu_ui(ui: &mut Ui, button: Button<'_>, contents: impl FnOnce(&mut Ui)) -> Response {
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(160.0);
        scrolled_ui(ui, contents);
    });
    response
}

/// The languages to choose from.
pub(super) fn languages_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    for language in Language::ALL {
        chosen_ui(ui, pass, pass.state.language == language, MenuCommand::Language(language));
    }
}

fn file_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    list_ui(ui, pass, &[MenuCommand::New]);
    SubMenuButton::new(fl!(messages, "menu-new-from-example")).ui(ui, |ui| {
        let examples = Example::ALL.map(MenuCommand::NewFromExample);
        scrolled_ui(ui, |ui| list_ui(ui, pass, &examples));
    });
    list_ui(ui, pass, &[MenuCommand::NewFromThis, MenuCommand::NewWindow]);
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

fn edit_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    list_ui(ui, pass, &[MenuCommand::Undo, MenuCommand::Redo]);
    ui.separator();
    text_actions_ui(ui, pass, TextTarget::last(ui));
    ui.separator();
    groups_ui(ui, pass, EDIT);
}

/// What can be done with the text or the row that had the keyboard. Returns the first that is possible.
fn text_actions_ui(ui: &mut Ui, pass: &Pass<'_>, target: Option<TextTarget>) -> Option<Response> {
    let actions = enum_iterator::all::<TextAction>();
    first_of(actions.map(|action| text_action_ui(ui, pass, target, action)))
}

fn text_action_ui(ui: &mut Ui, pass: &Pass<'_>, target: Option<TextTarget>, action: TextAction) -> Response {
    let button = Button::new(action.text(pass.texts)).frame_when_inactive(false).shortcut_text(action.keys());
    let response = ui.add_enabled(action.is_possible(target), button);
    if let Some(target) = target.filter(|_| response.clicked()) {
        action.ask(ui, target);
        ui.close();
    }
    response
}

/// The menu of the text field for which it was asked, and what was chosen in any menu to do with a text.
pub(super) fn text_menu_ui(ui: &Ui, pass: &Pass<'_>) {
    if let Some(target) = TextTarget::last(ui)
        && let Some((field, asked)) = target.field_with_menu(ui)
    {
        context_menu_ui(ui, field, asked, |ui| text_actions_ui(ui, pass, Some(target)));
    }
    TextAction::carry_out_asked(ui);
}

/// The menu of a row of a table. Returns whether it was asked for in this pass, which selects the row.
pub(super) fn row_menu_ui(ui: &Ui, pass: &mut Pass<'_>, response: &Response, takes_rows: bool) -> bool {
    let asked = AskedMenu::of(ui, response);
    context_menu_ui(ui, (response.id, response.layer_id), asked, |ui| {
        let first = list_ui(ui, pass, ROW);
        if takes_rows && pass.is_writable() {
            ui.separator();
            text_action_ui(ui, pass, Some(TextTarget::row(ui, response)), TextAction::Paste);
        }
        first
    });
    asked.is_some()
}

/// The menu of a section. Returns whether it was asked for in this pass, which selects the section.
pub(super) fn section_menu_ui(
    ui: &Ui,
    pass: &mut Pass<'_>,
    response: &Response,
    table: Option<MethodTable>,
) -> bool {
    let asked = AskedMenu::of(ui, response);
    context_menu_ui(ui, (response.id, response.layer_id), asked, |ui| {
        let rows = table.map(|table| {
            let first = list_ui(ui, pass, &[MenuCommand::AddRow(table), MenuCommand::PasteRows(table)]);
            ui.separator();
            first
        });
        let others = groups_ui(ui, pass, SECTION);
        rows.flatten().or(others)
    });
    asked.is_some()
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
    languages_ui(ui, pass);
}

fn chosen_ui(ui: &mut Ui, pass: &mut Pass<'_>, is_on: bool, command: MenuCommand) {
    let radio = RadioButton::new(is_on, command.text(pass.texts));
    if ui.add_enabled(command.is_possible(pass.state), radio).clicked() {
        pass.push(command);
        ui.close();
    }
}

/// Lists of commands with a line between them. Returns the first that is possible.
fn groups_ui(ui: &mut Ui, pass: &mut Pass<'_>, groups: &[&[MenuCommand]]) -> Option<Response> {
    let mut first = None;
    for (place, group) in groups.iter().enumerate() {
        if place > 0 {
            ui.separator();
        }
        let shown = list_ui(ui, pass, group);
        first = first.or(shown);
    }
    first
}

/// Commands below one another, each with its shortcut. Returns the first that is possible.
pub(super) fn list_ui(ui: &mut Ui, pass: &mut Pass<'_>, list: &[MenuCommand]) -> Option<Response> {
    first_of(list.iter().map(|command| {
        let mut button = Button::new(command.text(pass.texts)).frame_when_inactive(false);
        if let Some(shortcut) = Shortcut::of(*command) {
            button = button.shortcut_text(shortcut.name());
        }
        let response = ui.add_enabled(command.is_possible(pass.state), button);
        if response.clicked() {
            pass.push(*command);
            ui.close();
        }
        response
    }))
}

/// Draws all entries of a menu, and returns the first that is possible.
fn first_of(entries: impl Iterator<Item = Response>) -> Option<Response> {
    entries.fold(None, |first: Option<Response>, entry| first.or_else(|| entry.enabled().then_some(entry)))
}
