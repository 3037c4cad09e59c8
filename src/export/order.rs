//! Which document to make of a canvas, and for which reader.

use jiff::civil::Date;

use super::{NoteSheets, Origin, Paper, Problem, ReportParts, Stopped};
use crate::canvas::{Canvas, CaseId, Partner, Section, list};
use crate::i18n::Texts;
use crate::template::{DocumentKind, Template};

/// The document to make of a canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportKind {
    /// The story, on A4.
    Pitch,
    /// The canvas itself, as one sheet.
    Poster,
    /// The motivation of the cases of the decision aid: all of them, or this one.
    Motivation(Option<CaseId>),
    /// All of the canvas to read, on A4.
    Report(ReportParts),
    /// What a meeting agreed on, and who was there, on A4. Of a form without minutes it has nothing in it.
    Minutes,
    /// A card for each section with what it asks, four on A4, to cut out.
    Cards,
    /// Notes to write on, eight on A4, to cut out.
    Notes(NoteSheets),
}

impl ExportKind {
    /// Whether the document names the canvas file that it is made from.
    pub const fn names_origin(self) -> bool {
        match self {
            Self::Motivation(_) => true,
            Self::Pitch | Self::Poster | Self::Report(_) | Self::Minutes | Self::Cards | Self::Notes(_) => {
                false
            }
        }
    }

    /// The kind of document, without what was chosen for this one.
    pub const fn document(self) -> DocumentKind {
        match self {
            Self::Pitch => DocumentKind::Pitch,
            Self::Poster => DocumentKind::Poster,
            Self::Motivation(_) => DocumentKind::Motivation,
            Self::Report(_) => DocumentKind::Report,
            Self::Minutes => DocumentKind::Minutes,
            Self::Cards => DocumentKind::Cards,
            Self::Notes(_) => DocumentKind::Notes,
        }
    }

    /// What is exported of a kind of document unless somebody chooses otherwise.
    pub const fn usual(document: DocumentKind) -> Self {
        match document {
            DocumentKind::Pitch => Self::Pitch,
            DocumentKind::Poster => Self::Poster,
            DocumentKind::Motivation => Self::Motivation(None),
            DocumentKind::Report => Self::Report(ReportParts::USUAL),
            DocumentKind::Minutes => Self::Minutes,
            DocumentKind::Cards => Self::Cards,
            DocumentKind::Notes => Self::Notes(NoteSheets::EachSection),
        }
    }

    /// Whether it is paper for a meeting, with what the form asks and no word of the canvas.
    pub const fn is_handout(self) -> bool {
        match self {
            Self::Cards | Self::Notes(_) => true,
            Self::Pitch | Self::Poster | Self::Motivation(_) | Self::Report(_) | Self::Minutes => false,
        }
    }
}

/// A document that somebody wants.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// What it is.
    pub kind: ExportKind,
    /// The partner that a pitch is for. `None` if it is for everyone.
    pub partner: Option<&'a Partner>,
    /// On which paper a poster is.
    pub paper: Paper,
    /// The paper of the tiles that a poster is put together of. `None` if it is printed in one sheet.
    pub tiles: Option<Paper>,
    /// The canvas.
    pub canvas: &'a Canvas,
    /// What it can hold.
    pub template: &'a Template,
    /// The fixed words.
    pub texts: &'a Texts,
    /// The day on which it is made.
    pub today: Date,
    /// The canvas file that it is made from, for a document that names it.
    pub origin: Option<&'a Origin>,
    /// Polled while the document is made. Once it returns `false` it keeps doing so, and the work is cancelled.
    pub is_wanted: &'a dyn Fn() -> bool,
}

/// Why a document was not laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LayOutError {
    /// It was cancelled.
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
        Self {
            kind,
            partner: None,
            paper: Paper::A4,
            tiles: None,
            canvas,
            template,
            texts,
            today,
            origin: None,
            is_wanted: &|| true,
        }
    }

    /// The problem of a document that has nothing to say. An empty poster is filled in by hand.
    pub(super) fn nothing_written(&self) -> Option<Problem> {
        let is_blank = match self.kind {
            ExportKind::Poster | ExportKind::Cards | ExportKind::Notes(_) => false,
            ExportKind::Motivation(_) => self.canvas.cases.is_empty(),
            ExportKind::Pitch | ExportKind::Report(_) | ExportKind::Minutes => self.is_blank(),
        };
        is_blank.then_some(Problem::NothingWritten)
    }

    /// Whether nobody wrote anything but the header on the canvas.
    pub(super) fn is_blank(&self) -> bool {
        let canvas = self.canvas;
        canvas.sections.values().all(Section::is_blank)
            && canvas.pitch.is_blank()
            && canvas.tables().all(|kind| list(canvas.table(kind)).next().is_none())
    }
}
