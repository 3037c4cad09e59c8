//! What a comparison or a merge tells, as data. The words are the caller's.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::canvas::{
    Canvas, CaseAnswerId, Choice, Pointer, QuestionId, RawJson, RowData, RowRef, SectionId, Term, TextField,
    ValueKey, all_texts, name_of,
};
use crate::schema::{self, RowKind};

/// Copies by their place in the list that was handed over, in order.
pub type Copies = Vec<usize>;

/// How copies of a canvas differ from what came of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Everything that is not the same everywhere, in the order of the page.
    pub parts: Vec<Part>,
    /// Rows that one side removed while another typed in them, with what stood there.
    pub vanished: Vec<Vanished>,
    /// For each of the files that are told about, who wrote in it what another one does not have, as far as they said
    /// their name; empty where nobody did.
    pub authors: Vec<Vec<String>>,
}

/// A part of the page that is not the same everywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which part.
    pub subject: Subject,
    /// Which row it is, where it is one.
    pub row: Option<RowRef>,
    /// What became of it.
    pub fate: Fate,
    /// Whether more than one copy changed it.
    pub on_both_sides: bool,
    /// What is different in it.
    pub changes: Vec<Change>,
    /// Who wrote or chose what is new in it, as far as they said their name.
    pub authors: Vec<String>,
}

/// A part of the page. A row is named by what it is called in the result, or last was in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The line above the canvas.
    Header,
    /// A section, the pitch included.
    Section(SectionId),
    /// A row.
    Row {
        /// Its kind.
        kind: RowKind,
        /// What it is called.
        name: String,
        /// What the row is called that it lies in.
        within: Option<String>,
    },
    /// The order of the rows of a list.
    Order {
        /// Their kind.
        kind: RowKind,
        /// What the row is called that the list lies in.
        within: Option<String>,
    },
    /// A checklist of the template, by its id.
    Checklist(String),
    /// The scales of the partnership.
    Scales,
    /// How much the collaboration needs.
    Needed,
    /// Advice that is silenced.
    Silenced,
    /// Fields that this program does not know.
    Unknown,
}

/// What became of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is in every copy and in the result.
    Stayed,
    /// It is in the result and not in every copy; these have it.
    Added(Copies),
    /// It is not in the result any more; these have it.
    Removed(Copies),
}

/// One difference within a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A text, word by word.
    Text(TextField, Vec<Piece>),
    /// A single value.
    Value {
        /// What it is the value of.
        of: ValueOf,
        /// As each copy has it.
        copies: Vec<Option<Value>>,
        /// As the result has it.
        result: Option<Value>,
    },
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// It is in every copy and in the result.
    Kept(String),
    /// It is in the result and not in every copy; these have it.
    Inserted(String, Copies),
    /// It is not in the result; these have it.
    Deleted(String, Copies),
}

/// What a value is the value of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueOf {
    /// A single value of the canvas.
    Canvas(ValueKey),
    /// A field of a row, by its name.
    Field(RowKind, &'static str),
    /// A member of a field of a row.
    Member(RowKind, &'static str, String),
    /// The answers to a question of the decision aid.
    CaseAnswers(QuestionId),
    /// A field that this program does not know.
    Unknown(Pointer),
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One value.
    One(schema::Value),
    /// The words that are ticked, in the order of their vocabulary.
    Words(Vec<String>),
    /// Another row with its name, which two rows may share.
    Row(Uuid, String),
    /// The answers to one question, by id: an answer that was removed and given again differs.
    Choices(BTreeMap<CaseAnswerId, Option<Term<Choice>>>),
    /// A field that this program does not know.
    Json(RawJson),
}

/// A row that one side removed while another typed in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vanished {
    /// The row as it last was.
    pub row: LostRow,
    /// The copy that it stands in.
    pub had: usize,
    /// The copies that removed it.
    pub removed: Copies,
}

/// A row that is not on the canvas any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LostRow {
    /// A row with everything in it.
    Row {
        /// The row.
        row: RowData,
        /// What the row is called that it lay in.
        within: Option<String>,
    },
    /// A text that has become empty, of a section or of a row that is still there.
    Text {
        /// Which text.
        field: TextField,
        /// What stood in it.
        text: String,
    },
}

impl Report {
    /// Whether there is nothing to tell.
    pub const fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.vanished.is_empty()
    }
}

impl LostRow {
    /// A row of a canvas with everything in it. `None` if it does not exist.
    pub fn of(canvas: &Canvas, row: RowRef) -> Option<Self> {
        let outer = row.outer().and_then(|(outer, _)| canvas.row(outer));
        let within = outer.map(|outer| name_of(outer).to_owned());
        Some(Self::Row { row: canvas.row_data(row)?, within })
    }

    /// Which row it is. `None` if it is a text.
    pub const fn row(&self) -> Option<RowRef> {
        match self {
            Self::Row { row, .. } => Some(row.row()),
            Self::Text { .. } => None,
        }
    }

    /// Every text in the row that is not empty.
    pub fn texts(&self) -> Vec<&str> {
        let texts = match self {
            Self::Row { row, .. } => {
                all_texts(row.row(), row.fields()).into_iter().map(|(_, text)| text).collect()
            }
            Self::Text { text, .. } => vec![text.as_str()],
        };
        texts.into_iter().filter(|text| !text.trim().is_empty()).collect()
    }
}
