//! Bytes to text: UTF-8, or UTF-16 with a byte order mark.

use std::borrow::Cow;

/// Decodes a file's bytes. `None` if they are no text.
pub fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => std::str::from_utf8(rest).ok().map(Cow::Borrowed),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<Cow<'_, str>> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    rest.is_empty().then(|| String::from_utf16(&units).ok().map(Cow::Owned))?
}

/// How much a JSON text holds, whatever it means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Extent {
    /// Levels of objects and lists inside one another, at the deepest place.
    pub(super) levels: usize,
    /// Values of any kind.
    pub(super) values: usize,
}

/// Measures a JSON text, before memory is taken for what stands in it.
pub(super) fn extent(json: &str) -> Extent {
    let mut depth = 0_usize;
    let mut extent = Extent { levels: 0, values: 1 };
    let (mut in_string, mut escaped, mut is_empty) = (false, false, false);
    for byte in json.bytes() {
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        if byte.is_ascii_whitespace() {
            continue;
        }
        // What is not empty holds one value more than commas.
        let follows_opening = std::mem::replace(&mut is_empty, false);
        match byte {
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ if follows_opening => extent.values += 1,
            _ => {}
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => {
                depth += 1;
                extent.levels = extent.levels.max(depth);
                is_empty = true;
            }
            b',' => extent.values += 1,
            _ => {}
        }
    }
    extent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byte_order_marks_say_how_to_read() {
        assert_eq!(text(b"\xEF\xBB\xBFca\xC3\xA9").unwrap(), "caé");
        assert_eq!(text(b"\xFF\xFEa\0\xE9\0").unwrap(), "aé");
        assert_eq!(text(b"\xFE\xFF\0a\0\xE9").unwrap(), "aé");
        assert_eq!(text(b"\xFF\xFEa"), None);
        assert_eq!(text(b"\xC3("), None);
    }

    #[test]
    fn brackets_in_strings_do_not_nest() {
        assert_eq!(extent(r#"{"a": ["[[[", "\"[,", {}]}"#), Extent { levels: 3, values: 5 });
        assert_eq!(extent("]]"), Extent { levels: 0, values: 1 });
    }
}
