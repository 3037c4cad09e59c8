//! Colours, sizes and the style of egui's own widgets; described in `docs/design.md`.

mod palette;
mod style;

use egui::{Context, Plugin, Theme, ThemePreference, Ui, Visuals};

use self::palette::{DARK, HIGH_CONTRAST, LIGHT, ROOM};
pub(super) use self::palette::{Tokens, Tone};
use self::style::style;
use super::fonts;
use crate::settings::ThemeChoice;

/// Size of text in a section.
pub(super) const SECTION_TEXT: f32 = 13.5;
/// The same where one section is shown large.
pub(super) const LARGE_SECTION_TEXT: f32 = 18.0;
/// Corners of sections.
pub(super) const SECTION_RADIUS: u8 = 8;
/// Corners of fields and buttons.
pub(super) const FIELD_RADIUS: u8 = 6;
/// Height of a field of one line, and of the lists and buttons that stand beside one.
pub(super) const FIELD_HEIGHT: f32 = 28.0;
/// Smallest side of something to click on.
pub(super) const TARGET: f32 = 24.0;

/// Which of our colours egui's dark theme stands for. egui itself follows the system between light and dark, and knows
/// no other themes. Everything that draws asks for the colours, as it does for egui's own style, so this lies beside that.
#[derive(Debug)]
struct ThemeView {
    dark: &'static Tokens,
    /// The colours of what faces a room.
    room: &'static Tokens,
}

impl Plugin for ThemeView {
    fn debug_name(&self) -> &'static str {
        "theme"
    }
}

/// The colours of the theme that is on.
pub(super) fn tokens(ui: &Ui) -> &'static Tokens {
    let dark = ui.ctx().with_plugin(|theme: &mut ThemeView| theme.dark);
    if ui.visuals().dark_mode { dark.unwrap_or(&DARK) } else { &LIGHT }
}

/// The colours of what faces a room, whatever the theme of the window: dark, or in high contrast where that is chosen.
pub(super) fn room_tokens(ui: &Ui) -> &'static Tokens {
    ui.ctx().with_plugin(|theme: &mut ThemeView| theme.room).unwrap_or(&ROOM)
}

/// Sets egui's fonts, sizes, and the colours of the system.
pub(super) fn install(ctx: &Context) {
    ctx.add_plugin(ThemeView { dark: &DARK, room: &ROOM });
    ctx.set_fonts(fonts::definitions());
    ctx.set_style_of(Theme::Light, style(&LIGHT, Visuals::light()));
    show_theme(ctx, ThemeChoice::System);
    ctx.options_mut(|options| {
        // Zooming is a command of ours, so that it is remembered and stands in the menu.
        options.zoom_with_keyboard = false;
        options.fallback_theme = Theme::Light;
    });
}

/// Shows the colours that the user chose.
pub fn show_theme(ctx: &Context, choice: ThemeChoice) {
    // egui knows light and dark only; high contrast is its dark one in other colours.
    let is_high = choice == ThemeChoice::HighContrast;
    let dark = if is_high { &HIGH_CONTRAST } else { &DARK };
    let room = if is_high { &HIGH_CONTRAST } else { &ROOM };
    ctx.with_plugin(|theme: &mut ThemeView| (theme.dark, theme.room) = (dark, room));
    ctx.set_style_of(Theme::Dark, style(dark, Visuals::dark()));
    ctx.set_theme(match choice {
        ThemeChoice::System => ThemePreference::System,
        ThemeChoice::Light => ThemePreference::Light,
        ThemeChoice::Dark | ThemeChoice::HighContrast => ThemePreference::Dark,
    });
}

#[cfg(test)]
mod tests {
    use egui::RawInput;

    use super::*;

    #[test]
    fn each_theme_that_is_chosen_has_its_own_colours() {
        let ctx = Context::default();
        install(&ctx);
        for (choice, expected) in [
            (ThemeChoice::Light, LIGHT),
            (ThemeChoice::HighContrast, HIGH_CONTRAST),
            (ThemeChoice::Dark, DARK),
            (ThemeChoice::Light, LIGHT),
        ] {
            show_theme(&ctx, choice);
            let mut shown = None;
            let mut output = ctx.run_ui(RawInput::default(), |ui| shown = Some(tokens(ui).accent));
            output.textures_delta.clear();
            assert_eq!(shown, Some(expected.accent), "{choice:?}");
        }
    }
}
