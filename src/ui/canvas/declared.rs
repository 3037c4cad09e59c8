//! A table that the template declares: a line of cells for each row, and the selected row opens in the side panel.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, CursorIcon, FontId, Id, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};
use i18n_embed_fl::fl;
use uuid::Uuid;

use super::cell::{Cell, around_row};
use super::table::{self, TableRow};
use super::table_view::{Place, TableView};
use super::words::column_field;
use crate::app::{Command, Focus, FocusCommand, RowCommand};
use crate::canvas::{FieldRef, RowRef, list, on_one_line};
use crate::document::Edit;
use crate::i18n::table::{cells, sums, with_sum_label};
use crate::schema::{AnyRow, ColumnKind, DeclaredTable, RowKind, Value, value};
use crate::template::{ColumnTemplate, SectionTemplate};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::menu::row_menu_ui;
use crate::ui::theme::{TARGET, Tone, tokens};
use crate::ui::widgets::{
    colored, link, paint_check, ring_around, set_row, set_titles, table_ui as screen_reader_table,
    unread_date,
};

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
        let columns = Columns::of(cell.section);
        let sums = sums(cell.texts, cell.state.open.document.canvas(), cell.section);
        let has_sums = sums.iter().any(Option::is_some);
        let size = (rows.count() + 1 + usize::from(has_sums), columns.count());
        screen_reader_table(ui, cell.title(), size, |ui| {
            titles_ui(ui, cell, &columns);
            for (index, row) in list(rows).enumerate() {
                row_ui(ui, cell, &columns, (index + 1, table, row), commands);
            }
            if has_sums {
                sums_ui(ui, cell, &columns, (rows.count() + 1, sums));
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

/// What of a table stands on the page.
struct Columns<'a> {
    is_numbered: bool,
    /// The columns, each with its place among all of the table.
    shown: Vec<(usize, &'a ColumnTemplate)>,
}

impl<'a> Columns<'a> {
    /// The width of the numbers of rows.
    const NUMBER: f32 = 26.0;

    fn of(section: &'a SectionTemplate) -> Self {
        let shown = section.columns.iter().enumerate().filter(|(_, column)| column.shown).collect();
        Self { is_numbered: section.numbered, shown }
    }

    fn count(&self) -> usize {
        self.shown.len() + usize::from(self.is_numbered)
    }

    /// The places of the cells in a row, the number first.
    fn places(&self, row: Rect) -> Vec<Rect> {
        let share = |column: &ColumnTemplate| match column.kind {
            ColumnKind::Text => 1.8,
            ColumnKind::Line | ColumnKind::Partner | ColumnKind::List | ColumnKind::Row => 1.3,
            ColumnKind::Choice | ColumnKind::Date | ColumnKind::Number => 0.9,
            ColumnKind::Tick => 0.6,
        };
        let all: f32 = self.shown.iter().map(|(_, column)| share(column)).sum();
        let number = if self.is_numbered { Self::NUMBER } else { 0.0 };
        let room = (row.width() - number) / all.max(0.1);
        let widths = self.shown.iter().map(|(_, column)| room * share(column));
        let widths = self.is_numbered.then_some(number).into_iter().chain(widths);
        let mut left = row.left();
        let place = |width: f32| {
            let cell = Rect::from_min_max(pos2(left, row.top()), pos2(left + width - 8.0, row.bottom()));
            left += width;
            cell
        };
        widths.map(place).collect()
    }

    /// What is said of a row: its cells, with the title of a column beside a tick.
    fn spoken(&self, words: &[String], language: &str) -> Vec<String> {
        let titles = self
            .shown
            .iter()
            .map(|(_, column)| Some(column.title.text(language)).filter(|_| column.kind == ColumnKind::Tick));
        let titles = self.is_numbered.then_some(None).into_iter().chain(titles);
        let said = words.iter().zip(titles).map(|(words, title)| match title {
            Some(title) if !words.is_empty() => format!("{title}: {words}"),
            Some(_) | None => words.clone(),
        });
        said.collect()
    }

    /// What stands in the cells, of the words of all columns: behind the number, in the order of the page.
    fn pick(&self, number: String, words: &[String]) -> Vec<String> {
        let words = self.shown.iter().map(|(place, _)| words.get(*place).cloned().unwrap_or_default());
        let words = words.map(|words| on_one_line(words.trim()).into_owned());
        self.is_numbered.then_some(number).into_iter().chain(words).collect()
    }
}

/// Paints words on one line in the middle of a cell, cut where they are longer.
fn one_line_ui(ui: &Ui, rect: Rect, words: &str, font: FontId, color: Color32) {
    let mut job = LayoutJob::simple_singleline(words.to_owned(), font, color);
    job.wrap = TextWrapping::truncate_at_width(rect.width());
    let galley = ui.painter().layout_job(job);
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
}

fn titles_ui(ui: &mut Ui, cell: Cell<'_>, columns: &Columns<'_>) {
    let tokens = tokens(ui);
    let language = cell.texts.language().tag();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    let number = columns.is_numbered.then(|| fl!(cell.texts.messages, "table-number"));
    let titles = columns.shown.iter().map(|(_, column)| column.title.text(language));
    let titles = number.as_deref().into_iter().chain(titles);
    let titles: Vec<(&str, Rect)> = titles.zip(columns.places(rect)).collect();
    for (title, rect) in &titles {
        one_line_ui(ui, *rect, title, font(Weight::Regular, 11.5), tokens.muted);
    }
    set_titles(ui, titles);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line));
}

/// The sums below the rows.
fn sums_ui(ui: &mut Ui, cell: Cell<'_>, columns: &Columns<'_>, (index, sums): (usize, Vec<Option<String>>)) {
    let tokens = tokens(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let sums: Vec<String> = sums.into_iter().map(Option::unwrap_or_default).collect();
    let words = with_sum_label(cell.texts, columns.pick(String::new(), &sums));
    let places = columns.places(rect);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, tokens.line));
    for (number, (words, place)) in words.iter().zip(&places).enumerate() {
        // The word for it may run on into the next cell, where that is empty: the number of a row has little room.
        let next = places.get(number + 1).filter(|_| number == 0 && columns.is_numbered);
        let place = next.map_or(*place, |next| place.union(*next));
        one_line_ui(ui, place, words, font(Weight::SemiBold, 13.0), tokens.text);
    }
    let row = ui.interact(rect, ui.scope_id().with("sums"), Sense::hover());
    let spoken: Vec<&str> = words.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
    let cells = words.iter().map(String::as_str).zip(places);
    set_row(ui, &row, &spoken.join(". "), index, cells);
}

fn row_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    columns: &Columns<'_>,
    (index, table, row): (usize, &'static DeclaredTable, &dyn AnyRow),
    commands: &mut Vec<Command>,
) {
    let tokens = tokens(ui);
    let focus = Focus::Declared(table, row.uuid());
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let response = ui.interact(rect, row_widget(row.uuid()), Sense::click());
    // A row out of sight keeps its place, and is neither put into words nor painted.
    let is_said = ui.is_rect_visible(rect) || response.has_focus();
    let kinds = columns.shown.iter().map(|(_, column)| Some(*column));
    let kinds = columns.is_numbered.then_some(None).into_iter().chain(kinds);
    let words = if is_said {
        let document = &cell.state.open.document;
        let words =
            columns.pick(index.to_string(), &cells(cell.texts, document.canvas(), document.template(), row));
        let unread = kinds.clone().map(|column| unread_date_of(ui, cell, row, column?));
        words.into_iter().zip(unread).map(|(words, unread)| unread.unwrap_or(words)).collect()
    } else {
        Vec::new()
    };
    let is_selected = cell.state.open.focus.as_ref() == Some(&focus);
    if is_selected {
        TableRow::paint_selected(ui, cell, rect);
    }
    let places = if is_said { columns.places(rect) } else { Vec::new() };
    for ((words, place), column) in words.iter().zip(&places).zip(kinds) {
        match column {
            Some(column) if column.kind == ColumnKind::Tick => {
                tick_ui(ui, cell, *place, (table, row, column), commands);
            }
            Some(_) => one_line_ui(ui, *place, words, font(Weight::Regular, 13.0), tokens.text),
            None => one_line_ui(ui, *place, words, font(Weight::Regular, 13.0), tokens.muted),
        }
    }
    ring_around(ui, &response, around_row(rect));
    let spoken: Vec<String> = columns.spoken(&words, cell.texts.language().tag());
    set_row(ui, &response, &spoken.join(". "), index, words.iter().map(String::as_str).zip(places));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_selected));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let pass = &mut Pass { texts: cell.texts, state: cell.state, commands };
    if row_menu_ui(ui, pass, &response, None) {
        commands.push(Command::Focus(FocusCommand::Select(focus.clone())));
    }
    table::open(ui, &response, focus, commands);
}

/// What was typed for a date and is none.
fn unread_date_of(ui: &Ui, cell: Cell<'_>, row: &dyn AnyRow, column: &ColumnTemplate) -> Option<String> {
    if column.kind != ColumnKind::Date {
        return None;
    }
    let (info, field) = row.field(&column.id)?;
    let date = if let Some(Value::Date(date)) = value(&info, field) { Some(date) } else { None };
    let place = RowRef::of_kind(row.kind(), row.uuid());
    unread_date(ui, column_field(place, info.key), cell.texts, date)
}

/// A box to tick with the mouse; the keyboard and a screen reader tick it in the form of the row.
fn tick_ui(
    ui: &Ui,
    cell: Cell<'_>,
    place: Rect,
    (table, row, column): (&'static DeclaredTable, &dyn AnyRow, &ColumnTemplate),
    commands: &mut Vec<Command>,
) {
    let tokens = tokens(ui);
    let ink = tokens.group(cell.section.look.palette).ink;
    let Some((info, field)) = row.field(&column.id) else { return };
    let is_ticked = value(&info, field).is_some();
    let left = place.left_center();
    let square = Rect::from_center_size(left + vec2(6.5, 0.0), vec2(13.0, 13.0));
    paint_check(ui.painter(), square, Some(is_ticked), ink, tokens.paper);
    if cell.state.open.document.is_read_only() {
        return;
    }
    let target = Rect::from_center_size(left + vec2(6.5, 0.0), Vec2::splat(TARGET));
    let box_id = row_widget(row.uuid()).with(("tick", info.key));
    let response = ui.interact(target, box_id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
    if response.clicked() {
        let field = FieldRef::Row(RowRef::of_kind(RowKind::Declared(table), row.uuid()), info.key);
        commands.push(Command::Edit(vec![Edit::Set(field, (!is_ticked).then_some(Value::Ticked))]));
    }
}
