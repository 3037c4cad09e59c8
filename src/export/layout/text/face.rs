//! A face as texts are shaped with it.

use crate::export::scene::Face;

/// The size in which paragraphs are shaped; everything that leaves this room is in ems or in points of the real size.
pub(super) const NOMINAL_SIZE: f32 = 64.0;

/// A face that has been read.
#[derive(Debug, Clone, Copy)]
pub(super) struct LoadedFace {
    /// Which face.
    pub(super) face: Face,
    /// The identity of its file, as a layout names it.
    pub(super) file: u64,
    /// Stands in for characters that the face lacks.
    pub(super) question_mark: Sign,
    /// Ends a line within a word.
    pub(super) hyphen: Sign,
    /// Also stands, without a width, for characters that show nothing.
    pub(super) space: Sign,
}

/// A glyph that is drawn where no character asks for it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sign {
    pub(super) glyph: u32,
    /// How far it moves the pen, in nominal units.
    pub(super) advance: f32,
}
