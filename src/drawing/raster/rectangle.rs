//! Upright rectangles of one colour: surfaces, and the signs of a text.

use super::pixel::{WHITE, over, times};
use super::shapes::{Corner, first_pixel};
use super::target::Target;
use super::textures::Texture;
use super::triangle::rows;

/// How far a texel may lie beside a pixel to be drawn as it is, in texels.
const NEAR: f32 = 1.0 / 64.0;

/// Draws a rectangle from its upper left to its lower right corner.
#[expect(clippy::float_cmp, reason = "egui writes the same number at both corners")]
pub(super) fn draw(target: &mut Target<'_>, [first, last]: [Corner; 2], texture: &Texture) {
    let place = |steps: i64| {
        usize::try_from(first_pixel(steps)).unwrap_or(0).clamp(target.area.left, target.area.right)
    };
    let (left, right) = (place(first.x), place(last.x));
    let rows = rows(target, first.y, last.y);
    if left >= right {
        return;
    }
    if first.texel == last.texel {
        let [u, v] = first.texel;
        let color = times(first.color, texture.sample(u, v));
        rows.for_each(|y| target.fill(y, left, right, color));
        return;
    }
    let [across, down] = [Scale::of(first, last, 0), Scale::of(first, last, 1)];
    for y in rows {
        let v = down.texel_at(y);
        let texels = across.is_one_to_one(left).zip(down.is_one_to_one(y));
        let texels = texels.and_then(|(left_texel, row)| texture.row(row, left_texel, right - left));
        let row = target.row(y, left, right);
        if let Some(texels) = texels {
            for (pixel, texel) in row.iter_mut().zip(texels) {
                lay(pixel, first.color, *texel);
            }
        } else {
            for (pixel, x) in row.iter_mut().zip(left..) {
                lay(pixel, first.color, texture.sample(across.texel_at(x), v));
            }
        }
    }
}

fn lay(pixel: &mut u32, color: u32, texel: u32) {
    match texel {
        0 => {}
        WHITE if color >> 24 == 255 => *pixel = color,
        WHITE => *pixel = over(color, *pixel),
        _ => *pixel = over(times(color, texel), *pixel),
    }
}

/// How pixels become texels, in one direction.
struct Scale {
    /// The texel at the middle of the first pixel of the picture.
    start: f32,
    step: f32,
}

impl Scale {
    #[expect(
        clippy::cast_precision_loss,
        reason = "places on a screen are far below what a float tells apart"
    )]
    fn of(first: Corner, last: Corner, direction: usize) -> Self {
        let (from, to) = if direction == 0 { (first.x, last.x) } else { (first.y, last.y) };
        let texel = |corner: Corner| corner.texel.get(direction).copied().unwrap_or(0.0);
        let pixels = |steps: i64| steps as f32 / super::shapes::STEPS as f32;
        let step = (texel(last) - texel(first)) / pixels(to - from);
        Self { start: texel(first) + (0.5 - pixels(from)) * step, step }
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "no picture has more pixels in a row than a float tells apart"
    )]
    fn texel_at(&self, pixel: usize) -> f32 {
        self.start + self.step * pixel as f32
    }

    /// The texel that a pixel shows, if each pixel shows one texel, as those of a text do.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a texture has no texel below zero, and what is beyond it is asked for in vain"
    )]
    fn is_one_to_one(&self, pixel: usize) -> Option<usize> {
        let texel = self.texel_at(pixel) - 0.5;
        ((self.step - 1.0).abs() < 1e-3 && (texel - texel.round()).abs() < NEAR && texel > -0.5)
            .then(|| texel.round() as usize)
    }
}
