//! The form of a row of a table that the template declares: a field for each column.

use egui::{Id, Ui};
use i18n_embed_fl::fl;

use super::action_form::pick_ui;
use super::partner_form::labelled_ui;
use super::row_head_ui;
use crate::app::{Command, State};
use crate::canvas::{Amount, FieldRef, RowRef, name_of};
use crate::document::Edit;
use crate::i18n::{self, Texts};
use crate::schema::{Column, ColumnKind, DeclaredTable, Key, Value, value};
use crate::template::ColumnTemplate;
use crate::ui::fonts::Weight;
use crate::ui::theme::tokens;
use crate::ui::widgets::{
    FieldStyle, choice_of, colored, date_field, draft_field, muted, read_field, wrong_date,
};

pub(super) fn declared_form_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    (table, row): (&'static DeclaredTable, RowRef),
    commands: &mut Vec<Command>,
) {
    let document = &state.open.document;
    let name = document.canvas().row(row).map_or("", |row| name_of(row).trim()).to_owned();
    let title = if name.is_empty() { fl!(texts.messages, "report-nameless") } else { name };
    row_head_ui(ui, texts, state, &title, commands);
    for column in table.columns() {
        let Some(words) = i18n::table::column(document.template(), table, column.key) else { continue };
        column_ui(ui, texts, state, (row, column, words), commands);
        ui.add_space(4.0);
    }
}

fn column_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    (row, column, words): (RowRef, &Column, &ColumnTemplate),
    commands: &mut Vec<Command>,
) {
    let title = words.title.text(texts.language().tag());
    let id = Id::unique(("declared field", row, column.key));
    let writable = !state.open.document.is_read_only();
    let held = state.open.document.canvas().row(row).and_then(|row| {
        let (info, field) = row.field(column.key)?;
        value(&info, field)
    });
    let set = |value| Command::Edit(vec![Edit::Set(FieldRef::Row(row, column.key), value)]);
    match column.kind {
        ColumnKind::Text => {
            labelled_ui(ui, state, title, "", true, &row.text(Key::new(column.key)), commands);
        }
        ColumnKind::Line => {
            let text = if let Some(Value::Text(text)) = held { text } else { String::new() };
            muted(ui, title, 11.0);
            let style = FieldStyle { name: title, ..FieldStyle::default() };
            if let (_, Some(typed), _) = draft_field(ui, id, style, &text, writable) {
                commands.push(set(Some(typed).filter(|typed| !typed.is_empty()).map(Value::Text)));
            }
        }
        ColumnKind::Choice => {
            let current = if let Some(Value::Word(word)) = held { Some(word) } else { None };
            let none = fl!(texts.messages, "choice-none");
            let name = |id: &str| i18n::table::option(texts, words, id);
            let shown = current.as_deref().map_or_else(|| none.clone(), name);
            let options = column.options.iter().map(|id| (Some((*id).to_owned()), name(id)));
            let options = [(None, none.clone())].into_iter().chain(options);
            let chosen =
                ui.add_enabled_ui(writable, |ui| choice_of(ui, id, title, &shown, options, current.as_ref()));
            commands.extend(chosen.inner.map(|chosen| set(chosen.map(Value::Word))));
        }
        ColumnKind::Number => number_ui(ui, texts, (id, words, writable), held.as_ref(), commands, set),
        ColumnKind::Date => {
            let date = if let Some(Value::Date(date)) = held { Some(date) } else { None };
            muted(ui, title, 11.0);
            let typed = date_field(ui, id, texts, title, (date, state.today), writable);
            if typed.is_wrong {
                let color = tokens(ui).error;
                colored(ui, &wrong_date(texts), Weight::Medium, 11.0, color);
            }
            commands.extend(typed.date.map(|date| set(date.map(Value::Date))));
        }
        ColumnKind::Partner => {
            let current = if let Some(Value::Reference(id)) = held { Some(id) } else { None };
            let partners = state.open.document.canvas().partners.iter();
            let named = partners.filter(|partner| !partner.name.trim().is_empty());
            let options: Vec<_> =
                named.map(|partner| (partner.id.uuid(), partner.name.trim().to_owned())).collect();
            let chosen = ui.add_enabled_ui(writable, |ui| pick_ui(ui, texts, id, title, current, &options));
            commands.extend(chosen.inner.map(|chosen| set(chosen.map(Value::Reference))));
        }
    }
}

/// A number, with its unit in the title.
fn number_ui(
    ui: &mut Ui,
    texts: &Texts,
    (id, words, writable): (Id, &ColumnTemplate, bool),
    held: Option<&Value>,
    commands: &mut Vec<Command>,
    set: impl Fn(Option<Value>) -> Command,
) {
    let language = texts.language();
    let unit = words.unit.as_ref().map(|unit| format!(" ({})", unit.text(language.tag())));
    let title = format!("{}{}", words.title.text(language.tag()), unit.unwrap_or_default());
    let shown = match held {
        Some(Value::Amount(amount)) => i18n::field_number(language, &amount.number, None),
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
        let color = tokens(ui).error;
        colored(ui, &fl!(texts.messages, "amount-wrong"), Weight::Medium, 11.0, color);
    }
    if let Some(text) = typed {
        let read = i18n::read_amount(language, &text);
        commands.push(set(read.map(|read| Value::Amount(Amount { number: read.number, unit: None }))));
    }
}
