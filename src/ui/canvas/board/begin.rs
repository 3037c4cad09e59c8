//! A card that is begun by typing: it comes into the column in which it is typed.

use egui::{Id, Rangef, Ui};

use super::Drawn;
use crate::app::{Command, RowCommand, RowTable};
use crate::schema::DeclaredTable;
use crate::ui::canvas::cell::Cell;
use crate::ui::canvas::declared::row_widget;
use crate::ui::canvas::table::begin_row;

/// Begins a card in the column of what has the keyboard, or in the first one, with what is typed. A click beside the cards
/// gives the keyboard to what adds one in the column below the pointer.
pub(super) fn begin_card(
    ui: &Ui,
    cell: Cell<'_>,
    table: &'static DeclaredTable,
    columns: &[Drawn],
    commands: &mut Vec<Command>,
) {
    let focused = ui.memory(egui::Memory::focused);
    let here = focused.and_then(|focused| columns.iter().find(|column| column.has(focused)));
    let first = columns.iter().find(|column| column.option.is_some());
    let option = here.or(first).and_then(|column| column.option.clone());
    let places = columns.iter().flat_map(Drawn::widgets);
    let begin = |typed| RowCommand::BeginCard(table, option, typed);
    if begin_row(ui, cell, RowTable::Declared(table), places, begin, commands) {
        // A space among what was typed also pressed what adds a card.
        commands.retain(|command| {
            !matches!(command, Command::Row(RowCommand::BeginCard(_, _, typed)) if typed.is_empty())
        });
    }
    if cell.is_clicked {
        let pointer = ui.input(|input| input.pointer.interact_pos()).map(|at| at.x);
        let is_below = |column: &&Drawn| {
            let across: Rangef = column.rect.x_range();
            pointer.is_some_and(|x| across.contains(x))
        };
        let column = columns.iter().find(is_below).or(first);
        if let Some(add) = column.and_then(|column| column.add) {
            ui.memory_mut(|memory| memory.request_focus(add));
        }
    }
}

impl Drawn {
    /// What in it can have the keyboard.
    fn widgets(&self) -> impl Iterator<Item = Id> {
        self.cards.iter().map(|(row, _)| row_widget(*row)).chain(self.add)
    }

    fn has(&self, widget: Id) -> bool {
        self.widgets().any(|own| own == widget)
    }
}
