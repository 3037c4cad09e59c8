//! The common part of the tables of a canvas: selecting and dragging rows, adding one, the keyboard focus,
//! and typing that begins a row.

use egui::{CursorIcon, Event, Id, Key, Popup, Rect, Response, Sense, Ui, vec2};

use super::cell::{BAR, Cell, around_row};
use super::drag::{Drag, Hold, Landing};
use super::table_view::{Place, TableView};
use crate::app::{Command, Focus, FocusCommand, MenuCommand, MethodTable, RowCommand, RowTable};
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::menu::row_menu_ui;
use crate::ui::theme::{Tone, tokens};
use crate::ui::turns::Turns;
use crate::ui::widgets::{
    colored, focus_clicked, link, note_row, note_row_adder, ring_around, set_row, table_ui,
};

/// The id of a row in a table of the page.
pub(super) trait RowId: Copy + PartialEq + Send + Sync + 'static {
    /// The table.
    const KIND: MethodTable;

    /// The widget of the row.
    fn widget(self) -> Id;

    /// Another widget in the row that can have the keyboard.
    fn beside(self) -> Option<Id>;

    /// The focus on the row.
    fn focus(self) -> Focus;
}

/// A row of a table in its place.
pub(super) struct TableRow {
    /// Its place.
    pub(super) rect: Rect,
    /// egui's response.
    pub(super) response: Response,
    /// Whether it is selected.
    pub(super) is_selected: bool,
}

/// A table with these rows and so many columns, and below it the way to add a row. `add_rows` draws the titles and the
/// rows. Returns the row that was dragged to where it `land`s, with its new place.
pub(super) fn rows_ui<I: RowId, T>(
    ui: &mut Ui,
    cell: Cell<'_>,
    (rows, columns): (&[I], usize),
    view: &mut TableView,
    commands: &mut Vec<Command>,
    add_rows: impl FnOnce(&mut Ui, &mut Drag<'_, I>, &mut Vec<Command>),
    land: impl Fn(I, Hold<I>) -> Option<Landing<I, T>>,
) -> Option<(I, T)> {
    let mut drag = Drag::new(&mut view.drag);
    if rows.is_empty() {
        colored(ui, cell.question(), Weight::Regular, cell.size, Tone::Hint);
    } else {
        table_ui(ui, cell.title(), (rows.len() + 1, columns), |ui| add_rows(ui, &mut drag, commands));
    }
    let dropped = drag.dropped(ui, land);
    if let Some((row, _)) = &dropped {
        // Whoever moved a row goes on with it.
        ui.memory_mut(|memory| memory.request_focus(row.widget()));
        commands.push(Command::Focus(FocusCommand::Select(row.focus())));
    }
    let places = rows.iter().map(|row| Place {
        focus: row.focus(),
        row: row.widget(),
        beside: row.beside(),
        has_arrows: false,
    });
    view.follow(ui, cell, places, commands);
    let mut first = rows.first().map(|row| row.widget());
    if !cell.state.open.document.is_read_only() {
        ui.add_space(3.0);
        let add = MenuCommand::AddRow(I::KIND);
        let shown = link(ui, &add.text(cell.texts));
        first = first.or(Some(shown.id));
        let places =
            rows.iter().flat_map(|row| [Some(row.widget()), row.beside()]).flatten().chain([shown.id]);
        note_row_adder(ui, &shown);
        let begin = |typed| RowCommand::Begin(I::KIND.into(), typed);
        let has_begun = begin_row(ui, cell, I::KIND.into(), places, begin, commands);
        if cell.is_clicked {
            shown.request_focus();
        }
        // A space among what was typed presses it, too.
        if shown.clicked() && !has_begun {
            commands.push(RowCommand::Begin(I::KIND.into(), String::new()).into());
        }
    }
    arrive(ui, cell, first, view, commands);
    dropped
}

impl TableRow {
    /// Takes the next place in the table, and paints what is selected.
    pub(super) fn begin<I: RowId>(ui: &mut Ui, cell: Cell<'_>, id: I, height: f32) -> Self {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let is_writable = !cell.state.open.document.is_read_only();
        let sense = if is_writable { Sense::click_and_drag() } else { Sense::click() };
        let response = ui.interact(rect, id.widget(), sense);
        let is_selected = cell.state.open.focus == Some(id.focus());
        if is_selected {
            Self::paint_selected(ui, cell, rect);
        }
        Self { rect, response, is_selected }
    }

    /// Paints that a row is selected: a bar beside it, and a tint behind it.
    pub(super) fn paint_selected(ui: &Ui, cell: Cell<'_>, rect: Rect) {
        let colors = tokens(ui).group(cell.section.look.palette);
        let around = around_row(rect);
        ui.painter().rect_filled(around, 4.0, colors.tint);
        let bar = Rect::from_min_size(around.min, vec2(BAR, around.height()));
        ui.painter().rect_filled(bar, 1.0, colors.ink);
    }

    /// Describes the row to screen readers, and handles selecting and dragging it. Returns egui's response.
    pub(super) fn end<'a, I: RowId>(
        self,
        ui: &mut Ui,
        (cell, index, id): (Cell<'_>, usize, I),
        spoken: &str,
        cells: impl IntoIterator<Item = (&'a str, Rect)>,
        drag: &mut Drag<'_, I>,
        commands: &mut Vec<Command>,
    ) -> Response {
        ring_around(ui, &self.response, around_row(self.rect));
        set_row(ui, &self.response, spoken, index, cells);
        ui.ctx().accesskit_node_builder(self.response.id, |node| node.set_selected(self.is_selected));
        drag.row(ui, id, &self.response);
        let response = self.response.on_hover_cursor(CursorIcon::PointingHand);
        note_row(ui, &response, !cell.state.open.document.is_read_only());
        let pass = &mut Pass { texts: cell.texts, state: cell.state, commands };
        if row_menu_ui(ui, pass, &response, Some(I::KIND.into())) {
            commands.push(Command::Focus(FocusCommand::Select(id.focus())));
        }
        open(ui, &response, id.focus(), commands);
        response
    }
}

/// Selects a row that was clicked and gives it the keyboard; with Enter the keyboard goes to its form.
pub(super) fn open(ui: &Ui, row: &Response, focus: Focus, commands: &mut Vec<Command>) {
    focus_clicked(row);
    if row.clicked() {
        let is_enter = row.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        commands.push(Command::Focus(if is_enter {
            FocusCommand::GoTo(focus)
        } else {
            FocusCommand::Select(focus)
        }));
    }
}

/// Focuses the first row of a table, or the button that adds one, if requested.
pub(super) fn arrive(
    ui: &Ui,
    cell: Cell<'_>,
    first: Option<Id>,
    view: &mut TableView,
    commands: &mut Vec<Command>,
) {
    if cell.state.open.table.is_none() || cell.state.open.table != RowTable::of(cell.section) {
        return;
    }
    // Behind a dialog nothing can have the keyboard; it comes once that is gone.
    if !ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
        if cell.state.open.dialog.is_none() {
            ui.ctx().request_repaint();
        }
        return;
    }
    if let Some(row) = first.and_then(|id| ui.ctx().read_response(id)) {
        row.request_focus();
        row.scroll_to_me(None);
        view.was_sent(cell, row.id);
    }
    commands.push(Command::Focus(FocusCommand::TableArrived));
}

/// Letters that are typed while a row of a table has the keyboard, or what adds one, begin a new row: whoever clicks in a
/// section and types loses no word. `begin` returns what begins one. Returns whether they did.
#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "the events of egui are not ours"))]
pub(super) fn begin_row(
    ui: &Ui,
    cell: Cell<'_>,
    table: RowTable,
    mut places: impl Iterator<Item = Id>,
    begin: impl FnOnce(String) -> RowCommand,
    commands: &mut Vec<Command>,
) -> bool {
    let is_here = match ui.memory(egui::Memory::focused) {
        Some(focused) => places.any(|place| place == focused),
        None => is_selected_alone(ui, cell),
    };
    if cell.state.open.document.is_read_only() || !is_here {
        return false;
    }
    let mut typed = String::new();
    let mut pasted = None;
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Paste(text) => {
                pasted = Some(text.clone());
                false
            }
            // A space by itself presses what has the keyboard.
            Event::Text(letters) if !typed.is_empty() || !letters.trim().is_empty() => {
                typed.push_str(letters);
                false
            }
            _ => true,
        });
    });
    if let Some(text) = pasted {
        commands.push(Command::Row(RowCommand::PasteText(table, text)));
        return true;
    }
    if typed.is_empty() {
        return false;
    }
    commands.push(Command::Row(begin(typed)));
    // What comes while the row's form is on its way is for the form.
    ui.ctx().with_plugin(Turns::settle);
    true
}

/// Whether the section is selected and nothing else has the keyboard: no field, and nothing that lies over the page.
fn is_selected_alone(ui: &Ui, cell: Cell<'_>) -> bool {
    let is_selected = matches!(&cell.state.open.focus, Some(Focus::Section(id)) if *id == cell.section.id);
    let state = cell.state;
    is_selected && state.open.dialog.is_none() && state.open.caret.is_none() && !Popup::is_any_open(ui.ctx())
}
