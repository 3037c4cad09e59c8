//! Draws what egui wants to be painted, textured triangles, into pixels in memory, without a graphics driver.
//!
//! It shows what OpenGL shows: the same pixels belong to a triangle (those whose middle lies in it), and colours are
//! multiplied and blended with premultiplied alpha, without conversion from sRGB. Parts of the picture in which nothing
//! changed are not drawn again. Paint callbacks are left out: they are code for a driver.

mod area;
mod painter;
mod pixel;
mod rectangle;
mod shapes;
mod target;
#[cfg(test)]
mod tests;
mod textures;
mod tiles;
mod triangle;

pub use area::Area;
pub use painter::Painter;
pub use textures::Textures;
