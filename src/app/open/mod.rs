//! One open canvas, and what belongs to it.

pub(super) mod canvas;
pub(super) mod focus;
