//! Pictures of the PDF.

use lopdf::{Document, Stream};
use vello_cpu::Pixmap;
use vello_cpu::color::PremulRgba8;

use super::{PageError, strange};

/// Reads a picture of red, green and blue, with the mask of its opacity where it has one.
pub(super) fn read(document: &Document, picture: &Stream) -> Result<Pixmap, PageError> {
    let side = |name: &[u8]| u16::try_from(picture.dict.get(name)?.as_i64()?).or(Err(strange("Width")));
    let (width, height) = (side(b"Width")?, side(b"Height")?);
    let colors = samples(picture, b"DeviceRGB")?;
    let (colors, _) = colors.as_chunks();
    let opacity = match picture.dict.get(b"SMask") {
        Ok(mask) => samples(document.dereference(mask)?.1.as_stream()?, b"DeviceGray")?,
        Err(_) => vec![u8::MAX; colors.len()],
    };
    let count = usize::from(width) * usize::from(height);
    if colors.len() != count || opacity.len() != count {
        return Err(strange("picture"));
    }
    let pixels = colors.iter().zip(opacity).map(|([red, green, blue], a)| {
        let part = |color: &u8| u8::try_from(u16::from(*color) * u16::from(a) / 255).unwrap_or(u8::MAX);
        PremulRgba8 { r: part(red), g: part(green), b: part(blue), a }
    });
    Ok(Pixmap::from_parts(pixels.collect(), width, height))
}

fn samples(picture: &Stream, colors: &[u8]) -> Result<Vec<u8>, PageError> {
    if picture.dict.get(b"ColorSpace")?.as_name()? != colors {
        return Err(strange("ColorSpace"));
    }
    Ok(picture.decompressed_content().unwrap_or_else(|_| picture.content.clone()))
}
