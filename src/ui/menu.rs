//! The menus.

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Button, Color32, RadioButton, Response, ScrollArea, Stroke, StrokeKind, Ui,
    containers::menu::{MenuButton, SubMenuButton, menu_style},
    vec2,
};
use i18n_embed_fl::fl;

use super::Pass;
use super::fonts::{Weight, font};
use super::menu_keys::{MenuView, letters};
use super::menu_lists::{ACTION, CARD, EDIT, FILE, HELP, LOOKS, PANELS, ROW, SECTION, ZOOM};
use super::theme::tokens;
use super::widgets::{AskedMenu, TextAction, TextTarget, context_menu_ui, ring};
use crate::app::{Example, FileCommand, MenuCommand, MethodTable, RowTable, Shortcut};
use crate::i18n::Language;
use crate::settings::{Layout, ThemeChoice};

/// Height of the bar with the menus, and of the frame of a menu.
const ABOVE: f32 = 64.0;

/// The menus, each a list of commands. Returns where they end.
pub(super) fn menu_bar_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut MenuView) -> f32 {
    let messages = &pass.texts.messages;
    let [file, edit, see, help] = letters(pass.texts);
    let titles = [
        (fl!(messages, "menu-file"), file),
        (fl!(messages, "menu-edit"), edit),
        (fl!(messages, "menu-view"), see),
        (fl!(messages, "menu-help"), help),
    ];
    view.begin();
    let menus: [fn(&mut Ui, &mut Pass<'_>, &mut MenuView); 4] = [
        file_ui,
        |ui, pass, _| edit_ui(ui, pass),
        |ui, pass, _| view_ui(ui, pass),
        |ui, pass, _| {
            list_ui(ui, pass, HELP);
        },
    ];
    // A bar of egui would open the menu below a pointer that rests, whatever a key opened.
    ui.horizontal(|ui| {
        menu_style(ui.style_mut());
        let mut right = ui.max_rect().left();
        for (title, contents) in titles.iter().zip(menus) {
            right = menu_ui(ui, title, view, |ui, view| contents(ui, pass, view));
        }
        view.follow_pointer(ui);
        right
    })
    .inner
}

fn menu_ui(
    ui: &mut Ui,
    (title, letter): &(String, String),
    view: &mut MenuView,
    contents: impl FnOnce(&mut Ui, &mut MenuView),
) -> f32 {
    let title = title_job(title, letter, view.shows_letters, tokens(ui).text);
    let button = Button::new(title).frame_when_inactive(false);
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(230.0);
        view.is_on_branch = false;
        scrolled_ui(ui, |ui| contents(ui, view));
        view.enter(ui);
    });
    ring(ui, &response);
    view.title(&response);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_access_key(letter.as_str()));
    response.rect.right()
}

/// A menu of which all fits below the bar in any window, by scrolling.
pub(super) fn scrolled_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
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
    ring(ui, &response);
    response
}

/// The languages to choose from.
pub(super) fn languages_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    for language in Language::ALL {
        chosen_ui(ui, pass, pass.state.language == language, MenuCommand::Language(language));
    }
}

/// The focus ring around an entry, beside its words.
pub(super) fn mark_ui(ui: &Ui, entry: &Response) {
    if entry.has_focus() {
        let stroke = Stroke::new(2.0, tokens(ui).accent);
        let around = entry.rect.expand2(vec2(4.0, 0.0));
        ui.painter().rect_stroke(around, 4.0, stroke, StrokeKind::Inside);
    }
}

/// The title of a menu, with a line below the letter that opens it where that is shown.
fn title_job(title: &str, letter: &str, is_shown: bool, color: Color32) -> LayoutJob {
    let plain = TextFormat { font_id: font(Weight::Medium, 13.0), color, ..TextFormat::default() };
    let at = title.to_uppercase().find(letter).filter(|_| is_shown);
    let parts = at.and_then(|at| Some((title.get(..at)?, title.get(at..at + 1)?, title.get(at + 1..)?)));
    let (before, marked, after) = parts.unwrap_or((title, "", ""));
    let mut job = LayoutJob::default();
    job.append(before, 0.0, plain.clone());
    job.append(marked, 0.0, TextFormat { underline: Stroke::new(1.0, color), ..plain.clone() });
    job.append(after, 0.0, plain);
    job
}

fn file_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut MenuView) {
    let messages = &pass.texts.messages;
    list_ui(ui, pass, &[MenuCommand::New]);
    let (branch, _) = SubMenuButton::new(fl!(messages, "menu-new-from-example")).ui(ui, |ui| {
        let examples = Example::ALL.map(MenuCommand::NewFromExample);
        scrolled_ui(ui, |ui| list_ui(ui, pass, &examples));
    });
    mark_ui(ui, &branch);
    view.is_on_branch |= branch.has_focus();
    list_ui(ui, pass, &[MenuCommand::NewFromThis, MenuCommand::AddTemplate]);
    list_ui(ui, pass, &[MenuCommand::FormWords, MenuCommand::NewWindow]);
    ui.separator();
    list_ui(ui, pass, &[MenuCommand::Open]);
    if !pass.state.preferences.recent.is_empty() {
        let (branch, _) = SubMenuButton::new(fl!(messages, "menu-recent")).ui(ui, |ui| {
            for path in &pass.state.preferences.recent {
                let command = FileCommand::Open(path.clone().into());
                let button = Button::new(command.text(pass.texts)).frame_when_inactive(false);
                let entry = ui.add(button);
                mark_ui(ui, &entry);
                if entry.clicked() {
                    pass.push(command);
                    ui.close();
                }
            }
        });
        mark_ui(ui, &branch);
        view.is_on_branch |= branch.has_focus();
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
pub(super) fn row_menu_ui(
    ui: &Ui,
    pass: &mut Pass<'_>,
    response: &Response,
    table: Option<RowTable>,
) -> bool {
    let asked = AskedMenu::of_row(ui, response);
    context_menu_ui(ui, (response.id, response.layer_id), asked, |ui| {
        let first = row_list_ui(ui, pass, table);
        if table.is_some() {
            row_clipboard_ui(ui, pass, response);
        }
        first
    });
    asked.is_some()
}

/// What can be done with a row and the clipboard.
pub(super) fn row_clipboard_ui(ui: &mut Ui, pass: &Pass<'_>, row: &Response) {
    ui.separator();
    let target = TextTarget::row(ui, row, pass.is_writable());
    for action in [TextAction::Cut, TextAction::Copy, TextAction::Paste] {
        text_action_ui(ui, pass, Some(target), action);
    }
}

/// What can be done with a row of a table.
pub(super) fn row_list_ui(ui: &mut Ui, pass: &mut Pass<'_>, table: Option<RowTable>) -> Option<Response> {
    let section = pass.state.open.focus.as_ref().filter(|focus| focus.row().is_some());
    let section = section.and_then(|focus| pass.template().section(focus.section(pass.template())?));
    let list = match (table, section.and_then(|section| pass.state.open.board_by(section))) {
        (Some(RowTable::Method(MethodTable::Actions)), _) => ACTION,
        (Some(RowTable::Declared(_)) | None, Some(_)) => CARD,
        (Some(RowTable::Method(MethodTable::Partners) | RowTable::Declared(_)) | None, _) => ROW,
    };
    list_ui(ui, pass, list)
}

/// The menu of a section. Returns whether it was asked for in this pass, which selects the section.
pub(super) fn section_menu_ui(
    ui: &Ui,
    pass: &mut Pass<'_>,
    response: &Response,
    table: Option<RowTable>,
) -> bool {
    let asked = AskedMenu::of(ui, response);
    context_menu_ui(ui, (response.id, response.layer_id), asked, |ui| {
        let rows = table.map(|table| {
            let list = match table {
                RowTable::Method(table) => [MenuCommand::AddRow(table), MenuCommand::PasteRows(table)],
                RowTable::Declared(_) => [MenuCommand::AddTableRow, MenuCommand::PasteTableRows],
            };
            let first = list_ui(ui, pass, &list);
            ui.separator();
            first
        });
        // What is selected here is the section that the menu is of.
        if LOOKS.iter().any(|look| look.is_possible(pass.state)) {
            list_ui(ui, pass, LOOKS);
            ui.separator();
        }
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
    let entry = ui.add_enabled(command.is_possible(pass.state), radio);
    mark_ui(ui, &entry);
    if entry.clicked() {
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
        if let Some(keys) = keys_of(*command) {
            button = button.shortcut_text(keys);
        }
        let response = ui.add_enabled(command.is_possible(pass.state), button);
        mark_ui(ui, &response);
        if response.clicked() {
            pass.push(*command);
            ui.close();
        }
        response
    }))
}

/// The keys of a command. Delete is no shortcut: it removes a row only where the ring is on one.
fn keys_of(command: MenuCommand) -> Option<String> {
    let shortcut = Shortcut::of(command).map(Shortcut::name);
    shortcut.or_else(|| (command == MenuCommand::RemoveRow).then(|| "Delete".to_owned()))
}

/// Draws all entries of a menu, and returns the first that is possible.
fn first_of(entries: impl Iterator<Item = Response>) -> Option<Response> {
    entries.fold(None, |first: Option<Response>, entry| first.or_else(|| entry.enabled().then_some(entry)))
}
