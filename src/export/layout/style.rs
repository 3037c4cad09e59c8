//! Colours and sizes in print: one table, taken from the light palette of the window.

use crate::export::scene::Color;
use crate::template::Palette;

/// Body text.
pub(super) const TEXT: Color = Color::new(0x16, 0x20, 0x2B);
/// Labels.
pub(super) const MUTED: Color = Color::new(0x4D, 0x5B, 0x69);
/// Guiding questions.
pub(super) const HINT: Color = Color::new(0x5C, 0x6B, 0x7A);
/// Hairlines.
pub(super) const LINE: Color = Color::new(0xC9, 0xD2, 0xDB);
/// The line below a table's header.
pub(super) const FIELD: Color = Color::new(0x7A, 0x88, 0x96);
/// Links.
pub(super) const ACCENT: Color = Color::new(0x0B, 0x5F, 0xCC);
/// White.
pub(super) const PAPER: Color = Color::new(0xFF, 0xFF, 0xFF);

/// The smallest size of text that is easy to read on paper, in points.
pub(super) const SMALLEST: f32 = 7.0;
/// Height of a line of text, in ems.
pub(super) const LINE_HEIGHT: f32 = 1.4;
/// Height of Inter's capitals, in ems.
pub(super) const CAP_HEIGHT: f32 = 0.727;
/// Thickness of a hairline, in points.
pub(super) const HAIRLINE: f32 = 0.6;

/// The colour of a group's titles and marks.
pub(super) const fn group_color(palette: Palette) -> Color {
    match palette {
        Palette::Blue => Color::new(0x15, 0x42, 0x73),
        Palette::Green => Color::new(0x0B, 0x6B, 0x5D),
        Palette::Sand => Color::new(0x8A, 0x4B, 0x08),
        Palette::Violet => Color::new(0x5B, 0x3A, 0x8C),
        Palette::Rose => Color::new(0x9B, 0x2C, 0x56),
        Palette::Teal => Color::new(0x00, 0x5F, 0x73),
    }
}

/// The tint behind a group's sections.
pub(crate) const fn group_tint(palette: Palette) -> Color {
    match palette {
        Palette::Blue => Color::new(0xEA, 0xF1, 0xF9),
        Palette::Green => Color::new(0xE7, 0xF4, 0xF1),
        Palette::Sand => Color::new(0xFB, 0xF1, 0xE4),
        Palette::Violet => Color::new(0xF0, 0xEB, 0xF8),
        Palette::Rose => Color::new(0xFB, 0xEB, 0xF1),
        Palette::Teal => Color::new(0xE4, 0xF4, 0xF8),
    }
}
