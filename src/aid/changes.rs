//! What changed in the rules since a case was answered.

use super::{Change, Rules, Walk};
use crate::canvas::{Case, CaseAnswer};

/// What later versions of the rules changed about the questions on the way of a case, the oldest first. A question that was
/// answered since, or a case that was answered by these rules alone, has nothing to tell.
pub fn changes_for<'a>(rules: &'a Rules, case: &Case, walk: &Walk<'_>) -> Vec<&'a Change> {
    let Some(oldest) = case.answers.iter().filter_map(version).min() else { return Vec::new() };
    let is_untold = |change: &&Change| {
        let is_answered_since = |id: &str| {
            let mut answers = case.answers.iter().filter(|answer| answer.question.as_str() == id);
            answers.any(|answer| version(answer).is_some_and(|version| version >= change.version))
        };
        let concerns = |id: &String| walk.comes_by(id) && !is_answered_since(id);
        change.version > oldest && change.questions.iter().any(concerns)
    };
    rules.changes.iter().filter(is_untold).collect()
}

fn version(answer: &CaseAnswer) -> Option<u32> {
    answer.rules.trim().parse().ok()
}
