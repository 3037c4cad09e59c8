//! The pitch on paper: one upright A4 to be read by a board, or more when the team had more to say.
//!
//! On one page the text stands left and the partners right; in a pitch for one partner, and on more pages, it runs on from
//! left to right. What the pitch says is composed by [`crate::pitch`].

mod columns;
mod content;
mod measures;
mod pages;
mod parts;

use super::writer::Writer;
use crate::export::content::PitchManuscript;
use crate::export::{Export, LayOutError, Order};

/// Lays a pitch out.
///
/// # Errors
/// If it would be too large.
pub(super) fn lay_out(order: &Order<'_>, manuscript: PitchManuscript<'_>) -> Result<Export, LayOutError> {
    let mut writer = Writer::new(order);
    let content = content::write(&manuscript, &mut writer);
    let title = manuscript.title.into_text();
    let pages = pages::lay_out(content, &title, &mut writer, order.paper);
    let mut export = writer.finish(pages)?;
    export.problems.extend(manuscript.problems);
    Ok(export)
}
