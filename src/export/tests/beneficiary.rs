//! What a motivation says of who gets what, who answered when, and the file that it is made from.

use std::collections::BTreeMap;

use jiff::civil::date;
use uuid::Uuid;

use super::checks::{TODAY, check_order, check_places};
use super::motivation::{exempt, with_case};
use crate::canvas::{AidForm, Amount, Canvas, Choice, Id, RawJson, UndertakingSize};
use crate::export::{ExportKind, Order, Origin};
use crate::i18n::{Language, Texts};

fn euros(number: &str) -> Amount {
    Amount { number: RawJson::new(number), unit: None }
}

/// The words of a motivation, from a file if there is one.
fn text(canvas: &Canvas, origin: Option<&Origin>) -> crate::export::scene::Scene {
    let (template, texts) = (super::checks::template(), Texts::of(Language::Dutch));
    let order = Order::new(ExportKind::Motivation(None), canvas, &template, texts, TODAY);
    let export = Order { origin, ..order }.lay_out().unwrap();
    check_places(&export.scene);
    export.scene
}

#[test]
fn the_beneficiary_the_amount_and_the_sum_stand_behind_their_labels() {
    let mut canvas = exempt(date(2026, 12, 1));
    let case = &mut canvas.cases[0];
    case.beneficiary = "Start-up B.V.".to_owned();
    case.registration = "12345678".to_owned();
    case.amount = Some(euros("25000.50"));
    case.form = Some(AidForm::Subsidy.into());
    case.legal_basis = "Regeling innovatie".to_owned();
    case.reference = "2026/17".to_owned();
    case.earlier_aid = Some(euros("280000"));
    case.earlier_aid_from = "Provincie, 2025".to_owned();
    let order = [
        "Ontvanger en bedrag",
        "Ontvanger: Start-up B.V.",
        "KvK-nummer: 12345678",
        "Bedrag: €\u{a0}25.000,50",
        "Vorm: subsidie",
        "Grondslag: Regeling innovatie",
        "Kenmerk: 2026/17",
        "Eerdere kleine steun: €\u{a0}280.000",
        "Welke eerdere steun: Provincie, 2025",
        "€\u{a0}305.000,50, en dat is meer dan €\u{a0}300.000",
        "Uitkomst",
    ];
    check_order(&text(&canvas, None), &order);
    let nothing = text(&with_case(None, &[]), None).text();
    assert!(!nothing.contains("Ontvanger en bedrag"), "nothing is said of what is not filled in");
}

#[test]
fn aid_above_the_ceiling_is_not_called_allowed() {
    let mut canvas = exempt(date(2026, 12, 1));
    let case = &mut canvas.cases[0];
    case.answers.retain(|answer| answer.question.as_str() != "small_amount");
    let mut small = case.answers[0].clone();
    (small.id, small.question) = (Id::new(Uuid::from_u128(99)), "small_amount".into());
    small.choice = Some(Choice::Yes.into());
    case.answers.push(small);
    (case.amount, case.earlier_aid) = (Some(euros("25000")), Some(euros("280000")));
    let over = text(&canvas, None);
    let order = ["Nog niet duidelijk", "De steun samen is €\u{a0}305.000, en dat is meer dan", "CONCEPT"];
    check_order(&over, &order);
    assert!(!over.text().contains("Dit mag"));
    canvas.cases[0].earlier_aid = Some(euros("0"));
    assert!(text(&canvas, None).text().contains("Dit mag"));
}

#[test]
fn dutch_law_stands_beside_european_law_without_its_dates() {
    let text = text(&exempt(date(2026, 12, 1)), None).text();
    let (dutch, european) = text.split_once("Europees recht").unwrap();
    let dutch = dutch.split_once("Nederlands recht").unwrap().1;
    assert!(dutch.contains("artikel 4:23") && dutch.contains("ECLI:NL:RVS:2018:2310"), "{dutch}");
    assert!(!dutch.contains("2026") && dutch.contains("zonder einddatum"), "{dutch}");
    assert!(european.contains("AGVV, artikel 25"), "{european}");
}

#[test]
fn of_the_article_only_the_percentage_of_the_activity_and_the_size_is_printed() {
    let mut canvas = exempt(date(2026, 12, 1));
    canvas.cases[0].activity = "industrial_research_together".to_owned();
    canvas.cases[0].size = Some(UndertakingSize::Medium.into());
    let text = text(&canvas, None).text();
    let printed = text.split("Bedragen en percentages op").nth(1).unwrap();
    let printed = printed.split("Uitleg staat in").next().unwrap();
    assert_eq!(printed.matches('%').count(), 1, "{printed}");
    let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(printed.contains("brede verspreiding: 75 % voor een middelgrote onderneming"), "{printed}");
    // A ceiling in euros on the way stays, since the case was held against it.
    assert!(printed.contains("€ 300.000"), "{printed}");
}

#[test]
fn paper_and_file_are_held_beside_each_other_and_each_answer_has_its_author() {
    let canvas = with_case(Some(date(2026, 12, 1)), &[("buys", Choice::No, "Het is een subsidie.")]);
    let answer = canvas.cases[0].answers[0].id;
    let origin = Origin {
        id: Id::new(Uuid::from_u128(5)),
        sha256: "ab".repeat(32),
        answered_by: BTreeMap::from([(answer, "Noor Jansen".to_owned())]),
    };
    let hash = "ab".repeat(32);
    let order = [
        "met versie 3 van de regels",
        "00000000-0000-0000-0000-000000000005",
        hash.as_str(),
        "1. Koopt de overheid of de samenwerking iets?",
        "Nee",
        "22 november 2026",
        "Noor Jansen",
        "Het is een subsidie.",
    ];
    check_order(&text(&canvas, Some(&origin)), &order);
    assert!(!text(&canvas, None).text().contains("SHA-256"));
}
