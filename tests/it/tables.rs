//! Tables that a template declares: opened, edited, merged, saved and exported as any other.

use std::sync::Arc;
use std::time::Duration;

use samencanvas::canvas::{FieldRef, Id, RowRef, list, name_of};
use samencanvas::document::{Document, Edit, Identity, difference};
use samencanvas::file;
use samencanvas::i18n::{Language, ReportSubject, Texts, report_text};
use samencanvas::merge::{Copy, MergeError, merge};
use samencanvas::schema::{AnyRow, Key, RowKind, Value};
use samencanvas::template::{self, COLLABORATIVE_INNOVATION};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::cli::Desk;
use crate::generate::{edit, open, open_as, templates};

const FILE: &[u8] = include_bytes!("tables/milestones.canvas.json");

fn json() -> Json {
    serde_json::from_slice(FILE).unwrap()
}

fn table(document: &Document) -> RowKind {
    document.template().tables().next().unwrap()
}

fn first(document: &Document) -> RowRef {
    let row = document.canvas().table(table(document)).row_at(0).unwrap();
    RowRef::of_kind(row.kind(), row.uuid())
}

#[test]
fn a_file_with_a_table_opens_is_edited_and_saved() {
    let opened = open(FILE);
    assert_eq!(opened.problems, []);
    let mut document = opened.document;
    let row = first(&document);
    edit(&mut document, Edit::insert(row.text(Key::new("what")), 0, "Alle "));
    edit(&mut document, Edit::Set(FieldRef::Row(row, "state"), Some(Value::Word("planned".to_owned()))));
    edit(&mut document, Edit::Set(FieldRef::Row(row, "payment"), None));
    let below = document.canvas().table(row.kind()).row_at(1).map(AnyRow::uuid);
    edit(&mut document, Edit::Move { row, after: below });
    let saved = file::save(&document).unwrap();
    let written: Json = serde_json::from_slice(&saved).unwrap();
    // The version before this one opens it for reading only, and loses no word of it.
    assert_eq!(written["version"], json!(2));
    let rows = written["canvas"]["sections"]["milestones"]["rows"].as_array().unwrap();
    assert_eq!(rows[1]["what"], json!("Alle Vijf palen geplaatst"));
    assert_eq!((&rows[1]["state"], &rows[1]["payment"]), (&json!("planned"), &json!(null)));
    assert_eq!(rows[0]["payment"].to_string(), "2500.5");
    let again = open(&saved);
    assert_eq!((again.problems.as_slice(), again.edited_by_hand), (&[][..], false));
    assert_eq!(again.document.canvas(), document.canvas());
    for _ in 0..4 {
        assert!(document.undo());
    }
    assert_eq!(document.canvas(), open(FILE).document.canvas());
}

#[test]
fn what_two_wrote_in_one_row_is_merged_and_told_by_the_names_of_the_columns() {
    let base = file::save(&open(FILE).document).unwrap();
    let (mut ours, mut theirs) = (open_as(&base, 2).document, open_as(&base, 3).document);
    let row = first(&ours);
    edit(&mut ours, Edit::insert(row.text(Key::new("what")), 0, "Alle "));
    edit(&mut theirs, Edit::insert(row.text(Key::new("what")), 20, " en getest"));
    edit(&mut theirs, Edit::Set(FieldRef::Row(row, "state"), Some(Value::Word("planned".to_owned()))));
    let copies = [&ours, &theirs].map(|document| Copy { document, has_history: true, mark: "—" });
    let merged = merge(&copies, false, 9).unwrap();
    let there = merged.document.canvas().row(row).unwrap();
    assert_eq!(name_of(there), "Alle Vijf palen geplaatst en getest");
    let texts = Texts::of(Language::Dutch);
    let names = ["a.samencanvas".to_owned(), "b.samencanvas".to_owned()];
    let told = report_text(texts, merged.document.template(), &names, &merged.report, ReportSubject::Merge)
        .join("\n");
    for words in ["Mijlpalen: ‘Alle Vijf palen", "Wat is klaar", "Stand", "Klaar", "Gepland"] {
        assert!(told.contains(words), "{words} is not in {told}");
    }
}

#[test]
fn copies_with_other_columns_are_not_merged() {
    let mut other = json();
    other["template"]["copy"]["sections"][2]["columns"].as_array_mut().unwrap().pop();
    let (ours, theirs) = (open(FILE).document, open(other.to_string().as_bytes()).document);
    let copies = [&ours, &theirs].map(|document| Copy { document, has_history: false, mark: "—" });
    assert!(matches!(merge(&copies, false, 9), Err(MergeError::AnotherTemplate { copy: 1 })));
    // What has no column any more is kept word for word.
    let saved: Json = serde_json::from_slice(&file::save(&theirs).unwrap()).unwrap();
    assert_eq!(
        saved["canvas"]["sections"]["milestones"]["rows"][0]["who"],
        json()["canvas"]["partners"][0]["id"]
    );
}

/// Without it, what the template declares would be unknown fields as soon as the file is opened again.
#[test]
fn a_new_canvas_of_a_template_that_is_not_built_in_carries_it() {
    let document = open(FILE).document;
    let identity = Identity::new(Id::new(Uuid::from_u128(9)), Arc::clone(document.template()));
    let mut made = Document::blank(identity, "nl", 5);
    made.edit(&difference(made.canvas(), document.canvas()), Duration::ZERO).unwrap();
    let again = open(&file::save(&made).unwrap());
    assert_eq!((again.problems.as_slice(), again.document.canvas()), (&[][..], document.canvas()));
}

#[test]
fn a_reference_to_a_partner_that_is_gone_is_told_and_a_clean_copy_has_other_ids() {
    let mut odd = json();
    odd["canvas"]["partners"] = json!([]);
    assert_eq!(open(odd.to_string().as_bytes()).problems.len(), 1);
    let document = open(FILE).document;
    let clean = file::clean_copy(&document.snapshot(), document.id(), Uuid::from_u128(8)).unwrap();
    let copy = open(&clean).document;
    assert_eq!(list(copy.canvas().table(table(&copy))).count(), 2);
    assert_ne!(first(&copy), first(&document));
    let who = copy.canvas().row(first(&copy)).unwrap().field("who").unwrap();
    let partner = copy.canvas().partners[0].id;
    assert_eq!(samencanvas::schema::value(&who.0, who.1), Some(partner.into()));
}

#[test]
fn every_export_prints_the_table() {
    let desk = Desk::new();
    desk.put("proef.canvas.json", FILE);
    desk.run("check proef.canvas.json").is_done();
    desk.run("export proef.canvas.json --kind report -o proef.md").is_done();
    let markdown = String::from_utf8(desk.read("proef.md")).unwrap();
    let header = "| Wat is klaar | Waar | Stand | Betaling | Dag | Wie |";
    for words in
        [header, "Vijf palen geplaatst | Kade 12 | Klaar | € 12.500 |", "Gemeente Vallei", "€ 2.500,50"]
    {
        assert!(markdown.contains(words), "{words} is not in {markdown}");
    }
    for kind in ["report", "poster"] {
        let run = desk.run(&format!("export proef.canvas.json --kind {kind} -o {kind}.pdf"));
        assert_eq!(run.code, 0, "{}", run.notices);
    }
}

#[test]
fn a_template_with_a_table_that_makes_no_sense_is_refused_with_the_place() {
    let refused = |change: &dyn Fn(&mut Json), place: &str| {
        let mut template = json()["template"]["copy"].clone();
        change(&mut template["sections"][2]["columns"]);
        let error = template::read("x", &template.to_string()).unwrap_err().to_string();
        assert!(error.contains(place), "{error}");
    };
    refused(&|columns| *columns = json!([]), "sections[2].columns:");
    refused(&|columns| columns[1]["id"] = json!("what"), "columns[1].id");
    refused(&|columns| columns[1]["id"] = json!("position"), "columns[1].id");
    refused(&|columns| columns[1]["id"] = json!("taken_from"), "columns[1].id");
    refused(&|columns| columns[1]["id"] = json!("a/b"), "columns[1].id");
    refused(&|columns| columns[2]["options"] = json!([]), "columns[2].options");
    refused(&|columns| columns[1]["kind"] = json!("choice"), "columns[1].options");
    refused(&|columns| columns[1]["kind"] = json!("matrix"), "columns[1].kind");
    refused(&|columns| columns[1]["title"] = json!({}), "columns[1].title");
    let many: Vec<Json> = (0..33)
        .map(|number| json!({"id": format!("c{number}"), "kind": "line", "title": {"en": "x"}}))
        .collect();
    refused(&|columns| *columns = json!(many), "sections[2].columns:");
    assert_eq!(templates().get(COLLABORATIVE_INNOVATION).unwrap().tables().count(), 0);
}

/// The same file after its template got another column, in which no row has a text yet.
fn with_another_column() -> Json {
    let mut json: Json = serde_json::from_slice(&file::save(&open(FILE).document).unwrap()).unwrap();
    let sections = json["template"]["copy"]["sections"].as_array_mut().unwrap();
    let section = sections.iter_mut().find(|section| section["id"] == json!("milestones")).unwrap();
    let title = json!({ "nl": "Toelichting", "en": "Remarks" });
    let column = json!({ "id": "remarks", "kind": "text", "title": title });
    section["columns"].as_array_mut().unwrap().push(column);
    json
}

#[test]
fn two_copies_that_write_in_a_column_that_is_new_have_both_words_in_one_text() {
    let base = serde_json::to_vec(&with_another_column()).unwrap();
    let (mut ours, mut theirs) = (open_as(&base, 2).document, open_as(&base, 3).document);
    let row = first(&ours);
    let remarks = row.text(Key::new("remarks"));
    assert_eq!(ours.canvas().text_at(&remarks), Some(""));
    edit(&mut ours, Edit::insert(remarks.clone(), 0, "Vloed"));
    edit(&mut theirs, Edit::insert(remarks.clone(), 0, "Storm"));
    let state = theirs.encode().unwrap();
    ours.merge(&state).unwrap();
    theirs.merge(&ours.encode().unwrap()).unwrap();
    let merged = ours.canvas().text_at(&remarks).unwrap();
    assert!(merged == "VloedStorm" || merged == "StormVloed", "{merged}");
    assert_eq!(theirs.canvas(), ours.canvas());
    let saved = open(&file::save(&ours).unwrap());
    assert_eq!((saved.problems.as_slice(), saved.edited_by_hand), (&[][..], false));
    assert_eq!(saved.document.canvas(), ours.canvas());
    // What each wrote is taken back by each, and the text stays one.
    assert!(ours.undo());
    assert_eq!(ours.canvas().text_at(&remarks), Some("Storm"));
    assert!(ours.redo() && theirs.undo());
    assert_eq!(theirs.canvas().text_at(&remarks), Some("Vloed"));
}

#[test]
fn what_somebody_wrote_by_hand_in_a_column_that_is_new_is_taken_in() {
    let mut json = with_another_column();
    json["canvas"]["sections"]["milestones"]["rows"][0]["remarks"] = json!("Bij vloed");
    let opened = open(&serde_json::to_vec(&json).unwrap());
    assert!(opened.edited_by_hand);
    let row = first(&opened.document);
    assert_eq!(opened.document.canvas().text_at(&row.text(Key::new("remarks"))), Some("Bij vloed"));
    let again = open(&file::save(&opened.document).unwrap());
    assert_eq!((again.problems.as_slice(), again.edited_by_hand), (&[][..], false));
}
