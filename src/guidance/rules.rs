//! The rules, read from data.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::canvas::{QuestionId, SectionId};
use crate::template::{FormCondition, Localised};

const ADVICE: &str = include_str!("../../assets/rules/advice.json");

/// The rules that come with the program, parsed at their first use.
#[expect(clippy::expect_used, reason = "a build in which they cannot be read passes no test")]
static BUILT_IN: LazyLock<Rules> =
    LazyLock::new(|| serde_json::from_str(ADVICE).expect("the rules of the method can be read"));

/// The rules of the method.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Raised when a rule changes.
    pub version: u32,
    /// The rules, in the order in which their advice is given.
    pub rules: Vec<Rule>,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable English id.
    pub id: String,
    /// When it has something to say.
    pub condition: Condition,
    /// The text.
    pub message: Localised,
    /// Why that matters.
    pub why: Localised,
    /// Reference to the method.
    pub source: String,
}

/// When a rule has something to say.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "when", rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// A partner has all of some fields, and, where others are named, one of those not.
    Partner {
        /// What is filled in.
        has: Vec<PartnerField>,
        /// The fields of which at least one is not filled in.
        lacks: Vec<PartnerField>,
    },
    /// There are partners, and none of them has this role, sector and involvement.
    NoPartner {
        /// The role, as a canvas file spells it.
        role: Option<String>,
        /// The sector, as a canvas file spells it.
        sector: Option<String>,
        /// An involvement, as a canvas file spells it.
        involvement: Option<String>,
    },
    /// A partner brings something of a kind, and a question about it has no answer.
    ContributionWithoutAnswer {
        /// The kind of contribution, as a canvas file spells it.
        kind: String,
        /// The section with the question.
        section: SectionId,
        /// The question.
        question: QuestionId,
    },
    /// An action that is not done lacks one of some fields.
    Action {
        /// The fields of which at least one is not filled in.
        lacks: Vec<ActionField>,
    },
    /// An action that is not done should have been.
    ActionOverdue,
    /// There are actions, and none of them is done or to be done within some days.
    NoActionWithin {
        /// How many days.
        days: i32,
    },
    /// A part of the pitch was composed from a text that is another one now.
    PitchOlderThanSources,
    /// The pitch for everyone takes longer to say than it may.
    PitchTooLong,
    /// What a form says, which no rule of the method can.
    #[serde(skip)]
    Form(FormCondition),
}

/// A field of a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum PartnerField {
    Name,
    Sector,
    Interest,
    Contribution,
    Funder,
    BoardMember,
    /// The support of a level of its own organisation is known.
    SupportOnALevel,
    /// The support of every level is known.
    SupportOnEachLevel,
    /// A level does not support the collaboration.
    SupportRefused,
}

/// A field of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ActionField {
    Owner,
    Due,
}

impl Rules {
    /// The rules that come with the program.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }
}
