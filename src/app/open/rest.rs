//! The time of the last change.

use std::time::Duration;

/// The time of the last change of the canvas.
#[derive(Debug, Default)]
pub(in crate::app) struct Rest {
    pub(in crate::app) revision: u64,
    pub(in crate::app) since: Duration,
}
