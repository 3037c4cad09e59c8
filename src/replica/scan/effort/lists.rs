//! The lists that structs lie in: the characters of a text, or the values that a key had one after the other.

use std::collections::HashMap;

/// No piece, or no list.
pub(super) const NONE: u32 = u32::MAX;

/// What holds a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Holder<'a> {
    Root(&'a str),
    /// The piece that is a type.
    Type(u32),
}

/// One list, from its first piece to its last.
#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) length: usize,
    pub(super) is_keyed: bool,
}

/// All lists, by their number.
#[derive(Debug, Default)]
pub(super) struct Lists<'a> {
    all: Vec<List>,
    named: HashMap<(Holder<'a>, Option<&'a str>), u32>,
    within: HashMap<u32, Vec<u32>>,
}

impl<'a> Lists<'a> {
    /// The number of the list of a holder, or of one of its keys.
    pub(super) fn number(&mut self, holder: Holder<'a>, key: Option<&'a str>) -> u32 {
        let next = u32::try_from(self.all.len()).unwrap_or(NONE);
        let number = *self.named.entry((holder, key)).or_insert(next);
        if number == next {
            self.all.push(List { first: NONE, last: NONE, length: 0, is_keyed: key.is_some() });
            if let Holder::Type(piece) = holder {
                self.within.entry(piece).or_default().push(number);
            }
        }
        number
    }

    pub(super) fn get(&self, number: u32) -> Option<&List> {
        self.all.get(number as usize)
    }

    pub(super) fn get_mut(&mut self, number: u32) -> Option<&mut List> {
        self.all.get_mut(number as usize)
    }

    /// The lists within a type.
    pub(super) fn within(&self, piece: u32) -> impl Iterator<Item = &List> {
        self.within.get(&piece).into_iter().flatten().filter_map(|list| self.get(*list))
    }
}
