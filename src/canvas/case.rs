//! Cases of the decision aid: money that flows, or something a partner does, held against procurement law and the rules
//! on state aid.

use jiff::civil::Date;

use super::{CaseAnswerId, CaseId, PartnerId, QuestionId, Term, Vocabulary};

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
    /// A row in which nothing is filled in yet.
    pub fn new(id: CaseId) -> Self {
        Self { id, name: String::new(), facts: String::new(), partner: None, date: None, answers: Vec::new() }
    }

    /// The answer with this id.
    pub fn answer(&self, id: CaseAnswerId) -> Option<&CaseAnswer> {
        self.answers.iter().find(|answer| answer.id == id)
    }
}

impl CaseAnswer {
    /// Whether it answers the same in the same words, but for the reason.
    pub fn says_the_same(&self, other: &Self) -> bool {
        (&self.question, &self.choice, self.date, &self.rules)
            == (&other.question, &other.choice, other.date, &other.rules)
    }
}

impl Vocabulary for Choice {
    const TERMS: &'static [(Self, &'static str)] =
        &[(Self::Yes, "yes"), (Self::No, "no"), (Self::DontKnow, "dont_know")];
}
