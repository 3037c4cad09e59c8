//! The rows of tables that a template declares: they exist as data only.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{
    AnyRow, Column, ColumnKind, DeclaredTable, FieldInfo, FieldValue, Home, Kind, Lines, RowKind, Rows,
    Target, Value, View, WordList, Written,
};

impl DeclaredTable {
    /// Where its rows are kept.
    pub const fn home(&self) -> Home {
        Home::Table { root: self.root(), place: self.place(), written: Written::Always }
    }

    /// What is known of the column of a name. `None` if there is no such column.
    pub fn field(&self, key: &str) -> Option<FieldInfo> {
        self.columns().iter().find(|column| column.key == key).map(Column::info)
    }
}

impl Column {
    const fn info(&self) -> FieldInfo {
        let kind = match self.kind {
            ColumnKind::Text => Kind::Text(Lines::Many),
            ColumnKind::Line => Kind::Line,
            ColumnKind::Choice => Kind::Word(WordList::Options),
            ColumnKind::Number => Kind::Amount { unit: None },
            ColumnKind::Date => Kind::Date,
            ColumnKind::Partner => Kind::Reference { to: Target::Kind(RowKind::Partner), must_exist: true },
            ColumnKind::Tick => Kind::Tick,
            ColumnKind::List => Kind::Words { prefix: self.prefix, list: WordList::Options },
            ColumnKind::Row => {
                let section = match self.table {
                    Some(section) => section,
                    None => "",
                };
                Kind::Reference { to: Target::Section(section), must_exist: true }
            }
        };
        let written = Written::Always;
        FieldInfo { key: self.key, kind, written, about: None, is_choice: false, private: None }
    }
}

/// A row of a declared table: a cell for each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredRow {
    table: &'static DeclaredTable,
    id: Uuid,
    cells: Vec<Cell>,
}

/// The rows of a declared table, in the order that the team chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredRows {
    table: &'static DeclaredTable,
    rows: Vec<DeclaredRow>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cell {
    column: &'static Column,
    content: Content,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Content {
    Text(String),
    One(Option<Value>),
    /// The options that are chosen, in the order of the column; behind them words that it does not know, in their own.
    Some(BTreeSet<(usize, String)>),
}

impl DeclaredRow {
    /// A row in which nothing is filled in yet.
    pub fn blank(table: &'static DeclaredTable, id: Uuid) -> Self {
        let cell = |column: &'static Column| {
            let content = match column.kind {
                ColumnKind::Text | ColumnKind::Line => Content::Text(String::new()),
                ColumnKind::List => Content::Some(BTreeSet::new()),
                ColumnKind::Choice
                | ColumnKind::Number
                | ColumnKind::Date
                | ColumnKind::Partner
                | ColumnKind::Tick
                | ColumnKind::Row => Content::One(None),
            };
            Cell { column, content }
        };
        Self { table, id, cells: table.columns().iter().map(cell).collect() }
    }
}

impl DeclaredRows {
    /// A table in which there is no row yet.
    pub const fn new(table: &'static DeclaredTable) -> Self {
        Self { table, rows: Vec::new() }
    }

    /// Which table it is.
    pub const fn table(&self) -> &'static DeclaredTable {
        self.table
    }
}

impl AnyRow for DeclaredRow {
    fn copy_as(&self, id: Uuid) -> Box<dyn AnyRow> {
        Box::new(Self { id, ..self.clone() })
    }

    fn is_same(&self, other: &dyn AnyRow) -> bool {
        (other as &dyn Any).downcast_ref::<Self>() == Some(self)
    }

    fn kind(&self) -> RowKind {
        RowKind::Declared(self.table)
    }

    fn uuid(&self) -> Uuid {
        self.id
    }

    fn field_count(&self) -> usize {
        self.cells.len()
    }

    fn field_at(&self, index: usize) -> Option<(FieldInfo, &dyn FieldValue)> {
        self.cells.get(index).map(|cell| (cell.column.info(), cell as &dyn FieldValue))
    }

    fn field_at_mut(&mut self, index: usize) -> Option<(FieldInfo, &mut dyn FieldValue)> {
        self.cells.get_mut(index).map(|cell| (cell.column.info(), cell as &mut dyn FieldValue))
    }

    fn field(&self, key: &str) -> Option<(FieldInfo, &dyn FieldValue)> {
        self.field_at(self.cells.iter().position(|cell| cell.column.key == key)?)
    }

    fn field_mut(&mut self, key: &str) -> Option<(FieldInfo, &mut dyn FieldValue)> {
        self.field_at_mut(self.cells.iter().position(|cell| cell.column.key == key)?)
    }
}

impl FieldValue for Cell {
    fn view(&self) -> View<'_> {
        match &self.content {
            Content::Text(text) => View::Text(text),
            Content::One(value) => View::One(value.clone()),
            Content::Some(words) => {
                View::Members(words.iter().map(|(_, word)| (word.clone(), Value::Ticked)).collect())
            }
        }
    }

    fn set(&mut self, member: Option<&str>, value: Option<Value>) -> bool {
        let holds = |value: &Value| match self.column.kind {
            ColumnKind::Text | ColumnKind::Line => matches!(value, Value::Text(_)),
            ColumnKind::Choice => matches!(value, Value::Word(_)),
            ColumnKind::Number => matches!(value, Value::Amount(_)),
            ColumnKind::Date => matches!(value, Value::Date(_)),
            ColumnKind::Partner | ColumnKind::Row => matches!(value, Value::Reference(_)),
            ColumnKind::Tick | ColumnKind::List => matches!(value, Value::Ticked),
        };
        if let Content::Some(words) = &mut self.content {
            match (member, value) {
                (Some(word), Some(Value::Ticked)) => {
                    words.insert((place_of(self.column, word), word.to_owned()));
                }
                (Some(word), None) => {
                    words.remove(&(place_of(self.column, word), word.to_owned()));
                }
                (None, None) => words.clear(),
                (Some(_) | None, Some(_)) => return false,
            }
            return true;
        }
        if member.is_some() || !value.as_ref().is_none_or(holds) {
            return false;
        }
        match (&mut self.content, value) {
            (Content::Text(text), Some(Value::Text(new))) => *text = new,
            (Content::Text(text), _) => text.clear(),
            (Content::One(held), value) => *held = value,
            (Content::Some(_), _) => {}
        }
        true
    }

    fn knows(&self, word: &str) -> bool {
        !matches!(self.column.kind, ColumnKind::Choice | ColumnKind::List)
            || self.column.options.contains(&word)
    }

    fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            Content::One(_) | Content::Some(_) => None,
        }
    }

    fn text_mut(&mut self) -> Option<&mut String> {
        match &mut self.content {
            Content::Text(text) => Some(text),
            Content::One(_) | Content::Some(_) => None,
        }
    }
}

/// The place of an option in a column; behind all of them if it is none.
fn place_of(column: &Column, word: &str) -> usize {
    column.options.iter().position(|option| *option == word).unwrap_or(column.options.len())
}

impl Rows for DeclaredRows {
    fn is_ordered(&self) -> bool {
        true
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn row_at(&self, index: usize) -> Option<&dyn AnyRow> {
        self.rows.get(index).map(|row| row as &dyn AnyRow)
    }

    fn row_at_mut(&mut self, index: usize) -> Option<&mut dyn AnyRow> {
        self.rows.get_mut(index).map(|row| row as &mut dyn AnyRow)
    }

    fn place_of(&self, id: Uuid) -> Option<usize> {
        self.rows.iter().position(|row| row.id == id)
    }

    fn blank(&self, id: Uuid) -> Box<dyn AnyRow> {
        Box::new(DeclaredRow::blank(self.table, id))
    }

    fn set_id(&mut self, index: usize, id: Uuid) {
        if let Some(row) = self.rows.get_mut(index) {
            row.id = id;
        }
    }

    fn insert_blank(&mut self, index: usize, id: Uuid) -> &mut dyn AnyRow {
        let index = index.min(self.rows.len());
        self.rows.insert_mut(index, DeclaredRow::blank(self.table, id))
    }

    fn push_copy(&mut self, row: &dyn AnyRow, id: Uuid) -> bool {
        let row = (row as &dyn Any).downcast_ref::<DeclaredRow>().filter(|row| row.table == self.table);
        self.rows.extend(row.map(|row| DeclaredRow { id, ..row.clone() }));
        row.is_some()
    }

    fn retain(&mut self, is_kept: &mut dyn FnMut(Uuid) -> bool) {
        self.rows.retain(|row| is_kept(row.id));
    }

    fn put_in_order(&mut self, ids: &[Uuid]) {
        let places: BTreeMap<Uuid, usize> = ids.iter().zip(1..).map(|(id, place)| (*id, place)).collect();
        self.rows.sort_by_key(|row| places.get(&row.id).copied().unwrap_or_default());
    }
}
