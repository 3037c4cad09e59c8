//! The document around the pages: everything that they need, tied together.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, text_string};
use printpdf::ops::PdfFontHandle;
use printpdf::{
    Codepoint, FontId, Op, PdfDocument, PdfPage, PdfSaveOptions, PrintpdfFontMeta, Pt, Rect, TextItem,
};

use super::fonts::{EmbeddedFont, EmbeddedFonts};
use super::languages::Languages;
use super::objects::SerializedObjects;
use super::structure::{self, MarkedPage};
use super::{PdfError, PdfOptions, Resources, attachment, metadata, outline};
use crate::export::scene::{ElementId, ElementKind, Scene};

/// A page that was drawn.
pub(super) struct DrawnPage {
    /// Its content stream.
    pub(super) content: Stream,
    /// The element of every marked piece, by its number.
    pub(super) owners: Vec<ElementId>,
}

/// Puts the pages in a document; returns the elements that belong to it besides.
pub(super) fn assemble(
    scene: &Scene,
    languages: &Languages<'_>,
    drawn: Vec<DrawnPage>,
    resources: Resources<'_>,
    options: &PdfOptions,
) -> Result<(Document, SerializedObjects), PdfError> {
    let mut document = with_pages(scene, resources);
    "1.7".clone_into(&mut document.version);
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let mut marked = Vec::with_capacity(pages.len());
    for (object, drawn) in pages.iter().zip(drawn) {
        let content = document.get_dictionary(*object)?.get(b"Contents")?.as_reference()?;
        document.set_object(content, drawn.content);
        marked.push(MarkedPage { object: *object, owners: drawn.owners });
    }
    let (root, elements, form) = structure::write(&mut document, scene, languages, &marked)?;
    let outline = outline::write(&mut document, scene, &pages);
    let xmp = metadata::xmp(&mut document, scene, options);
    let intent = metadata::output_intent(&mut document);
    let catalog = document.catalog_mut()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", Dictionary::from_iter([("Marked", Object::Boolean(true))]));
    catalog.set("Lang", text_string(&scene.language));
    catalog.set("ViewerPreferences", Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]));
    catalog.set("Metadata", xmp);
    catalog.set("OutputIntents", vec![Object::Reference(intent)]);
    if scene.elements.iter().any(|(_, element)| element.kind == ElementKind::Contents) {
        // Who opens a document with contents sees them beside it.
        catalog.set("PageMode", Object::Name(b"UseOutlines".to_vec()));
    } else {
        catalog.remove(b"PageMode");
    }
    match outline {
        Some(outline) => catalog.set("Outlines", outline),
        None => drop(catalog.remove(b"Outlines")),
    }
    if let Some(form) = form {
        document.catalog_mut()?.set("AcroForm", form);
    }
    if let Some(file) = &options.attachment {
        attachment::write(&mut document, file, options)?;
    }
    replace_information(&mut document, scene, options);
    Ok((document, elements))
}

/// A document with pages that are still empty.
fn with_pages(scene: &Scene, resources: Resources<'_>) -> Document {
    let mut document = PdfDocument::new(&scene.title);
    document.pages = scene.pages.iter().map(|page| empty_page(page.width, page.height)).collect();
    if let Some(first) = document.pages.first_mut() {
        first.ops = show_every_glyph(&resources.fonts);
    }
    document.resources.xobjects.map.extend(resources.pictures.objects());
    for font in resources.fonts.into_values() {
        let embedded = printpdf::PdfFont::with_meta(font.parsed, PrintpdfFontMeta::default());
        document.resources.fonts.map.insert(FontId(font.name.to_owned()), embedded);
    }
    let save = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
    document.to_lopdf_document(&save, &mut Vec::new())
}

fn empty_page(width: f32, height: f32) -> PdfPage {
    let sheet = Rect::from_wh(Pt(width), Pt(height));
    PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops: Vec::new() }
}

/// Operations that show every glyph once: from these the widths of the glyphs and what they stand for are taken.
fn show_every_glyph(fonts: &EmbeddedFonts) -> Vec<Op> {
    let show = |font: &EmbeddedFont| {
        let glyphs =
            font.shown().map(|(number, meaning)| Codepoint::with_cid(number, 0.0, meaning.to_owned()));
        [
            Op::SetFont { font: PdfFontHandle::External(FontId(font.name.to_owned())), size: Pt(1.0) },
            Op::ShowText { items: vec![TextItem::GlyphIds(glyphs.collect())] },
        ]
    };
    fonts.values().flat_map(show).collect()
}

fn replace_information(document: &mut Document, scene: &Scene, options: &PdfOptions) {
    if let Ok(Object::Reference(replaced)) = document.trailer.get(b"Info") {
        let replaced = *replaced;
        document.objects.remove(&replaced);
    }
    let information = metadata::information(document, scene, options);
    document.trailer.set("Info", information);
}
