//! Moving a card by dragging it: a line shows where it lands, and Escape cancels.

use egui::style::ScrollAnimation;
use egui::{DragAndDrop, Pos2, Rect, Stroke, Ui, pos2, vec2};
use uuid::Uuid;

use super::{CARD_GAP, Drawn, GAP};
use crate::app::{CardPlace, Command, Focus, FocusCommand, RowCommand};
use crate::canvas::RowRef;
use crate::schema::{DeclaredTable, RowKind};
use crate::ui::canvas::cell::Cell;
use crate::ui::canvas::declared::row_widget;
use crate::ui::canvas::drag::{EDGE, HeldRow, SCROLL_STEP, scroll};
use crate::ui::theme::tokens;

/// Where a card that is held somewhere lands.
struct Landing {
    option: Option<String>,
    above: Option<Uuid>,
    /// Where the line goes that shows it.
    line: (Pos2, f32),
}

/// Draws a line where the dragged card would land, and moves it there once it is dropped.
pub(super) fn dropped(
    ui: &Ui,
    cell: Cell<'_>,
    table: &'static DeclaredTable,
    columns: &[Drawn],
    commands: &mut Vec<Command>,
) {
    let held = DragAndDrop::payload::<HeldRow>(ui.ctx()).filter(|held| held.table == table);
    let (Some(held), Some(pointer)) = (held, ui.ctx().pointer_interact_pos()) else { return };
    let Some(board) = columns.iter().map(|column| column.rect).reduce(Rect::union) else { return };
    if cell.state.open.document.is_read_only() {
        return;
    }
    // Held beyond the edge of the page it is at that edge.
    let sight = ui.clip_rect();
    let pointer = sight.clamp(pointer);
    if !board.expand(2.0 * EDGE).contains(pointer) {
        return;
    }
    scroll(ui, pointer.y, board);
    scroll_aside(ui, pointer.x, board);
    let Some(landing) = landing(columns, held.row, pointer) else { return };
    let accent = tokens(ui).accent;
    let (at, width) = landing.line;
    ui.painter().hline(at.x..=at.x + width, at.y, Stroke::new(2.0, accent));
    ui.painter().circle_filled(at, 4.0, accent);
    if ui.input(|input| input.pointer.any_released()) {
        let row = RowRef::of_kind(RowKind::Declared(table), held.row);
        let place = CardPlace::Below(landing.above);
        // Whoever moved a card goes on with it.
        ui.memory_mut(|memory| memory.request_focus(row_widget(held.row)));
        commands.push(Command::Focus(FocusCommand::Select(Focus::Declared(table, held.row))));
        commands.push(Command::Row(RowCommand::PutCard(row, landing.option, place)));
        ui.memory_mut(|memory| memory.request_focus(row_widget(held.row)));
    }
}

/// Where a card lands that is held at a point. `None` if that is where it is.
fn landing(columns: &[Drawn], held: Uuid, at: Pos2) -> Option<Landing> {
    let distance = |column: &Drawn| (at.x - column.rect.x_range().clamp(at.x)).abs();
    let column = columns.iter().min_by(|one, other| distance(one).total_cmp(&distance(other)))?;
    let others: Vec<&(Uuid, Rect)> = column.cards.iter().filter(|(row, _)| *row != held).collect();
    let slot = others.iter().filter(|(_, rect)| rect.center().y < at.y).count();
    if column.cards.iter().position(|(row, _)| *row == held) == Some(slot) {
        return None;
    }
    let above = slot.checked_sub(1).and_then(|above| others.get(above));
    let y = above.map_or(column.rect.top() - CARD_GAP / 2.0, |(_, rect)| rect.bottom() + CARD_GAP / 2.0);
    let line = (pos2(column.rect.left(), y), column.rect.width());
    Some(Landing { option: column.option.clone(), above: above.map(|(row, _)| *row), line })
}

/// Scrolls the board aside at its edge, up to its end.
fn scroll_aside(ui: &Ui, pointer: f32, board: Rect) {
    let sight = ui.clip_rect();
    let left = pointer < sight.left() + EDGE && board.left() < sight.left() - GAP;
    let right = pointer > sight.right() - EDGE && board.right() > sight.right() + GAP;
    if left || right {
        let step = if left { SCROLL_STEP } else { -SCROLL_STEP };
        ui.scroll_with_delta_animation(vec2(step, 0.0), ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}
