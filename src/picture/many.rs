//! Many pictures of one canvas: each different one is read once, and all of them together within bounds.

use std::collections::BTreeMap;

use super::{Pixels, picture_size, read_picture};

/// The most pixels that are read, of all pictures together; each different one counts once.
const MOST_READ: usize = 1 << 26;
/// The most pixels that are kept, of all pictures together: where there are many, each becomes smaller.
const MOST_KEPT: usize = 1 << 23;

/// What is made of the pictures that were read so far.
#[derive(Debug)]
pub struct Pictures<T> {
    made: BTreeMap<Vec<u8>, Result<T, PictureFailure>>,
    /// Pixels that can still be read.
    left: usize,
    /// Pixels that each may keep.
    share: usize,
}

/// Why a picture cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFailure {
    /// It is no picture, or a damaged one.
    Unreadable,
    /// All pictures before it together have too many pixels.
    TooMany,
}

impl<T: Clone> Pictures<T> {
    /// The maximum number of different pictures.
    pub fn new(count: usize) -> Self {
        Self { made: BTreeMap::new(), left: MOST_READ, share: MOST_KEPT / count.max(1) }
    }

    /// What is made of the pixels of a file, which have been made smaller where they are wider or taller than this, or
    /// more than the share of one picture; known where it was made before.
    pub fn make(
        &mut self,
        file: Vec<u8>,
        (widest, tallest): (usize, usize),
        make: impl FnOnce(Pixels) -> Option<T>,
    ) -> Result<T, PictureFailure> {
        if let Some(made) = self.made.get(&file) {
            return made.clone();
        }
        let pixels = self.read(&file, (widest, tallest));
        let result = pixels.and_then(|pixels| make(pixels).ok_or(PictureFailure::Unreadable));
        self.made.insert(file, result.clone());
        result
    }

    fn read(&mut self, file: &[u8], (widest, tallest): (usize, usize)) -> Result<Pixels, PictureFailure> {
        let Ok((width, height)) = picture_size(file) else { return Err(PictureFailure::Unreadable) };
        self.left = self.left.checked_sub(width * height).ok_or(PictureFailure::TooMany)?;
        let Ok(pixels) = read_picture(file) else { return Err(PictureFailure::Unreadable) };
        // A rectangle of the shape of the bounds, as large as the share allows.
        let widest = widest.min((self.share * widest / tallest.max(1)).isqrt()).max(1);
        let tallest = tallest.min(self.share / widest).max(1);
        Ok(pixels.within(widest, tallest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::small_png;

    /// A picture of one colour.
    fn picture(width: usize, height: usize, color: u8) -> Vec<u8> {
        let pixels = Pixels { width, height, rgba: [color, 0, 0, 255].repeat(width * height) };
        small_png(&pixels, usize::MAX).unwrap()
    }

    fn size(
        pictures: &mut Pictures<(usize, usize)>,
        file: Vec<u8>,
    ) -> Result<(usize, usize), PictureFailure> {
        pictures.make(file, (700, 350), |pixels| Some((pixels.width, pixels.height)))
    }

    #[test]
    fn the_same_picture_is_read_once() {
        let mut pictures = Pictures::new(1);
        assert_eq!(size(&mut pictures, picture(40, 20, 1)), Ok((40, 20)));
        let left = pictures.left;
        let known = pictures.make(picture(40, 20, 1), (700, 350), |_| None);
        assert_eq!((known, pictures.left), (Ok((40, 20)), left));
    }

    #[test]
    fn many_pictures_become_smaller() {
        assert_eq!(size(&mut Pictures::new(3), picture(760, 380, 1)), Ok((700, 350)));
        let (width, height) = size(&mut Pictures::new(1000), picture(760, 380, 1)).unwrap();
        assert!(width * height * 1000 <= MOST_KEPT && width > 100 && height > 50, "{width} x {height}");
    }

    #[test]
    fn what_is_more_than_all_may_have_is_left_out() {
        let mut pictures = Pictures { left: 1500, ..Pictures::new(3) };
        assert_eq!(size(&mut pictures, picture(40, 20, 2)), Ok((40, 20)));
        assert_eq!(size(&mut pictures, picture(40, 20, 3)), Err(PictureFailure::TooMany));
        assert_eq!(size(&mut pictures, picture(40, 20, 2)), Ok((40, 20)));
        assert_eq!(size(&mut pictures, b"GIF89a".to_vec()), Err(PictureFailure::Unreadable));
    }
}
