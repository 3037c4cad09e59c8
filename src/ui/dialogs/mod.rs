//! The question that is open.

mod about;
mod clean;
mod copy;
mod export;
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
mod tour;
mod unsaved;
mod versions;
mod welcome;

use egui::{Frame, Id, LayerId, Margin, Memory, Modal, Response, ScrollArea, Stroke, Ui, accesskit};

use self::paste::PasteView;
use self::path::PathView;
use self::preview::PreviewView;
use super::fonts::{Weight, font};
use super::theme::{SECTION_RADIUS, tokens};
use super::widgets::heading;
use crate::app::{Answer, Command, Dialog, State};
use crate::i18n::Texts;

/// What the drawing of questions remembers from one frame to the next.
#[derive(Debug, Default)]
pub(super) struct DialogView {
    preview: PreviewView,
    paste: PasteView,
    path: PathView,
}

/// The question that is open, if there is one. Escape is never mind.
pub(super) fn dialog_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    view: &mut DialogView,
    commands: &mut Vec<Command>,
) {
    let Some(dialog) = &state.open.dialog else { return };
    let tokens = tokens(ui);
    let frame = Frame::new()
        .fill(tokens.paper)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(SECTION_RADIUS)
        .inner_margin(Margin::same(20));
    let response = Modal::new(Id::unique("dialog")).frame(frame).show(ui.ctx(), |ui| {
        let width: f32 = match dialog {
            Dialog::Export(_) | Dialog::PasteRows(_) => 1040.0,
            Dialog::Versions(_) | Dialog::Copy(_) => 760.0,
            Dialog::Recover(_)
            | Dialog::ThrowAway(_)
            | Dialog::Unsaved(_)
            | Dialog::Path(_)
            | Dialog::Outside(_)
            | Dialog::SaveClean
            | Dialog::New
            | Dialog::About
            | Dialog::Welcome
            | Dialog::Tour(_)
            | Dialog::Settings
            | Dialog::Shortcuts
            | Dialog::Search(_)
            | Dialog::RemoveFound(_)
            | Dialog::Palette(_) => 440.0,
        };
        ui.set_width(width.min(ui.ctx().content_rect().width() - 60.0));
        ui.spacing_mut().item_spacing.y = 8.0;
        // In a low window the whole of it scrolls, so that no button is out of reach.
        let height = ui.ctx().content_rect().height() - 60.0;
        ui.set_max_height(height);
        ScrollArea::vertical().id_salt("dialog").max_height(height).show(ui, |ui| match dialog {
            Dialog::Recover(found) => recover::recover_ui(ui, texts, found, commands),
            Dialog::ThrowAway(found) => recover::throw_away_ui(ui, texts, found, commands),
            Dialog::Unsaved(_) => unsaved::unsaved_ui(ui, texts, state, commands),
            Dialog::Export(export) => {
                export::export_ui(ui, texts, state, export, &mut view.preview, commands);
            }
            Dialog::Path(purpose) => path::path_ui(ui, texts, *purpose, &mut view.path, commands),
            Dialog::PasteRows(choice) => paste::paste_ui(ui, texts, choice, &mut view.paste, commands),
            Dialog::Outside(outside) => outside::outside_ui(ui, texts, state, outside, commands),
            Dialog::Versions(choice) => versions::versions_ui(ui, texts, state, choice, commands),
            Dialog::Copy(view) => copy::copy_ui(ui, texts, state, view, commands),
            Dialog::SaveClean => clean::clean_ui(ui, texts, commands),
            Dialog::New => new::new_ui(ui, texts, state, commands),
            Dialog::Welcome => welcome::welcome_ui(ui, texts, state, commands),
            Dialog::Tour(step) => tour::tour_ui(ui, texts, state, *step, commands),
            Dialog::Settings => settings::settings_ui(ui, texts, state, commands),
            Dialog::Shortcuts => shortcuts::shortcuts_ui(ui, texts, commands),
            Dialog::Search(choice) => search::search_ui(ui, texts, state, choice, commands),
            Dialog::RemoveFound(choice) => search::remove_ui(ui, texts, state, choice, commands),
            Dialog::Palette(choice) => palette::palette_ui(ui, texts, state, choice, commands),
            Dialog::About => about::about_ui(ui, texts, state, commands),
        });
    });
    ui.ctx().accesskit_node_builder(response.response.id, |node| {
        node.set_role(accesskit::Role::Dialog);
        node.set_modal();
    });
    keep_lists_in_front(ui, response.response.layer_id);
    if response.should_close() {
        commands.push(Command::Answer(Answer::Cancel));
    }
}

/// Keeps every list that is open in front of the dialog. A click on a dialog takes it to the front, and one that opens
/// a list in the same frame leaves the two in the order that they had: with the list behind the dialog.
fn keep_lists_in_front(ui: &Ui, dialog: LayerId) {
    let layers = ui.ctx().memory(|memory| memory.areas().visible_layer_ids());
    for layer in layers.into_iter().filter(|layer| layer.order == dialog.order && *layer != dialog) {
        ui.ctx().set_sublayer(dialog, layer);
    }
}

/// Sends the keyboard to where a dialog begins, unless it is in the dialog already.
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

fn title_ui(ui: &mut Ui, title: &str) {
    let color = tokens(ui).text;
    heading(ui, title, 1, font(Weight::Bold, 16.0), color);
}
