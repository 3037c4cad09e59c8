//! What a room sees: one dark surface with large type, which the presentation and whatever else faces a room draw on.
//!
//! What is to be shown is plain data, a [`Slide`]. [`lay_out`] makes [`Page`]s of it for a surface of some size, once;
//! drawing a page is cheap. Nothing here knows the state of the window, a canvas or a command.

mod draw;
mod estimate;
mod fill;
mod fit;
mod head;
mod page;
mod place;
mod rows;
mod screen;
mod slide;
mod text;

pub(super) use draw::{body_ui, foot_ui, header_ui};
pub(super) use fit::lay_out;
pub(super) use page::Page;
pub(super) use screen::{RoomScreen, SMALL};
pub(super) use slide::{Bar, Block, Column, Header, Moment, Part, Progress, Sign, Slide, Span};
