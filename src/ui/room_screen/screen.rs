//! The surface: where on it is what, and how large a point is.

use egui::{Rect, Ui, pos2};

use crate::ui::theme::{Tokens, room_tokens};

/// The height of a screen on which a point of ours is a point of egui, and the width that it needs for that.
const DESIGN_HEIGHT: f32 = 768.0;
const DESIGN_WIDTH: f32 = 1024.0;
/// The room around all that is shown, as a share of the width and of the height.
const ASIDE: f32 = 0.06;
const ABOVE: f32 = 0.065;
const BELOW: f32 = 0.035;

/// The size of what the room need not read: the number of the slide, and the keys.
pub(in crate::ui) const SMALL: f32 = 20.0;
/// How tall a line is, in its size.
pub(super) const LINE: f32 = 1.34;

/// A surface that faces a room. Sizes are in points of a screen of 768 points high, and grow with the screen.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct RoomScreen {
    /// All of it.
    pub(in crate::ui) rect: Rect,
    /// How much larger than designed it is.
    pub(in crate::ui) scale: f32,
    /// Its colours.
    pub(in crate::ui) tokens: &'static Tokens,
}

impl RoomScreen {
    /// Makes a surface of all that there is to draw on, and paints its ground.
    pub(in crate::ui) fn begin(ui: &Ui) -> Self {
        let rect = ui.max_rect();
        let scale = (rect.height() / DESIGN_HEIGHT).min(rect.width() / DESIGN_WIDTH).clamp(0.2, 8.0);
        let tokens = room_tokens(ui);
        ui.painter().rect_filled(rect, 0.0, tokens.bg);
        Self { rect, scale, tokens }
    }

    /// So many points on this screen.
    pub(in crate::ui) fn points(&self, points: f32) -> f32 {
        points * self.scale
    }

    /// Between the margins, from the top to the foot.
    pub(in crate::ui) fn content(&self) -> Rect {
        let foot = self.foot();
        let left = self.rect.left() + self.rect.width() * ASIDE;
        let right = self.rect.right() - self.rect.width() * ASIDE;
        let top = self.rect.top() + self.rect.height() * ABOVE;
        Rect::from_min_max(pos2(left, top), pos2(right, foot.top() - self.points(10.0)))
    }

    /// The line at the bottom.
    pub(in crate::ui) fn foot(&self) -> Rect {
        let bottom = self.rect.bottom() - self.rect.height() * BELOW;
        let aside = self.rect.width() * ASIDE;
        let top = bottom - self.points(SMALL) * LINE;
        Rect::from_min_max(pos2(self.rect.left() + aside, top), pos2(self.rect.right() - aside, bottom))
    }
}
