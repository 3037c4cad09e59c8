//! The logo of a partner.

use std::fmt;
use std::sync::Arc;

/// A PNG or JPEG file as base64 (RFC 4648, with padding), as it stands in a canvas file.
///
/// A copy of it costs nothing, so a canvas with logos is copied as fast as one without.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Logo(Arc<str>);

impl Logo {
    /// A logo as it is written.
    pub fn new(base64: impl Into<Arc<str>>) -> Self {
        Self(base64.into())
    }

    /// As it is written.
    pub fn base64(&self) -> &str {
        &self.0
    }

    /// How many bytes the file has, as far as the length of what is written tells.
    pub fn bytes(&self) -> usize {
        self.0.len() / 4 * 3
    }
}

// All the letters of a picture tell nobody anything.
impl fmt::Debug for Logo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Logo({} bytes)", self.bytes())
    }
}
