//! What holds for a while after a rule is over, and what a version of the rules changed.

use jiff::civil::date;

use super::{TODAY, case, exempt, settled};
use crate::aid::{Rules, Verdict, changes_for, walk};
use crate::canvas::{Case, Choice};

#[test]
fn the_transition_after_the_exemption_is_told_for_as_long_as_it_lasts() {
    let rules = Rules::built_in();
    for (day, is_told) in [((2027, 6, 30), true), ((2027, 7, 1), false)] {
        let late = exempt(Some(date(day.0, day.1, day.2)));
        let walk = walk(rules, &late, TODAY);
        assert_eq!(walk.verdict(), Some(Verdict::Ask), "it is no permission");
        let told = walk.lapses[0].transition.map(|transition| transition.source.as_str());
        assert_eq!(told, is_told.then_some("gber_58"));
    }
}

#[test]
fn what_changed_is_told_for_the_questions_on_the_way_that_were_not_answered_since() {
    let rules = Rules::built_in();
    let told = |case: &Case| {
        let walk = walk(rules, case, TODAY);
        let changes = changes_for(rules, case, &walk).into_iter();
        changes.map(|change| (change.version, change.questions[0].clone())).collect::<Vec<_>>()
    };
    // As version 2 answered it: the way stops at the first question that is new.
    let mut older = case(&[("buys", Choice::No), ("state_means", Choice::No)], None);
    older.answers.iter_mut().for_each(|answer| answer.rules = "2".to_owned());
    let [buys, chosen] = [(3, "buys".to_owned()), (3, "chooses_recipients".to_owned())];
    assert_eq!(told(&older), [buys, chosen.clone()]);
    older.answers[0].rules = "3".to_owned();
    assert_eq!(told(&older), [chosen]);
    assert_eq!(told(&settled()), []);
}
