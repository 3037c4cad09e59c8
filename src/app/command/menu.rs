//! The commands in menus, the palette and shortcuts. The palette lists all of them, so none can be left out.

use enum_iterator::Sequence;
use i18n_embed_fl::fl;

use crate::app::{Example, MethodTable, Step, TableLook, WithCopy};
use crate::i18n::{Language, Texts};
use crate::settings::{Layout, ThemeChoice};

/// A command in menus, the palette and shortcuts, in the order of the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Sequence)]
pub enum MenuCommand {
    /// Asks what a new canvas begins with.
    New,
    /// Makes a new canvas with the contents of this one.
    NewFromThis,
    /// Asks for the file of a template and adds it to those for a new canvas.
    AddTemplate,
    /// Shows the words of the form, to be changed.
    FormWords,
    /// Opens another window.
    NewWindow,
    /// Asks for a file and opens it.
    Open,
    /// Writes the canvas to its file, or asks for one.
    Save,
    /// Asks for a file and writes the canvas to it.
    SaveAs,
    /// Shows the earlier versions of the canvas.
    EarlierVersions,
    /// Asks for a copy to merge or compare with.
    PickCopy(WithCopy),
    /// Asks for another canvas to take rows over from.
    TakeOver,
    /// Shows what changed since the last version with another name.
    ChangedSince,
    /// Asks whether to save a copy without names and history.
    SaveClean,
    /// Removes the names of who wrote from the canvas.
    ForgetAuthors,
    /// Asks what to export.
    Export,
    /// Asks what to print.
    Print,
    /// Asks on which paper to make an empty canvas.
    EmptyPoster,
    /// Undoes the last step.
    Undo,
    /// Redoes the last undone step.
    Redo,
    /// Asks what to search the canvas for.
    Search,
    /// Adds an empty row at the end of a table and selects it.
    AddRow(MethodTable),
    /// Asks for rows from a spreadsheet.
    PasteRows(MethodTable),
    /// Adds an empty row at the end of the table of the selected section, which the template declares.
    AddTableRow,
    /// Asks for rows from a spreadsheet for the table of the selected section, which the template declares.
    PasteTableRows,
    /// Adds a copy of the selected row below it.
    DuplicateRow,
    /// Moves the selected row one place.
    MoveRow(Step),
    /// Makes the selected action a part of the one above it.
    PartOfPrevious,
    /// Takes the selected action out of the goal that it is a part of, one level back.
    LevelBack,
    /// Moves the selected card of a board to the column after its own, or to the one before.
    ToColumn(Step),
    /// Shows the table of the selected section in rows or as a board.
    ShowTableAs(TableLook),
    /// Removes the selected row.
    RemoveRow,
    /// Adds an empty case of the decision aid and selects it.
    AddCase,
    /// Shows the decision aid on procurement and state aid.
    DecisionAid,
    /// Adds the paragraphs that the sections provide and the pitch lacks.
    ComposePitch,
    /// Shows the checklists.
    Checklists,
    /// Shows the partners beside one another.
    Partnership,
    /// Folds what the method explains of a section, or shows it.
    Explanation,
    /// Copies the selected section.
    CopySection(TextForm),
    /// Copies the minutes or the pitch as the text of a mail.
    CopyMail,
    /// Starts the presentation at the first slide.
    Present,
    /// Starts the presentation at the selected section.
    PresentHere,
    /// Opens the desk of a session, or goes back to the page.
    Session,
    /// Folds the side panel, or shows it.
    SidePanel,
    /// Zooms in.
    ZoomIn,
    /// Zooms out.
    ZoomOut,
    /// Resets the zoom.
    ZoomReset,
    /// Sends the keyboard to the next region of the window, or to the one before.
    Region(Step),
    /// Shows the settings.
    Settings,
    /// Shows what there is in the window.
    Tour,
    /// Lists every shortcut.
    Shortcuts,
    /// Asks what to do, among everything that can be done.
    Palette,
    /// Shows what is known of the computer.
    Computer,
    /// Shows what this program is.
    About,
    /// Leaves the program.
    Quit,
    /// Sets the layout of the sections.
    Layout(Layout),
    /// Sets the colours.
    Theme(ThemeChoice),
    /// Sets the language of the window.
    Language(Language),
    /// Makes a new canvas with the contents of an example.
    NewFromExample(Example),
}

impl MenuCommand {
    /// The name in a menu.
    pub fn text(self, texts: &Texts) -> String {
        let messages = &texts.messages;
        match self {
            Self::New => fl!(messages, "command-new"),
            Self::NewFromThis => fl!(messages, "command-new-from-this"),
            Self::AddTemplate => fl!(messages, "command-add-template"),
            Self::FormWords => fl!(messages, "command-form-words"),
            Self::NewWindow => fl!(messages, "command-new-window"),
            Self::Open => fl!(messages, "command-open"),
            Self::Save => fl!(messages, "command-save"),
            Self::SaveAs => fl!(messages, "command-save-as"),
            Self::EarlierVersions => fl!(messages, "command-earlier-versions"),
            Self::PickCopy(WithCopy::Merge) => fl!(messages, "command-merge-with"),
            Self::PickCopy(WithCopy::Compare) => fl!(messages, "command-compare-with"),
            Self::TakeOver => fl!(messages, "command-take-over"),
            Self::ChangedSince => fl!(messages, "command-changed-since"),
            Self::SaveClean => fl!(messages, "command-save-clean"),
            Self::ForgetAuthors => fl!(messages, "command-forget-authors"),
            Self::Export => fl!(messages, "command-export"),
            Self::Print => fl!(messages, "command-print"),
            Self::EmptyPoster => fl!(messages, "command-empty-poster"),
            Self::Undo => fl!(messages, "command-undo"),
            Self::Redo => fl!(messages, "command-redo"),
            Self::Search => fl!(messages, "command-search"),
            Self::AddRow(MethodTable::Partners) => fl!(messages, "command-add-partner"),
            Self::AddRow(MethodTable::Actions) => fl!(messages, "command-add-action"),
            Self::PasteRows(MethodTable::Partners) => fl!(messages, "command-paste-partners"),
            Self::PasteRows(MethodTable::Actions) => fl!(messages, "command-paste-actions"),
            Self::AddTableRow => fl!(messages, "command-add-table-row"),
            Self::PasteTableRows => fl!(messages, "command-paste-table-rows"),
            Self::DuplicateRow => fl!(messages, "command-duplicate-row"),
            Self::MoveRow(Step::Up) => fl!(messages, "command-move-up"),
            Self::MoveRow(Step::Down) => fl!(messages, "command-move-down"),
            Self::PartOfPrevious => fl!(messages, "command-part-of-previous"),
            Self::LevelBack => fl!(messages, "command-level-back"),
            Self::ToColumn(Step::Up) => fl!(messages, "command-column-before"),
            Self::ToColumn(Step::Down) => fl!(messages, "command-column-after"),
            Self::ShowTableAs(TableLook::Rows) => fl!(messages, "command-show-as-rows"),
            Self::ShowTableAs(TableLook::Board) => fl!(messages, "command-show-as-board"),
            Self::RemoveRow => fl!(messages, "command-remove-row"),
            Self::AddCase => fl!(messages, "command-add-case"),
            Self::DecisionAid => fl!(messages, "command-decision-aid"),
            Self::ComposePitch => fl!(messages, "command-compose-pitch"),
            Self::Checklists => fl!(messages, "command-checklists"),
            Self::Partnership => fl!(messages, "command-partnership"),
            Self::Explanation => fl!(messages, "command-explanation"),
            Self::CopySection(TextForm::Plain) => fl!(messages, "command-copy-plain"),
            Self::CopySection(TextForm::Markdown) => fl!(messages, "command-copy-markdown"),
            Self::CopyMail => fl!(messages, "command-copy-mail"),
            Self::Present => fl!(messages, "command-present"),
            Self::PresentHere => fl!(messages, "command-present-here"),
            Self::Session => fl!(messages, "command-session"),
            Self::SidePanel => fl!(messages, "command-side-panel"),
            Self::ZoomIn => fl!(messages, "command-zoom-in"),
            Self::ZoomOut => fl!(messages, "command-zoom-out"),
            Self::ZoomReset => fl!(messages, "command-zoom-reset"),
            Self::Region(Step::Down) => fl!(messages, "command-next-region"),
            Self::Region(Step::Up) => fl!(messages, "command-previous-region"),
            Self::Settings => fl!(messages, "command-settings"),
            Self::Tour => fl!(messages, "command-tour"),
            Self::Shortcuts => fl!(messages, "command-shortcuts"),
            Self::Palette => fl!(messages, "command-palette"),
            Self::Computer => fl!(messages, "command-computer"),
            Self::About => fl!(messages, "command-about"),
            Self::Quit => fl!(messages, "command-quit"),
            Self::Layout(Layout::Page) => fl!(messages, "layout-page"),
            Self::Layout(Layout::Column) => fl!(messages, "layout-column"),
            Self::Layout(Layout::Section) => fl!(messages, "layout-section"),
            Self::Theme(ThemeChoice::System) => fl!(messages, "theme-system"),
            Self::Theme(ThemeChoice::Light) => fl!(messages, "theme-light"),
            Self::Theme(ThemeChoice::Dark) => fl!(messages, "theme-dark"),
            Self::Theme(ThemeChoice::HighContrast) => fl!(messages, "theme-high-contrast"),
            Self::Language(Language::Dutch) => "Nederlands".to_owned(),
            Self::Language(Language::English) => "English".to_owned(),
            Self::NewFromExample(example) => example.title().to_owned(),
        }
    }
}

/// The format of a copied section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, enum_iterator::Sequence)]
pub enum TextForm {
    /// Plain text.
    Plain,
    /// Markdown.
    Markdown,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Letters that the palette shows in one line.
    const SHOWN: usize = 56;

    #[test]
    fn every_command_has_a_name_of_its_own_that_fits_in_the_palette() {
        for texts in Language::ALL.map(Texts::of) {
            let mut names = BTreeSet::new();
            for command in enum_iterator::all::<MenuCommand>() {
                let name = command.text(texts);
                assert!((1..=SHOWN).contains(&name.chars().count()), "{name:?}");
                assert!(names.insert(name), "{command:?}");
            }
        }
    }
}
