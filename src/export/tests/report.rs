//! Reports.

use jiff::civil::date;
use uuid::Uuid;

use super::checks::{TODAY, check_order, check_places, dutch, furniture, lay_out};
use super::motivation::with_case;

use crate::canvas::{Action, Canvas, Check, CheckAnswer, CheckId, Choice, Id, Support, SupportLevel};
use crate::export::scene::{ElementKind, Owner, Scene};
use crate::export::{Export, ExportKind, Order, Paper, ReportPart, ReportParts};
use crate::pitch::fixtures::{schuldenlab, template, with_partners};

fn reported(canvas: &Canvas, parts: ReportParts) -> Export {
    let export = lay_out(ExportKind::Report(parts), canvas, Paper::A4);
    check_places(&export.scene);
    export
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
        "Nog niet duidelijk",
        "Kies eerst welke rol de overheid neemt",
        "Nog 2 open punten",
    ];
    check_order(&export.scene, &order);
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
    assert!(found[0].starts_with("Hoeveel partners dit belang hebben. kennis opbouwen: 0; "), "{found:?}");
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

/// Everything that a team says among itself, and where.
fn with_secrets() -> Canvas {
    let mut canvas = with_case(Some(date(2026, 12, 1)), &[("buys", Choice::DontKnow, "")]);
    let partner = &mut canvas.partners[0];
    partner.notes = "Belt dinsdag terug".to_owned();
    partner.support.insert(SupportLevel::Board, Support::No.into());
    partner.support.insert(SupportLevel::Work, Support::Partly.into());
    let check = Check { answer: Some(CheckAnswer::NotYet.into()), note: "Speelt een dubbelspel".to_owned() };
    canvas.checklists.insert(CheckId::new("trust", "honest_interest"), check);
    canvas.silenced.insert("action_without_owner".to_owned(), "Weet iedereen al".to_owned());
    canvas
}

/// What gives each internal part of a report of [`with_secrets`] away.
const SECRETS: [(ReportPart, &str); 5] = [
    (ReportPart::Support, "Bestuur: nog niet"),
    (ReportPart::Notes, "Belt dinsdag terug"),
    (ReportPart::CheckNotes, "Speelt een dubbelspel"),
    (ReportPart::PartnerAdvice, "staat nog niet elk niveau erachter"),
    (ReportPart::Silenced, "Weet iedereen al"),
];

#[test]
fn what_is_for_the_team_is_in_no_document_unless_somebody_chose_it() {
    let canvas = with_secrets();
    let internal: Vec<ReportPart> =
        ReportPart::ALL.into_iter().map(|(part, _)| part).filter(|part| part.is_internal()).collect();
    assert_eq!(internal, SECRETS.map(|(part, _)| part), "each internal part has its secret here");
    let kinds = [
        ExportKind::Pitch,
        ExportKind::Poster,
        ExportKind::Motivation(None),
        ExportKind::Report(ReportParts::USUAL),
    ];
    for kind in kinds {
        let scene = lay_out(kind, &canvas, Paper::A4).scene;
        let text = scene.text();
        for (_, secret) in SECRETS {
            assert!(!text.contains(secret), "{secret} in {kind:?}");
        }
        assert!(!text.contains("Intern"), "{kind:?}");
    }
    let template = template();
    for partner in &canvas.partners {
        let order = Order::new(ExportKind::Pitch, &canvas, &template, dutch(), TODAY);
        let text = Order { partner: Some(partner), ..order }.lay_out().unwrap().scene.text();
        assert!(SECRETS.iter().all(|(_, secret)| !text.contains(secret)), "{}", partner.name);
    }
    // Neither is told whether there is advice on partners.
    let usual =
        |canvas: &Canvas| reported(canvas, ReportParts::NONE.with(ReportPart::Advice, true)).scene.text();
    let mut told = with_secrets();
    told.partners[0].support = [SupportLevel::Board, SupportLevel::Management, SupportLevel::Work]
        .map(|level| (level, Support::Yes.into()))
        .into();
    assert_eq!(usual(&canvas), usual(&told));
    assert!(!usual(&canvas).contains("niets meer aan te raden"));
}

#[test]
fn a_report_with_something_internal_says_so_on_every_page_and_has_that_alone() {
    let canvas = with_secrets();
    let usual = reported(&canvas, ReportParts::USUAL).scene;
    for (part, secret) in SECRETS {
        let scene = reported(&canvas, ReportParts::USUAL.with(part, true)).scene;
        for (other, words) in SECRETS {
            assert_eq!(scene.text().contains(words), part == other, "{secret}: {words}");
        }
        assert!(scene.outline().contains("Intern: in dit document"), "who listens hears it too");
        for page in &scene.pages {
            let furniture = furniture(page).concat();
            assert!(furniture.contains("Intern · Rapport:"), "{secret}: {furniture}");
        }
    }
    assert!(usual.pages.iter().all(|page| !furniture(page).concat().contains("Intern")));
}
