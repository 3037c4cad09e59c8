//! Paragraphs and pictures: what stands in blocks and in cells of tables.

use super::Words;
use crate::canvas::Logo;

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct Paragraph {
    /// What it is there for.
    pub(in crate::export) role: ParagraphRole,
    /// What it says, from beginning to end.
    pub(in crate::export) runs: Vec<Run>,
}

/// What a paragraph is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) enum ParagraphRole {
    /// Running text.
    Body,
    /// It introduces the block below it.
    Introduction,
    /// A remark of the program, such as that nothing was filled in.
    Remark,
    /// A value, behind its label.
    Value,
    /// What stands out above the rest.
    Lead,
    /// Where to ask for more.
    Contact,
}

/// Words of a paragraph in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct Run {
    /// What it says.
    pub(in crate::export) words: Words,
    /// Whether it stands out.
    pub(in crate::export) is_strong: bool,
    /// The address that it leads to, where it is a link.
    pub(in crate::export) target: Option<String>,
}

/// The logo of a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct Figure {
    /// The picture.
    pub(in crate::export) logo: Logo,
    /// The name of the partner.
    pub(in crate::export) partner: String,
    /// What it shows; empty where nobody said.
    pub(in crate::export) alternative: String,
}

impl Paragraph {
    /// A paragraph in one style.
    pub(in crate::export) fn plain(role: ParagraphRole, words: Words) -> Self {
        Self { role, runs: vec![Run::plain(words)] }
    }
}

impl Run {
    /// Words that do not stand out.
    pub(in crate::export) const fn plain(words: Words) -> Self {
        Self { words, is_strong: false, target: None }
    }

    /// Words that stand out.
    pub(in crate::export) const fn strong(words: Words) -> Self {
        Self { words, is_strong: true, target: None }
    }

    /// Words that lead to an address.
    pub(in crate::export) const fn link(words: Words, target: String) -> Self {
        Self { words, is_strong: false, target: Some(target) }
    }
}
