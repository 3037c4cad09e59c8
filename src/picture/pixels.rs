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

    /// The width divided by the height.
    pub fn shape(&self) -> f32 {
        let length = |pixels: usize| u16::try_from(pixels).map_or(f32::from(u16::MAX), f32::from).max(1.0);
        length(self.width) / length(self.height)
    }

    /// The picture turned and mirrored until it is upright, where it lies in the file in one of the eight ways of EXIF.
    #[must_use]
    pub(super) fn upright(self, orientation: u32) -> Self {
        if !(2..=8).contains(&orientation) {
            return self;
        }
        let (width, height) =
            if orientation >= 5 { (self.height, self.width) } else { (self.width, self.height) };
        let (right, bottom) = (self.width.saturating_sub(1), self.height.saturating_sub(1));
        let pixels = self.rgba.as_chunks::<4>().0;
        let mut rgba = Vec::with_capacity(self.rgba.len());
        for y in 0..height {
            for x in 0..width {
                let (from_x, from_y) = match orientation {
                    2 => (right - x, y),
                    3 => (right - x, bottom - y),
                    4 => (x, bottom - y),
                    5 => (y, x),
                    6 => (y, bottom - x),
                    7 => (right - y, bottom - x),
                    _ => (right - y, x),
                };
                rgba.extend(pixels.get(from_y * self.width + from_x).copied().unwrap_or_default());
            }
        }
        Self { width, height, rgba }
    }

    /// The picture on a ground of one colour. A program that shows a picture in another size mixes the colours of pixels
    /// beside each other, also those that cannot be seen.
    #[must_use]
    pub fn on_ground(&self, ground: [u8; 3]) -> Self {
        let mix = |color: u8, ground: u8, alpha: u8| {
            let (alpha, most) = (u32::from(alpha), u32::from(u8::MAX));
            let sum = u32::from(color) * alpha + u32::from(ground) * (most - alpha);
            u8::try_from((sum + most / 2) / most).unwrap_or(u8::MAX)
        };
        let [ground_red, ground_green, ground_blue] = ground;
        let mixed = self.each().flat_map(|[red, green, blue, alpha]| {
            [
                mix(*red, ground_red, *alpha),
                mix(*green, ground_green, *alpha),
                mix(*blue, ground_blue, *alpha),
                u8::MAX,
            ]
        });
        Self { width: self.width, height: self.height, rgba: mixed.collect() }
    }

    /// Whether most of what is seen of it would not be seen on white paper, while the paper shines through.
    pub fn is_lost_on_white(&self) -> bool {
        /// Lighter colours have less than a contrast of 1.7 with white.
        const LIGHT: u64 = 200;
        let (mut light, mut seen, mut is_see_through) = (0_u64, 0_u64, false);
        for [red, green, blue, alpha] in self.each() {
            let weight = u64::from(*alpha);
            let [red, green, blue] = [red, green, blue].map(|color| u64::from(*color));
            if red * 2126 + green * 7152 + blue * 722 > LIGHT * 10_000 {
                light += weight;
            }
            seen += weight;
            is_see_through |= *alpha < u8::MAX;
        }
        is_see_through && light * 2 > seen
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

    /// Three by two pixels, of which the red says where they stood: 0 1 2 above 3 4 5.
    fn numbered() -> Pixels {
        Pixels { width: 3, height: 2, rgba: (0..6).flat_map(|number| [number, 0, 0, 255]).collect() }
    }

    #[test]
    fn a_picture_is_turned_upright() {
        for (orientation, width, expect) in [
            (1, 3, [0, 1, 2, 3, 4, 5]),
            (2, 3, [2, 1, 0, 5, 4, 3]),
            (3, 3, [5, 4, 3, 2, 1, 0]),
            (4, 3, [3, 4, 5, 0, 1, 2]),
            (5, 2, [0, 3, 1, 4, 2, 5]),
            (6, 2, [3, 0, 4, 1, 5, 2]),
            (7, 2, [5, 2, 4, 1, 3, 0]),
            (8, 2, [2, 5, 1, 4, 0, 3]),
            (9, 3, [0, 1, 2, 3, 4, 5]),
        ] {
            let upright = numbered().upright(orientation);
            let numbers: Vec<u8> = upright.each().map(|[number, ..]| *number).collect();
            assert_eq!((upright.width, numbers.as_slice()), (width, expect.as_slice()), "{orientation}");
        }
    }

    #[test]
    fn on_a_ground_nothing_is_see_through() {
        let picture =
            Pixels { width: 3, height: 1, rgba: [[200, 0, 0, 255], [0, 0, 0, 0], [0, 0, 0, 128]].concat() };
        let expect = [[200, 0, 0, 255], [255, 255, 255, 255], [127, 127, 127, 255]].concat();
        assert_eq!(picture.on_ground([255, 255, 255]).rgba, expect);
    }

    #[test]
    fn white_on_nothing_is_lost_on_white_paper() {
        let of = |colors: &[[u8; 4]]| Pixels { width: colors.len(), height: 1, rgba: colors.concat() };
        let (white, yellow, blue, nothing) = ([255; 4], [255, 215, 0, 255], [20, 60, 120, 255], [0; 4]);
        for (colors, expect) in [
            (vec![white, nothing], true),
            (vec![yellow, yellow, blue, nothing], true),
            (vec![white, blue, blue, nothing], false),
            // It brings a ground of its own.
            (vec![white, white, blue], false),
            (vec![nothing], false),
        ] {
            assert_eq!(of(&colors).is_lost_on_white(), expect, "{colors:?}");
        }
    }

    #[test]
    fn what_is_see_through_has_no_say_in_a_colour() {
        let picture = Pixels { width: 2, height: 1, rgba: vec![200, 0, 0, 255, 0, 0, 0, 0] };
        assert_eq!(picture.within(1, 1).rgba, [200, 0, 0, 128]);
    }
}
