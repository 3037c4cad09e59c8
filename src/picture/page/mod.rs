//! A page of a PDF that this program made, drawn from its bytes.
//!
//! It knows the operators, the fonts and the pictures that this program writes, and refuses what it does not know rather
//! than draw something else. A renderer of any PDF would be four megabytes; what it takes for ours is linked already.

mod content;
mod fonts;
mod pictures;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use vello_cpu::color::palette::css::WHITE;
use vello_cpu::kurbo::{Affine, Rect};
use vello_cpu::{Pixmap, RenderContext, Resources};

use self::content::Drawing;
use super::Pixels;

/// The maximum width of a drawn page; no screen shows more.
const WIDEST: u16 = 4096;

/// Why a page is not drawn.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// The bytes are no PDF.
    #[error("the PDF cannot be read: {0}")]
    NotReadable(#[from] lopdf::Error),
    /// The PDF has no such page.
    #[error("there is no page {0}")]
    NoPage(usize),
    /// A part of the PDF is none that this program writes.
    #[error("{0} is not drawn")]
    Strange(String),
}

/// Draws a page, counted from 0, at a width in pixels.
pub fn draw_page(pdf: &[u8], page: usize, width: u16) -> Result<Pixels, PageError> {
    let document = Document::load_mem(pdf)?;
    let object = *document.get_pages().values().nth(page).ok_or(PageError::NoPage(page))?;
    let sheet = sheet(&document, object)?;
    let scale = f64::from(width.clamp(1, WIDEST)) / sheet.width().max(1.0);
    let (width, height) = (whole(sheet.width() * scale), whole(sheet.height() * scale));
    // Points upwards from the lower left corner become pixels downwards from the upper left one.
    let to_pixels = Affine::new([scale, 0.0, 0.0, -scale, -sheet.x0 * scale, sheet.y1 * scale]);
    let mut target = RenderContext::new(width, height);
    target.set_paint(WHITE);
    target.fill_rect(&Rect::new(0.0, 0.0, width.into(), height.into()));
    let content = Content::decode(&document.get_page_content(object))?;
    let resources = resources(&document, object)?;
    let mut drawing = Drawing::new(&document, resources, &mut target, to_pixels);
    for operation in &content.operations {
        drawing.carry_out(&operation.operator, &operation.operands)?;
    }
    target.flush();
    let mut drawn = Pixmap::new(width, height);
    target.render(&mut drawn, &mut Resources::new());
    Ok(Pixels {
        width: width.into(),
        height: height.into(),
        // The paper is white everywhere, so nothing is see-through.
        rgba: drawn.data_as_u8_slice().to_vec(),
    })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float is cut to what fits")]
fn whole(length: f64) -> u16 {
    length.round().max(1.0) as u16
}

fn sheet(document: &Document, page: ObjectId) -> Result<Rect, PageError> {
    let page = document.get_dictionary(page)?;
    let sides = document.dereference(page.get(b"MediaBox")?)?.1.as_array()?;
    let sides: Vec<f64> = sides.iter().map(number).collect::<Result<_, _>>()?;
    match *sides.as_slice() {
        [left, bottom, right, top] => Ok(Rect::new(left, bottom, right, top)),
        _ => Err(strange("MediaBox")),
    }
}

fn resources(document: &Document, page: ObjectId) -> Result<&Dictionary, PageError> {
    let page = document.get_dictionary(page)?;
    Ok(document.dereference(page.get(b"Resources")?)?.1.as_dict()?)
}

/// A dictionary under a name, directly or by reference.
fn part<'a>(document: &'a Document, of: &'a Dictionary, name: &[u8]) -> Result<&'a Dictionary, PageError> {
    Ok(document.dereference(of.get(name)?)?.1.as_dict()?)
}

fn number(object: &Object) -> Result<f64, PageError> {
    Ok(object.as_float().map(f64::from)?)
}

fn strange(what: impl Into<String>) -> PageError {
    PageError::Strange(what.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pdf_is_not_drawn() {
        assert!(matches!(draw_page(b"%PDF-1.7 nothing", 0, 100), Err(PageError::NotReadable(_))));
    }
}
