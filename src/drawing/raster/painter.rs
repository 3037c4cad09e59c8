//! A picture of a window, kept from one frame to the next.

use egui::epaint::{ClippedPrimitive, Primitive};
use egui::{Color32, Mesh};

use super::area::Area;
use super::pixel::pack;
use super::shapes::{Shape, shapes};
use super::target::Target;
use super::textures::{Texture, Textures};
use super::tiles::Tiles;
use super::{rectangle, triangle};

/// The picture of one window.
#[derive(Debug, Default)]
pub struct Painter {
    size: [usize; 2],
    pixels: Vec<u32>,
    tiles: Tiles,
}

impl Painter {
    /// Draws a frame of a size in pixels, and returns the areas that changed. `scale` is how many pixels a point has.
    pub fn paint(
        &mut self,
        size: [usize; 2],
        scale: f32,
        background: Color32,
        primitives: &[ClippedPrimitive],
        textures: &Textures,
    ) -> Vec<Area> {
        let meshes: Vec<_> =
            primitives.iter().filter_map(|primitive| clipped(primitive, size, scale, textures)).collect();
        let mut tiles = Tiles::new(size);
        for (clip, mesh, texture) in &meshes {
            for shape in shapes(mesh, texture, scale) {
                tiles.add(&shape, *clip, texture.version);
            }
        }
        let changes = tiles.changes_since(&self.tiles);
        self.tiles = tiles;
        self.size = size;
        let [width, height] = size;
        self.pixels.resize(width * height, 0);
        for area in &changes {
            let mut target = Target { pixels: &mut self.pixels, width, area: *area };
            let background = pack(background.to_opaque());
            (area.top..area.bottom).for_each(|y| target.row(y, area.left, area.right).fill(background));
            for (clip, mesh, texture) in &meshes {
                draw(&mut target.clipped(*clip), mesh, texture, scale);
            }
        }
        changes
    }

    /// The picture, row by row: each pixel opaque, with red, green and blue in its three lower bytes.
    pub fn pixels(&self) -> &[u32] {
        &self.pixels
    }

    /// Its size in pixels.
    pub const fn size(&self) -> [usize; 2] {
        self.size
    }
}

fn clipped<'a>(
    primitive: &'a ClippedPrimitive,
    size: [usize; 2],
    scale: f32,
    textures: &'a Textures,
) -> Option<(Area, &'a Mesh, &'a Texture)> {
    let Primitive::Mesh(mesh) = &primitive.primitive else { return None };
    let clip = Area::of_clip(primitive.clip_rect, scale).and(Area::whole(size));
    let texture = textures.get(mesh.texture_id)?;
    (!clip.is_empty()).then_some((clip, mesh, texture))
}

fn draw(target: &mut Target<'_>, mesh: &Mesh, texture: &Texture, scale: f32) {
    if target.area.is_empty() {
        return;
    }
    for shape in shapes(mesh, texture, scale) {
        if shape.bounds().and(target.area).is_empty() {
            continue;
        }
        match shape {
            Shape::Rectangle(corners) => rectangle::draw(target, corners, texture),
            Shape::Triangle(corners) => triangle::draw(target, corners, texture),
        }
    }
}
