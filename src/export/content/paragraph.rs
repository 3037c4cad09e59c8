//! Paragraphs and pictures: the content of blocks and of cells of tables.

use super::Words;
use super::single_line;
use crate::canvas::{Logo, Partner};

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// What it is there for.
    pub(crate) role: ParagraphRole,
    /// The runs, in order.
    pub(crate) runs: Vec<Run>,
}

/// What a paragraph is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ParagraphRole {
    /// Running text.
    Body,
    /// It introduces the block below it.
    Introduction,
    /// A remark of the program, such as that nothing was filled in.
    Remark,
    /// A value, behind its label.
    Value,
    /// Emphasised text.
    Lead,
    /// Where to ask for more.
    Contact,
}

/// Words of a paragraph in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    /// The text.
    pub(crate) words: Words,
    /// Whether it is emphasised.
    pub(crate) is_strong: bool,
    /// The address, if it is a link.
    pub(crate) target: Option<String>,
}

/// The logo of a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Figure {
    /// The picture.
    pub(crate) logo: Logo,
    /// The name of the partner.
    pub(crate) partner: String,
    /// What it shows; empty if unknown.
    pub(crate) alternative: String,
}

impl Figure {
    /// The logo of a partner. `None` if it has none.
    pub(crate) fn of(partner: &Partner) -> Option<Self> {
        let (partner, logo, alternative) = (&partner.name, partner.logo.clone()?, &partner.logo_alternative);
        Some(Self { logo, partner: single_line(partner), alternative: single_line(alternative) })
    }
}

impl Paragraph {
    /// A paragraph in one style.
    pub(crate) fn plain(role: ParagraphRole, words: Words) -> Self {
        Self { role, runs: vec![Run::plain(words)] }
    }
}

impl Run {
    /// Plain words.
    pub(crate) const fn plain(words: Words) -> Self {
        Self { words, is_strong: false, target: None }
    }

    /// Emphasised words.
    pub(crate) const fn strong(words: Words) -> Self {
        Self { words, is_strong: true, target: None }
    }

    /// Words that lead to an address.
    pub(crate) const fn link(words: Words, target: String) -> Self {
        Self { words, is_strong: false, target: Some(target) }
    }
}
