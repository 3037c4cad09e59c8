//! The partner table: a row of summary for each, and the row in hand opens in the side panel.

use egui::{Id, Rect, Sense, Stroke, StrokeKind, Ui, vec2};
use i18n_embed_fl::fl;

use super::cell::Cell;
use super::drag::{Drag, Hold, Landing};
use super::partner_row::{COLUMNS, PartnerRow, column};
use super::table::{arrive, begin_row};
use crate::app::{Command, Focus, FocusCommand, MenuCommand, RowKind};
use crate::canvas::{Partner, PartnerId};
use crate::document::Edit;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{colored, link, ring, set_row, set_titles, table_ui};

/// The partner table. Gives the height that it needs.
pub(super) fn partners_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    rows: &mut Vec<PartnerRow>,
    commands: &mut Vec<Command>,
) -> f32 {
    let top = ui.cursor().top();
    let partners = &cell.state.open.document.canvas().partners;
    if partners.is_empty() {
        let hint = tokens(ui).hint;
        colored(ui, cell.question(), Weight::Regular, 13.5, hint);
    }
    put_in_words(cell, rows);
    let mut drag = Drag::new();
    if !partners.is_empty() {
        table_ui(ui, cell.title(), (partners.len() + 1, COLUMNS.len()), |ui| {
            header_ui(ui, cell);
            for (index, (partner, row)) in partners.iter().zip(rows).enumerate() {
                row_ui(ui, cell, (index + 1, partner), row, &mut drag, commands);
            }
        });
    }
    let land = |_, hold: Hold<PartnerId>| {
        let landing = Landing { below: hold.above, indent: 0.0, place: hold.above };
        (!hold.is_here).then_some(landing)
    };
    if let Some((id, after)) = drag.dropped(ui, land) {
        commands.push(Command::Edit(vec![Edit::MovePartner { id, after }]));
    }
    let rows = partners.iter().map(|row| Id::unique(("partner", row.id)));
    let mut first = rows.clone().next();
    if !cell.state.open.document.is_read_only() {
        ui.add_space(3.0);
        let add = MenuCommand::AddRow(RowKind::Partners);
        let shown = link(ui, &add.text(cell.texts));
        first = first.or(Some(shown.id));
        let has_begun = begin_row(ui, cell, RowKind::Partners, rows.chain([shown.id]), commands);
        if cell.is_clicked {
            shown.request_focus();
        }
        // A space among what was typed presses it, too.
        if shown.clicked() && !has_begun {
            commands.push(add.into());
        }
    }
    arrive(ui, cell, first, commands);
    ui.cursor().top() - top
}

/// Brings the rows in step with the partners; those that stayed as they were keep their words.
fn put_in_words(cell: Cell<'_>, rows: &mut Vec<PartnerRow>) {
    let partners = &cell.state.open.document.canvas().partners;
    rows.truncate(partners.len());
    for (row, partner) in rows.iter_mut().zip(partners) {
        if !row.is_of(cell, partner) {
            *row = PartnerRow::new(cell, partner);
        }
    }
    let added = partners.iter().skip(rows.len()).map(|partner| PartnerRow::new(cell, partner));
    rows.extend(added);
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
    for (index, title) in titles.iter().enumerate() {
        let galley = ui.painter().layout_no_wrap(title.clone(), font(Weight::Medium, 11.5), tokens.muted);
        ui.painter().galley(column(rect, index).min + vec2(0.0, 1.0), galley, tokens.muted);
    }
    let titles = titles.iter().enumerate().map(|(index, title)| (title.as_str(), column(rect, index)));
    set_titles(ui, titles);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.field));
}

fn row_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    (index, partner): (usize, &Partner),
    row: &mut PartnerRow,
    drag: &mut Drag<PartnerId>,
    commands: &mut Vec<Command>,
) {
    let width = ui.available_width();
    let height = row.height(ui, cell, width);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let is_writable = !cell.state.open.document.is_read_only();
    let sense = if is_writable { Sense::click_and_drag() } else { Sense::click() };
    let response = ui.interact(rect, Id::unique(("partner", partner.id)), sense);
    let is_in_hand = cell.state.open.focus == Some(Focus::Partner(partner.id));
    // A row out of sight keeps its place and its name, and is not painted.
    if ui.is_rect_visible(rect) {
        let tokens = tokens(ui);
        let colors = tokens.group(cell.section.group);
        let around = rect.expand2(vec2(5.0, 0.0));
        if is_in_hand {
            ui.painter().rect_filled(around, 4.0, colors.tint);
            let bar = Rect::from_min_size(around.min, vec2(3.0, around.height()));
            ui.painter().rect_filled(bar, 1.0, colors.ink);
        } else if response.hovered() {
            ui.painter().rect_stroke(around, 4.0, Stroke::new(1.0, tokens.line), StrokeKind::Inside);
        }
        row.lay_out(ui, cell, width).paint(ui, rect, colors.ink);
        ring(ui, &response);
    }
    let cells = row.cells.iter().enumerate().map(|(index, words)| (words.as_str(), column(rect, index)));
    set_row(ui, &response, &row.spoken, index, cells);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_in_hand));
    drag.row(ui, partner.id, &response);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.clicked() {
        commands.push(Command::Focus(FocusCommand::Select(Focus::Partner(partner.id))));
    }
}
