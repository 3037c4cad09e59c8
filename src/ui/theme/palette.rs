//! The colours of the three themes, and the pairs that need contrast.

use egui::Color32;

use crate::template::Palette;

/// The colours of a theme.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct Tokens {
    /// Behind the page.
    pub(in crate::ui) bg: Color32,
    /// Bars, panel, section in focus.
    pub(in crate::ui) paper: Color32,
    /// Body text.
    pub(in crate::ui) text: Color32,
    /// Labels.
    pub(in crate::ui) muted: Color32,
    /// Guiding questions.
    pub(in crate::ui) hint: Color32,
    /// Hairlines.
    pub(in crate::ui) line: Color32,
    /// Frames of fields.
    pub(in crate::ui) field: Color32,
    /// In a field or a button that nobody is at.
    pub(in crate::ui) well: Color32,
    /// Around a field or a button that nobody is at; not to be seen where the fill is enough.
    pub(in crate::ui) rim: Color32,
    /// Focus ring, links, primary button.
    pub(in crate::ui) accent: Color32,
    /// Text on the accent.
    pub(in crate::ui) on_accent: Color32,
    blue: GroupColors,
    green: GroupColors,
    sand: GroupColors,
    violet: GroupColors,
    rose: GroupColors,
    teal: GroupColors,
    /// An error.
    pub(in crate::ui) error: Color32,
    /// Success.
    pub(in crate::ui) ok: Color32,
    /// A warning.
    pub(in crate::ui) warning: Color32,
    /// Behind selected text.
    pub(in crate::ui) selection: Color32,
}

/// The colours of a group of sections.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct GroupColors {
    /// Title and mark.
    pub(in crate::ui) ink: Color32,
    /// Behind the section.
    pub(in crate::ui) tint: Color32,
    /// Around the section; not to be seen where the tint is enough.
    pub(in crate::ui) line: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const fn group(ink: u32, tint: u32) -> GroupColors {
    GroupColors { ink: rgb(ink), tint: rgb(tint), line: Color32::TRANSPARENT }
}

/// A group that is marked only by its line, on the background of the page.
const fn outlined(ink: u32) -> GroupColors {
    GroupColors { ink: rgb(ink), tint: Color32::BLACK, line: rgb(ink) }
}

/// Light.
pub(super) const LIGHT: Tokens = Tokens {
    bg: rgb(0x00F3_F5F7),
    paper: rgb(0x00FF_FFFF),
    text: rgb(0x0016_202B),
    muted: rgb(0x004D_5B69),
    hint: rgb(0x005C_6B7A),
    line: rgb(0x00C9_D2DB),
    field: rgb(0x007A_8896),
    well: rgb(0x00EE_F2F6),
    rim: Color32::TRANSPARENT,
    accent: rgb(0x000B_5FCC),
    on_accent: rgb(0x00FF_FFFF),
    blue: group(0x0015_4273, 0x00EA_F1F9),
    green: group(0x000B_6B5D, 0x00E7_F4F1),
    sand: group(0x008A_4B08, 0x00FB_F1E4),
    violet: group(0x005B_3A8C, 0x00F0_EBF8),
    rose: group(0x009B_2C56, 0x00FB_EBF1),
    teal: group(0x0000_5F73, 0x00E4_F4F8),
    error: rgb(0x00B3_261E),
    ok: rgb(0x001B_6E3C),
    warning: rgb(0x008A_4B08),
    selection: rgb(0x00C7_DDF7),
};

/// Dark.
pub(super) const DARK: Tokens = Tokens {
    bg: rgb(0x0011_161C),
    paper: rgb(0x001A_2129),
    text: rgb(0x00EE_F2F6),
    muted: rgb(0x00B4_C0CC),
    hint: rgb(0x009F_ADBB),
    line: rgb(0x0036_424F),
    field: rgb(0x0084_93A2),
    well: rgb(0x0026_313C),
    rim: Color32::TRANSPARENT,
    accent: rgb(0x007D_B5FF),
    on_accent: rgb(0x0011_161C),
    blue: group(0x009C_C7F5, 0x001B_2A3B),
    green: group(0x007F_D6C4, 0x0017_3029),
    sand: group(0x00F0_B878, 0x0033_281A),
    violet: group(0x00C9_B2F5, 0x002A_2140),
    rose: group(0x00F5_A8C4, 0x003A_1E2B),
    teal: group(0x008A_D0E4, 0x0013_2D36),
    error: rgb(0x00FF_9C94),
    ok: rgb(0x0086_D9A4),
    warning: rgb(0x00F0_B878),
    selection: rgb(0x0029_4A73),
};

/// What faces a room: dark whatever the theme, and with more contrast, since a beamer takes some of it away.
pub(super) const ROOM: Tokens = Tokens { bg: rgb(0x000F_151C), well: rgb(0x0032_3E4A), ..DARK };

/// White and yellow on black; lines replace the tints of light and dark.
pub(super) const HIGH_CONTRAST: Tokens = Tokens {
    bg: rgb(0x0000_0000),
    paper: rgb(0x0000_0000),
    text: rgb(0x00FF_FFFF),
    muted: rgb(0x00E6_E6E6),
    hint: rgb(0x00C8_C8C8),
    line: rgb(0x00FF_FFFF),
    field: rgb(0x00FF_FFFF),
    well: rgb(0x0000_0000),
    rim: rgb(0x00FF_FFFF),
    accent: rgb(0x00FF_E14D),
    on_accent: rgb(0x0000_0000),
    blue: outlined(0x008C_C8FF),
    green: outlined(0x006F_E8CF),
    sand: outlined(0x00FF_BE7A),
    violet: outlined(0x00D0_B8FF),
    rose: outlined(0x00FF_B3CF),
    teal: outlined(0x007F_E3FF),
    error: rgb(0x00FF_A8A0),
    ok: rgb(0x008F_F0B0),
    warning: rgb(0x00FF_BE7A),
    selection: rgb(0x0000_4A99),
};

/// The meaning of the colour of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Tone {
    Text,
    Muted,
    Hint,
    Accent,
    Ok,
    Warning,
    Error,
    /// It is the title of something in this group.
    Group(Palette),
}

impl Tokens {
    /// The colour of a text.
    pub(in crate::ui) const fn tone(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Text => self.text,
            Tone::Muted => self.muted,
            Tone::Hint => self.hint,
            Tone::Accent => self.accent,
            Tone::Ok => self.ok,
            Tone::Warning => self.warning,
            Tone::Error => self.error,
            Tone::Group(palette) => self.group(palette).ink,
        }
    }

    /// The colours of a group.
    pub(in crate::ui) const fn group(&self, palette: Palette) -> GroupColors {
        match palette {
            Palette::Blue => self.blue,
            Palette::Green => self.green,
            Palette::Sand => self.sand,
            Palette::Violet => self.violet,
            Palette::Rose => self.rose,
            Palette::Teal => self.teal,
        }
    }
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

    /// The pairs of foreground and background by name: texts, and then shapes.
    type Pairs = Vec<(String, Color32, Color32)>;

    fn pairs(tokens: &Tokens) -> (Pairs, Pairs) {
        let groups = Palette::ALL.map(|palette| (format!("{palette:?}"), tokens.group(palette)));
        let plain = [("bg", tokens.bg), ("paper", tokens.paper), ("well", tokens.well)]
            .map(|(name, color)| (name.to_owned(), color));
        let tints = groups.clone().map(|(name, group)| (name, group.tint));
        let behind: Vec<_> = plain.clone().into_iter().chain(tints).collect();
        let pair = |name: &str, on: &str, one, other| (format!("{name} on {on}"), one, other);
        let (mut texts, mut shapes) = (Vec::new(), Vec::new());
        for (on, background) in &behind {
            for (name, color) in [
                ("text", tokens.text),
                ("muted", tokens.muted),
                ("hint", tokens.hint),
                ("accent", tokens.accent),
                ("error", tokens.error),
            ] {
                texts.push(pair(name, on, color, *background));
            }
            for (name, color) in [("field", tokens.field), ("accent", tokens.accent)] {
                shapes.push(pair(name, on, color, *background));
            }
        }
        for (name, group) in groups {
            texts.push(pair(&name, "its tint", group.ink, group.tint));
            texts.push(pair(&name, "paper", group.ink, tokens.paper));
            texts.push(pair(&name, "bg", group.ink, tokens.bg));
        }
        for (on, background) in &plain {
            for (name, color) in [("ok", tokens.ok), ("warning", tokens.warning)] {
                texts.push(pair(name, on, color, *background));
            }
        }
        texts.push(pair("on accent", "accent", tokens.on_accent, tokens.accent));
        texts.push(pair("text", "selection", tokens.text, tokens.selection));
        (texts, shapes)
    }

    #[track_caller]
    fn check(tokens: &Tokens, text: f64, shape: f64) {
        let (texts, shapes) = pairs(tokens);
        let wanted =
            texts.into_iter().map(|pair| (pair, text)).chain(shapes.into_iter().map(|pair| (pair, shape)));
        let too_little: Vec<_> = wanted
            .map(|((name, one, other), least)| (name, contrast(one, other), least))
            .filter(|(_, found, least)| found < least)
            .collect();
        assert!(too_little.is_empty(), "{too_little:#?}");
    }

    #[test]
    fn every_text_and_shape_stands_out_in_light_and_dark() {
        check(&LIGHT, 4.5, 3.0);
        check(&DARK, 4.5, 3.0);
    }

    #[test]
    fn whatever_is_written_on_the_screen_of_a_room_has_a_contrast_of_seven() {
        for tokens in [&ROOM, &HIGH_CONTRAST] {
            let groups = Palette::ALL.map(|palette| tokens.group(palette).ink);
            let told = [tokens.text, tokens.muted, tokens.accent, tokens.warning, tokens.ok, tokens.error];
            for color in told.into_iter().chain(groups) {
                for behind in [tokens.bg, tokens.paper, Color32::BLACK] {
                    assert!(contrast(color, behind) >= 7.0, "{color:?} on {behind:?}");
                }
            }
        }
    }

    #[test]
    fn high_contrast_is_that_and_says_groups_with_lines() {
        check(&HIGH_CONTRAST, 7.0, 7.0);
        for group in Palette::ALL.map(|palette| HIGH_CONTRAST.group(palette)) {
            assert!(contrast(group.line, HIGH_CONTRAST.bg) >= 7.0, "{group:?}");
        }
    }
}
