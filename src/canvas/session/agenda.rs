//! The running order of a session.

use super::super::{SectionId, Vocabulary};
use super::whole;
use crate::schema::{
    Amount, Field, Home, Id, Key, Kind, Lines, Named, Private, Row, RowKind, Term, Text, WordList, Written,
};

/// Identity of a step of the running order.
pub type AgendaStepId = Id<AgendaStep>;

/// One step of the running order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaStep {
    /// Identity, stable for as long as the row lives.
    pub id: AgendaStepId,
    /// The section that it is about, if it is about one: a break is not.
    pub section: Option<SectionId>,
    /// What the room does, if said.
    pub activity: Option<Term<Activity>>,
    /// How long it takes, in minutes.
    pub minutes: Option<Amount>,
    /// What the room is asked to do, in a sentence.
    pub instruction: String,
}

/// What the room does in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, enum_iterator::Sequence)]
pub enum Activity {
    /// Everybody writes notes, which nobody sees yet.
    Write,
    /// Notes are put into groups.
    Order,
    /// Notes and groups get dots.
    Choose,
    /// The room talks.
    Talk,
    /// A break.
    Break,
    /// Something else.
    Free,
}

impl AgendaStep {
    /// The section that it is about.
    pub const SECTION: Key<SectionId> = Key::new("section");
    /// What the room does.
    pub const ACTIVITY: Key<Term<Activity>> = Key::new("activity");
    /// How long it takes.
    pub const MINUTES: Key<Amount> = Key::new("minutes");
    /// What the room is asked to do.
    pub const INSTRUCTION: Key<Text> = Key::new("instruction");

    /// A step about nothing yet.
    pub fn new(id: AgendaStepId) -> Self {
        Self { id, section: None, activity: None, minutes: None, instruction: String::new() }
    }

    /// How long it takes, in whole minutes; 0 if that is not said.
    pub fn whole_minutes(&self) -> u32 {
        whole(self.minutes.as_ref()).unwrap_or_default()
    }

    /// What the room does; something of its own where no known activity is said.
    pub const fn known_activity(&self) -> Activity {
        match &self.activity {
            Some(Term::Known(activity)) => *activity,
            Some(Term::Unknown(_)) | None => Activity::Free,
        }
    }
}

impl Row for AgendaStep {
    type Outer = ();

    const KIND: RowKind = RowKind::AgendaStep;
    const NAME: &'static str = "agenda_step";
    const HOME: Home = Home::Table { root: "agenda", place: "/canvas/agenda", written: Written::IfSet };
    const PRIVATE: Option<Private> = Some(Private::Session);
    const MOST: usize = 200;
    const IS_ORDERED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::public(
            Self::SECTION,
            Kind::Code(Named::Section),
            |row| &row.section,
            |row| &mut row.section,
        )
        .written_if_set(),
        Field::public(
            Self::ACTIVITY,
            Kind::Word(Activity::LIST),
            |row| &row.activity,
            |row| &mut row.activity,
        ),
        Field::public(Self::MINUTES, Kind::Amount { unit: None }, |row| &row.minutes, |row| &mut row.minutes),
        Field::public(
            Self::INSTRUCTION,
            Kind::Text(Lines::One),
            |row| &row.instruction,
            |row| &mut row.instruction,
        ),
    ];

    fn blank(id: AgendaStepId) -> Self {
        Self::new(id)
    }

    fn id(&self) -> AgendaStepId {
        self.id
    }

    fn with_id(self, id: AgendaStepId) -> Self {
        Self { id, ..self }
    }
}

impl Vocabulary for Activity {
    const LIST: WordList = WordList::Activity;
    const TERMS: &'static [(Self, &'static str)] = &[
        (Self::Write, "write"),
        (Self::Order, "order"),
        (Self::Choose, "choose"),
        (Self::Talk, "talk"),
        (Self::Break, "break"),
        (Self::Free, "free"),
    ];
}
