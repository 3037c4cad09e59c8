//! *Escape* where nothing is open: the keyboard goes to the page, and is never lost.

use egui::{Id, Key, Modifiers, Popup, Ui};

use super::canvas;
use super::regions::RegionsView;
use crate::app::State;

/// Sends the keyboard from a form to its row, and from elsewhere beside the page to where it was there. On the page it
/// stays where it is, where egui would take it away.
pub(super) fn take(ui: &Ui, state: &State, regions: &RegionsView) {
    let Some(here) = regions.here().filter(|id| ui.memory(|memory| memory.had_focus_last_frame(*id))) else {
        return;
    };
    if Popup::is_any_open(ui.ctx()) || !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        return;
    }
    let is_there = |id: &Id| ui.ctx().viewport(|viewport| viewport.prev_pass.widgets.contains(*id));
    let row = state.open.focus.as_ref().and_then(canvas::row_widget).filter(is_there);
    let on_page = regions.on_page().filter(is_there);
    let to = if on_page == Some(here) { here } else { row.or(on_page).unwrap_or(here) };
    ui.memory_mut(|memory| memory.request_focus(to));
}
