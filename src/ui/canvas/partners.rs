//! The partner table: a row of summary for each, and the selected row opens in the side panel.

use egui::{Id, Sense, Stroke, StrokeKind, Ui, vec2};
use i18n_embed_fl::fl;

use super::CanvasView;
use super::cell::{Cell, around_row};
use super::drag::{Drag, Hold, Landing};
use super::partner_row::{COLUMNS, PartnerRow, column, has_columns};
use super::table::{RowId, TableRow, rows_ui};
use crate::app::{Command, Focus, MethodTable};
use crate::canvas::{Partner, PartnerId, RowRef};
use crate::document::Edit;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::set_titles;

impl RowId for PartnerId {
    const KIND: MethodTable = MethodTable::Partners;

    fn widget(self) -> Id {
        Id::unique(("partner", self))
    }

    fn beside(self) -> Option<Id> {
        None
    }

    fn focus(self) -> Focus {
        Focus::Partner(self)
    }
}

/// The partner table. Returns the height that it needs.
pub(super) fn partners_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    view: &mut CanvasView,
    commands: &mut Vec<Command>,
) -> f32 {
    let top = ui.cursor().top();
    let partners = &cell.state.open.document.canvas().partners;
    let ids: Vec<PartnerId> = partners.iter().map(|partner| partner.id).collect();
    let CanvasView { partners: rows, tables, .. } = view;
    put_in_words(cell, rows);
    let land = |_, hold: Hold<PartnerId>| {
        let landing = Landing { below: hold.above, indent: 0.0, place: hold.above };
        (!hold.is_here).then_some(landing)
    };
    let add_rows = |ui: &mut Ui, drag: &mut Drag<'_, PartnerId>, commands: &mut Vec<Command>| {
        header_ui(ui, cell);
        for (index, (partner, row)) in partners.iter().zip(rows).enumerate() {
            row_ui(ui, cell, (index + 1, partner), row, drag, commands);
        }
    };
    let dropped = rows_ui(ui, cell, (&ids, COLUMNS.len()), tables, commands, add_rows, land);
    if let Some((id, after)) = dropped {
        commands.push(Command::Edit(vec![Edit::Move {
            row: RowRef::of(id),
            after: after.map(crate::canvas::Id::uuid),
        }]));
    }
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
    // Where there are no columns to name, a screen reader still has their titles.
    let has_columns = has_columns(cell, ui.available_width());
    let height = if has_columns { 20.0 } else { 1.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    for (index, title) in titles.iter().enumerate().filter(|_| has_columns) {
        let galley = ui.painter().layout_no_wrap(title.clone(), font(Weight::Regular, 11.5), tokens.muted);
        ui.painter().galley(column(rect, index).min + vec2(0.0, 1.0), galley, tokens.muted);
    }
    let titles = titles.iter().enumerate().map(|(index, title)| (title.as_str(), column(rect, index)));
    set_titles(ui, titles);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line));
}

fn row_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    (index, partner): (usize, &Partner),
    row: &mut PartnerRow,
    drag: &mut Drag<'_, PartnerId>,
    commands: &mut Vec<Command>,
) {
    let width = ui.available_width();
    let height = row.height(ui, cell, width);
    let shown = TableRow::begin(ui, cell, partner.id, height);
    let rect = shown.rect;
    // A row out of sight keeps its place and its name, and is not painted.
    if ui.is_rect_visible(rect) {
        let tokens = tokens(ui);
        if !shown.is_selected && shown.response.hovered() {
            let stroke = Stroke::new(1.0, tokens.line);
            ui.painter().rect_stroke(around_row(rect), 4.0, stroke, StrokeKind::Inside);
        }
        row.lay_out(ui, cell, width).paint(ui, rect, tokens.group(cell.section.look.palette).ink);
    }
    let cells = row.cells.iter().enumerate().map(|(index, words)| (words.as_str(), column(rect, index)));
    shown.end(ui, (cell, index, partner.id), &row.spoken, cells, drag, commands);
}
