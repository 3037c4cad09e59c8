//! Turns an order into the bytes of a file: the one way to an export, for the command line and the window alike.

use i18n_embed_fl::fl;

use super::content::{self, Manuscript, document_title};
use super::formats::markdown::{self, markdown};
use super::formats::pdf::{PdfError, PdfOptions, pdf};
use super::formats::text::text;
use super::{ExportKind, FileKind, LayOutError, Order, Problem, Stopped};
use crate::template::{DocumentKind, Template};

/// The format of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Pages to read and print.
    Pdf,
    /// Text to work on in other programs.
    Markdown,
    /// Text for a mail.
    Text,
}

/// What a file is made of besides its document.
#[derive(Debug)]
pub enum Target {
    /// A PDF.
    Pdf(PdfOptions),
    /// Markdown.
    Markdown,
    /// Plain text; of minutes what stands in a mail.
    Text,
}

/// An export as it is written to a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    /// Width and height of its pages in points, where it has pages.
    pub pages: Vec<(f32, f32)>,
    /// What its readers will miss.
    pub problems: Vec<Problem>,
}

/// Why an export was not made.
#[derive(Debug, thiserror::Error)]
pub enum MakeError {
    /// It was cancelled.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// It would have more words than can be laid out within a reasonable time and memory.
    #[error("too large to lay out")]
    TooLarge,
    /// The document consists of sheets of paper, and this format has no pages.
    #[error("what is made for paper has no place in a format without pages")]
    NoPages,
    /// The PDF could not be written.
    #[error(transparent)]
    Pdf(PdfError),
}

impl Format {
    /// Every format, the usual one first.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Markdown, Self::Text];

    /// The kind of file that it is written to.
    pub const fn file_kind(self) -> FileKind {
        match self {
            Self::Pdf => FileKind::Pdf,
            Self::Markdown => FileKind::Markdown,
            Self::Text => FileKind::Text,
        }
    }

    /// Returns whether a file is an unchanged export in this format, which may be overwritten. Anything else under the name of
    /// an output is somebody's work. A text is easily edited, so Markdown counts only while it is exactly as it was written,
    /// which plain text does not tell.
    pub const fn export_check(self) -> fn(&[u8]) -> bool {
        match self {
            Self::Pdf => |file| file.starts_with(b"%PDF-"),
            Self::Markdown => markdown::is_untouched,
            Self::Text => |_| false,
        }
    }

    /// Whether a document can be made in this format: posters, cards and notes are sheets of paper.
    pub const fn can_hold(self, kind: ExportKind) -> bool {
        match kind {
            ExportKind::Poster | ExportKind::Cards | ExportKind::Notes(_) => match self {
                Self::Pdf => true,
                Self::Markdown | Self::Text => false,
            },
            ExportKind::Pitch | ExportKind::Motivation(_) | ExportKind::Report(_) | ExportKind::Minutes => {
                true
            }
        }
    }
}

impl ExportKind {
    /// The first document of a form that a format can hold.
    pub fn of_form(template: &Template, format: Format) -> Self {
        let mut kinds = template.document_kinds().into_iter().map(Self::usual);
        kinds.find(|kind| format.can_hold(*kind)).unwrap_or(Self::usual(DocumentKind::Report))
    }
}

/// Makes an export.
///
/// # Errors
/// If it was cancelled, if it would be too large, if the format has no place for it, or if the PDF cannot
/// be written.
pub fn make(order: &Order<'_>, target: &Target) -> Result<Made, MakeError> {
    match target {
        Target::Pdf(options) => {
            let export = order.lay_out()?;
            let bytes = pdf(&export.scene, options, order.is_wanted)?;
            let pages = export.scene.pages.iter().map(|page| (page.width, page.height)).collect();
            Ok(Made { bytes, pages, problems: export.problems })
        }
        Target::Text => {
            let mut manuscript = match order.kind {
                ExportKind::Minutes => content::minutes_for_mail(order)?,
                ExportKind::Pitch
                | ExportKind::Poster
                | ExportKind::Motivation(_)
                | ExportKind::Report(_)
                | ExportKind::Cards
                | ExportKind::Notes(_) => manuscript(order)?,
            };
            manuscript.problems.extend(order.nothing_written());
            let bytes = in_text(order, &manuscript)?.into_bytes();
            Ok(Made { bytes, pages: Vec::new(), problems: manuscript.problems })
        }
        Target::Markdown => {
            let mut manuscript = manuscript(order)?;
            manuscript.problems.extend(order.nothing_written());
            let text = markdown(&manuscript, order.is_wanted)?;
            Ok(Made { bytes: text.into_bytes(), pages: Vec::new(), problems: manuscript.problems })
        }
    }
}

/// The text of a mail: the minutes of a form that has them, and else the pitch for everyone.
///
/// # Errors
/// If it was cancelled.
pub fn mail_text(order: &Order<'_>) -> Result<String, Stopped> {
    if order.template.document(DocumentKind::Minutes).is_some() {
        let order = Order { kind: ExportKind::Minutes, partner: None, ..*order };
        return in_text(&order, &content::minutes_for_mail(&order)?);
    }
    let order = Order { kind: ExportKind::Pitch, partner: None, ..*order };
    in_text(&order, &content::pitch(&order)?.into_manuscript())
}

/// A document as plain text, below a line that says what it is about.
fn in_text(order: &Order<'_>, manuscript: &Manuscript<'_>) -> Result<String, Stopped> {
    let label = fl!(order.texts.messages, "export-subject-label");
    text(manuscript, &format!("{label}: {}", document_title(order)), order.is_wanted)
}

/// A document in blocks.
fn manuscript<'a>(order: &Order<'a>) -> Result<Manuscript<'a>, MakeError> {
    Ok(match order.kind {
        ExportKind::Pitch => content::pitch(order)?.into_manuscript(),
        ExportKind::Poster | ExportKind::Cards | ExportKind::Notes(_) => return Err(MakeError::NoPages),
        ExportKind::Motivation(case) => {
            content::motivation(order, case.and_then(|id| order.canvas.case(id)))?
        }
        ExportKind::Report(parts) => content::report(order, parts)?,
        ExportKind::Minutes => content::minutes(order)?,
    })
}

impl From<LayOutError> for MakeError {
    fn from(error: LayOutError) -> Self {
        match error {
            LayOutError::Stopped(stopped) => Self::Stopped(stopped),
            LayOutError::TooLarge => Self::TooLarge,
        }
    }
}

impl From<PdfError> for MakeError {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::Stopped(stopped) => Self::Stopped(stopped),
            PdfError::Subset { .. }
            | PdfError::UnreadableFont { .. }
            | PdfError::Incomplete(_)
            | PdfError::NoElement => Self::Pdf(error),
        }
    }
}
