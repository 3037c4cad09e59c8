//! What the user says a column holds.

use super::field::{Column, Field, room_for_words};
use crate::app::{MethodTable, RowTable};

/// A column that the user gave a field. It is known by its place and its title, so that the choice stays while the text
/// changes, and goes with the column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ChosenColumn {
    place: usize,
    title: String,
    field: Field,
}

impl ChosenColumn {
    pub(super) fn new(place: usize, column: &Column, field: Field) -> Self {
        Self { place, title: column.title.clone(), field }
    }

    pub(super) fn is_of(&self, place: usize, column: &Column) -> bool {
        self.place == place && self.title == column.title
    }
}

/// Applies the fields that the user chose for columns. If two columns cannot hold the same, the last choice
/// keeps it, and the other becomes words.
pub(super) fn choose(columns: &mut [Column], chosen: &[ChosenColumn]) {
    for choice in chosen {
        let is_there = columns.get(choice.place).is_some_and(|column| choice.is_of(choice.place, column));
        if !is_there {
            continue;
        }
        for (place, column) in columns.iter_mut().enumerate() {
            if place == choice.place {
                column.field = choice.field;
            } else if column.field == choice.field && !choice.field.is_repeatable() {
                column.field = Field::Words;
            }
        }
    }
}

impl Column {
    /// The fields that it can be given, in the order of the form; notes and words are one and the same to whoever
    /// chooses, and the last one leaves it out.
    pub fn options(&self, table: RowTable) -> impl Iterator<Item = Field> + use<> {
        let fields = match table {
            RowTable::Method(MethodTable::Partners) => vec![
                Field::Name,
                Field::Sector,
                Field::Role,
                Field::Interests,
                Field::OtherInterest,
                Field::ContributionKind,
                Field::Contribution,
                Field::Amount,
                Field::Unit,
            ],
            RowTable::Method(MethodTable::Actions) => {
                vec![Field::Text, Field::Owner, Field::OwnerPartner, Field::Due, Field::State, Field::Parent]
            }
            RowTable::Declared(table) => (0..table.columns().len()).map(Field::Cell).collect(),
        };
        let words = if self.proposed == Field::Notes { Field::Notes } else { Field::Words };
        let has_room = match table {
            RowTable::Method(_) => true,
            RowTable::Declared(table) => room_for_words(table).is_some(),
        };
        fields.into_iter().chain(has_room.then_some(words)).chain([Field::LeftOut])
    }
}
