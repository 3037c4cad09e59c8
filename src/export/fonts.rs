//! The font files that come with the program: Inter, and Vazirmatn and Noto for what Inter lacks, all under the SIL Open Font License.

use super::scene::Face;

/// The OpenType file of a face.
pub fn font_file(face: Face) -> &'static [u8] {
    match face {
        Face::Regular => include_bytes!("../../assets/fonts/Inter-Regular.otf"),
        Face::Medium => include_bytes!("../../assets/fonts/Inter-Medium.otf"),
        Face::SemiBold => include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
        Face::Bold => include_bytes!("../../assets/fonts/Inter-Bold.otf"),
        Face::Arabic => include_bytes!("../../assets/fonts/Vazirmatn-Regular.ttf"),
        Face::Armenian => include_bytes!("../../assets/fonts/NotoSansArmenian-Regular.ttf"),
        Face::Devanagari => include_bytes!("../../assets/fonts/NotoSansDevanagari-Regular.ttf"),
        Face::Georgian => include_bytes!("../../assets/fonts/NotoSansGeorgian-Regular.ttf"),
        Face::Hebrew => include_bytes!("../../assets/fonts/NotoSansHebrew-Regular.ttf"),
        Face::Thai => include_bytes!("../../assets/fonts/NotoSansThai-Regular.ttf"),
        // The window has this one already.
        Face::Emoji => epaint_default_fonts::NOTO_EMOJI_REGULAR,
    }
}

/// The name of a face as it stands in its file.
pub(super) const fn font_name(face: Face) -> &'static str {
    match face {
        Face::Regular => "Inter-Regular",
        Face::Medium => "Inter-Medium",
        Face::SemiBold => "Inter-SemiBold",
        Face::Bold => "Inter-Bold",
        Face::Arabic => "Vazirmatn-Regular",
        Face::Armenian => "NotoSansArmenian-Regular",
        Face::Devanagari => "NotoSansDevanagari-Regular",
        Face::Georgian => "NotoSansGeorgian-Regular",
        Face::Hebrew => "NotoSansHebrew-Regular",
        Face::Thai => "NotoSansThai-Regular",
        Face::Emoji => "NotoEmoji-Regular",
    }
}

/// How heavy a face is, from 100 to 900.
pub(super) const fn font_weight(face: Face) -> u16 {
    match face {
        Face::Medium => 500,
        Face::SemiBold => 600,
        Face::Bold => 700,
        Face::Regular
        | Face::Arabic
        | Face::Armenian
        | Face::Devanagari
        | Face::Georgian
        | Face::Hebrew
        | Face::Thai
        | Face::Emoji => 400,
    }
}

/// How wide a line around the letters of a face makes them as heavy as those of the face that was asked for, in ems. The
/// faces for other scripts come in one weight.
pub(super) fn thickening(asked: Face, used: Face) -> f32 {
    /// What makes a regular letter a bold one.
    const BOLD: f32 = 0.03;
    let lacks = font_weight(asked).saturating_sub(font_weight(used));
    // Pictures have no weight.
    if used == Face::Emoji { 0.0 } else { BOLD * f32::from(lacks) / 300.0 }
}

/// The face that may have a character where Inter does not.
pub(super) const fn fallback(character: char) -> Option<Face> {
    match character {
        '\u{530}'..='\u{58F}' | '\u{FB13}'..='\u{FB17}' => Some(Face::Armenian),
        '\u{590}'..='\u{5FF}' | '\u{FB1D}'..='\u{FB4F}' => Some(Face::Hebrew),
        '\u{600}'..='\u{6FF}'
        | '\u{750}'..='\u{77F}'
        | '\u{870}'..='\u{8FF}'
        | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}' => Some(Face::Arabic),
        '\u{900}'..='\u{97F}' | '\u{A8E0}'..='\u{A8FF}' => Some(Face::Devanagari),
        '\u{E00}'..='\u{E7F}' => Some(Face::Thai),
        '\u{10A0}'..='\u{10FF}' | '\u{1C90}'..='\u{1CBF}' | '\u{2D00}'..='\u{2D2F}' => Some(Face::Georgian),
        '\u{203C}' | '\u{2049}' | '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}' => Some(Face::Emoji),
        _ => None,
    }
}

/// Whether a character is of a script that runs from right to left.
pub(super) const fn runs_from_right_to_left(character: char) -> bool {
    matches!(fallback(character), Some(Face::Arabic | Face::Hebrew))
}
