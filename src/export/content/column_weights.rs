//! How wide the columns of a declared table are beside one another.

use crate::i18n::table::PrintedTable;

/// The weight of the column with the number of a row: a column of few letters has at least three times as much.
const OF_NUMBER: f32 = 1.0;
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
        let letters = longest_text.max(longest_word * longest_word / 3).clamp(SHORT, LONG);
        f32::from(u8::try_from(letters).unwrap_or(u8::MAX)).sqrt()
    });
    printed.is_numbered.then_some(OF_NUMBER).into_iter().chain(weights).collect()
}
