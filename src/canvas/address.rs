//! Where something stands in a canvas: the address that an edit, a search result or a problem points to.

use uuid::Uuid;

use super::{
    Action, ActionId, Canvas, Case, CaseAnswer, CaseAnswerId, CaseId, CheckId, Contribution, ContributionId,
    Id, Paragraph, ParagraphId, Partner, PartnerId, Pointer, QuestionId, Section, SectionId, ValueKey,
};
use crate::schema::{Field, FieldInfo, Key, Row, RowKind, Text};

/// A list of rows that lies in no other row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// The partner table.
    Partners,
    /// The action lines.
    Actions,
    /// The composed paragraphs of the pitch.
    Paragraphs,
    /// The cases of the decision aid.
    Cases,
}

/// Which row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowRef {
    /// A partner.
    Partner(PartnerId),
    /// A contribution of a partner.
    Contribution(PartnerId, ContributionId),
    /// An action.
    Action(ActionId),
    /// A composed paragraph.
    Paragraph(ParagraphId),
    /// A case of the decision aid.
    Case(CaseId),
    /// An answer in a case.
    CaseAnswer(CaseId, CaseAnswerId),
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

impl Table {
    /// All of them, in the order in which a merge reports them.
    pub const ALL: [Self; 4] = [Self::Partners, Self::Actions, Self::Paragraphs, Self::Cases];

    /// A row of it.
    pub const fn row(self, id: Uuid) -> RowRef {
        match self {
            Self::Partners => RowRef::Partner(Id::new(id)),
            Self::Actions => RowRef::Action(Id::new(id)),
            Self::Paragraphs => RowRef::Paragraph(Id::new(id)),
            Self::Cases => RowRef::Case(Id::new(id)),
        }
    }

    /// Its place in the file.
    pub fn place(self) -> Pointer {
        Pointer::from_text(match self {
            Self::Partners => "/canvas/partners",
            Self::Actions => "/canvas/actions",
            Self::Paragraphs => "/canvas/sections/pitch/paragraphs",
            Self::Cases => "/canvas/cases",
        })
    }
}

impl RowRef {
    /// The kind of the row.
    pub const fn kind(self) -> RowKind {
        match self {
            Self::Partner(_) => RowKind::Partner,
            Self::Contribution(..) => RowKind::Contribution,
            Self::Action(_) => RowKind::Action,
            Self::Paragraph(_) => RowKind::Paragraph,
            Self::Case(_) => RowKind::Case,
            Self::CaseAnswer(..) => RowKind::CaseAnswer,
        }
    }

    /// The identity of the row.
    pub const fn uuid(self) -> Uuid {
        match self {
            Self::Partner(id) => id.uuid(),
            Self::Contribution(_, id) => id.uuid(),
            Self::Action(id) => id.uuid(),
            Self::Paragraph(id) => id.uuid(),
            Self::Case(id) => id.uuid(),
            Self::CaseAnswer(_, id) => id.uuid(),
        }
    }

    /// The table that the row lies in, by itself or within a row.
    pub const fn table(self) -> Table {
        match self {
            Self::Partner(_) | Self::Contribution(..) => Table::Partners,
            Self::Action(_) => Table::Actions,
            Self::Paragraph(_) => Table::Paragraphs,
            Self::Case(_) | Self::CaseAnswer(..) => Table::Cases,
        }
    }

    /// The row that it lies in, and the field of that row. `None` if it lies in no row.
    pub const fn outer(self) -> Option<(Self, &'static str)> {
        match self {
            Self::Contribution(partner, _) => Some((Self::Partner(partner), Partner::CONTRIBUTIONS.name())),
            Self::CaseAnswer(case, _) => Some((Self::Case(case), Case::ANSWERS.name())),
            Self::Partner(_) | Self::Action(_) | Self::Paragraph(_) | Self::Case(_) => None,
        }
    }

    /// A row in a field of this one. `None` if the field holds no rows.
    pub fn inner(self, key: &str, id: Uuid) -> Option<Self> {
        match self {
            Self::Partner(partner) if key == Partner::CONTRIBUTIONS.name() => {
                Some(Self::Contribution(partner, Id::new(id)))
            }
            Self::Case(case) if key == Case::ANSWERS.name() => Some(Self::CaseAnswer(case, Id::new(id))),
            Self::Partner(_)
            | Self::Contribution(..)
            | Self::Action(_)
            | Self::Paragraph(_)
            | Self::Case(_)
            | Self::CaseAnswer(..) => None,
        }
    }

    /// Another row of the same list.
    #[must_use]
    pub const fn sibling(self, id: Uuid) -> Self {
        match self {
            Self::Partner(_) => Self::Partner(Id::new(id)),
            Self::Contribution(partner, _) => Self::Contribution(partner, Id::new(id)),
            Self::Action(_) => Self::Action(Id::new(id)),
            Self::Paragraph(_) => Self::Paragraph(Id::new(id)),
            Self::Case(_) => Self::Case(Id::new(id)),
            Self::CaseAnswer(case, _) => Self::CaseAnswer(case, Id::new(id)),
        }
    }

    /// Its place in the file.
    pub fn place(self) -> Pointer {
        let list = match self.outer() {
            Some((outer, key)) => outer.place().member(key),
            None => self.table().place(),
        };
        list.member(&self.uuid().to_string())
    }

    /// A text of the row.
    pub const fn text(self, key: Key<Text>) -> TextField {
        TextField::Row(self, key)
    }

    /// What a field of such a row can hold. `None` if there is no such field.
    pub fn field(self, key: &str) -> Option<FieldInfo> {
        fn find<R: Row>(key: &str) -> Option<FieldInfo> {
            R::FIELDS.iter().map(Field::info).find(|info| info.key == key)
        }
        match self.kind() {
            RowKind::Partner => find::<Partner>(key),
            RowKind::Contribution => find::<Contribution>(key),
            RowKind::Action => find::<Action>(key),
            RowKind::Paragraph => find::<Paragraph>(key),
            RowKind::Case => find::<Case>(key),
            RowKind::CaseAnswer => find::<CaseAnswer>(key),
        }
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
