//! The facilitator's desk: a running order, a clock, the notes of the room, and what the room sees of them.
//!
//! What is written down goes into the canvas as any edit does. Which step is running, how much time is left and what the
//! room sees belong to the desk alone.

pub(super) mod carry_out;
pub(super) mod desk;
mod dots;
mod groups;
pub(super) mod memo;
mod notes;
pub(super) mod resume;
mod steps;
pub(super) mod timer;
pub(super) mod uses;
