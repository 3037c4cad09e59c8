//! The question about a file that is not what it was.

use i18n_embed_fl::fl;

use crate::app::GoneWords;
use crate::app::files::merge_job::{FileMerge, Theirs};
use crate::file::OpenError;
use crate::i18n::Texts;

/// What is wrong with the file of the open canvas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outside {
    /// It is gone.
    Missing,
    /// It is empty.
    Blank,
    /// It is no whole canvas any more.
    NoCanvas(OpenError),
    /// Another canvas stands in it.
    Another,
    /// Somebody put an older version of the canvas back.
    PutBack,
    /// The canvas was changed by a program that does not keep the history, so that both cannot be merged.
    NoHistory,
    /// A newer version of the program wrote it, of which this one would lose what it does not understand.
    Newer,
    /// The change would take most of the words off the canvas.
    MostGone(GoneWords),
}

/// The file as others left it, while the user is asked about it.
#[derive(Debug)]
pub(in crate::app) struct AskedAboutFile {
    pub(in crate::app) theirs: Theirs,
    /// The same merged with the open canvas, where that is what can be taken over.
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

    /// Whether what stands in the file can be taken over.
    pub const fn can_be_taken(&self) -> bool {
        matches!(self, Self::PutBack | Self::NoHistory | Self::MostGone(_))
    }

    /// Whether the open canvas may be written over what stands in the file, if the user wants that.
    pub const fn can_be_written_over(&self) -> bool {
        !matches!(self, Self::Newer)
    }
}

/// What is to happen with a file that others changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutsideAnswer {
    /// Write the open canvas to the file.
    KeepOurs,
    /// Take what is in the file into the open canvas.
    TakeTheirs,
    /// Save the open canvas to another file.
    SaveElsewhere,
}
