//! The document around the pages: title, language, dates, and an identity that depends on nothing but the content.

use jiff::Timestamp;
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, text_string};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, PrintpdfFontMeta};
use sha2::{Digest, Sha256};

use super::fonts::EmbeddedFonts;
use super::{PdfError, PdfOptions};
use crate::export::scene::Scene;

/// The flag of an annotation that is printed.
const PRINT: i64 = 4;

/// Puts the pages in a document and writes it.
pub(super) fn write(
    scene: &Scene,
    pages: Vec<PdfPage>,
    fonts: EmbeddedFonts,
    options: &PdfOptions,
) -> Result<Vec<u8>, PdfError> {
    let mut document = PdfDocument::new(&scene.title);
    document.pages = pages;
    for font in fonts.into_values() {
        let embedded = printpdf::PdfFont::with_meta(font.parsed, PrintpdfFontMeta::default());
        document.resources.fonts.map.insert(font.id, embedded);
    }
    let save = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
    let mut document = document.to_lopdf_document(&save, &mut Vec::new());
    "1.7".clone_into(&mut document.version);
    describe(&mut document, scene, options)?;
    separate_links(&mut document)?;
    identify(&mut document);
    document.compress();
    let mut bytes = Vec::new();
    document.save_modern(&mut bytes)?;
    Ok(bytes)
}

fn describe(document: &mut Document, scene: &Scene, options: &PdfOptions) -> Result<(), PdfError> {
    let created = pdf_date(options.created);
    let info = Dictionary::from_iter([
        ("Title", text_string(&scene.title)),
        ("Creator", text_string("Samencanvas")),
        ("Producer", text_string(concat!("Samencanvas ", env!("CARGO_PKG_VERSION")))),
        ("CreationDate", Object::string_literal(created.clone())),
        ("ModDate", Object::string_literal(created)),
    ]);
    let info = document.add_object(info);
    if let Ok(Object::Reference(replaced)) = document.trailer.get(b"Info") {
        let replaced = *replaced;
        document.objects.remove(&replaced);
    }
    document.trailer.set("Info", Object::Reference(info));
    let catalog = document.catalog_mut()?;
    catalog.set("Lang", text_string(&scene.language));
    catalog.set("ViewerPreferences", Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]));
    Ok(())
}

/// `D:20261122103000Z`, in universal time.
fn pdf_date(time: Timestamp) -> String {
    time.strftime("D:%Y%m%d%H%M%SZ").to_string()
}

/// Makes every link an object of its own that is printed with its page, and leaves out empty lists of links.
fn separate_links(document: &mut Document) -> Result<(), PdfError> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    for page in pages {
        let links = match document.get_dictionary_mut(page)?.remove(b"Annots") {
            Some(Object::Array(links)) if !links.is_empty() => links,
            _ => continue,
        };
        let mut references = Vec::new();
        for mut link in links {
            if let Ok(link) = link.as_dict_mut() {
                link.set("F", PRINT);
            }
            references.push(Object::Reference(document.add_object(link)));
        }
        document.get_dictionary_mut(page)?.set("Annots", references);
    }
    Ok(())
}

/// An identity made from the content: the same document has the same, another has another.
fn identify(document: &mut Document) {
    let mut digest = Sha256::new();
    for object in document.objects.values() {
        match object {
            Object::Stream(stream) => digest.update(&stream.content),
            other => digest.update(format!("{other:?}")),
        }
    }
    let id: Vec<u8> = digest.finalize().iter().take(16).copied().collect();
    let id = Object::String(id, StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
}
