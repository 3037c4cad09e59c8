//! The pixels that are drawn into, and the part of them that may change.

use super::area::Area;
use super::pixel::over;

/// A part of a picture.
pub(super) struct Target<'a> {
    pub(super) pixels: &'a mut [u32],
    /// Pixels in a row of the picture.
    pub(super) width: usize,
    /// What may change, within the picture.
    pub(super) area: Area,
}

impl Target<'_> {
    /// The same picture with less that may change.
    pub(super) fn clipped(&mut self, area: Area) -> Target<'_> {
        Target { pixels: self.pixels, width: self.width, area: self.area.and(area) }
    }

    /// Some pixels of a row, which have to lie in the area.
    pub(super) fn row(&mut self, y: usize, left: usize, right: usize) -> &mut [u32] {
        let start = y * self.width;
        self.pixels.get_mut(start + left..start + right).unwrap_or_default()
    }

    /// Lays a colour over some pixels of a row.
    pub(super) fn fill(&mut self, y: usize, left: usize, right: usize, color: u32) {
        let row = self.row(y, left, right);
        match color >> 24 {
            255 => row.fill(color),
            _ if color == 0 => {}
            _ => row.iter_mut().for_each(|pixel| *pixel = over(color, *pixel)),
        }
    }
}
