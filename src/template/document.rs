//! The documents that a form names, and how it arranges them.

use enum_iterator::Sequence;
use serde::{Deserialize, Serialize};

use super::Localised;
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
    /// A card for each section with what it asks.
    Cards,
    /// Sheets of notes to write on.
    Notes,
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
    /// Whether it stands in no mail, but in the document only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_document_only: bool,
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
