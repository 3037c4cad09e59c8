//! Open points of a case, to be settled before anybody signs.

use super::{
    AidSum, End, Figure, Lapse, Outcome, Question, Rules, Verdict, Walk, activities, aid_sum, ceiling,
    chosen_activity,
};
use crate::canvas::{AidForm, Case, Term};

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
    /// It is aid, and nobody wrote down who gets it, or by which number.
    NoBeneficiary,
    /// It is aid, and the amount or the form is not known.
    NoAmount,
    /// It is a subsidy, and nobody wrote down on which legal basis.
    NoLegalBasis,
    /// It is small aid, and nobody wrote down how much there was before.
    NoEarlierAid,
    /// The aid together is above the ceiling.
    OverCeiling(AidSum<'a>),
    /// It is aid for one of several activities, and nobody chose which, or how large the undertaking is.
    NoActivity,
    /// The activity gets no aid in an undertaking of that size.
    NotForSize(&'a Figure),
    /// A question was answered without a reason.
    NoReason(&'a Question),
    /// A question was answered by rules that have changed since.
    OlderRules(&'a Question),
    /// A rule on the way does not hold.
    Lapsed(Lapse<'a>),
}

impl Open<'_> {
    /// Whether it says that the outcome cannot be right, whatever was answered.
    pub const fn contradicts_outcome(&self) -> bool {
        match self {
            Self::OverCeiling(_) | Self::NotForSize(_) => true,
            Self::NoRules
            | Self::Unanswered(_)
            | Self::Differs(_)
            | Self::Unsettled(_)
            | Self::NoName
            | Self::NoFacts
            | Self::NoDate
            | Self::NoBeneficiary
            | Self::NoAmount
            | Self::NoLegalBasis
            | Self::NoEarlierAid
            | Self::NoActivity
            | Self::NoReason(_)
            | Self::OlderRules(_)
            | Self::Lapsed(_) => false,
        }
    }
}

/// Every open point of a case: where it stands first, then its facts, its answers and the rules on its way.
pub fn open_points<'a>(rules: &'a Rules, case: &Case, walk: &Walk<'a>) -> Vec<Open<'a>> {
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
    points.extend(about_aid(rules, case, walk));
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

/// What is open about the beneficiary and the amount, where the outcome is aid.
fn about_aid<'a>(rules: &'a Rules, case: &Case, walk: &Walk<'a>) -> Vec<Open<'a>> {
    let is_aid = match &walk.end {
        End::Reached(outcome) | End::Outdated { instead_of: outcome, .. } => outcome.is_aid,
        End::Asks(_) | End::Differs { .. } | End::Nowhere => false,
    };
    if !is_aid {
        return Vec::new();
    }
    let is_blank = |text: &str| text.trim().is_empty();
    let has_no_name = is_blank(&case.beneficiary) || is_blank(&case.registration);
    let is_subsidy = case.form == Some(Term::Known(AidForm::Subsidy));
    let is_small = ends_within_ceiling(rules, walk);
    let sum = aid_sum(rules, case, walk).filter(|sum| is_small && sum.is_over());
    let activity = chosen_activity(rules, case, walk);
    let not_for_size =
        case.size.as_ref().and_then(|size| activity.filter(|found| found.for_size(size).is_none()));
    let is_unchosen =
        !is_small && !activities(rules, walk).is_empty() && (activity.is_none() || case.size.is_none());
    let points = [
        has_no_name.then_some(Open::NoBeneficiary),
        (case.amount.is_none() || case.form.is_none()).then_some(Open::NoAmount),
        (is_subsidy && is_blank(&case.legal_basis)).then_some(Open::NoLegalBasis),
        (is_small && case.earlier_aid.is_none()).then_some(Open::NoEarlierAid),
        sum.map(Open::OverCeiling),
        is_unchosen.then_some(Open::NoActivity),
        not_for_size.map(Open::NotForSize),
    ];
    points.into_iter().flatten().collect()
}

/// Whether the outcome rests on a ceiling for small aid.
fn ends_within_ceiling(rules: &Rules, walk: &Walk<'_>) -> bool {
    let Some(ceiling) = ceiling(rules, walk) else { return false };
    match &walk.end {
        End::Reached(outcome) | End::Outdated { instead_of: outcome, .. } => {
            outcome.figures.contains(&ceiling.id)
        }
        End::Asks(_) | End::Differs { .. } | End::Nowhere => false,
    }
}
