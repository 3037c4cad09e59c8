//! An order laid out, by the room of its kind.

use super::stopped::go_on;
use super::{Export, ExportKind, LayOutError, Order, motivation, pitch, poster, report};

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
                motivation::lay_out(self, case.and_then(|id| self.canvas.case(id)))
            }
            ExportKind::Report(parts) => report::lay_out(self, parts),
        };
        go_on(self.is_wanted)?;
        export
    }
}
