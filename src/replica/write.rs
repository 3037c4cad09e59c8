//! Writing into a replica. Each call is one transaction.

use yrs::{Map, MapPrelim, Text, Transact, TransactionMut};

use super::{Replica, names, row};
use crate::canvas::{Pointer, RawJson, RowRef, TextField, ValueKey};
use crate::schema::{AnyRow, Value};

/// A replacement of a stretch of text, counted in UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Utf16Splice<'a> {
    /// Where it starts.
    pub at: u32,
    /// How much goes away.
    pub removed: u32,
    /// What comes in its place.
    pub inserted: &'a str,
}

/// UTF-16 code units in a text. The caps keep every text far below what an `u32` counts.
pub fn utf16_units(text: &str) -> u32 {
    // One for each character and one more for each beyond the basic plane: branch-free over bytes, this is vectorised.
    let units: usize =
        text.bytes().map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum();
    u32::try_from(units).unwrap_or(u32::MAX)
}

impl Replica {
    /// Replaces a stretch of a text; false when the text is gone.
    pub fn splice(&self, field: &TextField, splice: Utf16Splice<'_>) -> bool {
        self.write(|transaction| {
            let text = self.text_to_write(transaction, field)?;
            if splice.removed > 0 {
                text.remove_range(transaction, splice.at, splice.removed);
            }
            if !splice.inserted.is_empty() {
                text.insert(transaction, splice.at, splice.inserted);
            }
            Some(())
        })
    }

    /// Sets or clears a single value of the canvas.
    pub fn set_value(&self, key: &ValueKey, value: Option<&str>) {
        let name = names::value_name(key);
        self.write(|transaction| {
            match value {
                Some(value) => {
                    self.values.insert(transaction, name, value);
                }
                None => {
                    self.values.remove(transaction, &name);
                }
            }
            Some(())
        });
    }

    /// Keeps or forgets an unknown field.
    pub fn set_unknown(&self, field: &Pointer, value: Option<&RawJson>) {
        self.write(|transaction| {
            match value {
                Some(value) => {
                    self.unknown.insert(transaction, field.as_str(), value.as_str());
                }
                None => {
                    self.unknown.remove(transaction, field.as_str());
                }
            }
            Some(())
        });
    }

    /// Sets or clears a value of a row, or that of a member of one; false when the row is gone or has no such field.
    pub fn set_field(&self, row: RowRef, key: &str, member: Option<&str>, value: Option<&Value>) -> bool {
        self.write(|transaction| {
            let map = self.row(transaction, row)?;
            row::write_value(transaction, &map, &row.field(key)?, member, value);
            Some(())
        })
    }

    /// Moves a row to a position; false when the row is gone.
    pub fn set_position(&self, row: RowRef, position: &str) -> bool {
        self.write(|transaction| {
            self.row(transaction, row)?.insert(transaction, names::POSITION, position);
            Some(())
        })
    }

    /// Adds a row with everything in it, at a position where its list has an order; false when the row that it lies in is
    /// gone.
    pub fn insert_row(&self, row: RowRef, data: &dyn AnyRow, position: Option<&str>) -> bool {
        self.write(|transaction| {
            let (table, id) = self.table_of(transaction, row)?;
            let map = table.insert(transaction, id, MapPrelim::default());
            if let Some(position) = position {
                map.insert(transaction, names::POSITION, position);
            }
            row::fill(transaction, &map, data)
        })
    }

    /// Removes a row with everything in it; false when it is gone already.
    pub fn remove_row(&self, row: RowRef) -> bool {
        self.write(|transaction| {
            let (table, id) = self.table_of(transaction, row)?;
            table.remove(transaction, &id).map(drop)
        })
    }

    pub(super) fn write(&self, change: impl FnOnce(&mut TransactionMut<'_>) -> Option<()>) -> bool {
        let mut transaction = self.doc.transact_mut();
        change(&mut transaction).is_some()
    }
}
