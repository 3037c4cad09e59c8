//! Where the focus and the keyboard go.

use crate::app::open::blank::first_text_of;
use crate::app::{Focus, FocusCommand, OpenCanvas, RowTable, State};
use crate::canvas::{Action, Case, FieldRef, Partner, RowRef, TextField};
use crate::document::Edit;
use crate::schema::{ColumnKind, Key, RowKind};
use crate::template::{SectionKind, Template};

pub(in crate::app) fn carry_out(state: &mut State, command: FocusCommand) {
    match command {
        FocusCommand::Select(focus) => {
            let is_panel = matches!(focus, Focus::Checklists | Focus::Partnership);
            state.preferences.side_panel |= is_panel;
            state.open.focus = Some(focus);
        }
        FocusCommand::GoTo(focus) => go_to(state, focus),
        FocusCommand::GoToText(field) => go_to_text(state, field),
        FocusCommand::RegionArrived => state.region = None,
        FocusCommand::CaretArrived(field) => {
            state.open.caret.take_if(|caret| *caret == field);
        }
        FocusCommand::TableArrived => state.open.table = None,
    }
}

/// Selects the section of what undo, a removal or a merge took away while it was selected, and remembers what
/// was selected.
pub(in crate::app) fn settle(state: &mut State) {
    let open = &mut state.open;
    if let Some(focus) = &open.focus
        && !focus.is_on(open.document.canvas(), open.document.template())
    {
        let section = open.selected_section().map(|section| section.id.clone());
        open.focus = section.map(Focus::Section);
    }
    open.remember_selected();
}

/// Selects something, and sends the keyboard to the first text in it, or to its table.
fn go_to(state: &mut State, focus: Focus) {
    let template = state.open.document.template();
    (state.open.table, state.open.caret) = match &focus {
        Focus::Section(id) => {
            let section = template.section(id);
            let table = section.and_then(RowTable::of);
            (table, section.and_then(first_text_of))
        }
        Focus::Partner(id) => (None, Some(RowRef::of(*id).text(Partner::NAME))),
        Focus::Action(id) => (None, Some(RowRef::of(*id).text(Action::TEXT))),
        Focus::Case(id) => (None, Some(RowRef::of(*id).text(Case::NAME))),
        Focus::Declared(table, id) => {
            let row = RowRef::of_kind(RowKind::Declared(table), *id);
            let written = table.columns().iter().find(|column| is_written(column.kind));
            (None, written.map(|column| row.text(Key::new(column.key))))
        }
        Focus::Checklists | Focus::Partnership => (None, None),
    };
    state.preferences.side_panel |= !matches!(focus, Focus::Section(_));
    state.open.focus = Some(focus);
}

/// Whether a cell of a column is written, and not chosen.
const fn is_written(kind: ColumnKind) -> bool {
    match kind {
        ColumnKind::Text | ColumnKind::Line | ColumnKind::Number | ColumnKind::Date => true,
        ColumnKind::Choice | ColumnKind::Tick | ColumnKind::List | ColumnKind::Partner | ColumnKind::Row => {
            false
        }
    }
}

/// Sends the keyboard to a text, and selects what it is a text of.
fn go_to_text(state: &mut State, field: TextField) {
    let template = state.open.document.template();
    // The header stands above the sections, which the partnership takes the place of.
    let is_away = state.open.focus == Some(Focus::Partnership);
    let section = state.open.selected_section().or(template.sections.first()).filter(|_| is_away);
    let beside = section.map(|section| Focus::Section(section.id.clone()));
    if let Some(focus) = focus_of(&field, template).or(beside) {
        go_to(state, focus);
    }
    state.open.table = None;
    state.open.caret = Some(field);
}

/// What is selected with a text. `None` for the texts of the header.
fn focus_of(field: &TextField, template: &Template) -> Option<Focus> {
    match field {
        TextField::Subject | TextField::Version | TextField::Contact => None,
        TextField::Section(id) | TextField::Answer(id, _) => Some(Focus::Section(id.clone())),
        TextField::Pitch => {
            let mut sections = template.sections.iter();
            let pitch = sections.find(|section| section.kind == SectionKind::Pitch);
            pitch.map(|section| Focus::Section(section.id.clone()))
        }
        TextField::CheckNote(_) => Some(Focus::Checklists),
        TextField::Row(row, _) => Focus::of_row(*row, template),
    }
}

/// Where a step changes the canvas.
pub(in crate::app) struct Changed {
    focus: Option<Focus>,
    text: Option<TextField>,
}

/// Where a step changes the canvas: the selected row where that is part of it, else the first place.
pub(in crate::app) fn changed<'a>(open: &OpenCanvas, step: impl Iterator<Item = &'a Edit>) -> Changed {
    let template = open.document.template();
    let mut found = Changed { focus: None, text: None };
    for edit in step {
        let (focus, text) = match edit {
            Edit::Text(field, _) => (focus_of(field, template), Some(field)),
            Edit::Set(FieldRef::Row(row, _) | FieldRef::Member(row, ..), _)
            | Edit::Remove(row)
            | Edit::Move { row, .. } => (Focus::of_row(*row, template), None),
            Edit::Insert { row, .. } => (Focus::of_row(row.row(), template), None),
            Edit::Set(FieldRef::Canvas(_), _) | Edit::Unknown(..) => (None, None),
        };
        if focus.is_some() && focus == open.focus {
            return Changed { focus, text: text.cloned() };
        }
        if found.focus.is_none() && found.text.is_none() {
            found = Changed { focus, text: text.cloned() };
        }
    }
    found
}

/// Selects what a step changed, and sends the keyboard to a text that it changed where that is shown.
pub(in crate::app) fn show(state: &mut State, changed: Changed) {
    let open = &mut state.open;
    let is_on_canvas = |focus: &Focus| focus.is_on(open.document.canvas(), open.document.template());
    let is_panel = |focus: &Focus| matches!(focus, Focus::Checklists | Focus::Partnership);
    let focus = changed.focus.filter(|focus| is_on_canvas(focus) && !is_panel(focus));
    let is_shown = changed.text.as_ref().is_some_and(|text| match text {
        TextField::Subject | TextField::Version | TextField::Contact => true,
        TextField::Section(_) | TextField::Answer(..) | TextField::Pitch => focus.is_some(),
        TextField::CheckNote(_) => false,
        TextField::Row(row, _) => {
            let is_on_page = row.kind() == RowKind::Paragraph;
            open.document.canvas().row(*row).is_some() && (is_on_page || state.preferences.side_panel)
        }
    });
    if is_shown {
        open.caret = changed.text;
    }
    if focus.is_some() {
        open.focus = focus;
    }
}
