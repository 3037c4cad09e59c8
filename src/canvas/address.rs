//! Where something stands in a canvas: the address that an edit, a search result or a problem points to.

use uuid::Uuid;

use super::{Canvas, CheckId, Id, Pointer, QuestionId, Section, SectionId, ValueKey};
use crate::schema::{FieldInfo, Home, Key, Kind, Row, RowKind, Text};

/// Which row: its kind, its identity, and that of the row that it lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowRef {
    kind: RowKind,
    outer: Option<Uuid>,
    id: Uuid,
}

/// Which value, of all that are not text that merges letter by letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldRef {
    /// A single value of the canvas.
    Canvas(ValueKey),
    /// A field of a row, by its name.
    Row(RowRef, &'static str),
    /// A member of a field of a row: a word that is ticked or not, or has a word of its own.
    Member(RowRef, &'static str, String),
}

/// Every place in a canvas that holds free text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextField {
    /// The header's subject.
    Subject,
    /// The header's version.
    Version,
    /// The header's contact.
    Contact,
    /// A section of kind text.
    Section(SectionId),
    /// An answer to a question of a section.
    Answer(SectionId, QuestionId),
    /// The note at an item of a checklist.
    CheckNote(CheckId),
    /// The user's own pitch.
    Pitch,
    /// A text of a row.
    Row(RowRef, Key<Text>),
}

impl RowRef {
    /// A row of a table.
    pub const fn of<R: Row<Outer = ()>>(id: Id<R>) -> Self {
        Self { kind: R::KIND, outer: None, id: id.uuid() }
    }

    /// A row in another row.
    pub const fn within<R: Row>(outer: Id<R::Outer>, id: Id<R>) -> Self {
        Self { kind: R::KIND, outer: Some(outer.uuid()), id: id.uuid() }
    }

    /// A row of a table, by its kind.
    pub const fn of_kind(kind: RowKind, id: Uuid) -> Self {
        Self { kind, outer: None, id }
    }

    /// The kind of the row.
    pub const fn kind(self) -> RowKind {
        self.kind
    }

    /// The identity of the row.
    pub const fn uuid(self) -> Uuid {
        self.id
    }

    /// The identity of the row. `None` if it is of another type.
    pub fn id<R: Row>(self) -> Option<Id<R>> {
        (self.kind == R::KIND).then(|| Id::new(self.id))
    }

    /// The row that it lies in, and the field of that row. `None` if it lies in no row.
    pub fn outer(self) -> Option<(Self, &'static str)> {
        match (self.kind.home(), self.outer) {
            (Home::Field { of, key }, Some(outer)) => Some((Self::of_kind(of, outer), key)),
            (Home::Field { .. } | Home::Table { .. }, _) => None,
        }
    }

    /// The row of a table that it is, or lies in.
    #[must_use]
    pub fn outermost(self) -> Self {
        self.outer().map_or(self, |(outer, _)| outer)
    }

    /// A row in a field of this one. `None` if the field holds no rows.
    pub fn inner(self, key: &str, id: Uuid) -> Option<Self> {
        match self.kind.field(key)?.kind {
            Kind::Rows(kind) => Some(Self { kind, outer: Some(self.id), id }),
            Kind::Text(_)
            | Kind::Line
            | Kind::Code(_)
            | Kind::Word(_)
            | Kind::Words { .. }
            | Kind::WordByMember { .. }
            | Kind::Date
            | Kind::Reference { .. }
            | Kind::Amount { .. }
            | Kind::Logo
            | Kind::Tick => None,
        }
    }

    /// Another row of the same list.
    #[must_use]
    pub const fn sibling(self, id: Uuid) -> Self {
        Self { id, ..self }
    }

    /// Its place in the file.
    pub fn place(self) -> Pointer {
        let list = match (self.kind.home(), self.outer()) {
            (_, Some((outer, key))) => outer.place().member(key),
            (Home::Table { place, .. }, None) => Pointer::from_text(place),
            (Home::Field { key, .. }, None) => Pointer::ROOT.member(key),
        };
        list.member(&self.id.to_string())
    }

    /// A text of the row.
    pub const fn text(self, key: Key<Text>) -> TextField {
        TextField::Row(self, key)
    }

    /// What a field of such a row can hold. `None` if there is no such field.
    pub fn field(self, key: &str) -> Option<FieldInfo> {
        self.kind.field(key)
    }

    /// The text of the row that has a name. `None` if no text has it.
    pub fn text_named(self, key: &str) -> Option<TextField> {
        let info = self.field(key)?;
        info.kind.is_text().then(|| self.text(Key::new(info.key)))
    }
}

impl TextField {
    /// The row that the text lies in. `None` if it lies in none.
    pub const fn row(&self) -> Option<RowRef> {
        match self {
            Self::Row(row, _) => Some(*row),
            Self::Subject
            | Self::Version
            | Self::Contact
            | Self::Section(_)
            | Self::Answer(..)
            | Self::CheckNote(_)
            | Self::Pitch => None,
        }
    }
}

impl FieldRef {
    /// The row that the value lies in. `None` if it is a single value of the canvas.
    pub const fn row(&self) -> Option<RowRef> {
        match self {
            Self::Row(row, _) | Self::Member(row, ..) => Some(*row),
            Self::Canvas(_) => None,
        }
    }
}

impl Canvas {
    /// The text at a place. `None` if the row is gone or the section holds something else.
    pub fn text_at(&self, field: &TextField) -> Option<&str> {
        match field {
            TextField::Subject => Some(&self.header.subject),
            TextField::Version => Some(&self.header.version),
            TextField::Contact => Some(&self.header.contact),
            TextField::Section(section) => Some(self.text(section)),
            TextField::Answer(section, question) => Some(self.answer(section, question)),
            TextField::CheckNote(id) => Some(self.checklists.get(id).map_or("", |check| &check.note)),
            TextField::Pitch => Some(&self.pitch.text),
            TextField::Row(row, key) => self.row(*row)?.field(key.name())?.1.text(),
        }
    }

    /// The text at a place, to change it; makes the section where nobody wrote in it yet.
    pub(crate) fn text_at_mut(&mut self, field: &TextField) -> Option<&mut String> {
        match field {
            TextField::Subject => Some(&mut self.header.subject),
            TextField::Version => Some(&mut self.header.version),
            TextField::Contact => Some(&mut self.header.contact),
            TextField::Section(section) => {
                match self.sections.entry(section.clone()).or_insert_with(|| Section::Text(String::new())) {
                    Section::Text(text) => Some(text),
                    Section::Questions(_) => None,
                }
            }
            TextField::Answer(section, question) => {
                match self.sections.entry(section.clone()).or_insert_with(|| Section::Questions([].into())) {
                    Section::Questions(answers) => Some(answers.entry(question.clone()).or_default()),
                    Section::Text(_) => None,
                }
            }
            TextField::CheckNote(id) => Some(&mut self.checklists.entry(id.clone()).or_default().note),
            TextField::Pitch => Some(&mut self.pitch.text),
            TextField::Row(row, key) => self.row_mut(*row)?.field_mut(key.name())?.1.text_mut(),
        }
    }
}
