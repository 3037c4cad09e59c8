//! What a facilitated session leaves in the canvas: its running order, the notes of the room, how they were grouped and
//! chosen from, what became of each, and who was there.
//!
//! Nothing of it is for everyone. Which step is running, and what the room sees, is no part of the canvas.

mod agenda;
mod meeting;
mod note;
mod vote;

pub use agenda::{Activity, AgendaStep, AgendaStepId};
pub use meeting::{Meeting, MeetingId};
pub use note::{Note, NoteGroup, NoteGroupId, NoteId, NoteUse};
pub use vote::{Vote, VoteCount, VoteCountId, VoteId, VoteTarget};

use crate::schema::{Amount, RawJson};

/// The whole number that an amount is. `None` if it is another number, or too large for a room.
fn whole(amount: Option<&Amount>) -> Option<u32> {
    amount?.number.as_str().parse().ok()
}

/// A whole number as a field holds it.
pub fn whole_amount(number: u32) -> Amount {
    Amount { number: RawJson::new(number.to_string()), unit: None }
}
