//! Texts as strings of a PDF, none of them longer than PDF/A lets a string be.

use lopdf::{Object, text_string};

/// UTF-16 code units of the longest text; PDF/A has 32,767 bytes for it, its mark included.
const LONGEST: usize = 16_000;

/// A text as a string; of a longer one the beginning.
pub(super) fn bounded(text: &str) -> Object {
    let mut units = 0;
    let is_over = |letter: char| {
        units += letter.len_utf16();
        units > LONGEST
    };
    match text.find(is_over).and_then(|end| text.get(..end)) {
        Some(beginning) => text_string(&format!("{beginning}…")),
        None => text_string(text),
    }
}

/// A text as a string. `None` if it is too long for one.
pub(super) fn whole(text: &str) -> Option<Object> {
    (text.encode_utf16().count() <= LONGEST).then(|| text_string(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes of a string.
    fn length(string: &Object) -> usize {
        string.as_str().unwrap().len()
    }

    #[test]
    fn a_string_is_no_longer_than_the_standard_lets_it_be() {
        let long = "é😀".repeat(20_000);
        assert!(length(&bounded(&long)) <= 32_767);
        assert_eq!(whole(&long), None);
        for short in ["", "Rapport", "Ω 社會"] {
            assert_eq!(bounded(short), text_string(short));
            assert_eq!(whole(short), Some(text_string(short)));
        }
    }
}
