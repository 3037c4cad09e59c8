//! What belongs together in the side panel, on a ground of its own.

use egui::{Color32, Frame, Margin, Stroke, Ui};

use crate::template::Palette;
use crate::ui::theme::{SECTION_RADIUS, tokens};

/// The ground of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Ground {
    /// That of the page.
    Plain,
    /// The tint of a group.
    Tint(Palette),
}

/// Draws its contents on a card as wide as there is room.
pub(in crate::ui) fn card<R>(ui: &mut Ui, ground: Ground, add_contents: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = tokens(ui);
    let (fill, line): (Color32, Color32) = match ground {
        Ground::Plain => (tokens.bg, tokens.rim),
        Ground::Tint(palette) => (tokens.group(palette).tint, tokens.group(palette).line),
    };
    let frame = Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(SECTION_RADIUS)
        .inner_margin(Margin::symmetric(11, 9));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        add_contents(ui)
    });
    shown.inner
}
