//! What the user looks at: the focus, and the presentation.

pub(super) mod navigation;
pub(super) mod present;
