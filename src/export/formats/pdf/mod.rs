//! A scene as PDF 1.7 that keeps to PDF/UA-1 and PDF/A-3a: pages, fonts cut down to what is used, the text behind
//! every glyph, and the tree of what it all means.
//!
//! No disk, no clock, no random numbers: the same scene and options give the same bytes. Nothing here chooses a place
//! or a word.

mod attachment;
mod content;
mod document;
mod fonts;
mod form;
mod languages;
mod metadata;
mod objects;
mod outline;
mod pictures;
mod save;
mod strings;
mod structure;

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use lopdf::{Dictionary, Stream};
use pdf_writer::{Content, Settings};

use crate::export::scene::{Face, Scene};
use crate::export::stopped::{Stopped, go_on};

/// What a scene does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfOptions {
    /// When the export was made; it stands in the document's properties.
    pub created: Timestamp,
    /// The file that the export was made from, if it is attached.
    pub attachment: Option<Attachment>,
}

/// A file inside the PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// What it is, in words.
    pub description: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// Why a scene could not be turned into bytes.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A bundled font could not be cut down to the glyphs that are used.
    #[error("font {face:?} cannot be subset: {reason}")]
    Subset {
        /// The face.
        face: Face,
        /// What the subsetter says.
        reason: subsetter::Error,
    },
    /// A font that was cut down could not be read back.
    #[error("font {face:?} cannot be read")]
    UnreadableFont {
        /// The face.
        face: Face,
    },
    /// The document that was put together lacks an object that it should have.
    #[error("the document is incomplete")]
    Incomplete(#[from] lopdf::Error),
    /// A drawing belongs to an element that the scene does not have.
    #[error("a drawing belongs to no element")]
    NoElement,
    /// It was cancelled.
    #[error("not wanted any more")]
    Stopped(#[from] Stopped),
}

/// What the pages share.
struct Resources<'a> {
    fonts: fonts::EmbeddedFonts,
    pictures: pictures::Pictures<'a>,
}

/// Writes a scene as PDF, as long as somebody waits for it.
pub fn pdf(scene: &Scene, options: &PdfOptions, is_wanted: &dyn Fn() -> bool) -> Result<Vec<u8>, PdfError> {
    let fonts = fonts::embed(scene)?;
    let languages = languages::Languages::of(scene);
    let pictures = pictures::Pictures::of(scene);
    let mut packer = save::Packer::default();
    let mut pages = Vec::with_capacity(scene.pages.len());
    for page in &scene.pages {
        go_on(is_wanted)?;
        let mut operations = Content::with_settings(Settings { pretty: false });
        let owners = content::page(&mut operations, page, &languages, &fonts, &pictures);
        let mut content = Stream::new(Dictionary::new(), operations.finish().into_vec());
        packer.pack(&mut content);
        pages.push(document::DrawnPage { content, owners });
    }
    let resources = Resources { fonts, pictures };
    let (document, written) = document::assemble(scene, &languages, pages, resources, options)?;
    Ok(save::save(document, &written, packer, is_wanted)?)
}
