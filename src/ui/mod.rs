//! The window's contents: free functions that read the state and push commands.
//!
//! Nothing here changes a document, reads a disk or knows the system. What only the drawing needs to remember, such as
//! how tall a row of the page was, lives in a `…View`.

mod bars;
mod canvas;
mod dialogs;
mod fonts;
mod menu;
mod notices;
mod panel;
mod shortcuts;
mod theme;
mod widgets;

#[cfg(test)]
mod tests;

use egui::{CentralPanel, Frame, Panel, Ui};

use crate::app::{Command, State};
use crate::i18n::Texts;

pub use canvas::CanvasView;
pub use theme::{install, show_theme};

/// Width of the side panel in the drawing, and the most of the window that it takes.
const SIDE_PANEL: f32 = 307.0;
const SIDE_PANEL_SHARE: f32 = 0.45;

/// The whole window.
pub fn window_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    view: &mut CanvasView,
    commands: &mut Vec<Command>,
) {
    if state.dialog.is_none() {
        shortcuts::take(ui, state, commands);
    }
    let tokens = theme::tokens(ui);
    let bar = Frame::new().fill(tokens.paper);
    let is_one_column = ui.available_width() < canvas::ONE_COLUMN_BELOW;
    Panel::top("top_bar")
        .exact_size(40.0)
        .resizable(false)
        .frame(bar.inner_margin(egui::Margin::symmetric(6, 0)))
        .show(ui, |ui| {
            bars::top_bar_ui(ui, texts, state, commands);
        });
    Panel::bottom("status_bar")
        .exact_size(28.0)
        .resizable(false)
        .frame(bar.inner_margin(egui::Margin::symmetric(14, 0)))
        .show(ui, |ui| {
            bars::status_bar_ui(ui, texts, state, commands);
        });
    if state.preferences.side_panel {
        let width = SIDE_PANEL.min(ui.available_width() * SIDE_PANEL_SHARE);
        Panel::right("side_panel").exact_size(width).resizable(false).frame(bar).show(ui, |ui| {
            panel::side_panel_ui(ui, texts, state, commands);
        });
    }
    CentralPanel::no_frame().frame(Frame::new().fill(tokens.bg)).show(ui, |ui| {
        canvas::canvas_ui(ui, texts, state, view, is_one_column, commands);
    });
    notices::notices_ui(ui, texts, state, commands);
    dialogs::dialog_ui(ui, texts, state, commands);
}
