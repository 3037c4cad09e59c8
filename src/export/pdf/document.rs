//! The document around the pages: everything that they need, tied together.

use lopdf::{Dictionary, Document, Object, ObjectId, text_string};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, PrintpdfFontMeta};

use super::content::DrawnPage;
use super::languages::Languages;
use super::structure::{self, MarkedPage};
use super::{PdfError, PdfOptions, Resources, attachment, metadata, outline};
use crate::export::scene::Scene;

/// Puts the pages in a document.
pub(super) fn assemble(
    scene: &Scene,
    languages: &Languages<'_>,
    drawn: Vec<DrawnPage>,
    resources: Resources<'_>,
    options: &PdfOptions,
) -> Result<Document, PdfError> {
    let (pages, owners): (Vec<PdfPage>, Vec<_>) =
        drawn.into_iter().map(|drawn| (drawn.page, drawn.owners)).unzip();
    let mut document = with_pages(scene, pages, resources);
    "1.7".clone_into(&mut document.version);
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let marked = pages.iter().zip(owners).map(|(object, owners)| MarkedPage { object: *object, owners });
    let root = structure::write(&mut document, scene, languages, &marked.collect::<Vec<_>>())?;
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
    catalog.remove(b"PageMode");
    match outline {
        Some(outline) => catalog.set("Outlines", outline),
        None => drop(catalog.remove(b"Outlines")),
    }
    if let Some(file) = &options.attachment {
        attachment::write(&mut document, file, options)?;
    }
    replace_information(&mut document, scene, options);
    Ok(document)
}

fn with_pages(scene: &Scene, pages: Vec<PdfPage>, resources: Resources<'_>) -> Document {
    let mut document = PdfDocument::new(&scene.title);
    document.pages = pages;
    document.resources.xobjects.map.extend(resources.pictures.objects());
    for font in resources.fonts.into_values() {
        let embedded = printpdf::PdfFont::with_meta(font.parsed, PrintpdfFontMeta::default());
        document.resources.fonts.map.insert(font.id, embedded);
    }
    let save = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
    document.to_lopdf_document(&save, &mut Vec::new())
}

fn replace_information(document: &mut Document, scene: &Scene, options: &PdfOptions) {
    if let Ok(Object::Reference(replaced)) = document.trailer.get(b"Info") {
        let replaced = *replaced;
        document.objects.remove(&replaced);
    }
    let information = metadata::information(document, scene, options);
    document.trailer.set("Info", information);
}
