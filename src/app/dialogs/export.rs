//! The export dialog: the settings and the preview.

use std::sync::Arc;

use crate::app::PreviewFailure;
use crate::export::{Addressee, Attach, ExportKind, Format, Paper, Problem, Tiling};
use crate::i18n::Language;
use crate::picture::Pixels;

/// Settings of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportChoice {
    /// From what.
    pub source: ExportSource,
    /// What to make.
    pub kind: ExportKind,
    /// In which format.
    pub format: Format,
    /// The reader; only a pitch has one.
    pub addressee: Addressee,
    /// On which paper; only a poster can be larger than A4.
    pub paper: Paper,
    /// The paper of the tiles that a poster is put together of. `None` if it is printed in one sheet.
    pub tiles: Option<Paper>,
    /// The language of the fixed words.
    pub language: Language,
    /// How much of the canvas is attached to a PDF.
    pub attach: Attach,
}

/// The canvas that a document shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportSource {
    /// The open one.
    OpenCanvas,
    /// An empty one of the same template, to be filled in by hand.
    EmptyCanvas,
}

impl ExportChoice {
    /// The choice on another paper, in one sheet where it is too small for tiles.
    #[must_use]
    pub fn on_paper(self, paper: Paper) -> Self {
        let tiles = self.tiles.filter(|tile| Tiling::of(paper, *tile).is_some());
        Self { paper, tiles, ..self }
    }
}

/// What the dialog was opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportAim {
    /// A file.
    Save,
    /// Paper.
    Print,
}

/// A PDF, byte for byte as it is written.
#[derive(Debug, PartialEq)]
pub struct MadePdf {
    /// The file.
    pub bytes: Arc<Vec<u8>>,
    /// Width and height of its pages, in points.
    pub pages: Vec<(f32, f32)>,
    /// What could not be shown.
    pub problems: Vec<Problem>,
}

/// The settings of an export, with their preview.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportView {
    /// The settings.
    pub choice: ExportChoice,
    /// What the dialog was opened for.
    pub aim: ExportAim,
    /// Whether it is printed as soon as the preview is ready.
    pub prints_once_made: bool,
    /// The preview; for all partners, the document of the first one.
    pub preview: Preview,
    /// The shown page, from 0.
    pub page: usize,
    /// The page as it was last drawn, perhaps for other settings.
    pub drawn: Option<Arc<Pixels>>,
    /// The number of the preview, to recognise an answer about an earlier one.
    pub(in crate::app) number: u64,
    /// The document that is shown.
    pub(in crate::app) generation: u64,
    /// Its revision.
    pub(in crate::app) revision: u64,
    /// The page and the width in pixels that were last requested.
    pub(in crate::app) asked: Option<(usize, u16)>,
}

impl ExportView {
    /// Whether the shown page was requested at this width in pixels.
    pub fn is_asked(&self, pixels: f32) -> bool {
        self.asked == Some((self.page, whole(pixels)))
    }
}

/// A width in whole pixels, at most what a picture can have.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float is cut to what fits")]
pub(in crate::app) const fn whole(pixels: f32) -> u16 {
    pixels.round() as u16
}

/// The state of a preview.
#[derive(Debug, Clone, PartialEq)]
pub enum Preview {
    /// It is being made.
    Busy,
    /// It is ready.
    Made(Arc<MadePdf>),
    /// It could not be made or drawn.
    Failed(PreviewFailure),
    /// There is none: the format has no pages.
    WithoutPages,
}

/// A PDF that was previewed and can be written as it is, as long as the canvas stays the same.
#[derive(Debug)]
pub(in crate::app) struct ApprovedPdf {
    pub(in crate::app) choice: ExportChoice,
    pub(in crate::app) generation: u64,
    pub(in crate::app) revision: u64,
    pub(in crate::app) made: Arc<MadePdf>,
}

/// The result of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The number of pitches in the folder. `None` if one file was made.
    pub pitches: Option<usize>,
    /// Pages in all.
    pub pages: usize,
    /// What could not be shown.
    pub problems: Vec<Problem>,
}

/// An answer in the export dialog.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ExportAnswer {
    /// Uses other settings.
    Change(ExportChoice),
    /// Shows another page, from 0.
    TurnToPage(usize),
    /// Draws the shown page.
    DrawPage {
        /// How wide it is shown, in pixels.
        pixels: f32,
    },
    /// Writes the document with these settings.
    Write(ExportChoice),
    /// Prints the previewed document, by the system's program for PDF; once the preview is ready, if it is not yet.
    Print,
}
