//! Which document is made of a canvas, and for whom.

use jiff::civil::Date;

use super::{Paper, ReportParts, Stopped};
use crate::canvas::{Canvas, CaseId, Partner};
use crate::i18n::Texts;
use crate::template::Template;

/// What to make of a canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportKind {
    /// The story, on A4.
    Pitch,
    /// The canvas itself, as one sheet.
    Poster,
    /// Why the cases of the decision aid came out as they did: all of them, or this one.
    Motivation(Option<CaseId>),
    /// All of the canvas to read, on A4.
    Report(ReportParts),
}

/// A document that somebody wants.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// What it is.
    pub kind: ExportKind,
    /// For which of the partners a pitch is; for everyone where that is nobody.
    pub partner: Option<&'a Partner>,
    /// On which paper a poster is.
    pub paper: Paper,
    /// The canvas.
    pub canvas: &'a Canvas,
    /// What it can hold.
    pub template: &'a Template,
    /// The fixed words.
    pub texts: &'a Texts,
    /// The day on which it is made.
    pub today: Date,
    /// Asked again and again while the document is made. Once it says no it keeps to that, and the work is given up.
    pub is_wanted: &'a dyn Fn() -> bool,
}

/// Why a document was not laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LayOutError {
    /// Nobody waits for it any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// It would have more words than can be laid out within a reasonable time and memory.
    #[error("too large to lay out")]
    TooLarge,
}

impl<'a> Order<'a> {
    /// A document for everyone, on A4, that is made to its end.
    pub fn new(
        kind: ExportKind,
        canvas: &'a Canvas,
        template: &'a Template,
        texts: &'a Texts,
        today: Date,
    ) -> Self {
        Self { kind, partner: None, paper: Paper::A4, canvas, template, texts, today, is_wanted: &|| true }
    }
}
