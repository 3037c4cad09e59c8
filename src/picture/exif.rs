//! How a picture lies in its file: a phone that is held upright writes its pixels as they come, and in the EXIF how to turn
//! them.

use exif::{In, Reader, Tag};

/// One of the eight ways in which the pixels of a picture can lie, from 1, which is upright; the numbers are those of EXIF.
pub(super) fn orientation(exif: Vec<u8>) -> u32 {
    let read = Reader::new().read_raw(exif).ok();
    let found = read.as_ref().and_then(|exif| exif.get_field(Tag::Orientation, In::PRIMARY));
    found.and_then(|field| field.value.get_uint(0)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// EXIF with one entry: the tag of the orientation, one short number.
    fn exif(orientation: u8) -> Vec<u8> {
        [b"MM\0*\0\0\0\x08\0\x01".as_slice(), &[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], &[0; 4]]
            .concat()
    }

    #[test]
    fn the_orientation_is_read_and_what_is_no_exif_is_upright() {
        assert_eq!(
            (1..=8).map(|number| orientation(exif(number))).collect::<Vec<_>>(),
            [1, 2, 3, 4, 5, 6, 7, 8]
        );
        for odd in [Vec::new(), b"MM\0*".to_vec(), exif(6)[..14].to_vec(), vec![0xFF; 64]] {
            assert_eq!(orientation(odd), 1);
        }
    }
}
