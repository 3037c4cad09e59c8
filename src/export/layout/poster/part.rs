//! A part of a poster: the head, or a section.

use crate::canvas::SectionId;
use crate::export::layout::flow::{Flow, Row};
use crate::template::GroupLook;

/// A text that can run on on a next sheet.
pub(super) struct PosterPart {
    /// The section. `None` for the head.
    pub(super) section: Option<SectionId>,
    pub(super) title: String,
    pub(super) group: GroupLook,
    /// Whether long lines are hard to read here, so that wide cells get columns.
    pub(super) is_prose: bool,
    pub(super) heading: Flow,
    pub(super) body: Flow,
}

/// Rows of which there is one.
pub(super) fn one_row(row: Row) -> Flow {
    Flow { rows: vec![row] }
}
