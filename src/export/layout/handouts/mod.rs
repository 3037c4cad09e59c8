//! Paper for a meeting, of any form: cards with what each section asks, and notes to write on. No word of the canvas stands
//! on it.

mod cards;
mod notes;
mod parts;

pub(super) use cards::lay_out as cards;
pub(super) use notes::lay_out as notes;
