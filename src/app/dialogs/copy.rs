//! The dialog about a merged or compared copy.

use i18n_embed_fl::fl;

use crate::file::Known;
use crate::i18n::{self, Texts};
use crate::merge::Report;
use crate::path::{CanonicalPath, FilePlace};

/// What to do with a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, enum_iterator::Sequence)]
pub enum WithCopy {
    /// Merge it into the canvas.
    Merge,
    /// Show the differences.
    Compare,
}

/// A report that is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct CopyView {
    /// What was done.
    pub with: WithCopy,
    /// The other copy.
    pub other: OtherCopy,
    /// The report; the open canvas is copy 0.
    pub report: Report,
    /// The steps of undo that lead back to before the merge: itself, and each row that was brought back since.
    pub steps: usize,
}

/// What the open canvas was merged or compared with.
#[derive(Debug, Clone, PartialEq)]
pub enum OtherCopy {
    /// A file.
    File(FilePlace, Known),
    /// The canvas's own file, which others changed.
    OwnFile(CanonicalPath),
    /// An earlier version.
    Version {
        /// The moment it was saved.
        saved: jiff::civil::DateTime,
        /// The name; empty if it has none.
        name: String,
    },
}

impl CopyView {
    /// The names of the two.
    pub fn names(&self, texts: &Texts) -> Vec<String> {
        let other = match &self.other {
            OtherCopy::File(FilePlace { path, .. }, _) | OtherCopy::OwnFile(path) => {
                i18n::visible_file_name(path)
            }
            OtherCopy::Version { saved, name } => i18n::report::version(texts, name, *saved),
        };
        let this = fl!(texts.messages, "copy-this");
        // A version is older: it is what the canvas differs from.
        if matches!(self.other, OtherCopy::Version { .. }) { vec![other, this] } else { vec![this, other] }
    }
}

/// An answer about a merged or compared copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyAnswer {
    /// Brings back the row at this index of those that vanished.
    BringBack(usize),
    /// Undoes the merge.
    UndoMerge,
    /// Moves the copy that was merged to the earlier versions.
    PutAside,
}
