//! Text in lines: shaping, breaking and placing, with nothing but the bundled fonts.
//!
//! A paragraph is shaped once, in ems; breaking it to another width or drawing it in another size is cheap. Nothing
//! here knows pages, columns or what a text means.

mod face;
mod hyphenation;
mod paragraph;
mod place;
mod typesetter;

pub(super) use hyphenation::Hyphenation;
pub(super) use paragraph::{Paragraph, Piece};
pub(super) use place::Painter;
pub(super) use typesetter::Typesetter;
