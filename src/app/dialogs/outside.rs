//! The question about a file that was changed by others.

use i18n_embed_fl::fl;

use crate::app::GoneWords;
use crate::app::files::merge_job::{FileMerge, TheirCanvas};
use crate::file::OpenError;
use crate::i18n::Texts;

/// What is wrong with the file of the open canvas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outside {
    /// It is gone.
    Missing,
    /// It is empty.
    Blank,
    /// It is no longer a whole canvas.
    NoCanvas(OpenError),
    /// It holds another canvas.
    Another,
    /// Somebody put an older version of the canvas back.
    PutBack,
    /// The canvas was changed by a program that does not keep the history, so that both cannot be merged.
    NoHistory,
    /// A newer version of the program wrote it, and this one would lose what it does not understand.
    Newer,
    /// The change would remove most of the words from the canvas.
    MostGone(GoneWords),
}

/// The open question about a file that others changed.
#[derive(Debug)]
pub(in crate::app) struct FileQuestion {
    pub(in crate::app) theirs: TheirCanvas,
    /// The merge with the open canvas, if that is on offer.
    pub(in crate::app) merge: Option<FileMerge>,
}

impl Outside {
    /// What happened; `file` is its name.
    pub fn message(&self, texts: &Texts, file: &str) -> String {
        let messages = &texts.messages;
        match self {
            Self::Missing => fl!(messages, "outside-missing", file = file),
            Self::Blank => fl!(messages, "outside-blank", file = file),
            Self::NoCanvas(_) => fl!(messages, "outside-no-canvas", file = file),
            Self::Another => fl!(messages, "outside-another", file = file),
            Self::PutBack => fl!(messages, "outside-put-back", file = file),
            Self::NoHistory => fl!(messages, "outside-no-history", file = file),
            Self::Newer => fl!(messages, "outside-newer", file = file),
            Self::MostGone(GoneWords { gone, of }) => {
                fl!(messages, "outside-most-gone", file = file, gone = (*gone), of = (*of))
            }
        }
    }

    /// Whether the content of the file can be applied.
    pub const fn can_be_taken(&self) -> bool {
        matches!(self, Self::PutBack | Self::NoHistory | Self::MostGone(_))
    }

    /// Whether the open canvas may overwrite the file, if the user wants that.
    pub const fn can_be_written_over(&self) -> bool {
        !matches!(self, Self::Newer)
    }
}

/// How to handle a file that others changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutsideAnswer {
    /// Write the open canvas to the file.
    KeepOurs,
    /// Apply the content of the file to the open canvas.
    TakeTheirs,
    /// Save the open canvas to another file.
    SaveElsewhere,
}
