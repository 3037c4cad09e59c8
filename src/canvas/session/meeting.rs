//! The days on which a session was held.

use jiff::civil::Date;

use super::whole;
use crate::schema::{Amount, Field, Home, Id, Key, Kind, Lines, Private, Row, RowKind, Text, Written};

/// Identity of a meeting.
pub type MeetingId = Id<Meeting>;

/// A day on which a session was held, and who was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Identity, stable for as long as the row lives.
    pub id: MeetingId,
    /// The day.
    pub date: Option<Date>,
    /// How many people were there.
    pub people: Option<Amount>,
    /// Their names, where somebody noted them.
    pub present: String,
}

impl Meeting {
    /// The day.
    pub const DATE: Key<Date> = Key::new("date");
    /// How many people were there.
    pub const PEOPLE: Key<Amount> = Key::new("people");
    /// Their names.
    pub const PRESENT: Key<Text> = Key::new("present");

    /// A meeting of which nothing is known yet.
    pub const fn new(id: MeetingId) -> Self {
        Self { id, date: None, people: None, present: String::new() }
    }

    /// How many people were there. `None` if that is not said.
    pub fn head_count(&self) -> Option<u32> {
        whole(self.people.as_ref())
    }
}

impl Row for Meeting {
    type Outer = ();

    const KIND: RowKind = RowKind::Meeting;
    const NAME: &'static str = "meeting";
    const HOME: Home = Home::Table { root: "meetings", place: "/canvas/meetings", written: Written::IfSet };
    const PRIVATE: Option<Private> = Some(Private::Session);
    const MOST: usize = 1_000;
    const IS_ORDERED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::public(Self::DATE, Kind::Date, |row| &row.date, |row| &mut row.date),
        Field::public(Self::PEOPLE, Kind::Amount { unit: None }, |row| &row.people, |row| &mut row.people),
        Field::public(Self::PRESENT, Kind::Text(Lines::Many), |row| &row.present, |row| &mut row.present),
    ];

    fn blank(id: MeetingId) -> Self {
        Self::new(id)
    }

    fn id(&self) -> MeetingId {
        self.id
    }

    fn with_id(self, id: MeetingId) -> Self {
        Self { id, ..self }
    }
}
