//! Cases of the decision aid: money that flows, or something a partner does, held against procurement law and the rules
//! on state aid.

use jiff::civil::Date;

use super::{PartnerId, QuestionId, Term, Vocabulary};
use crate::schema::{
    Field, Home, Id, Key, Kind, Lines, Named, Private, Row, RowKind, Text, WordList, Written,
};

/// Identity of a case of the decision aid.
pub type CaseId = Id<Case>;
/// Identity of one answer in a case.
pub type CaseAnswerId = Id<CaseAnswer>;

/// One case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Identity, stable for as long as the row lives.
    pub id: CaseId,
    /// What it is about, in a few words.
    pub name: String,
    /// What happens: who gives what to whom, and what for.
    pub facts: String,
    /// The partner that it is about, if it is about one.
    pub partner: Option<PartnerId>,
    /// The day of the procurement or of the aid, which says which figures hold; today where it is not said.
    pub date: Option<Date>,
    /// What was answered, in the order of their ids. Two people may have answered one question.
    pub answers: Vec<CaseAnswer>,
}

/// One answer to one question of the decision aid. Another answer is a row of its own, so that those of two people are
/// both there after a merge; only the reason is edited in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseAnswer {
    /// Identity, stable for as long as the row lives.
    pub id: CaseAnswerId,
    /// The question.
    pub question: QuestionId,
    /// What was answered, if anything.
    pub choice: Option<Term<Choice>>,
    /// Why.
    pub reason: String,
    /// The day on which it was answered.
    pub date: Option<Date>,
    /// The version of the rules by which it was answered.
    pub rules: String,
}

/// What a question of the decision aid can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Choice {
    Yes,
    No,
    DontKnow,
}

impl Case {
    /// What it is about.
    pub const NAME: Key<Text> = Key::new("name");
    /// What happens.
    pub const FACTS: Key<Text> = Key::new("facts");
    /// The partner that it is about.
    pub const PARTNER: Key<PartnerId> = Key::new("partner");
    /// The day of the procurement or of the aid.
    pub const DATE: Key<Date> = Key::new("date");
    /// What was answered.
    pub const ANSWERS: Key<Vec<CaseAnswer>> = Key::new("answers");

    /// A row in which nothing is filled in yet.
    pub fn new(id: CaseId) -> Self {
        Self { id, name: String::new(), facts: String::new(), partner: None, date: None, answers: Vec::new() }
    }

    /// The answer with this id.
    pub fn answer(&self, id: CaseAnswerId) -> Option<&CaseAnswer> {
        self.answers.iter().find(|answer| answer.id == id)
    }
}

impl Row for Case {
    type Outer = ();

    const KIND: RowKind = RowKind::Case;
    const NAME: &'static str = "case";
    const HOME: Home = Home::Table { root: "cases", place: "/canvas/cases", written: Written::IfSet };
    const PRIVATE: Option<Private> = Some(Private::Cases);
    const MOST: usize = 1_000;
    const IS_ORDERED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::public(Self::NAME, Kind::Text(Lines::One), |row| &row.name, |row| &mut row.name),
        Field::private(
            Private::CaseReasons,
            Self::FACTS,
            Kind::Text(Lines::Many),
            |row| &row.facts,
            |row| &mut row.facts,
        ),
        Field::public(
            Self::PARTNER,
            Kind::Reference { to: RowKind::Partner, must_exist: true },
            |row| &row.partner,
            |row| &mut row.partner,
        ),
        Field::public(Self::DATE, Kind::Date, |row| &row.date, |row| &mut row.date),
        Field::public(
            Self::ANSWERS,
            Kind::Rows(RowKind::CaseAnswer),
            |row| &row.answers,
            |row| &mut row.answers,
        ),
    ];

    fn blank(id: CaseId) -> Self {
        Self::new(id)
    }

    fn id(&self) -> CaseId {
        self.id
    }

    fn with_id(self, id: CaseId) -> Self {
        Self { id, ..self }
    }
}

impl Row for CaseAnswer {
    type Outer = Case;

    const KIND: RowKind = RowKind::CaseAnswer;
    const NAME: &'static str = "case_answer";
    const HOME: Home = Home::Field { of: RowKind::Case, key: Case::ANSWERS.name() };
    const PRIVATE: Option<Private> = None;
    const MOST: usize = 1_000;
    const IS_ORDERED: bool = false;
    const FIELDS: &'static [Field<Self>] = &[
        Field::public(
            Self::QUESTION,
            Kind::Code(Named::Question),
            |row| &row.question,
            |row| &mut row.question,
        ),
        Field::public(Self::CHOICE, Kind::Word(Choice::LIST), |row| &row.choice, |row| &mut row.choice),
        Field::private(
            Private::CaseReasons,
            Self::REASON,
            Kind::Text(Lines::Many),
            |row| &row.reason,
            |row| &mut row.reason,
        ),
        Field::public(Self::DATE, Kind::Date, |row| &row.date, |row| &mut row.date),
        Field::public(Self::RULES, Kind::Code(Named::Nothing), |row| &row.rules, |row| &mut row.rules),
    ];

    fn blank(id: CaseAnswerId) -> Self {
        Self {
            id,
            question: QuestionId::from(""),
            choice: None,
            reason: String::new(),
            date: None,
            rules: String::new(),
        }
    }

    fn id(&self) -> CaseAnswerId {
        self.id
    }

    fn with_id(self, id: CaseAnswerId) -> Self {
        Self { id, ..self }
    }
}

impl CaseAnswer {
    /// The question.
    pub const QUESTION: Key<QuestionId> = Key::new("question");
    /// What was answered.
    pub const CHOICE: Key<Term<Choice>> = Key::new("choice");
    /// Why.
    pub const REASON: Key<Text> = Key::new("reason");
    /// The day on which it was answered.
    pub const DATE: Key<Date> = Key::new("date");
    /// The version of the rules by which it was answered.
    pub const RULES: Key<String> = Key::new("rules");
}

impl Vocabulary for Choice {
    const LIST: WordList = WordList::Choice;
    const TERMS: &'static [(Self, &'static str)] =
        &[(Self::Yes, "yes"), (Self::No, "no"), (Self::DontKnow, "dont_know")];
}
