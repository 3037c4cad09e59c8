//! Choices of the room, by dots that were counted there.

use jiff::civil::Date;
use uuid::Uuid;

use super::super::SectionId;
use super::{NoteGroupId, NoteId, whole};
use crate::schema::{Amount, Field, Home, Id, Key, Kind, Named, Private, Row, RowKind, Target, Written};

/// Identity of a vote.
pub type VoteId = Id<Vote>;
/// Identity of a count in a vote.
pub type VoteCountId = Id<VoteCount>;

/// One choice by dots. Another choice about the same notes is a vote of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// Identity, stable for as long as the row lives.
    pub id: VoteId,
    /// The section whose notes are chosen from, if they are about one.
    pub section: Option<SectionId>,
    /// The day.
    pub date: Option<Date>,
    /// How many people give dots.
    pub people: Option<Amount>,
    /// How many dots each of them has.
    pub dots: Option<Amount>,
    /// What was counted.
    pub counts: Vec<VoteCount>,
}

/// How many dots a note or a group has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteCount {
    /// Identity: [`VoteTarget::count_id`], so that two who count the same have one count after a merge.
    pub id: VoteCountId,
    /// The note.
    pub note: Option<NoteId>,
    /// The group. `None` if it is a note that has the dots.
    pub group: Option<NoteGroupId>,
    /// The dots.
    pub dots: Option<Amount>,
}

/// What can be given dots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteTarget {
    /// A note.
    Note(NoteId),
    /// A group as a whole.
    Group(NoteGroupId),
}

impl VoteTarget {
    /// The id of the count of its dots in a vote: a UUID version 5 of its own, in the namespace of the vote.
    pub fn count_id(self, vote: VoteId) -> VoteCountId {
        let target = match self {
            Self::Note(id) => id.uuid(),
            Self::Group(id) => id.uuid(),
        };
        Id::new(Uuid::new_v5(&vote.uuid(), target.as_bytes()))
    }
}

impl Vote {
    /// The section whose notes are chosen from.
    pub const SECTION: Key<SectionId> = Key::new("section");
    /// The day.
    pub const DATE: Key<Date> = Key::new("date");
    /// How many people give dots.
    pub const PEOPLE: Key<Amount> = Key::new("people");
    /// How many dots each of them has.
    pub const DOTS: Key<Amount> = Key::new("dots");
    /// What was counted.
    pub const COUNTS: Key<Vec<VoteCount>> = Key::new("counts");

    /// A vote in which nothing was counted.
    pub fn new(id: VoteId) -> Self {
        Self { id, section: None, date: None, people: None, dots: None, counts: Vec::new() }
    }

    /// How many people give dots; 0 if that is not said.
    pub fn head_count(&self) -> u32 {
        whole(self.people.as_ref()).unwrap_or_default()
    }

    /// How many dots each of them has; 0 if that is not said.
    pub fn dots_each(&self) -> u32 {
        whole(self.dots.as_ref()).unwrap_or_default()
    }

    /// How many dots there are to give.
    pub fn budget(&self) -> u64 {
        u64::from(self.head_count()) * u64::from(self.dots_each())
    }

    /// How many were given.
    pub fn given(&self) -> u64 {
        self.counts.iter().map(|count| u64::from(count.whole_dots())).sum()
    }

    /// How many a note or a group has.
    pub fn dots_of(&self, target: VoteTarget) -> u32 {
        let id = target.count_id(self.id);
        self.counts.iter().find(|count| count.id == id).map_or(0, VoteCount::whole_dots)
    }
}

impl VoteCount {
    /// The note.
    pub const NOTE: Key<NoteId> = Key::new("note");
    /// The group.
    pub const GROUP: Key<NoteGroupId> = Key::new("group");
    /// The dots.
    pub const DOTS: Key<Amount> = Key::new("dots");

    /// A count of a vote, without dots.
    pub fn new(vote: VoteId, target: VoteTarget) -> Self {
        let (note, group) = match target {
            VoteTarget::Note(id) => (Some(id), None),
            VoteTarget::Group(id) => (None, Some(id)),
        };
        Self { id: target.count_id(vote), note, group, dots: None }
    }

    /// The dots; 0 if none were counted.
    pub fn whole_dots(&self) -> u32 {
        whole(self.dots.as_ref()).unwrap_or_default()
    }
}

impl Row for Vote {
    type Outer = ();

    const KIND: RowKind = RowKind::Vote;
    const NAME: &'static str = "vote";
    const HOME: Home = Home::Table { root: "votes", place: "/canvas/votes", written: Written::IfSet };
    const PRIVATE: Option<Private> = Some(Private::Session);
    const MOST: usize = 1_000;
    const IS_ORDERED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::public(
            Self::SECTION,
            Kind::Code(Named::Section),
            |row| &row.section,
            |row| &mut row.section,
        )
        .written_if_set(),
        Field::public(Self::DATE, Kind::Date, |row| &row.date, |row| &mut row.date),
        Field::public(Self::PEOPLE, Kind::Amount { unit: None }, |row| &row.people, |row| &mut row.people),
        Field::public(Self::DOTS, Kind::Amount { unit: None }, |row| &row.dots, |row| &mut row.dots),
        Field::public(Self::COUNTS, Kind::Rows(RowKind::VoteCount), |row| &row.counts, |row| &mut row.counts),
    ];

    fn blank(id: VoteId) -> Self {
        Self::new(id)
    }

    fn id(&self) -> VoteId {
        self.id
    }

    fn with_id(self, id: VoteId) -> Self {
        Self { id, ..self }
    }
}

impl Row for VoteCount {
    type Outer = Vote;

    const KIND: RowKind = RowKind::VoteCount;
    const NAME: &'static str = "vote_count";
    const HOME: Home = Home::Field { of: RowKind::Vote, key: Vote::COUNTS.name() };
    const PRIVATE: Option<Private> = None;
    const MOST: usize = 5_000;
    const IS_ORDERED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::public(
            Self::NOTE,
            Kind::Reference { to: Target::Kind(RowKind::Note), must_exist: false },
            |row| &row.note,
            |row| &mut row.note,
        )
        .written_if_set(),
        Field::<Self>::public(
            Self::GROUP,
            Kind::Reference { to: Target::Kind(RowKind::NoteGroup), must_exist: false },
            |row| &row.group,
            |row| &mut row.group,
        )
        .written_if_set(),
        Field::public(Self::DOTS, Kind::Amount { unit: None }, |row| &row.dots, |row| &mut row.dots),
    ];

    fn blank(id: VoteCountId) -> Self {
        Self { id, note: None, group: None, dots: None }
    }

    fn id(&self) -> VoteCountId {
        self.id
    }

    fn with_id(self, id: VoteCountId) -> Self {
        Self { id, ..self }
    }
}
