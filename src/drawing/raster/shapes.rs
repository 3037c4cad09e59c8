//! The triangles of a mesh, two of them as one rectangle where they are one: the signs of a text and most surfaces are.

use egui::epaint::Vertex;
use egui::{Mesh, Pos2};

use super::area::Area;
use super::textures::Texture;

/// What an edge of a pixel is divided into. Places are rounded to it, as drivers do, and everything after is exact.
pub(super) const STEPS: i64 = 256;

/// A corner, in the units of the picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Corner {
    /// From the left of the picture, in steps.
    pub(super) x: i64,
    /// From its top, in steps.
    pub(super) y: i64,
    /// In the texture, in texels.
    pub(super) texel: [f32; 2],
    pub(super) color: u32,
}

/// What is drawn in one go.
#[derive(Debug)]
pub(super) enum Shape {
    /// The upper left and the lower right corner; the other two are as those say, and all have the same colour.
    Rectangle([Corner; 2]),
    Triangle([Corner; 3]),
}

impl Shape {
    /// The pixels in which it may be seen.
    pub(super) fn bounds(&self) -> Area {
        let corners: &[Corner] = match self {
            Self::Rectangle(corners) => corners,
            Self::Triangle(corners) => corners,
        };
        let place = |steps: Option<i64>| usize::try_from(first_pixel(steps.unwrap_or(0))).unwrap_or(0);
        let (across, down) = (corners.iter().map(|corner| corner.x), corners.iter().map(|corner| corner.y));
        Area {
            left: place(across.clone().min()),
            top: place(down.clone().min()),
            right: place(across.max()),
            bottom: place(down.max()),
        }
    }
}

/// The first pixel whose middle is not before a place.
pub(super) const fn first_pixel(steps: i64) -> i64 {
    divided_up(steps - STEPS / 2, STEPS)
}

/// Divides by a positive number, and rounds up.
pub(super) const fn divided_up(number: i64, by: i64) -> i64 {
    -(-number).div_euclid(by)
}

/// The shapes of a mesh, in order.
pub(super) fn shapes<'a>(mesh: &'a Mesh, texture: &Texture, scale: f32) -> impl Iterator<Item = Shape> + 'a {
    let [width, height] = texture.size();
    let corner = move |vertex: &Vertex| {
        let Pos2 { x, y } = vertex.pos;
        Corner {
            x: steps(x * scale),
            y: steps(y * scale),
            texel: [vertex.uv.x * width, vertex.uv.y * height],
            color: super::pixel::pack(vertex.color),
        }
    };
    let mut rest = mesh.indices.as_slice();
    std::iter::from_fn(move || {
        if let Some((&six, after)) = rest.split_first_chunk::<6>()
            && let Some([first, last]) = rectangle(mesh, six)
        {
            rest = after;
            return Some(Shape::Rectangle([corner(first), corner(last)]));
        }
        let (&three, after) = rest.split_first_chunk::<3>()?;
        rest = after;
        let [first, second, third] = vertices(mesh, three)?;
        Some(Shape::Triangle([corner(first), corner(second), corner(third)]))
    })
}

/// The upper left and the lower right corner of two triangles, if they are a rectangle of one colour, as egui makes them.
#[expect(clippy::float_cmp, reason = "egui writes the same number at both corners")]
fn rectangle(mesh: &Mesh, [first, second, third, again, other, fourth]: [u32; 6]) -> Option<[&Vertex; 2]> {
    if (third, second) != (again, other) {
        return None;
    }
    let [left_top, right_top, left_bottom, right_bottom] = vertices(mesh, [first, second, third, fourth])?;
    let is_straight = |of: fn(&Vertex) -> Pos2| {
        let [a, b, c, d] = [left_top, right_top, left_bottom, right_bottom].map(of);
        a.x == c.x && b.x == d.x && a.y == b.y && c.y == d.y
    };
    let is_of_one_color =
        [right_top, left_bottom, right_bottom].iter().all(|vertex| vertex.color == left_top.color);
    let is_upright = left_top.pos.x <= right_bottom.pos.x && left_top.pos.y <= right_bottom.pos.y;
    (is_of_one_color && is_upright && is_straight(|vertex| vertex.pos) && is_straight(|vertex| vertex.uv))
        .then_some([left_top, right_bottom])
}

fn vertices<const N: usize>(mesh: &Mesh, indices: [u32; N]) -> Option<[&Vertex; N]> {
    let found = indices.map(|index| mesh.vertices.get(usize::try_from(index).ok()?));
    found.iter().all(Option::is_some).then(|| found.map(|vertex| vertex.unwrap_or(&NO_VERTEX)))
}

const NO_VERTEX: Vertex = Vertex { pos: Pos2::ZERO, uv: Pos2::ZERO, color: egui::Color32::TRANSPARENT };

/// A place in pixels as steps. What lies far outside of every screen is brought nearer, so that no product overflows.
#[expect(clippy::cast_possible_truncation, reason = "it was just brought into the range")]
fn steps(pixels: f32) -> i64 {
    (pixels * 256.0).round().clamp(-536_870_912.0, 536_870_912.0) as i64
}
