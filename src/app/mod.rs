//! What the program has open and what it does next: state, commands and effects.
//!
//! It decides, and neither draws nor touches a disk: [`apply()`] changes the [`State`] for one [`Command`] and says in
//! [`Effect`]s what the machine has to do; the machine answers with a [`JobResult`]. Time, the day and identities are
//! passed in, so a whole session runs in a test.

mod command;
mod dialogs;
mod dispatch;
mod editing;
mod files;
mod machine;
mod notice;
mod open;
mod preferences;
mod session;
mod state;
mod view;

#[cfg(test)]
mod tests;

pub use command::palette::Entry;
pub use command::shortcut::{Key, Shortcut};
pub use command::{
    CardPlace, Command, FieldCommand, FileCommand, FocusCommand, MenuCommand, NoticeCommand, PitchCommand,
    PlanPlace, PreferenceCommand, PresentationCommand, Region, RowCommand, SessionCommand, Step, TextForm,
};
pub use dialogs::answer::Answer;
pub use dialogs::computer::{ComputerAnswer, ComputerView};
pub use dialogs::copy::{CopyAnswer, CopyView, OtherCopy, WithCopy};
pub use dialogs::dialog::Dialog;
pub use dialogs::export::{
    ExportAim, ExportAnswer, ExportChoice, ExportSource, ExportView, Exported, MadePdf, Preview,
};
pub use dialogs::outside::{Outside, OutsideAnswer};
pub use dialogs::palette::PaletteChoice;
pub use dialogs::path::PathPurpose;
pub use dialogs::recover::RecoverAnswer;
pub use dialogs::search::{Hit, SearchAnswer, SearchChoice};
pub use dialogs::unread::UnreadAnswer;
pub use dialogs::unsaved::{Then, UnsavedAnswer};
pub use dialogs::versions::{VersionsAnswer, VersionsChoice};
pub use dialogs::welcome::{TOUR_STEPS, welcome};
pub use dialogs::words::{WordsAnswer, WordsChoice, WordsTrouble};
pub use dispatch::apply::apply;
pub use dispatch::result::take_result;
pub use dispatch::tick::{tick, until_tick};
pub use editing::paste::{
    Column, Field, PasteAnswer, PasteChoice, Pasted, PastedAction, PastedCell, PastedContribution,
    PastedDeclared, PastedPartner, PastedRows, Reading, read_rows, table_text,
};
pub use editing::take::{
    Offer, OfferedRow, OfferedTable, OtherCanvas, Standing, TakeAnswer, TakeChoice, searched,
};
pub use files::copy_job::{CopyFailure, CopyRead, with_copy};
pub use files::example::{Example, FormExample};
pub use files::gone::GoneWords;
pub use files::merge_job::{FileMerge, MergeJob, Occasion, TheirCanvas, Verdict, merge_with_file};
pub use files::outside::look;
pub use machine::awaited::Awaited;
pub use machine::computer::Computer;
pub use machine::context::{Context, Identities};
pub use machine::effect::{
    DiskEffect, Effect, ExportJob, FileEffect, JobEffect, JournalEffect, TemplateJob, WindowEffect, WriteMode,
};
pub use machine::failure::{
    ExportFailure, NotWritten, OpenFailure, PreviewFailure, ProtectedBy, ReadFailure, RecoverFailure,
    WriteFailure,
};
pub use machine::job_result::{
    ComputerResult, CopyResult, ExportResult, FileResult, FromFile, JobResult, JournalResult, LogoResult,
    PathChoice, SystemResult, TemplateResult, VersionResult,
};
pub use machine::logo::{LogoFailure, logo_pixels};
pub use machine::template::{TemplateFailure, TemplateKeepFailure, TemplatesRead};
pub use notice::undoable::{Removed, Replaced};
pub use notice::{Notice, Urgency, interrupted_work};
pub use open::canvas::{OpenCanvas, Saving};
pub use open::focus::{Focus, MethodTable, RowTable, TableLook};
pub use open::slide_place::SlidePlace;
pub use open::unread::Unread;
pub use preferences::{Preferences, WindowSize};
pub use session::desk::{Moment, RoomView, SessionDesk, Shown, used};
pub use session::memo::SessionMemo;
pub use session::timer::Timer;
pub use session::uses::text_place;
pub use state::State;
pub use view::computer::facts;
pub use view::present::Topic;
