//! A table that the template declares: a line of cells for each row, and the selected row opens in the side panel.

use std::sync::Arc;

use egui::{CursorIcon, FontId, Galley, Id, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};
use i18n_embed_fl::fl;
use uuid::Uuid;

use super::cell::{Cell, around_row};
use super::column_widths::{BETWEEN, Measures, Need, lay_out};
use super::drag::{Drag, HeldRow, Hold, Landing};
use super::table::{self, TableRow};
use super::table_view::{Place, TableView};
use super::words::column_field;
use crate::app::{Command, Focus, FocusCommand, RowCommand, RowTable};
use crate::canvas::{FieldRef, RowRef, list, on_one_line};
use crate::document::Edit;
use crate::i18n::table::{cells, sums, with_sum_label};
use crate::schema::{AnyRow, ColumnKind, DeclaredTable, RowKind, Value, value};
use crate::template::ColumnTemplate;
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::menu::row_menu_ui;
use crate::ui::theme::{TARGET, Tone, tokens};
use crate::ui::widgets::{
    colored, link, note_row, note_row_adder, paint_check, ring_around, set_row, set_titles,
    table_ui as screen_reader_table, unread_date,
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
        let known = view.declared.entry(cell.section.id.clone()).or_default();
        let columns = Columns::of(ui, cell, known);
        let sums = sums(cell.texts, cell.state.open.document.canvas(), cell.section);
        let has_sums = sums.iter().any(Option::is_some);
        let size = (rows.count() + 1 + usize::from(has_sums), columns.count());
        let mut drag = Drag::new(&mut view.drag);
        screen_reader_table(ui, cell.title(), size, |ui| {
            titles_ui(ui, cell, &columns);
            for (index, row) in list(rows).enumerate() {
                row_ui(ui, cell, (&columns, known), (index + 1, table, row), &mut drag, commands);
            }
            if has_sums {
                sums_ui(ui, cell, &columns, (rows.count() + 1, sums));
            }
        });
        drop_row(ui, table, drag, commands);
    }
    let places = list(rows).map(|row| {
        let (focus, row) = (Focus::Declared(table, row.uuid()), row_widget(row.uuid()));
        Place { focus, row, beside: None, has_arrows: false }
    });
    view.follow(ui, cell, places, commands);
    let mut first = list(rows).next().map(|row| row_widget(row.uuid()));
    if !cell.state.open.document.is_read_only() {
        ui.add_space(3.0);
        let add = link(ui, &fl!(cell.texts.messages, "table-add-row"));
        first = first.or(Some(add.id));
        note_row_adder(ui, &add);
        let places = list(rows).map(|row| row_widget(row.uuid())).chain([add.id]);
        let begin = |typed| RowCommand::Begin(RowTable::Declared(table), typed);
        let has_begun = table::begin_row(ui, cell, RowTable::Declared(table), places, begin, commands);
        if cell.is_clicked {
            add.request_focus();
        }
        // A space among what was typed presses it, too.
        if add.clicked() && !has_begun {
            commands.push(Command::Row(begin(String::new())));
        }
    }
    table::arrive(ui, cell, first, view, commands);
    ui.cursor().top() - top
}

/// Moves the row that is dropped, and gives it the keyboard.
fn drop_row(ui: &Ui, table: &'static DeclaredTable, drag: Drag<'_, HeldRow>, commands: &mut Vec<Command>) {
    let land = |held: HeldRow, hold: Hold<HeldRow>| {
        let landing = Landing { below: hold.above, indent: 0.0, place: hold.above };
        (held.table == table && !hold.is_here).then_some(landing)
    };
    if let Some((HeldRow { row, .. }, above)) = drag.dropped(ui, land) {
        let after = above.map(|above| above.row);
        commands.push(Command::Focus(FocusCommand::Select(Focus::Declared(table, row))));
        let row_ref = RowRef::of_kind(RowKind::Declared(table), row);
        commands.push(Command::Edit(vec![Edit::Move { row: row_ref, after }]));
        ui.memory_mut(|memory| memory.request_focus(row_widget(row)));
    }
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
    /// The width of each of them with the room behind it.
    widths: Vec<f32>,
}

impl<'a> Columns<'a> {
    /// The width of the numbers of rows.
    const NUMBER: f32 = 26.0;
    /// The rows whose words decide how wide the columns are, from the first on.
    const MEASURED: usize = 40;

    /// The columns in the room that there is.
    fn of(ui: &Ui, cell: Cell<'a>, known: &mut Measures) -> Self {
        let section = cell.section;
        let shown = section.columns.iter().enumerate().filter(|(_, column)| column.shown).collect();
        let mut columns = Self { is_numbered: section.numbered, shown, widths: Vec::new() };
        let now = (cell.state.open.document.revision(), cell.texts.language());
        let number = if columns.is_numbered { Self::NUMBER } else { 0.0 };
        let room = ui.available_width() - number;
        columns.widths = known.widths(now, room, || columns.needs(ui, cell));
        columns
    }

    /// What the columns need for their titles and for the words of the first rows.
    fn needs(&self, ui: &Ui, cell: Cell<'_>) -> Vec<Need> {
        let share = |kind: ColumnKind| match kind {
            ColumnKind::Text => 1.8,
            ColumnKind::Line | ColumnKind::Partner | ColumnKind::List | ColumnKind::Row => 1.3,
            ColumnKind::Choice | ColumnKind::Date | ColumnKind::Number => 0.9,
            ColumnKind::Tick => 0.6,
        };
        let mut needs: Vec<Need> =
            self.shown.iter().map(|(_, column)| Need::none(share(column.kind))).collect();
        for ((_, column), need) in self.shown.iter().zip(&mut needs) {
            need.add(ui, column.title.text(cell.language()), title_font());
        }
        let document = &cell.state.open.document;
        let table = cell.section.table.map(|table| document.canvas().table(RowKind::Declared(table)));
        for row in table.into_iter().flat_map(list).take(Self::MEASURED) {
            let words = cells(cell.texts, document.canvas(), document.template(), row);
            for ((place, _), need) in self.shown.iter().zip(&mut needs) {
                let words = words.get(*place).map(String::as_str).unwrap_or_default();
                need.add(ui, &on_one_line(words.trim()), words_font());
            }
        }
        needs
    }

    fn count(&self) -> usize {
        self.shown.len() + usize::from(self.is_numbered)
    }

    /// The places of the cells in a row, the number first.
    fn places(&self, row: Rect) -> Vec<Rect> {
        let widths = self.is_numbered.then_some(Self::NUMBER).into_iter().chain(self.widths.iter().copied());
        let mut left = row.left();
        let place = |width: f32| {
            let right = left + width - BETWEEN;
            let cell = Rect::from_min_max(pos2(left, row.top()), pos2(right, row.bottom()));
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

fn title_font() -> FontId {
    font(Weight::Regular, 11.5)
}

fn words_font() -> FontId {
    font(Weight::Regular, 13.0)
}

/// The height of a row with these words in its cells.
fn height_of(words: &[Arc<Galley>]) -> f32 {
    let tall = words.iter().map(|words| above(words) + words.size().y).fold(0.0, f32::max);
    tall.ceil().max(TARGET)
}

/// The room above the words of a cell: one line stands in the middle of a row that is as low as can be.
fn above(words: &Galley) -> f32 {
    let line = words.rows.first().map_or(0.0, |row| row.height());
    ((TARGET - line) / 2.0).max(0.0)
}

fn titles_ui(ui: &mut Ui, cell: Cell<'_>, columns: &Columns<'_>) {
    let tokens = tokens(ui);
    let language = cell.texts.language().tag();
    let number = columns.is_numbered.then(|| fl!(cell.texts.messages, "table-number"));
    let titles = columns.shown.iter().map(|(_, column)| column.title.text(language));
    let titles: Vec<&str> = number.as_deref().into_iter().chain(titles).collect();
    let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 0.0));
    let lay_out =
        |(title, place): (&&str, &Rect)| lay_out(ui, title, title_font(), tokens.muted, place.width());
    let words: Vec<Arc<Galley>> = titles.iter().zip(&columns.places(room)).map(lay_out).collect();
    let tall = words.iter().map(|words| words.size().y).fold(0.0, f32::max);
    let (rect, _) = ui.allocate_exact_size(vec2(room.width(), (tall + 4.0).max(20.0)), Sense::hover());
    let places = columns.places(rect);
    for (words, place) in words.into_iter().zip(&places) {
        let at = pos2(place.left(), rect.bottom() - 3.0 - words.size().y);
        ui.painter().galley(at, words, tokens.muted);
    }
    set_titles(ui, titles.into_iter().zip(places));
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
        let words = lay_out(ui, words, font(Weight::SemiBold, 13.0), tokens.text, place.width());
        ui.painter().galley(place.min + vec2(0.0, above(&words)), words, tokens.text);
    }
    let row = ui.interact(rect, ui.scope_id().with("sums"), Sense::hover());
    let spoken: Vec<&str> = words.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
    let cells = words.iter().map(String::as_str).zip(places);
    set_row(ui, &row, &spoken.join(". "), index, cells);
}

fn row_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    (columns, measures): (&Columns<'_>, &mut Measures),
    (index, table, row): (usize, &'static DeclaredTable, &dyn AnyRow),
    drag: &mut Drag<'_, HeldRow>,
    commands: &mut Vec<Command>,
) {
    let tokens = tokens(ui);
    let focus = Focus::Declared(table, row.uuid());
    let known = measures.height(row.uuid()).unwrap_or(TARGET);
    let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), known));
    // A row out of sight keeps its place, and is neither put into words nor painted.
    let is_said = ui.is_rect_visible(room) || ui.memory(|memory| memory.has_focus(row_widget(row.uuid())));
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
    let places = if is_said { columns.places(room) } else { Vec::new() };
    let lay_out = |((words, place), column): ((&String, &Rect), Option<&ColumnTemplate>)| {
        let color = if column.is_some() { tokens.text } else { tokens.muted };
        lay_out(ui, words, words_font(), color, place.width())
    };
    let laid: Vec<Arc<Galley>> = words.iter().zip(&places).zip(kinds.clone()).map(lay_out).collect();
    let height = if is_said { height_of(&laid) } else { known };
    if is_said {
        measures.set_height(row.uuid(), height);
    }
    let (_, rect) = ui.allocate_space(vec2(room.width(), height));
    let is_writable = !cell.state.open.document.is_read_only();
    let sense = if is_writable { Sense::click_and_drag() } else { Sense::click() };
    let response = ui.interact(rect, row_widget(row.uuid()), sense);
    let is_selected = cell.state.open.focus.as_ref() == Some(&focus);
    if is_selected {
        TableRow::paint_selected(ui, cell, rect);
    }
    let places = if is_said { columns.places(rect) } else { Vec::new() };
    for ((words, place), column) in laid.into_iter().zip(&places).zip(kinds) {
        match column {
            Some(column) if column.kind == ColumnKind::Tick => {
                tick_ui(ui, cell, *place, (table, row, column), commands);
            }
            Some(_) | None => {
                ui.painter().galley(place.min + vec2(0.0, above(&words)), words, tokens.text);
            }
        }
    }
    ring_around(ui, &response, around_row(rect));
    let spoken: Vec<String> = columns.spoken(&words, cell.texts.language().tag());
    set_row(ui, &response, &spoken.join(". "), index, words.iter().map(String::as_str).zip(places));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_selected));
    if is_writable {
        drag.row(ui, HeldRow { table, row: row.uuid() }, &response);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let pass = &mut Pass { texts: cell.texts, state: cell.state, commands };
    note_row(ui, &response, pass.is_writable());
    if row_menu_ui(ui, pass, &response, Some(RowTable::Declared(table))) {
        commands.push(Command::Focus(FocusCommand::Select(focus.clone())));
    }
    table::open(ui, &response, focus, commands);
}

/// What was typed for a date and is none.
pub(super) fn unread_date_of(
    ui: &Ui,
    cell: Cell<'_>,
    row: &dyn AnyRow,
    column: &ColumnTemplate,
) -> Option<String> {
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
    let left = place.left_top() + vec2(0.0, TARGET / 2.0);
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
