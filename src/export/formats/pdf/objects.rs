//! Objects in the notation of PDF.

use std::borrow::Borrow;
use std::ops::{Range, RangeInclusive};

use lopdf::{Dictionary, Object, ObjectId, StringFormat};

/// Objects that are written already, with numbers that follow one another. A long document has a hundred thousand of them, and
/// as trees of values each would take ten times the room.
#[derive(Default)]
pub(super) struct SerializedObjects {
    /// The number of the first one.
    first: u32,
    /// Where each of them ends.
    ends: Vec<usize>,
    bytes: Vec<u8>,
}

impl SerializedObjects {
    /// Objects from this number on.
    pub(super) fn from(first: u32) -> Self {
        Self { first, ends: Vec::new(), bytes: Vec::new() }
    }

    /// Adds the next object.
    pub(super) fn push(&mut self, object: impl FnOnce(&mut Vec<u8>)) {
        object(&mut self.bytes);
        self.ends.push(self.bytes.len());
    }

    /// The numbers of all of them.
    pub(super) fn numbers(&self) -> Range<u32> {
        let count = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.first..self.first.saturating_add(count)
    }

    /// Every object with its number.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &[u8])> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ranges = starts.zip(&self.ends).map(|(start, end)| start..*end);
        (self.first..).zip(ranges.filter_map(|range| self.bytes.get(range)))
    }
}

/// Writes an object; of a stream only what describes it.
pub(super) fn write(bytes: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => bytes.extend_from_slice(b"null"),
        Object::Boolean(value) => bytes.extend_from_slice(value.to_string().as_bytes()),
        Object::Integer(number) => {
            if *number < 0 {
                bytes.push(b'-');
            }
            write_number(bytes, number.unsigned_abs());
        }
        Object::Real(number) => bytes.extend_from_slice(number.to_string().as_bytes()),
        Object::Name(name) => write_name(bytes, name),
        Object::String(text, StringFormat::Literal) => write_literal(bytes, text),
        Object::String(text, StringFormat::Hexadecimal) => {
            bytes.push(b'<');
            bytes.extend(text.iter().flat_map(|byte| format!("{byte:02X}").into_bytes()));
            bytes.push(b'>');
        }
        Object::Array(items) => {
            bytes.push(b'[');
            write_items(bytes, items);
            bytes.push(b']');
        }
        Object::Dictionary(dictionary) => write_dictionary(bytes, dictionary),
        Object::Stream(stream) => write_dictionary(bytes, &stream.dict),
        Object::Reference(id) => write_reference(bytes, *id),
    }
}

/// Writes where an object is to be found.
pub(super) fn write_reference(bytes: &mut Vec<u8>, (number, generation): ObjectId) {
    write_number(bytes, number.into());
    bytes.push(b' ');
    write_number(bytes, generation.into());
    bytes.extend_from_slice(b" R");
}

/// Writes a number that is whole.
pub(super) fn write_number(bytes: &mut Vec<u8>, number: u64) {
    if number > 9 {
        write_number(bytes, number / 10);
    }
    bytes.extend(b"0123456789".get(usize::try_from(number % 10).unwrap_or_default()));
}

/// Writes what stands in a list.
pub(super) fn write_items<O: Borrow<Object>>(bytes: &mut Vec<u8>, items: impl IntoIterator<Item = O>) {
    for (number, item) in items.into_iter().enumerate() {
        let item = item.borrow();
        if number > 0 && needs_space(item) {
            bytes.push(b' ');
        }
        write(bytes, item);
    }
}

/// Writes a dictionary.
pub(super) fn write_dictionary(bytes: &mut Vec<u8>, dictionary: &Dictionary) {
    bytes.extend_from_slice(b"<<");
    write_entries(bytes, dictionary);
    bytes.extend_from_slice(b">>");
}

/// Writes what stands in a dictionary.
pub(super) fn write_entries(bytes: &mut Vec<u8>, dictionary: &Dictionary) {
    for (key, value) in dictionary {
        write_name(bytes, key);
        if needs_space(value) {
            bytes.push(b' ');
        }
        write(bytes, value);
    }
}

fn write_name(bytes: &mut Vec<u8>, name: &[u8]) {
    const VISIBLE: RangeInclusive<u8> = b'!'..=b'~';
    bytes.push(b'/');
    for byte in name {
        if VISIBLE.contains(byte) && !b"()<>[]{}/%#".contains(byte) {
            bytes.push(*byte);
        } else {
            bytes.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}

/// Writes a string between brackets.
fn write_literal(bytes: &mut Vec<u8>, text: &[u8]) {
    bytes.push(b'(');
    for byte in text {
        match byte {
            b'(' | b')' | b'\\' => bytes.extend_from_slice(&[b'\\', *byte]),
            b'\r' => bytes.extend_from_slice(b"\\r"),
            other => bytes.push(*other),
        }
    }
    bytes.push(b')');
}

/// Whether an object has no sign of its own that tells it from what is before.
const fn needs_space(object: &Object) -> bool {
    match object {
        Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_) => {
            true
        }
        Object::Name(_)
        | Object::String(..)
        | Object::Array(_)
        | Object::Dictionary(_)
        | Object::Stream(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(object: &Object, expect: &str) {
        let mut bytes = Vec::new();
        write(&mut bytes, object);
        assert_eq!(String::from_utf8_lossy(&bytes), expect);
    }

    #[test]
    fn objects_are_written_in_the_notation_of_pdf() {
        check(
            &Object::Array(vec![Object::Integer(-120), Object::Null, Object::Reference((7, 0))]),
            "[-120 null 7 0 R]",
        );
        check(&Object::Name(b"A B#(\xE9)".to_vec()), "/A#20B#23#28#E9#29");
        check(&Object::string_literal("een (twee) \\ drie\r"), "(een \\(twee\\) \\\\ drie\\r)");
        check(&Object::String(vec![0xFE, 0x0F], StringFormat::Hexadecimal), "<FE0F>");
        let dictionary = Dictionary::from_iter([("Real", Object::Real(0.5)), ("Name", Object::from("X"))]);
        check(&Object::Dictionary(dictionary), "<</Real 0.5/Name/X>>");
    }

    #[test]
    fn written_objects_are_numbered_one_after_another() {
        let mut written = SerializedObjects::from(5);
        for object in ["<<>>", "", "[1]"] {
            written.push(|bytes| bytes.extend_from_slice(object.as_bytes()));
        }
        let found: Vec<(u32, &[u8])> = written.iter().collect();
        assert_eq!(found, [(5, &b"<<>>"[..]), (6, b""), (7, b"[1]")]);
        assert_eq!(written.numbers(), 5..8);
    }
}
