//! Reports.

use jiff::civil::date;
use uuid::Uuid;

use super::checks::{TODAY, check_order, check_places, dutch, furniture, lay_out, runs};
use super::motivation::with_case;

use crate::canvas::{
    Action, Amount, Canvas, Check, CheckAnswer, CheckId, Choice, Id, Note, RawJson, Support, SupportLevel,
    Unit,
};
use crate::export::scene::{ElementKind, Owner, Scene};
use crate::export::{Export, ExportKind, Order, Paper, Problem, ReportPart, ReportParts};
use crate::pitch::fixtures::{schuldenlab, set, template, with_partners};

pub(super) fn reported(canvas: &Canvas, parts: ReportParts) -> Export {
    let export = lay_out(ExportKind::Report(parts), canvas, Paper::A4);
    check_places(&export.scene);
    export
}

/// On how many pages the words of an element and of its parts stand.
fn page_count(scene: &Scene, of: crate::export::scene::ElementId) -> usize {
    let mut parts = vec![of];
    let mut at = 0;
    while let Some(element) = parts.get(at).and_then(|id| scene.elements.get(*id)) {
        parts.extend(&element.children);
        at += 1;
    }
    let owners: Vec<Owner> = parts.into_iter().map(Owner::Element).collect();
    scene.pages.iter().filter(|page| page.items.iter().any(|item| owners.contains(&item.owner))).count()
}

#[test]
fn a_partner_is_a_row_that_stands_on_one_page() {
    let mut canvas = with_partners(40);
    for (number, partner) in canvas.partners.iter_mut().enumerate() {
        partner.other_interest = "een eigen belang dat in een hele zin staat ".repeat(number % 4);
        partner.contributions[0].text = "Projectleider voor twee dagen in de week ".repeat(1 + number % 5);
    }
    let many = canvas.partners[1].contributions[0].clone();
    canvas.partners[1].contributions = vec![many; 40];
    let scene = reported(&canvas, ReportParts::USUAL).scene;
    // One that has no room on a page goes on in a row that has its name again.
    assert!(
        scene.text().matches("Stichting Samenwerking Regio 1\nvervolg\n").count() >= 3,
        "{}",
        scene.text()
    );
    let rows = scene.elements.iter().filter(|(_, element)| element.kind == ElementKind::TableRow);
    // The header of a table is repeated as decoration.
    let counts: Vec<usize> = rows.map(|(id, _)| page_count(&scene, id)).collect();
    assert!(counts.len() > 40 && counts.iter().all(|count| *count == 1), "{counts:?}");
}

#[test]
fn many_partners_take_few_pages_and_are_counted_where_they_are_compared() {
    let pages = |partners| reported(&with_partners(partners), ReportParts::USUAL).scene.pages.len();
    // As cards, forty partners took eight pages of these.
    assert!(pages(40) - pages(3) <= 4, "{} {}", pages(40), pages(3));
    let text = reported(&with_partners(300), ReportParts::USUAL).scene.text();
    let (_, compared) = text.rsplit_once("Wie brengt wat").unwrap();
    assert!(compared.contains("300") && compared.matches("Regio").count() <= 2 * 7, "{compared}");
    // Without the sections, the table of partners still says who is who.
    let alone = reported(&with_partners(300), ReportParts::NONE.with(ReportPart::Partnership, true));
    assert!(alone.scene.text().matches("Samenwerking Regio").count() >= 300);
}

#[test]
fn a_date_and_a_figure_stand_on_one_line() {
    let mut canvas = with_case(Some(date(2026, 9, 30)), &[("buys", Choice::DontKnow, "")]);
    let amount = Amount { number: RawJson::new("123456789012.99"), unit: Some(Unit::Euro.into()) };
    canvas.partners[2].contributions[1].amount = Some(amount);
    let scene = reported(&canvas, ReportParts::USUAL).scene;
    let stands = |words: &str| {
        let mut runs = scene.pages.iter().flat_map(runs);
        runs.any(|(_, run)| run.text.replace('\u{a0}', " ").trim() == words)
    };
    assert!(stands("30 september 2026") && stands("€ 123.456.789.012,99"), "{}", scene.text());
}

#[test]
fn the_actions_are_lists_within_lists_that_say_once_how_far_they_are() {
    let mut canvas = schuldenlab();
    canvas.actions[3].due = Some(date(2026, 11, 1));
    let outline = reported(&canvas, ReportParts::USUAL).scene.outline().replace('\u{a0}', " ");
    let (_, plan) = outline.split_once("  H2 Actielijnen\n").unwrap();
    let expect = "  L
    LI
      Lbl 1.
      LBody
        P Stakeholders langsgaan
        P Wethouder · klaar
    LI
      Lbl 2.
      LBody
        P Impactmeting opzetten
        P Deloitte · 15 januari 2027 · bezig
    LI
      Lbl 3.
      LBody
        P Eerste tien gemeenten aansluiten
        P Programmateam · 1 maart 2027 · nog niet begonnen
        L
          LI
            Lbl 3.1
            LBody
              P Afspraken per partner vastleggen
              P te laat, 1 november 2026 · nog niet begonnen
";
    assert!(plan.starts_with(expect), "{plan}");
}

#[test]
fn a_missing_character_is_told_with_the_part_that_it_stands_in() {
    let mut canvas = schuldenlab();
    set(&mut canvas, "dream", "Een 東 feest");
    set(&mut canvas, "governance", "Een 京 bestuur");
    canvas.header.subject = "Plan ꩜".to_owned();
    let problems = lay_out(ExportKind::Report(ReportParts::USUAL), &canvas, Paper::A4).problems;
    let missing = |character, place: &str| Problem::MissingCharacter { character, place: place.to_owned() };
    let expect = [missing('京', "Besturen en besluiten"), missing('東', "Droom"), missing('꩜', "Onderwerp")];
    assert_eq!(problems, expect);
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
    let alone = ReportParts::NONE.with(ReportPart::Partnership, true);
    let export = reported(&with_partners(20), alone);
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
    assert_eq!(found.len(), 3, "{found:?}");
    // Nobody wants the others.
    let interests = "Hoeveel partners dit belang hebben. kennis opbouwen: 20; een aantrekkelijke werkgever zijn: 20; risico delen: 20";
    assert_eq!(found[0], interests);
    let money = &found[1];
    assert!(money.starts_with("Wie hoeveel inbrengt (samen € 250.000). Stichting"), "{money}");
    assert!(money.ends_with("; nog 13 partners: € 162.500"), "{money}");
    // One bar compares nothing.
    assert_eq!(figures(&reported(&schuldenlab(), alone)), Vec::<String>::new());
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
    let note = Note::new(Id::new(uuid::Uuid::from_u128(0x99)));
    canvas.notes.push(Note { text: "De wethouder aarzelt".to_owned(), ..note });
    canvas
}

/// What gives each internal part of a report of [`with_secrets`] away.
const SECRETS: [(ReportPart, &str); 6] = [
    (ReportPart::Support, "Bestuur: nog niet"),
    (ReportPart::Notes, "Belt dinsdag terug"),
    (ReportPart::CheckNotes, "Speelt een dubbelspel"),
    (ReportPart::PartnerAdvice, "staat nog niet elk niveau erachter"),
    (ReportPart::Silenced, "Weet iedereen al"),
    (ReportPart::Session, "De wethouder aarzelt"),
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
