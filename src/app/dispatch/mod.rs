//! Hands every command, answer of the machine and tick of the clock to the code that carries it out. Nothing else in
//! [`app`](super) uses this.

pub(super) mod answer;
pub(super) mod apply;
pub(super) mod menu;
pub(super) mod result;
pub(super) mod tick;
