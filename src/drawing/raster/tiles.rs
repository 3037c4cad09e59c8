//! Which parts of a picture have to be drawn again: those in which other shapes lie than the last time.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::area::Area;
use super::shapes::{Corner, Shape};

const WIDTH: usize = 64;
const HEIGHT: usize = 16;

/// A picture in tiles, each with a number for what is drawn in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tiles {
    size: [usize; 2],
    columns: usize,
    contents: Vec<u64>,
}

impl Tiles {
    /// The tiles of an empty picture.
    pub(super) fn new(size: [usize; 2]) -> Self {
        let [width, height] = size;
        let columns = width.div_ceil(WIDTH);
        Self { size, columns, contents: vec![0; columns * height.div_ceil(HEIGHT)] }
    }

    /// Adds a shape to the tiles in which it may be seen.
    pub(super) fn add(&mut self, shape: &Shape, clip: Area, texture: u64) {
        let seen = shape.bounds().and(clip);
        if seen.is_empty() {
            return;
        }
        let shape = number(shape, clip, texture);
        let columns = seen.left / WIDTH..seen.right.div_ceil(WIDTH);
        let rows = self.contents.chunks_exact_mut(self.columns.max(1));
        let first = seen.top / HEIGHT;
        for row in rows.skip(first).take(seen.bottom.div_ceil(HEIGHT) - first) {
            for tile in row.get_mut(columns.clone()).unwrap_or_default() {
                *tile = (tile.rotate_left(5) ^ shape).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            }
        }
    }

    /// What is different from an earlier picture, as areas that do not overlap.
    pub(super) fn changes_since(&self, earlier: &Self) -> Vec<Area> {
        let whole = Area::whole(self.size);
        if self.size != earlier.size {
            return vec![whole];
        }
        let rows = self.contents.chunks_exact(self.columns.max(1));
        let rows = rows.zip(earlier.contents.chunks_exact(self.columns.max(1)));
        let mut changes: Vec<Area> = Vec::new();
        for (index, (row, before)) in rows.enumerate() {
            let is_other = |column: &usize| row.get(*column) != before.get(*column);
            let mut columns = (0..self.columns).filter(is_other);
            let Some(first) = columns.next() else { continue };
            let last = columns.next_back().unwrap_or(first);
            let top = index * HEIGHT;
            let row = Area { left: first * WIDTH, top, right: (last + 1) * WIDTH, bottom: top + HEIGHT };
            match changes.last_mut() {
                Some(above) if above.bottom == top => *above = above.around(row),
                _ => changes.push(row),
            }
        }
        changes.into_iter().map(|change| change.and(whole)).collect()
    }
}

/// A number for everything that a shape looks like.
fn number(shape: &Shape, clip: Area, texture: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    let mut add = |corners: &[Corner]| {
        for Corner { x, y, texel: [u, v], color } in corners {
            let texel = u64::from(u.to_bits()) << 32 | u64::from(v.to_bits());
            [x.cast_unsigned(), y.cast_unsigned(), texel, u64::from(*color)].hash(&mut hasher);
        }
    };
    match shape {
        Shape::Rectangle(corners) => add(corners),
        Shape::Triangle(corners) => add(corners),
    }
    [clip.left, clip.top, clip.right, clip.bottom].hash(&mut hasher);
    texture.hash(&mut hasher);
    hasher.finish()
}
