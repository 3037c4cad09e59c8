//! The logos of a pitch, each read once, within bounds for all of them together.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::canvas::Logo;
use crate::export::Problem;
use crate::picture::{Pixels, picture_size, read_picture};

/// The most pixels beside each other in a logo: 600 to the inch where it is as wide as its column.
const WIDEST: usize = 700;
/// The most pixels below each other.
const TALLEST: usize = WIDEST / 2;
/// The most pixels that are read, of all logos together; each counts once.
const MOST_READ: usize = 1 << 26;
/// The most pixels that are drawn, of all logos together: where there are many, each becomes smaller.
const MOST_DRAWN: usize = 1 << 23;

/// The logos that were read so far.
#[derive(Debug)]
pub(super) struct Logos {
    drawn: BTreeMap<Logo, Drawn>,
    /// Pixels that can still be read.
    left: usize,
    /// The most pixels beside each other in one of them; half as many below each other.
    widest: usize,
}

#[derive(Debug, Clone)]
enum Drawn {
    Pixels(Arc<Pixels>),
    Unreadable,
    TooMany,
}

impl Logos {
    /// For so many different logos.
    pub(super) fn new(count: usize) -> Self {
        let each = MOST_DRAWN / count.max(1);
        let widest = WIDEST.min((each * WIDEST / TALLEST).isqrt()).max(1);
        Self { drawn: BTreeMap::new(), left: MOST_READ, widest }
    }

    /// A logo as it is drawn, or what to tell of it; `partner` is whose it is.
    pub(super) fn pixels(&mut self, logo: &Logo, partner: &str) -> Result<Arc<Pixels>, Problem> {
        let drawn = if let Some(drawn) = self.drawn.get(logo) {
            drawn.clone()
        } else {
            let drawn = self.read(logo);
            self.drawn.insert(logo.clone(), drawn.clone());
            drawn
        };
        let partner = partner.to_owned();
        match drawn {
            Drawn::Pixels(pixels) => Ok(pixels),
            Drawn::Unreadable => Err(Problem::UnreadableLogo { partner }),
            Drawn::TooMany => Err(Problem::LogoLeftOut { partner }),
        }
    }

    fn read(&mut self, logo: &Logo) -> Drawn {
        let file = BASE64_STANDARD.decode(logo.base64()).ok();
        let size = file.as_ref().and_then(|file| picture_size(file).ok());
        let (Some(file), Some((width, height))) = (file, size) else { return Drawn::Unreadable };
        let Some(left) = self.left.checked_sub(width * height) else { return Drawn::TooMany };
        self.left = left;
        match read_picture(&file) {
            Ok(pixels) => Drawn::Pixels(Arc::new(pixels.within(self.widest, self.widest.div_ceil(2)))),
            Err(_) => Drawn::Unreadable,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::small_png;

    /// A logo of one colour.
    fn logo(width: usize, height: usize, color: u8) -> Logo {
        let pixels = Pixels { width, height, rgba: [color, 0, 0, 255].repeat(width * height) };
        Logo::new(BASE64_STANDARD.encode(small_png(&pixels, usize::MAX).unwrap()))
    }

    #[test]
    fn the_same_logo_is_read_once() {
        let mut logos = Logos::new(1);
        let first = logos.pixels(&logo(40, 20, 1), "A").unwrap();
        let left = logos.left;
        let second = logos.pixels(&logo(40, 20, 1), "B").unwrap();
        assert!(Arc::ptr_eq(&first, &second));
        assert_eq!(logos.left, left);
    }

    #[test]
    fn many_logos_are_drawn_smaller_and_too_many_pixels_are_told() {
        let few = Logos::new(3).pixels(&logo(760, 380, 1), "A").unwrap();
        assert_eq!((few.width, few.height), (700, 350));
        let mut many = Logos::new(1000);
        let one = many.pixels(&logo(760, 380, 1), "A").unwrap();
        assert!(one.width * one.height * 1000 <= MOST_DRAWN && one.width > 100, "{one:?}");
        many.left = 800;
        assert!(many.pixels(&logo(40, 20, 2), "B").is_ok());
        let left_out = many.pixels(&logo(40, 20, 3), "C");
        assert_eq!(left_out, Err(Problem::LogoLeftOut { partner: "C".to_owned() }));
        assert!(many.pixels(&logo(40, 20, 2), "D").is_ok());
    }
}
