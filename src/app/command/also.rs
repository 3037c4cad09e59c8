//! By which other words the palette finds a command.

use i18n_embed_fl::fl;

use crate::app::{MenuCommand, TextForm, WithCopy};
use crate::i18n::Texts;

impl MenuCommand {
    /// Other words for it, separated by spaces. `None` if its name has all that people look for.
    pub(super) fn also(self, texts: &Texts) -> Option<String> {
        let messages = &texts.messages;
        Some(match self {
            Self::New | Self::NewFromExample(_) => fl!(messages, "also-new"),
            Self::NewFromThis => fl!(messages, "also-new-from-this"),
            Self::AddTemplate => fl!(messages, "also-add-template"),
            Self::FormWords => fl!(messages, "also-form-words"),
            Self::NewWindow => fl!(messages, "also-new-window"),
            Self::Open => fl!(messages, "also-open"),
            Self::Save | Self::SaveAs => fl!(messages, "also-save"),
            Self::EarlierVersions => fl!(messages, "also-earlier-versions"),
            Self::PickCopy(WithCopy::Merge) => fl!(messages, "also-merge"),
            Self::PickCopy(WithCopy::Compare) | Self::ChangedSince => fl!(messages, "also-compare"),
            Self::TakeOver => fl!(messages, "also-take-over"),
            Self::SaveClean | Self::ForgetAuthors => fl!(messages, "also-clean"),
            Self::Export => fl!(messages, "also-export"),
            Self::Print => fl!(messages, "also-print"),
            Self::EmptyPoster => fl!(messages, "also-empty-poster"),
            Self::Search => fl!(messages, "also-search"),
            Self::AddRow(_) | Self::AddTableRow => fl!(messages, "also-add-row"),
            Self::PasteRows(_) | Self::PasteTableRows => fl!(messages, "also-paste-rows"),
            Self::AddCase | Self::DecisionAid => fl!(messages, "also-decision-aid"),
            Self::ComposePitch => fl!(messages, "also-pitch"),
            Self::Checklists => fl!(messages, "also-checklists"),
            Self::Partnership => fl!(messages, "also-partnership"),
            Self::Explanation => fl!(messages, "also-explanation"),
            Self::CopySection(TextForm::Plain | TextForm::Markdown) => fl!(messages, "also-copy-section"),
            Self::CopyMail => fl!(messages, "also-copy-mail"),
            Self::Present | Self::PresentHere => fl!(messages, "also-present"),
            Self::Session => fl!(messages, "also-session"),
            Self::SidePanel => fl!(messages, "also-side-panel"),
            Self::ZoomIn | Self::ZoomOut | Self::ZoomReset => fl!(messages, "also-zoom"),
            Self::Settings => fl!(messages, "also-settings"),
            Self::Tour | Self::Shortcuts => fl!(messages, "also-help"),
            Self::Computer => fl!(messages, "also-computer"),
            Self::About => fl!(messages, "also-about"),
            Self::Quit => fl!(messages, "also-quit"),
            Self::PartOfPrevious | Self::LevelBack => fl!(messages, "also-part"),
            Self::ToColumn(_) => fl!(messages, "also-column"),
            Self::ShowTableAs(_) => fl!(messages, "also-show-table-as"),
            Self::RemoveRow => fl!(messages, "also-remove"),
            Self::Layout(_) => fl!(messages, "also-layout"),
            Self::Theme(_) => fl!(messages, "also-theme"),
            Self::Language(_) => fl!(messages, "also-language"),
            Self::Undo
            | Self::Redo
            | Self::DuplicateRow
            | Self::MoveRow(_)
            | Self::Region(_)
            | Self::Palette => return None,
        })
    }
}
