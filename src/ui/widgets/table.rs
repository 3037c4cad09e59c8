//! Tables as a screen reader knows them, with rows and cells, whatever it is that paints them.

use egui::accesskit::{self, Role};
use egui::{Id, Rect, Response, Ui, UiBuilder, WidgetInfo};

/// Marks what is drawn in it as a table of this name and size; the titles of the columns are a row too.
pub(in crate::ui) fn table_ui(
    ui: &mut Ui,
    name: &str,
    (rows, columns): (usize, usize),
    add_rows: impl FnOnce(&mut Ui),
) {
    let table = UiBuilder::new().accessibility_role(Role::Table).accessibility_label(name);
    ui.scope_builder(table, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_row_count(rows);
            node.set_column_count(columns);
        });
        add_rows(ui);
    });
}

/// The titles of the columns, each with its place.
pub(in crate::ui) fn set_titles<'a>(ui: &mut Ui, titles: impl IntoIterator<Item = (&'a str, Rect)>) {
    let row = ui.new_child(UiBuilder::new().accessibility_role(Role::Row));
    ui.ctx().accesskit_node_builder(row.unique_id(), |node| node.set_row_index(0));
    let titles = titles.into_iter().map(|(title, rect)| (Role::ColumnHeader, title, rect));
    set_cells(ui, row.unique_id(), 0, titles);
}

/// A row, said as a whole, with its cells. The first cell says what the row is about.
///
/// A row out of sight is said as a whole only: the cells of hundreds of rows would be most of what a frame costs, and a
/// row that gets the keyboard comes into sight.
pub(in crate::ui) fn set_row<'a>(
    ui: &mut Ui,
    row: &Response,
    spoken: &str,
    index: usize,
    cells: impl IntoIterator<Item = (&'a str, Rect)>,
) {
    row.widget_info(|| WidgetInfo::labeled(Role::Row, row.enabled(), spoken));
    ui.ctx().accesskit_node_builder(row.id, |node| node.set_row_index(index));
    if !ui.is_rect_visible(row.rect) {
        return;
    }
    let cells = cells.into_iter().enumerate().map(|(column, (text, rect))| {
        let role = if column == 0 { Role::RowHeader } else { Role::Cell };
        (role, text, rect)
    });
    set_cells(ui, row.id, index, cells);
}

/// A cell with something in it that takes the keyboard; tell it after the others of its row.
pub(in crate::ui) fn cell_ui(
    ui: &mut Ui,
    row: &Response,
    (index, column): (usize, usize),
    rect: Rect,
    add_contents: impl FnOnce(&mut Ui),
) {
    let mut cell = ui.new_child(
        UiBuilder::new().max_rect(rect).accessibility_parent(row.id).accessibility_role(Role::Cell),
    );
    set_place(&cell, (index, column), rect);
    add_contents(&mut cell);
}

fn set_cells<'a>(ui: &mut Ui, row: Id, index: usize, cells: impl Iterator<Item = (Role, &'a str, Rect)>) {
    // Where nobody listens there is no tree to put them in.
    if !ui.ctx().has_accesskit_node(row) {
        return;
    }
    for (column, (role, text, rect)) in cells.enumerate() {
        let cell = ui.new_child(
            UiBuilder::new()
                .max_rect(rect)
                .accessibility_parent(row)
                .accessibility_role(role)
                .accessibility_label(text),
        );
        set_place(&cell, (index, column), rect);
    }
}

fn set_place(cell: &Ui, (row, column): (usize, usize), rect: Rect) {
    cell.ctx().accesskit_node_builder(cell.unique_id(), |node| {
        node.set_row_index(row);
        node.set_column_index(column);
        node.set_bounds(bounds(rect));
    });
}

fn bounds(rect: Rect) -> accesskit::Rect {
    let [x0, y0, x1, y1] = [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(f64::from);
    accesskit::Rect { x0, y0, x1, y1 }
}
