//! The words of a declared table: its columns, options and cells.

use super::{Texts, amount, long_date, read_unit, visible};
use crate::canvas::{Amount, Canvas, RowRef, Term, Unit, name_of};
use crate::schema::{AnyRow, DeclaredTable, FieldInfo, FieldValue, RowKind, Value, fields, value};
use crate::template::{ColumnTemplate, Template};

/// The column of a declared table, with its words. `None` if the template has no such table or column.
pub fn column<'a>(template: &'a Template, table: &DeclaredTable, key: &str) -> Option<&'a ColumnTemplate> {
    template.section_of(table)?.columns.iter().find(|column| column.id == key)
}

/// The title of the section of a table.
pub fn title<'a>(texts: &Texts, template: &'a Template, table: &'a DeclaredTable) -> &'a str {
    let section = template.section_of(table);
    section.map_or(table.id(), |section| section.title.text(texts.language().tag()))
}

/// What can be chosen in a column, by its id; the id itself if it is not known.
pub fn option(texts: &Texts, column: &ColumnTemplate, id: &str) -> String {
    let option = column.options.iter().find(|option| option.id == id);
    option.map_or_else(|| visible(id), |option| option.title.text(texts.language().tag()).to_owned())
}

/// What the numbers in a column count. A unit that the program knows by that word is shown as in every other amount.
pub fn unit(texts: &Texts, column: &ColumnTemplate) -> Option<Term<Unit>> {
    let unit = column.unit.as_ref()?.text(texts.language().tag());
    let is_said = !unit.is_empty();
    is_said.then(|| read_unit(unit).map_or_else(|| Term::Unknown(unit.to_owned()), Term::Known))
}

/// The texts of the cells of a row, in the order of the columns.
pub fn cells(texts: &Texts, canvas: &Canvas, template: &Template, row: &dyn AnyRow) -> Vec<String> {
    let RowKind::Declared(table) = row.kind() else { return Vec::new() };
    let cell = |(info, field): (FieldInfo, &dyn FieldValue)| {
        let column = column(template, table, info.key);
        column.map_or_else(String::new, |column| cell(texts, canvas, column, &info, field))
    };
    fields(row).map(cell).collect()
}

fn cell(
    texts: &Texts,
    canvas: &Canvas,
    column: &ColumnTemplate,
    info: &FieldInfo,
    field: &dyn FieldValue,
) -> String {
    if let Some(text) = field.text() {
        return text.to_owned();
    }
    match value(info, field) {
        None | Some(Value::Ticked | Value::Logo(_)) => String::new(),
        Some(Value::Text(text)) => text,
        Some(Value::Word(id)) => option(texts, column, &id),
        Some(Value::Date(date)) => long_date(texts, date),
        Some(Value::Reference(id)) => {
            let partner = canvas.row(RowRef::of_kind(RowKind::Partner, id));
            partner.map_or_else(String::new, |partner| name_of(partner).to_owned())
        }
        Some(Value::Amount(held)) => {
            amount(texts, &Amount { number: held.number, unit: unit(texts, column) })
        }
    }
}
