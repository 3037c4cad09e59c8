//! How the window gets onto the screen: which ways there are, in which order they are tried, and the one that needs no
//! driver. Knows no window, no screen and no canvas.

mod choice;
#[cfg(feature = "window")]
pub mod raster;

pub use choice::{Drawing, Way};
