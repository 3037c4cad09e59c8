//! What reading one PDF may cost.

use std::cell::Cell;

use super::{PdfError, Result};

/// The work that is left for one PDF, in bytes: of memory for what is kept, and of text for what is merely read.
///
/// Shared by everything that reads the same PDF, so that many small costs count as much as one large one.
#[derive(Debug)]
pub(super) struct Budget(Cell<usize>);

/// What a token or an entry costs besides its own bytes: the memory that an object of any kind takes.
const ITEM: usize = 64;
/// Bytes that are looked at and not kept cost a quarter: they take time and no memory.
const LOOKING: usize = 4;

impl Budget {
    /// A budget of so many bytes.
    pub(super) const fn new(bytes: usize) -> Self {
        Self(Cell::new(bytes))
    }

    /// Pays for bytes that will be kept.
    pub(super) fn keep(&self, bytes: usize) -> Result<()> {
        let left = self.0.get().checked_sub(bytes).ok_or(PdfError::OverBudget)?;
        self.0.set(left);
        Ok(())
    }

    /// Pays for so many tokens or entries.
    pub(super) fn items(&self, count: usize) -> Result<()> {
        self.keep(count.saturating_mul(ITEM))
    }

    /// Pays for bytes that were looked at.
    pub(super) fn look(&self, bytes: usize) -> Result<()> {
        self.keep(bytes / LOOKING)
    }
}
