//! Triangles, row by row.
//!
//! A pixel belongs to a triangle if its middle lies in it; on an edge, it belongs to the one on the right or below. All of
//! that is exact, so two triangles that share an edge leave no gap and draw no pixel twice.

use super::pixel::{channels, of_channels, over, times};
use super::shapes::{Corner, STEPS, divided_up, first_pixel};
use super::target::Target;
use super::textures::Texture;

/// Draws a triangle.
pub(super) fn draw(target: &mut Target<'_>, corners: [Corner; 3], texture: &Texture) {
    let ink = Ink::of(&corners, texture);
    let mut corners = corners;
    corners.sort_by_key(|corner| corner.y);
    let [top, middle, bottom] = corners;
    for y in rows(target, top.y, bottom.y) {
        let Ok(line) = i64::try_from(y) else { return };
        let line = line * STEPS + STEPS / 2;
        let long = crossing(top, bottom, line);
        let short =
            if line < middle.y { crossing(top, middle, line) } else { crossing(middle, bottom, line) };
        let place =
            |pixel: i64| usize::try_from(pixel).unwrap_or(0).clamp(target.area.left, target.area.right);
        let (left, right) = (place(long.min(short)), place(long.max(short)));
        if left < right {
            ink.draw(target, y, left, right);
        }
    }
}

/// The rows of the area between two places.
pub(super) fn rows(target: &Target<'_>, top: i64, bottom: i64) -> std::ops::Range<usize> {
    let place = |steps: i64| usize::try_from(first_pixel(steps)).unwrap_or(0);
    place(top).max(target.area.top)..place(bottom).min(target.area.bottom)
}

/// The first pixel to the right of where an edge crosses a line; the edge has to go down through it.
const fn crossing(from: Corner, to: Corner, line: i64) -> i64 {
    let down = to.y - from.y;
    if down <= 0 {
        return first_pixel(from.x);
    }
    divided_up((from.x - STEPS / 2) * down + (line - from.y) * (to.x - from.x), STEPS * down)
}

/// What a triangle is filled with.
enum Ink<'a> {
    /// The same everywhere.
    Plain(u32),
    /// A colour that changes, and one place of the texture.
    Shaded { color: [Slope; 4], texel: u32 },
    /// A part of the texture.
    Textured { color: [Slope; 4], place: [Slope; 2], texture: &'a Texture },
}

impl<'a> Ink<'a> {
    #[expect(clippy::float_cmp, reason = "egui writes the same number at all corners")]
    fn of(corners: &[Corner; 3], texture: &'a Texture) -> Self {
        let [first, second, third] = corners;
        let has_one_texel = first.texel == second.texel && first.texel == third.texel;
        if has_one_texel && first.color == second.color && first.color == third.color {
            let [u, v] = first.texel;
            return Self::Plain(times(first.color, texture.sample(u, v)));
        }
        let colors = corners.map(|corner| channels(corner.color));
        let color = slopes(corners, colors);
        if has_one_texel {
            let [u, v] = first.texel;
            return Self::Shaded { color, texel: texture.sample(u, v) };
        }
        Self::Textured { color, place: slopes(corners, corners.map(|corner| corner.texel)), texture }
    }

    fn draw(&self, target: &mut Target<'_>, y: usize, left: usize, right: usize) {
        match self {
            Self::Plain(color) => target.fill(y, left, right, *color),
            Self::Shaded { color, texel } => {
                let mut channels = color.each_ref().map(|slope| slope.at(left, y));
                for pixel in target.row(y, left, right) {
                    *pixel = over(times(of_channels(channels), *texel), *pixel);
                    advance(&mut channels, color);
                }
            }
            Self::Textured { color, place, texture } => {
                let mut channels = color.each_ref().map(|slope| slope.at(left, y));
                let mut texel = place.each_ref().map(|slope| slope.at(left, y));
                for pixel in target.row(y, left, right) {
                    let [u, v] = texel;
                    *pixel = over(times(of_channels(channels), texture.sample(u, v)), *pixel);
                    advance(&mut channels, color);
                    advance(&mut texel, place);
                }
            }
        }
    }
}

fn advance<const N: usize>(values: &mut [f32; N], slopes: &[Slope; N]) {
    for (value, slope) in values.iter_mut().zip(slopes) {
        *value += slope.across;
    }
}

/// A value that changes evenly over a triangle.
struct Slope {
    /// At the middle of the pixel in the upper left corner of the picture.
    start: f32,
    across: f32,
    down: f32,
}

impl Slope {
    #[expect(
        clippy::cast_precision_loss,
        reason = "no picture has more pixels in a row than a float tells apart"
    )]
    fn at(&self, x: usize, y: usize) -> f32 {
        self.start + self.across * x as f32 + self.down * y as f32
    }
}

/// The values at the corners, as they change over the triangle.
#[expect(clippy::cast_precision_loss, reason = "places on a screen are far below what a float tells apart")]
fn slopes<const N: usize>(corners: &[Corner; 3], values: [[f32; N]; 3]) -> [Slope; N] {
    let [first, second, third] = corners;
    let pixels = |steps: i64| steps as f32 / STEPS as f32;
    let (x1, y1) = (pixels(second.x - first.x), pixels(second.y - first.y));
    let (x2, y2) = (pixels(third.x - first.x), pixels(third.y - first.y));
    let size = x1 * y2 - x2 * y1;
    let (x, y) = (pixels(first.x) - 0.5, pixels(first.y) - 0.5);
    let [first, second, third] = values;
    let mut slopes = [const { Slope { start: 0.0, across: 0.0, down: 0.0 } }; N];
    for (((slope, first), second), third) in slopes.iter_mut().zip(first).zip(second).zip(third) {
        let (one, two) = (second - first, third - first);
        slope.across = (one * y2 - two * y1) / size;
        slope.down = (two * x1 - one * x2) / size;
        slope.start = first - slope.across * x - slope.down * y;
    }
    slopes
}
