//! Fields that this program does not know. They survive word for word, because somebody wrote them.

use std::collections::BTreeMap;
use std::fmt;

use super::RawJson;

/// Unknown fields by their place in the file.
pub type UnknownFields = BTreeMap<Pointer, RawJson>;

/// The place of a field: a JSON Pointer (RFC 6901), in which a row of a table is named by its id, not its index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Pointer(String);

impl Pointer {
    /// The file itself.
    pub const ROOT: Self = Self(String::new());

    /// The member of this object with the given name.
    #[must_use]
    pub fn member(&self, name: &str) -> Self {
        Self(format!("{}/{}", self.0, name.replace('~', "~0").replace('/', "~1")))
    }

    /// Reads a pointer that [`Pointer::as_str`] gave.
    pub fn from_text(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The pointer as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the member, if the pointer names a direct member of `object`.
    pub fn name_within(&self, object: &Self) -> Option<String> {
        let name = self.0.strip_prefix(object.as_str())?.strip_prefix('/')?;
        (!name.contains('/')).then(|| name.replace("~1", "/").replace("~0", "~"))
    }

    /// Whether the pointer names something inside `object`, at any depth.
    pub fn is_within(&self, object: &Self) -> bool {
        self.0.strip_prefix(object.as_str()).is_some_and(|rest| rest.starts_with('/'))
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
