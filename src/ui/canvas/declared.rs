//! A table that the template declares: a line of cells for each row, and the selected row opens in the side panel.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, CursorIcon, FontId, Id, Rect, Sense, Stroke, Ui, pos2, vec2};
use i18n_embed_fl::fl;
use uuid::Uuid;

use super::cell::{Cell, around_row};
use super::table::{self, TableRow};
use super::table_view::{Place, TableView};
use crate::app::{Command, Focus, FocusCommand, RowCommand};
use crate::canvas::{list, on_one_line};
use crate::i18n::table::cells;
use crate::schema::{AnyRow, DeclaredTable, RowKind};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::menu::row_menu_ui;
use crate::ui::theme::{TARGET, Tone, tokens};
use crate::ui::widgets::{colored, link, ring_around, set_row, set_titles, table_ui as screen_reader_table};

/// The table. Returns the height that it needs.
pub(super) fn table_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    view: &mut TableView,
    commands: &mut Vec<Command>,
) -> f32 {
    let top = ui.cursor().top();
    let Some(table) = cell.section.table else { return 0.0 };
    let rows = cell.state.open.document.canvas().table(RowKind::Declared(table));
    if rows.count() == 0 {
        colored(ui, cell.question(), Weight::Regular, 13.5, Tone::Hint);
    } else {
        let size = (rows.count() + 1, table.columns().len());
        screen_reader_table(ui, cell.title(), size, |ui| {
            titles_ui(ui, cell);
            for (index, row) in list(rows).enumerate() {
                row_ui(ui, cell, (index + 1, table, row), commands);
            }
        });
    }
    let places = list(rows).map(|row| {
        let (focus, row) = (Focus::Declared(table, row.uuid()), row_widget(row.uuid()));
        Place { focus, row, beside: None }
    });
    view.follow(ui, cell, places, commands);
    if !cell.state.open.document.is_read_only() {
        ui.add_space(3.0);
        let add = link(ui, &fl!(cell.texts.messages, "table-add-row"));
        if cell.is_clicked {
            add.request_focus();
        }
        if add.clicked() {
            commands.push(Command::Row(RowCommand::AddDeclared(table)));
        }
    }
    ui.cursor().top() - top
}

/// The widget of a row.
pub(super) fn row_widget(row: Uuid) -> Id {
    Id::unique(("declared row", row))
}

/// The place of a cell in a row.
#[expect(clippy::cast_precision_loss, reason = "a table has a few dozen columns at most")]
fn place(row: Rect, column: usize, columns: usize) -> Rect {
    let width = row.width() / columns.max(1) as f32;
    let left = row.left() + column as f32 * width;
    Rect::from_min_max(pos2(left, row.top()), pos2(left + width - 8.0, row.bottom()))
}

/// Paints words on one line in the middle of a cell, cut where they are longer.
fn one_line_ui(ui: &Ui, rect: Rect, words: &str, font: FontId, color: Color32) {
    let mut job = LayoutJob::simple_singleline(words.to_owned(), font, color);
    job.wrap = TextWrapping::truncate_at_width(rect.width());
    let galley = ui.painter().layout_job(job);
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
}

fn titles_ui(ui: &mut Ui, cell: Cell<'_>) {
    let tokens = tokens(ui);
    let columns = &cell.section.columns;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    let titles: Vec<(&str, Rect)> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            (column.title.text(cell.texts.language().tag()), place(rect, index, columns.len()))
        })
        .collect();
    for (title, rect) in &titles {
        one_line_ui(ui, *rect, title, font(Weight::Regular, 11.5), tokens.muted);
    }
    set_titles(ui, titles);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line));
}

fn row_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    (index, table, row): (usize, &'static DeclaredTable, &dyn AnyRow),
    commands: &mut Vec<Command>,
) {
    let tokens = tokens(ui);
    let focus = Focus::Declared(table, row.uuid());
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let response = ui.interact(rect, row_widget(row.uuid()), Sense::click());
    // A row out of sight keeps its place, and is neither put into words nor painted.
    let words = if ui.is_rect_visible(rect) || response.has_focus() {
        let document = &cell.state.open.document;
        cells(cell.texts, document.canvas(), document.template(), row)
    } else {
        Vec::new()
    };
    let is_selected = cell.state.open.focus.as_ref() == Some(&focus);
    if is_selected {
        TableRow::paint_selected(ui, cell, rect);
    }
    let columns = table.columns().len();
    let words: Vec<String> = words.iter().map(|words| on_one_line(words.trim()).into_owned()).collect();
    for (column, words) in words.iter().enumerate() {
        one_line_ui(ui, place(rect, column, columns), words, font(Weight::Regular, 13.0), tokens.text);
    }
    ring_around(ui, &response, around_row(rect));
    let places =
        words.iter().enumerate().map(|(column, words)| (words.as_str(), place(rect, column, columns)));
    set_row(ui, &response, &words.join(". "), index, places);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_selected));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let pass = &mut Pass { texts: cell.texts, state: cell.state, commands };
    if row_menu_ui(ui, pass, &response, false) {
        commands.push(Command::Focus(FocusCommand::Select(focus.clone())));
    }
    table::open(ui, &response, focus, commands);
}
