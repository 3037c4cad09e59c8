//! The partner table: a row of summary for each, and the row in hand opens in the side panel.

use std::sync::Arc;

use egui::{Galley, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use i18n_embed_fl::fl;

use super::section::Cell;
use super::words;
use crate::app::{Command, Focus, RowKind};
use crate::canvas::Partner;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{colored, link, ring};

/// Where the columns begin, as shares of the width.
const COLUMNS: [f32; 3] = [0.0, 0.34, 0.68];
const CHIP_HEIGHT: f32 = 19.0;

/// The partner table. Gives the height that it needs.
pub(super) fn partners_ui(ui: &mut Ui, cell: Cell<'_>, commands: &mut Vec<Command>) -> f32 {
    let top = ui.cursor().top();
    let partners = &cell.state.document.canvas().partners;
    if partners.is_empty() {
        let hint = tokens(ui).hint;
        colored(ui, cell.question(), Weight::Regular, 13.5, hint);
    } else {
        header_ui(ui, cell);
    }
    for partner in partners {
        row_ui(ui, cell, partner, commands);
    }
    if !cell.state.document.is_read_only() {
        ui.add_space(3.0);
        let add = Command::AddRow(RowKind::Partners);
        if link(ui, &add.text(cell.texts)).clicked() {
            commands.push(add);
        }
    }
    ui.cursor().top() - top
}

fn header_ui(ui: &mut Ui, cell: Cell<'_>) {
    let tokens = tokens(ui);
    let messages = &cell.texts.messages;
    let titles = [
        fl!(messages, "export-partner"),
        fl!(messages, "export-interest"),
        fl!(messages, "export-contribution"),
    ];
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    for (title, column) in titles.into_iter().zip(COLUMNS) {
        let galley = ui.painter().layout_no_wrap(title, font(Weight::Medium, 11.5), tokens.muted);
        ui.painter().galley(
            pos2(rect.left() + rect.width() * column, rect.top() + 1.0),
            galley,
            tokens.muted,
        );
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.field));
}

/// A row laid out, before anything of it is painted.
struct Row {
    name: Arc<Galley>,
    role: Arc<Galley>,
    chips: Vec<(egui::Vec2, Arc<Galley>)>,
    contribution: Arc<Galley>,
    height: f32,
}

fn row_ui(ui: &mut Ui, cell: Cell<'_>, partner: &Partner, commands: &mut Vec<Command>) {
    let tokens = tokens(ui);
    let colors = tokens.group(cell.section.group);
    let row = lay_out(ui, cell, partner);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), row.height), Sense::hover());
    let response = ui.interact(rect, Id::unique(("partner", partner.id)), Sense::click());
    let is_in_hand = cell.state.focus == Some(Focus::Partner(partner.id));
    if ui.is_rect_visible(rect) {
        let around = rect.expand2(vec2(5.0, 0.0));
        if is_in_hand {
            ui.painter().rect_filled(around, 4.0, colors.tint);
            let bar = Rect::from_min_size(around.min, vec2(3.0, around.height()));
            ui.painter().rect_filled(bar, 1.0, colors.ink);
        } else if response.hovered() {
            ui.painter().rect_stroke(around, 4.0, Stroke::new(1.0, tokens.line), StrokeKind::Inside);
        }
        paint(ui, rect, &row, colors.ink);
        ring(ui, &response);
    }
    let name = spoken(cell, partner);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_in_hand, &name));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.clicked() {
        commands.push(Command::Focus(Focus::Partner(partner.id)));
    }
}

fn lay_out(ui: &Ui, cell: Cell<'_>, partner: &Partner) -> Row {
    let tokens = tokens(ui);
    let colors = tokens.group(cell.section.group);
    let width = ui.available_width();
    let column = |from: usize| {
        let start = COLUMNS.get(from).copied().unwrap_or(0.0);
        let end = COLUMNS.get(from + 1).copied().unwrap_or(1.0);
        width * (end - start) - 8.0
    };
    let messages = &cell.texts.messages;
    let (name, name_color) = match partner.name.trim() {
        "" => (fl!(messages, "partner-nameless"), tokens.hint),
        name => (name.to_owned(), tokens.text),
    };
    let painter = ui.painter();
    let name = painter.layout(name, font(Weight::SemiBold, 13.0), name_color, column(0));
    let role = words::role_and_sector(cell.texts, partner);
    let role = painter.layout(role, font(Weight::Regular, 12.5), tokens.muted, column(0));
    let (contribution, color) = match words::contributions(cell.texts, partner) {
        words if words.is_empty() => (fl!(messages, "partner-brings"), tokens.hint),
        words => (words, tokens.text),
    };
    let contribution = painter.layout(contribution, font(Weight::Regular, 13.0), color, column(2));
    let mut chips = Vec::new();
    let mut at = vec2(0.0, 0.0);
    for interest in words::interests(cell.texts, partner) {
        let chip = painter.layout(interest, font(Weight::Medium, 11.0), colors.ink, column(1) - 16.0);
        let chip_width = chip.size().x + 14.0;
        if at.x > 0.0 && at.x + chip_width > column(1) {
            at = vec2(0.0, at.y + CHIP_HEIGHT + 3.0);
        }
        let height = chip.size().y;
        chips.push((at, chip));
        at.x += chip_width + 3.0;
        at.y += (height - 14.0).max(0.0);
    }
    let chips_height = if chips.is_empty() { 0.0 } else { at.y + CHIP_HEIGHT };
    let role_height = if partner.role.is_none() && partner.sector.is_none() { 0.0 } else { role.size().y };
    let tallest = (name.size().y + role_height).max(chips_height).max(contribution.size().y);
    Row {
        name,
        role,
        chips,
        contribution,
        height: (tallest + 9.0).ceil().max(crate::ui::theme::TARGET + 4.0),
    }
}

fn paint(ui: &Ui, rect: Rect, row: &Row, ink: egui::Color32) {
    let tokens = tokens(ui);
    let painter = ui.painter();
    let at = |column: usize| {
        let share = COLUMNS.get(column).copied().unwrap_or(0.0);
        pos2(rect.left() + rect.width() * share, rect.top() + 4.0)
    };
    let name_height = row.name.size().y;
    painter.galley(at(0), Arc::clone(&row.name), tokens.text);
    painter.galley(at(0) + vec2(0.0, name_height), Arc::clone(&row.role), tokens.muted);
    for (offset, chip) in &row.chips {
        let size = vec2(chip.size().x + 14.0, chip.size().y.max(13.0) + 5.0);
        let pill = Rect::from_min_size(at(1) + *offset, size);
        painter.rect_stroke(pill, size.y.min(CHIP_HEIGHT) / 2.0, Stroke::new(1.0, ink), StrokeKind::Inside);
        painter.galley(pill.min + vec2(7.0, (size.y - chip.size().y) / 2.0), Arc::clone(chip), ink);
    }
    painter.galley(at(2), Arc::clone(&row.contribution), tokens.text);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line));
}

/// The row as a screen reader says it.
fn spoken(cell: Cell<'_>, partner: &Partner) -> String {
    let messages = &cell.texts.messages;
    let name = match partner.name.trim() {
        "" => fl!(messages, "partner-nameless"),
        name => name.to_owned(),
    };
    let interests = words::interests(cell.texts, partner).join(", ");
    let contributions = words::contributions(cell.texts, partner);
    let mut parts = vec![name, words::role_and_sector(cell.texts, partner)];
    if !interests.is_empty() {
        parts.push(format!("{}: {interests}", fl!(messages, "export-interest")));
    }
    if !contributions.is_empty() {
        parts.push(format!("{}: {contributions}", fl!(messages, "export-contribution")));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(". ")
}
