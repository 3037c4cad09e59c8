//! The motivation and the report.

use jiff::civil::{Date, date};
use uuid::Uuid;

use super::checks::{TODAY, check_order, check_places, lay_out, runs};
use crate::canvas::{Action, Canvas, Case, CaseAnswer, Choice, Id};
use crate::export::scene::{ElementKind, Owner, Scene};
use crate::export::{Export, ExportKind, Paper, ReportPart, ReportParts};
use crate::pitch::fixtures::{schuldenlab, with_partners};

/// The canvas with a case that asks for state means and got no further.
fn with_case(day: Option<Date>, further: &[(&str, Choice, &str)]) -> Canvas {
    let mut canvas = schuldenlab();
    let answers = further.iter().zip(1..).map(|((question, choice, reason), number)| CaseAnswer {
        id: Id::new(Uuid::from_u128(number)),
        question: (*question).into(),
        choice: Some((*choice).into()),
        reason: (*reason).to_owned(),
        date: Some(TODAY),
        rules: "1".to_owned(),
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
    assert_eq!(export.problems, []);
    export
}

fn reported(canvas: &Canvas, parts: ReportParts) -> Export {
    let export = lay_out(ExportKind::Report(parts), canvas, Paper::A4);
    check_places(&export.scene);
    export
}

#[test]
fn a_motivation_has_facts_answers_reasons_rules_open_points_and_room_for_two() {
    let way = [
        ("buys", Choice::No, "Er staat niets tegenover."),
        ("state_means", Choice::Yes, "Uit de begroting."),
        ("undertaking", Choice::No, ""),
    ];
    let export = motivated(&with_case(Some(date(2026, 12, 1)), &way));
    let order = [
        "Motivering",
        "geen juridisch advies",
        "Subsidie voor het impactteam",
        "Gemeente Den Haag",
        "1 december 2026",
        "De gemeente betaalt een team.",
        "Dit is geen staatssteun en geen aanbesteding",
        "1. Koopt de overheid iets?",
        "Er staat niets tegenover.",
        "Uit de begroting.",
        "3. Gaat het voordeel naar een onderneming?",
        "VWEU, artikel 107, lid 1",
        "Zonder reden beantwoord: Gaat het voordeel naar een onderneming?",
        "Laat een jurist vroeg meekijken.",
        "Namens beleid",
        "Namens juridische zaken",
        "Handtekening",
    ];
    check_order(&export.scene, &order);
}

#[test]
fn a_motivation_says_what_two_people_answered_and_settles_nothing() {
    let way = [("buys", Choice::No, "Het is een subsidie."), ("buys", Choice::Yes, "Het is een opdracht.")];
    let export = motivated(&with_case(None, &way));
    let order = [
        "nog niet bekend; hier gelden de regels van",
        "Twee antwoorden: Koopt de overheid iets?",
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
        let mut canvas = with_case(None, &[("buys", Choice::No, "")]);
        canvas.cases[0].facts = "De gemeente betaalt een team.\n".repeat(lines);
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
    check_order(&one, &["Motivering", "geen juridisch advies", "Inhuur van een bureau", "Handtekening"]);
    assert!(!one.text().contains("Subsidie voor het impactteam"));
    assert!(one.pages.len() < all.pages.len());
}

#[test]
fn a_motivation_by_a_rule_that_is_over_says_so_before_anything_else() {
    let aid = ["state_means", "undertaking", "selective", "advantage", "distortion", "trade"];
    let mut way = vec![("buys", Choice::No, "")];
    way.extend(aid.map(|question| (question, Choice::Yes, "")));
    way.push(("small_amount", Choice::No, ""));
    way.extend(["exempt_activity", "within_ceilings", "exempt_conditions"].map(|q| (q, Choice::Yes, "")));
    let export = motivated(&with_case(Some(date(2027, 3, 1)), &way));
    let order = [
        "Een regel op deze weg geldt niet op deze dag",
        "Met de oude regel was de uitkomst: Deze steun is vrijgesteld",
        "van 1 juli 2023 tot en met 31 december 2026, en dus niet op deze dag",
        "AGVV, artikel 25",
    ];
    check_order(&export.scene, &order);
    assert_eq!(motivated(&schuldenlab()).scene.pages.len(), 1, "without a case it says that there is none");
}

/// The page, from 1, on which every heading of these levels stands, with its words.
fn headings(scene: &Scene, levels: std::ops::RangeInclusive<u8>) -> Vec<(usize, String)> {
    let contents = scene.contents();
    let mut found = Vec::new();
    for (id, element) in scene.elements.iter() {
        if matches!(element.kind, ElementKind::Heading(level) if levels.contains(&level)) {
            let stands_on = |page: &crate::export::scene::Page| {
                page.items.iter().any(|item| item.owner == Owner::Element(id))
            };
            found.push((scene.pages.iter().position(stands_on).unwrap() + 1, contents[&id].clone()));
        }
    }
    found
}

/// The words of every entry of the contents, with its page.
fn contents(scene: &Scene) -> Vec<(usize, String)> {
    let words = scene.contents();
    let entries = scene.elements.iter().filter(|(_, element)| element.kind == ElementKind::ContentsItem);
    let entry = |children: &[crate::export::scene::ElementId]| {
        let [link, number] = children else { panic!("{children:?}") };
        (words[number].trim().parse().unwrap(), words[link].clone())
    };
    entries.map(|(_, element)| entry(&element.children)).collect()
}

#[test]
fn the_contents_of_a_report_fit_on_a_page_and_name_the_pages_of_headings() {
    for (partners, levels) in [(3, 2..=3), (12, 2..=2), (300, 2..=2)] {
        let export = reported(&with_partners(partners), ReportParts::ALL);
        let mut headings = headings(&export.scene, levels);
        assert_eq!(headings.remove(0), (1, "Inhoud".to_owned()));
        assert_eq!(contents(&export.scene), headings);
        assert_eq!(headings[0], (2, "Droom".to_owned()));
        let links: usize = export.scene.pages.iter().map(|page| page.links.len()).sum();
        assert!(links >= headings.len(), "every entry leads to its heading");
    }
    // A title of more lines leaves less room, and the contents still have no second page.
    for partners in 4..12 {
        for lines in 1..4 {
            let mut canvas = with_partners(partners);
            canvas.header.subject = "Samen werken aan een regio zonder schulden ".repeat(lines);
            let scene = reported(&canvas, ReportParts::ALL).scene;
            let first = headings(&scene, 2..=2).remove(1);
            assert_eq!(first, (2, "Droom".to_owned()), "{partners} partners, {lines} lines");
        }
    }
}

#[test]
fn a_report_holds_the_whole_canvas_in_the_order_of_the_method() {
    let mut canvas = with_case(Some(date(2026, 12, 1)), &[("buys", Choice::DontKnow, "")]);
    canvas.partners[0].notes = "Belt dinsdag terug".to_owned();
    let goal = canvas.actions[1].id;
    let part = Action {
        parent: Some(goal),
        text: "Eerst een nulmeting".to_owned(),
        ..Action::new(Id::new(Uuid::from_u128(90)))
    };
    canvas.actions.push(part);
    let export = reported(&canvas, ReportParts::ALL);
    let order = [
        "Schuldenzorgvrij Nederland",
        "Rapport van het canvas",
        "Inhoud",
        "tegen elkaar.",
        "Gemeente Den Haag",
        "Locatie",
        "Belt dinsdag terug",
        "Impactmeting opzetten",
        "Eerst een nulmeting",
        "Eerste tien gemeenten aansluiten",
        "Wat de methode nog aanraadt",
        "Subsidie voor het impactteam",
        "Kies eerst welke rol de overheid neemt",
    ];
    check_order(&export.scene, &order);
    let short = reported(&canvas, ReportParts::USUAL);
    let has_notes = |export: &Export| export.scene.outline().contains("Belt dinsdag");
    assert!(has_notes(&export) && !has_notes(&short));
    let only = reported(&canvas, ReportParts::NONE.with(ReportPart::Decisions, true));
    let outline = only.scene.outline();
    assert!(outline.contains("Kies eerst welke rol") && !outline.contains("Locatie"));
}

#[test]
fn what_is_counted_stands_there_as_a_picture_with_its_words_and_nothing_is_no_picture() {
    let export = reported(&schuldenlab(), ReportParts::NONE.with(ReportPart::Partnership, true));
    let figures = |export: &Export| -> Vec<String> {
        let elements = export.scene.elements.iter();
        elements
            .filter_map(|(_, element)| match &element.kind {
                ElementKind::Figure { alternative, .. } => Some(alternative.replace('\u{a0}', " ")),
                _ => None,
            })
            .collect()
    };
    let found = figures(&export);
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found[0].starts_with("Hoeveel partners dit belang hebben. kennis: 0; "), "{found:?}");
    assert!(
        found.iter().any(|words| words == "Wie wat brengt van samen € 250.000. Belastingdienst: € 250.000")
    );
    let mut canvas = schuldenlab();
    for partner in &mut canvas.partners {
        partner.interests.clear();
        partner.other_interest.clear();
        partner.contributions.clear();
    }
    assert_eq!(figures(&reported(&canvas, ReportParts::ALL)), Vec::<String>::new());
}

#[test]
fn goals_in_a_circle_are_in_the_plan_all_the_same() {
    let mut canvas = schuldenlab();
    let ids: Vec<_> = canvas.actions.iter().map(|action| action.id).collect();
    canvas.actions[0].parent = Some(ids[1]);
    canvas.actions[1].parent = Some(ids[0]);
    let outline = reported(&canvas, ReportParts::ALL).scene.outline();
    for action in &canvas.actions {
        assert!(outline.contains(action.text.as_str()), "{}", action.text);
    }
}
