//! What is on the screen at once, ready to be drawn.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Shape, Vec2};

use super::slide::Header;

/// What is on the screen at once.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Page {
    /// What stands on top.
    pub(in crate::ui) header: Header,
    /// The size of the large line. `None` where the slide runs on.
    pub(super) question: Option<f32>,
    /// Which of the screens of its slide it is, from 1, and how many there are.
    pub(in crate::ui) part: (usize, usize),
    /// Lines, frames and bars, seen from the left top of what is below the header.
    pub(super) shapes: Vec<Shape>,
    pub(super) texts: Vec<PlacedText>,
}

/// A text at its place, seen from the left top of what is below the header.
#[derive(Debug, Clone)]
pub(super) struct PlacedText {
    pub(super) at: Vec2,
    pub(super) job: Arc<LayoutJob>,
    pub(super) size: Vec2,
}
