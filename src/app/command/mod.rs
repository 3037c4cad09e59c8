//! Commands: everything that a user can ask for, in menus, by shortcuts and buttons.

mod also;
mod convert;
mod field;
mod menu;
pub(super) mod palette;
mod possible;
mod session;
pub(super) mod shortcut;

use std::path::PathBuf;
use std::sync::Arc;

use i18n_embed_fl::fl;
use uuid::Uuid;

use crate::app::{Answer, Focus, RowTable, SlidePlace};
use crate::canvas::{
    ActionId, CaseId, Choice, ContributionId, Logo, ParagraphId, PartnerId, QuestionId, TextField,
};
use crate::document::{Edit, RowRef};
use crate::drawing::Drawing;
use crate::i18n::{self, Texts};
use crate::schema::DeclaredTable;
use crate::settings::Setting;
use crate::template::Template;

pub use field::FieldCommand;
pub use menu::{MenuCommand, TextForm};
pub use session::SessionCommand;

/// A command of the user.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// A command in menus, the palette and shortcuts.
    Menu(MenuCommand),
    /// A command about a file, or about interrupted work.
    File(FileCommand),
    /// Changes the canvas, as one step.
    Edit(Vec<Edit>),
    /// A command about a row, or a part of one.
    Row(RowCommand),
    /// A command about the pitch.
    Pitch(PitchCommand),
    /// A command about a field for a value, such as a date.
    Field(FieldCommand),
    /// Moves the focus.
    Focus(FocusCommand),
    /// Changes a setting that has no place in a menu.
    Preference(PreferenceCommand),
    /// Moves through a presentation.
    Presentation(PresentationCommand),
    /// A command at the desk of a session.
    Session(SessionCommand),
    /// Carries out the command of a notice.
    Notice(NoticeCommand),
    /// Answers the dialog that is open.
    Answer(Answer),
    /// What was chosen from the palette, from what a search found, at the start, at New or in the settings: closes that
    /// dialog.
    Chosen(Box<Self>),
    /// A key was pressed, whatever it does.
    KeyPressed,
}

/// A command about a file, or about interrupted work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileCommand {
    /// Opens a file.
    Open(PathBuf),
    /// Merges a copy into the canvas.
    Merge(PathBuf),
    /// Writes the canvas to this file although it is protected.
    ReplaceProtected(PathBuf),
    /// Stops waiting for a file that is being opened.
    StopOpening,
    /// Stops an export.
    StopExport,
    /// Opens interrupted work, by its name.
    Recover(String),
    /// Moves interrupted work to the earlier versions, by its name.
    PutAside(String),
    /// Makes a new canvas from a template.
    NewFromTemplate(Arc<Template>),
    /// Takes over a newer version of the template of the open canvas.
    TakeVersion(Arc<Template>),
    /// Opens a file in the program that the system has for it.
    OpenWithSystem(PathBuf),
    /// Shows a file in its folder.
    ShowInFolder(PathBuf),
}

/// A command about a row, or a part of one.
#[derive(Debug, Clone, PartialEq)]
pub enum RowCommand {
    /// Adds a row at the end of a table, begun on the page, with what was typed there.
    Begin(RowTable, String),
    /// Adds a row of the same table by Enter in this one: a partner at the end, an action below this one and its parts.
    Next(RowRef),
    /// The keyboard left the form of the row that was begun.
    LeaveBegun,
    /// Shows the rows in a text that was pasted while the table had the focus.
    PasteText(RowTable, String),
    /// Copies a row to the clipboard, with the titles of its columns.
    Copy(RowRef),
    /// The same, and removes it.
    Cut(RowRef),
    /// Brings back a row whose removal is told.
    Restore(RowRef),
    /// Moves an action with its parts to another place in the plan.
    PutAction(ActionId, PlanPlace),
    /// Makes an action a part of another, or of none, and puts it there.
    PartOf(ActionId, Option<ActionId>),
    /// Adds a card to the column of a board with this option, or to that of the rows without a choice, with what was typed
    /// there.
    BeginCard(&'static DeclaredTable, Option<String>, String),
    /// Puts a card into the column of a board with this option, or of none, at a place there.
    PutCard(RowRef, Option<String>, CardPlace),
    /// Adds an empty contribution to a partner.
    AddContribution(PartnerId),
    /// Removes a contribution of a partner.
    RemoveContribution(PartnerId, ContributionId),
    /// Answers a question of a case; replaces an earlier answer of the user's own, and keeps its reason.
    AnswerCase(CaseId, QuestionId, Choice),
    /// Asks for the file of a partner's logo.
    PickLogo(PartnerId),
    /// Has a logo decoded, to be shown.
    ShowLogo(Logo),
    /// A picture was dropped on the window: it is the logo of the partner that has the focus.
    DropPicture(PathBuf),
}

/// A command about the pitch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PitchCommand {
    /// Adds what the sections give for everyone and for this partner, and the pitch does not have yet.
    ComposeFor(PartnerId),
    /// Shows the pitch as this partner gets it, or as everyone does (`None`); so does a presentation.
    ReadFor(Option<PartnerId>),
    /// Rewrites a paragraph from its section.
    Refresh(ParagraphId),
    /// Keeps a paragraph as it is, though its section changed.
    Keep(ParagraphId),
    /// Removes a composed paragraph.
    Remove(ParagraphId),
}

/// Moves the focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FocusCommand {
    /// Selects a section or a row.
    Select(Focus),
    /// Selects a section or a row, and sends the keyboard to the first text in it.
    GoTo(Focus),
    /// Sends the keyboard to a text.
    GoToText(TextField),
    /// The keyboard is in the region that it was sent to.
    RegionArrived,
    /// The keyboard is in the text that it was sent to.
    CaretArrived(TextField),
    /// The keyboard is in the table that it was sent to.
    TableArrived,
}

/// Changes a setting that has no place in a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PreferenceCommand {
    /// Whether a canvas that has a file is saved automatically.
    Autosave(bool),
    /// The user's name; empty if there is none.
    Author(String),
    /// How the window is drawn, from the next start on.
    Drawing(Drawing),
}

impl PreferenceCommand {
    /// The setting that it changes.
    pub const fn setting(&self) -> Setting {
        match self {
            Self::Autosave(_) => Setting::Autosave,
            Self::Author(_) => Setting::Author,
            Self::Drawing(_) => Setting::Drawing,
        }
    }
}

/// Moves through a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PresentationCommand {
    /// Shows a slide.
    Show(SlidePlace),
    /// Shows the sections in which nothing stands yet too, as questions, or leaves them out.
    ShowBlank(bool),
    /// Shows the pitch as this partner gets it, or as everyone does (`None`).
    PitchFor(Option<PartnerId>),
    /// Back to the window.
    End,
}

/// Carries out the command of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeCommand {
    /// The user has seen the problems of the file.
    ProblemsSeen,
    /// Shows what others changed in the file, with what can be brought back.
    ShowMerge,
    /// Asks what is to happen with the file that is not what it was.
    AskAboutFile,
    /// Opens the question, or the report, that waits for the keyboard to rest.
    OpenWaiting,
    /// Somebody points at the notices, or does so no more. Meanwhile none goes by itself.
    Read(bool),
    /// Removes a notice, by its index.
    Dismiss(usize),
}

/// Which way something goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, enum_iterator::Sequence)]
pub enum Step {
    /// One place up or back.
    Up,
    /// One place down or on.
    Down,
}

/// A region of the window that the keyboard is sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region {
    /// The next or the previous one.
    Beside(Step),
    /// The side panel.
    SidePanel,
}

/// Where in a column of a board a card comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardPlace {
    /// Between the others by the order of their table.
    InOrder,
    /// Below this card, or above all of them.
    Below(Option<Uuid>),
}

/// A place in the plan that an action can move to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanPlace {
    /// Below this row (`None`: above all rows), or as near to it as an action can come that keeps its goal.
    Below(Option<ActionId>),
    /// Among the parts of another goal.
    PartOf {
        /// The goal; `None` makes the action a goal of its own.
        goal: Option<ActionId>,
        /// The row that it comes below, or near to; `None` for above all rows.
        above: Option<ActionId>,
    },
}

impl Command {
    /// What a notice calls it on its button. `None` for what no notice offers.
    pub fn name(&self, texts: &Texts) -> Option<String> {
        match self {
            Self::Menu(command) => Some(command.text(texts)),
            Self::File(command) => Some(command.text(texts)),
            Self::Notice(command) => command.name(texts),
            Self::Field(FieldCommand::GoTo(_)) => Some(fl!(texts.messages, "command-go-to-field")),
            Self::Row(RowCommand::Restore(_)) => Some(MenuCommand::Undo.text(texts)),
            Self::Row(
                RowCommand::Begin(..)
                | RowCommand::Next(_)
                | RowCommand::LeaveBegun
                | RowCommand::PasteText(..)
                | RowCommand::Copy(_)
                | RowCommand::Cut(_)
                | RowCommand::PutAction(..)
                | RowCommand::PartOf(..)
                | RowCommand::BeginCard(..)
                | RowCommand::PutCard(..)
                | RowCommand::AddContribution(_)
                | RowCommand::RemoveContribution(..)
                | RowCommand::AnswerCase(..)
                | RowCommand::PickLogo(_)
                | RowCommand::ShowLogo(_)
                | RowCommand::DropPicture(_),
            )
            | Self::Edit(_)
            | Self::Pitch(_)
            | Self::Field(FieldCommand::Unread(_) | FieldCommand::Read(_) | FieldCommand::Arrived)
            | Self::Focus(_)
            | Self::Preference(_)
            | Self::Presentation(_)
            | Self::Session(_)
            | Self::Answer(_)
            | Self::Chosen(_)
            | Self::KeyPressed => None,
        }
    }

    /// Whether it removes a row from the canvas.
    pub const fn is_removal(&self) -> bool {
        matches!(
            self,
            Self::Menu(MenuCommand::RemoveRow)
                | Self::Row(RowCommand::RemoveContribution(..))
                | Self::Pitch(PitchCommand::Remove(_))
        )
    }
}

impl FileCommand {
    /// The command as a button names it.
    pub fn text(&self, texts: &Texts) -> String {
        let messages = &texts.messages;
        match self {
            Self::Open(path) => i18n::visible_path(path),
            Self::Merge(_) => fl!(messages, "command-merge"),
            Self::ReplaceProtected(_) => fl!(messages, "command-replace-protected"),
            Self::StopOpening => fl!(messages, "command-stop-opening"),
            Self::StopExport => fl!(messages, "command-stop-export"),
            Self::NewFromTemplate(_) => fl!(messages, "command-new-from-template"),
            Self::TakeVersion(_) => fl!(messages, "command-take-version"),
            Self::Recover(_) => fl!(messages, "command-recover"),
            Self::PutAside(_) => fl!(messages, "command-put-aside"),
            Self::OpenWithSystem(_) => fl!(messages, "command-open-with-system"),
            Self::ShowInFolder(_) => fl!(messages, "command-show-in-folder"),
        }
    }
}

impl NoticeCommand {
    fn name(self, texts: &Texts) -> Option<String> {
        let messages = &texts.messages;
        Some(match self {
            Self::ShowMerge => fl!(messages, "command-show-merge"),
            Self::AskAboutFile => fl!(messages, "command-ask-about-file"),
            Self::OpenWaiting => fl!(messages, "command-open-waiting"),
            Self::ProblemsSeen | Self::Read(_) | Self::Dismiss(_) => return None,
        })
    }
}
