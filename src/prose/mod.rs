//! Text as people type it: which of its lines are a list, which of its words lead somewhere, and what stays on one line.
//!
//! A text stays what was typed; what is in it is found each time that it is read. Nothing here knows pages or formats.

mod links;
mod lists;
mod read;
mod sentence;
mod sign;
mod ties;

pub use links::{Piece, contact_pieces, pieces};
pub use lists::{Item, List, Passage};
pub use read::{NewLine, new_line, on_one_line, passages};
pub use sentence::{gist, sentences};
pub use sign::Numbering;
pub use ties::keep_together;
