//! Everything that a user can ask for. Menu, shortcuts and buttons all speak in these.

use std::path::PathBuf;

use i18n_embed_fl::fl;

use super::{Answer, Example, Focus, Layout, RowKind, State, TextForm, ThemeChoice, WithCopy};
use crate::canvas::{
    ActionId, CaseId, Choice, ContributionId, Logo, ParagraphId, PartnerId, QuestionId, TextField,
};
use crate::document::{Edit, RowRef};
use crate::i18n::{self, Language, Texts};

/// Something that a user asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Asks what a new canvas begins with.
    New,
    /// A canvas that begins as one of the examples.
    NewFromExample(Example),
    /// A canvas of its own that begins with what stands on this one.
    NewFromThis,
    /// Asks for a file and opens it.
    Open,
    /// Opens a file.
    OpenFile(PathBuf),
    /// Asks for a copy to merge or compare with.
    PickCopy(WithCopy),
    /// Merges a copy into the canvas.
    MergeFile(PathBuf),
    /// Writes the canvas to its file, or asks for one.
    Save,
    /// Asks for a file and writes the canvas to it.
    SaveAs,
    /// Writes the canvas to this file although it is protected.
    ReplaceProtected(PathBuf),
    /// Asks what to export.
    Export,
    /// Does not go on with an export.
    StopExport,
    /// Leaves the program.
    Quit,
    /// Takes back the last step.
    Undo,
    /// Does the last undone step again.
    Redo,
    /// Changes the canvas, as one step.
    Edit(Vec<Edit>),
    /// Takes a section or a row in hand.
    Focus(Focus),
    /// Takes a section or a row in hand, and sends the keyboard to the first text in it.
    GoTo(Focus),
    /// Sends the keyboard to a text.
    GoToText(TextField),
    /// Sends the keyboard to the next region of the window, or to the one before.
    GoToRegion(Step),
    /// The keyboard arrived in the region that it was sent to.
    RegionArrived,
    /// The keyboard arrived where it was sent.
    CaretArrived(TextField),
    /// The keyboard is in the table that it was sent to.
    TableArrived,
    /// Adds an empty row at the end of a table and takes it in hand.
    AddRow(RowKind),
    /// The same for a row of which the first letters were typed while the keyboard was at its table.
    BeginRow(RowKind, String),
    /// Adds a copy of the row in hand below it.
    DuplicateRow,
    /// Moves the row in hand one place.
    MoveRow(Step),
    /// Moves an action with its parts to another place in the plan.
    PutAction(ActionId, PlanPlace),
    /// Makes an action a part of another, or of none, and puts it there.
    PartOf(ActionId, Option<ActionId>),
    /// Removes the row in hand.
    RemoveRow,
    /// Brings back a row whose removal is told.
    RestoreRow(RowRef),
    /// Asks for rows from a spreadsheet.
    PasteRows(RowKind),
    /// Shows the rows in a text that was pasted while the keyboard was at a table.
    PasteText(RowKind, String),
    /// Adds an empty contribution to a partner.
    AddContribution(PartnerId),
    /// Asks for the file of a partner's logo.
    PickLogo(PartnerId),
    /// Has a logo read, to be shown.
    ShowLogo(Logo),
    /// A picture was dropped on the window: it is the logo of the partner in hand.
    DropPicture(PathBuf),
    /// Removes a contribution of a partner.
    RemoveContribution(PartnerId, ContributionId),
    /// Removes a composed paragraph of the pitch.
    RemoveParagraph(ParagraphId),
    /// Adds an empty case of the decision aid and takes it in hand.
    AddCase,
    /// Answers a question of a case; an earlier answer of one's own goes, its reason stays.
    AnswerCase(CaseId, QuestionId, Choice),
    /// Adds to the pitch what the sections give and it does not have yet, for every reader or for a partner too.
    ComposePitch(Option<PartnerId>),
    /// Looks at the pitch as this partner gets it, or as everyone does; a presentation shows that one.
    ReadPitchFor(Option<PartnerId>),
    /// Writes a paragraph of the pitch anew from its section.
    RefreshParagraph(ParagraphId),
    /// Keeps a paragraph of the pitch as it is, though its section changed.
    KeepParagraph(ParagraphId),
    /// Folds what the method explains of a section, or shows it.
    ToggleExplanation,
    /// Asks what to search the canvas for.
    Search,
    /// Asks what to do, among everything that can be done.
    Palette,
    /// Lists every shortcut.
    Shortcuts,
    /// How the sections stand in the window.
    Layout(Layout),
    /// Shows the canvas to a room.
    Present,
    /// The next thing to show, or the one before.
    PresentStep(Step),
    /// Back from showing to the window.
    EndPresenting,
    /// Folds the side panel away or brings it back.
    ToggleSidePanel,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// The usual size.
    ZoomReset,
    /// Which colours.
    Theme(ThemeChoice),
    /// Which language the window speaks.
    Language(Language),
    /// Shows the earlier versions of the canvas.
    EarlierVersions,
    /// Opens work that was interrupted, by its name.
    Recover(String),
    /// Waits no more for a file that is being opened.
    StopOpening,
    /// Puts interrupted work with the earlier versions.
    PutAside(String),
    /// Copies the section in hand.
    CopySection(TextForm),
    /// Shows the settings.
    Settings,
    /// Whether a canvas that has a file is saved by itself.
    Autosave(bool),
    /// Who writes here; empty for nobody.
    Author(String),
    /// Takes the names of who wrote out of the canvas.
    ForgetAuthors,
    /// Shows what changed since the last version with another name.
    ChangedSince,
    /// Asks whether to save a copy without names and history.
    SaveClean,
    /// Shows what there is in the window.
    Tour,
    /// Says what this program is.
    About,
    /// Answers the question that is open.
    Answer(Answer),
    /// The user has seen what was odd about the file.
    ProblemsSeen,
    /// Shows what others changed in the file, with what can be brought back.
    ShowMerge,
    /// Asks what is to happen with the file that is not what it was.
    AskAboutFile,
    /// Opens the question, or the report, that waits for the keyboard to rest.
    OpenWaiting,
    /// A key was pressed, whatever it does.
    KeyPressed,
    /// Takes a notice away, by its place in the list.
    Dismiss(usize),
    /// Opens a file in the program that the system has for it.
    OpenWithSystem(PathBuf),
    /// Shows a file among the others in its folder.
    ShowInFolder(PathBuf),
}

/// Which way something goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One place up or back.
    Up,
    /// One place down or on.
    Down,
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
    /// The command as a menu names it; empty for what only a place on the canvas can ask for.
    pub fn text(&self, texts: &Texts) -> String {
        let messages = &texts.messages;
        match self {
            Self::New => fl!(messages, "command-new"),
            Self::NewFromExample(example) => example.title().to_owned(),
            Self::NewFromThis => fl!(messages, "command-new-from-this"),
            Self::Open => fl!(messages, "command-open"),
            Self::OpenFile(path) => i18n::visible_path(path),
            Self::PickCopy(WithCopy::Merge) => fl!(messages, "command-merge-with"),
            Self::PickCopy(WithCopy::Compare) => fl!(messages, "command-compare-with"),
            Self::MergeFile(_) => fl!(messages, "command-merge"),
            Self::Save => fl!(messages, "command-save"),
            Self::SaveAs => fl!(messages, "command-save-as"),
            Self::ReplaceProtected(_) => fl!(messages, "command-replace-protected"),
            Self::Export => fl!(messages, "command-export"),
            Self::StopExport => fl!(messages, "command-stop-export"),
            Self::Quit => fl!(messages, "command-quit"),
            Self::Undo | Self::RestoreRow(_) => fl!(messages, "command-undo"),
            Self::Redo => fl!(messages, "command-redo"),
            Self::AddRow(RowKind::Partners) => fl!(messages, "command-add-partner"),
            Self::AddRow(RowKind::Actions) => fl!(messages, "command-add-action"),
            Self::DuplicateRow => fl!(messages, "command-duplicate-row"),
            Self::MoveRow(Step::Up) => fl!(messages, "command-move-up"),
            Self::MoveRow(Step::Down) => fl!(messages, "command-move-down"),
            Self::RemoveRow => fl!(messages, "command-remove-row"),
            Self::PasteRows(RowKind::Partners) | Self::PasteText(RowKind::Partners, _) => {
                fl!(messages, "command-paste-partners")
            }
            Self::PasteRows(RowKind::Actions) | Self::PasteText(RowKind::Actions, _) => {
                fl!(messages, "command-paste-actions")
            }
            Self::AddContribution(_) => fl!(messages, "command-add-contribution"),
            Self::RemoveContribution(..) => fl!(messages, "command-remove-contribution"),
            Self::RemoveParagraph(_) => fl!(messages, "composer-remove"),
            Self::AddCase => fl!(messages, "command-add-case"),
            Self::ComposePitch(_) => fl!(messages, "command-compose-pitch"),
            Self::RefreshParagraph(_) => fl!(messages, "command-refresh-paragraph"),
            Self::KeepParagraph(_) => fl!(messages, "command-keep-paragraph"),
            Self::ToggleExplanation => fl!(messages, "command-explanation"),
            Self::Focus(Focus::Checklists) => fl!(messages, "command-checklists"),
            Self::Focus(Focus::Partnership) => fl!(messages, "command-partnership"),
            Self::GoToRegion(Step::Down) => fl!(messages, "command-next-region"),
            Self::GoToRegion(Step::Up) => fl!(messages, "command-previous-region"),
            Self::Search => fl!(messages, "command-search"),
            Self::Palette => fl!(messages, "command-palette"),
            Self::Shortcuts => fl!(messages, "command-shortcuts"),
            Self::Layout(Layout::Page) => fl!(messages, "layout-page"),
            Self::Layout(Layout::Column) => fl!(messages, "layout-column"),
            Self::Layout(Layout::Section) => fl!(messages, "layout-section"),
            Self::Present => fl!(messages, "command-present"),
            Self::ToggleSidePanel => fl!(messages, "command-side-panel"),
            Self::ZoomIn => fl!(messages, "command-zoom-in"),
            Self::ZoomOut => fl!(messages, "command-zoom-out"),
            Self::ZoomReset => fl!(messages, "command-zoom-reset"),
            Self::Theme(ThemeChoice::System) => fl!(messages, "theme-system"),
            Self::Theme(ThemeChoice::Light) => fl!(messages, "theme-light"),
            Self::Theme(ThemeChoice::Dark) => fl!(messages, "theme-dark"),
            Self::Theme(ThemeChoice::HighContrast) => fl!(messages, "theme-high-contrast"),
            Self::Language(Language::Dutch) => "Nederlands".to_owned(),
            Self::Language(Language::English) => "English".to_owned(),
            Self::EarlierVersions => fl!(messages, "command-earlier-versions"),
            Self::Recover(_) => fl!(messages, "command-recover"),
            Self::StopOpening => fl!(messages, "command-stop-opening"),
            Self::PutAside(_) => fl!(messages, "command-put-aside"),
            Self::CopySection(TextForm::Plain) => fl!(messages, "command-copy-plain"),
            Self::CopySection(TextForm::Markdown) => fl!(messages, "command-copy-markdown"),
            Self::Settings => fl!(messages, "command-settings"),
            Self::ForgetAuthors => fl!(messages, "command-forget-authors"),
            Self::ChangedSince => fl!(messages, "command-changed-since"),
            Self::SaveClean => fl!(messages, "command-save-clean"),
            Self::Tour => fl!(messages, "command-tour"),
            Self::About => fl!(messages, "command-about"),
            Self::OpenWithSystem(_) => fl!(messages, "command-open-with-system"),
            Self::ShowInFolder(_) => fl!(messages, "command-show-in-folder"),
            Self::ShowMerge => fl!(messages, "command-show-merge"),
            Self::AskAboutFile => fl!(messages, "command-ask-about-file"),
            Self::OpenWaiting => fl!(messages, "command-open-waiting"),
            Self::Edit(_)
            | Self::PutAction(..)
            | Self::PartOf(..)
            | Self::AnswerCase(..)
            | Self::Focus(_)
            | Self::GoTo(_)
            | Self::GoToText(_)
            | Self::RegionArrived
            | Self::Autosave(_)
            | Self::Author(_)
            | Self::ReadPitchFor(_)
            | Self::PresentStep(_)
            | Self::EndPresenting
            | Self::CaretArrived(_)
            | Self::TableArrived
            | Self::PickLogo(_)
            | Self::ShowLogo(_)
            | Self::DropPicture(_)
            | Self::Answer(_)
            | Self::ProblemsSeen
            | Self::KeyPressed
            | Self::BeginRow(..)
            | Self::Dismiss(_) => String::new(),
        }
    }

    /// Whether it takes a row off the canvas.
    pub const fn is_removal(&self) -> bool {
        matches!(self, Self::RemoveRow | Self::RemoveContribution(..) | Self::RemoveParagraph(_))
    }

    /// Whether it can be done now; a menu shows what cannot in grey.
    pub fn is_possible(&self, state: &State) -> bool {
        let writable = !state.open.document.is_read_only();
        match self {
            Self::Undo => state.open.document.can_undo(),
            Self::Redo => state.open.document.can_redo(),
            Self::PickCopy(WithCopy::Merge)
            | Self::MergeFile(_)
            | Self::Save
            | Self::SaveAs
            | Self::ReplaceProtected(_)
            | Self::AddRow(_)
            | Self::PasteRows(_)
            | Self::PasteText(..)
            | Self::PickLogo(_)
            | Self::RestoreRow(_)
            | Self::AddCase
            | Self::ComposePitch(_) => writable,
            Self::DuplicateRow | Self::MoveRow(_) | Self::RemoveRow => {
                writable
                    && matches!(state.open.focus, Some(Focus::Partner(_) | Focus::Action(_) | Focus::Case(_)))
            }
            Self::CopySection(_) => state.open.section_in_hand().is_some(),
            Self::ForgetAuthors => writable && !state.open.document.authors().is_empty(),
            _ => true,
        }
    }
}
