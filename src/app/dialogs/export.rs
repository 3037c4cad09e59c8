//! The export dialog: what is asked, and what it will look like.

use std::sync::Arc;

use crate::app::PreviewFailure;
use crate::export::{Addressee, Attach, ExportKind, Format, Paper, Problem};
use crate::i18n::Language;
use crate::picture::Pixels;

/// Settings of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportChoice {
    /// What to make.
    pub kind: ExportKind,
    /// In which format.
    pub format: Format,
    /// For whom; only a pitch is for somebody.
    pub addressee: Addressee,
    /// On which paper; only a poster can be A3.
    pub paper: Paper,
    /// The language of the fixed words.
    pub language: Language,
    /// What of the canvas goes along, where it is a PDF.
    pub attach: Attach,
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

/// The question what to export, and what that will look like.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportView {
    /// The settings.
    pub choice: ExportChoice,
    /// What they make; for all partners, what the first one gets.
    pub preview: Preview,
    /// The page that is looked at, from 0.
    pub page: usize,
    /// The page as it was last drawn, perhaps for other settings.
    pub drawn: Option<Arc<Pixels>>,
    /// Which preview, so that an answer about an earlier one can be told.
    pub(in crate::app) number: u64,
    /// The document that is shown.
    pub(in crate::app) generation: u64,
    /// Its revision.
    pub(in crate::app) revision: u64,
    /// The page and the width in pixels that were last asked for.
    pub(in crate::app) asked: Option<(usize, u16)>,
}

impl ExportView {
    /// Whether the page that is looked at was asked for at this width in pixels.
    pub fn is_asked(&self, pixels: f32) -> bool {
        self.asked == Some((self.page, whole(pixels)))
    }
}

/// A width in whole pixels, at most what a picture can have.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float is cut to what fits")]
pub(in crate::app) const fn whole(pixels: f32) -> u16 {
    pixels.round() as u16
}

/// How far a preview is.
#[derive(Debug, Clone, PartialEq)]
pub enum Preview {
    /// It is being made.
    Busy,
    /// It is there.
    Made(Arc<MadePdf>),
    /// It could not be made or drawn.
    Failed(PreviewFailure),
    /// There is none: the format has no pages.
    WithoutPages,
}

/// A PDF that was looked at and can be written as it is, as long as the canvas stays the same.
#[derive(Debug)]
pub(in crate::app) struct Approved {
    pub(in crate::app) choice: ExportChoice,
    pub(in crate::app) generation: u64,
    pub(in crate::app) revision: u64,
    pub(in crate::app) made: Arc<MadePdf>,
}

/// What an export made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The number of pitches in the folder. `None` if one file was made.
    pub pitches: Option<usize>,
    /// Pages in all.
    pub pages: usize,
    /// What could not be shown.
    pub problems: Vec<Problem>,
}

/// What the user does in the export dialog.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ExportAnswer {
    /// Uses other settings.
    Change(ExportChoice),
    /// Shows another page, from 0.
    TurnToPage(usize),
    /// Has the page drawn that is shown.
    DrawPage {
        /// How wide it is shown, in pixels.
        pixels: f32,
    },
    /// Writes what these settings give.
    Write(ExportChoice),
    /// Prints what these settings give, by the program that the system has for PDF.
    Print(ExportChoice),
}
