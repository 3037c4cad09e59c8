//! Blocks to pages: shapes words, breaks lines, and places all of it on paper, as a [`Scene`].

mod book;
mod flow;
mod handouts;
mod logo;
mod marks;
mod passages;
mod pitch;
mod poster;
pub(super) mod style;
mod text;
mod tiles;
mod writer;

pub use logo::broken_logos;

use super::content::{self, minutes, motivation, report};
use super::scene::Scene;
use super::stopped::go_on;
use super::{ExportKind, LayOutError, Order, Problem};

/// A canvas as pages, and what could not be shown on them.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// The pages and what they mean.
    pub scene: Scene,
    /// What could not be shown, each once for each place.
    pub problems: Vec<Problem>,
}

impl Order<'_> {
    /// Lays the document out.
    ///
    /// # Errors
    /// If it was cancelled, or if it would be too large.
    pub fn lay_out(&self) -> Result<Export, LayOutError> {
        let export = match self.kind {
            ExportKind::Pitch => pitch::lay_out(self, content::pitch(self)?),
            ExportKind::Poster => poster::lay_out(self),
            ExportKind::Motivation(case) => {
                book::lay_out(self, motivation(self, case.and_then(|id| self.canvas.case(id)))?)
            }
            ExportKind::Report(parts) => book::lay_out(self, report(self, parts)?),
            ExportKind::Minutes => book::lay_out(self, minutes(self)?),
            ExportKind::Cards => handouts::cards(self),
            ExportKind::Notes(sheets) => handouts::notes(self, sheets),
        };
        go_on(self.is_wanted)?;
        export.map(|mut export| {
            export.problems.extend(self.nothing_written());
            export
        })
    }
}
