//! A picture in memory.

use std::fmt;

/// A picture that can be shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels beside each other.
    pub width: usize,
    /// Pixels below each other.
    pub height: usize,
    /// Red, green, blue and opacity of each pixel, row by row from the top; colours are not multiplied by the opacity.
    pub rgba: Vec<u8>,
}

// All the bytes of a picture tell nobody anything.
impl fmt::Debug for Pixels {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Pixels({} x {})", self.width, self.height)
    }
}

impl Pixels {
    /// Whether it is fully opaque.
    pub fn is_opaque(&self) -> bool {
        self.each().all(|[.., alpha]| *alpha == u8::MAX)
    }

    /// The colours without the opacity.
    pub fn rgb(&self) -> Vec<u8> {
        self.each().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect()
    }

    /// The opacity without the colours.
    pub fn alpha(&self) -> Vec<u8> {
        self.each().map(|[.., alpha]| *alpha).collect()
    }

    /// The picture, made smaller where it is wider or taller than this: every pixel is the mean of those it stands for.
    #[must_use]
    pub fn within(&self, widest: usize, tallest: usize) -> Self {
        if self.width <= widest && self.height <= tallest {
            return self.clone();
        }
        let by_width = self.height * widest / self.width.max(1);
        let (width, height) = if by_width <= tallest {
            (widest, by_width)
        } else {
            (self.width * tallest / self.height.max(1), tallest)
        };
        let (width, height) = (width.max(1), height.max(1));
        let mut rgba = Vec::with_capacity(width * height * 4);
        for y in 0..height {
            for x in 0..width {
                rgba.extend(self.mean(share(x, width, self.width), share(y, height, self.height)));
            }
        }
        Self { width, height, rgba }
    }

    fn each(&self) -> impl Iterator<Item = &[u8; 4]> {
        self.rgba.as_chunks().0.iter()
    }

    /// The mean colour of a part; what is see-through has no say in the colour.
    fn mean(&self, columns: std::ops::Range<usize>, rows: std::ops::Range<usize>) -> [u8; 4] {
        let (mut colors, mut opacity, mut count) = ([0_u64; 3], 0_u64, 0_u64);
        for row in rows {
            let start = row * self.width;
            let line = self.rgba.get((start + columns.start) * 4..(start + columns.end) * 4);
            for [red, green, blue, alpha] in line.unwrap_or_default().as_chunks().0 {
                let weight = u64::from(*alpha);
                for (sum, color) in colors.iter_mut().zip([red, green, blue]) {
                    *sum += u64::from(*color) * weight;
                }
                opacity += weight;
                count += 1;
            }
        }
        let byte = |sum: u64, of: u64| u8::try_from((sum + of / 2) / of.max(1)).unwrap_or(u8::MAX);
        let [red, green, blue] = colors.map(|sum| byte(sum, opacity));
        [red, green, blue, byte(opacity, count)]
    }
}

/// The pixels of the larger picture that one of the smaller averages.
fn share(place: usize, of: usize, whole: usize) -> std::ops::Range<usize> {
    let start = place * whole / of;
    start..((place + 1) * whole / of).max(start + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_smaller_picture_has_the_mean_colours_and_the_shape_of_the_larger() {
        let black_and_white = [[0, 0, 0, 255], [255, 255, 255, 255]].concat();
        let chess = Pixels { width: 8, height: 4, rgba: black_and_white.repeat(16) };
        let small = chess.within(4, 4);
        assert_eq!((small.width, small.height), (4, 2));
        assert!(small.rgba.chunks(4).all(|pixel| pixel == [128, 128, 128, 255]));
        assert_eq!(chess.within(8, 8), chess);
    }

    #[test]
    fn what_is_see_through_has_no_say_in_a_colour() {
        let picture = Pixels { width: 2, height: 1, rgba: vec![200, 0, 0, 255, 0, 0, 0, 0] };
        assert_eq!(picture.within(1, 1).rgba, [200, 0, 0, 128]);
    }
}
