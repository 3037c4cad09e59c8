//! What a template is called by others.

use serde::{Deserialize, Serialize};

/// A version of a template, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateName {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u32,
}
