//! Files as people and other programs write them.

use samencanvas::canvas::{Action, Id, Logo, Partner, RowData, RowRef, Section, SectionId, Term};
use samencanvas::document::{Edit, EditError, Limit, Limits};
use samencanvas::file::{self, OpenError, ProblemKind};
use samencanvas::replica::MOST_STRUCTS;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::generate::{LOGO, blank, dream, edit, filled, ground_rules, open, open_as, templates};

fn save(document: &samencanvas::document::Document) -> Value {
    serde_json::from_slice(&file::save(document).unwrap()).unwrap()
}

fn bytes(value: &Value) -> Vec<u8> {
    serde_json::to_vec(value).unwrap()
}

#[test]
fn a_file_written_by_hand_opens() {
    let by_hand = br#"{"format": "samencanvas", "version": 1, "canvas": {
        "sections": {"dream": {"text": "Rust"}, "agreements": {"answers": {"money": "Bij ons"}}},
        "partners": [{"name": "Buurt", "interests": ["network", "knowledge"]}]}}"#;
    let opened = open(by_hand);
    assert_eq!(opened.problems, []);
    let canvas = opened.document.canvas();
    assert_eq!(canvas.text_at(&dream()), Some("Rust"));
    assert_eq!(canvas.answer(&SectionId::from("agreements"), &"money".into()), "Bij ons");
    assert_eq!(canvas.partners[0].name, "Buurt");
    // Two people who open it agree on every id, and their copies merge without doubling.
    let mut other = open_as(by_hand, 78).document;
    assert_eq!(other.canvas(), canvas);
    assert_eq!(other.id(), opened.document.id());
    other.merge(&opened.document.encode().unwrap()).unwrap();
    assert_eq!(other.canvas(), canvas);
}

#[test]
fn a_hand_edit_is_taken_in_and_keeps_what_others_wrote() {
    let mut saved = save(&filled());
    let colleague = bytes(&saved);
    saved["canvas"]["sections"]["dream"]["text"] = json!("Een schone haven zonder uitstoot.\nVoor iedereen.");
    saved["canvas"]["partners"][0]["sector"] = json!("society");
    let opened = open(&bytes(&saved));
    assert!(opened.edited_by_hand);
    assert_eq!(opened.problems, []);
    let mut ours = opened.document;
    assert_eq!(ours.canvas().text_at(&dream()), Some("Een schone haven zonder uitstoot.\nVoor iedereen."));
    assert_eq!(ours.canvas().partners[0].sector.as_ref().map(Term::code), Some("society"));
    // A colleague went on typing in the copy without the hand edit.
    let mut theirs = open_as(&colleague, 79).document;
    edit(&mut theirs, Edit::insert(dream(), 0, "Droom: "));
    ours.merge(&theirs.encode().unwrap()).unwrap();
    let merged = "Droom: Een schone haven zonder uitstoot.\nVoor iedereen.";
    assert_eq!(ours.canvas().text_at(&dream()), Some(merged));
}

#[test]
fn the_same_hand_edit_opened_by_two_people_is_not_doubled() {
    let mut saved = save(&filled());
    saved["canvas"]["sections"]["dream"]["text"] = json!("Heel anders.");
    let mut one = open_as(&bytes(&saved), 80).document;
    let other = open_as(&bytes(&saved), 81).document;
    one.merge(&other.encode().unwrap()).unwrap();
    assert_eq!(one.canvas().text_at(&dream()), Some("Heel anders."));
}

#[test]
fn a_file_without_replica_opens_with_every_word() {
    let document = filled();
    let mut saved = save(&document);
    saved.as_object_mut().unwrap().remove("replica");
    let opened = open(&bytes(&saved));
    assert_eq!(opened.document.canvas(), document.canvas());
    assert_eq!(opened.problems, []);
}

#[test]
fn a_damaged_replica_leaves_the_words_and_says_so() {
    let document = filled();
    for (field, value) in [
        ("state", json!("AAAA")),
        ("sha256", json!("0")),
        ("encoding", json!("yjs-update-v2")),
        ("state", json!(3)),
    ] {
        let mut saved = save(&document);
        saved["replica"][field] = value;
        let opened = open(&bytes(&saved));
        assert!(opened.problems.iter().any(|problem| problem.kind == ProblemKind::HistoryLost), "{field}");
        let canvas = opened.document.canvas();
        assert_eq!(canvas.sections, document.canvas().sections);
        assert_eq!(canvas.partners, document.canvas().partners);
    }
}

#[test]
fn unknown_fields_and_long_numbers_survive_at_every_level() {
    const LONG: &str = "123456789012345678901234567890.123456789012345678901234567890";
    let text = String::from_utf8(file::save(&filled()).unwrap()).unwrap();
    // Every object gets a field that nobody knows.
    let with_unknown = text.replace("{\n", &format!("{{\n\"mood\": [{LONG}, {{\"deep\": {LONG}}}],\n"));
    let objects = with_unknown.matches("\"mood\"").count();
    assert!(objects > 15, "{objects}");
    let opened = open(with_unknown.as_bytes());
    assert_eq!(opened.problems, []);
    let mut document = opened.document;
    edit(&mut document, Edit::insert(dream(), 0, "Nog iets. "));
    let saved = String::from_utf8(file::save(&document).unwrap()).unwrap();
    assert_eq!(saved.matches("\"mood\"").count(), objects);
    assert_eq!(saved.matches(LONG).count(), 2 * objects);
    assert_eq!(open(saved.as_bytes()).document.canvas(), document.canvas());
}

#[test]
fn a_long_amount_is_kept_to_the_last_digit() {
    let mut text = String::from_utf8(file::save(&filled()).unwrap()).unwrap();
    text = text.replace("\"amount\": 20000", "\"amount\": 20000.000000000000000000000000000001");
    let saved = String::from_utf8(file::save(&open(text.as_bytes()).document).unwrap()).unwrap();
    assert!(saved.contains("\"amount\": 20000.000000000000000000000000000001"));
}

#[test]
fn words_of_a_newer_program_are_kept_as_they_are() {
    let mut saved = save(&filled());
    saved["canvas"]["partners"][0]["sector"] = json!("moon");
    saved["canvas"]["partners"][0]["interests"] = json!(["glory", "image"]);
    let opened = open(&bytes(&saved));
    assert_eq!(opened.problems, []);
    let again = save(&opened.document);
    assert_eq!(again["canvas"]["partners"][0]["sector"], json!("moon"));
    assert_eq!(again["canvas"]["partners"][0]["interests"], json!(["image", "glory"]));
}

#[test]
fn a_newer_version_opens_for_reading_only() {
    let mut saved = save(&filled());
    saved["version"] = json!(3);
    let mut opened = open(&bytes(&saved));
    assert_eq!(opened.problems[0].kind, ProblemKind::NewerVersion { version: 3 });
    assert!(opened.document.is_read_only());
    assert_eq!(opened.document.canvas().header.subject, "Schone haven");
    assert!(opened.document.edit(&[Edit::insert(dream(), 0, "x")], std::time::Duration::ZERO).is_err());
    assert!(file::save(&opened.document).is_err());
}

#[test]
fn a_value_of_the_wrong_kind_is_told_and_kept() {
    let mut saved = save(&filled());
    saved["canvas"]["sections"]["governance"] = json!(["losse", "woorden"]);
    saved["canvas"]["header"]["contact"] = json!(12);
    saved["canvas"]["actions"].as_array_mut().unwrap().push(json!("geen rij"));
    saved["canvas"]["actions"][0]["due"] = json!("volgende week");
    let opened = open(&bytes(&saved));
    assert_eq!(opened.problems.len(), 4, "{:?}", opened.problems);
    let again = save(&opened.document);
    for pointer in [
        "/canvas/sections/governance",
        "/canvas/header/contact",
        "/canvas/actions/1",
        "/canvas/actions/0/due",
    ] {
        assert_eq!(again.pointer(pointer), saved.pointer(pointer), "{pointer}");
    }
}

#[test]
fn doubled_fields_and_ids_are_told_and_nothing_is_lost() {
    let opened = open(
        br#"{"format": "samencanvas", "version": 1, "canvas": {"actions": [
            {"id": "een", "text": "eerste", "text": "tweede"}, {"id": "een", "text": "derde"}]}}"#,
    );
    let kinds: Vec<_> = opened.problems.iter().map(|problem| &problem.kind).collect();
    assert!(kinds.contains(&&ProblemKind::DuplicateField { name: "text".to_owned() }), "{kinds:?}");
    assert!(kinds.contains(&&ProblemKind::DuplicateId), "{kinds:?}");
    assert!(kinds.contains(&&ProblemKind::IdIsNoUuid { id: "een".to_owned() }), "{kinds:?}");
    let saved = String::from_utf8(file::save(&opened.document).unwrap()).unwrap();
    for word in ["eerste", "tweede", "derde"] {
        assert!(saved.contains(word), "{saved}");
    }
}

#[test]
fn half_a_character_becomes_a_mark() {
    let opened = open(
        br#"{"format": "samencanvas", "version": 1, "canvas": {"sections": {"dream": {"text": "a\ud83db\ud83d\ude00\udc00\\ud800"}}}}"#,
    );
    assert_eq!(opened.problems[0].kind, ProblemKind::BrokenCharacter);
    assert_eq!(opened.document.canvas().text_at(&dream()), Some("a\u{FFFD}b😀\u{FFFD}\\ud800"));
}

#[test]
fn what_is_no_canvas_is_refused_with_the_reason() {
    #[track_caller]
    fn check(bytes: &[u8], expect: &OpenError) {
        assert_eq!(&file::open(bytes, &templates(), 1).unwrap_err(), expect);
    }
    check(b"", &OpenError::Empty);
    check(&[0; 4096], &OpenError::Empty);
    check(b" \n", &OpenError::Empty);
    check(b"\xff\xd8\xff\xe0", &OpenError::NotText);
    check(b"{}", &OpenError::NotACanvas);
    check(b"[1, 2]", &OpenError::NotACanvas);
    check(br#"{"type": "excalidraw", "version": 2}"#, &OpenError::NotACanvas);
    check(br#"{"format": "samencanvas", "version": 0, "canvas": {}}"#, &OpenError::NotACanvas);
    check(br#"{"format": "samencanvas", "version": 1}"#, &OpenError::NotACanvas);
    check(b"{\"format\": \"samencanvas\",\n \"version\": 1, \"can", &OpenError::BreaksOff { line: 2 });
    check(b"{\"format\" \"samencanvas\"}", &OpenError::NotJson { line: 1, column: 11 });
    // Other kinds of files are not damaged ones.
    check(b"Naam;Rol\nGemeente;founding\n", &OpenError::NotACanvas);
    check(b"2026-11-22;1\n", &OpenError::NotACanvas);
    check(b"{\n  // a comment\n  \"compilerOptions\": {},\n}", &OpenError::NotACanvas);
    check(b"PK\x03\x04\x14\0\x06\0\x08\0word/document.xml", &OpenError::NotACanvas);
    check(b"PK\x03\x04\x14\0\x06\0\x08\0\xD7\xE2", &OpenError::NotText);
    let deep = format!(
        r#"{{"format": "samencanvas", "version": 1, "canvas": {}{}}}"#,
        "[".repeat(90),
        "]".repeat(90)
    );
    assert!(matches!(file::open(deep.as_bytes(), &templates(), 1), Err(OpenError::OverLimit(_))));
    let long =
        format!(r#"{{"format": "samencanvas", "version": 1, "canvas": {{"x": "{}"}}}}"#, "y".repeat(5 << 20));
    assert!(matches!(file::open(long.as_bytes(), &templates(), 1), Err(OpenError::OverLimit(_))));
}

#[test]
fn a_version_is_a_number_however_it_is_written() {
    for version in ["1", "1.0", "1e0", "10e-1"] {
        let file = format!(
            r#"{{"format": "samencanvas", "version": {version}, "template": {{"id": "collaborative-innovation", "version": 1.0}}, "canvas": {{}}}}"#
        );
        assert_eq!(open(file.as_bytes()).problems, [], "{version}");
    }
    for version in ["1.5", "0.0", "-1", "1e300", "\"1\"", "true"] {
        let file = format!(r#"{{"format": "samencanvas", "version": {version}, "canvas": {{}}}}"#);
        let error = file::open(file.as_bytes(), &templates(), 1).unwrap_err();
        assert_eq!(error, OpenError::NotACanvas, "{version}");
    }
    let newer = open(br#"{"format": "samencanvas", "version": 3.0, "canvas": {}}"#);
    assert!(newer.document.is_read_only());
}

#[test]
fn a_truncated_file_is_refused_at_every_length() {
    let bytes = file::save(&filled()).unwrap();
    let whole = bytes.len() - 2;
    for length in (0..whole).step_by(7) {
        assert!(file::open(&bytes[..length], &templates(), 1).is_err(), "{length}");
    }
}

#[test]
fn a_template_that_travels_along_is_used_and_kept() {
    let own = json!({
        "id": "own", "version": 3, "title": {"nl": "Eigen"}, "description": {"nl": ""}, "source": {"nl": ""},
        "sections": [{"id": "idea", "kind": "text", "group": "challenge", "title": {"nl": "Idee"},
                      "question": {"nl": "Wat?"}, "hints": {"nl": []}}],
        "bands": [{"height": 1, "cells": [{"section": "idea", "columns": 12}]}]
    });
    let file = json!({"format": "samencanvas", "version": 1, "template": {"id": "own", "version": 3, "copy": own},
        "canvas": {"sections": {"idea": {"text": "Fietsen"}}}});
    let opened = open(&bytes(&file));
    assert_eq!(opened.problems, []);
    assert_eq!(
        opened.document.canvas().sections[&SectionId::from("idea")],
        Section::Text("Fietsen".to_owned())
    );
    assert_eq!(save(&opened.document)["template"], file["template"]);
}

#[test]
fn a_template_that_is_not_there_is_told_and_its_texts_are_kept() {
    let file = json!({"format": "samencanvas", "version": 1, "template": {"id": "lost", "version": 2},
        "canvas": {"sections": {"idea": {"text": "Fietsen"}}}});
    let opened = open(&bytes(&file));
    assert_eq!(opened.problems[0].kind, ProblemKind::UnknownTemplate { id: "lost".to_owned() });
    let saved = save(&opened.document);
    assert_eq!(saved["template"]["id"], json!("lost"));
    assert_eq!(saved["canvas"]["sections"]["idea"]["text"], json!("Fietsen"));
}

#[test]
fn a_file_with_unusable_fields_opens_again_as_it_was_saved() {
    for odd in [
        r#"{"format": "samencanvas", "version": 1, "id": 5, "template": 5, "canvas": {}}"#,
        r#"{"format": "samencanvas", "version": 1, "template": {"id": 1, "version": "x"}, "replica": "hello", "canvas": {}}"#,
        r#"{"format": "samencanvas", "version": 1, "replica": {"state": 4, "sha256": []}, "canvas": {"header": 3}}"#,
    ] {
        let opened = open(odd.as_bytes());
        assert!(!opened.problems.is_empty(), "{odd}");
        let saved = file::save(&opened.document).unwrap();
        let again = open(&saved);
        assert!(!again.edited_by_hand, "{odd}");
        assert_eq!(again.document.canvas(), opened.document.canvas(), "{odd}");
        assert_eq!(file::save(&again.document).unwrap(), saved, "{odd}");
    }
}

#[test]
fn removing_a_row_keeps_the_unknown_fields_of_others_with_its_id() {
    let mut opened = open(
        br#"{"format": "samencanvas", "version": 1, "canvas": {
            "partners": [{"id": "1", "contributions": [{"id": "1", "colour": "red"}]},
                         {"id": "2", "contributions": [{"id": "1", "colour": "blue"}]}],
            "actions": [{"id": "1", "budget": 123456}]}}"#,
    )
    .document;
    let before = opened.canvas().clone();
    let first = before.partners[0].id;
    edit(&mut opened, Edit::Remove(RowRef::of(first)));
    let saved = String::from_utf8(file::save(&opened).unwrap()).unwrap();
    assert!(saved.contains("blue") && saved.contains("123456") && !saved.contains("red"), "{saved}");
    opened.undo();
    assert_eq!(opened.canvas(), &before);
}

#[test]
fn a_hand_edit_may_replace_a_text_that_nearly_fills_its_limit() {
    let mut document = blank(1);
    edit(&mut document, Edit::insert(dream(), 0, format!("{} b", "a".repeat(600_000))));
    let mut saved = save(&document);
    let text = format!("b {}", "c".repeat(600_000));
    saved["canvas"]["sections"]["dream"]["text"] = json!(text);
    assert_eq!(open(&bytes(&saved)).document.canvas().text_at(&dream()), Some(text.as_str()));
}

#[test]
fn a_removed_goal_that_its_parts_still_name_is_kept_as_it_stands() {
    let mut document = filled();
    let goal = document.canvas().actions[0].id;
    let part = Action { parent: Some(goal), ..Action::new(Id::new(uuid::Uuid::from_u128(31))) };
    edit(&mut document, Edit::Insert { row: RowData::of(part), after: Some(goal.uuid()) });
    let mut saved = save(&document);
    saved["canvas"]["actions"].as_array_mut().unwrap().remove(0);
    let opened = open(&bytes(&saved));
    assert_eq!(opened.problems[0].kind, ProblemKind::MissingReference);
    assert_eq!(opened.document.canvas().actions[0].parent, Some(goal));
}

#[test]
fn thousands_of_the_same_mistake_are_read_in_one_go() {
    // With a search from the start for each, these would take minutes.
    let rows = |row: &str, count: usize| vec![row; count].join(",");
    for list in [rows("1", 200_000), rows(r#"{"id": "a"}"#, 4_000)] {
        let file = format!(r#"{{"format": "samencanvas", "version": 1, "canvas": {{"actions": [{list}]}}}}"#);
        file::open(file.as_bytes(), &templates(), 1).ok();
    }
    let fields: Vec<String> = (0..60_000).map(|number| format!(r#", "x{number}": 1"#)).collect();
    let fields = fields.concat();
    let file = format!(r#"{{"format": "samencanvas", "version": 1, "canvas": {{}}{fields}}}"#);
    file::save(&open(file.as_bytes()).document).unwrap();
}

#[test]
fn half_a_character_in_the_name_of_a_field_becomes_a_mark_and_nothing_is_lost() {
    let opened = open(
        br#"{"format": "samencanvas", "version": 1, "canvas": {"\udfaa": 1, "header": {"x\ud83d": 2, "subject": "Havens"},
            "actions": [{"te\u0078t": "Meten", "\ud83dy": {"z\ud83d": 3}}]}}"#,
    );
    let kinds: Vec<_> = opened.problems.iter().map(|problem| &problem.kind).collect();
    assert_eq!(kinds, [&ProblemKind::BrokenCharacter; 3]);
    let canvas = opened.document.canvas();
    assert_eq!((&*canvas.header.subject, &*canvas.actions[0].text), ("Havens", "Meten"));
    let saved = String::from_utf8(file::save(&opened.document).unwrap()).unwrap();
    for kept in ["\"\u{FFFD}\": 1", "\"x\u{FFFD}\": 2", "\"\u{FFFD}y\": {\"z\\ud83d\": 3}"] {
        assert!(saved.contains(kept), "{kept} in {saved}");
    }
}

#[test]
fn goals_that_are_a_part_of_themselves_come_loose_and_it_is_told() {
    let id = |number: u8| format!("00000000-0000-4000-8000-00000000000{number}");
    let action =
        |number: u8, parent: u8| json!({"id": id(number), "parent": id(parent), "text": format!("{number}")});
    // One circle of three, with a part that hangs on it, one of one, and a row of goals that ends.
    let actions = [
        action(3, 1),
        action(4, 3),
        action(1, 2),
        action(2, 3),
        action(5, 5),
        action(6, 7),
        json!({"id": id(7)}),
    ];
    let file = json!({"format": "samencanvas", "version": 1, "canvas": {"actions": actions}});
    let opened = open(&bytes(&file));
    let told: Vec<_> = opened.problems.iter().map(|problem| problem.place.as_str()).collect();
    assert_eq!(told, [1, 5].map(|number| format!("/canvas/actions/{}/parent", id(number))));
    assert!(opened.problems.iter().all(|problem| problem.kind == ProblemKind::CircularGoal));
    let goals =
        opened.document.canvas().actions.iter().map(|action| action.parent.map(|goal| goal.to_string()));
    let expect = [Some(1), Some(3), None, Some(3), None, Some(7), None].map(|goal| goal.map(id));
    assert!(goals.eq(expect));
    let saved = save(&opened.document);
    assert_eq!(saved["canvas"]["actions"][4]["parent (1)"], json!(id(5)));
    assert_eq!(open(&bytes(&saved)).problems, []);
    // Another who opens the same file makes the same change.
    let mut ours = opened.document;
    let theirs = open_as(&bytes(&file), 78).document;
    ours.merge(&theirs.encode().unwrap()).unwrap();
    assert_eq!(ours.canvas(), theirs.canvas());
}

#[test]
fn a_circle_that_a_merge_made_is_in_no_file_and_blames_nobody() {
    let mut start = filled();
    let (one, other) = (start.canvas().actions[0].id, Id::new(uuid::Uuid::from_u128(31)));
    edit(&mut start, Edit::Insert { row: RowData::of(Action::new(other)), after: Some(one.uuid()) });
    let file = file::save(&start).unwrap();
    let (mut ours, mut theirs) = (open_as(&file, 8).document, open_as(&file, 9).document);
    edit(&mut ours, Edit::set(RowRef::of(one), Action::PARENT, Some(other)));
    edit(&mut theirs, Edit::set(RowRef::of(other), Action::PARENT, Some(one)));
    ours.merge(&theirs.encode().unwrap()).unwrap();
    let opened = open(&file::save(&ours).unwrap());
    assert_eq!(opened.problems, []);
    assert!(!opened.edited_by_hand);
    let goals: Vec<_> = opened.document.canvas().actions.iter().map(|action| action.parent).collect();
    assert_eq!(goals, [None, Some(one)]);
}

#[test]
fn a_history_that_nearly_fills_its_limit_gives_way_to_the_canvas() {
    // Characters of one client, each before the last one: as many structs as there may be.
    let number = |mut number: usize, bytes: &mut Vec<u8>| {
        while number >= 0x80 {
            bytes.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        bytes.push(number.to_le_bytes()[0]);
    };
    let mut state = vec![1];
    number(MOST_STRUCTS, &mut state);
    state.extend(b"\x05\0\x04\x01\x0eheader.subject\x01x");
    for before in 0..MOST_STRUCTS - 1 {
        state.extend([0x44, 5]);
        number(before, &mut state);
        state.extend(b"\x01x");
    }
    state.push(0);
    let file = json!({"format": "samencanvas", "version": 1, "canvas": {"header": {"subject": "Havens"}}});
    let file = crate::mutations::with_state(&bytes(&file), &state);
    let opened = open(&file);
    assert_eq!(opened.problems.last().unwrap().kind, ProblemKind::HistoryLost);
    assert_eq!(opened.document.canvas().header.subject, "Havens");
    file::save(&opened.document).unwrap();
}

#[test]
fn what_the_method_asks_is_written_where_there_is_something() {
    let saved = save(&filled());
    let canvas = &saved["canvas"];
    assert_eq!(canvas["partners"][0]["involvement"], json!(["problem_owner", "board_member"]));
    assert_eq!(canvas["partners"][0]["support"], json!({"work": "yes"}));
    assert_eq!(
        canvas["checklists"],
        json!({"trust": {"ground_rules": {"answer": "done", "note": "Op één blad"}}})
    );
    assert_eq!(canvas["scales"], json!({"number": "more_second"}));
    assert_eq!(canvas["silenced"], json!({"no_society": "Bewoners komen later"}));
    // An older program's file has none of it, and gets none.
    let mut document = blank(1);
    edit(
        &mut document,
        Edit::Insert { row: RowData::of(Partner::new(Id::new(Uuid::from_u128(3)))), after: None },
    );
    let text = String::from_utf8(file::save(&document).unwrap()).unwrap();
    for field in ["involvement", "support", "checklists", "scales", "needed", "silenced"] {
        assert!(!text.contains(&format!("\"{field}\"")), "{field}");
    }
}

#[test]
fn answers_that_a_newer_program_wrote_are_kept_and_odd_ones_told() {
    let by_hand = json!({"format": "samencanvas", "version": 1, "canvas": {
        "partners": [{"id": "00000000-0000-0000-0000-000000000003", "name": "Buurt",
                      "involvement": ["mascot", "funder", 3], "support": {"board": "maybe", "union": "yes"}}],
        "checklists": {"trust": {"ground_rules": {"answer": "soon"}, "new_item": {"answer": "done"}},
                       "new_list": {"first": {"note": "ja"}}},
        "needed": {"EUR": 120_000.50, "days": 3},
        "scales": {"number": "between", "width": "first", "depth": 4, "A B": "first"},
        "silenced": {"no_business": null, "new_rule": "Later", "of": ["a", "list"]}}});
    let opened = open(&bytes(&by_hand));
    let canvas = opened.document.canvas();
    let answer = canvas.check(&ground_rules()).unwrap().answer.clone();
    assert_eq!(answer, Some(Term::Unknown("soon".to_owned())));
    assert_eq!(canvas.partners[0].involvement.len(), 2);
    assert_eq!(canvas.scales.len(), 2);
    assert_eq!(canvas.silenced.get("new_rule").map(String::as_str), Some("Later"));
    let places: Vec<&str> = opened.problems.iter().map(|problem| problem.place.as_str()).collect();
    assert_eq!(places, ["/canvas/partners/00000000-0000-0000-0000-000000000003/involvement"]);
    let saved = save(&opened.document);
    let again = open(&bytes(&saved));
    assert_eq!((again.document.canvas(), again.problems.as_slice()), (canvas, [].as_slice()));
    assert_eq!(saved["canvas"]["checklists"]["trust"]["new_item"], json!({"answer": "done"}));
    assert_eq!(saved["canvas"]["checklists"]["new_list"], json!({"first": {"note": "ja"}}));
    assert_eq!(saved["canvas"]["partners"][0]["involvement"], json!(["funder", "mascot"]));
    assert_eq!(saved["canvas"]["partners"][0]["involvement (1)"], json!([3]));
    assert_eq!(saved["canvas"]["partners"][0]["support"], json!({"board": "maybe", "union": "yes"}));
    assert_eq!(saved["canvas"]["scales"]["depth"], json!(4));
    assert_eq!(saved["canvas"]["needed"], json!({"EUR": 120_000.50, "days": 3}));
    assert_eq!(saved["canvas"]["silenced"]["of"], json!(["a", "list"]));
}

#[test]
fn a_logo_is_kept_with_what_it_shows_and_is_in_the_copy_for_the_world() {
    let mut document = filled();
    let partner = document.canvas().partners[0].id;
    edit(&mut document, Edit::set(RowRef::of(partner), Partner::LOGO, Some(Logo::new(LOGO))));
    edit(
        &mut document,
        Edit::set_line(RowRef::of(partner), Partner::LOGO_ALTERNATIVE, "Een golf".to_owned()),
    );
    let opened = open(&file::save(&document).unwrap());
    assert_eq!((opened.document.canvas(), opened.problems), (document.canvas(), Vec::new()));
    let public = open(&file::public_copy(&document.snapshot())).document;
    // It is made anew from its pixels.
    let pixels = |logo: &Logo| {
        let file = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, logo.base64()).unwrap();
        samencanvas::picture::read_picture(&file).unwrap()
    };
    let logo = public.canvas().partners[0].logo.clone().unwrap();
    assert_eq!(pixels(&logo), pixels(&Logo::new(LOGO)));
    // Another one written by hand is taken in; so is that it was taken away.
    let mut by_hand = save(&document);
    let row = by_hand["canvas"]["partners"][0].as_object_mut().unwrap();
    row.remove("logo");
    row.remove("logo_alternative");
    let opened = open(&bytes(&by_hand));
    assert!(opened.edited_by_hand);
    assert_eq!(opened.document.canvas().partners[0].logo, None);
}

#[test]
fn a_logo_that_is_no_picture_or_too_large_is_told_and_kept() {
    let large = format!("iVBORw0KGgo{}", "A".repeat(Limits::LOGO / 3 * 4 + 1));
    for odd in [json!("R0lGODlh"), json!("geen base64"), json!(7), json!(large)] {
        let mut saved = save(&filled());
        saved.as_object_mut().unwrap().remove("replica");
        saved["canvas"]["partners"][0]["logo"] = odd.clone();
        let opened = open(&bytes(&saved));
        assert_eq!(opened.document.canvas().partners[0].logo, None);
        assert_eq!(opened.problems[0].kind, ProblemKind::Unexpected(file::Expected::Logo));
        assert_eq!(save(&opened.document)["canvas"]["partners"][0]["logo"], odd);
    }
}

#[test]
fn logos_have_a_size_each_and_together() {
    let mut document = filled();
    let partner = document.canvas().partners[0].id;
    let of = |bytes: usize| Some(Logo::new("A".repeat(bytes / 3 * 4)));
    let mut set = |logo| {
        document.edit(&[Edit::set(RowRef::of(partner), Partner::LOGO, logo)], std::time::Duration::ZERO)
    };
    let refused = set(of(Limits::LOGO + 3));
    assert_eq!(refused, Err(EditError::OverLimit(Limit::Logo(Limits::LOGO))));
    assert_eq!(set(of(Limits::LOGO)), Ok(()));
    for number in 0..20 {
        let id = Id::new(Uuid::from_u128(900 + number));
        let row = Partner { logo: of(Limits::LOGO), ..Partner::new(id) };
        let added =
            document.edit(&[Edit::Insert { row: RowData::of(row), after: None }], std::time::Duration::ZERO);
        let is_full = (number + 2) as usize * Limits::LOGO > Limits::LOGOS;
        assert_eq!(added.is_err(), is_full, "{number}: {added:?}");
    }
}

#[test]
fn cases_of_the_decision_aid_come_back_and_a_file_without_them_stays_as_it_was() {
    assert!(save(&blank(1))["canvas"].get("cases").is_none());
    let mut saved = save(&filled());
    let case = &mut saved["canvas"]["cases"][0];
    assert_eq!(case["answers"][0]["choice"], "yes");
    // Words and fields of a newer program, a value of the wrong kind, and what is no row at all.
    case["answers"][0]["choice"] = json!("perhaps");
    case["answers"][0]["witness"] = json!("Noor");
    case["answers"][0]["rules"] = json!(7);
    case["court"] = json!({"city": "Den Haag"});
    case["partner"] = json!("00000000-0000-0000-0000-0000000000ff");
    saved["canvas"]["cases"].as_array_mut().unwrap().push(json!("stray"));
    let opened = open(&bytes(&saved));
    let kinds: Vec<&ProblemKind> = opened.problems.iter().map(|problem| &problem.kind).collect();
    assert!(kinds.contains(&&ProblemKind::MissingReference), "{kinds:?}");
    let again = save(&opened.document);
    assert_eq!(again["canvas"]["cases"], saved["canvas"]["cases"]);
    assert_eq!(open(&bytes(&again)).document.canvas(), opened.document.canvas());
}

#[test]
fn what_stands_among_the_cases_and_is_none_is_kept() {
    let mut saved = save(&blank(1));
    saved["canvas"]["cases"] = json!(["stray"]);
    assert_eq!(save(&open(&bytes(&saved)).document)["canvas"]["cases"], json!(["stray"]));
    saved["canvas"]["cases"] = json!("none yet");
    assert_eq!(save(&open(&bytes(&saved)).document)["canvas"]["cases"], json!("none yet"));
}
