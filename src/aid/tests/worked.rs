//! Worked cases of version 3 of the rules, as a lawyer would expect them.

use jiff::civil::date;

use super::{BELOW, TO_AID, TO_EXEMPTION, TO_MEANS, TO_THRESHOLD, TODAY, case, check};
use crate::aid::{End, Rules, Verdict, walk};
use crate::canvas::Choice::{self, DontKnow, No, Yes};

type Answers<'a> = &'a [(&'a str, Choice)];

/// A purchase that is not bought from an own organisation, up to what kind of contract it is.
const PURCHASE: Answers<'_> = TO_THRESHOLD.split_at(5).0;

#[test]
fn three_ministries_that_give_work_to_their_own_foundation_need_no_tender() {
    let to_own = [TO_THRESHOLD.split_at(3).0, &[("buys_from_own", Yes)]].concat();
    let within = [&to_own[..], &[("meets_in_house", Yes)]].concat();
    check("in house", &within, "no_tender_in_house", Verdict::Allowed, "in_house");
    // Where a condition of Article 12 is not met, it is a contract like any other.
    let outside = [&to_own[..], &[("meets_in_house", No)], &TO_THRESHOLD[4..], &BELOW].concat();
    check("not in house", &outside, "procure_nationally", Verdict::Procurement, "procurement_act_1");
    let unknown = [&to_own[..], &[("meets_in_house", DontKnow)]].concat();
    check("perhaps in house", &unknown, "ask_buyer", Verdict::Ask, "in_house");
}

#[test]
fn a_foundation_of_public_bodies_tenders_itself_and_a_partner_that_is_a_company_does_not() {
    let unknown = [&TO_THRESHOLD[..2], &[("buyer_must_tender", DontKnow)]].concat();
    check("who buys is unknown", &unknown, "ask_buyer", Verdict::Ask, "publication");
    let foundation = [&TO_THRESHOLD[..], &[("reaches_threshold", Yes), ("has_no_solution_yet", No)]].concat();
    check("a foundation", &foundation, "procure_in_europe", Verdict::Procurement, "procurement_act_2");
    // Its purchase is no procurement; money of the state in it is still held against the rules on state aid.
    let company =
        [&TO_THRESHOLD[..2], &[("buyer_must_tender", No)], &TO_MEANS[1..], &[("state_means", No)]].concat();
    check("a company", &company, "no_aid", Verdict::Allowed, "tfeu_107");
}

#[test]
fn research_alone_is_outside_the_directive_where_article_14_says_so() {
    let to_research = [PURCHASE, &[("is_special_sector", No), ("is_research_service", Yes)]].concat();
    let outside = [&to_research[..], &[("meets_research_exemption", Yes)]].concat();
    check("research", &outside, "no_tender_research", Verdict::Allowed, "research_services");
    let within = [
        &to_research[..],
        &[("meets_research_exemption", No), ("is_specific_service", No), ("reaches_threshold", Yes)],
        &[("has_no_solution_yet", Yes)],
    ]
    .concat();
    check("research within", &within, "procure_innovation", Verdict::Procurement, "procurement_act_2");
}

#[test]
fn a_port_has_the_thresholds_of_its_sector() {
    let to_sector = [PURCHASE, &[("is_special_sector", Yes)]].concat();
    let above = [&to_sector[..], &[("reaches_special_threshold", Yes)]].concat();
    check("a port", &above, "procure_special", Verdict::Procurement, "special_sectors_2026");
    let below = [&to_sector[..], &[("reaches_special_threshold", No), ("crosses_borders", No)]].concat();
    check(
        "a small contract of a port",
        &below,
        "procure_nationally",
        Verdict::Procurement,
        "proportionality",
    );
    let rules = Rules::built_in();
    let question = rules.question("reaches_special_threshold").unwrap();
    let amounts: Vec<u64> =
        rules.figures_on(&question.figures, TODAY).map(|figure| figure.values["all"]).collect();
    assert_eq!(amounts, [432_000, 1_000_000]);
    // What held before 2026 is not in the rules, and is not guessed.
    let earlier = case(&above, Some(date(2025, 12, 31)));
    assert!(matches!(walk(rules, &earlier, TODAY).end, End::Outdated { .. }));
}

#[test]
fn a_small_contract_that_attracts_other_countries_is_not_given_away_quietly() {
    let way = [&TO_THRESHOLD[..], &[("reaches_threshold", No), ("crosses_borders", Yes)]].concat();
    check("near the border", &way, "procure_across_borders", Verdict::Procurement, "procurement_act_1");
}

#[test]
fn a_price_above_the_market_is_mended_first_and_an_unknown_one_is_found_out() {
    let above = [("buys", Yes), ("pays_above_market", Yes)];
    check("a price above the market", &above, "mend_price", Verdict::NotYet, "tfeu_107");
    let unknown = [("buys", Yes), ("pays_above_market", DontKnow)];
    check("an unknown price", &unknown, "ask_price", Verdict::Ask, "tfeu_107");
}

#[test]
fn a_place_in_a_test_ground_is_given_after_an_equal_chance() {
    let chosen = [("buys", No), ("chooses_recipients", Yes)];
    let quietly = [&chosen[..], &[("gave_equal_chance", No)]].concat();
    check("land for one company", &quietly, "mend_chances", Verdict::NotYet, "didam");
    check("a scarce subsidy", &quietly, "mend_chances", Verdict::NotYet, "scarce_subsidies");
    let openly =
        [&chosen[..], &[("gave_equal_chance", Yes), ("competitors_meet", No), ("state_means", No)]].concat();
    check("an open call", &openly, "no_aid", Verdict::Allowed, "tfeu_107");
}

#[test]
fn competitors_begin_after_a_lawyer_has_seen_what_they_agree() {
    let together = [&TO_MEANS[..2], &[("competitors_meet", Yes)]].concat();
    let unseen = [&together[..], &[("keeps_competition", No)]].concat();
    check("carriers together", &unseen, "mend_competition", Verdict::NotYet, "competition_law");
    let seen = [&together[..], &[("keeps_competition", Yes), ("state_means", No)]].concat();
    check("carriers with a lawyer", &seen, "no_aid", Verdict::Allowed, "tfeu_107");
}

#[test]
fn a_university_that_does_research_for_all_gets_no_aid_and_may_pass_some_on() {
    let to_research = [&TO_AID[..4], &[("is_research_body", Yes)]].concat();
    let alone = [&to_research[..], &[("has_economic_use", No), ("companies_benefit", No)]].concat();
    check("research for all", &alone, "no_aid_research", Verdict::Allowed, "research_framework");
    let companies = [&to_research[..], &[("has_economic_use", No), ("companies_benefit", Yes)]].concat();
    let effective = [&companies[..], &[("is_effective_collaboration", Yes)]].concat();
    check("effective collaboration", &effective, "no_aid_research", Verdict::Allowed, "tfeu_107");
    let indirect = [
        &companies[..],
        &[("is_effective_collaboration", No)],
        &TO_AID[7..],
        &TO_EXEMPTION[..2],
        &[("exempt_activity", No)],
    ]
    .concat();
    check("indirect aid", &indirect, "notify", Verdict::Notify, "tfeu_108");
    // What it sells on a market, it does as any undertaking.
    let sells = [
        &to_research[..],
        &[("has_economic_use", Yes)],
        &TO_AID[5..],
        &TO_EXEMPTION[..1],
        &[("small_amount", Yes)],
    ]
    .concat();
    check("a lab for hire", &sells, "allowed_de_minimis", Verdict::Allowed, "de_minimis");
}

#[test]
fn help_with_debts_is_paid_for_as_a_public_service_in_one_of_three_ways() {
    let to_service = [&TO_AID[..6], &[("is_public_service", Yes)]].concat();
    let altmark = [&to_service[..], &[("meets_altmark", Yes)]].concat();
    check("by Altmark", &altmark, "no_aid_service", Verdict::Allowed, "altmark");
    let small = [&to_service[..], &[("meets_altmark", No), ("small_service_amount", Yes)]].concat();
    check("small", &small, "allowed_service_small", Verdict::Allowed, "service_de_minimis");
    let large = [&to_service[..], &[("meets_altmark", No), ("small_service_amount", No)]].concat();
    let decided = [&large[..], &[("fits_service_decision", Yes)]].concat();
    check("by decision", &decided, "allowed_service_decision", Verdict::Allowed, "service_decision");
    let other = [
        &large[..],
        &[("fits_service_decision", No)],
        &TO_AID[7..],
        &TO_EXEMPTION[..2],
        &[("exempt_activity", No)],
    ]
    .concat();
    check("by none", &other, "notify", Verdict::Notify, "tfeu_108");
    let rules = Rules::built_in();
    let figures = &rules.question("small_service_amount").unwrap().figures;
    assert_eq!(rules.figures_on(figures, TODAY).next().unwrap().values["all"], 750_000);
    // The decision is of 16 December 2025; what held before it was repealed.
    let earlier = case(&decided, Some(date(2025, 12, 15)));
    assert!(matches!(walk(rules, &earlier, TODAY).end, End::Outdated { .. }));
}

#[test]
fn a_farm_and_a_fishery_have_small_aid_of_their_own_and_export_has_none() {
    let excluded = [&TO_AID[..], &[("is_excluded_from_small_aid", Yes)]].concat();
    let farm = [&excluded[..], &[("is_farming", Yes), ("small_farm_amount", Yes)]].concat();
    check("a farm", &farm, "allowed_farm_small", Verdict::Allowed, "farm_de_minimis");
    let rules = Rules::built_in();
    let figure =
        rules.figures_on(&rules.question("small_farm_amount").unwrap().figures, TODAY).next().unwrap();
    assert_eq!((figure.values["all"], figure.valid.to), (50_000, Some(date(2032, 12, 31))));
    let fishery =
        [&excluded[..], &[("is_farming", No), ("is_fishery", Yes), ("small_fishery_amount", Yes)]].concat();
    check("a fishery", &fishery, "allowed_fishery_small", Verdict::Allowed, "fishery_de_minimis");
    let export = [&excluded[..], &[("is_farming", No), ("is_fishery", No), ("exempt_activity", No)]].concat();
    check("export", &export, "notify", Verdict::Notify, "tfeu_108");
}

#[test]
fn small_aid_has_its_duties_in_the_outcome() {
    let outcome =
        Rules::built_in().outcomes.iter().find(|outcome| outcome.id == "allowed_de_minimis").unwrap();
    let duties = outcome.next.get("nl").unwrap().join("\n");
    for duty in ["schriftelijk weten", "verklaring", "20 werkdagen", "tien jaar", "artikel 4:23"] {
        assert!(duties.contains(duty), "{duty}");
    }
}
