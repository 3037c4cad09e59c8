//! Bytes to text: UTF-8, or UTF-16 with a byte order mark.

use std::borrow::Cow;

/// Decodes a file's bytes, or nothing when they are no text.
pub(super) fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
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

/// Levels of objects and lists inside one another, at the deepest place.
pub(super) fn nesting(json: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    let (mut in_string, mut escaped) = (false, false);
    for byte in json.bytes() {
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
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
        assert_eq!(nesting(r#"{"a": ["[[[", "\"[", {}]}"#), 3);
        assert_eq!(nesting("]]"), 0);
    }
}
