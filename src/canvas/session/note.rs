//! The notes of the room, and the groups that they are put into.

use jiff::civil::Date;

use super::super::{ActionId, PartnerId, SectionId, Vocabulary};
use crate::schema::{
    Field, Home, Id, Key, Kind, Lines, Named, Private, Row, RowKind, Target, Term, Text, WordList, Written,
};

/// Identity of a note.
pub type NoteId = Id<Note>;
/// Identity of a group of notes.
pub type NoteGroupId = Id<NoteGroup>;

/// One note: an idea in a line. Nobody's name is on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Identity, stable for as long as the row lives.
    pub id: NoteId,
    /// The section that it is about, if it is about one.
    pub section: Option<SectionId>,
    /// What is on it.
    pub text: String,
    /// What tells it apart for the room, such as the number of a table.
    pub tag: String,
    /// The group that it is in. `None` if it is in none, or the group is gone.
    pub group: Option<NoteGroupId>,
    /// What became of it. `None` as long as nothing did.
    pub used: Option<Term<NoteUse>>,
    /// The day on which that became of it.
    pub used_on: Option<Date>,
    /// The partner that it became.
    pub partner: Option<PartnerId>,
    /// The action that it became.
    pub action: Option<ActionId>,
}

/// What became of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteUse {
    /// It stands in the text of its section.
    Text,
    /// It became a partner.
    Partner,
    /// It became an action.
    Action,
    /// It waits in the parking lot.
    Parked,
    /// It is a decision.
    Decided,
    /// It was set aside.
    Aside,
}

/// A group of notes of one section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteGroup {
    /// Identity, stable for as long as the row lives.
    pub id: NoteGroupId,
    /// The section that its notes are about, if they are about one.
    pub section: Option<SectionId>,
    /// What it is called.
    pub name: String,
}

impl Note {
    /// The section that it is about.
    pub const SECTION: Key<SectionId> = Key::new("section");
    /// What is on it.
    pub const TEXT: Key<Text> = Key::new("text");
    /// What tells it apart for the room.
    pub const TAG: Key<String> = Key::new("tag");
    /// The group that it is in.
    pub const GROUP: Key<NoteGroupId> = Key::new("group");
    /// What became of it.
    pub const USED: Key<Term<NoteUse>> = Key::new("used");
    /// The day on which that became of it.
    pub const USED_ON: Key<Date> = Key::new("used_on");
    /// The partner that it became.
    pub const PARTNER: Key<PartnerId> = Key::new("partner");
    /// The action that it became.
    pub const ACTION: Key<ActionId> = Key::new("action");

    /// A note with nothing on it.
    pub fn new(id: NoteId) -> Self {
        Self {
            id,
            section: None,
            text: String::new(),
            tag: String::new(),
            group: None,
            used: None,
            used_on: None,
            partner: None,
            action: None,
        }
    }

    /// What became of it, where this program knows the word.
    pub const fn known_use(&self) -> Option<NoteUse> {
        match &self.used {
            Some(Term::Known(used)) => Some(*used),
            Some(Term::Unknown(_)) | None => None,
        }
    }
}

impl Row for Note {
    type Outer = ();

    const KIND: RowKind = RowKind::Note;
    const NAME: &'static str = "note";
    const HOME: Home = Home::Table { root: "notes", place: "/canvas/notes", written: Written::IfSet };
    const PRIVATE: Option<Private> = Some(Private::Session);
    const MOST: usize = 5_000;
    const IS_ORDERED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::public(
            Self::SECTION,
            Kind::Code(Named::Section),
            |row| &row.section,
            |row| &mut row.section,
        )
        .written_if_set(),
        Field::public(Self::TEXT, Kind::Text(Lines::One), |row| &row.text, |row| &mut row.text),
        Field::<Self>::public(Self::TAG, Kind::Line, |row| &row.tag, |row| &mut row.tag).written_if_set(),
        Field::<Self>::public(
            Self::GROUP,
            Kind::Reference { to: Target::Kind(RowKind::NoteGroup), must_exist: true },
            |row| &row.group,
            |row| &mut row.group,
        )
        .written_if_set(),
        Field::<Self>::public(Self::USED, Kind::Word(NoteUse::LIST), |row| &row.used, |row| &mut row.used)
            .written_if_set(),
        Field::<Self>::public(Self::USED_ON, Kind::Date, |row| &row.used_on, |row| &mut row.used_on)
            .written_if_set(),
        Field::<Self>::public(
            Self::PARTNER,
            Kind::Reference { to: Target::Kind(RowKind::Partner), must_exist: false },
            |row| &row.partner,
            |row| &mut row.partner,
        )
        .written_if_set(),
        Field::<Self>::public(
            Self::ACTION,
            Kind::Reference { to: Target::Kind(RowKind::Action), must_exist: false },
            |row| &row.action,
            |row| &mut row.action,
        )
        .written_if_set(),
    ];

    fn blank(id: NoteId) -> Self {
        Self::new(id)
    }

    fn id(&self) -> NoteId {
        self.id
    }

    fn with_id(self, id: NoteId) -> Self {
        Self { id, ..self }
    }
}

impl NoteGroup {
    /// The section that its notes are about.
    pub const SECTION: Key<SectionId> = Key::new("section");
    /// What it is called.
    pub const NAME: Key<Text> = Key::new("name");

    /// A group without a name.
    pub fn new(id: NoteGroupId) -> Self {
        Self { id, section: None, name: String::new() }
    }
}

impl Row for NoteGroup {
    type Outer = ();

    const KIND: RowKind = RowKind::NoteGroup;
    const NAME: &'static str = "note_group";
    const HOME: Home =
        Home::Table { root: "note_groups", place: "/canvas/note_groups", written: Written::IfSet };
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
        Field::public(Self::NAME, Kind::Text(Lines::One), |row| &row.name, |row| &mut row.name),
    ];

    fn blank(id: NoteGroupId) -> Self {
        Self::new(id)
    }

    fn id(&self) -> NoteGroupId {
        self.id
    }

    fn with_id(self, id: NoteGroupId) -> Self {
        Self { id, ..self }
    }
}

impl Vocabulary for NoteUse {
    const LIST: WordList = WordList::NoteUse;
    const TERMS: &'static [(Self, &'static str)] = &[
        (Self::Text, "text"),
        (Self::Partner, "partner"),
        (Self::Action, "action"),
        (Self::Parked, "parked"),
        (Self::Decided, "decided"),
        (Self::Aside, "aside"),
    ];
}
