//! The window without a graphics driver: `egui-winit` for what comes in and goes out, the rasteriser of
//! [`crate::drawing`] for the picture, and `softbuffer` to put it on the screen.
//!
//! It does what `eframe` does for OpenGL, for any number of windows: each has its surface and picture of its own, and all
//! share the textures. It runs on the same event loop, since a process can have one only.

mod contents;
mod event_loop;
mod surface;
mod view;
mod views;

pub(super) use contents::Contents;
pub(super) use event_loop::run;
