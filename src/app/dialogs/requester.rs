//! Who requested a dialog, and when the keyboard was last used.

use std::time::Duration;

/// When the keyboard was last used, for what.
#[derive(Debug, Default)]
pub(in crate::app) struct Keyboard {
    /// When a key was last pressed.
    pub(in crate::app) key: Duration,
    /// When the user last gave a command that a dialog may answer.
    pub(in crate::app) command: Duration,
}

/// Who requested a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Requester {
    /// The user, who may have typed since.
    User,
    /// Nobody.
    Program,
}
