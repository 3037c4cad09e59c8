//! A card of a board: the name of a row, and in a few short lines what else the page shows of it.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{CursorIcon, Galley, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit, vec2};
use i18n_embed_fl::fl;

use super::menu::card_menu_ui;
use super::{Moves, focus, one_line};
use crate::app::{CardPlace, Command, FocusCommand, RowCommand};
use crate::canvas::{RowRef, name_of, on_one_line};
use crate::i18n::board::{column_name, is_name};
use crate::i18n::table::{cells, row_name};
use crate::schema::{AnyRow, ColumnKind, View};
use crate::template::ColumnTemplate;
use crate::ui::Pass;
use crate::ui::canvas::cell::Cell;
use crate::ui::canvas::declared::{row_widget, unread_date_of};
use crate::ui::canvas::drag::HeldRow;
use crate::ui::canvas::table;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{FIELD_RADIUS, tokens};
use crate::ui::widgets::{note_row, ring_around};

/// Room between the edge of a card and its words.
const PADDING: egui::Vec2 = vec2(10.0, 7.0);
/// Size of the name and height of its lines, of which there are two at most.
const NAME: f32 = 13.0;
const NAME_LINE: f32 = 18.0;
const NAME_LINES: usize = 2;
/// Size of the other words and height of their lines, of which there are four at most.
const WORDS: f32 = 11.5;
const LINE: f32 = 16.0;
const LINES: usize = 4;

/// A row in its place on the board.
pub(super) struct CardView<'a> {
    pub(super) rect: Rect,
    pub(super) row: &'a dyn AnyRow,
    /// Its place in the column, from 0, and how many cards there are.
    pub(super) place: (usize, usize),
}

/// What a card says in a line: a column of the table, and the words with and without its title.
struct Line<'a> {
    column: &'a ColumnTemplate,
    words: String,
}

impl Line<'_> {
    /// What stands on the card. Numbers and days say nothing without a title.
    fn shown(&self, language: &str) -> String {
        match self.column.kind {
            ColumnKind::Tick => format!("✓ {}", self.column.title.text(language)),
            ColumnKind::Number | ColumnKind::Date => self.told(language),
            ColumnKind::Text
            | ColumnKind::Line
            | ColumnKind::Choice
            | ColumnKind::Partner
            | ColumnKind::List
            | ColumnKind::Row => self.words.clone(),
        }
    }

    /// What is said of it, with the title of its column.
    fn told(&self, language: &str) -> String {
        format!("{}: {}", self.column.title.text(language), self.words)
    }
}

/// The columns that a card can show below its name.
fn columns(cell: Cell<'_>) -> impl Iterator<Item = (usize, &ColumnTemplate)> {
    let section = cell.section;
    let by = cell.state.open.board_by(section);
    let all = section.columns.iter().enumerate();
    all.filter(move |(_, column)| {
        column.shown && !is_name(section, column) && by.is_none_or(|by| by.id != column.id)
    })
}

/// How many lines a card has below its name.
pub(super) fn line_count(cell: Cell<'_>, row: &dyn AnyRow) -> usize {
    let is_filled = |column: &ColumnTemplate| {
        row.field(&column.id).is_some_and(|(_, field)| match field.view() {
            View::Text(text) => !text.trim().is_empty(),
            view @ (View::One(_) | View::Members(_) | View::Rows(_)) => !view.is_blank(),
        })
    };
    columns(cell).filter(|(_, column)| is_filled(column)).take(LINES).count()
}

/// The lines of a card, in the order of the columns. Where there are more than fit, long texts go first.
fn lines<'a>(ui: &Ui, cell: Cell<'a>, row: &dyn AnyRow) -> Vec<Line<'a>> {
    let document = &cell.state.open.document;
    let words = cells(cell.texts, document.canvas(), document.template(), row);
    let line = |(place, column): (usize, &'a ColumnTemplate)| {
        let words = words.get(place)?;
        let words =
            unread_date_of(ui, cell, row, column).unwrap_or_else(|| on_one_line(words.trim()).into_owned());
        (!words.is_empty()).then_some(Line { column, words })
    };
    columns(cell).filter_map(line).collect()
}

/// The lines that there is room for.
fn fitting<'a, 'b>(lines: &'b [Line<'a>]) -> Vec<&'b Line<'a>> {
    let mut kept: Vec<&Line<'_>> = lines.iter().collect();
    while kept.len() > LINES {
        let long = kept.iter().rposition(|line| line.column.kind == ColumnKind::Text);
        kept.remove(long.unwrap_or(kept.len() - 1));
    }
    kept
}

/// What a card is called.
fn name(cell: Cell<'_>, row: &dyn AnyRow) -> String {
    let document = &cell.state.open.document;
    let name = if cell.section.numbered {
        let row = RowRef::of_kind(row.kind(), row.uuid());
        row_name(document.canvas(), document.template(), row)
    } else {
        name_of(row).trim().to_owned()
    };
    if name.is_empty() {
        fl!(cell.texts.messages, "report-nameless")
    } else {
        on_one_line(&name).into_owned()
    }
}

fn name_galley(ui: &Ui, cell: Cell<'_>, words: String, (width, color): (f32, egui::Color32)) -> Arc<Galley> {
    let mut job = LayoutJob::simple(words, font(Weight::SemiBold, NAME * cell.scale()), color, width);
    job.wrap = TextWrapping { max_width: width, max_rows: NAME_LINES, ..TextWrapping::default() };
    ui.painter().layout_job(job)
}

/// The height of a card with so many lines below its name.
pub(super) fn height(ui: &Ui, cell: Cell<'_>, row: &dyn AnyRow, (width, lines): (f32, usize)) -> f32 {
    let room = width - 2.0 * PADDING.x;
    // The number of a row takes no more room than this.
    let number = if cell.section.numbered { "0000 · " } else { "" };
    let words = format!("{number}{}", on_one_line(name_of(row).trim()));
    let rows = name_galley(ui, cell, words, (room, tokens(ui).text)).rows.len();
    let count = |count: usize| super::number(count);
    let words = NAME_LINE * count(rows.max(1)) + LINE * count(lines);
    (2.0 * PADDING.y + words * cell.scale()).ceil()
}

/// A card of a column.
pub(super) fn card_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    (card, column): (&CardView<'_>, &Moves<'_>),
    commands: &mut Vec<Command>,
) {
    let CardView { rect, row, place: (index, count) } = *card;
    let is_writable = !cell.state.open.document.is_read_only();
    let sense = if is_writable { Sense::click_and_drag() } else { Sense::click() };
    let response = ui.interact(rect, row_widget(row.uuid()), sense);
    let focus = focus(column.table, row);
    let is_selected = cell.state.open.focus.as_ref() == Some(&focus);
    let language = cell.language();
    // A card out of sight keeps its place, is said by its name, and is not painted.
    let mut response = response;
    let mut told = Vec::new();
    if ui.is_rect_visible(rect) {
        let all = lines(ui, cell, row);
        paint(ui, cell, (rect, row), &all, is_selected);
        told = all.iter().map(|line| line.told(language)).collect();
        if ui.rect_contains_pointer(rect) && !response.dragged() {
            let words = std::iter::once(name(cell, row)).chain(told.iter().cloned());
            response = response.on_hover_text(words.collect::<Vec<_>>().join("\n"));
        }
    }
    ring_around(ui, &response, rect.expand(2.0));
    // Nothing in here may ask egui for anything, which holds its memory meanwhile.
    response.widget_info(|| {
        let words = std::iter::once(name(cell, row)).chain(told.iter().cloned());
        let words = words.collect::<Vec<_>>().join(". ");
        WidgetInfo::labeled(accesskit::Role::ListItem, response.enabled(), words)
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(is_selected);
        node.set_position_in_set(index + 1);
        node.set_size_of_set(count);
    });
    if is_writable {
        response.dnd_set_drag_payload(HeldRow { table: column.table, row: row.uuid() });
    }
    note_row(ui, &response, is_writable);
    if response.dragged() {
        // The card stays where it is until it is dropped; this says which one it is.
        let stroke = Stroke::new(1.5, tokens(ui).accent);
        ui.painter().rect_stroke(rect, FIELD_RADIUS, stroke, StrokeKind::Inside);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let pass = &mut Pass { texts: cell.texts, state: cell.state, commands };
    let moves = || ways(cell, row, column);
    if card_menu_ui(ui, pass, &response, moves) {
        commands.push(Command::Focus(FocusCommand::Select(focus.clone())));
    }
    table::open(ui, &response, focus, commands);
}

/// The other columns that a card can go to, in words.
fn ways(cell: Cell<'_>, row: &dyn AnyRow, column: &Moves<'_>) -> Vec<(String, RowCommand)> {
    let others = column.columns.iter().filter(|other| other.option != column.here.option);
    let way = others.map(|other| {
        let name = column_name(cell.texts, other);
        let name = fl!(cell.texts.messages, "board-move-to", column = name);
        let option = other.option.map(|option| option.id.clone());
        let row = RowRef::of_kind(row.kind(), row.uuid());
        (name, RowCommand::PutCard(row, option, CardPlace::InOrder))
    });
    way.collect()
}

fn paint(ui: &Ui, cell: Cell<'_>, (rect, row): (Rect, &dyn AnyRow), lines: &[Line<'_>], is_selected: bool) {
    let tokens = tokens(ui);
    let stroke = if is_selected { Stroke::new(2.0, tokens.accent) } else { Stroke::new(1.0, tokens.line) };
    ui.painter().rect(rect, FIELD_RADIUS, tokens.paper, stroke, StrokeKind::Inside);
    let scale = cell.scale();
    let room = rect.width() - 2.0 * PADDING.x;
    let mut pen = rect.min + PADDING;
    let color = if cell.section.is_done(row) { tokens.muted } else { tokens.text };
    let name = name_galley(ui, cell, name(cell, row), (room, color));
    let tall = NAME_LINE * super::number(name.rows.len().max(1)) * scale;
    ui.painter().galley(pen, name, color);
    pen.y += tall;
    for line in fitting(lines) {
        one_line(ui, pen, room, &line.shown(cell.language()), (Weight::Regular, WORDS * scale, tokens.muted));
        pen.y += LINE * scale;
    }
}
