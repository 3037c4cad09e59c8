//! The questions, outcomes and figures, read from data.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, de};

use crate::canvas::Choice;
use crate::template::Localised;

const DECISION_AID: &str = include_str!("../../assets/rules/decision-aid.json");

/// The rules that come with the program, parsed at their first use.
#[expect(clippy::expect_used, reason = "a build in which they cannot be read passes no test")]
static BUILT_IN: LazyLock<Rules> =
    LazyLock::new(|| serde_json::from_str(DECISION_AID).expect("the rules of the decision aid can be read"));

/// The rules of the decision aid.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Raised when a rule changes.
    pub version: u32,
    /// The first question.
    pub start: String,
    /// Where the rules come from.
    pub sources: Vec<Source>,
    /// What is asked.
    pub questions: Vec<Question>,
    /// What earlier versions asked and this one does not, so that old answers still have their question.
    #[serde(default)]
    pub earlier: Vec<EarlierQuestion>,
    /// Where the questions lead.
    pub outcomes: Vec<Outcome>,
    /// What takes the place of an outcome by a rule that does not hold on the day.
    pub outdated: Outcome,
    /// What each version changed, the oldest first.
    pub changes: Vec<Change>,
    /// What still holds for a while after a rule is over.
    pub transitions: Vec<Transition>,
    /// Amounts and percentages, once for each period.
    pub figures: Vec<Figure>,
}

/// What a version of the rules changed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The version.
    pub version: u32,
    /// The questions that it concerns.
    pub questions: Vec<String>,
    /// What changed, in a sentence.
    pub text: Localised,
}

/// What still holds for a while after a rule is over.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transition {
    /// The sources of the rule that is over.
    pub sources: Vec<String>,
    /// The source of the transition.
    pub source: String,
    /// The days on which it holds.
    pub valid: Period,
    /// What it means.
    pub text: Localised,
}

/// A law with its article, or a text that explains the law.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable English id.
    pub id: String,
    /// What it is called.
    pub text: Localised,
    /// Whether it only explains the law, as a publication or a notice does, and is no rule itself.
    #[serde(default)]
    pub explanation: bool,
    /// Whether it is Dutch law, which holds without the dates of the European rule that it stands beside.
    #[serde(default)]
    pub national: bool,
    /// What it means when it does not hold.
    pub after: Option<Localised>,
}

/// A question that is answered yes, no, or with don't know.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable English id. A question whose meaning changes gets a new one.
    pub id: String,
    /// The version of the rules that last changed what the question takes into account.
    pub changed: u32,
    /// The question.
    pub question: Localised,
    /// What helps to answer it.
    pub help: Localised,
    yes: String,
    no: String,
    dont_know: String,
    /// The sources.
    pub sources: Vec<String>,
    /// The days on which it can be asked so.
    pub valid: Period,
    /// The figures that it takes to answer.
    #[serde(default)]
    pub figures: Vec<String>,
}

/// A question of an earlier version of the rules.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierQuestion {
    /// The id that its answers name.
    pub id: String,
    /// The wording of the question.
    pub question: Localised,
}

/// Where questions lead.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Stable English id.
    pub id: String,
    /// The verdict.
    pub verdict: Verdict,
    /// The explanation in a sentence.
    pub text: Localised,
    /// What to do.
    pub next: Localised<Vec<String>>,
    /// Other ways, which suit innovation.
    pub alternatives: Localised<Vec<String>>,
    /// When to call in a lawyer.
    pub lawyer: Localised,
    /// The sources.
    pub sources: Vec<String>,
    /// The days on which it holds.
    pub valid: Period,
    /// The figures that it names.
    #[serde(default)]
    pub figures: Vec<String>,
    /// Whether it is aid to a beneficiary, whose name and amount belong in the motivation.
    #[serde(default)]
    pub is_aid: bool,
}

/// The verdict of an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It may be done.
    Allowed,
    /// A procurement procedure is required.
    Procurement,
    /// The European Commission has to approve first.
    Notify,
    /// It may not be done like this; something has to be put right first.
    NotYet,
    /// More research is needed first.
    #[default]
    Ask,
}

/// Amounts or percentages that hold for a period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Stable English id, the same in each period.
    pub id: String,
    /// What it is called.
    pub name: Localised,
    /// What is counted.
    pub unit: Unit,
    /// One value for `all`, or one for each size of undertaking: `small`, `medium`, `large`.
    pub values: BTreeMap<String, u64>,
    /// The sources.
    pub source: String,
    /// The days on which it holds.
    pub valid: Period,
    /// Whether it is a ceiling that earlier aid counts towards.
    #[serde(default)]
    pub is_for_sum: bool,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Unit {
    /// Euros, without VAT.
    #[serde(rename = "EUR")]
    Euro,
    /// Parts of a hundred.
    #[serde(rename = "percent")]
    Percent,
}

/// From the first day to the last one. `None` if there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    #[serde(deserialize_with = "day")]
    pub from: Option<Date>,
    /// The last day.
    #[serde(deserialize_with = "day")]
    pub to: Option<Date>,
}

/// Where an answer leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Target<'a> {
    Question(&'a Question),
    Outcome(&'a Outcome),
}

impl Rules {
    /// The rules that come with the program.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The words of a question that is asked or was asked by an earlier version of the rules.
    pub fn words_of(&self, id: &str) -> Option<&Localised> {
        let earlier = || self.earlier.iter().find(|question| question.id == id);
        self.question(id)
            .map(|question| &question.question)
            .or_else(|| earlier().map(|question| &question.question))
    }

    /// Whether only an earlier version of the rules asked this.
    pub fn is_earlier(&self, id: &str) -> bool {
        self.question(id).is_none() && self.earlier.iter().any(|question| question.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The transition after a rule with this source on a day. `None` if there is none then.
    pub fn transition_on(&self, source: &str, day: Date) -> Option<&Transition> {
        let is_of = |found: &&Transition| found.sources.iter().any(|id| id == source);
        self.transitions.iter().filter(is_of).find(|found| found.valid.holds_on(day))
    }

    /// Where a question leads.
    pub fn after(&self, question: &Question, choice: Choice) -> Option<Target<'_>> {
        let id = match choice {
            Choice::Yes => &question.yes,
            Choice::No => &question.no,
            Choice::DontKnow => &question.dont_know,
        };
        let outcome = || self.outcomes.iter().find(|outcome| outcome.id == *id);
        self.question(id).map(Target::Question).or_else(|| outcome().map(Target::Outcome))
    }

    /// Each of these figures as it is on a day, or the last one of its periods where it has none then.
    pub fn figures_on<'a>(&'a self, ids: &'a [String], day: Date) -> impl Iterator<Item = &'a Figure> {
        ids.iter().filter_map(move |id| {
            let periods = || self.figures.iter().filter(move |figure| figure.id == *id);
            periods().find(|figure| figure.valid.holds_on(day)).or_else(|| periods().next_back())
        })
    }
}

impl Period {
    /// Whether a day lies in it.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| text.parse().map_err(de::Error::custom)).transpose()
}
