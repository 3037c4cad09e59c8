//! Open points of a case, to be settled before anybody signs.

use super::{End, Lapse, Outcome, Question, Verdict, Walk};
use crate::canvas::Case;

/// A point that is still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Open<'a> {
    /// There are no rules to hold the case against.
    NoRules,
    /// A question on the way has no answer.
    Unanswered(&'a Question),
    /// A question on the way has answers that differ.
    Differs(&'a Question),
    /// The outcome asks for more research, or for something to be put right.
    Unsettled(&'a Outcome),
    /// The case has no name.
    NoName,
    /// Nobody wrote down what happens.
    NoFacts,
    /// The day of the contract or the aid is not known.
    NoDate,
    /// A question was answered without a reason.
    NoReason(&'a Question),
    /// A question was answered by rules that have changed since.
    OlderRules(&'a Question),
    /// A rule on the way does not hold.
    Lapsed(Lapse<'a>),
}

/// Every open point of a case: where it stands first, then its facts, its answers and the rules on its way.
pub fn open_points<'a>(case: &Case, walk: &Walk<'a>) -> Vec<Open<'a>> {
    let standing = match &walk.end {
        End::Nowhere => Some(Open::NoRules),
        End::Asks(question) => Some(Open::Unanswered(question)),
        End::Differs { question, .. } => Some(Open::Differs(question)),
        End::Outdated { outcome, .. } => Some(Open::Unsettled(outcome)),
        End::Reached(outcome) => match outcome.verdict {
            Verdict::Ask | Verdict::NotYet => Some(Open::Unsettled(outcome)),
            Verdict::Allowed | Verdict::Procurement | Verdict::Notify => None,
        },
    };
    let facts = [
        case.name.trim().is_empty().then_some(Open::NoName),
        case.facts.trim().is_empty().then_some(Open::NoFacts),
        case.date.is_none().then_some(Open::NoDate),
    ];
    let mut points: Vec<Open<'a>> = standing.into_iter().chain(facts.into_iter().flatten()).collect();
    for step in &walk.steps {
        if step.answers.iter().all(|answer| answer.reason.trim().is_empty()) {
            points.push(Open::NoReason(step.question));
        }
        if step.is_by_older_rules {
            points.push(Open::OlderRules(step.question));
        }
    }
    points.extend(walk.lapses.iter().cloned().map(Open::Lapsed));
    points
}
