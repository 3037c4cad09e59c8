//! The form of a row of a table that the template declares: a field for each column.

use egui::{Id, Key as Pressed, Ui};
use i18n_embed_fl::fl;
use uuid::Uuid;

use super::fields::{date_ui, labelled_ui, named_partners, partners_title, pick_ui, pills_ui};
use super::row_head_ui;
use crate::app::{Focus, FocusCommand, RowCommand};
use crate::canvas::{Amount, FieldRef, RowRef, TextField, is_blank_row};
use crate::document::Edit;
use crate::i18n;
use crate::schema::{Column, ColumnKind, DeclaredTable, Key, Kind, Value, View, value};
use crate::template::{ColumnTemplate, Palette, SectionKind, SectionTemplate};
use crate::ui::Pass;
use crate::ui::canvas::words::column_field;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::turns::Turns;
use crate::ui::unread::follow_unread;
use crate::ui::widgets::{
    FieldStyle, check_box, choice_of, colored, draft_field, end_name, go_on, has_unread_draft, muted,
    names_row, note_name, pill, read_field, take_enter, take_rows,
};

pub(super) fn declared_form_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    (table, row): (&'static DeclaredTable, RowRef),
) {
    let document = &pass.state.open.document;
    let name = i18n::table::row_name(document.canvas(), document.template(), row);
    let title = if name.is_empty() { fl!(pass.texts.messages, "report-nameless") } else { name };
    row_head_ui(ui, pass, &title);
    for column in table.columns() {
        let Some(words) = i18n::table::column(document.template(), table, column.key) else { continue };
        match column.kind {
            ColumnKind::List => list_ui(ui, pass, (table, row, column, words)),
            ColumnKind::Row => row_ui(ui, pass, (row, column, words)),
            ColumnKind::Text
            | ColumnKind::Line
            | ColumnKind::Choice
            | ColumnKind::Number
            | ColumnKind::Date
            | ColumnKind::Partner
            | ColumnKind::Tick => {
                if is_line(column.kind) {
                    take_last_enter(ui, pass, (table, row, column));
                }
                column_ui(ui, pass, (table, row, column, words));
            }
        }
        ui.add_space(4.0);
    }
}

/// Whether a cell of a column is typed on one line.
const fn is_line(kind: ColumnKind) -> bool {
    match kind {
        ColumnKind::Line | ColumnKind::Number | ColumnKind::Date => true,
        ColumnKind::Text
        | ColumnKind::Choice
        | ColumnKind::Tick
        | ColumnKind::List
        | ColumnKind::Partner
        | ColumnKind::Row => false,
    }
}

/// Whether the rows of a table are cards of a board, whose names are taken down one after another.
fn is_board(pass: &Pass<'_>, table: &'static DeclaredTable) -> bool {
    pass.template().section_of(table).is_some_and(|section| section.board_by().is_some())
}

/// Takes Enter in the last cell of a row that is typed on one line: there the next row begins, so that rows are filled in
/// one after another. In a row without a word it is done, and the keyboard goes back to the row.
fn take_last_enter(
    ui: &Ui,
    pass: &mut Pass<'_>,
    (table, row, column): (&'static DeclaredTable, RowRef, &Column),
) {
    let last = table.columns().iter().rfind(|column| is_line(column.kind));
    let names_card = names_row(row, column.key) && is_board(pass, table);
    let id = column_field(row, column.key);
    let is_here = pass.is_writable() && ui.memory(|memory| memory.has_focus(id)) && !has_unread_draft(ui);
    if !is_here || names_card || last.is_none_or(|last| last.key != column.key) || !take_enter(ui, id) {
        return;
    }
    if pass.canvas().row(row).is_some_and(is_blank_row) {
        ui.ctx().with_plugin(|turns: &mut Turns| turns.press(Pressed::Escape));
    } else {
        pass.push(RowCommand::Next(row));
    }
}

fn column_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    (table, row, column, words): (&'static DeclaredTable, RowRef, &Column, &ColumnTemplate),
) {
    let title = words.title.text(pass.texts.language().tag());
    let id = column_field(row, column.key);
    let writable = pass.is_writable();
    let held = pass.canvas().row(row).and_then(|row| {
        let (info, field) = row.field(column.key)?;
        value(&info, field)
    });
    let set = |value| Edit::Set(FieldRef::Row(row, column.key), value);
    if column.kind != ColumnKind::Text {
        take_keyboard(ui, pass, id, row.text(Key::new(column.key)));
    }
    match column.kind {
        ColumnKind::Text => {
            labelled_ui(ui, pass, title, "", true, &row.text(Key::new(column.key)));
        }
        ColumnKind::Line => {
            let text = if let Some(Value::Text(text)) = held { text } else { String::new() };
            muted(ui, title, 11.0);
            let style = FieldStyle { name: title, ..FieldStyle::default() };
            let has_keyboard = writable && ui.memory(|memory| memory.has_focus(id));
            if has_keyboard {
                pass.commands.extend(take_rows(ui, row, column.key, &text));
            }
            let names_card = names_row(row, column.key) && is_board(pass, table);
            if names_card {
                note_name(ui, id, &text);
            }
            let goes_on = has_keyboard
                && names_card
                && take_enter(ui, id)
                && end_name(ui, id, pass.state, (row, &text), pass.commands);
            if let (_, Some(typed), _) = draft_field(ui, id, style, &text, writable) {
                pass.push(set(Some(typed).filter(|typed| !typed.is_empty()).map(Value::Text)));
            }
            if goes_on {
                go_on(ui);
            }
        }
        ColumnKind::Choice => {
            let current = if let Some(Value::Word(word)) = held { Some(word) } else { None };
            let none = fl!(pass.texts.messages, "choice-none");
            let name = |id: &str| i18n::table::option(pass.texts, words, id);
            let shown = current.as_deref().map_or_else(|| none.clone(), name);
            let options = column.options.iter().map(|id| (Some((*id).to_owned()), name(id)));
            let options = [(None, none.clone())].into_iter().chain(options);
            let chosen =
                ui.add_enabled_ui(writable, |ui| choice_of(ui, id, title, &shown, options, current.as_ref()));
            if let Some(chosen) = chosen.inner {
                pass.push(set(chosen.map(Value::Word)));
            }
        }
        ColumnKind::Number => {
            number_ui(ui, pass, (id, words, writable), held.as_ref(), set);
            let name = i18n::table::title_with_unit(pass.texts, words);
            follow_unread(ui, pass, (id, FieldRef::Row(row, column.key), &name), |_| None);
        }
        ColumnKind::Date => {
            let date = if let Some(Value::Date(date)) = held { Some(date) } else { None };
            let field = (id, FieldRef::Row(row, column.key));
            if let Some(date) = date_ui(ui, pass, field, title, date) {
                pass.push(set(date.map(Value::Date)));
            }
        }
        ColumnKind::Tick => {
            let is_ticked = held.is_some();
            let shown = ui.add_enabled_ui(writable, |ui| check_box(ui, is_ticked, title));
            if shown.inner.clicked() {
                pass.push(set((!is_ticked).then_some(Value::Ticked)));
            }
        }
        // Those have a function of their own.
        ColumnKind::List | ColumnKind::Row => {}
        ColumnKind::Partner => {
            let current = if let Some(Value::Reference(id)) = held { Some(id) } else { None };
            let partners = named_partners(pass.canvas()).into_iter();
            let options: Vec<_> = partners.map(|(id, name)| (id.uuid(), name)).collect();
            let options = (&*options, partners_title(pass));
            let chosen =
                ui.add_enabled_ui(writable, |ui| pick_ui(ui, pass.texts, id, title, current, options));
            if let Some(chosen) = chosen.inner {
                pass.push(set(chosen.map(Value::Reference)));
            }
            if options.0.is_empty() {
                let mut sections = pass.template().sections.iter();
                fill_in_first_ui(ui, pass, sections.find(|section| section.kind == SectionKind::Partners));
            }
        }
    }
}

/// Focuses a field if the caret is to go there.
fn take_keyboard(ui: &Ui, pass: &mut Pass<'_>, id: Id, place: TextField) {
    if pass.state.open.caret.as_ref() == Some(&place) {
        ui.memory_mut(|memory| memory.request_focus(id));
        pass.push(FocusCommand::CaretArrived(place));
    }
}

/// Options as pills, of which some can be on.
fn list_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    (table, row, column, words): (&'static DeclaredTable, RowRef, &Column, &ColumnTemplate),
) {
    muted(ui, words.title.text(pass.texts.language().tag()), 11.0);
    let field = pass.canvas().row(row).and_then(|row| row.field(column.key));
    let chosen: Vec<String> = match field.map(|(_, field)| field.view()) {
        Some(View::Members(members)) => members.into_iter().map(|(word, _)| word).collect(),
        Some(View::Text(_) | View::One(_) | View::Rows(_)) | None => Vec::new(),
    };
    // What is chosen and no option any more can be taken away here.
    let unknown = chosen.iter().filter(|word| !column.options.contains(&word.as_str()));
    let options: Vec<String> =
        column.options.iter().map(|option| (*option).to_owned()).chain(unknown.cloned()).collect();
    let section = pass.state.open.document.template().section_of(table);
    let palette = section.map_or_else(Palette::default, |section| section.look.palette);
    ui.add_enabled_ui(pass.is_writable(), |ui| {
        pills_ui(ui, |ui| {
            for option in options {
                let is_on = chosen.contains(&option);
                let name = i18n::table::option(pass.texts, words, &option);
                if pill(ui, palette, is_on, &name, &name).clicked() {
                    let field = FieldRef::Member(row, column.key, option);
                    pass.push(Edit::Set(field, (!is_on).then_some(Value::Ticked)));
                }
            }
        });
    });
}

/// A row of a table of the form, by its name.
fn row_ui(ui: &mut Ui, pass: &mut Pass<'_>, (row, column, words): (RowRef, &Column, &ColumnTemplate)) {
    let document = &pass.state.open.document;
    let (canvas, template) = (document.canvas(), document.template());
    let Some((info, field)) = canvas.row(row).and_then(|row| row.field(column.key)) else { return };
    let current = if let Some(Value::Reference(id)) = value(&info, field) { Some(id) } else { None };
    let Kind::Reference { to, .. } = info.kind else { return };
    let Some(kind) = canvas.referred(to, row.uuid()).map(RowRef::kind) else { return };
    let rows = i18n::table::row_names(canvas, template, kind).into_iter();
    let is_other = |id: &Uuid| *id != row.uuid() || kind != row.kind();
    let options: Vec<_> = rows.filter(|(id, name)| is_other(id) && !name.is_empty()).collect();
    let title = words.title.text(pass.texts.language().tag());
    let id = Id::unique(("declared field", row, column.key));
    let writable = pass.is_writable();
    let section = kind.declared().map_or("", |table| i18n::table::title(pass.texts, template, table));
    let options = (&*options, section);
    let chosen = ui.add_enabled_ui(writable, |ui| pick_ui(ui, pass.texts, id, title, current, options));
    if let Some(chosen) = chosen.inner {
        pass.push(Edit::Set(FieldRef::Row(row, column.key), chosen.map(Value::Reference)));
    }
    if options.0.is_empty() {
        let section = kind.declared().and_then(|table| pass.template().section_of(table));
        fill_in_first_ui(ui, pass, section);
    }
}

/// Leads to the section whose rows can be chosen, where it has none yet.
fn fill_in_first_ui(ui: &mut Ui, pass: &mut Pass<'_>, section: Option<&SectionTemplate>) {
    let here = pass.state.open.selected_section().map(|section| &section.id);
    let Some(section) = section.filter(|section| Some(&section.id) != here && pass.is_writable()) else {
        return;
    };
    let title = section.title.text(pass.texts.language().tag());
    let text = fl!(pass.texts.messages, "choice-fill-in-first", section = title);
    pass.link(ui, &text, FocusCommand::GoTo(Focus::Section(section.id.clone())));
}

/// A number, with its unit in the title.
fn number_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    (id, words, writable): (Id, &ColumnTemplate, bool),
    held: Option<&Value>,
    set: impl Fn(Option<Value>) -> Edit,
) {
    let language = pass.texts.language();
    let title = i18n::table::title_with_unit(pass.texts, words);
    let shown = match held {
        Some(Value::Amount(amount)) => {
            i18n::field_number(language, &amount.number, i18n::table::unit(pass.texts, words).as_ref())
        }
        Some(
            Value::Text(_)
            | Value::Word(_)
            | Value::Ticked
            | Value::Date(_)
            | Value::Reference(_)
            | Value::Logo(_),
        )
        | None => String::new(),
    };
    muted(ui, &title, 11.0);
    let style = FieldStyle { name: &title, ..FieldStyle::default() };
    let can_be_read = |text: &str| text.trim().is_empty() || i18n::read_amount(language, text).is_some();
    let (_, typed, now) = read_field(ui, id, style, &shown, writable, can_be_read);
    if !can_be_read(&now) {
        colored(ui, &fl!(pass.texts.messages, "amount-wrong"), Weight::Medium, 11.0, Tone::Error);
    }
    if let Some(text) = typed {
        let read = i18n::read_amount(language, &text);
        pass.push(set(read.map(|read| Value::Amount(Amount { number: read.number, unit: None }))));
    }
}
