//! What the user looks at: the focus, the presentation, and the computer.

pub(super) mod computer;
pub(super) mod navigation;
pub(super) mod present;
