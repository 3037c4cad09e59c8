//! The measures of a pitch on A4.

use crate::export::Paper;
use crate::export::paper::MILLIMETRE;

/// Margins left and right, in points.
pub(super) const SIDE: f32 = 25.0 * MILLIMETRE;
/// The size of its text, in points.
pub(super) const SIZE: f32 = 10.0;
/// Width between the margins, in ems.
pub(super) const WIDTH: f32 = (Paper::A4.portrait().0 - 2.0 * SIDE) / SIZE;
