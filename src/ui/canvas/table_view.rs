//! What the drawing of the tables remembers from one frame to the next: where a drag began, which row has the keyboard,
//! and where the selected row stood.

use std::collections::BTreeMap;

use egui::{Id, Ui, vec2};

use super::cell::Cell;
use super::drag::DragView;
use crate::app::{Command, Focus, FocusCommand, Shortcut};
use crate::canvas::SectionId;
use crate::ui::shortcuts::in_egui;

/// Room above and below a row that is brought into sight, so that it does not lie below the title that is held at the top.
const AROUND: f32 = 40.0;

/// State of the drawing of the tables that outlives a frame.
#[derive(Debug, Default)]
pub(super) struct TableView {
    pub(super) drag: DragView,
    /// The widget that has the keyboard in each table.
    here: BTreeMap<SectionId, Id>,
    /// The row that was selected last, and its place in its table.
    selected: Option<(Focus, usize)>,
    /// The frame in which the selected row is brought into sight. It can take several passes until the page is as tall
    /// as it becomes with that row.
    revealed_in: Option<u64>,
}

/// A row of a table: what is selected with it, and its widgets.
pub(super) struct Place {
    pub(super) focus: Focus,
    pub(super) row: Id,
    /// Another widget in the row that can have the keyboard.
    pub(super) beside: Option<Id>,
}

impl TableView {
    /// A widget of a table was sent the keyboard by a command, which does not select its row.
    pub(super) fn was_sent(&mut self, cell: Cell<'_>, widget: Id) {
        self.here.insert(cell.section.id.clone(), widget);
    }

    /// Selects the row that got the keyboard, and brings the selected row into sight when it changed its place.
    pub(super) fn follow(
        &mut self,
        ui: &Ui,
        cell: Cell<'_>,
        places: impl Iterator<Item = Place>,
        commands: &mut Vec<Command>,
    ) {
        let focused = ui.memory(egui::Memory::focused);
        let is_read_only = cell.state.open.document.is_read_only();
        let mut here = None;
        for (index, place) in places.enumerate() {
            let has_keyboard = focused.is_some_and(|id| place.row == id || place.beside == Some(id));
            if cell.state.open.focus.as_ref() == Some(&place.focus) {
                self.reveal(ui, cell, index, &place);
            }
            if has_keyboard {
                here = Some(place);
            }
        }
        let (Some(place), Some(focused)) = (here, focused) else {
            self.here.remove(&cell.section.id);
            return;
        };
        let before = self.here.insert(cell.section.id.clone(), focused);
        if before != Some(focused)
            && let Some(row) = ui.ctx().read_response(place.row)
        {
            ui.scroll_to_rect(row.rect.expand2(vec2(0.0, AROUND)), None);
        }
        if cell.state.open.focus.as_ref() == Some(&place.focus) {
            return;
        }
        let shortcuts = Shortcut::all().into_iter().filter(|(_, command)| command.is_about_row());
        let asked: Vec<Command> = shortcuts
            .filter(|(shortcut, _)| ui.input_mut(|input| input.consume_shortcut(&in_egui(*shortcut))))
            .map(|(_, command)| command.into())
            .collect();
        if before != Some(focused) || !asked.is_empty() {
            commands.push(Command::Focus(FocusCommand::Select(place.focus)));
        }
        if !is_read_only {
            commands.extend(asked);
        }
    }

    /// Brings the selected row into sight when it was selected or moved; not from under the pointer, and not when others
    /// moved it.
    fn reveal(&mut self, ui: &Ui, cell: Cell<'_>, index: usize, place: &Place) {
        let frame = ui.ctx().cumulative_frame_nr();
        let now = (place.focus.clone(), index);
        if self.selected.as_ref() != Some(&now) {
            self.selected = Some(now);
            self.revealed_in = (!cell.state.open.was_changed_by_others()).then_some(frame);
        }
        if self.revealed_in != Some(frame) {
            return;
        }
        let Some(rect) = ui.ctx().read_response(place.row).map(|row| row.rect) else { return };
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let is_under_pointer = pointer.is_some_and(|at| rect.contains(at) && ui.clip_rect().contains(at));
        if !is_under_pointer {
            ui.scroll_to_rect(rect.expand2(vec2(0.0, AROUND)), None);
        }
    }

    /// Brings the selected row into sight in this frame, such as after the page was laid out anew.
    pub(super) const fn reveal_in(&mut self, frame: u64) {
        self.revealed_in = Some(frame);
    }
}
