//! Kinds of sections that a template of an organisation can have: a choice of options, and texts from several sides.

use samencanvas::canvas::{FieldRef, OptionId, TextField, ValueKey};
use samencanvas::document::{Document, Edit};
use samencanvas::file::{self, ProblemKind};
use samencanvas::i18n::{Language, ReportSubject, Texts, chosen, report_text};
use samencanvas::merge::{Copy, merge};
use samencanvas::schema::Value as Held;
use serde_json::{Value, json};

use crate::cli::Desk;
use crate::forms::{canvas, check, form};
use crate::generate::{edit, open, open_as};

fn choose(option: &str, is_chosen: bool) -> Edit {
    let key = ValueKey::Chosen(OptionId::new(&"theme".into(), option));
    Edit::Set(FieldRef::Canvas(key), is_chosen.then_some(Held::Ticked))
}

/// What is chosen in the section of the form, in words.
fn names(document: &Document) -> Vec<String> {
    let section = document.template().section(&"theme".into()).unwrap();
    let names = chosen(Texts::of(Language::Dutch), document.canvas(), section);
    names.into_iter().map(str::to_owned).collect()
}

/// The form with something chosen, and why.
fn filled() -> Document {
    let mut document = canvas();
    edit(&mut document, choose("pilot", true));
    edit(&mut document, Edit::insert(TextField::Section("theme".into()), 0, "Eerst klein"));
    document
}

#[test]
fn what_is_chosen_is_saved_undone_and_in_a_clean_copy() {
    let mut document = filled();
    assert_eq!(names(&document), ["een proef"]);
    let saved = file::save(&document).unwrap();
    let written: Value = serde_json::from_slice(&saved).unwrap();
    let section = &written["canvas"]["sections"]["theme"];
    assert_eq!(*section, json!({"chosen": ["pilot"], "text": "Eerst klein"}));
    let again = open(&saved);
    assert_eq!((again.problems.as_slice(), again.edited_by_hand), (&[][..], false));
    assert_eq!(again.document.canvas(), document.canvas());
    let clean = file::clean_copy(&document.snapshot(), document.id(), uuid::Uuid::from_u128(8)).unwrap();
    assert_eq!(names(&open(&clean).document), ["een proef"]);
    assert!(document.undo() && document.undo());
    assert_eq!(document.canvas(), canvas().canvas());
    assert!(document.redo());
    assert_eq!(names(&document), ["een proef"]);
}

#[test]
fn what_was_chosen_by_hand_is_taken_in_and_what_is_no_option_is_kept() {
    let mut json: Value = serde_json::from_slice(&file::save(&filled()).unwrap()).unwrap();
    json["canvas"]["sections"]["theme"]["chosen"] = json!(["all", "later", "test"]);
    let opened = open(json.to_string().as_bytes());
    assert!(opened.edited_by_hand);
    assert_eq!(names(&opened.document), ["een test", "overal tegelijk"]);
    assert_eq!(opened.problems.len(), 1);
    assert_eq!(opened.problems[0].kind, ProblemKind::UnknownOption);
    let saved: Value = serde_json::from_slice(&file::save(&opened.document).unwrap()).unwrap();
    let section = &saved["canvas"]["sections"]["theme"];
    assert_eq!((&section["chosen"], &section["chosen (1)"]), (&json!(["test", "all"]), &json!(["later"])));
}

#[test]
fn two_who_choose_in_another_way_both_see_it_and_the_report_names_the_options() {
    let base = file::save(&filled()).unwrap();
    let (mut ours, mut theirs) = (open_as(&base, 2).document, open_as(&base, 3).document);
    edit(&mut ours, choose("test", true));
    edit(&mut ours, choose("pilot", false));
    edit(&mut theirs, choose("all", true));
    let copies = [&ours, &theirs].map(|document| Copy { document, has_history: true, mark: "—" });
    let merged = merge(&copies, false, 9).unwrap();
    assert_eq!(names(&merged.document), ["een test", "overal tegelijk"]);
    let files = ["a.samencanvas".to_owned(), "b.samencanvas".to_owned()];
    let template = merged.document.template();
    let texts = Texts::of(Language::Dutch);
    let told = report_text(texts, template, &files, &merged.report, ReportSubject::Merge).join("\n");
    for words in ["Hoe beginnen we?", "een test", "een proef", "overal tegelijk"] {
        assert!(told.contains(words), "{words} is not in {told}");
    }
}

#[test]
fn a_form_with_a_choice_is_of_version_2_and_is_printed() {
    let desk = Desk::new();
    desk.put("vraag.samencanvas", &file::save(&filled()).unwrap());
    desk.run("export vraag.samencanvas --kind report -o vraag.md").is_done();
    let markdown = String::from_utf8(desk.read("vraag.md")).unwrap();
    for words in ["Hoe beginnen we?", "- een proef", "Eerst klein"] {
        assert!(markdown.contains(words), "{words} is not in {markdown}");
    }
    assert!(!markdown.contains("overal tegelijk"));
    desk.run("export vraag.samencanvas --kind poster -o poster.pdf").is_done();
    let mut form = form();
    form["groups"] = json!([]);
    form["sections"].as_array_mut().unwrap().retain(|section| section["kind"] == "choice");
    form["sections"][0]["group"] = json!("challenge");
    form["bands"] = json!([{"height": 1, "cells": [{"section": "theme", "columns": 12}]}]);
    desk.put("form.json", form.to_string().as_bytes());
    desk.run("template check form.json").is_done();
    desk.run("new --template form.json -o leeg").is_done();
    let saved: Value = serde_json::from_slice(&desk.read("leeg.samencanvas")).unwrap();
    assert_eq!(saved["version"], json!(2));
    // One that is filled in by hand has all options.
    desk.run("export leeg.samencanvas --kind poster -o leeg.pdf").is_done();
}

#[test]
fn a_mistake_in_the_options_is_told_with_its_place() {
    check(
        |form| form["sections"][4]["options"] = json!([]),
        "at sections[4].options: a section of kind choice",
    );
    check(
        |form| form["sections"][0]["several"] = json!(true),
        "at sections[0].several: a section of kind choice",
    );
    let options = form()["sections"][4]["options"].clone();
    check(
        |form| form["sections"][0]["options"] = options,
        "at sections[0].options: a section of kind choice",
    );
    check(
        |form| form["sections"][4]["options"][1]["id"] = json!("test"),
        "at sections[4].options[1].id: this id",
    );
    check(
        |form| form["sections"][4]["options"][1]["title"] = json!({}),
        "at sections[4].options[1].title: a text",
    );
    let long = json!({"en": "a".repeat(8193)});
    check(
        |form| form["sections"][4]["options"][1]["text"] = long,
        "at sections[4].options[1].text: it is too",
    );
}

#[test]
fn the_texts_of_sides_are_saved_merged_and_printed_beside_one_another() {
    let side = |id: &str| TextField::Answer("views".into(), id.into());
    let mut document = canvas();
    edit(&mut document, Edit::insert(side("school"), 0, "Rust in de klas"));
    edit(&mut document, Edit::insert(side("differences"), 0, "De school wil klein beginnen"));
    let saved = file::save(&document).unwrap();
    let written: Value = serde_json::from_slice(&saved).unwrap();
    let answers = &written["canvas"]["sections"]["views"]["answers"];
    let expect = json!({
        "school": "Rust in de klas", "company": "", "differences": "De school wil klein beginnen",
    });
    assert_eq!(*answers, expect);
    let again = open(&saved);
    assert_eq!((again.problems.as_slice(), again.edited_by_hand), (&[][..], false));
    let (mut ours, mut theirs) = (open_as(&saved, 2).document, open_as(&saved, 3).document);
    edit(&mut ours, Edit::insert(side("school"), 0, "Eerst "));
    edit(&mut theirs, Edit::insert(side("company"), 0, "Laten zien wat werkt"));
    let copies = [&ours, &theirs].map(|document| Copy { document, has_history: true, mark: "—" });
    let merged = merge(&copies, false, 9).unwrap();
    let texts = Texts::of(Language::Dutch);
    let files = ["a.samencanvas".to_owned(), "b.samencanvas".to_owned()];
    let template = merged.document.template();
    let told = report_text(texts, template, &files, &merged.report, ReportSubject::Merge).join("\n");
    for words in ["Hoe kijken we ernaar?", "De school", "Het bedrijf"] {
        assert!(told.contains(words), "{words} is not in {told}");
    }
    let desk = Desk::new();
    desk.put("vraag.samencanvas", &file::save(&merged.document).unwrap());
    desk.run("export vraag.samencanvas --kind report -o vraag.md").is_done();
    let markdown = String::from_utf8(desk.read("vraag.md")).unwrap();
    let mut rest = markdown.as_str();
    for words in [
        "Hoe kijken we ernaar?",
        "De school",
        "Eerst Rust",
        "Het bedrijf",
        "Laten zien",
        "Waar we verschillen",
    ] {
        rest = rest.split_once(words).map_or_else(|| panic!("{words} is not in {rest}"), |(_, rest)| rest);
    }
    desk.run("export vraag.samencanvas --kind poster -o poster.pdf").is_done();
}

#[test]
fn a_mistake_in_the_sides_is_told_with_its_place() {
    let one = json!([{"id": "a", "title": {"en": "A"}}]);
    check(|form| form["sections"][5]["sides"] = one.clone(), "at sections[5].sides: a section of kind sides");
    check(|form| form["sections"][0]["sides"] = one, "at sections[0].sides: a section of kind sides");
    check(
        |form| form["sections"][5]["sides"][1]["id"] = json!("school"),
        "at sections[5].sides[1].id: this id",
    );
    check(
        |form| form["sections"][5]["sides"][1]["id"] = json!("differences"),
        "at sections[5].sides[1].id: differences is the name",
    );
    check(
        |form| form["sections"][5]["sides"][1]["title"] = json!({}),
        "at sections[5].sides[1].title: a text",
    );
}
