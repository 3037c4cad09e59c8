//! PNG and JPEG files: their format, their pixels, and a small PNG of any of them.
//!
//! A file may come from anybody: nothing is believed before it is looked at, and no picture is larger than the bounds.

use std::borrow::Cow;
use std::io::Cursor;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Limits, Transformations};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::Pixels;
use super::exif::orientation;

/// The most pixels that a picture may have.
const MOST_PIXELS: usize = 1 << 24;
/// The maximum memory for decoding besides the pixels.
const MOST_BYTES: usize = 64 << 20;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xff\xd8\xff";

/// Why a file is no picture that can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// It is neither PNG nor JPEG.
    #[error("neither PNG nor JPEG")]
    OtherKind,
    /// It has more pixels than a picture may have.
    #[error("{width} by {height} pixels")]
    TooLarge {
        /// Pixels beside each other.
        width: usize,
        /// Pixels below each other.
        height: usize,
    },
    /// It breaks off, or something in it is wrong.
    #[error("{0}")]
    Broken(String),
}

/// Whether a file begins as a PNG or a JPEG does.
pub fn is_picture(file: &[u8]) -> bool {
    file.starts_with(PNG) || file.starts_with(JPEG)
}

/// The pixels of a PNG or a JPEG.
pub fn read_picture(file: &[u8]) -> Result<Pixels, PictureError> {
    if file.starts_with(PNG) {
        read_png(file)
    } else if file.starts_with(JPEG) {
        read_jpeg(file)
    } else {
        Err(PictureError::OtherKind)
    }
}

/// The width and height in the header of a PNG or a JPEG, which are those of the pixels as they lie in the file.
pub fn picture_size(file: &[u8]) -> Result<(usize, usize), PictureError> {
    if file.starts_with(PNG) {
        let reader = png_decoder(file).read_info().map_err(broken)?;
        bounded(reader.info().width, reader.info().height)
    } else if file.starts_with(JPEG) {
        let mut decoder = jpeg_decoder(file);
        decoder.decode_headers().map_err(broken)?;
        let (width, height) = decoder.dimensions().unwrap_or_default();
        bounded(width, height)
    } else {
        Err(PictureError::OtherKind)
    }
}

/// A PNG of a picture, made smaller until it has no more than so many bytes. What else a file tells, such as where and by
/// whom it was made, is left out.
pub fn small_png(pixels: &Pixels, most_bytes: usize) -> Result<Vec<u8>, PictureError> {
    /// The longest side, smaller each time.
    const SIDES: [usize; 6] = [768, 512, 384, 256, 128, 64];
    let mut made = Vec::new();
    let mut smaller = Cow::Borrowed(pixels);
    for side in SIDES {
        smaller = Cow::Owned(smaller.within(side, side));
        made = write_png(&smaller).map_err(broken)?;
        if made.len() <= most_bytes {
            break;
        }
    }
    Ok(made)
}

fn png_decoder(file: &[u8]) -> Decoder<Cursor<&[u8]>> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(file), Limits { bytes: MOST_BYTES });
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    decoder
}

fn jpeg_decoder(file: &[u8]) -> JpegDecoder<ZCursor<&[u8]>> {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
    JpegDecoder::new_with_options(ZCursor::new(file), options)
}

fn read_png(file: &[u8]) -> Result<Pixels, PictureError> {
    let mut reader = png_decoder(file).read_info().map_err(broken)?;
    let (width, height) = bounded(reader.info().width, reader.info().height)?;
    let length = reader.output_buffer_size().ok_or(PictureError::TooLarge { width, height })?;
    let mut bytes = vec![0; length];
    let frame = reader.next_frame(&mut bytes).map_err(broken)?;
    bytes.truncate(frame.buffer_size());
    let exif = reader.info().exif_metadata.as_deref().map(<[u8]>::to_vec);
    let rgba = match frame.color_type {
        ColorType::Rgba => bytes,
        ColorType::GrayscaleAlpha => {
            let (pairs, _) = bytes.as_chunks();
            pairs.iter().flat_map(|[gray, alpha]| [*gray, *gray, *gray, *alpha]).collect()
        }
        other @ (ColorType::Grayscale | ColorType::Rgb | ColorType::Indexed) => {
            return Err(broken(format!("{other:?}")));
        }
    };
    Ok(upright(Pixels { width, height, rgba }, exif))
}

fn read_jpeg(file: &[u8]) -> Result<Pixels, PictureError> {
    let mut decoder = jpeg_decoder(file);
    decoder.decode_headers().map_err(broken)?;
    let (width, height) = decoder.dimensions().unwrap_or_default();
    let (width, height) = bounded(width, height)?;
    let bytes = decoder.decode().map_err(broken)?;
    let (colors, _) = bytes.as_chunks();
    let rgba: Vec<u8> = colors.iter().flat_map(|[red, green, blue]| [*red, *green, *blue, u8::MAX]).collect();
    if rgba.len() != width * height * 4 {
        return Err(broken("pixels"));
    }
    Ok(upright(Pixels { width, height, rgba }, decoder.exif().cloned()))
}

/// The picture as its EXIF, if there is any, says that it is upright.
fn upright(pixels: Pixels, exif: Option<Vec<u8>>) -> Pixels {
    pixels.upright(exif.map_or(1, orientation))
}

fn bounded<N: TryInto<usize>>(width: N, height: N) -> Result<(usize, usize), PictureError> {
    let (width, height) = (width.try_into().unwrap_or(usize::MAX), height.try_into().unwrap_or(usize::MAX));
    match width.checked_mul(height) {
        Some(1..=MOST_PIXELS) => Ok((width, height)),
        _ => Err(PictureError::TooLarge { width, height }),
    }
}

fn write_png(pixels: &Pixels) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let side = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
    let mut encoder = Encoder::new(&mut file, side(pixels.width), side(pixels.height));
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    if pixels.is_opaque() {
        encoder.set_color(ColorType::Rgb);
        encoder.write_header()?.write_image_data(&pixels.rgb())?;
    } else {
        encoder.set_color(ColorType::Rgba);
        encoder.write_header()?.write_image_data(&pixels.rgba)?;
    }
    Ok(file)
}

fn broken(error: impl ToString) -> PictureError {
    PictureError::Broken(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    // Sixteen by eight red pixels each.
    const RGB_JPEG: &str = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdB\
        RkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P\
        T09PT09PT09PT09PT0//wAARCAAIABADAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAA\
        AAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AhJzYgP/Z";
    const CMYK_JPEG: &str = "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZM\
        TlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P\
        T09PT09PT09PT09P/8AAFAgACAAQBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAEBv/EABQQAQAAAAAAAAAA\
        AAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAFBv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AvAKo\
        FrAH/9k=";
    const PALETTE_PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAMAAADHqI+lAAAAA1BMVEXIHh4WiPieAAAADElEQVQI12NgGBwAAACIAAGbZvWU\
        AAAAAElFTkSuQmCC";

    fn file(base64: &str) -> Vec<u8> {
        base64::Engine::decode(&base64::prelude::BASE64_STANDARD, base64).unwrap()
    }

    #[test]
    fn a_picture_of_any_kind_becomes_red_green_and_blue() {
        for kind in [RGB_JPEG, CMYK_JPEG, PALETTE_PNG] {
            let picture = read_picture(&file(kind)).unwrap();
            assert_eq!((picture.width, picture.height, picture.is_opaque()), (16, 8, true));
            assert_eq!(picture_size(&file(kind)), Ok((16, 8)));
            let [red, green, blue, _] = picture.rgba.as_chunks().0[40];
            assert!(red > 180 && green < 60 && blue < 60, "{red} {green} {blue}");
        }
    }

    #[test]
    fn a_picture_with_something_wrong_in_it_opens_or_is_refused() {
        for kind in [RGB_JPEG, CMYK_JPEG, PALETTE_PNG] {
            let whole = file(kind);
            for place in 0..whole.len() {
                for change in [0, 1, 0x7F, 0xFF] {
                    let mut odd = whole.clone();
                    odd[place] ^= change;
                    read_picture(&odd).ok();
                    odd[place] = change;
                    read_picture(&odd[..=place]).ok();
                }
            }
        }
    }

    fn pixels(width: usize, height: usize, color: [u8; 4]) -> Pixels {
        Pixels { width, height, rgba: color.repeat(width * height) }
    }

    #[test]
    fn a_picture_is_the_same_after_it_was_written_and_read() {
        for color in [[10, 20, 30, 255], [200, 100, 0, 128]] {
            let picture = pixels(40, 20, color);
            assert_eq!(read_picture(&small_png(&picture, 10_000).unwrap()).unwrap(), picture);
        }
    }

    #[test]
    fn a_large_picture_becomes_smaller_until_it_fits() {
        // Noise, which no compression makes smaller.
        let mut seed = 1_u32;
        let mut noise = pixels(600, 300, [0; 4]);
        for byte in &mut noise.rgba {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            *byte = (seed >> 24) as u8;
        }
        let made = small_png(&noise, 100_000).unwrap();
        assert!(made.len() <= 100_000);
        let small = read_picture(&made).unwrap();
        assert_eq!(small.width, small.height * 2);
    }

    #[test]
    fn what_is_no_picture_or_breaks_off_is_refused() {
        assert_eq!(read_picture(b"GIF89a"), Err(PictureError::OtherKind));
        let whole = small_png(&pixels(40, 20, [1, 2, 3, 255]), 10_000).unwrap();
        assert!(matches!(read_picture(&whole[..40]), Err(PictureError::Broken(_))));
        assert!(matches!(read_picture(JPEG), Err(PictureError::Broken(_))));
    }

    #[test]
    fn a_picture_that_says_it_is_immense_takes_no_memory() {
        let mut file = small_png(&pixels(4, 4, [1, 2, 3, 255]), 10_000).unwrap();
        // Width and height in the header, and its checksum, which is looked at first.
        file[16..24].copy_from_slice(&[0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF]);
        let sum = checksum(&file[12..29]);
        file[29..33].copy_from_slice(&sum.to_be_bytes());
        assert_eq!(read_picture(&file), Err(PictureError::TooLarge { width: 65_535, height: 65_535 }));
        assert_eq!(picture_size(&file), Err(PictureError::TooLarge { width: 65_535, height: 65_535 }));
    }

    fn checksum(bytes: &[u8]) -> u32 {
        let step = |sum: u32| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 };
        !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum)))
    }
}
