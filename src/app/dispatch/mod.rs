//! Every command, answer of the machine and tick of the clock, handed to what does it. Nothing else in [`app`](super)
//! uses this.

pub(super) mod answer;
pub(super) mod apply;
pub(super) mod menu;
pub(super) mod result;
pub(super) mod tick;
