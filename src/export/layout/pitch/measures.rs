//! The measures of a pitch on A4.

use crate::export::Paper;
use crate::export::paper::MILLIMETRE;

/// Margins left and right, in points.
pub(super) const SIDE: f32 = 25.0 * MILLIMETRE;
/// The size of its text, in points.
pub(super) const SIZE: f32 = 10.0;
/// Width between the margins, in ems.
pub(super) const WIDTH: f32 = (Paper::A4.portrait().0 - 2.0 * SIDE) / SIZE;
/// Right edge of the left column and left edge of the right one, where the text runs on, as parts of the width.
pub(super) const EVEN_COLUMNS: (f32, f32) = (0.475, 0.525);
/// White between the lead and the columns, in ems.
pub(super) const BELOW_HEAD: f32 = 1.3;

/// The measures of a page, in points.
pub(super) struct Measures {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) side: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) size: f32,
}

impl Measures {
    pub(super) fn new(paper: Paper) -> Self {
        let (width, height) = paper.portrait();
        // An A3 pitch is an enlarged A4 pitch.
        let scale = width / Paper::A4.portrait().0;
        Self {
            width,
            height,
            side: SIDE * scale,
            top: 20.0 * MILLIMETRE * scale,
            bottom: 24.0 * MILLIMETRE * scale,
            size: SIZE * scale,
        }
    }

    pub(super) fn inner_width(&self) -> f32 {
        self.width - self.side * 2.0
    }
}
