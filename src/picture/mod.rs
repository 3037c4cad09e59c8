//! Pictures as pixels: a page of a PDF drawn, and logos from PNG and JPEG files.
//!
//! Knows nothing of a canvas, a disk or a window.

mod exif;
mod file;
mod many;
#[cfg(feature = "window")]
mod page;
mod pixels;

pub use file::{PictureError, is_picture, picture_size, read_picture, small_png};
pub use many::{PictureFailure, Pictures};
#[cfg(feature = "window")]
pub use page::{PageError, draw_page};
pub use pixels::Pixels;
