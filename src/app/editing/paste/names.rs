//! The rows that a cell can name.

use std::collections::HashMap;

use uuid::Uuid;

use super::Reading;
use crate::canvas::{list, name_of, on_one_line};
use crate::i18n;
use crate::schema::{AnyRow, RowKind};

/// Rows by what they are called. A name that two rows have names neither.
#[derive(Debug, Default)]
pub(super) struct Names {
    by_name: HashMap<String, Option<Uuid>>,
    by_number: HashMap<usize, Uuid>,
}

impl Names {
    /// The rows of a table of the canvas, by their names, and by their numbers where they have them.
    pub(super) fn on_canvas(kind: RowKind, reading: &Reading<'_>) -> Self {
        let mut names = Self::default();
        let section = kind.declared().and_then(|table| reading.template.section_of(table));
        let is_numbered = section.is_some_and(|section| section.numbered);
        for (number, row) in (1_usize..).zip(list(reading.canvas.table(kind))) {
            names.add(row);
            if is_numbered {
                names.by_number.insert(number, row.uuid());
            }
        }
        if is_numbered {
            for (id, name) in i18n::table::row_names(reading.canvas, reading.template, kind) {
                names.by_name.entry(plain(&name)).or_insert(Some(id));
            }
        }
        names
    }

    /// Adds a row by its name.
    pub(super) fn add(&mut self, row: &dyn AnyRow) {
        let name = plain(name_of(row));
        if !name.is_empty() {
            let id = Some(row.uuid());
            self.by_name.entry(name).and_modify(|named| *named = None).or_insert(id);
        }
    }

    /// Adds a row by its number. A number that two rows have stays that of the first.
    pub(super) fn number(&mut self, number: usize, row: Uuid) {
        self.by_number.entry(number).or_insert(row);
    }

    /// Forgets all numbers.
    pub(super) fn without_numbers(mut self) -> Self {
        self.by_number.clear();
        self
    }

    /// The row that a cell names.
    pub(super) fn find(&self, cell: &str) -> Option<Uuid> {
        let named = self.by_name.get(&plain(cell)).copied().flatten();
        named.or_else(|| self.by_number.get(&number(cell)?).copied())
    }
}

/// The number that a cell is, as people write the number of a row: `3`, `3.`, `#3`, `nr. 3`.
pub(super) fn number(cell: &str) -> Option<usize> {
    let cell = cell.trim().to_lowercase();
    let cell =
        ["nr.", "nr", "no.", "no", "#"].iter().find_map(|mark| cell.strip_prefix(mark)).unwrap_or(&cell);
    cell.trim().trim_end_matches(['.', ')']).parse().ok()
}

fn plain(name: &str) -> String {
    on_one_line(name.trim()).to_lowercase()
}
