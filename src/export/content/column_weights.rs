//! How wide the columns of a declared table are beside one another.

use crate::i18n::table::PrintedTable;
use crate::template::ColumnKind;

/// The weight of the column with the number of a row.
const OF_NUMBER: f32 = 2.2;
/// Letters from which on a column is no narrower, and up to which it is no wider.
const SHORT: usize = 9;
const LONG: usize = 80;

/// The weight of each printed column, the one with the numbers of rows first if there is one.
///
/// A column with long texts is wider, though not as much wider as they are longer; a long word has room on one line.
pub(in crate::export) fn column_weights(printed: &PrintedTable<'_>, language: &str) -> Vec<f32> {
    let numbers = usize::from(printed.is_numbered);
    let weights = printed.columns.iter().enumerate().map(|(column, template)| {
        let title = template.title.text(language);
        let cells = printed.rows.iter().chain(&printed.sums).filter_map(|row| row.get(column + numbers));
        let texts = cells.map(String::as_str).chain([title]);
        let words = texts.clone().flat_map(str::split_whitespace).map(|word| word.chars().count());
        let longest_word = words.max().unwrap_or_default();
        let longest_text = texts.map(|text| text.chars().count()).max().unwrap_or_default();
        // What stays on one line has room on one: a day, an amount, a long word.
        let on_one_line = match template.kind {
            ColumnKind::Date | ColumnKind::Number => 2 * longest_text,
            ColumnKind::Text
            | ColumnKind::Line
            | ColumnKind::Choice
            | ColumnKind::Tick
            | ColumnKind::List
            | ColumnKind::Partner
            | ColumnKind::Row => longest_word * longest_word / 3,
        };
        let letters = longest_text.max(on_one_line).clamp(SHORT, LONG);
        f32::from(u8::try_from(letters).unwrap_or(u8::MAX)).sqrt()
    });
    printed.is_numbered.then_some(OF_NUMBER).into_iter().chain(weights).collect()
}
