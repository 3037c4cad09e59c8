//! What there is to know of the computer that the program runs on, as data and in words: for whoever helps a user from
//! afar. Nothing of a canvas is in it.
//!
//! It asks no system anything: what is known is passed in.

mod facts;
mod words;

pub use facts::{Drawn, Facts, Folder, LanguageFrom, Screen, Trial, TrialFailure};
pub use words::{Part, parts, text};
