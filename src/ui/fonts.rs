//! The fonts of the window: Inter for all text, and Noto Emoji behind it. For the scripts that neither has, egui asks the
//! system for a font.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId, FontTweak};

use crate::export::font_file;
use crate::export::scene::Face;

/// How heavy a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Medium,
    SemiBold,
    Bold,
}

/// The same files as in a PDF, so that screen and paper match and the program holds them once.
const FACES: [(Weight, &str, Face); 4] = [
    (Weight::Regular, "Inter-Regular", Face::Regular),
    (Weight::Medium, "Inter-Medium", Face::Medium),
    (Weight::SemiBold, "Inter-SemiBold", Face::SemiBold),
    (Weight::Bold, "Inter-Bold", Face::Bold),
];

const EMOJI: &str = "Noto Emoji";

/// A font of a size in points.
pub(super) fn font(weight: Weight, size: f32) -> FontId {
    FontId::new(size, family(weight))
}

fn family(weight: Weight) -> FontFamily {
    if weight == Weight::Regular {
        return FontFamily::Proportional;
    }
    let name = FACES.iter().find(|(face, ..)| *face == weight).map_or("", |(_, name, _)| *name);
    FontFamily::Name(name.into())
}

/// Every font of the window.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    // At the same size its signs stand taller than letters.
    let tweak = FontTweak { scale: 0.81, ..FontTweak::default() };
    let emoji = FontData::from_static(epaint_default_fonts::NOTO_EMOJI_REGULAR).tweak(tweak);
    fonts.font_data.insert(EMOJI.to_owned(), Arc::new(emoji));
    for (weight, name, face) in FACES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(font_file(face))));
        let names = vec![name.to_owned(), EMOJI.to_owned()];
        if weight == Weight::Regular {
            fonts.families.insert(FontFamily::Monospace, names.clone());
        }
        fonts.families.insert(family(weight), names);
    }
    fonts
}
