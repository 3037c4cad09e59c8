//! Rectangles of whole pixels.

use egui::Rect;

/// Pixels from the left to before the right, and from the top to before the bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Area {
    pub left: usize,
    pub top: usize,
    pub right: usize,
    pub bottom: usize,
}

impl Area {
    /// All of a picture.
    pub const fn whole([width, height]: [usize; 2]) -> Self {
        Self { left: 0, top: 0, right: width, bottom: height }
    }

    /// The pixels of a clip rectangle in points, rounded to whole pixels.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast brings what lies outside of the picture to its edge, or beyond what any picture has"
    )]
    pub(super) fn of_clip(clip: Rect, scale: f32) -> Self {
        let pixel = |points: f32| (points * scale).round() as usize;
        Self {
            left: pixel(clip.min.x),
            top: pixel(clip.min.y),
            right: pixel(clip.max.x),
            bottom: pixel(clip.max.y),
        }
    }

    /// What both have.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// The smallest one that has both in it.
    #[must_use]
    pub fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Whether it has no pixel.
    pub const fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }
}
