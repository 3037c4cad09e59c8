//! Which columns pasted rows have, by their titles or their order.

use super::field::{Column, Field};
use super::titles::{Titles, plain_title};
use crate::app::{MethodTable, RowTable};

/// Titles that are values too: a role and a sector.
const VALUES: &[&str] = &["partner", "bedrijf"];

/// Rows among which the titles of the columns are looked for.
pub(super) const FIRST_ROWS: usize = 3;

const PARTNER_ORDER: &[Field] =
    &[Field::Name, Field::Sector, Field::Role, Field::Interests, Field::Contribution, Field::Notes];
const ACTION_ORDER: &[Field] = &[Field::Text, Field::Owner, Field::Due, Field::State];

/// Finds the row with the titles of the columns among the first three: the title of the whole table may stand above it.
/// Returns its place with the columns.
pub(super) fn find_titles(titles: &Titles, lines: &[Vec<String>]) -> Option<(usize, Vec<Column>)> {
    let mut best: Option<(usize, usize, Vec<Column>)> = None;
    for (place, row) in lines.iter().take(FIRST_ROWS).enumerate() {
        let Some(columns) = columns_by_title(titles, row) else { continue };
        let known = columns.iter().filter(|column| column.field != Field::Words).count();
        // One word below the first row may be anybody's.
        let least = best.as_ref().map_or(if place == 0 { 1 } else { 2 }, |(_, most, _)| most + 1);
        if known >= least {
            best = Some((place, known, columns));
        }
    }
    best.map(|(place, _, columns)| (place, columns))
}

/// The columns by their titles, if the row has titles: one that is exactly a title, or two that hold one.
fn columns_by_title(titles: &Titles, row: &[String]) -> Option<Vec<Column>> {
    let exact: Vec<Option<Field>> = row.iter().map(|title| titles.exact(title)).collect();
    let partly: Vec<Option<Field>> = row.iter().map(|title| titles.partly(title)).collect();
    if exact.iter().flatten().count() == 0 && partly.iter().flatten().count() < 2 {
        return None;
    }
    // What a partner is may stand in a row as well as above a column: *Jumbo, bedrijf, partner*.
    let is_value =
        |place: usize, title: &str| place > 0 && VALUES.contains(&plain_title(title).to_lowercase().as_str());
    let is_title = |place: usize| {
        exact.get(place).is_some_and(Option::is_some) || partly.get(place).is_some_and(Option::is_some)
    };
    if !row.iter().enumerate().any(|(place, title)| is_title(place) && !is_value(place, title)) {
        return None;
    }
    let mut taken: Vec<Field> = Vec::new();
    let mut found: Vec<Option<Field>> = vec![None; row.len()];
    // A title by the letter goes before one in which a title stands.
    for candidates in [exact, partly] {
        for (place, candidate) in found.iter_mut().zip(candidates) {
            let is_free = |field: &Field| field.is_repeatable() || !taken.contains(field);
            if place.is_none()
                && let Some(field) = candidate.filter(is_free)
            {
                taken.push(field);
                *place = Some(field);
            }
        }
    }
    let column = |(field, title): (Option<Field>, &String)| {
        Column::new(field.unwrap_or(Field::Words), plain_title(title))
    };
    Some(found.into_iter().zip(row).map(column).collect())
}

/// The columns in the order of the table, and what is beyond as words.
pub(super) fn columns_by_order(table: RowTable, count: usize) -> Vec<Column> {
    let order: Vec<Field> = match table {
        RowTable::Method(MethodTable::Partners) => PARTNER_ORDER.to_vec(),
        RowTable::Method(MethodTable::Actions) => ACTION_ORDER.to_vec(),
        RowTable::Declared(table) => (0..table.columns().len()).map(Field::Cell).collect(),
    };
    let fields = order.into_iter().chain(std::iter::repeat(Field::Words));
    fields.take(count).map(|field| Column::new(field, String::new())).collect()
}
