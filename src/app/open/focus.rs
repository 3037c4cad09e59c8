//! What is selected: a section, or a row of one of the tables.

use uuid::Uuid;

use crate::canvas::{ActionId, Canvas, CaseId, Id, PartnerId, RowRef, SectionId};
use crate::schema::{DeclaredTable, RowKind};
use crate::template::{SectionKind, SectionTemplate, Template};

/// What is selected, which the side panel explains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Focus {
    /// A section as a whole.
    Section(SectionId),
    /// A row of the partner table.
    Partner(PartnerId),
    /// A row of the action lines.
    Action(ActionId),
    /// The checklists.
    Checklists,
    /// The partnership as a whole: its scales, who wants what and who brings what.
    Partnership,
    /// A case of the decision aid.
    Case(CaseId),
    /// A row of a table that the template declares.
    Declared(&'static DeclaredTable, Uuid),
}

/// The tables of the method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, enum_iterator::Sequence)]
pub enum MethodTable {
    /// The partner table.
    Partners,
    /// The action lines.
    Actions,
}

impl MethodTable {
    /// The table that a section of this kind is.
    pub const fn of(kind: SectionKind) -> Option<Self> {
        match kind {
            SectionKind::Partners => Some(Self::Partners),
            SectionKind::Actions => Some(Self::Actions),
            SectionKind::Text
            | SectionKind::Questions
            | SectionKind::Choice
            | SectionKind::Sides
            | SectionKind::Pitch
            | SectionKind::Table => None,
        }
    }
}

/// How a table with a column of choices is shown. It is a way to look at the canvas, and no part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, enum_iterator::Sequence)]
pub enum TableLook {
    /// In rows below one another.
    Rows,
    /// As a board: columns of cards.
    Board,
}

/// A table of rows: one of the method, or one that the template declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowTable {
    /// The partners or the action lines.
    Method(MethodTable),
    /// A table that the template declares.
    Declared(&'static DeclaredTable),
}

impl RowTable {
    /// The table in a section. `None` if it is no table.
    pub fn of(section: &SectionTemplate) -> Option<Self> {
        section.table.map(Self::Declared).or_else(|| MethodTable::of(section.kind).map(Self::Method))
    }
}

impl RowTable {
    /// The table that has rows of this kind. `None` if they are no rows of a table on the page.
    pub const fn of_kind(kind: RowKind) -> Option<Self> {
        match kind {
            RowKind::Partner => Some(Self::Method(MethodTable::Partners)),
            RowKind::Action => Some(Self::Method(MethodTable::Actions)),
            RowKind::Declared(table) => Some(Self::Declared(table)),
            RowKind::Case
            | RowKind::Contribution
            | RowKind::CaseAnswer
            | RowKind::Paragraph
            | RowKind::AgendaStep
            | RowKind::Note
            | RowKind::NoteGroup
            | RowKind::Vote
            | RowKind::VoteCount
            | RowKind::Meeting => None,
        }
    }
}

impl From<MethodTable> for RowTable {
    fn from(table: MethodTable) -> Self {
        Self::Method(table)
    }
}

impl Focus {
    /// The row or the section in which a place of the file lies, given as a JSON Pointer.
    pub fn at(pointer: &str) -> Option<Self> {
        let mut names = pointer.strip_prefix("/canvas/")?.split('/');
        let (list, name) = (names.next()?, names.next()?);
        match list {
            "partners" => Uuid::try_parse(name).ok().map(|id| Self::Partner(PartnerId::new(id))),
            "actions" => Uuid::try_parse(name).ok().map(|id| Self::Action(ActionId::new(id))),
            "cases" => Uuid::try_parse(name).ok().map(|id| Self::Case(CaseId::new(id))),
            "sections" => Some(Self::Section(SectionId::from(name))),
            "checklists" => Some(Self::Checklists),
            "scales" => Some(Self::Partnership),
            _ => None,
        }
    }

    /// What is selected with a row: the row, or that which it lies in; with a paragraph, the pitch.
    pub fn of_row(row: RowRef, template: &Template) -> Option<Self> {
        let id = row.outermost().uuid();
        match row.outermost().kind() {
            RowKind::Partner => Some(Self::Partner(Id::new(id))),
            RowKind::Action => Some(Self::Action(Id::new(id))),
            RowKind::Case => Some(Self::Case(Id::new(id))),
            RowKind::Paragraph => {
                // The last one is where a case is shown that nobody came to from another.
                let mut sections = template.sections.iter();
                let pitch = sections.find(|section| section.kind == SectionKind::Pitch);
                pitch.map(|section| Self::Section(section.id.clone()))
            }
            RowKind::Declared(table) => Some(Self::Declared(table, id)),
            RowKind::AgendaStep
            | RowKind::Note
            | RowKind::NoteGroup
            | RowKind::Vote
            | RowKind::VoteCount
            | RowKind::Meeting
            | RowKind::Contribution
            | RowKind::CaseAnswer => None,
        }
    }

    /// The row that is selected. `None` if it is no row.
    pub const fn row(&self) -> Option<RowRef> {
        match self {
            Self::Partner(id) => Some(RowRef::of(*id)),
            Self::Action(id) => Some(RowRef::of(*id)),
            Self::Case(id) => Some(RowRef::of(*id)),
            Self::Declared(table, id) => Some(RowRef::of_kind(RowKind::Declared(table), *id)),
            Self::Section(_) | Self::Checklists | Self::Partnership => None,
        }
    }

    /// What shows the decision aid: the first case, or the section that a new one belongs to. `None` if the template has no
    /// such section.
    pub fn of_decision_aid(canvas: &Canvas, template: &Template) -> Option<Self> {
        let section = template.decision_aid()?;
        Some(canvas.cases.first().map_or(Self::Section(section.id.clone()), |case| Self::Case(case.id)))
    }

    /// The section that the focus is in.
    pub fn section<'a>(&'a self, template: &'a Template) -> Option<&'a SectionId> {
        let of_kind = |kind| template.sections.iter().find(|section| section.kind == kind);
        match self {
            Self::Section(section) => Some(section),
            Self::Checklists => None,
            Self::Partner(_) | Self::Partnership => of_kind(SectionKind::Partners).map(|section| &section.id),
            Self::Action(_) => of_kind(SectionKind::Actions).map(|section| &section.id),
            Self::Case(_) => template.decision_aid().map(|section| &section.id),
            Self::Declared(table, _) => template.section_of(table).map(|section| &section.id),
        }
    }

    /// Whether what it points to is still there.
    pub fn is_on(&self, canvas: &Canvas, template: &Template) -> bool {
        match self {
            Self::Section(section) => template.section(section).is_some(),
            Self::Checklists | Self::Partnership => true,
            Self::Partner(_) | Self::Action(_) | Self::Case(_) | Self::Declared(..) => {
                self.row().is_some_and(|row| canvas.row(row).is_some())
            }
        }
    }
}
