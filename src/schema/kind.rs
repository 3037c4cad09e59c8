//! Kinds of rows and of fields, and the names of fields.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use super::{DeclaredTable, Private, WordList};

/// The kinds of rows. What is known of each stands with its type, in [`super::Row`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKind {
    /// A row of the partner table.
    Partner,
    /// One thing that a partner brings.
    Contribution,
    /// An action line.
    Action,
    /// A composed paragraph of the pitch.
    Paragraph,
    /// A case of the decision aid.
    Case,
    /// An answer in a case.
    CaseAnswer,
    /// A step of the running order of a session.
    AgendaStep,
    /// A note of the room.
    Note,
    /// A group of notes.
    NoteGroup,
    /// A choice by dots.
    Vote,
    /// How many dots a note or a group has in a vote.
    VoteCount,
    /// A day on which a session was held.
    Meeting,
    /// A row of a table that the template declares.
    Declared(&'static DeclaredTable),
}

impl RowKind {
    /// The kinds that every canvas has.
    pub const BUILT_IN: [Self; 12] = [
        Self::Partner,
        Self::Contribution,
        Self::Action,
        Self::Paragraph,
        Self::Case,
        Self::CaseAnswer,
        Self::AgendaStep,
        Self::Note,
        Self::NoteGroup,
        Self::Vote,
        Self::VoteCount,
        Self::Meeting,
    ];

    /// The table that the template declares. `None` if the kind is a built-in one.
    pub fn declared(self) -> Option<&'static DeclaredTable> {
        if let Self::Declared(table) = self { Some(table) } else { None }
    }
}

/// Where the rows of a kind are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// In a table of the canvas.
    Table {
        /// The root map of the replica, whose rows stand under their ids.
        root: &'static str,
        /// The place of the list in the file, a JSON Pointer (RFC 6901).
        place: &'static str,
        /// When a file has the list.
        written: Written,
    },
    /// In a field of another row.
    Field {
        /// The kind of that row.
        of: RowKind,
        /// The name of the field.
        key: &'static str,
    },
}

/// The name of a field of a row, as the file and the replica spell it, with the type of what it holds.
pub struct Key<T> {
    name: &'static str,
    holds: PhantomData<fn() -> T>,
}

/// What a field holds whose text merges letter by letter.
#[derive(Debug, Clone, Copy)]
pub struct Text;

/// What a field can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text that merges letter by letter.
    Text(Lines),
    /// A short text that is replaced as a whole.
    Line,
    /// A code, an id or a hash: words that nobody types.
    Code(Named),
    /// A word of a list.
    Word(WordList),
    /// Words of a list that are each ticked or not. In the replica each is a key of its own with this prefix.
    Words {
        /// What comes before the word.
        prefix: &'static str,
        /// The list.
        list: WordList,
    },
    /// A word of a list for each of some fixed members. In the replica each is a key of its own with this prefix.
    WordByMember {
        /// What comes before the member.
        prefix: &'static str,
        /// The members, in order.
        members: &'static [&'static str],
        /// The list that the members are words of.
        member_list: WordList,
        /// The list.
        list: WordList,
    },
    /// A calendar date.
    Date,
    /// The id of another row.
    Reference {
        /// Which rows it can be.
        to: Target,
        /// Whether a file with a row that does not exist has a problem.
        must_exist: bool,
    },
    /// A number and, where it is not fixed, its unit under a name of its own.
    Amount {
        /// The name of the unit.
        unit: Option<&'static str>,
    },
    /// A picture.
    Logo,
    /// Yes, or nothing.
    Tick,
    /// Rows inside the row.
    Rows(RowKind),
}

/// The rows that a reference can lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Those of a kind.
    Kind(RowKind),
    /// Those of the table that the template declares for a section.
    Section(&'static str),
}

impl Target {
    /// The kind of the rows, among the tables of a canvas. `None` if there is no such table.
    pub fn among(self, tables: &[RowKind]) -> Option<RowKind> {
        let is_target = |kind: &&RowKind| match self {
            Self::Kind(target) => **kind == target,
            Self::Section(section) => kind.declared().is_some_and(|table| table.id() == section),
        };
        tables.iter().find(is_target).copied()
    }
}

/// What a code is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A section of the template.
    Section,
    /// A question of the decision aid.
    Question,
    /// Amounts or percentages of the decision aid.
    Figure,
    /// Nothing that has words of its own.
    Nothing,
}

/// How many lines a text is meant to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// One.
    One,
    /// As many as there are.
    Many,
}

/// When a file has a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// Always; one that holds nothing is empty or null.
    Always,
    /// If it holds something.
    IfSet,
}

/// What is known of a field without its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldInfo {
    /// Its name in the file and in the replica.
    pub key: &'static str,
    /// What it can hold.
    pub kind: Kind,
    /// When a file has it.
    pub written: Written,
    /// The field that its value says something about, and goes with.
    pub about: Option<&'static str>,
    /// Whether holding nothing is a choice too, which two copies without a common history do not fill in for another.
    pub is_choice: bool,
    /// As what it is left out of copies for others. `None` if it is for everyone.
    pub private: Option<Private>,
}

impl Kind {
    /// Whether it is a text that merges letter by letter.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Text(_))
    }
}

impl<T> Key<T> {
    /// A name. It is part of the file format: never change one.
    pub const fn new(name: &'static str) -> Self {
        Self { name, holds: PhantomData }
    }

    /// The name.
    pub const fn name(&self) -> &'static str {
        self.name
    }
}

// A derive would require the trait of `T`.
impl<T> fmt::Debug for Key<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl<T> Eq for Key<T> {}

impl<T> PartialOrd for Key<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Key<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.name.cmp(other.name)
    }
}

impl<T> Hash for Key<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Key<T> {}
