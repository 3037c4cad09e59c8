//! The structs that structs refer to, looked up once for all that is asked of them.

use super::structs::{Place, Structs};

/// No struct.
pub(super) const NONE: u32 = u32::MAX;

/// What one struct refers to, by number; [`NONE`] where it refers to nothing, or to what is not here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reference {
    /// The struct that its left neighbour lies in, or the type that it lies in.
    pub(super) first: u32,
    /// The struct that its right neighbour lies in.
    pub(super) right: u32,
}

/// What each struct refers to, by its number.
pub(super) struct References(Vec<Reference>);

impl References {
    pub(super) fn of(structs: &Structs<'_>) -> Self {
        let number =
            |moment| structs.find(moment).and_then(|number| u32::try_from(number).ok()).unwrap_or(NONE);
        let reference = |place| match place {
            Place::Nowhere | Place::Root { .. } => Reference { first: NONE, right: NONE },
            Place::Within { parent, .. } => Reference { first: number(parent), right: NONE },
            Place::Beside { left, right } => {
                Reference { first: left.map_or(NONE, number), right: right.map_or(NONE, number) }
            }
        };
        Self(structs.all().iter().map(|found| reference(found.place)).collect())
    }

    /// What a struct refers to.
    pub(super) fn get(&self, number: usize) -> Reference {
        self.0.get(number).copied().unwrap_or(Reference { first: NONE, right: NONE })
    }
}
