//! Minutes.

use serde_json::{Value, json};

use super::checks::{TODAY, check_order, check_places, dutch, furniture, without_spaces};
use crate::document::Document;
use crate::export::scene::{ElementKind, Scene};
use crate::export::{Export, ExportKind, Format, Order, Problem, ReportParts, Target, mail_text, make};
use crate::file;
use crate::i18n::{Language, Texts};
use crate::pitch::fixtures::{schuldenlab, template};
use crate::template::{BuiltInTemplates, DocumentKind};

const EXAMPLE: &str = include_str!("../../../assets/examples/forms/minutes.canvas.json");

/// The example with other sections.
fn with(change: impl FnOnce(&mut Value)) -> Document {
    let mut file: Value = serde_json::from_str(EXAMPLE).unwrap();
    change(&mut file["canvas"]["sections"]);
    let templates = BuiltInTemplates::read().unwrap();
    file::open(file.to_string().as_bytes(), &templates, 1).unwrap().document
}

fn lay_out(document: &Document, language: Language) -> Export {
    let (canvas, template) = (document.canvas(), document.template());
    let export = Order::new(ExportKind::Minutes, canvas, template, Texts::of(language), TODAY).lay_out();
    let export = export.unwrap();
    check_places(&export.scene);
    export
}

fn row_id(number: u128) -> String {
    uuid::Uuid::from_u128(number).to_string()
}

fn agreement(number: usize, what: &str) -> Value {
    let id = row_id(number as u128 + 1);
    json!({"id": id, "what": what, "owner": "VNG", "due": "2026-12-01", "state": "busy", "earlier": null})
}

fn headings(scene: &Scene, level: u8) -> usize {
    scene.elements.iter().filter(|(_, element)| element.kind == ElementKind::Heading(level)).count()
}

#[test]
fn agreements_stand_on_top_and_all_else_below_in_the_order_of_the_form() {
    let document = with(|sections| {
        sections["place"] = json!({"text": "Den Haag, 10.00 uur"});
        sections["agreements"]["rows"] = json!([agreement(0, "Bellen"), agreement(1, "Schrijven")]);
        sections["people"]["rows"] = json!([
            {"id": row_id(91), "name": "Noor", "organisation": "VNG", "there": true},
            {"id": row_id(92), "name": "", "organisation": "VWS", "there": true},
            {"id": row_id(93), "name": "Sem", "organisation": "", "there": false},
        ]);
    });
    let export = lay_out(&document, Language::Dutch);
    let told = [
        "CoronaMelder: samen uitleg geven",
        "Verslag",
        "27 augustus 2020",
        "Plaats: Den Haag, 10.00 uur",
        "Afspraken",
        "Klaar op",
        "Stand",
        "1",
        "Bellen",
        "VNG",
        "1 december 2026",
        "bezig",
        "2",
        "Schrijven",
        "Aanwezig en afwezig",
        "Aanwezig: Noor (VNG); VWS",
        "Afwezig: Sem",
        "Verzoek en proces",
        "Besproken onderwerpen",
        "Open vragen",
        "Volgende bijeenkomst",
    ];
    check_order(&export.scene, &told);
    assert_eq!(export.problems, []);
    assert!(export.scene.pages.len() <= 2, "{}", export.scene.pages.len());
    assert_eq!(headings(&export.scene, 2), 6);
    let tables = |(_, element): &(_, &crate::export::scene::Element)| element.kind == ElementKind::Table;
    assert_eq!(export.scene.elements.iter().filter(tables).count(), 3);
    let english = lay_out(&document, Language::English).scene.text();
    for word in ["Minutes", "Agreements", "Present:", "Absent:", "in progress"] {
        assert!(english.contains(word), "{word} is not in {english}");
    }
}

#[test]
fn that_nobody_agreed_on_a_day_is_seen_and_what_nobody_filled_in_is_left_out() {
    let document = with(|sections| {
        sections["agreements"]["rows"] = json!([{"id": row_id(1), "what": "Bellen"}]);
        sections["open_questions"]["rows"] = json!([]);
        sections["topics"]["rows"] = json!([]);
    });
    let text = lay_out(&document, Language::Dutch).scene.text();
    for column in ["Eigenaar", "Klaar op", "Stand"] {
        assert!(text.contains(column), "{column} is not in {text}");
    }
    for part in ["Open vragen", "Besproken onderwerpen", "Antwoord op", "Plaats", "Afwezig:"] {
        assert!(!text.contains(part), "{part} is in {text}");
    }
}

#[test]
fn agreements_run_on_with_the_titles_of_their_columns_and_no_word_is_lost() {
    let long = "langeafspraak".repeat(60);
    let many: Vec<Value> = (0..500)
        .map(|number| {
            let more = " om samen verder te gaan met de uitleg".repeat(number % 5);
            let word = if number % 50 == 0 { long.as_str() } else { "" };
            agreement(number, &format!("Afspraak nummer {number}{more} {word}"))
        })
        .collect();
    let document = with(|sections| sections["agreements"]["rows"] = json!(many));
    let scene = lay_out(&document, Language::Dutch).scene;
    let text = without_spaces(&scene.text());
    for number in [0, 1, 49, 250, 499] {
        assert!(text.contains(&format!("Afspraaknummer{number}")), "{number}");
    }
    assert_eq!(text.matches(&long).count(), 10);
    let has_rest = |page: &crate::export::scene::Page| {
        let words = furniture(page);
        ["Afspraak", "Eigenaar", "Stand"].iter().all(|title| words.iter().any(|word| word == title))
    };
    let repeated = scene.pages.iter().filter(|page| has_rest(page)).count();
    assert!(scene.pages.len() > 20 && repeated >= scene.pages.len() - 4, "{repeated}");
}

#[test]
fn hostile_names_come_through_in_pages_and_in_markdown() {
    let long = "x".repeat(4000);
    let document = with(|sections| {
        sections["place"] = json!({"text": format!("| {long}\n- <b>\u{202e}")});
        let mut row = agreement(0, &format!("# {long} | *ja*\n1. een\n2. twee"));
        row["owner"] = json!(long);
        sections["agreements"]["rows"] = json!([row]);
        sections["people"]["rows"] =
            json!([{"id": row_id(91), "name": long, "organisation": "; (", "there": true}]);
    });
    let scene = lay_out(&document, Language::Dutch).scene;
    assert_eq!(without_spaces(&scene.text()).matches(&long).count(), 4);
    let order = Order::new(ExportKind::Minutes, document.canvas(), document.template(), dutch(), TODAY);
    let markdown = make(&order, &Target::Markdown).unwrap();
    let markdown = String::from_utf8(markdown.bytes).unwrap();
    assert!(markdown.contains("## Afspraken\n\n| Nr. | Afspraak | Eigenaar | Klaar op | Stand |\n"));
    assert!(markdown.contains("1 december 2026 | bezig |\n"), "{markdown}");
}

#[test]
fn a_form_offers_the_documents_that_it_has_the_usual_one_first() {
    let templates = BuiltInTemplates::read().unwrap();
    let documents = |id: &str| templates.get(id).unwrap().document_kinds();
    let (pitch, poster) = (DocumentKind::Pitch, DocumentKind::Poster);
    let (report, motivation) = (DocumentKind::Report, DocumentKind::Motivation);
    // Paper for a meeting is there for every form.
    let (cards, notes) = (DocumentKind::Cards, DocumentKind::Notes);
    assert_eq!(documents("collaborative-innovation"), [pitch, poster, report, motivation, cards, notes]);
    assert_eq!(documents("challenge"), [poster, report, motivation, cards, notes]);
    assert_eq!(documents("minutes"), [DocumentKind::Minutes, poster, report, cards, notes]);
    let usual = |id: &str, format| ExportKind::of_form(templates.get(id).unwrap(), format);
    assert_eq!(usual("minutes", Format::Pdf), ExportKind::Minutes);
    assert_eq!(usual("challenge", Format::Pdf), ExportKind::Poster);
    assert_eq!(usual("challenge", Format::Markdown).document(), report);
}

#[test]
fn minutes_on_which_nothing_is_written_say_so() {
    let document = with(|sections| *sections = json!({}));
    let export = lay_out(&document, Language::Dutch);
    assert_eq!(export.problems, [Problem::NothingWritten]);
    assert_eq!(export.scene.pages.len(), 1);
}

#[test]
fn a_mail_has_the_agreements_as_a_list_and_what_comes_next_with_no_mark_and_no_break() {
    let document = with(|sections| {
        sections["place"] = json!({"text": "Den Haag"});
        let mut without = agreement(1, "- Schrijven\n- Lezen");
        without["owner"] = json!("");
        without["due"] = json!(null);
        sections["agreements"]["rows"] = json!([agreement(0, "*Bellen* met iedereen"), without]);
        sections["next"] = json!({"answers": {"when": "Maandag, online", "prepare": "1. Lezen\n2. Vragen"}});
    });
    let order = Order::new(ExportKind::Minutes, document.canvas(), document.template(), dutch(), TODAY);
    let expect = "Onderwerp: Verslag – CoronaMelder: samen uitleg geven\n\
        \n\
        Verslag\n\
        27 augustus 2020 · versie 1.0\n\
        Plaats: Den Haag\n\
        \n\
        Afspraken\n\
        1. *Bellen* met iedereen\n   Eigenaar: VNG · Klaar op: 1 december 2026 · Stand: bezig\n\
        2. - Schrijven; - Lezen\n   Stand: bezig\n\
        \n\
        Open vragen\n\
        - Wat besluit de VNG over het verzoek van VWS?\n  Wie zoekt het uit: VNG\n\
        \n\
        Volgende bijeenkomst\n\
        \n\
        Wanneer en waar\n\
        Maandag, online\n\
        \n\
        Voorbereiden\n\
        1. Lezen\n\
        2. Vragen\n";
    assert_eq!(mail_text(&order).unwrap(), expect);
}

#[test]
fn of_a_form_without_minutes_a_mail_tells_the_pitch() {
    let (canvas, template) = (schuldenlab(), template());
    let order = Order::new(ExportKind::Poster, &canvas, &template, dutch(), TODAY);
    let mail = mail_text(&order).unwrap();
    assert!(mail.starts_with("Onderwerp: Pitch – Schuldenzorgvrij Nederland\n\n"), "{mail}");
    for words in
        ["- Gemeente Den Haag · initiatiefnemer", "Team voor impactmeting", "De overheid koopt niets in."]
    {
        assert!(mail.contains(words), "{words} is not in {mail}");
    }
    assert!(!mail.contains('|') && !mail.contains("**") && !mail.contains("\n\n\n"), "{mail}");
    let order = Order { is_wanted: &|| false, ..order };
    assert!(mail_text(&order).is_err());
}

#[test]
fn a_report_of_a_form_calls_its_advice_that_of_the_form() {
    let document = with(|sections| sections["agreements"]["rows"] = json!([agreement(0, "Bellen")]));
    let told = |parts: ReportParts, texts: &'static Texts| {
        let (canvas, template) = (document.canvas(), document.template());
        let order = Order::new(ExportKind::Report(parts), canvas, template, texts, TODAY);
        order.lay_out().unwrap().scene.text()
    };
    let report = told(ReportParts::USUAL, Texts::of(Language::Dutch));
    assert!(report.contains("Wat de werkvorm nog aanraadt") && !report.contains("methode"), "{report}");
    let report = told(ReportParts::USUAL, Texts::of(Language::English));
    assert!(report.contains("What the working form still advises"), "{report}");
}
