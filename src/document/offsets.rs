//! Bytes of a Rust string against UTF-16 code units of Yjs.

use crate::canvas::TextField;
use crate::replica::utf16_units;

/// The last place where somebody typed. Counting starts there, so that typing at the end of a long
/// text does not count all of it again.
#[derive(Debug, Default)]
pub(super) struct Checkpoint {
    field: Option<TextField>,
    bytes: usize,
    units: u32,
}

impl Checkpoint {
    /// UTF-16 code units before a byte, or nothing when it lies outside the text or within a character.
    pub(super) fn units_before(&mut self, field: &TextField, text: &str, bytes: usize) -> Option<u32> {
        let before = text.get(..bytes)?;
        let (from, base) = self.start(field, text, bytes);
        let units = match before.get(from..) {
            Some(stretch) => base.checked_add(utf16_units(stretch))?,
            None => base.checked_sub(utf16_units(text.get(bytes..from)?))?,
        };
        self.remember(field, bytes, units);
        Some(units)
    }

    /// The byte after which that many UTF-16 code units come, or nothing when the text is shorter or a character is cut.
    pub(super) fn bytes_before(&mut self, field: &TextField, text: &str, units: u32) -> Option<usize> {
        let (from, base) = if self.field.as_ref() == Some(field) && self.units <= units {
            (self.bytes, self.units)
        } else {
            (0, 0)
        };
        let bytes = from + bytes_of(text.get(from..)?, units - base)?;
        self.remember(field, bytes, units);
        Some(bytes)
    }

    /// Forgets the place: the text changed in a way that moved it.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    fn start(&self, field: &TextField, text: &str, bytes: usize) -> (usize, u32) {
        // Backwards only where that is less than from the start.
        let usable = self.field.as_ref() == Some(field)
            && text.is_char_boundary(self.bytes)
            && (self.bytes <= bytes || self.bytes - bytes < bytes);
        if usable { (self.bytes, self.units) } else { (0, 0) }
    }

    fn remember(&mut self, field: &TextField, bytes: usize, units: u32) {
        if self.field.as_ref() != Some(field) {
            self.field = Some(field.clone());
        }
        self.bytes = bytes;
        self.units = units;
    }
}

/// Bytes that a number of UTF-16 code units at the start of a text take.
pub(super) fn bytes_of(text: &str, units: u32) -> Option<usize> {
    let mut left = units as usize;
    let mut bytes = 0;
    for character in text.chars() {
        if left == 0 {
            break;
        }
        left = left.checked_sub(character.len_utf16())?;
        bytes += character.len_utf8();
    }
    (left == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn counting_from_any_checkpoint_agrees_with_counting_from_the_start(
            text in "\\PC{0,40}", visits in prop::collection::vec(any::<prop::sample::Index>(), 1..12)
        ) {
            let mut checkpoint = Checkpoint::default();
            let boundaries: Vec<usize> = (0..=text.len()).filter(|byte| text.is_char_boundary(*byte)).collect();
            for visit in visits {
                let bytes = *visit.get(&boundaries);
                let expect = u32::try_from(text.get(..bytes).unwrap().encode_utf16().count()).unwrap();
                prop_assert_eq!(checkpoint.units_before(&TextField::Subject, &text, bytes), Some(expect));
                prop_assert_eq!(checkpoint.bytes_before(&TextField::Subject, &text, expect), Some(bytes));
            }
        }
    }

    #[test]
    fn half_a_character_is_no_place() {
        let mut checkpoint = Checkpoint::default();
        assert_eq!(checkpoint.units_before(&TextField::Subject, "é", 1), None);
        assert_eq!(checkpoint.bytes_before(&TextField::Subject, "😀", 1), None);
        assert_eq!(checkpoint.units_before(&TextField::Subject, "abc", 4), None);
    }
}
