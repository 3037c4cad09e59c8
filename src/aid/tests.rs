//! Every way through the questions, and cases that a lawyer would settle so.

use jiff::civil::{Date, date};
use uuid::Uuid;

use super::{End, Open, Outcome, Rules, Target, Verdict, When, earlier_answers, open_points, walk};
use crate::canvas::{Case, CaseAnswer, Choice, Id, Term};

mod aid;
mod changes;
mod worked;

const TODAY: Date = date(2026, 11, 22);

fn answer(number: u128, question: &str, choice: Choice) -> CaseAnswer {
    CaseAnswer {
        id: Id::new(Uuid::from_u128(number)),
        question: question.into(),
        choice: Some(Term::Known(choice)),
        reason: String::new(),
        date: Some(TODAY),
        rules: Rules::built_in().version.to_string(),
    }
}

fn case(answers: &[(&str, Choice)], day: Option<Date>) -> Case {
    let answers = (1..).zip(answers).map(|(number, (question, choice))| answer(number, question, *choice));
    Case { date: day, answers: answers.collect(), ..Case::new(Id::new(Uuid::from_u128(7))) }
}

type Way<'a> = Vec<(&'a str, Choice)>;

/// Every way to answer the questions from one of them on, with the outcome that the data name.
fn ways<'a>(rules: &'a Rules, at: Target<'a>, so_far: Way<'a>) -> Vec<(Way<'a>, &'a Outcome)> {
    match at {
        Target::Outcome(outcome) => vec![(so_far, outcome)],
        Target::Question(question) => {
            let answers = [Choice::Yes, Choice::No, Choice::DontKnow].into_iter();
            let further = answers.flat_map(|choice| {
                let mut way = so_far.clone();
                way.push((question.id.as_str(), choice));
                ways(rules, rules.after(question, choice).unwrap(), way)
            });
            further.collect()
        }
    }
}

#[test]
fn every_way_ends_on_every_day_and_not_knowing_is_never_allowed() {
    let rules = Rules::built_in();
    let start = Target::Question(rules.question(&rules.start).unwrap());
    let ways = ways(rules, start, Vec::new());
    assert!(ways.len() > 25, "{}", ways.len());
    let days = [(2023, 12, 31), (2024, 1, 1), (2026, 12, 31), (2027, 1, 1), (2028, 1, 1), (2031, 1, 1)];
    for (way, outcome) in &ways {
        for day in days.map(|(year, month, day)| date(year, month, day)) {
            let case = case(way, Some(day));
            let found = walk(rules, &case, TODAY);
            assert_eq!(found.steps.len(), way.len(), "{way:?}");
            let verdict = found.verdict().unwrap();
            let does_not_know = way.iter().any(|(_, choice)| *choice == Choice::DontKnow);
            assert!(!does_not_know || verdict == Verdict::Ask, "{way:?}");
            match found.end {
                End::Reached(reached) => assert_eq!(reached.id, outcome.id),
                End::Outdated { instead_of, .. } => {
                    assert_eq!(instead_of.id, outcome.id);
                    assert!(found.lapses.iter().any(|lapse| lapse.when == When::OnTheDay));
                }
                other => panic!("{way:?}: {other:?}"),
            }
            assert!(found.unused(rules, &case).is_empty());
        }
    }
}

/// To what a gift, a loan or shared knowledge costs, where nothing is scarce and no competitors meet.
const TO_MEANS: [(&str, Choice); 3] =
    [("buys", Choice::No), ("chooses_recipients", Choice::No), ("competitors_meet", Choice::No)];

pub(crate) const TO_AID: [(&str, Choice); 11] = [
    TO_MEANS[0],
    TO_MEANS[1],
    TO_MEANS[2],
    ("state_means", Choice::Yes),
    ("is_research_body", Choice::No),
    ("undertaking", Choice::Yes),
    ("is_public_service", Choice::No),
    ("same_for_all", Choice::No),
    ("beyond_market", Choice::Yes),
    ("distortion", Choice::Yes),
    ("trade", Choice::Yes),
];

/// From a company that gets something to aid by the block exemption, for research.
pub(crate) const TO_EXEMPTION: [(&str, Choice); 10] = [
    ("is_excluded_from_small_aid", Choice::No),
    ("small_amount", Choice::No),
    ("exempt_activity", Choice::Yes),
    ("is_excluded_from_exemption", Choice::No),
    ("fits_research", Choice::Yes),
    ("ceilings_research", Choice::Yes),
    ("asked_before_start", Choice::Yes),
    ("is_countable", Choice::Yes),
    ("fits_with_other_aid", Choice::Yes),
    ("meets_other_conditions", Choice::Yes),
];

/// To what a contract for goods or services is worth.
pub(crate) const TO_THRESHOLD: [(&str, Choice); 8] = [
    ("buys", Choice::Yes),
    ("pays_above_market", Choice::No),
    ("buyer_must_tender", Choice::Yes),
    ("buys_from_own", Choice::No),
    ("is_concession", Choice::No),
    ("is_special_sector", Choice::No),
    ("is_research_service", Choice::No),
    ("is_specific_service", Choice::No),
];

/// Below the threshold, and of interest here only.
pub(crate) const BELOW: [(&str, Choice); 2] =
    [("reaches_threshold", Choice::No), ("crosses_borders", Choice::No)];

/// Walks a case and holds its outcome, its verdict and one of its sources against what is expected.
#[track_caller]
fn check(about: &str, way: &[(&str, Choice)], outcome: &str, verdict: Verdict, source: &str) {
    let case = case(way, Some(date(2026, 6, 1)));
    let found = walk(Rules::built_in(), &case, TODAY);
    let End::Reached(reached) = found.end else { panic!("{about}: {:?}", found.end) };
    assert_eq!((reached.id.as_str(), reached.verdict), (outcome, verdict), "{about}");
    assert!(reached.sources.iter().any(|found| found == source), "{about}: {:?}", reached.sources);
    assert!(found.lapses.is_empty(), "{about}");
}

#[test]
fn a_lab_that_only_shares_knowledge_gives_no_aid() {
    let way = [&TO_MEANS[..], &[("state_means", Choice::No)]].concat();
    check("sharing knowledge", &way, "no_aid", Verdict::Allowed, "tfeu_107");
}

#[test]
fn what_every_undertaking_gets_on_the_same_terms_favours_nobody() {
    let way = [&TO_AID[..7], &[("same_for_all", Choice::Yes)]].concat();
    check("a general scheme", &way, "no_aid", Verdict::Allowed, "tfeu_107");
}

#[test]
fn a_large_subsidy_to_one_company_waits_for_the_commission() {
    let way = [&TO_AID[..], &TO_EXEMPTION[..2], &[("exempt_activity", Choice::No)]].concat();
    check("a subsidy to one company", &way, "notify", Verdict::Notify, "tfeu_108");
}

#[test]
fn prototype_money_below_the_threshold_goes_by_national_rules() {
    let way = [&TO_THRESHOLD[..], &BELOW].concat();
    let source = "procurement_thresholds";
    check("a prototype below the threshold", &way, "procure_nationally", Verdict::Procurement, source);
}

#[test]
fn prototype_money_above_the_threshold_suits_an_innovation_partnership() {
    let further = [("reaches_threshold", Choice::Yes), ("has_no_solution_yet", Choice::Yes)];
    let way = [&TO_THRESHOLD[..], &further].concat();
    let source = "innovation_partnership";
    check("a prototype above the threshold", &way, "procure_innovation", Verdict::Procurement, source);
}

#[test]
fn a_guarantee_at_a_market_price_is_no_aid_and_one_of_unknown_price_is_not_allowed() {
    let priced = [&TO_AID[..8], &[("beyond_market", Choice::No)]].concat();
    check("a guarantee at a market price", &priced, "no_aid", Verdict::Allowed, "tfeu_107");
    let unknown = [&TO_AID[..8], &[("beyond_market", Choice::DontKnow)]].concat();
    check("a guarantee of unknown price", &unknown, "ask_aid", Verdict::Ask, "tfeu_107");
}

#[test]
fn a_framework_contract_for_what_is_on_sale_is_procured_in_europe() {
    let further = [("reaches_threshold", Choice::Yes), ("has_no_solution_yet", Choice::No)];
    let way = [&TO_THRESHOLD[..], &further].concat();
    let source = "procurement_definition";
    check("a framework contract", &way, "procure_in_europe", Verdict::Procurement, source);
}

#[test]
fn a_lab_of_a_municipality_and_a_university_without_a_market_is_no_aid() {
    let way = [&TO_AID[..5], &[("undertaking", Choice::No)]].concat();
    check("a lab with a university", &way, "no_aid", Verdict::Allowed, "tfeu_107");
}

#[test]
fn aid_within_de_minimis_is_allowed_and_registered() {
    let way = [&TO_AID[..], &TO_EXEMPTION[..1], &[("small_amount", Choice::Yes)]].concat();
    let source = "de_minimis_register";
    check("de minimis", &way, "allowed_de_minimis", Verdict::Allowed, source);
}

#[test]
fn research_together_within_article_25_is_exempt() {
    let way = [&TO_AID[..], &TO_EXEMPTION].concat();
    check("article 25 in collaboration", &way, "allowed_exempt", Verdict::Allowed, "gber");
    let rules = Rules::built_in();
    let ceilings = rules.question("ceilings_research").unwrap();
    let together = rules
        .figures_on(&ceilings.figures, TODAY)
        .find(|figure| figure.id == "industrial_research_together" && figure.source == "gber_25");
    assert_eq!(together.unwrap().values["small"], 80);
}

#[test]
fn an_unknown_undertaking_asks_for_a_lawyer() {
    let way = [&TO_AID[..5], &[("undertaking", Choice::DontKnow)]].concat();
    check("an unknown undertaking", &way, "ask_aid", Verdict::Ask, "publication");
    let outcome = Rules::built_in().outcomes.iter().find(|outcome| outcome.id == "ask_aid").unwrap();
    assert!(outcome.lawyer.text("nl").contains("jurist"));
}

fn exempt(day: Option<Date>) -> Case {
    case(&[&TO_AID[..], &TO_EXEMPTION].concat(), day)
}

#[test]
fn the_exemption_ends_with_the_year_2026() {
    let rules = Rules::built_in();
    let (before, after) = (exempt(Some(date(2026, 12, 31))), exempt(Some(date(2027, 1, 1))));
    assert_eq!(walk(rules, &before, TODAY).verdict(), Some(Verdict::Allowed));
    let late = walk(rules, &after, TODAY);
    assert_eq!(late.verdict(), Some(Verdict::Ask));
    assert!(matches!(late.end, End::Outdated { instead_of, .. } if instead_of.id == "allowed_exempt"));
    let [lapse] = late.lapses.as_slice() else { panic!("{:?}", late.lapses) };
    assert_eq!((lapse.source.id.as_str(), lapse.when), ("gber", When::OnTheDay));
    assert_eq!(lapse.period.to, Some(date(2026, 12, 31)));
    assert!(lapse.source.after.as_ref().unwrap().text("nl").contains("gemeld"));
    // What was right on its day stays right; today says that the rule is over.
    let looked_at_later = walk(rules, &before, date(2027, 1, 1));
    assert_eq!(looked_at_later.verdict(), Some(Verdict::Allowed));
    assert_eq!(looked_at_later.lapses[0].when, When::Today);
    // Without a day of its own a case is of today.
    assert_eq!(walk(rules, &exempt(None), date(2027, 1, 1)).verdict(), Some(Verdict::Ask));
}

#[test]
fn the_thresholds_are_those_of_the_day_and_end_with_the_year_2027() {
    let rules = Rules::built_in();
    let question = rules.question("reaches_threshold").unwrap();
    let amounts = |day: Date| -> Vec<u64> {
        rules.figures_on(&question.figures, day).map(|figure| figure.values["all"]).collect()
    };
    assert_eq!(amounts(date(2025, 12, 31)), [143_000, 221_000, 5_538_000]);
    assert_eq!(amounts(date(2026, 1, 1)), [140_000, 216_000, 5_404_000]);
    let way = [&TO_THRESHOLD[..], &BELOW].concat();
    let last = case(&way, Some(date(2027, 12, 31)));
    assert_eq!(walk(rules, &last, TODAY).verdict(), Some(Verdict::Procurement));
    assert!(walk(rules, &last, TODAY).lapses.is_empty());
    let late = case(&way, Some(date(2028, 1, 1)));
    let late = walk(rules, &late, TODAY);
    assert!(matches!(late.end, End::Outdated { .. }));
    let [lapse] = late.lapses.as_slice() else { panic!("{:?}", late.lapses) };
    assert_eq!(lapse.period.to, Some(date(2027, 12, 31)));
}

#[test]
fn two_people_who_differ_stop_the_walk_and_two_who_agree_do_not() {
    let rules = Rules::built_in();
    let mut both = case(&[&TO_MEANS[..], &[("state_means", Choice::No)]].concat(), None);
    both.answers.push(answer(9, "state_means", Choice::No));
    assert_eq!(walk(rules, &both, TODAY).steps[3].answers.len(), 2);
    assert_eq!(walk(rules, &both, TODAY).verdict(), Some(Verdict::Allowed));
    both.answers.push(answer(10, "state_means", Choice::Yes));
    let found = walk(rules, &both, TODAY);
    let End::Differs { question, answers } = &found.end else { panic!("{:?}", found.end) };
    assert_eq!((question.id.as_str(), answers.len()), ("state_means", 3));
    assert_eq!(found.verdict(), None);
}

#[test]
fn an_answer_on_another_way_is_kept_and_does_not_count() {
    let rules = Rules::built_in();
    let way = [&TO_THRESHOLD[..], &BELOW, &[("undertaking", Choice::No)]].concat();
    let case = case(&way, None);
    let found = walk(rules, &case, TODAY);
    assert_eq!(found.outcome().unwrap().id, "procure_nationally");
    let unused: Vec<&str> =
        found.unused(rules, &case).iter().map(|answer| answer.question.as_str()).collect();
    assert_eq!(unused, ["undertaking"]);
}

#[test]
fn an_answer_by_older_rules_or_in_a_word_of_a_newer_program_is_told() {
    let rules = Rules::built_in();
    let mut case = case(&[("buys", Choice::No)], None);
    case.answers[0].rules = "0".to_owned();
    assert!(walk(rules, &case, TODAY).steps[0].is_by_older_rules);
    case.answers[0].choice = Some(Term::Unknown("perhaps".to_owned()));
    assert!(matches!(walk(rules, &case, TODAY).end, End::Asks(question) if question.id == "buys"));
}

#[test]
fn an_answer_counts_as_current_from_the_version_that_last_changed_its_question() {
    let rules = Rules::built_in();
    let mut case = case(&TO_AID[..6], None);
    // What `undertaking` takes into account is as it was; what `buys` and `state_means` do is not.
    case.answers.iter_mut().for_each(|answer| answer.rules = "1".to_owned());
    let older = |question: &str| {
        let walk = walk(rules, &case, TODAY);
        walk.steps.iter().any(|step| step.question.id == question && step.is_by_older_rules)
    };
    assert!(older("buys") && older("state_means") && !older("undertaking"));
    case.answers[5].rules = (rules.version + 1).to_string();
    assert!(walk(rules, &case, TODAY).steps[5].is_by_older_rules, "rules that this program does not know");
}

#[test]
fn an_answer_to_a_question_that_turned_around_is_kept_and_decides_nothing() {
    let rules = Rules::built_in();
    for (earlier, now) in [("selective", "same_for_all"), ("advantage", "beyond_market")] {
        for choice in [Choice::Yes, Choice::No] {
            let until = TO_AID.iter().position(|(question, _)| *question == now).unwrap();
            let case = case(&[&TO_AID[..until], &[(earlier, choice)]].concat(), None);
            let found = walk(rules, &case, TODAY);
            assert!(
                matches!(found.end, End::Asks(question) if question.id == now),
                "{earlier}: {:?}",
                found.end
            );
            let kept: Vec<&str> =
                earlier_answers(rules, &case).iter().map(|answer| answer.question.as_str()).collect();
            assert_eq!(kept, [earlier]);
            assert!(found.unused(rules, &case).is_empty(), "it is told as an earlier one, and not twice");
            assert!(rules.words_of(earlier).is_some());
        }
    }
}

/// The open point that a change leaves, and the change.
type Change<'a> = (&'a str, &'a dyn Fn(&mut Case));

/// A case with nothing left to settle.
fn settled() -> Case {
    let mut case = case(&[&TO_MEANS[..], &[("state_means", Choice::No)]].concat(), Some(TODAY));
    (case.name, case.facts) = ("Kennis delen".to_owned(), "De gemeente deelt een rapport.".to_owned());
    case.answers.iter_mut().for_each(|answer| answer.reason = "Het rapport is openbaar.".to_owned());
    case
}

#[test]
fn a_case_is_open_while_anything_about_it_is() {
    let rules = Rules::built_in();
    let open = |change: &dyn Fn(&mut Case)| {
        let mut case = settled();
        change(&mut case);
        let walk = walk(rules, &case, TODAY);
        open_points(rules, &case, &walk).into_iter().map(|point| format!("{point:?}")).collect::<Vec<_>>()
    };
    assert_eq!(open(&|_| {}), <Vec<String>>::new());
    let changes: [Change<'_>; 8] = [
        ("NoName", &|case| case.name.clear()),
        ("NoFacts", &|case| case.facts = " ".to_owned()),
        ("NoDate", &|case| case.date = None),
        ("NoReason", &|case| case.answers[0].reason.clear()),
        ("OlderRules", &|case| case.answers[0].rules = "1".to_owned()),
        ("Unanswered", &|case| case.answers.truncate(3)),
        ("Differs", &|case| case.answers.push(answer(9, "buys", Choice::Yes))),
        ("Unsettled", &|case| case.answers[3].choice = Some(Term::Known(Choice::DontKnow))),
    ];
    for (point, change) in changes {
        let found = open(change);
        assert!(found.len() == 1 && found[0].starts_with(point), "{point}: {found:?}");
    }
    let late = exempt(Some(date(2027, 1, 1)));
    let walk = walk(rules, &late, TODAY);
    assert!(open_points(rules, &late, &walk).iter().any(|point| matches!(point, Open::Lapsed(_))));
}
