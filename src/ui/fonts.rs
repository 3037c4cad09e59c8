//! The fonts of the window: Inter for all text, and egui's own behind it for signs and emoji that Inter lacks.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId};

/// How heavy a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Medium,
    SemiBold,
    Bold,
}

const FACES: [(Weight, &str, &[u8]); 4] = [
    (Weight::Regular, "Inter-Regular", include_bytes!("../../assets/fonts/Inter-Regular.otf")),
    (Weight::Medium, "Inter-Medium", include_bytes!("../../assets/fonts/Inter-Medium.otf")),
    (Weight::SemiBold, "Inter-SemiBold", include_bytes!("../../assets/fonts/Inter-SemiBold.otf")),
    (Weight::Bold, "Inter-Bold", include_bytes!("../../assets/fonts/Inter-Bold.otf")),
];

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
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (weight, name, bytes) in FACES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let names = [name.to_owned()].into_iter().chain(fallback.iter().cloned());
        fonts.families.insert(family(weight), names.collect());
    }
    fonts
}
