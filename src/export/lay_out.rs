//! An order laid out: its content written, and turned into pages by the layout of its kind.

use super::content::{motivation::motivation, report::report};
use super::stopped::go_on;
use super::{Export, ExportKind, LayOutError, Order, book, pitch, poster};

impl Order<'_> {
    /// Lays the document out.
    ///
    /// # Errors
    /// If nobody waits for it any more, or if it would be too large.
    pub fn lay_out(&self) -> Result<Export, LayOutError> {
        let export = match self.kind {
            ExportKind::Pitch => pitch::lay_out(self),
            ExportKind::Poster => poster::lay_out(self),
            ExportKind::Motivation(case) => {
                book::lay_out(self, motivation(self, case.and_then(|id| self.canvas.case(id)))?)
            }
            ExportKind::Report(parts) => book::lay_out(self, report(self, parts)?),
        };
        go_on(self.is_wanted)?;
        export
    }
}
