//! The textures: the signs of the fonts, and pictures.

use std::collections::BTreeMap;

use egui::epaint::{ImageData, ImageDelta};
use egui::{TextureFilter, TextureId, TexturesDelta};

use super::pixel::{between, pack};

/// The textures of all windows.
#[derive(Debug, Default)]
pub struct Textures {
    textures: BTreeMap<TextureId, Texture>,
    changes: u64,
}

/// A picture to draw with.
#[derive(Debug)]
pub(super) struct Texture {
    width: usize,
    height: usize,
    texels: Vec<u32>,
    is_smooth: bool,
    /// Another number for each state of the texture.
    pub(super) version: u64,
}

impl Textures {
    /// Takes in what is new or changed. What is freed stays in `delta` for [`Textures::free`], since the frame that comes
    /// with it may still draw it.
    #[expect(clippy::iter_over_hash_type, reason = "no texture depends on another one")]
    pub fn set(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                self.change(id, &change);
            }
        }
    }

    /// Forgets what is not drawn any more.
    pub fn free(&mut self, mut delta: TexturesDelta) {
        self.textures.retain(|id, _| !delta.free.contains(id));
        delta.free.clear();
    }

    /// A texture, if there is one with that id.
    pub(super) fn get(&self, id: TextureId) -> Option<&Texture> {
        self.textures.get(&id)
    }

    fn change(&mut self, id: TextureId, change: &ImageDelta) {
        self.changes += 1;
        let version = self.changes;
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        let texels = image.pixels.iter().copied().map(pack);
        let Some([left, top]) = change.pos else {
            let is_smooth = change.options.magnification == TextureFilter::Linear;
            let texture = Texture { width, height, texels: texels.collect(), is_smooth, version };
            self.textures.insert(id, texture);
            return;
        };
        let Some(texture) = self.textures.get_mut(&id) else { return };
        texture.version = version;
        let rows = texture.texels.chunks_exact_mut(texture.width.max(1)).skip(top);
        let patch: Vec<u32> = texels.collect();
        for (row, patch) in rows.zip(patch.chunks_exact(width.max(1))) {
            for (texel, new) in row.iter_mut().skip(left).zip(patch) {
                *texel = *new;
            }
        }
    }
}

impl Texture {
    /// Its size in texels.
    #[expect(
        clippy::cast_precision_loss,
        reason = "no texture has more texels in a row than a float tells apart"
    )]
    pub(super) const fn size(&self) -> [f32; 2] {
        [self.width as f32, self.height as f32]
    }

    /// Some texels of a row, where it has as many.
    pub(super) fn row(&self, y: usize, left: usize, count: usize) -> Option<&[u32]> {
        let start = y.checked_mul(self.width)?.checked_add(left)?;
        (left + count <= self.width).then(|| self.texels.get(start..start + count)).flatten()
    }

    /// The colour at a place, in texels from the upper left corner.
    pub(super) fn sample(&self, u: f32, v: f32) -> u32 {
        if !self.is_smooth {
            return self.texel(whole(u), whole(v));
        }
        // Between the middles of four texels.
        let (u, v) = (u - 0.5, v - 0.5);
        let (left, top) = (whole(u), whole(v));
        let (across, down) = (share(u), share(v));
        if across == 0 && down == 0 {
            return self.texel(left, top);
        }
        let upper = between(self.texel(left, top), self.texel(left + 1, top), across);
        let lower = between(self.texel(left, top + 1), self.texel(left + 1, top + 1), across);
        between(upper, lower, down)
    }

    /// A texel; beyond an edge, the one at the edge.
    fn texel(&self, x: i32, y: i32) -> u32 {
        let within =
            |place: i32, size: usize| usize::try_from(place).unwrap_or(0).min(size.saturating_sub(1));
        let (x, y) = (within(x, self.width), within(y, self.height));
        self.texels.get(y * self.width + x).copied().unwrap_or(0)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "what lies far outside of a texture is at its edge anyway"
)]
fn whole(place: f32) -> i32 {
    place.floor().clamp(-1.0, 1_000_000.0) as i32
}

/// How far it lies beyond the texel before it, in 256ths.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a fraction is less than one, and not below zero"
)]
fn share(place: f32) -> u32 {
    ((place - place.floor()) * 256.0) as u32
}

#[cfg(test)]
mod tests {
    use egui::{Color32, ColorImage, TextureOptions};

    use super::*;

    const ID: TextureId = TextureId::Managed(7);

    fn textures(change: ImageDelta) -> Textures {
        let mut textures = Textures::default();
        textures.change(ID, &change);
        textures
    }

    fn black_and_white(options: TextureOptions) -> Textures {
        let image = ColorImage::new([2, 1], vec![Color32::BLACK, Color32::WHITE]);
        textures(ImageDelta::full(image, options))
    }

    #[test]
    fn between_two_texels_their_colours_are_mixed() {
        let textures = black_and_white(TextureOptions::LINEAR);
        let texture = textures.get(ID).unwrap();
        let found = [0.0, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0].map(|u| texture.sample(u, 0.5));
        let expect = [0xFF00_0000, 0xFF00_0000, 0xFF40_4040, 0xFF80_8080, 0xFFBF_BFBF, WHITE, WHITE];
        assert_eq!(found, expect);
    }

    #[test]
    fn without_a_filter_a_texel_has_one_colour() {
        let textures = black_and_white(TextureOptions::NEAREST);
        let texture = textures.get(ID).unwrap();
        assert_eq!(
            [0.1, 0.9, 1.1, 7.0].map(|u| texture.sample(u, 0.5)),
            [0xFF00_0000, 0xFF00_0000, WHITE, WHITE]
        );
    }

    #[test]
    fn a_patch_changes_its_part_only() {
        let image = ColorImage::filled([3, 3], Color32::BLACK);
        let mut textures = textures(ImageDelta::full(image, TextureOptions::NEAREST));
        let before = textures.get(ID).unwrap().version;
        let patch = ColorImage::filled([2, 1], Color32::WHITE);
        textures.change(ID, &ImageDelta::partial([1, 1], patch, TextureOptions::NEAREST));
        let texture = textures.get(ID).unwrap();
        let black = 0xFF00_0000;
        assert_eq!(texture.texels, [black, black, black, black, WHITE, WHITE, black, black, black]);
        assert_ne!(texture.version, before);
    }

    const WHITE: u32 = super::super::pixel::WHITE;
}
