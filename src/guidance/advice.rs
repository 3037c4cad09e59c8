//! A piece of advice and the rows that it is about.

use super::Rule;
use crate::canvas::{ActionId, PartnerId, RowRef, SectionId};

/// The advice of a rule on a canvas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The rule.
    pub rule: Rule,
    /// The section that it is about.
    pub section: SectionId,
    /// The rows that it is about; empty if it is about the section as a whole.
    pub places: Vec<AdvisedRow>,
}

/// A row that advice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum AdvisedRow {
    Partner(PartnerId),
    Action(ActionId),
    Declared(RowRef),
}
