//! Since when nothing changed.

use std::time::Duration;

/// Since when the canvas is as it is.
#[derive(Debug, Default)]
pub(in crate::app) struct Rest {
    pub(in crate::app) revision: u64,
    pub(in crate::app) since: Duration,
}
