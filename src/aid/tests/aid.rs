//! The beneficiary of a case, the sum under the ceiling, and the percentage that was chosen.

use jiff::civil::date;

use super::{TO_AID, TO_EXEMPTION, TODAY, case};
use crate::aid::{Rules, aid_sum, open_points, walk};
use crate::canvas::{AidForm, Amount, Case, Choice, RawJson, UndertakingSize};

fn euros(number: &str) -> Amount {
    Amount { number: RawJson::new(number), unit: None }
}

/// A case of small aid with nothing left to settle.
fn small() -> Case {
    let way = [&TO_AID[..], &TO_EXEMPTION[..1], &[("small_amount", Choice::Yes)]].concat();
    with_reasons(Case {
        beneficiary: "Start-up B.V.".to_owned(),
        registration: "12345678".to_owned(),
        amount: Some(euros("100000")),
        form: Some(AidForm::Loan.into()),
        earlier_aid: Some(euros("0")),
        ..case(&way, Some(date(2026, 6, 1)))
    })
}

/// A case of exempt research with nothing left to settle.
fn research() -> Case {
    let way = [&TO_AID[..], &TO_EXEMPTION].concat();
    with_reasons(Case {
        activity: "industrial_research".to_owned(),
        size: Some(UndertakingSize::Small.into()),
        answers: case(&way, None).answers,
        earlier_aid: None,
        ..small()
    })
}

fn with_reasons(mut case: Case) -> Case {
    (case.name, case.facts) = ("Steun".to_owned(), "De gemeente leent geld.".to_owned());
    case.answers.iter_mut().for_each(|answer| answer.reason = "Nagekeken.".to_owned());
    case
}

/// The open points of a case, by name.
fn open(case: &Case) -> Vec<String> {
    let rules = Rules::built_in();
    let walk = walk(rules, case, TODAY);
    let points = open_points(rules, case, &walk).into_iter();
    points
        .map(|point| format!("{point:?}").chars().take_while(|letter| letter.is_alphabetic()).collect())
        .collect()
}

type Change<'a> = (&'a str, &'a dyn Fn(&mut Case));

#[track_caller]
fn check(settled: &Case, changes: &[Change<'_>]) {
    assert_eq!(open(settled), <Vec<String>>::new());
    for (point, change) in changes {
        let mut case = settled.clone();
        change(&mut case);
        assert_eq!(open(&case), [*point]);
    }
}

#[test]
fn small_aid_is_open_until_it_says_who_gets_what_and_got_what_before() {
    let changes: [Change<'_>; 7] = [
        ("NoBeneficiary", &|case| case.beneficiary.clear()),
        ("NoBeneficiary", &|case| case.registration = " ".to_owned()),
        ("NoAmount", &|case| case.form = None),
        ("NoAmount", &|case| case.amount = None),
        ("NoLegalBasis", &|case| case.form = Some(AidForm::Subsidy.into())),
        ("NoEarlierAid", &|case| case.earlier_aid = None),
        ("OverCeiling", &|case| case.earlier_aid = Some(euros("200000.01"))),
    ];
    check(&small(), &changes);
    let mut with_basis = small();
    (with_basis.form, with_basis.legal_basis) = (Some(AidForm::Subsidy.into()), "Regeling X".to_owned());
    check(&with_basis, &[]);
}

#[test]
fn exempt_aid_is_open_until_it_says_for_which_activity_and_for_whom() {
    let changes: [Change<'_>; 3] = [
        ("NoActivity", &|case| case.activity.clear()),
        // An activity of another article is none of this way.
        ("NoActivity", &|case| case.activity = "clusters".to_owned()),
        ("NoActivity", &|case| case.size = None),
    ];
    check(&research(), &changes);
}

#[test]
fn a_size_that_the_article_does_not_name_gets_no_aid() {
    let mut case = research();
    let to_sme = ["fits_research", "ceilings_research"];
    let sme = [
        ("fits_research", Choice::No),
        ("fits_research_infrastructure", Choice::No),
        ("fits_test_infrastructure", Choice::No),
        ("fits_clusters", Choice::No),
        ("fits_sme_innovation", Choice::Yes),
        ("ceilings_sme_innovation", Choice::Yes),
    ];
    case.answers.retain(|answer| !to_sme.contains(&answer.question.as_str()));
    let sme = (100..).zip(sme).map(|(number, (question, choice))| super::answer(number, question, choice));
    case.answers.extend(sme);
    case.activity = "sme_innovation".to_owned();
    check(&with_reasons(case), &[("NotForSize", &|case| case.size = Some(UndertakingSize::Large.into()))]);
}

#[test]
fn the_sum_is_exact_and_counts_up_to_the_ceiling_itself() {
    let rules = Rules::built_in();
    let sum = |case: &Case| {
        let walk = walk(rules, case, TODAY);
        aid_sum(rules, case, &walk).map(|sum| (sum.sum.to_json().as_str().to_owned(), sum.is_over()))
    };
    let mut case = small();
    case.earlier_aid = Some(euros("199999.99"));
    assert_eq!(sum(&case), Some(("299999.99".to_owned(), false)));
    case.earlier_aid = Some(euros("200000"));
    assert_eq!(sum(&case), Some(("300000".to_owned(), false)));
    case.earlier_aid = Some(euros("200000.01"));
    assert_eq!(sum(&case), Some(("300000.01".to_owned(), true)));
    case.amount = None;
    assert_eq!(sum(&case), None);
}
