//! A table as a board: columns of cards beside one another, which move by dragging and by keys.

mod begin;
mod card;
mod drop;
mod heights;
mod keys;
mod menu;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Id, Layout, Rect, ScrollArea, Ui, UiBuilder, accesskit, pos2, vec2};
use i18n_embed_fl::fl;
use uuid::Uuid;

use self::card::CardView;
pub(super) use self::heights::BoardView;
use super::CanvasView;
use super::cell::Cell;
use super::declared::row_widget;
use super::layout::number;
use super::table::arrive;
use super::table_view::Place;
use crate::app::{Command, Focus, RowCommand};
use crate::i18n::board::column_name;
use crate::i18n::table::{sum_lines, sums_of};
use crate::schema::{AnyRow, DeclaredTable};
use crate::template::{BoardColumn, ColumnTemplate};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{Tone, tokens};
use crate::ui::widgets::{colored, link};

/// A column narrower than this has too few words on a line; the board then scrolls aside.
const NARROWEST: f32 = 168.0;
/// Between two columns, and between two cards.
const GAP: f32 = 10.0;
const CARD_GAP: f32 = 7.0;
/// Height of the title of a column, and of each sum below it.
const TITLE: f32 = 22.0;
const SUM: f32 = 15.0;

/// A column in its place, with what was drawn in it.
struct Drawn {
    /// The option at which its cards stand.
    option: Option<String>,
    /// Its place, from its first card to what adds one.
    rect: Rect,
    cards: Vec<(Uuid, Rect)>,
    /// What adds a card. `None` where nothing can be changed.
    add: Option<Id>,
}

/// The board by a column of choices. Returns the height that it needs.
pub(super) fn board_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    by: &ColumnTemplate,
    view: &mut CanvasView,
    commands: &mut Vec<Command>,
) -> f32 {
    let top = ui.cursor().top();
    let Some(table) = cell.section.table else { return 0.0 };
    let canvas = cell.state.open.document.canvas();
    let columns = cell.section.board_on(canvas, by);
    if columns.iter().all(|column| column.rows.is_empty()) {
        colored(ui, cell.question(), Weight::Regular, cell.size, Tone::Hint);
        ui.add_space(6.0);
    }
    let count = number(columns.len()).max(1.0);
    let room = ui.available_width();
    let narrowest = NARROWEST * cell.scale();
    let width = ((room - GAP * (count - 1.0)) / count).floor();
    if width >= narrowest {
        columns_ui(ui, cell, (table, &columns, width), view, commands);
    } else {
        let whole = narrowest * count + GAP * (count - 1.0);
        ScrollArea::horizontal().id_salt(("board", &cell.section.id)).auto_shrink([false, true]).show(
            ui,
            |ui| {
                ui.set_width(whole);
                columns_ui(ui, cell, (table, &columns, narrowest), view, commands);
            },
        );
    }
    sums_ui(ui, cell);
    ui.cursor().top() - top
}

fn columns_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    (table, columns, width): (&'static DeclaredTable, &[BoardColumn<'_>], f32),
    view: &mut CanvasView,
    commands: &mut Vec<Command>,
) {
    let at = ui.cursor().min;
    let sums: Vec<Vec<String>> = columns.iter().map(|column| sums_in(cell, column)).collect();
    let most = sums.iter().map(Vec::len).max().unwrap_or_default();
    let head = (TITLE + SUM * number(most)) * cell.scale();
    let mut drawn = Vec::new();
    for (index, (column, sums)) in columns.iter().zip(&sums).enumerate() {
        let left = at.x + (width + GAP) * number(index);
        let place = Rect::from_min_size(pos2(left, at.y), vec2(width, head));
        let name = column_name(cell.texts, column);
        let spoken =
            fl!(cell.texts.messages, "board-column", column = name.as_str(), count = column.rows.len());
        let list = UiBuilder::new()
            .id_salt(("board column", column.option.map(|option| option.id.as_str())))
            .max_rect(Rect::from_min_size(place.min, vec2(width, f32::INFINITY)))
            .layout(Layout::top_down(egui::Align::Min))
            .accessibility_role(accesskit::Role::List)
            .accessibility_label(spoken);
        let mut list = ui.new_child(list);
        list.ctx().accesskit_node_builder(list.unique_id(), |node| {
            node.set_size_of_set(column.rows.len());
            if !sums.is_empty() {
                node.set_description(sums.join(". "));
            }
        });
        head_ui(&list, cell, place, (&name, column.rows.len()), sums);
        let column = Moves { table, columns, here: column, name: &name };
        drawn.push(column_ui(&mut list, cell, (column, place), &mut view.boards, commands));
    }
    let bottom = drawn.iter().map(|column| column.rect.bottom()).fold(at.y + head, f32::max);
    drop::dropped(ui, cell, table, &drawn, commands);
    let places = drawn.iter().flat_map(|column| &column.cards).map(|(row, _)| Place {
        focus: Focus::Declared(table, *row),
        row: row_widget(*row),
        beside: None,
        has_arrows: true,
    });
    view.tables.follow(ui, cell, places, commands);
    keys::take_arrows(ui, &drawn);
    begin::begin_card(ui, cell, table, &drawn, commands);
    let first = drawn.iter().find_map(|column| column.cards.first()).map(|(row, _)| row_widget(*row));
    let first = first.or_else(|| drawn.iter().find_map(|column| column.add));
    arrive(ui, cell, first, &mut view.tables, commands);
    ui.allocate_rect(Rect::from_min_max(at, pos2(at.x + ui.available_width(), bottom)), egui::Sense::hover());
}

/// A column and the others that its cards can go to.
struct Moves<'a> {
    table: &'static DeclaredTable,
    columns: &'a [BoardColumn<'a>],
    here: &'a BoardColumn<'a>,
    name: &'a str,
}

fn column_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    (column, head): (Moves<'_>, Rect),
    boards: &mut BoardView,
    commands: &mut Vec<Command>,
) -> Drawn {
    let width = head.width();
    let count = column.here.rows.len();
    let option = column.here.option.map(|option| option.id.clone());
    let mut pen = head.left_bottom();
    let mut cards = Vec::new();
    for (index, row) in column.here.rows.iter().enumerate() {
        let height = boards.height(ui, cell, *row, width);
        let rect = Rect::from_min_size(pen, vec2(width, height));
        let card = CardView { rect, row: *row, place: (index, count) };
        card::card_ui(ui, cell, (&card, &column), commands);
        cards.push((row.uuid(), rect));
        pen.y += height + CARD_GAP;
    }
    let mut add = None;
    if !cell.state.open.document.is_read_only() {
        ui.advance_cursor_after_rect(Rect::from_min_max(head.min, pos2(head.right(), pen.y)));
        let words = fl!(cell.texts.messages, "board-add-card");
        let shown = link(ui, &words);
        if shown.clicked() {
            let command = RowCommand::BeginCard(column.table, option.clone(), String::new());
            commands.push(Command::Row(command));
        }
        add = Some(shown.id);
        pen.y = shown.rect.bottom();
        let name = fl!(cell.texts.messages, "board-add-card-to", add = words, column = column.name);
        shown.accessible_name(&name);
    }
    let rect = Rect::from_min_max(head.left_bottom(), pos2(head.right(), pen.y));
    Drawn { option, rect, cards, add }
}

/// The title of a column with the number of its cards, and below it its sums.
fn head_ui(ui: &Ui, cell: Cell<'_>, place: Rect, (name, count): (&str, usize), sums: &[String]) {
    let tokens = tokens(ui);
    let scale = cell.scale();
    let title = format!("{name} · {count}");
    one_line(ui, place.min, place.width(), &title, (Weight::SemiBold, 12.5 * scale, tokens.text));
    for (line, sum) in sums.iter().enumerate() {
        let at = place.min + vec2(0.0, (TITLE - 4.0 + SUM * number(line)) * scale);
        one_line(ui, at, place.width(), sum, (Weight::Regular, 11.0 * scale, tokens.muted));
    }
}

/// Words on one line, cut where they are longer.
fn one_line(
    ui: &Ui,
    at: egui::Pos2,
    width: f32,
    words: &str,
    (weight, size, color): (Weight, f32, egui::Color32),
) {
    let mut job = LayoutJob::simple_singleline(words.to_owned(), font(weight, size), color);
    job.wrap = TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at, galley, color);
}

/// The sums of the cards of a column, each behind the title of what is added up.
fn sums_in(cell: Cell<'_>, column: &BoardColumn<'_>) -> Vec<String> {
    let sums = sums_of(cell.texts, cell.section, column.rows.iter().copied());
    sum_lines(cell.texts, cell.section, sums)
}

/// The sums of all cards, below the board.
fn sums_ui(ui: &mut Ui, cell: Cell<'_>) {
    let rows = cell.section.rows_on(cell.state.open.document.canvas());
    let lines = sum_lines(cell.texts, cell.section, sums_of(cell.texts, cell.section, rows));
    if !lines.is_empty() {
        let label = fl!(cell.texts.messages, "table-sum");
        ui.add_space(4.0);
        colored(ui, &format!("{label}  {}", lines.join(" · ")), Weight::SemiBold, cell.size, Tone::Text);
    }
}

/// The focus on a card.
fn focus(table: &'static DeclaredTable, row: &dyn AnyRow) -> Focus {
    Focus::Declared(table, row.uuid())
}
