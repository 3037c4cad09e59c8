//! The open dialog.

mod about;
mod begin_cards;
mod cards;
mod clean;
mod computer;
mod copy;
mod export;
mod kind_cards;
mod new;
mod outside;
mod palette;
mod paste;
mod path;
mod preview;
mod recover;
mod search;
mod settings;
mod shortcuts;
mod take;
mod tour;
mod unread;
mod unsaved;
mod version_changes;
mod versions;
mod welcome;
mod word_names;
mod words;

use egui::{
    Align, Frame, Id, LayerId, Layout, Margin, Memory, Modal, Response, ScrollArea, Stroke, Ui, accesskit,
};

use i18n_embed_fl::fl;

use self::paste::PasteView;
use self::path::PathView;
use self::preview::PreviewView;
use self::take::TakeView;
use super::Pass;
use super::fonts::{Weight, font};
use super::theme::{SECTION_RADIUS, Tone, tokens};
use super::widgets::{button, check_box, follow_focus, heading, muted, primary_button, radios_ui};
use crate::app::{Answer, Dialog, MenuCommand, PreferenceCommand};
use crate::i18n::Language;
use crate::settings::Setting;

/// State of the drawing of dialogs that outlives a frame.
#[derive(Debug, Default)]
pub(super) struct DialogView {
    preview: PreviewView,
    paste: PasteView,
    take: TakeView,
    path: PathView,
    /// Whether the dialog was open in the frame before, which begins at its top otherwise.
    was_open: bool,
}

/// Draws the open dialog, if any. Escape cancels it.
pub(super) fn dialog_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut DialogView) {
    let is_new = !std::mem::replace(&mut view.was_open, pass.state.open.dialog.is_some());
    let Some(dialog) = &pass.state.open.dialog else { return };
    let tokens = tokens(ui);
    let frame = Frame::new()
        .fill(tokens.paper)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(SECTION_RADIUS)
        .inner_margin(Margin::same(20));
    let response = Modal::new(Id::unique("dialog")).frame(frame).show(ui.ctx(), |ui| {
        let width: f32 = match dialog {
            Dialog::Export(_) | Dialog::Words(_) => 1300.0,
            Dialog::PasteRows(_) => 1040.0,
            Dialog::Welcome | Dialog::New => 860.0,
            Dialog::Versions(_) | Dialog::TakeOver(_) | Dialog::Copy(_) | Dialog::Computer(_) => 760.0,
            Dialog::Recover(_)
            | Dialog::ThrowAway(_)
            | Dialog::Unsaved(_)
            | Dialog::Unread(_)
            | Dialog::Path(_)
            | Dialog::Outside(_)
            | Dialog::SaveClean
            | Dialog::About
            | Dialog::Tour(_)
            | Dialog::Settings
            | Dialog::Shortcuts
            | Dialog::Search(_)
            | Dialog::RemoveFound(_)
            | Dialog::Palette(_) => 440.0,
        };
        ui.set_width(width.min(ui.ctx().content_rect().width() - 60.0));
        ui.spacing_mut().item_spacing.y = 8.0;
        // Cards and fields reach to the edge, where the bar would lie over them.
        ui.spacing_mut().scroll.floating_allocated_width = 12.0;
        if let Dialog::Export(export) = dialog {
            export::export_ui(ui, pass, export, &mut view.preview, is_new);
            return;
        }
        if let Dialog::Words(choice) = dialog {
            words::words_ui(ui, pass, choice);
            return;
        }
        // In a low window the whole of it scrolls, so that no button is out of reach.
        let height = ui.ctx().content_rect().height() - 60.0;
        ui.set_max_height(height);
        ScrollArea::vertical().id_salt("dialog").max_height(height).show(ui, |ui| {
            match dialog {
                Dialog::Recover(found) => recover::recover_ui(ui, pass, found),
                Dialog::ThrowAway(found) => recover::throw_away_ui(ui, pass, found),
                Dialog::Unsaved(_) => unsaved::unsaved_ui(ui, pass),
                Dialog::Unread(_) => unread::unread_ui(ui, pass),
                // They scroll within themselves.
                Dialog::Export(_) | Dialog::Words(_) => {}
                Dialog::Path(purpose) => path::path_ui(ui, pass, *purpose, &mut view.path),
                Dialog::PasteRows(choice) => paste::paste_ui(ui, pass, choice, &mut view.paste),
                Dialog::TakeOver(choice) => take::take_ui(ui, pass, choice, &mut view.take),
                Dialog::Outside(outside) => outside::outside_ui(ui, pass, outside),
                Dialog::Versions(choice) => versions::versions_ui(ui, pass, choice),
                Dialog::Copy(view) => copy::copy_ui(ui, pass, view),
                Dialog::SaveClean => clean::clean_ui(ui, pass),
                Dialog::New => new::new_ui(ui, pass),
                Dialog::Welcome => welcome::welcome_ui(ui, pass),
                Dialog::Tour(step) => tour::tour_ui(ui, pass, *step),
                Dialog::Settings => settings::settings_ui(ui, pass),
                Dialog::Shortcuts => shortcuts::shortcuts_ui(ui, pass),
                Dialog::Search(choice) => search::search_ui(ui, pass, choice),
                Dialog::RemoveFound(choice) => search::remove_ui(ui, pass, choice),
                Dialog::Palette(choice) => palette::palette_ui(ui, pass, choice),
                Dialog::About => about::about_ui(ui, pass),
                Dialog::Computer(view) => computer::computer_ui(ui, pass, view),
            }
            follow_focus(ui);
        });
    });
    ui.ctx().accesskit_node_builder(response.response.id, |node| {
        node.set_role(accesskit::Role::Dialog);
        node.set_modal();
    });
    keep_lists_in_front(ui, response.response.layer_id);
    if response.should_close() {
        pass.push(Answer::Cancel);
    }
}

/// Keeps every open list in front of the dialog. A click on a dialog takes it to the front, and one that opens
/// a list in the same frame leaves the two in the order that they had: with the list behind the dialog.
fn keep_lists_in_front(ui: &Ui, dialog: LayerId) {
    let layers = ui.ctx().memory(|memory| memory.areas().visible_layer_ids());
    for layer in layers.into_iter().filter(|layer| layer.order == dialog.order && *layer != dialog) {
        ui.ctx().set_sublayer(dialog, layer);
    }
}

/// Focuses the first widget of a dialog, unless the focus is in the dialog already.
fn begin_at(ui: &Ui, response: &Response) {
    let focused = ui.memory(Memory::focused);
    let is_on_page = |id| {
        let found =
            ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get(id).map(|found| found.layer_id));
        found == Some(LayerId::background())
    };
    if focused.is_none_or(is_on_page) {
        response.request_focus();
        ui.ctx().request_repaint();
    }
}

/// The button that is focused when a dialog opens.
fn first_button_ui(ui: &mut Ui, pass: &mut Pass<'_>, name: &str, answer: Answer) {
    let button = primary_button(ui, name);
    begin_at(ui, &button);
    if button.clicked() {
        pass.push(answer);
    }
}

/// The button that closes a dialog without a question, and is focused when it opens.
fn close_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let close = button(ui, &fl!(pass.texts.messages, "notice-dismiss"));
    begin_at(ui, &close);
    if close.clicked() {
        pass.push(Answer::Cancel);
    }
}

/// The title of a long dialog, with the button that closes it beside it, so that it opens at its beginning.
fn closed_title_ui(ui: &mut Ui, pass: &mut Pass<'_>, title: &str) {
    ui.horizontal(|ui| {
        title_ui(ui, title);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| close_ui(ui, pass));
    });
}

/// A choice of the user's own language.
fn languages_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    setting_ui(ui, pass, Setting::Language, |ui, pass| {
        let languages =
            Language::ALL.map(|language| (pass.state.language == language, MenuCommand::Language(language)));
        commands_ui(ui, pass, &fl!(pass.texts.messages, "settings-language"), languages);
    });
}

/// Commands of which one is on, as radio buttons in a row.
fn commands_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    question: &str,
    commands: impl IntoIterator<Item = (bool, MenuCommand)>,
) {
    let named = commands.into_iter().map(|(is_on, command)| (command, command.text(pass.texts), is_on));
    let chosen = radio_row_ui(ui, question, named);
    if let Some(command) = chosen {
        pass.push(command);
    }
}

/// Radio buttons in a row: each with what it stands for, its words, and whether it is the chosen one. Returns the one
/// that was clicked.
fn radio_row_ui<T>(
    ui: &mut Ui,
    question: &str,
    options: impl IntoIterator<Item = (T, String, bool)>,
) -> Option<T> {
    let mut clicked = None;
    radios_ui(ui, question, |ui, radios| {
        ui.horizontal_wrapped(|ui| {
            for (option, words, is_on) in options {
                if radios.button(ui, is_on, &words).clicked() {
                    clicked = Some(option);
                }
            }
        });
    });
    clicked
}

/// The choice whether a canvas is saved automatically.
fn autosave_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let is_on = pass.state.preferences.autosave();
    setting_ui(ui, pass, Setting::Autosave, |ui, pass| {
        if check_box(ui, is_on, &fl!(pass.texts.messages, "settings-autosave")).clicked() {
            pass.push(PreferenceCommand::Autosave(!is_on));
        }
    });
}

/// Draws the widgets of a setting; in grey, and with the reason, where the administrator locked it.
fn setting_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    setting: Setting,
    add_widgets: impl FnOnce(&mut Ui, &mut Pass<'_>),
) {
    let is_locked = pass.state.preferences.is_locked(setting);
    ui.add_enabled_ui(!is_locked, |ui| add_widgets(ui, pass));
    if is_locked {
        muted(ui, &fl!(pass.texts.messages, "settings-locked"), 12.0);
    }
}

/// The title of a part of a dialog.
fn part_ui(ui: &mut Ui, title: &str) {
    ui.add_space(4.0);
    heading(ui, title, 2, font(Weight::SemiBold, 12.0), Tone::Muted);
}

fn title_ui(ui: &mut Ui, title: &str) {
    heading(ui, title, 1, font(Weight::Bold, 16.0), Tone::Text);
}
