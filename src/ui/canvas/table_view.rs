//! What the drawing of the tables remembers from one frame to the next: where a drag began, which row has the keyboard,
//! and where the selected row stood. The row that is selected and the one that has the keyboard are one.

use std::collections::BTreeMap;

use egui::os::OperatingSystem;
use egui::{Event, EventFilter, Id, Key, Modifiers, Popup, Ui, vec2};

use super::cell::Cell;
use super::column_widths::Measures;
use super::drag::DragView;
use crate::app::{Command, Focus, FocusCommand, MenuCommand, RowCommand, Shortcut, State};
use crate::canvas::SectionId;
use crate::ui::shortcuts::in_egui;
use crate::ui::turns::Turns;
use crate::ui::widgets::came_back;

/// Room above and below a row that is brought into sight, so that it does not lie below the title that is held at the top.
const AROUND: f32 = 40.0;

/// Frames in which a row that was selected elsewhere gets the keyboard: what had it may be gone only after some.
const GIVEN_IN: u64 = 2;

/// State of the drawing of the tables that outlives a frame.
#[derive(Debug, Default)]
pub(super) struct TableView {
    pub(super) drag: DragView,
    /// How wide and tall the tables are that the template declares.
    pub(super) declared: BTreeMap<SectionId, Measures>,
    /// The widget that has the keyboard in each table.
    here: BTreeMap<SectionId, Id>,
    /// The row that got the keyboard by a click, while it has it. Tab goes on from there into its form.
    clicked: Option<Id>,
    /// The row that was selected last, and its place in its table.
    selected: Option<(Focus, usize)>,
    /// The frame in which the selected row is brought into sight. It can take several passes until the page is as tall
    /// as it becomes with that row.
    revealed_in: Option<u64>,
    /// What was selected in the frame before.
    selected_before: Option<Focus>,
    /// The last frame in which the selected row gets the keyboard, since it was selected by something else than that.
    given_until: Option<u64>,
}

/// A row of a table: what is selected with it, and its widgets.
pub(super) struct Place {
    pub(super) focus: Focus,
    pub(super) row: Id,
    /// Another widget in the row that can have the keyboard.
    pub(super) beside: Option<Id>,
    /// Whether the arrows are taken by what draws the row, instead of leading to what is nearest.
    pub(super) has_arrows: bool,
}

impl TableView {
    /// A widget of a table was sent the keyboard by a command, which does not select its row.
    pub(super) fn was_sent(&mut self, cell: Cell<'_>, widget: Id) {
        self.here.insert(cell.section.id.clone(), widget);
    }

    /// Takes note of what is selected: a row that is selected by something else than the keyboard gets that, too.
    pub(super) fn follow_selection(&mut self, ui: &Ui, state: &State) {
        let frame = ui.ctx().cumulative_frame_nr();
        let selected = &state.open.focus;
        if self.selected_before != *selected {
            let is_row = selected.as_ref().is_some_and(|focus| focus.row().is_some());
            self.given_until = is_row.then_some(frame + GIVEN_IN);
            self.selected_before.clone_from(selected);
        }
        // A form, a dialog or a menu has the keyboard by itself.
        let is_sent =
            state.open.caret.is_some() || state.open.table.is_some() || state.open.presenting.is_some();
        if is_sent || Popup::is_any_open(ui.ctx()) {
            self.given_until = None;
        }
        if state.open.dialog.is_some() {
            self.given_until = self.given_until.map(|_| frame + GIVEN_IN);
        }
        self.given_until.take_if(|until| *until < frame);
    }

    /// Moves the keyboard focus to the selected row unless the focus is outside the page, such as in the form of the row.
    /// Returns whether it did.
    fn give_keyboard(&mut self, ui: &Ui, cell: Cell<'_>, row: Id, focused: Option<Id>) -> bool {
        if self.given_until.is_none() || cell.state.open.dialog.is_some() {
            return false;
        }
        let is_row = |id: Id| self.here.values().any(|here| *here == id);
        let is_on_page = |id: Id| {
            let place = ui.ctx().read_response(id);
            place.is_none_or(|place| {
                place.layer_id == ui.layer_id() && ui.clip_rect().contains(place.rect.center())
            })
        };
        let is_free = focused.is_none_or(|id| is_row(id) || is_on_page(id));
        if is_free && ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
            ui.memory_mut(|memory| memory.request_focus(row));
            self.was_sent(cell, row);
            self.given_until = None;
            return true;
        }
        if self.given_until.is_some_and(|until| ui.ctx().cumulative_frame_nr() < until) {
            ui.ctx().request_repaint();
        }
        false
    }

    /// Selects the row that got the keyboard, and brings the selected row into sight when it changed its place. Where the
    /// row that had the keyboard is gone, the selected one gets it.
    pub(super) fn follow(
        &mut self,
        ui: &Ui,
        cell: Cell<'_>,
        places: impl Iterator<Item = Place>,
        commands: &mut Vec<Command>,
    ) {
        let focused = ui.memory(egui::Memory::focused);
        let before = self.here.get(&cell.section.id).copied();
        let (mut here, mut selected, mut is_there) = (None, None, false);
        for (index, place) in places.enumerate() {
            let is = |id: Option<Id>| id.is_some_and(|id| place.row == id || place.beside == Some(id));
            is_there |= is(before);
            if cell.state.open.focus.as_ref() == Some(&place.focus) {
                self.reveal(ui, cell, index, &place);
                selected = Some((place.row, is(focused)));
            }
            if is(focused) {
                here = Some(place);
            }
        }
        match selected {
            Some((_, true)) => self.given_until = None,
            // What has come to another row just now has selected that one.
            Some((row, false)) if here.is_none() || before == focused => {
                if self.give_keyboard(ui, cell, row, focused) {
                    return;
                }
            }
            Some(_) | None => {}
        }
        let (Some(place), Some(focused)) = (here, focused) else {
            self.here.remove(&cell.section.id);
            let is_gone = before.is_some() && !is_there && (focused.is_none() || focused == before);
            if let Some((row, _)) = selected.filter(|_| is_gone && cell.state.open.caret.is_none()) {
                ui.memory_mut(|memory| memory.request_focus(row));
                self.was_sent(cell, row);
            }
            return;
        };
        self.here.insert(cell.section.id.clone(), focused);
        let is_new = before != Some(focused);
        if is_new {
            let is_clicked = ui.input(|input| input.pointer.any_released());
            self.clicked = (is_clicked && focused == place.row).then_some(focused);
            if !is_clicked && let Some(row) = ui.ctx().read_response(place.row) {
                ui.scroll_to_rect(row.rect.expand2(vec2(0.0, AROUND)), None);
            }
        }
        let is_new = is_new && !came_back(ui, focused);
        self.take_keys(ui, cell, (place, focused, is_new), commands);
    }

    /// What the keys do with the row that has the keyboard.
    fn take_keys(
        &mut self,
        ui: &Ui,
        cell: Cell<'_>,
        (place, focused, is_new): (Place, Id, bool),
        commands: &mut Vec<Command>,
    ) {
        if place.focus.row().is_some() && cell.state.open.begun == place.focus.row() {
            commands.push(RowCommand::LeaveBegun.into());
            return;
        }
        let arrows = EventFilter {
            horizontal_arrows: place.has_arrows,
            vertical_arrows: place.has_arrows,
            ..EventFilter::default()
        };
        if place.has_arrows {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, arrows));
        }
        if self.clicked == Some(focused) {
            match take_tab(ui, focused, arrows) {
                Some(Tab::On) => {
                    commands.push(Command::Focus(FocusCommand::GoTo(place.focus)));
                    return;
                }
                Some(Tab::Back) => self.clicked = None,
                None => {}
            }
        }
        let is_writable = !cell.state.open.document.is_read_only();
        let is_selected = cell.state.open.focus.as_ref() == Some(&place.focus);
        let mut asked: Vec<Command> = Vec::new();
        if !is_selected {
            let shortcuts = Shortcut::all().into_iter().filter(|(_, command)| command.fits(&place.focus));
            asked.extend(
                shortcuts
                    .filter(|(shortcut, _)| ui.input_mut(|input| input.consume_shortcut(&in_egui(*shortcut))))
                    .map(|(_, command)| Command::from(command)),
            );
        }
        if is_writable && is_removal(ui) {
            asked.push(MenuCommand::RemoveRow.into());
        }
        if let Some(row) = place.focus.row() {
            if takes(ui, &Event::Copy) {
                commands.push(RowCommand::Copy(row).into());
            }
            if is_writable && takes(ui, &Event::Cut) {
                asked.push(RowCommand::Cut(row).into());
            }
        }
        if !is_selected && (is_new || !asked.is_empty()) {
            commands.push(Command::Focus(FocusCommand::Select(place.focus)));
        }
        if is_writable {
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

/// Takes the key that removes a row: Delete, and on a Mac Backspace, which is called delete there.
fn is_removal(ui: &Ui) -> bool {
    let is_mac = ui.ctx().os() == OperatingSystem::Mac;
    ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Delete)
            || (is_mac && input.consume_key(Modifiers::NONE, Key::Backspace))
    })
}

/// Takes an event out of the input, if it is there.
fn takes(ui: &Ui, taken: &Event) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| event != taken);
        input.events.len() < before
    })
}

/// A press of Tab.
enum Tab {
    On,
    Back,
}

/// Takes Tab on a row that was clicked, which egui leaves alone for as long as this is called. Back with Shift goes to what
/// is before the row, as from any other.
fn take_tab(ui: &Ui, row: Id, others: EventFilter) -> Option<Tab> {
    let is_back = |event: &Event| matches!(event, Event::Key { key: Key::Tab, pressed: true, modifiers, .. } if modifiers.shift_only());
    let back = ui.input(|input| input.events.iter().find(|event| is_back(event)).cloned());
    let tab = EventFilter { tab: back.is_none(), ..others };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row, tab));
    if let Some(back) = back {
        ui.ctx().with_plugin(|turns: &mut Turns| turns.give(back));
        return Some(Tab::Back);
    }
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab)).then_some(Tab::On)
}
