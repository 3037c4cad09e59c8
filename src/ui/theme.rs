//! Colours, sizes and how egui's own widgets look: one table for light and one for dark.

use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme, Ui, Visuals,
};

use super::fonts::{self, Weight};
use crate::template::Group;

/// Size of text in a section.
pub(super) const SECTION_TEXT: f32 = 13.5;
/// Corners of sections.
pub(super) const SECTION_RADIUS: u8 = 8;
/// Corners of fields and buttons.
pub(super) const FIELD_RADIUS: u8 = 6;
/// Smallest side of something to click on.
pub(super) const TARGET: f32 = 24.0;

/// The colours of a theme.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tokens {
    /// Behind the page.
    pub(super) bg: Color32,
    /// Bars, panel, section in focus.
    pub(super) paper: Color32,
    /// Body text.
    pub(super) text: Color32,
    /// Labels.
    pub(super) muted: Color32,
    /// Guiding questions.
    pub(super) hint: Color32,
    /// Hairlines.
    pub(super) line: Color32,
    /// Frames of fields.
    pub(super) field: Color32,
    /// Focus ring, links, primary button.
    pub(super) accent: Color32,
    /// Text on the accent.
    pub(super) on_accent: Color32,
    challenge: GroupColors,
    collaboration: GroupColors,
    preconditions: GroupColors,
    /// Something went wrong.
    pub(super) error: Color32,
    /// Something is as it should be.
    pub(super) ok: Color32,
    /// Something asks for attention.
    pub(super) warning: Color32,
    /// Behind selected text.
    pub(super) selection: Color32,
}

/// The colours of a group of sections.
#[derive(Debug, Clone, Copy)]
pub(super) struct GroupColors {
    /// Title and mark.
    pub(super) ink: Color32,
    /// Behind the section.
    pub(super) tint: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const fn group(ink: u32, tint: u32) -> GroupColors {
    GroupColors { ink: rgb(ink), tint: rgb(tint) }
}

const LIGHT: Tokens = Tokens {
    bg: rgb(0x00F3_F5F7),
    paper: rgb(0x00FF_FFFF),
    text: rgb(0x0016_202B),
    muted: rgb(0x004D_5B69),
    hint: rgb(0x005C_6B7A),
    line: rgb(0x00C9_D2DB),
    field: rgb(0x007A_8896),
    accent: rgb(0x000B_5FCC),
    on_accent: rgb(0x00FF_FFFF),
    challenge: group(0x0015_4273, 0x00EA_F1F9),
    collaboration: group(0x000B_6B5D, 0x00E7_F4F1),
    preconditions: group(0x008A_4B08, 0x00FB_F1E4),
    error: rgb(0x00B3_261E),
    ok: rgb(0x001B_6E3C),
    warning: rgb(0x008A_4B08),
    selection: rgb(0x00C7_DDF7),
};

const DARK: Tokens = Tokens {
    bg: rgb(0x0011_161C),
    paper: rgb(0x001A_2129),
    text: rgb(0x00EE_F2F6),
    muted: rgb(0x00B4_C0CC),
    hint: rgb(0x009F_ADBB),
    line: rgb(0x0036_424F),
    field: rgb(0x0084_93A2),
    accent: rgb(0x007D_B5FF),
    on_accent: rgb(0x0011_161C),
    challenge: group(0x009C_C7F5, 0x001B_2A3B),
    collaboration: group(0x007F_D6C4, 0x0017_3029),
    preconditions: group(0x00F0_B878, 0x0033_281A),
    error: rgb(0x00FF_9C94),
    ok: rgb(0x0086_D9A4),
    warning: rgb(0x00F0_B878),
    selection: rgb(0x0029_4A73),
};

impl Tokens {
    /// The colours of a group.
    pub(super) const fn group(&self, group: Group) -> GroupColors {
        match group {
            Group::Challenge => self.challenge,
            Group::Collaboration => self.collaboration,
            Group::Preconditions => self.preconditions,
        }
    }
}

/// The colours of the theme that is on.
pub(super) fn tokens(ui: &Ui) -> &'static Tokens {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// Gives egui our fonts, colours and sizes.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    ctx.set_style_of(Theme::Light, style(&LIGHT, Visuals::light()));
    ctx.set_style_of(Theme::Dark, style(&DARK, Visuals::dark()));
    ctx.options_mut(|options| {
        // Zooming is a command of ours, so that it is remembered and stands in the menu.
        options.zoom_with_keyboard = false;
        options.fallback_theme = Theme::Light;
    });
}

fn style(tokens: &Tokens, mut visuals: Visuals) -> Style {
    let mut style = Style::default();
    let regular = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, regular(11.0)),
        (TextStyle::Body, regular(13.5)),
        (TextStyle::Button, regular(13.5)),
        (TextStyle::Heading, fonts::font(Weight::Bold, 15.0)),
        (TextStyle::Monospace, regular(13.5)),
    ]
    .into();
    style.spacing.item_spacing = egui::vec2(8.0, 4.0);
    style.spacing.button_padding = egui::vec2(8.0, 4.0);
    style.spacing.interact_size = egui::vec2(TARGET, TARGET);
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.icon_width = 16.0;
    style.spacing.icon_width_inner = 10.0;
    style.spacing.combo_width = 60.0;
    style.interaction.selectable_labels = false;
    visuals.override_text_color = None;
    visuals.panel_fill = tokens.bg;
    visuals.window_fill = tokens.paper;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(SECTION_RADIUS);
    visuals.menu_corner_radius = CornerRadius::same(FIELD_RADIUS);
    visuals.extreme_bg_color = tokens.paper;
    visuals.text_edit_bg_color = Some(tokens.paper);
    visuals.faint_bg_color = tokens.bg;
    visuals.hyperlink_color = tokens.accent;
    visuals.error_fg_color = tokens.error;
    visuals.warn_fg_color = tokens.warning;
    visuals.weak_text_color = Some(tokens.hint);
    visuals.selection.bg_fill = tokens.selection;
    visuals.selection.stroke = Stroke::new(2.0, tokens.accent);
    visuals.text_cursor.stroke = Stroke::new(1.5, tokens.text);
    // A caret that stands still asks for no frames: an idle window costs nothing.
    visuals.text_cursor.blink = false;
    visuals.disabled_alpha = 0.6;
    set_widgets(&mut visuals, tokens);
    style.visuals = visuals;
    style
}

fn set_widgets(visuals: &mut Visuals, tokens: &Tokens) {
    let widgets = &mut visuals.widgets;
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, tokens.line);
    for state in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        state.fg_stroke = Stroke::new(1.0, tokens.text);
        state.corner_radius = CornerRadius::same(FIELD_RADIUS);
        state.expansion = 0.0;
    }
    for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active, &mut widgets.open] {
        state.bg_fill = tokens.paper;
        state.weak_bg_fill = tokens.paper;
        state.bg_stroke = Stroke::new(1.0, tokens.field);
    }
    widgets.hovered.weak_bg_fill = tokens.bg;
    widgets.open.weak_bg_fill = tokens.bg;
    widgets.hovered.bg_stroke = Stroke::new(1.0, tokens.text);
    // egui draws what has the keyboard as active, so this is the focus ring of its widgets.
    widgets.active.bg_stroke = Stroke::new(2.0, tokens.accent);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast of WCAG 2.1, from 1 to 21.
    fn contrast(one: Color32, other: Color32) -> f64 {
        let luminance = |color: Color32| {
            let channel = |value: u8| {
                let value = f64::from(value) / 255.0;
                if value <= 0.039_28 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_text_and_shape_stands_out_enough() {
        for tokens in [LIGHT, DARK] {
            let tints =
                [tokens.challenge, tokens.collaboration, tokens.preconditions].map(|group| group.tint);
            let behind = [tokens.bg, tokens.paper].into_iter().chain(tints).collect::<Vec<_>>();
            for background in &behind {
                for text in [tokens.text, tokens.muted, tokens.hint, tokens.accent, tokens.error] {
                    assert!(contrast(text, *background) >= 4.5, "{text:?} on {background:?}");
                }
                for shape in [tokens.field, tokens.accent] {
                    assert!(contrast(shape, *background) >= 3.0, "{shape:?} on {background:?}");
                }
            }
            for group in [tokens.challenge, tokens.collaboration, tokens.preconditions] {
                for background in [group.tint, tokens.paper] {
                    assert!(contrast(group.ink, background) >= 4.5, "{group:?}");
                }
            }
            for sign in [tokens.ok, tokens.warning, tokens.error] {
                assert!(contrast(sign, tokens.paper) >= 4.5, "{sign:?}");
            }
            assert!(contrast(tokens.on_accent, tokens.accent) >= 4.5);
            assert!(contrast(tokens.text, tokens.selection) >= 4.5);
        }
    }
}
