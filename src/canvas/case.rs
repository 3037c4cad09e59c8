//! Cases of the decision aid: money that flows, or something a partner does, held against procurement law and the rules
//! on state aid.

use jiff::civil::Date;

use super::{Amount, PartnerId, QuestionId, Term, Vocabulary};
use crate::schema::{
    Field, FieldValue, Home, Id, Key, Kind, Lines, Named, Private, Row, RowKind, Target, Text, WordList,
    Written,
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
    /// Who gets it, by the name in the register.
    pub beneficiary: String,
    /// The number of the beneficiary in the register of companies.
    pub registration: String,
    /// How much it is, in euros.
    pub amount: Option<Amount>,
    /// In what form it is given.
    pub form: Option<Term<AidForm>>,
    /// The legal basis, such as a subsidy scheme.
    pub legal_basis: String,
    /// The reference of the decision or the file.
    pub reference: String,
    /// Small aid that the beneficiary got before and that counts towards the ceiling, in euros.
    pub earlier_aid: Option<Amount>,
    /// Which earlier aid that is: from whom, when, and how much each.
    pub earlier_aid_from: String,
    /// The activity that the block exemption names, by the id of its percentages in the rules.
    pub activity: String,
    /// The size of the beneficiary.
    pub size: Option<Term<UndertakingSize>>,
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

/// In what form an advantage is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum AidForm {
    Subsidy,
    Loan,
    Guarantee,
    InKind,
}

/// The size of an undertaking, as the block exemption tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum UndertakingSize {
    Small,
    Medium,
    Large,
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
    /// Who gets it.
    pub const BENEFICIARY: Key<String> = Key::new("beneficiary");
    /// The number of the beneficiary in the register of companies.
    pub const REGISTRATION: Key<String> = Key::new("registration");
    /// How much it is.
    pub const AMOUNT: Key<Amount> = Key::new("amount");
    /// In what form it is given.
    pub const FORM: Key<Term<AidForm>> = Key::new("form");
    /// The legal basis.
    pub const LEGAL_BASIS: Key<String> = Key::new("legal_basis");
    /// The reference.
    pub const REFERENCE: Key<String> = Key::new("reference");
    /// Small aid before.
    pub const EARLIER_AID: Key<Amount> = Key::new("earlier_aid");
    /// Which earlier aid that is.
    pub const EARLIER_AID_FROM: Key<String> = Key::new("earlier_aid_from");
    /// The activity.
    pub const ACTIVITY: Key<String> = Key::new("activity");
    /// The size of the beneficiary.
    pub const SIZE: Key<Term<UndertakingSize>> = Key::new("size");
    /// What was answered.
    pub const ANSWERS: Key<Vec<CaseAnswer>> = Key::new("answers");

    /// A row in which nothing is filled in yet.
    pub fn new(id: CaseId) -> Self {
        Self {
            id,
            name: String::new(),
            facts: String::new(),
            partner: None,
            date: None,
            beneficiary: String::new(),
            registration: String::new(),
            amount: None,
            form: None,
            legal_basis: String::new(),
            reference: String::new(),
            earlier_aid: None,
            earlier_aid_from: String::new(),
            activity: String::new(),
            size: None,
            answers: Vec::new(),
        }
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
            Kind::Reference { to: Target::Kind(RowKind::Partner), must_exist: true },
            |row| &row.partner,
            |row| &mut row.partner,
        ),
        Field::public(Self::DATE, Kind::Date, |row| &row.date, |row| &mut row.date),
        fact(Self::BENEFICIARY, Kind::Line, |row| &row.beneficiary, |row| &mut row.beneficiary),
        fact(Self::REGISTRATION, Kind::Line, |row| &row.registration, |row| &mut row.registration),
        fact(Self::AMOUNT, Kind::Amount { unit: None }, |row| &row.amount, |row| &mut row.amount),
        fact(Self::FORM, Kind::Word(AidForm::LIST), |row| &row.form, |row| &mut row.form),
        fact(Self::LEGAL_BASIS, Kind::Line, |row| &row.legal_basis, |row| &mut row.legal_basis),
        fact(Self::REFERENCE, Kind::Line, |row| &row.reference, |row| &mut row.reference),
        fact(
            Self::EARLIER_AID,
            Kind::Amount { unit: None },
            |row| &row.earlier_aid,
            |row| &mut row.earlier_aid,
        ),
        fact(
            Self::EARLIER_AID_FROM,
            Kind::Line,
            |row| &row.earlier_aid_from,
            |row| &mut row.earlier_aid_from,
        ),
        fact(Self::ACTIVITY, Kind::Code(Named::Figure), |row| &row.activity, |row| &mut row.activity),
        fact(Self::SIZE, Kind::Word(UndertakingSize::LIST), |row| &row.size, |row| &mut row.size),
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

/// A field about the beneficiary and what it gets, which versions before 0.2 of the program did not have. None is a text that
/// merges letter by letter: an import would write an empty one, and so differ from the same import by an older version.
const fn fact<T>(
    key: Key<T>,
    kind: Kind,
    get: fn(&Case) -> &dyn FieldValue,
    get_mut: fn(&mut Case) -> &mut dyn FieldValue,
) -> Field<Case> {
    Field::private(Private::CaseReasons, key, kind, get, get_mut).written_if_set()
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

impl Vocabulary for AidForm {
    const LIST: WordList = WordList::AidForm;
    const TERMS: &'static [(Self, &'static str)] = &[
        (Self::Subsidy, "subsidy"),
        (Self::Loan, "loan"),
        (Self::Guarantee, "guarantee"),
        (Self::InKind, "in_kind"),
    ];
}

impl Vocabulary for UndertakingSize {
    const LIST: WordList = WordList::UndertakingSize;
    const TERMS: &'static [(Self, &'static str)] =
        &[(Self::Small, "small"), (Self::Medium, "medium"), (Self::Large, "large")];
}
