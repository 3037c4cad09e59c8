//! What a PDF consists of.

/// An object, as far as it matters for attachments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Object {
    /// Nothing; also what an object is that does not exist.
    Null,
    /// A whole number.
    Integer(i64),
    /// A name, without its slash.
    Name(Vec<u8>),
    /// A string, without its brackets and escapes.
    String(Vec<u8>),
    /// A list.
    Array(Vec<Self>),
    /// Keys and values.
    Dictionary(Dictionary),
    /// The number of an object that stands elsewhere.
    Reference(u32),
    /// A truth value, or a number with a fraction.
    Other,
}

/// Keys and values in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Dictionary(pub(super) Vec<(Vec<u8>, Object)>);

/// An object that stands in the file under a number.
#[derive(Debug, Clone)]
pub(super) struct Numbered {
    /// The object, or the dictionary of a stream.
    pub(super) object: Object,
    /// Where in the file the data of a stream begins; nothing for what is no stream.
    pub(super) data: Option<usize>,
}

impl Dictionary {
    /// The value of a key; null where there is none.
    pub(super) fn get(&self, key: &[u8]) -> &Object {
        self.0.iter().find(|(name, _)| name == key).map_or(&Object::Null, |(_, value)| value)
    }

    /// Whether the value of a key is this name.
    pub(super) fn is(&self, key: &[u8], name: &[u8]) -> bool {
        matches!(self.get(key), Object::Name(value) if value == name)
    }
}

impl Object {
    /// A whole number that is not negative.
    pub(super) fn as_number(&self) -> Option<usize> {
        if let Self::Integer(number) = self { usize::try_from(*number).ok() } else { None }
    }

    pub(super) const fn as_dictionary(&self) -> Option<&Dictionary> {
        if let Self::Dictionary(dictionary) = self { Some(dictionary) } else { None }
    }

    /// The objects of a list; none where it is no list.
    pub(super) fn items(&self) -> &[Self] {
        if let Self::Array(items) = self { items } else { &[] }
    }

    /// The text of a string: UTF-16 or UTF-8 where a mark says so, else a letter for each byte.
    pub(super) fn text(&self) -> Option<String> {
        let Self::String(bytes) = self else { return None };
        Some(match bytes.as_slice() {
            [0xFE, 0xFF, rest @ ..] => {
                let units: Vec<u16> =
                    rest.as_chunks().0.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
                String::from_utf16_lossy(&units)
            }
            [0xFF, 0xFE, rest @ ..] => {
                let units: Vec<u16> =
                    rest.as_chunks().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
                String::from_utf16_lossy(&units)
            }
            [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
            bytes => bytes.iter().map(|byte| char::from(*byte)).collect(),
        })
    }
}
