//! Which commands stand in which menu, with a line between their groups.

use crate::app::{MenuCommand, MethodTable, Step, TableLook, TextForm, WithCopy};

/// The menu for changing the canvas from searching on, with a line between its groups.
pub(super) const EDIT: &[&[MenuCommand]] = &[
    &[
        MenuCommand::Search,
        MenuCommand::CopySection(TextForm::Plain),
        MenuCommand::CopySection(TextForm::Markdown),
    ],
    &[
        MenuCommand::AddRow(MethodTable::Partners),
        MenuCommand::AddRow(MethodTable::Actions),
        MenuCommand::PasteRows(MethodTable::Partners),
        MenuCommand::PasteRows(MethodTable::Actions),
        MenuCommand::PasteTableRows,
    ],
    ACTION,
];
/// What can be done with the selected row.
pub(super) const ROW: &[MenuCommand] = &[
    MenuCommand::MoveRow(Step::Up),
    MenuCommand::MoveRow(Step::Down),
    MenuCommand::DuplicateRow,
    MenuCommand::RemoveRow,
];
/// What can be done with an action.
pub(super) const ACTION: &[MenuCommand] = &[
    MenuCommand::MoveRow(Step::Up),
    MenuCommand::MoveRow(Step::Down),
    MenuCommand::PartOfPrevious,
    MenuCommand::LevelBack,
    MenuCommand::DuplicateRow,
    MenuCommand::RemoveRow,
];
/// What can be done with a card of a board.
pub(super) const CARD: &[MenuCommand] = &[
    MenuCommand::MoveRow(Step::Up),
    MenuCommand::MoveRow(Step::Down),
    MenuCommand::ToColumn(Step::Up),
    MenuCommand::ToColumn(Step::Down),
    MenuCommand::DuplicateRow,
    MenuCommand::RemoveRow,
];
/// How a table with a column of choices can be shown.
pub(super) const LOOKS: &[MenuCommand] =
    &[MenuCommand::ShowTableAs(TableLook::Rows), MenuCommand::ShowTableAs(TableLook::Board)];
/// What can be done with the selected section, beside its rows.
pub(super) const SECTION: &[&[MenuCommand]] = &[
    &[MenuCommand::CopySection(TextForm::Plain), MenuCommand::CopySection(TextForm::Markdown)],
    &[MenuCommand::Explanation, MenuCommand::PresentHere],
];
/// The end of the menu for files.
pub(super) const FILE: &[&[MenuCommand]] = &[
    &[
        MenuCommand::Save,
        MenuCommand::SaveAs,
        MenuCommand::SaveClean,
        MenuCommand::EarlierVersions,
        MenuCommand::ChangedSince,
    ],
    &[MenuCommand::Export, MenuCommand::CopyMail, MenuCommand::Print, MenuCommand::EmptyPoster],
    &[
        MenuCommand::PickCopy(WithCopy::Merge),
        MenuCommand::PickCopy(WithCopy::Compare),
        MenuCommand::TakeOver,
    ],
    &[MenuCommand::Settings, MenuCommand::Quit],
];
pub(super) const PANELS: &[MenuCommand] = &[
    MenuCommand::Present,
    MenuCommand::PresentHere,
    MenuCommand::Session,
    MenuCommand::SidePanel,
    MenuCommand::Partnership,
    MenuCommand::Checklists,
    MenuCommand::DecisionAid,
];
pub(super) const ZOOM: &[MenuCommand] = &[MenuCommand::ZoomIn, MenuCommand::ZoomOut, MenuCommand::ZoomReset];
pub(super) const HELP: &[MenuCommand] = &[
    MenuCommand::Palette,
    MenuCommand::Shortcuts,
    MenuCommand::Tour,
    MenuCommand::Computer,
    MenuCommand::About,
];
