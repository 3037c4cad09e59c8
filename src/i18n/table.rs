//! The words of a declared table: its columns, options and cells.

use i18n_embed_fl::fl;
use uuid::Uuid;

use super::{Texts, amount, choice, long_date, read_unit, visible};
use crate::canvas::{Amount, Canvas, Choice, RowRef, Term, Unit, list, name_of, on_one_line};
use crate::partnership::Decimal;
use crate::schema::{
    AnyRow, DeclaredTable, FieldInfo, FieldValue, Kind, RowKind, Value, View, fields, value,
};
use crate::template::{ColumnTemplate, SectionTemplate, Template};

/// The column of a declared table, with its words. `None` if the template has no such table or column.
pub fn column<'a>(template: &'a Template, table: &DeclaredTable, key: &str) -> Option<&'a ColumnTemplate> {
    template.section_of(table)?.columns.iter().find(|column| column.id == key)
}

/// The title of the section of a table.
pub fn title<'a>(texts: &Texts, template: &'a Template, table: &'a DeclaredTable) -> &'a str {
    let section = template.section_of(table);
    section.map_or(table.id(), |section| section.title.text(texts.language().tag()))
}

/// The title of a column, with what its numbers count.
pub fn title_with_unit(texts: &Texts, column: &ColumnTemplate) -> String {
    let language = texts.language().tag();
    let unit = column.unit.as_ref().map(|unit| format!(" ({})", unit.text(language)));
    format!("{}{}", column.title.text(language), unit.unwrap_or_default())
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
        column.map_or_else(String::new, |column| cell(texts, (canvas, template), column, &info, field))
    };
    fields(row).map(cell).collect()
}

/// What a row is called, behind its number where its table has numbers. Empty if it is not there.
pub fn row_name(canvas: &Canvas, template: &Template, row: RowRef) -> String {
    let rows = canvas.table(row.kind());
    let place = rows.place_of(row.uuid());
    let found = place.and_then(|place| Some((place, rows.row_at(place)?)));
    found.map_or_else(String::new, |(place, found)| named(found, place, is_numbered(template, row.kind())))
}

/// The rows of a table, each with what it is called.
pub fn row_names(canvas: &Canvas, template: &Template, kind: RowKind) -> Vec<(Uuid, String)> {
    let is_numbered = is_numbered(template, kind);
    let rows = list(canvas.table(kind)).enumerate();
    rows.map(|(place, row)| (row.uuid(), named(row, place, is_numbered))).collect()
}

fn is_numbered(template: &Template, kind: RowKind) -> bool {
    let section = kind.declared().and_then(|table| template.section_of(table));
    section.is_some_and(|section| section.numbered)
}

fn named(row: &dyn AnyRow, place: usize, is_numbered: bool) -> String {
    let name = on_one_line(name_of(row).trim());
    // Not as an item of a list would begin.
    match (is_numbered, &*name) {
        (true, "") => (place + 1).to_string(),
        (true, name) => format!("{} · {name}", place + 1),
        (false, name) => name.to_owned(),
    }
}

/// The sum of each column that is added up, in the order of the columns. Empty if none is. A sum is missing where
/// there is nothing to add, where it has more digits than fit, or where a cell holds what cannot be added.
pub fn sums(texts: &Texts, canvas: &Canvas, section: &SectionTemplate) -> Vec<Option<String>> {
    sums_of(texts, section, section.rows_on(canvas))
}

/// The sums of some of the rows of a table, as [`sums`] gives them for all.
pub fn sums_of<'a>(
    texts: &Texts,
    section: &SectionTemplate,
    rows: impl Iterator<Item = &'a dyn AnyRow>,
) -> Vec<Option<String>> {
    if !section.columns.iter().any(|column| column.sum) {
        return Vec::new();
    }
    let rows: Vec<&dyn AnyRow> = rows.collect();
    let sum = |column: &ColumnTemplate| {
        let amounts = rows.iter().filter_map(|row| {
            let (info, field) = row.field(&column.id)?;
            if let Some(Value::Amount(held)) = value(&info, field) { Some(held.number) } else { None }
        });
        let mut amounts = amounts.peekable();
        amounts.peek()?;
        let mut sum = Decimal::ZERO;
        for number in amounts {
            sum = sum.plus(Decimal::read(&number)?)?;
        }
        Some(amount(texts, &Amount { number: sum.to_json(), unit: unit(texts, column) }))
    };
    section.columns.iter().map(|column| sum(column).filter(|_| column.sum)).collect()
}

/// The sums that there are, each behind the title of its column.
pub fn sum_lines(texts: &Texts, section: &SectionTemplate, sums: Vec<Option<String>>) -> Vec<String> {
    let language = texts.language().tag();
    let line = |(column, sum): (&ColumnTemplate, Option<String>)| {
        Some(format!("{}: {}", column.title.text(language), sum?))
    };
    section.columns.iter().zip(sums).filter_map(line).collect()
}

/// A table as it is printed.
pub struct PrintedTable<'a> {
    /// Whether the first cell of each row is its number.
    pub is_numbered: bool,
    /// The columns: those that are on the page, and others where something stands in them.
    pub columns: Vec<&'a ColumnTemplate>,
    /// The rows in which something stands: their numbers, and a text for each column.
    pub rows: Vec<Vec<String>>,
    /// Below them the sums, where there are any.
    pub sums: Option<Vec<String>>,
}

/// What of a table is printed.
pub fn printed<'a>(
    texts: &Texts,
    canvas: &Canvas,
    template: &Template,
    section: &'a SectionTemplate,
) -> PrintedTable<'a> {
    let is_numbered = section.numbered;
    let rows = (1_usize..).zip(section.rows_on(canvas).map(|row| cells(texts, canvas, template, row)));
    let rows: Vec<_> = rows.filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty())).collect();
    let is_filled =
        |place: usize| rows.iter().any(|(_, row)| row.get(place).is_some_and(|cell| !cell.trim().is_empty()));
    let columns = section.columns.iter().enumerate();
    let columns: Vec<(usize, &ColumnTemplate)> =
        columns.filter(|(place, column)| column.shown || is_filled(*place)).collect();
    let kept = |number: Option<String>, cells: Vec<String>| {
        let of_columns = columns.iter().filter_map(|(place, _)| cells.get(*place).cloned());
        number.filter(|_| is_numbered).into_iter().chain(of_columns).collect::<Vec<String>>()
    };
    let sums = sums(texts, canvas, section);
    let sums = sums.iter().any(Option::is_some).then(|| {
        let sums: Vec<String> = sums.into_iter().map(Option::unwrap_or_default).collect();
        // Beside the numbers of the rows, which are narrow.
        let sums = with_sum_label(texts, kept(None, sums));
        is_numbered.then(String::new).into_iter().chain(sums).collect()
    });
    let rows = rows.into_iter().map(|(number, row)| kept(Some(number.to_string()), row)).collect();
    PrintedTable { is_numbered, columns: columns.into_iter().map(|(_, column)| column).collect(), rows, sums }
}

/// The cells of a row of sums with the word for it in the first one, before what stands there.
pub fn with_sum_label(texts: &Texts, mut cells: Vec<String>) -> Vec<String> {
    if let Some(first) = cells.first_mut() {
        let label = fl!(texts.messages, "table-sum");
        *first = if first.is_empty() { label } else { format!("{label} {first}") };
    }
    cells
}

fn cell(
    texts: &Texts,
    (canvas, template): (&Canvas, &Template),
    column: &ColumnTemplate,
    info: &FieldInfo,
    field: &dyn FieldValue,
) -> String {
    if let Some(text) = field.text() {
        return text.to_owned();
    }
    if let View::Members(chosen) = field.view() {
        let words = chosen.iter().map(|(id, _)| option(texts, column, id));
        return words.collect::<Vec<_>>().join(", ");
    }
    match value(info, field) {
        None | Some(Value::Logo(_)) => String::new(),
        Some(Value::Ticked) => choice(texts, &Choice::Yes.into()),
        Some(Value::Text(text)) => text,
        Some(Value::Word(id)) => option(texts, column, &id),
        Some(Value::Date(date)) => long_date(texts, date),
        Some(Value::Reference(id)) => {
            let Kind::Reference { to, .. } = info.kind else { return String::new() };
            let row = canvas.referred(to, id).filter(|row| canvas.row(*row).is_some());
            let Some(row) = row else { return String::new() };
            let name = row_name(canvas, template, row);
            if name.is_empty() { fl!(texts.messages, "nameless") } else { name }
        }
        Some(Value::Amount(held)) => {
            amount(texts, &Amount { number: held.number, unit: unit(texts, column) })
        }
    }
}
