//! Which earlier version a copy without history was made from.

use crate::canvas::{Canvas, RowRef, texts_of, with_inner};
use crate::document::{Edit, difference};
use crate::schema::AnyRow;

/// The place of the version that a canvas differs least from. `None` if it has little in common with any.
pub fn closest<'a>(canvas: &Canvas, versions: impl IntoIterator<Item = &'a Canvas>) -> Option<usize> {
    let blank = Canvas { language: canvas.language.clone(), ..Canvas::default() };
    let everything = distance(&blank, canvas);
    let distances = versions.into_iter().map(|version| distance(version, canvas)).enumerate();
    let (place, distance) = distances.min_by_key(|(_, distance)| *distance)?;
    (distance * 2 <= everything).then_some(place)
}

/// How much is written between two canvases, in bytes.
fn distance(from: &Canvas, to: &Canvas) -> usize {
    difference(from, to).iter().map(|edit| size(edit, from)).sum()
}

/// What a value counts for.
const VALUE: usize = 8;

fn size(edit: &Edit, from: &Canvas) -> usize {
    match edit {
        Edit::Text(_, splice) => splice.range.len() + splice.text.len(),
        Edit::Insert { row, .. } => row_size(row.row(), row.fields()),
        Edit::Remove(row) => from.row(*row).map_or(0, |found| row_size(*row, found)),
        Edit::Unknown(_, value) => VALUE + value.as_ref().map_or(0, |value| value.as_str().len()),
        Edit::Set(..) | Edit::Move { .. } => VALUE,
    }
}

/// What a row counts for, with the rows inside it.
fn row_size(row: RowRef, fields: &dyn AnyRow) -> usize {
    let texts = |row| texts_of(row).map(|(_, text)| text.len()).sum::<usize>();
    with_inner(row, fields).into_iter().map(|(_, row)| VALUE + texts(row)).sum()
}
