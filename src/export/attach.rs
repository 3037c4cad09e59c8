//! How much of the canvas is attached to an export.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::formats::pdf::Attachment;
use super::{Addressee, ExportKind, ReportPart};
use crate::aid::{Rules, earlier_answers, walk};
use crate::canvas::{Canvas, Printed, Private};
use crate::document::Snapshot;
use crate::file::printed_copy;
use crate::i18n::Texts;

/// The name of the canvas inside a PDF, by which it is found again.
const NAME: &str = "canvas.canvas.json";

/// How much of the canvas is attached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attach {
    /// The canvas file, byte for byte.
    Full,
    /// A copy for those who read the document: without the history with its authors, and of what is not for everyone only
    /// what the document prints.
    Public,
    /// Nothing.
    None,
}

impl Attach {
    /// Every choice, the one for publication first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Full, Self::None];

    /// The default attachment. What is written for one partner has nothing of what the others want and
    /// bring, and so no canvas; neither has paper for a meeting, on which no word of the canvas stands.
    pub const fn usual(kind: ExportKind, addressee: Addressee) -> Self {
        if kind.is_handout() {
            return Self::None;
        }
        match addressee {
            Addressee::Everyone => Self::Public,
            Addressee::Partner(_) | Addressee::EachPartner => Self::None,
        }
    }

    /// Returns the canvas as it goes along inside a PDF, for a document that prints so much of it. `file` gives the
    /// whole canvas file.
    ///
    /// # Errors
    /// If the canvas file cannot be had.
    pub fn attachment<E>(
        self,
        document: &Snapshot,
        printed: &Printed,
        texts: &Texts,
        file: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Option<Attachment>, E> {
        let bytes = match self {
            Self::Full => Some(file()?),
            Self::Public => Some(printed_copy(document, printed)),
            Self::None => None,
        };
        Ok(bytes.map(|bytes| attached_canvas(bytes, texts)))
    }
}

impl ExportKind {
    /// The non-public content of a canvas that it prints on a given day.
    pub fn printed(self, canvas: &Canvas, today: Date) -> Printed {
        let mut printed = Printed::default();
        match self {
            Self::Pitch | Self::Poster | Self::Minutes | Self::Cards | Self::Notes(_) => {}
            Self::Motivation(case) => {
                printed.private = vec![Private::Cases, Private::CaseReasons];
                printed.case = case;
                let rules = Rules::built_in();
                for case in &canvas.cases {
                    printed.answers.extend(walk(rules, case, today).answers().map(|answer| answer.id));
                    printed.answers.extend(earlier_answers(rules, case).into_iter().map(|answer| answer.id));
                }
            }
            Self::Report(parts) => {
                let parts = ReportPart::ALL.into_iter().filter(|(part, _)| parts.has(*part));
                printed.private = parts.filter_map(|(part, _)| part.prints()).collect();
                for case in &canvas.cases {
                    let walk = walk(Rules::built_in(), case, today);
                    printed.answers.extend(walk.answers().map(|answer| answer.id));
                }
            }
        }
        printed
    }
}

impl ReportPart {
    /// What it prints of a canvas that is not for everyone.
    const fn prints(self) -> Option<Private> {
        match self {
            Self::Support => Some(Private::Support),
            Self::Notes => Some(Private::Notes),
            Self::Checklists => Some(Private::Checklists),
            Self::CheckNotes => Some(Private::CheckNotes),
            Self::Silenced => Some(Private::Silenced),
            // Where a case led, and not why.
            Self::Decisions => Some(Private::Cases),
            Self::Sections => Some(Private::Addressed),
            Self::Session => Some(Private::Session),
            // What advice says follows from fields of which it prints none.
            Self::PartnerAdvice | Self::Advice | Self::Partnership => None,
        }
    }
}

/// The bytes of a canvas file as they go along in a PDF.
pub fn attached_canvas(bytes: Vec<u8>, texts: &Texts) -> Attachment {
    let description = fl!(texts.messages, "export-attached-canvas");
    Attachment { name: NAME.to_owned(), description, bytes }
}
