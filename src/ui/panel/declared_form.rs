//! The form of a row of a table that the template declares: a field for each column.

use egui::{Id, Ui};
use i18n_embed_fl::fl;

use super::fields::{date_ui, labelled_ui, named_partners, pick_ui};
use super::row_head_ui;
use crate::canvas::{Amount, FieldRef, RowRef, name_of};
use crate::document::Edit;
use crate::i18n;
use crate::schema::{Column, ColumnKind, DeclaredTable, Key, Value, value};
use crate::template::ColumnTemplate;
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::widgets::{FieldStyle, choice_of, colored, draft_field, muted, read_field};

pub(super) fn declared_form_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    (table, row): (&'static DeclaredTable, RowRef),
) {
    let document = &pass.state.open.document;
    let name = document.canvas().row(row).map_or("", |row| name_of(row).trim()).to_owned();
    let title = if name.is_empty() { fl!(pass.texts.messages, "report-nameless") } else { name };
    row_head_ui(ui, pass, &title);
    for column in table.columns() {
        let Some(words) = i18n::table::column(document.template(), table, column.key) else { continue };
        column_ui(ui, pass, (row, column, words));
        ui.add_space(4.0);
    }
}

fn column_ui(ui: &mut Ui, pass: &mut Pass<'_>, (row, column, words): (RowRef, &Column, &ColumnTemplate)) {
    let title = words.title.text(pass.texts.language().tag());
    let id = Id::unique(("declared field", row, column.key));
    let writable = pass.is_writable();
    let held = pass.canvas().row(row).and_then(|row| {
        let (info, field) = row.field(column.key)?;
        value(&info, field)
    });
    let set = |value| Edit::Set(FieldRef::Row(row, column.key), value);
    match column.kind {
        ColumnKind::Text => {
            labelled_ui(ui, pass, title, "", true, &row.text(Key::new(column.key)));
        }
        ColumnKind::Line => {
            let text = if let Some(Value::Text(text)) = held { text } else { String::new() };
            muted(ui, title, 11.0);
            let style = FieldStyle { name: title, ..FieldStyle::default() };
            if let (_, Some(typed), _) = draft_field(ui, id, style, &text, writable) {
                pass.push(set(Some(typed).filter(|typed| !typed.is_empty()).map(Value::Text)));
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
        ColumnKind::Number => number_ui(ui, pass, (id, words, writable), held.as_ref(), set),
        ColumnKind::Date => {
            let date = if let Some(Value::Date(date)) = held { Some(date) } else { None };
            if let Some(date) = date_ui(ui, pass, id, title, date) {
                pass.push(set(date.map(Value::Date)));
            }
        }
        ColumnKind::Partner => {
            let current = if let Some(Value::Reference(id)) = held { Some(id) } else { None };
            let partners = named_partners(pass.canvas()).into_iter();
            let options: Vec<_> = partners.map(|(id, name)| (id.uuid(), name)).collect();
            let chosen =
                ui.add_enabled_ui(writable, |ui| pick_ui(ui, pass.texts, id, title, current, &options));
            if let Some(chosen) = chosen.inner {
                pass.push(set(chosen.map(Value::Reference)));
            }
        }
    }
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
    let unit = words.unit.as_ref().map(|unit| format!(" ({})", unit.text(language.tag())));
    let title = format!("{}{}", words.title.text(language.tag()), unit.unwrap_or_default());
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
