//! Pictures as objects of the PDF: red, green and blue, with the opacity as a mask beside them.

use std::collections::BTreeMap;
use std::sync::Arc;

use pdf_writer::{Content, Name};
use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId};

use crate::export::scene::{Picture, Rect, Scene};
use crate::picture::Pixels;

/// The pictures of a scene, each with the name by which pages call it.
pub(super) struct Pictures<'a>(Vec<&'a Arc<Pixels>>);

impl<'a> Pictures<'a> {
    pub(super) fn of(scene: &'a Scene) -> Self {
        Self(scene.pictures())
    }

    /// Draws a picture on a page of this height.
    pub(super) fn draw(&self, picture: &Picture, page_height: f32, operations: &mut Content) {
        let Some(number) = self.0.iter().position(|known| Arc::ptr_eq(known, &picture.pixels)) else {
            return;
        };
        let Rect { x, width, height, .. } = picture.area;
        let y = page_height - picture.area.bottom();
        operations.save_state().transform([width, 0.0, 0.0, height, x, y]);
        operations.x_object(Name(name(number).0.as_bytes())).restore_state();
    }

    /// The pictures as objects, by name.
    pub(super) fn objects(&self) -> impl Iterator<Item = (XObjectId, XObject)> {
        self.0.iter().enumerate().map(|(number, pixels)| {
            let mut stream = image("DeviceRGB", pixels, pixels.rgb());
            if !pixels.is_opaque() {
                let mask = image("DeviceGray", pixels, pixels.alpha());
                stream.dict.insert("SMask".to_owned(), DictItem::Stream { stream: mask });
            }
            let object = ExternalXObject { stream, width: None, height: None, dpi: None };
            (name(number), XObject::External(object))
        })
    }
}

fn name(number: usize) -> XObjectId {
    XObjectId(format!("Picture{}", number + 1))
}

fn image(colors: &str, pixels: &Pixels, content: Vec<u8>) -> ExternalStream {
    let word = |word: &str| DictItem::Name(word.as_bytes().to_vec());
    let number = |number: usize| DictItem::Int(i64::try_from(number).unwrap_or(i64::MAX));
    let dict = BTreeMap::from([
        ("Type".to_owned(), word("XObject")),
        ("Subtype".to_owned(), word("Image")),
        ("Width".to_owned(), number(pixels.width)),
        ("Height".to_owned(), number(pixels.height)),
        ("ColorSpace".to_owned(), word(colors)),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
    ]);
    ExternalStream { dict, content, compress: true }
}
