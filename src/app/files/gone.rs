//! What a change by others removes from the canvas: rows and texts that can be restored, and how many words.

use std::collections::{BTreeMap, BTreeSet};

use crate::canvas::{Canvas, TextField, texts_of};
use crate::document::RowRef;
use crate::merge::LostRow;
use crate::template::Template;

/// Fewer words than this may be lost without a question, unless none remain: that much is rewritten in one sitting.
const FEW_WORDS: usize = 10;

/// How many of the words of a canvas would be lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoneWords {
    /// Words that would be lost from the canvas.
    pub gone: usize,
    /// Words on the canvas.
    pub of: usize,
}

/// The rows with words in them that are on the first canvas and not on the second, and the texts of rows and sections on
/// both that have become empty, in the order of the page. What is within a row that is gone is told with that row.
pub(in crate::app) fn gone(before: &Canvas, after: &Canvas, template: &Template) -> Vec<LostRow> {
    let mut lost = rows_gone(before, after);
    lost.retain(|row| !row.texts().is_empty());
    lost.extend(texts_gone(before, after, template));
    lost
}

/// Whether a merge would remove most of the words from a canvas: more than half of them, and either ten at least or all.
/// A word that moved to another place still stands on the canvas and does not count.
pub(in crate::app) fn is_most_gone(
    before: &Canvas,
    after: &Canvas,
    template: &Template,
) -> Option<GoneWords> {
    let (old, new) = (words(before, template), words(after, template));
    let of: usize = old.values().sum();
    let left = old.iter().map(|(word, count)| new.get(word).map_or(0, |now| *now.min(count))).sum::<usize>();
    let gone = of - left;
    let is_most = gone * 2 > of && (gone >= FEW_WORDS || new.is_empty());
    is_most.then_some(GoneWords { gone, of })
}

fn words<'a>(canvas: &'a Canvas, template: &Template) -> BTreeMap<&'a str, usize> {
    let mut words = BTreeMap::new();
    for word in texts(canvas, template).into_values().flat_map(str::split_whitespace) {
        *words.entry(word).or_insert(0) += 1;
    }
    words
}

fn rows_gone(before: &Canvas, after: &Canvas) -> Vec<LostRow> {
    let there: BTreeSet<RowRef> = after.rows().map(|(row, _)| row).collect();
    let is_gone = |row: &RowRef| !there.contains(row);
    // A row inside one that is gone is told with it.
    let is_told = |row: &RowRef| row.outer().is_none_or(|(outer, _)| there.contains(&outer));
    let gone = before.rows().map(|(row, _)| row).filter(|row| is_gone(row) && is_told(row));
    gone.filter_map(|row| LostRow::of(before, row)).collect()
}

fn texts_gone(before: &Canvas, after: &Canvas, template: &Template) -> Vec<LostRow> {
    let now = texts(after, template);
    let is_emptied = |field: &TextField| now.get(field).is_some_and(|text| text.trim().is_empty());
    let old = texts(before, template).into_iter();
    old.filter(|(field, text)| !text.trim().is_empty() && is_emptied(field))
        .map(|(field, text)| LostRow::Text { field, text: text.to_owned() })
        .collect()
}

/// Every text of a canvas by its place. Rows are walked once: looking each of them up by its id would take time that
/// grows with their square.
fn texts<'a>(canvas: &'a Canvas, template: &Template) -> BTreeMap<TextField, &'a str> {
    let mut texts: BTreeMap<TextField, &str> = BTreeMap::new();
    for field in template.texts() {
        texts.insert(field.clone(), canvas.text_at(&field).unwrap_or_default());
    }
    for (row, data) in canvas.rows() {
        texts.extend(texts_of(data).map(|(key, text)| (row.text(key), text)));
    }
    texts
}

/// Whether two that vanished are one row, or one text.
pub(in crate::app) fn is_same_place(one: &LostRow, other: &LostRow) -> bool {
    match (one, other) {
        (LostRow::Text { field: one, .. }, LostRow::Text { field: other, .. }) => one == other,
        (LostRow::Row { .. }, _) | (_, LostRow::Row { .. }) => {
            one.row().is_some() && one.row() == other.row()
        }
    }
}
