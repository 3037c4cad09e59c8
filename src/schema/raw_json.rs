//! JSON that is kept as it was written.

use std::fmt;

/// One JSON value as it was written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RawJson(String);

impl RawJson {
    /// Keeps a value; the caller hands over valid JSON.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The value as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RawJson {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
