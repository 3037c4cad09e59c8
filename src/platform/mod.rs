//! What the machine gives: files, the clock, random numbers and the user's language. It knows nothing of a canvas.

mod clock;
mod disk;
mod random;

pub use clock::{created_now, today};
pub use disk::{ReadError, create_new, read, replace};
pub use random::{RandomError, client_id, uuid};
