//! The decision aid: is it procurement, state aid, or neither? Questions one after the other, and where they lead.
//!
//! Rules are data, in `assets/rules/decision-aid.json`, with their sources and dates. It is a guide and no legal advice:
//! an answer that is not known, or a rule that does not hold on the day, never ends in "allowed".

mod ceiling;
mod changes;
mod open;
mod rules;
mod walk;

#[cfg(test)]
pub(crate) mod tests;

pub use ceiling::{AidSum, activities, aid_sum, ceiling, chosen_activity, figures};
pub use changes::changes_for;
pub use open::{Open, open_points};
pub use rules::{
    Change, EarlierQuestion, Figure, Outcome, Period, Question, Rules, Source, Target, Transition, Unit,
    Verdict,
};
pub use walk::{End, Lapse, Step, Walk, When, earlier_answers, walk};
