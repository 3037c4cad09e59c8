//! Pictures as pixels: a page of a PDF drawn, for the eye that wants to see it before it is written.
//!
//! Knows nothing of a canvas, a disk or a window.

#[cfg(feature = "window")]
mod page;

#[cfg(feature = "window")]
pub use page::{PageError, draw_page};

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
impl std::fmt::Debug for Pixels {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Pixels({} x {})", self.width, self.height)
    }
}
