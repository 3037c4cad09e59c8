//! The action lines: a check box, what is done, and when or by whom.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use i18n_embed_fl::fl;

use super::drag::Drag;
use super::section::Cell;
use super::words;
use crate::app::{Command, Focus, RowKind};
use crate::canvas::{Action, ActionId, ActionState, Term};
use crate::document::Edit;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, tokens};
use crate::ui::widgets::{colored, link, paint_check, ring};

const INDENT: f32 = 14.0;

/// The action lines. Gives the height that they need.
pub(super) fn actions_ui(ui: &mut Ui, cell: Cell<'_>, commands: &mut Vec<Command>) -> f32 {
    let top = ui.cursor().top();
    let actions = &cell.state.document.canvas().actions;
    if actions.is_empty() {
        let hint = tokens(ui).hint;
        colored(ui, cell.question(), Weight::Regular, 13.5, hint);
    }
    let mut drag = Drag::new();
    for action in actions {
        row_ui(ui, cell, action, &mut drag, commands);
    }
    if let Some((id, after)) = drag.dropped(ui) {
        commands.push(Command::Edit(vec![Edit::MoveAction { id, after }]));
    }
    if !cell.state.document.is_read_only() {
        ui.add_space(3.0);
        let add = Command::AddRow(RowKind::Actions);
        if link(ui, &add.text(cell.texts)).clicked() {
            commands.push(add);
        }
    }
    ui.cursor().top() - top
}

fn row_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    action: &Action,
    drag: &mut Drag<ActionId>,
    commands: &mut Vec<Command>,
) {
    let tokens = tokens(ui);
    let colors = tokens.group(cell.section.group);
    let indent = f32::from(words::depth(cell.state.document.canvas(), action)) * INDENT;
    let status = words::action_status(cell.texts, action);
    let status = ui.painter().layout_no_wrap(status, font(Weight::Regular, 12.0), tokens.muted);
    let (text, color) = match action.text.trim() {
        "" => (fl!(cell.texts.messages, "action-nameless"), tokens.hint),
        text => (text.to_owned(), tokens.text),
    };
    let width = ui.available_width();
    let room = (width - indent - 22.0 - status.size().x - 8.0).max(40.0);
    let galley = ui.painter().layout(text.clone(), font(Weight::Regular, 13.0), color, room);
    let height = (galley.size().y + 5.0).max(TARGET);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let is_in_hand = cell.state.focus == Some(Focus::Action(action.id));
    let is_writable = !cell.state.document.is_read_only();
    let sense = if is_writable { Sense::click_and_drag() } else { Sense::click() };
    let row = ui.interact(rect, Id::unique(("action", action.id)), sense);
    if is_in_hand {
        ui.painter().rect_filled(rect.expand2(vec2(5.0, 0.0)), 4.0, colors.tint);
        let bar = Rect::from_min_size(rect.min - vec2(5.0, 0.0), vec2(3.0, rect.height()));
        ui.painter().rect_filled(bar, 1.0, colors.ink);
    }
    tick_ui(ui, cell, action, &text, pos2(rect.left() + indent, rect.top()), commands);
    let text_top = rect.top() + (TARGET - 16.0) / 2.0;
    ui.painter().galley(pos2(rect.left() + indent + 22.0, text_top), galley, color);
    let status_at = pos2(rect.right() - status.size().x, text_top);
    let spoken = if status.text().is_empty() { text } else { format!("{text}. {}", status.text()) };
    ui.painter().galley(status_at, status, tokens.muted);
    ring(ui, &row);
    row.widget_info(|| WidgetInfo::selected(Role::Button, true, is_in_hand, &spoken));
    drag.row(ui, action.id, &row);
    if row.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        commands.push(Command::Focus(Focus::Action(action.id)));
    }
}

fn tick_ui(
    ui: &Ui,
    cell: Cell<'_>,
    action: &Action,
    text: &str,
    at: egui::Pos2,
    commands: &mut Vec<Command>,
) {
    let tokens = tokens(ui);
    let ink = tokens.group(cell.section.group).ink;
    let target = Rect::from_min_size(at - vec2(6.0, 0.0), vec2(TARGET, TARGET));
    let response = ui.interact(target, Id::unique(("done", action.id)), Sense::click());
    let square = Rect::from_min_size(pos2(at.x, at.y + (TARGET - 12.0) / 2.0), vec2(12.0, 12.0));
    let ticked = match action.state {
        Some(Term::Known(ActionState::Done)) => Some(true),
        Some(Term::Known(ActionState::Busy)) => None,
        _ => Some(false),
    };
    paint_check(ui.painter(), square, ticked, ink, tokens.paper);
    ring(ui, &response);
    let name = fl!(cell.texts.messages, "action-done", text = text);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, ticked.unwrap_or_default(), &name));
    if response.clicked() {
        let state = if action.is_done() { ActionState::Open } else { ActionState::Done };
        commands.push(Command::Edit(vec![Edit::State(action.id, Some(Term::Known(state)))]));
    }
}
