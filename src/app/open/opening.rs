//! A file that is being opened.

use std::path::PathBuf;
use std::time::Duration;

/// A file that the machine has not answered about yet.
#[derive(Debug)]
pub(in crate::app) struct Opening {
    pub(in crate::app) path: PathBuf,
    pub(in crate::app) tell_at: Option<Duration>,
}
