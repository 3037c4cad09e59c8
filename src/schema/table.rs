//! Tables that a template declares, as data: which columns there are.
//!
//! What is declared stays in memory for as long as the program runs, each table once, so that the address of a row is as
//! small and as quick to compare as that of a built-in one. The limits of templates bound how much that is.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

/// A table that a template declares.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeclaredTable {
    id: &'static str,
    columns: &'static [Column],
    root: &'static str,
    place: &'static str,
}

/// A column of a declared table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Column {
    /// Its name in the file and in the replica.
    pub key: &'static str,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// The ids of what can be chosen, in a column of choices or of lists.
    pub options: &'static [&'static str],
    /// The section whose table the cells name a row of, in a column of rows.
    pub table: Option<&'static str>,
    /// What comes before the ids of the chosen options in the replica, in a column of lists.
    pub(super) prefix: &'static str,
}

/// A column as a template declares it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NewColumn {
    /// Its name in the file and in the replica.
    pub key: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// The ids of what can be chosen.
    pub options: Vec<String>,
    /// The section whose table the cells name a row of.
    pub table: Option<String>,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// A text that merges letter by letter.
    Text,
    /// A short text that is replaced as a whole.
    Line,
    /// One of some options.
    Choice,
    /// A number, in the unit that the template names.
    Number,
    /// A calendar date.
    Date,
    /// A row of the partner table.
    Partner,
    /// Yes or no.
    Tick,
    /// Some of some options.
    List,
    /// A row of a table that the template declares.
    Row,
}

/// All tables that were declared, by what declares them.
static DECLARED: Mutex<BTreeMap<Declaration, &'static DeclaredTable>> = Mutex::new(BTreeMap::new());

/// The id of a section, and its columns.
type Declaration = (String, Vec<NewColumn>);

impl Column {
    /// Whether a key of a row in the replica belongs to it.
    pub fn holds(&self, key: &str) -> bool {
        key == self.key || (self.kind == ColumnKind::List && key.starts_with(self.prefix))
    }
}

impl DeclaredTable {
    /// The table of a section with these columns. The same table for the same columns.
    pub fn declare(section: &str, columns: Vec<NewColumn>) -> &'static Self {
        let declaration = (section.to_owned(), columns);
        let mut declared = DECLARED.lock().unwrap_or_else(PoisonError::into_inner);
        declared.entry(declaration).or_insert_with_key(|(section, columns)| Self::leaked(section, columns))
    }

    fn leaked(section: &str, columns: &[NewColumn]) -> &'static Self {
        let leak = |text: &str| -> &'static str { Box::leak(text.into()) };
        let columns: Vec<Column> = columns
            .iter()
            .map(|column| {
                let options: Vec<&'static str> = column.options.iter().map(|option| leak(option)).collect();
                Column {
                    key: leak(&column.key),
                    kind: column.kind,
                    options: options.leak(),
                    table: column.table.as_deref().map(leak),
                    prefix: leak(&format!("{}:", column.key)),
                }
            })
            .collect();
        Box::leak(Box::new(Self {
            id: leak(section),
            columns: columns.leak(),
            root: leak(&format!("rows.{section}")),
            place: leak(&format!("/canvas/sections/{section}/rows")),
        }))
    }

    /// The id of its section.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// Its columns, in order.
    pub const fn columns(&self) -> &'static [Column] {
        self.columns
    }

    /// The root map of the replica that its rows lie in.
    pub const fn root(&self) -> &'static str {
        self.root
    }

    /// The place of its rows in the file, a JSON Pointer (RFC 6901).
    pub const fn place(&self) -> &'static str {
        self.place
    }
}
