//! Motivations.

use jiff::civil::{Date, date};
use uuid::Uuid;

use super::checks::{TODAY, check_order, check_places, furniture, lay_out, letters, runs, tinted_areas};
use crate::aid::Rules;
use crate::canvas::{Canvas, Case, CaseAnswer, Choice, Id};
use crate::export::scene::Owner;
use crate::export::{Export, ExportKind, Paper};
use crate::pitch::fixtures::schuldenlab;

/// The canvas with a case that asks for state means and got no further.
pub(super) fn with_case(day: Option<Date>, further: &[(&str, Choice, &str)]) -> Canvas {
    let mut canvas = schuldenlab();
    let answers = further.iter().zip(1..).map(|((question, choice, reason), number)| CaseAnswer {
        id: Id::new(Uuid::from_u128(number)),
        question: (*question).into(),
        choice: Some((*choice).into()),
        reason: (*reason).to_owned(),
        date: Some(TODAY),
        rules: Rules::built_in().version.to_string(),
    });
    canvas.cases = vec![Case {
        name: "Subsidie voor het impactteam".to_owned(),
        facts: "De gemeente betaalt een team.".to_owned(),
        partner: canvas.partners.first().map(|partner| partner.id),
        date: day,
        answers: answers.collect(),
        ..Case::new(Id::new(Uuid::from_u128(40)))
    }];
    canvas
}

fn motivated(canvas: &Canvas) -> Export {
    let export = lay_out(ExportKind::Motivation(None), canvas, Paper::A4);
    check_places(&export.scene);
    assert_eq!(export.problems.is_empty(), !canvas.cases.is_empty(), "{:?}", export.problems);
    export
}

#[test]
fn a_motivation_has_facts_answers_reasons_rules_and_open_points() {
    let way = [
        ("buys", Choice::No, "Er staat niets tegenover."),
        ("chooses_recipients", Choice::No, "Wie wil, krijgt het."),
        ("competitors_meet", Choice::No, "Er is één team."),
        ("state_means", Choice::Yes, "Uit de begroting."),
        ("is_research_body", Choice::No, "Het is een stichting."),
        ("undertaking", Choice::No, ""),
    ];
    let export = motivated(&with_case(Some(date(2026, 12, 1)), &way));
    let order = [
        "Onderbouwing",
        "geen juridisch advies",
        "Subsidie voor het impactteam",
        "Gemeente Den Haag",
        "1 december 2026",
        "De gemeente betaalt een team.",
        "Dit is geen staatssteun en geen aanbesteding",
        "1. Koopt de overheid of de samenwerking iets?",
        "Er staat niets tegenover.",
        "Uit de begroting.",
        "6. Gaat het voordeel naar een onderneming?",
        "VWEU, artikel 107, lid 1",
        "Zonder reden beantwoord: Gaat het voordeel naar een onderneming?",
        "Laat een jurist vroeg meekijken.",
    ];
    check_order(&export.scene, &order);
}

/// The way of a case that only shares knowledge, with its reasons.
const SETTLED: [(&str, Choice, &str); 4] = [
    ("buys", Choice::No, "Het rapport is openbaar."),
    ("chooses_recipients", Choice::No, "Iedereen krijgt het."),
    ("competitors_meet", Choice::No, "Er zijn geen bedrijven bij."),
    ("state_means", Choice::No, "Het rapport is er al."),
];

/// A canvas with a case with nothing left to settle.
pub(in crate::export) fn settled() -> Canvas {
    let mut canvas = with_case(Some(date(2026, 12, 1)), &SETTLED);
    canvas.cases[0].name = "Kennis delen".to_owned();
    canvas
}

const DRAFT: &str = "CONCEPT: nog niet te ondertekenen";

#[test]
fn there_is_room_for_signatures_only_where_nothing_is_open() {
    let day = Some(date(2026, 12, 1));
    let signed = motivated(&with_case(day, &SETTLED)).scene;
    let order = [
        "Dit mag",
        "Er staat niets meer open",
        "Namens beleid",
        "Namens juridische zaken",
        "Akkoord",
        "Akkoord onder voorwaarden",
        "Niet akkoord",
        "Voorwaarden",
        "Naam",
        "Datum",
        "Handtekening",
    ];
    check_order(&signed, &order);
    assert!(!signed.text().contains("CONCEPT"));
    let mut lapsed = exempt(date(2027, 3, 1));
    lapsed.cases[0].answers.iter_mut().for_each(|answer| answer.reason = "Nagekeken.".to_owned());
    let differing = with_case(day, &[SETTLED[0], ("buys", Choice::Yes, "Er komt een contract.")]);
    let unanswered = with_case(day, &SETTLED[..3]);
    let unknown = with_case(day, &[("buys", Choice::DontKnow, "Nog niet gevraagd.")]);
    let (mut nameless, mut outdated) = (with_case(day, &SETTLED), with_case(day, &SETTLED));
    (nameless.cases[0].name, nameless.cases[0].facts) = (String::new(), String::new());
    outdated.cases[0].answers[0].rules = "2".to_owned();
    let open = [
        (lapsed, "en dus niet op deze dag."),
        (differing, "Twee antwoorden: Koopt de overheid of de samenwerking iets?"),
        (unanswered, "Nog te beantwoorden: Komt het voordeel"),
        (unknown, "Uitkomst: Kies eerst welke rol de overheid neemt"),
        (nameless, "Er staat niet waar het over gaat"),
        (
            outdated,
            "Beantwoord met een eerdere versie van de regels: Koopt de overheid of de samenwerking iets?",
        ),
        (with_case(None, &SETTLED), "De dag van de opdracht of de steun is nog niet bekend"),
        (
            with_case(day, &[SETTLED[0], SETTLED[1], SETTLED[2], ("state_means", Choice::No, "")]),
            "Zonder reden beantwoord",
        ),
    ];
    for (canvas, point) in open {
        let scene = motivated(&canvas).scene;
        check_order(&scene, &[DRAFT, "Dit staat nog open:", point]);
        assert!(!scene.text().contains("Handtekening"), "{point}");
    }
}

#[test]
fn the_foot_of_a_page_says_that_its_case_is_a_draft_and_that_of_another_case_does_not() {
    let mut canvas = with_case(Some(date(2026, 12, 1)), &SETTLED);
    canvas.cases.push(Case { name: "Inhuur".to_owned(), ..Case::new(Id::new(Uuid::from_u128(41))) });
    let scene = motivated(&canvas).scene;
    let first_open = scene.pages.iter().position(|page| furniture(page).concat().contains(DRAFT)).unwrap();
    assert!(first_open > 0, "the first case is settled");
    for (number, page) in scene.pages.iter().enumerate() {
        let foot = furniture(page).concat();
        assert_eq!(foot.contains(DRAFT), number >= first_open, "{foot}");
        assert!(foot.contains("Onderbouwing: Schuldenzorgvrij"), "{foot}");
    }
}

#[test]
fn an_outcome_stands_in_a_box_with_a_sign_and_its_verdict_in_words() {
    let day = Some(date(2026, 12, 1));
    let purchase = [
        ("buys", Choice::Yes, "Er komt een contract."),
        ("pays_above_market", Choice::No, "Er zijn drie prijzen vergeleken."),
        ("buyer_must_tender", Choice::Yes, "Het is een gemeente."),
        ("buys_from_own", Choice::No, "Het is een bedrijf."),
        ("is_concession", Choice::No, "De gemeente betaalt zelf."),
        ("is_special_sector", Choice::No, "Het gaat om een plein."),
        ("is_research_service", Choice::No, "De sensoren zijn te koop."),
        ("is_specific_service", Choice::No, "Het zijn sensoren."),
        ("reaches_threshold", Choice::No, "Het kost 20.000 euro."),
        ("crosses_borders", Choice::No, "Het is klein en plaatselijk."),
    ];
    let unknown = [("buys", Choice::DontKnow, "Nog niet gevraagd.")];
    let above = [SETTLED[0], ("chooses_recipients", Choice::Yes, ""), ("gave_equal_chance", Choice::No, "")];
    let verdicts: [(&[_], _, _); 4] = [
        (&SETTLED, "✓", "Dit mag"),
        (&purchase, "→", "Aanbesteden"),
        (&above, "×", "Zo nog niet"),
        (&unknown, "?", "Nog niet duidelijk"),
    ];
    for (way, sign, word) in verdicts {
        let scene = motivated(&with_case(day, way)).scene;
        let boxes = tinted_areas(&scene.pages[0]);
        assert_eq!(boxes.len(), 1, "{word}");
        let inside = |text: &str| {
            let mut found = runs(&scene.pages[0]).filter(|(_, run)| run.text.trim() == text);
            found.any(|(owner, run)| {
                // The word is read aloud; the sign is not.
                boxes[0].contains(&letters(run)) && (owner == Owner::Artifact) == (text == sign)
            })
        };
        assert!(inside(sign), "{sign}");
        assert!(inside(word), "{word}");
    }
}

#[test]
fn each_answer_has_its_day_on_paper() {
    let scene = motivated(&with_case(Some(date(2026, 12, 1)), &SETTLED)).scene;
    let answer = [
        "1. Koopt de overheid of de samenwerking iets?",
        "Nee",
        "22 november 2026",
        "Het rapport is openbaar.",
    ];
    check_order(&scene, &answer);
}

#[test]
fn an_answer_to_an_earlier_question_is_shown_as_one() {
    let way = [SETTLED[0], SETTLED[1], SETTLED[2], ("advantage", Choice::No, "De prijs is gewoon.")];
    let scene = motivated(&with_case(Some(date(2026, 12, 1)), &way)).scene;
    let order = [
        "Nog te beantwoorden: Komt het voordeel",
        "Antwoord op een eerdere vraag",
        "tellen niet mee",
        "Had de onderneming dit voordeel op de markt niet gekregen?",
        "De prijs is gewoon.",
    ];
    check_order(&scene, &order);
}

#[test]
fn a_rule_stands_once_and_what_only_explains_it_stands_apart() {
    let way = [
        ("buys", Choice::Yes, "Er komt een contract."),
        ("pays_above_market", Choice::No, "De prijs is gewoon."),
        ("buyer_must_tender", Choice::Yes, "Het is een gemeente."),
        ("buys_from_own", Choice::No, "Het is een stichting van bewoners."),
        ("is_concession", Choice::No, "De gemeente betaalt zelf."),
        ("is_special_sector", Choice::No, "Het is geen haven."),
        ("is_research_service", Choice::No, "Er is niets te onderzoeken."),
        ("is_specific_service", Choice::Yes, "Het is hulp bij schulden."),
        ("reaches_light_threshold", Choice::Yes, "Het kost een miljoen."),
    ];
    let text = motivated(&with_case(Some(date(2026, 12, 1)), &way)).scene.text();
    // With the day on which its threshold ends, and not a second time without one.
    assert_eq!(
        text.lines().filter(|line| line.trim() == "Richtlijn 2014/24/EU, artikel 4").count(),
        1,
        "{text}"
    );
    let (rules, explained) = text.split_once("Uitleg staat in:").unwrap();
    let rules = rules.split("Regels").last().unwrap();
    assert!(!rules.contains("Digicampus") && explained.contains("Digicampus, 2020"), "{text}");
    assert!(!rules.contains("overweging"), "{text}");
}

#[test]
fn percentages_of_other_articles_are_not_printed() {
    let text = motivated(&exempt(date(2026, 12, 1))).scene.text();
    let percentages = text.split("Bedragen en percentages op").nth(1).unwrap();
    assert!(percentages.contains("Industrieel onderzoek"), "{percentages}");
    for other in ["Innovatieclusters", "Infrastructuur voor onderzoek", "Vernieuwing van processen"] {
        assert!(!percentages.contains(other), "{other}");
    }
}

#[test]
fn a_motivation_by_older_rules_says_what_changed_since() {
    let mut canvas = with_case(Some(date(2026, 12, 1)), &[SETTLED[0], SETTLED[3]]);
    canvas.cases[0].answers.iter_mut().for_each(|answer| answer.rules = "2".to_owned());
    let order = [
        "Nog te beantwoorden: Kiest de overheid wie dit krijgt",
        "Dit veranderde in de regels sinds deze antwoorden:",
        "Ook een samenwerking of een stichting kan de koper zijn.",
        "Nieuw: wat schaars is, vraagt gelijke kansen.",
    ];
    check_order(&motivated(&canvas).scene, &order);
}

#[test]
fn a_motivation_says_what_two_people_answered_and_settles_nothing() {
    let way = [("buys", Choice::No, "Het is een subsidie."), ("buys", Choice::Yes, "Het is een opdracht.")];
    let export = motivated(&with_case(None, &way));
    let order = [
        "nog niet bekend; hier gelden de regels van",
        "Twee antwoorden: Koopt de overheid of de samenwerking iets?",
        "Nee",
        "Het is een subsidie.",
        "Ja",
        "Het is een opdracht.",
        "De dag van de opdracht of de steun is nog niet bekend",
    ];
    check_order(&export.scene, &order);
}

#[test]
fn the_room_for_signatures_stays_together() {
    // Wherever the rest ends on its page.
    for lines in 0..24 {
        let mut canvas = with_case(Some(date(2026, 12, 1)), &SETTLED);
        canvas.cases[0].facts = "De gemeente betaalt een team.\n".repeat(lines + 1);
        let scene = motivated(&canvas).scene;
        let page = |words: &str| {
            let has = |page: &crate::export::scene::Page| runs(page).any(|(_, run)| run.text.contains(words));
            scene.pages.iter().position(has).unwrap()
        };
        assert_eq!(page("Ondertekening"), page("Handtekening"), "{lines}");
    }
}

#[test]
fn a_motivation_of_one_case_has_that_one_only() {
    let mut canvas = with_case(None, &[]);
    let other = Case { name: "Inhuur van een bureau".to_owned(), ..Case::new(Id::new(Uuid::from_u128(41))) };
    canvas.cases.push(other);
    let all = motivated(&canvas).scene;
    check_order(&all, &["Subsidie voor het impactteam", "Inhuur van een bureau"]);
    let one = lay_out(ExportKind::Motivation(Some(canvas.cases[1].id)), &canvas, Paper::A4).scene;
    check_places(&one);
    check_order(&one, &["Onderbouwing", "geen juridisch advies", "Inhuur van een bureau", DRAFT]);
    assert!(!one.text().contains("Subsidie voor het impactteam"));
    assert!(one.pages.len() < all.pages.len());
}

/// A canvas with aid for research by the block exemption, without reasons.
pub(super) fn exempt(day: Date) -> Canvas {
    let no = [
        "buys",
        "chooses_recipients",
        "competitors_meet",
        "is_research_body",
        "is_public_service",
        "same_for_all",
        "is_excluded_from_small_aid",
        "small_amount",
        "is_excluded_from_exemption",
    ];
    let yes = [
        "state_means",
        "undertaking",
        "beyond_market",
        "distortion",
        "trade",
        "exempt_activity",
        "fits_research",
        "ceilings_research",
        "asked_before_start",
        "is_countable",
        "fits_with_other_aid",
        "meets_other_conditions",
    ];
    let way: Vec<_> = no
        .map(|question| (question, Choice::No, ""))
        .into_iter()
        .chain(yes.map(|question| (question, Choice::Yes, "")))
        .collect();
    with_case(Some(day), &way)
}

#[test]
fn a_motivation_by_a_rule_that_is_over_says_so_before_anything_else() {
    let export = motivated(&exempt(date(2027, 3, 1)));
    let order = [
        "Een regel op deze weg geldt niet op deze dag",
        "Met de oude regel was de uitkomst: Deze steun is vrijgesteld",
        "van 1 juli 2023 tot en met 31 december 2026, en dus niet op deze dag. Zonder deze vrijstelling",
        "tot en met 30 juni 2027 (AGVV, artikel 58, lid 4)",
        "AGVV, artikel 25",
    ];
    check_order(&export.scene, &order);
    assert_eq!(motivated(&schuldenlab()).scene.pages.len(), 1, "without a case it says that there is none");
}
