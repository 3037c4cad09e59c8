//! Cells into rows of a table that the template declares.

use std::collections::HashMap;

use uuid::Uuid;

use super::field::room_for_words;
use super::names::{Names, number};
use super::rows::{day, join_to, one_line, under_title};
use super::titles::is_number;
use super::{Column, Field, PastedCell, PastedDeclared, Reading};
use crate::app::RowTable;
use crate::canvas::{Amount, Choice, RowRef, Term, name_of, on_one_line};
use crate::i18n::{self, Texts};
use crate::schema::{self, AnyRow, ColumnKind, DeclaredRow, DeclaredTable, RowKind, Target, Value};
use crate::template::{ColumnTemplate, Localised};

/// Words that tick a box, and words that do not, beside those of the form.
const TICKED: &[&str] = &["x", "✓", "✔", "✅", "☑", "☒", "√", "[x]", "1", "j", "y", "true", "waar", "wel"];
const NOT_TICKED: &[&str] = &["-", "–", "☐", "✗", "✘", "❌", "[ ]", "0", "n", "false", "onwaar", "niet"];

/// Reads rows: their cells as they are taken, and what becomes of them.
pub(super) fn read(
    table: &'static DeclaredTable,
    columns: &[Column],
    lines: Vec<Vec<String>>,
    reading: &Reading<'_>,
) -> (Vec<Vec<PastedCell>>, Vec<PastedDeclared>) {
    let Some(reader) = Reader::new(table, reading) else { return (Vec::new(), Vec::new()) };
    let mut rows: Vec<Row> = (1_u128..)
        .zip(lines)
        .map(|(number, line)| reader.row(Uuid::from_u128(number), columns, line))
        .collect();
    reader.link(columns, &mut rows);
    let mut cells = Vec::with_capacity(rows.len());
    let mut pasted = Vec::with_capacity(rows.len());
    for mut row in rows {
        reader.add_words(&mut row);
        cells.push(row.cells);
        // Of some rows nothing is left where columns are left out.
        if !row.pasted.links.is_empty() || row.pasted.row != DeclaredRow::blank(table, row.pasted.row.uuid())
        {
            pasted.push(row.pasted);
        }
    }
    (cells, pasted)
}

/// A row while it is read.
struct Row {
    pasted: PastedDeclared,
    cells: Vec<PastedCell>,
    /// What its fields could not hold, each under the title of its column.
    words: Vec<String>,
    /// The cells that may name a pasted row: their place in the line, and their column.
    unlinked: Vec<(usize, &'static schema::Column)>,
}

struct Reader<'a> {
    table: &'static DeclaredTable,
    reading: &'a Reading<'a>,
    /// The window's language.
    own: &'a Texts,
    /// Of each column what it can name or what can be chosen in it.
    columns: Vec<ColumnReader<'a>>,
}

struct ColumnReader<'a> {
    column: &'static schema::Column,
    words: &'a ColumnTemplate,
    /// The options by their ids and by their titles in each language.
    options: HashMap<String, &'static str>,
    /// The rows that it can name.
    names: Names,
    /// The kind of these rows.
    target: Option<RowKind>,
}

impl<'a> Reader<'a> {
    fn new(table: &'static DeclaredTable, reading: &'a Reading<'a>) -> Option<Self> {
        let own = *reading.texts.first()?;
        let of_column = |column: &'static schema::Column| {
            let words = i18n::table::column(reading.template, table, column.key)?;
            let mut options = HashMap::new();
            for (id, option) in column.options.iter().zip(&words.options) {
                for title in option.title.all() {
                    options.entry(title.trim().to_lowercase()).or_insert(*id);
                }
                options.entry(id.to_lowercase()).or_insert(*id);
            }
            let target = match column.kind {
                ColumnKind::Partner => Some(RowKind::Partner),
                ColumnKind::Row => column.table.and_then(|section| {
                    let to = Target::Section(section);
                    reading.canvas.referred(to, Uuid::nil()).map(RowRef::kind)
                }),
                ColumnKind::Text
                | ColumnKind::Line
                | ColumnKind::Choice
                | ColumnKind::Number
                | ColumnKind::Date
                | ColumnKind::Tick
                | ColumnKind::List => None,
            };
            let names = target.map_or_else(Names::default, |kind| Names::on_canvas(kind, reading));
            Some(ColumnReader { column, words, options, names, target })
        };
        let columns = table.columns().iter().map(of_column).collect::<Option<_>>()?;
        Some(Self { table, reading, own, columns })
    }

    fn row(&self, id: Uuid, columns: &[Column], line: Vec<String>) -> Row {
        let pasted = PastedDeclared { row: DeclaredRow::blank(self.table, id), links: Vec::new() };
        let mut row = Row { pasted, cells: Vec::new(), words: Vec::new(), unlinked: Vec::new() };
        let padded = line.into_iter().chain(std::iter::repeat(String::new()));
        for (place, (column, cell)) in columns.iter().zip(padded).enumerate() {
            if cell.is_empty() || column.field == Field::LeftOut {
                row.cells.push(PastedCell { value: cell, is_words: false });
                continue;
            }
            let reader = if let Field::Cell(place) = column.field { self.columns.get(place) } else { None };
            if let Some(reader) = reader.filter(|reader| self.is_own(reader)) {
                row.unlinked.push((place, reader.column));
                row.cells.push(PastedCell { value: cell, is_words: false });
                continue;
            }
            let taken = reader.and_then(|reader| self.take(&mut row.pasted.row, reader, &cell));
            let shown = taken.map_or_else(
                || self.as_words(&mut row.words, column, cell),
                |value| PastedCell { value, is_words: false },
            );
            row.cells.push(shown);
        }
        row
    }

    /// Puts a cell into its field. Returns its value in words; `None` if the field cannot hold it.
    fn take(&self, row: &mut DeclaredRow, reader: &ColumnReader<'_>, cell: &str) -> Option<String> {
        let (value, shown) = match reader.column.kind {
            ColumnKind::Text => (Value::Text(cell.to_owned()), cell.to_owned()),
            ColumnKind::Line => (Value::Text(one_line(cell)), one_line(cell)),
            ColumnKind::Choice => {
                let id = reader.option(cell)?;
                (Value::Word(id.to_owned()), i18n::table::option(self.own, reader.words, id))
            }
            ColumnKind::Number => {
                let amount = self.number(reader, cell)?;
                let unit = i18n::table::unit(self.own, reader.words);
                let shown = i18n::amount(self.own, &Amount { number: amount.number.clone(), unit });
                (Value::Amount(amount), shown)
            }
            ColumnKind::Date => {
                let date = day(self.reading.texts, cell)?;
                (Value::Date(date), i18n::long_date(self.own, date))
            }
            ColumnKind::Tick => {
                let is_ticked = self.tick(cell)?;
                let answer = if is_ticked { Choice::Yes } else { Choice::No };
                let shown = i18n::choice(self.own, &answer.into());
                if !is_ticked {
                    return Some(shown);
                }
                (Value::Ticked, shown)
            }
            ColumnKind::List => return self.list(row, reader, cell),
            ColumnKind::Partner | ColumnKind::Row => {
                let id = reader.names.find(cell)?;
                (Value::Reference(id), self.name_on_canvas(reader.target, id))
            }
        };
        row.field_mut(reader.column.key)?.1.set(None, Some(value)).then_some(shown)
    }

    /// Some of the options, which have to be all that the cell says.
    fn list(&self, row: &mut DeclaredRow, reader: &ColumnReader<'_>, cell: &str) -> Option<String> {
        let parts = |marks: &[char]| -> Option<Vec<&'static str>> {
            let parts = cell.split(marks).map(str::trim).filter(|part| !part.is_empty());
            parts.map(|part| reader.option(part)).collect()
        };
        // The title of an option may have a comma in it.
        let chosen = parts(&['\n']).or_else(|| parts(&['\n', ';'])).or_else(|| parts(&['\n', ';', ',']))?;
        let (_, field) = row.field_mut(reader.column.key)?;
        let mut shown = Vec::new();
        for id in chosen {
            field.set(Some(id), Some(Value::Ticked)).then_some(())?;
            shown.push(i18n::table::option(self.own, reader.words, id));
        }
        Some(shown.join(", "))
    }

    /// A number in the unit of the column, or without any.
    fn number(&self, reader: &ColumnReader<'_>, cell: &str) -> Option<Amount> {
        let language = self.own.language();
        let units = reader.words.unit.iter().flat_map(Localised::all).map(|unit| unit.trim().to_lowercase());
        let read = i18n::read_amount(language, cell).or_else(|| {
            let lower = cell.trim().to_lowercase();
            units.filter(|unit| !unit.is_empty()).find_map(|unit| {
                let bare = lower.strip_suffix(&unit).or_else(|| lower.strip_prefix(&unit))?;
                i18n::read_amount(language, bare).filter(|read| read.unit.is_none())
            })
        })?;
        let said = read.unit.map(Term::Known);
        let is_same = said.is_none() || said == i18n::table::unit(self.own, reader.words);
        is_same.then_some(Amount { number: read.number, unit: None })
    }

    fn tick(&self, cell: &str) -> Option<bool> {
        let cell = cell.trim().to_lowercase();
        let says = |choice: Choice| {
            let mut words = self.reading.texts.iter().map(|texts| i18n::choice(texts, &choice.into()));
            words.any(|word| word.to_lowercase() == cell)
        };
        if TICKED.contains(&cell.as_str()) || says(Choice::Yes) {
            Some(true)
        } else if NOT_TICKED.contains(&cell.as_str()) || says(Choice::No) {
            Some(false)
        } else {
            None
        }
    }

    /// Whether a column names rows of the table that it stands in.
    fn is_own(&self, reader: &ColumnReader<'_>) -> bool {
        reader.target == Some(RowKind::Declared(self.table))
    }

    /// What a row of the canvas is called.
    fn name_on_canvas(&self, kind: Option<RowKind>, id: Uuid) -> String {
        let row = kind.map(|kind| RowRef::of_kind(kind, id));
        let name = |row| i18n::table::row_name(self.reading.canvas, self.reading.template, row);
        row.map_or_else(String::new, name)
    }

    /// Reads the cells that name a row of the same table, on the canvas or among the pasted ones.
    ///
    /// A number is that of a pasted row by the column with their numbers, or else by its place, unless rows stand on the
    /// canvas already: then it could be the number of either.
    fn link(&self, columns: &[Column], rows: &mut [Row]) {
        if !self.columns.iter().any(|reader| self.is_own(reader)) {
            return;
        }
        let kind = RowKind::Declared(self.table);
        let mut names = Names::on_canvas(kind, self.reading).without_numbers();
        let section = self.reading.template.section_of(self.table);
        let is_numbered = section.is_some_and(|section| section.numbered);
        let goes_by_place = is_numbered && self.reading.canvas.table(kind).count() == 0;
        let numbers =
            columns.iter().position(|column| column.field == Field::LeftOut && is_number(&column.title));
        for (place, row) in (1_usize..).zip(rows.iter()) {
            names.add(&row.pasted.row);
            let said = numbers.and_then(|column| row.cells.get(column)).and_then(|cell| number(&cell.value));
            if let Some(number) = said.or((goes_by_place && numbers.is_none()).then_some(place)) {
                names.number(number, row.pasted.row.uuid());
            }
        }
        let shown: HashMap<Uuid, String> = rows
            .iter()
            .map(|row| (row.pasted.row.uuid(), on_one_line(name_of(&row.pasted.row)).into_owned()))
            .collect();
        for row in rows {
            for (place, column) in std::mem::take(&mut row.unlinked) {
                let Some(cell) = row.cells.get_mut(place) else { continue };
                let own = row.pasted.row.uuid();
                let Some(id) = names.find(&cell.value).filter(|id| *id != own) else {
                    if let Some(pasted_column) = columns.get(place) {
                        *cell = self.as_words(&mut row.words, pasted_column, std::mem::take(&mut cell.value));
                    }
                    continue;
                };
                if let Some(name) = shown.get(&id) {
                    row.pasted.links.push((column.key, id));
                    cell.value.clone_from(name);
                } else if let Some((_, field)) = row.pasted.row.field_mut(column.key) {
                    field.set(None, Some(Value::Reference(id)));
                    cell.value = self.name_on_canvas(Some(kind), id);
                }
            }
        }
    }

    /// Keeps a cell that its field cannot hold with the words of its row.
    fn as_words(&self, words: &mut Vec<String>, column: &Column, cell: String) -> PastedCell {
        let label = || column.field.label(self.own, RowTable::Declared(self.table), self.reading.template);
        words.push(under_title(column, label, &cell));
        PastedCell { value: cell, is_words: true }
    }

    /// Puts the words of a row behind what stands in the column that has room for them.
    fn add_words(&self, row: &mut Row) {
        let column = room_for_words(self.table).and_then(|place| self.table.columns().get(place));
        let Some(column) = column.filter(|_| !row.words.is_empty()) else { return };
        let is_line = column.kind == ColumnKind::Line;
        let Some((_, field)) = row.pasted.row.field_mut(column.key) else { return };
        let Some(text) = field.text_mut() else { return };
        for words in &row.words {
            if is_line {
                join_to(text, "; ", &one_line(words));
            } else {
                join_to(text, "\n", words);
            }
        }
    }
}

impl ColumnReader<'_> {
    /// The option that a word stands for.
    fn option(&self, word: &str) -> Option<&'static str> {
        self.options.get(&word.trim().to_lowercase()).copied()
    }
}
