//! What of the canvas goes along inside an export.

use i18n_embed_fl::fl;

use super::pdf::Attachment;
use crate::i18n::Texts;

/// The name of the canvas inside a PDF, by which it is found again.
const NAME: &str = "canvas.canvas.json";

/// What of the canvas goes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attach {
    /// The canvas file, byte for byte.
    Full,
    /// A copy for the world: without the history with its authors, and without the notes on partners.
    Public,
    /// Nothing.
    None,
}

impl Attach {
    /// Every choice, the one for publication first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Full, Self::None];
}

/// The bytes of a canvas file as they go along in a PDF.
pub fn attached_canvas(bytes: Vec<u8>, texts: &Texts) -> Attachment {
    let description = fl!(texts.messages, "export-attached-canvas");
    Attachment { name: NAME.to_owned(), description, bytes }
}
