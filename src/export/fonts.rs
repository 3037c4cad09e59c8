//! The font files that come with the program: Inter, under the SIL Open Font License.

use super::scene::Face;

/// The OpenType file of a face.
pub fn font_file(face: Face) -> &'static [u8] {
    match face {
        Face::Regular => include_bytes!("../../assets/fonts/Inter-Regular.otf"),
        Face::Medium => include_bytes!("../../assets/fonts/Inter-Medium.otf"),
        Face::SemiBold => include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
        Face::Bold => include_bytes!("../../assets/fonts/Inter-Bold.otf"),
    }
}

/// The name of a face as it stands in its file.
pub(super) const fn font_name(face: Face) -> &'static str {
    match face {
        Face::Regular => "Inter-Regular",
        Face::Medium => "Inter-Medium",
        Face::SemiBold => "Inter-SemiBold",
        Face::Bold => "Inter-Bold",
    }
}
