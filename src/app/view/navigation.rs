//! Where the focus and the keyboard go.

use crate::app::open::blank::first_text_of;
use crate::app::{Focus, FocusCommand, MethodTable, State};
use crate::canvas::{Action, Case, Partner, RowRef, TextField};
use crate::schema::{ColumnKind, Key, RowKind};
use crate::template::SectionKind;

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

/// Selects the section of what undo, a removal or a merge took away while it was selected, and remembers from which
/// section cases are shown.
pub(in crate::app) fn settle(state: &mut State) {
    let open = &mut state.open;
    if let Some(focus) = &open.focus
        && !focus.is_on(open.document.canvas(), open.document.template())
    {
        let section = open.selected_section().map(|section| section.id.clone());
        open.focus = section.map(Focus::Section);
    }
    open.remember_case_section();
}

/// Selects something, and sends the keyboard to the first text in it, or to its table.
fn go_to(state: &mut State, focus: Focus) {
    let template = state.open.document.template();
    (state.open.table, state.open.caret) = match &focus {
        Focus::Section(id) => {
            let section = template.section(id);
            let table = section.and_then(|section| MethodTable::of(section.kind));
            (table, section.and_then(first_text_of))
        }
        Focus::Partner(id) => (None, Some(RowRef::of(*id).text(Partner::NAME))),
        Focus::Action(id) => (None, Some(RowRef::of(*id).text(Action::TEXT))),
        Focus::Case(id) => (None, Some(RowRef::of(*id).text(Case::NAME))),
        Focus::Declared(table, id) => {
            let texts = table.columns().iter().filter(|column| column.kind == ColumnKind::Text);
            let row = RowRef::of_kind(RowKind::Declared(table), *id);
            (None, texts.map(|column| row.text(Key::new(column.key))).next())
        }
        Focus::Checklists | Focus::Partnership => (None, None),
    };
    state.preferences.side_panel |= !matches!(focus, Focus::Section(_));
    state.open.focus = Some(focus);
}

/// Sends the keyboard to a text, and selects what it is a text of.
fn go_to_text(state: &mut State, field: TextField) {
    let template = state.open.document.template();
    let focus = match &field {
        // They stand above the sections, which the partnership takes the place of.
        TextField::Subject | TextField::Version | TextField::Contact => {
            let section = state.open.selected_section().or(template.sections.first());
            let is_away = state.open.focus == Some(Focus::Partnership);
            section.filter(|_| is_away).map(|section| Focus::Section(section.id.clone()))
        }
        TextField::Section(id) | TextField::Answer(id, _) => Some(Focus::Section(id.clone())),
        TextField::Pitch => {
            let mut sections = template.sections.iter();
            let pitch = sections.find(|section| section.kind == SectionKind::Pitch);
            pitch.map(|section| Focus::Section(section.id.clone()))
        }
        TextField::CheckNote(_) => Some(Focus::Checklists),
        TextField::Row(row, _) => Focus::of_row(*row, template),
    };
    if let Some(focus) = focus {
        go_to(state, focus);
    }
    state.open.table = None;
    state.open.caret = Some(field);
}
