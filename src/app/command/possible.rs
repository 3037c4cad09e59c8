//! Which commands can be carried out now.

use crate::app::editing::board;
use crate::app::editing::take::has_table;
use crate::app::{Command, Focus, MenuCommand, MethodTable, PitchCommand, State, WithCopy};
use crate::canvas::{Action, ActionId, goal_above, level_back};
use crate::settings::Setting;
use crate::template::SectionKind;

impl MenuCommand {
    /// Whether it can be done now; otherwise a menu shows it in grey.
    pub fn is_possible(self, state: &State) -> bool {
        let document = &state.open.document;
        let is_writable = !document.is_read_only();
        let sections = &document.template().sections;
        let has_section = |kind| sections.iter().any(|section| section.kind == kind);
        match self {
            Self::Undo => document.can_undo(),
            Self::Redo => document.can_redo(),
            Self::PickCopy(WithCopy::Merge) | Self::Save | Self::SaveAs | Self::FormWords | Self::AddCase => {
                is_writable
            }
            Self::ComposePitch => is_writable && has_section(SectionKind::Pitch),
            Self::AddRow(table) | Self::PasteRows(table) => {
                let kind = match table {
                    MethodTable::Partners => SectionKind::Partners,
                    MethodTable::Actions => SectionKind::Actions,
                };
                is_writable && has_section(kind)
            }
            Self::TakeOver => is_writable && has_table(document.template()),
            Self::AddTableRow | Self::PasteTableRows => is_writable && state.open.declared_table().is_some(),
            Self::DuplicateRow | Self::MoveRow(_) | Self::RemoveRow => {
                is_writable && state.open.focus.as_ref().is_some_and(|focus| focus.row().is_some())
            }
            Self::PartOfPrevious => {
                is_writable && selected_action(state).is_some_and(|(plan, id)| goal_above(plan, id).is_some())
            }
            Self::LevelBack => {
                let is_part = |(plan, id): (&[Action], ActionId)| level_back(plan, id).is_some();
                is_writable && selected_action(state).is_some_and(is_part)
            }
            Self::ToColumn(step) => is_writable && board::column_beside(state, step).is_some(),
            Self::ShowTableAs(look) => state.open.can_show_table_as(look),
            Self::CopySection(_) => state.open.selected_section().is_some(),
            Self::DecisionAid => Focus::of_decision_aid(document.canvas(), document.template()).is_some(),
            Self::ForgetAuthors => is_writable && !document.authors().is_empty(),
            Self::ZoomIn | Self::ZoomOut | Self::ZoomReset => !state.preferences.is_locked(Setting::Zoom),
            Self::Layout(_) => !state.preferences.is_locked(Setting::Layout),
            Self::Theme(_) => !state.preferences.is_locked(Setting::Theme),
            Self::Language(_) => !state.preferences.is_locked(Setting::Language),
            Self::New
            | Self::NewFromThis
            | Self::Open
            | Self::EarlierVersions
            | Self::PickCopy(WithCopy::Compare)
            | Self::ChangedSince
            | Self::SaveClean
            | Self::Export
            | Self::CopyMail
            | Self::Print
            | Self::EmptyPoster
            | Self::AddTemplate
            | Self::NewWindow
            | Self::Search
            | Self::Checklists
            | Self::Partnership
            | Self::Explanation
            | Self::Present
            | Self::PresentHere
            | Self::Session
            | Self::SidePanel
            | Self::Region(_)
            | Self::Settings
            | Self::Tour
            | Self::Shortcuts
            | Self::Palette
            | Self::Computer
            | Self::About
            | Self::Quit
            | Self::NewFromExample(_) => true,
        }
    }
}

/// The selected action, with all of them.
fn selected_action(state: &State) -> Option<(&[Action], ActionId)> {
    let Some(Focus::Action(id)) = state.open.focus else { return None };
    Some((&state.open.document.canvas().actions, id))
}

impl MenuCommand {
    /// Whether it is about the selected row.
    pub const fn is_about_row(self) -> bool {
        matches!(
            self,
            Self::DuplicateRow
                | Self::MoveRow(_)
                | Self::RemoveRow
                | Self::PartOfPrevious
                | Self::LevelBack
                | Self::ToColumn(_)
        )
    }

    /// Whether it can be about such a row at all: levels are for actions, and columns for the tables of a template.
    pub const fn fits(self, row: &Focus) -> bool {
        match row {
            Focus::Action(_) => self.is_about_row() && !matches!(self, Self::ToColumn(_)),
            Focus::Declared(..) => {
                self.is_about_row() && !matches!(self, Self::PartOfPrevious | Self::LevelBack)
            }
            Focus::Partner(_)
            | Focus::Case(_)
            | Focus::Section(_)
            | Focus::Checklists
            | Focus::Partnership => {
                matches!(self, Self::DuplicateRow | Self::MoveRow(_) | Self::RemoveRow)
            }
        }
    }
}

impl Command {
    /// Whether it can be done now; otherwise a menu shows it in grey.
    pub fn is_possible(&self, state: &State) -> bool {
        match self {
            Self::Menu(command) => command.is_possible(state),
            Self::Edit(_) | Self::Row(_) => !state.open.document.is_read_only(),
            Self::Pitch(command) => match command {
                PitchCommand::ReadFor(_) => true,
                PitchCommand::ComposeFor(_)
                | PitchCommand::Refresh(_)
                | PitchCommand::Keep(_)
                | PitchCommand::Remove(_) => !state.open.document.is_read_only(),
            },
            Self::Preference(command) => !state.preferences.is_locked(command.setting()),
            Self::File(_)
            | Self::Field(_)
            | Self::Focus(_)
            | Self::Presentation(_)
            | Self::Session(_)
            | Self::Notice(_)
            | Self::Answer(_)
            | Self::Chosen(_)
            | Self::KeyPressed => true,
        }
    }
}
