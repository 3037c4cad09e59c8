//! What the program has open and what it does next: state, commands and effects.
//!
//! It decides, and neither draws nor touches a disk: [`apply()`] changes the [`State`] for one [`Command`] and says in
//! [`Effect`]s what the machine has to do; the machine answers with a [`JobResult`]. Time, the day and identities are
//! passed in, so a whole session runs in a test.

mod advice;
mod answer;
mod apply;
mod autosave;
mod cases;
mod clipboard;
mod command;
mod context;
mod copies;
mod dialog;
mod effect;
mod example;
mod export;
mod failure;
mod files;
mod focus;
mod gone;
mod incoming;
mod job_result;
mod journal;
mod logo;
mod markdown;
mod menu;
mod navigation;
mod no_answer;
mod notice;
mod open;
mod opening;
mod outside;
mod palette;
mod passing;
mod paste;
mod pitch;
mod plan;
mod preferences;
mod present;
mod question;
mod recovery;
mod removal;
mod results;
mod rows;
mod search;
mod shortcut;
mod spelling;
mod state;
mod tick;
mod versions;
mod welcome;

#[cfg(test)]
mod tests;

pub use answer::{
    Answer, CopyAnswer, ExportAnswer, OutsideAnswer, PasteAnswer, RecoverAnswer, SearchAnswer, UnsavedAnswer,
    VersionsAnswer,
};
pub use apply::apply;
pub use clipboard::TextForm;
pub use command::{
    Command, FileCommand, FocusCommand, MenuCommand, NoticeCommand, PitchCommand, PlanPlace,
    PreferenceCommand, PresentationCommand, RowCommand, Step,
};
pub use context::{Context, Identities};
pub use copies::{CopyFailure, CopyRead, CopyView, OtherCopy, WithCopy, with_copy};
pub use dialog::{Dialog, PathPurpose, Then};
pub use effect::{
    DiskEffect, Effect, ExportJob, FileEffect, JobEffect, JournalEffect, WindowEffect, WriteMode,
};
pub use example::Example;
pub use export::{ExportChoice, ExportView, Exported, MadePdf, Preview};
pub use failure::{
    ExportFailure, NotWritten, OpenFailure, PreviewFailure, ProtectedBy, ReadFailure, RecoverFailure,
    WriteFailure,
};
pub use focus::{CASE_SECTIONS, Focus, RowKind};
pub use gone::GoneWords;
pub use incoming::{FileMerge, MergeJob, Occasion, Theirs, Verdict, merge_with_file};
pub use job_result::{
    CopyResult, ExportResult, FilePlace, FileResult, FromFile, JobResult, JournalResult, LogoResult,
    PathChoice, SystemResult, VersionResult,
};
pub use logo::{LogoFailure, logo_pixels};
pub use no_answer::Awaited;
pub use notice::{Notice, Urgency, interrupted_work};
pub use open::{OpenCanvas, Saving};
pub use outside::{Outside, look};
pub use palette::{Entry, PaletteChoice};
pub use paste::{
    Column, Field, PasteChoice, Pasted, PastedAction, PastedCell, PastedContribution, PastedPartner,
    PastedRows, read_rows, table_text,
};
pub use preferences::{Layout, Preferences, ThemeChoice, WindowSize};
pub use present::Slide;
pub use removal::Removed;
pub use results::take_result;
pub use search::{Hit, Replaced, SearchChoice};
pub use shortcut::{Key, Shortcut};
pub use state::State;
pub use tick::{tick, until_tick};
pub use versions::VersionsChoice;
pub use welcome::{TOUR_STEPS, welcome};
