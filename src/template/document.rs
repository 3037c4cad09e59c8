//! Which documents are made of a canvas, and how a form arranges them.

use enum_iterator::Sequence;
use serde::{Deserialize, Serialize};

use super::{Localised, SectionKind, SectionTemplate, Template};
use crate::canvas::SectionId;

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Sequence, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The story.
    Pitch,
    /// The page as one sheet.
    Poster,
    /// All of the canvas to read.
    Report,
    /// The motivation of the cases of the decision aid.
    Motivation,
    /// What a meeting agreed on, and who was there.
    Minutes,
}

/// A document that a form has, and what is special about it there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentTemplate {
    /// Which document.
    pub document: DocumentKind,
    /// What it is called, if not as usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Localised>,
    /// In minutes, the text that says where the meeting was; it stands below the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<SectionId>,
    /// In minutes, the table that stands in a box on top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boxed: Option<SectionId>,
    /// The sections in their order. Minutes have these only; in a report the others follow.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<DocumentPart>,
}

/// A section in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentPart {
    /// The section.
    pub section: SectionId,
    /// How the rows of a table are told apart, in a line for each kind instead of a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apart: Option<Apart>,
}

/// The rows of a table in two groups, such as who was there and who was not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    /// The column of ticks that tells the rows apart.
    pub column: String,
    /// What those with a tick are called.
    pub ticked: Localised,
    /// What the others are called.
    pub unticked: Localised,
}

impl Template {
    /// What the form says of a document. `None` if it says nothing.
    pub fn document(&self, kind: DocumentKind) -> Option<&DocumentTemplate> {
        self.documents.iter().find(|document| document.document == kind)
    }

    /// The documents that the form has, the usual one first: those that it names, or the ones that fit what it asks for.
    pub fn document_kinds(&self) -> Vec<DocumentKind> {
        if !self.documents.is_empty() {
            return self.documents.iter().map(|document| document.document).collect();
        }
        let tells = !self.story.is_empty() || self.sections.iter().any(|it| it.kind == SectionKind::Pitch);
        let fits = |kind: &DocumentKind| match kind {
            DocumentKind::Pitch => tells,
            DocumentKind::Poster | DocumentKind::Report => true,
            DocumentKind::Motivation => self.decision_aid().is_some(),
            DocumentKind::Minutes => false,
        };
        enum_iterator::all().filter(fits).collect()
    }

    /// The sections in the order of the report: those that the form names, and behind them the others.
    pub fn report_sections(&self) -> impl Iterator<Item = (&SectionTemplate, Option<&DocumentPart>)> {
        let parts = self.document(DocumentKind::Report).map(|document| document.parts.as_slice());
        let parts = parts.unwrap_or_default();
        let is_named = move |section: &&SectionTemplate| parts.iter().any(|part| part.section == section.id);
        let named = parts.iter().filter_map(|part| Some((self.section(&part.section)?, Some(part))));
        let others = self.sections.iter().filter(move |section| !is_named(section));
        named.chain(others.map(|section| (section, None)))
    }
}
