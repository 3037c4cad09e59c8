//! Writing into a replica. Each call is one transaction.

use yrs::{Map, MapPrelim, Text, Transact, TransactionMut};

use super::row::{fill_action, fill_case, fill_case_answer, fill_contribution, fill_paragraph, fill_partner};
use super::{Cell, Replica, RowRef, ValueKey, names};
use crate::canvas::{
    Action, Case, CaseAnswer, CaseId, Contribution, Paragraph, Partner, PartnerId, Pointer, RawJson,
    TextField,
};

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
            let text = self.text(transaction, field)?;
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

    /// Sets or clears a single value of a row; false when the row is gone.
    pub fn set_cell(&self, row: RowRef, cell: &Cell, value: Option<&str>) -> bool {
        self.write(|transaction| {
            let map = self.row(transaction, row)?;
            match (cell, value) {
                (Cell::Interest(_) | Cell::Involvement(_), Some(_)) => {
                    map.insert(transaction, cell.key(), true);
                }
                (_, Some(value)) => {
                    map.insert(transaction, cell.key(), value);
                }
                (_, None) => {
                    map.remove(transaction, &cell.key());
                }
            }
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

    /// Adds a partner with everything in it.
    pub fn insert_partner(&self, partner: &Partner, position: &str) -> bool {
        self.insert(RowRef::Partner(partner.id), position, |transaction, map| {
            fill_partner(transaction, map, partner)
        })
    }

    /// Adds a contribution; false when the partner is gone.
    pub fn insert_contribution(
        &self,
        partner: PartnerId,
        contribution: &Contribution,
        position: &str,
    ) -> bool {
        self.insert(RowRef::Contribution(partner, contribution.id), position, |transaction, map| {
            fill_contribution(transaction, map, contribution);
            Some(())
        })
    }

    /// Adds an action.
    pub fn insert_action(&self, action: &Action, position: &str) -> bool {
        self.insert(RowRef::Action(action.id), position, |transaction, map| {
            fill_action(transaction, map, action);
            Some(())
        })
    }

    /// Adds a composed paragraph.
    pub fn insert_paragraph(&self, paragraph: &Paragraph, position: &str) -> bool {
        self.insert(RowRef::Paragraph(paragraph.id), position, |transaction, map| {
            fill_paragraph(transaction, map, paragraph);
            Some(())
        })
    }

    /// Adds a case with everything in it.
    pub fn insert_case(&self, case: &Case, position: &str) -> bool {
        self.insert(RowRef::Case(case.id), position, |transaction, map| {
            fill_case(transaction, map, case);
            Some(())
        })
    }

    /// Adds an answer to a case; false when the case is gone. Answers have no order of their own.
    pub fn insert_case_answer(&self, case: CaseId, answer: &CaseAnswer) -> bool {
        self.write(|transaction| {
            let (table, id) = self.table(transaction, RowRef::CaseAnswer(case, answer.id))?;
            let map = table.insert(transaction, id, MapPrelim::default());
            fill_case_answer(transaction, &map, answer);
            Some(())
        })
    }

    /// Removes a row with everything in it; false when it is gone already.
    pub fn remove_row(&self, row: RowRef) -> bool {
        self.write(|transaction| {
            let (table, id) = self.table(transaction, row)?;
            table.remove(transaction, &id).map(drop)
        })
    }

    fn insert(
        &self,
        row: RowRef,
        position: &str,
        fill: impl FnOnce(&mut TransactionMut<'_>, &yrs::MapRef) -> Option<()>,
    ) -> bool {
        self.write(|transaction| {
            let (table, id) = self.table(transaction, row)?;
            let map = table.insert(transaction, id, MapPrelim::default());
            map.insert(transaction, names::POSITION, position);
            fill(transaction, &map)
        })
    }

    fn write(&self, change: impl FnOnce(&mut TransactionMut<'_>) -> Option<()>) -> bool {
        let mut transaction = self.doc.transact_mut();
        change(&mut transaction).is_some()
    }
}
