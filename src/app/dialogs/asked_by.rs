//! Who waits for a dialog, and whether the keyboard rests.

use std::time::Duration;

/// When the keyboard was last used, for what.
#[derive(Debug, Default)]
pub(in crate::app) struct Keyboard {
    /// When a key was last pressed.
    pub(in crate::app) key: Duration,
    /// When the user last gave a command that a dialog may answer.
    pub(in crate::app) command: Duration,
}

/// Who waits for a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum AskedBy {
    /// The user, who gave a command and may have typed on since.
    User,
    /// Nobody.
    Program,
}
