//! A board in words: its columns with their cards, as documents and slides have them.

use i18n_embed_fl::fl;

use super::table::{cells, row_name, sum_lines, sums_of};
use super::{Texts, capitalised};
use crate::canvas::{Canvas, RowRef, is_blank_row};
use crate::schema::{AnyRow, ColumnKind};
use crate::template::{BoardColumn, ColumnTemplate, SectionTemplate, Template};

/// A column of a board in words.
pub struct ToldColumn<'a> {
    /// What it is called.
    pub name: String,
    /// Its cards. Those in which nothing but the choice stands are among them.
    pub cards: Vec<ToldCard<'a>>,
    /// The sums of its cards, each behind the title of what is added up.
    pub sums: Vec<String>,
}

/// A card in words.
pub struct ToldCard<'a> {
    /// What it is called.
    pub name: String,
    /// What else stands in its row: the column of the table, and its words.
    pub cells: Vec<(&'a ColumnTemplate, String)>,
}

/// What a column of a board is called.
pub fn column_name(texts: &Texts, column: &BoardColumn<'_>) -> String {
    column.option.map_or_else(
        || fl!(texts.messages, "board-none"),
        |option| capitalised(option.title.text(texts.language().tag())),
    )
}

/// The columns of a board by a column of choices, in order.
pub fn told<'a>(
    texts: &Texts,
    canvas: &Canvas,
    template: &Template,
    (section, by): (&'a SectionTemplate, &'a ColumnTemplate),
) -> Vec<ToldColumn<'a>> {
    let card = |row: &dyn AnyRow| {
        let words = cells(texts, canvas, template, row);
        let others = section.columns.iter().zip(words).filter(|(column, words)| {
            !is_name(section, column) && column.id != by.id && !words.trim().is_empty()
        });
        let name = row_name(canvas, template, RowRef::of_kind(row.kind(), row.uuid()));
        let name = if name.is_empty() { fl!(texts.messages, "report-nameless") } else { name };
        ToldCard { name, cells: others.collect() }
    };
    let columns = section.board_on(canvas, by).into_iter().map(|column| {
        let rows = column.rows.iter().copied().filter(|row| !is_blank_row(*row));
        let sums = sums_of(texts, section, column.rows.iter().copied());
        ToldColumn {
            name: column_name(texts, &column),
            cards: rows.map(card).collect(),
            sums: sum_lines(texts, section, sums),
        }
    });
    columns.collect()
}

/// Whether a column of a table gives its rows their name: the first one of texts.
pub fn is_name(section: &SectionTemplate, column: &ColumnTemplate) -> bool {
    let is_text = |column: &&ColumnTemplate| matches!(column.kind, ColumnKind::Text | ColumnKind::Line);
    section.columns.iter().find(is_text).is_some_and(|name| name.id == column.id)
}

/// A cell of a card on a line of its own, behind the title of its column; a tick is that title alone.
pub fn cell_label(texts: &Texts, column: &ColumnTemplate) -> String {
    let title = column.title.text(texts.language().tag());
    if column.kind == ColumnKind::Tick { format!("✓ {title}") } else { format!("{title}: ") }
}
