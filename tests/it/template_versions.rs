//! A newer version of a template taken over: nothing that was written is lost, and copies of both versions still merge.

use std::sync::Arc;

use proptest::prelude::*;
use samencanvas::canvas::{RowRef, TextField, list};
use samencanvas::document::{Document, Edit, Placeless};
use samencanvas::file;
use samencanvas::merge::{Copy, merge};
use samencanvas::schema::{Key, RowKind};
use samencanvas::template::{self, Template};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::generate::{
    Act, act, any_act, any_edit, blank_with_table, declared_row, edit, open_as, template_with_table,
};

/// The next version of the form with a table: without the sides and the choice, with another column in the table and a
/// section of its own.
fn newer() -> Arc<Template> {
    version(2, |form| {
        let sections = form["sections"].as_array_mut().unwrap();
        sections.retain(|section| section["id"] != "views" && section["id"] != "theme");
        let table = sections.iter_mut().find(|section| section["id"] == "milestones").unwrap();
        let columns = table["columns"].as_array_mut().unwrap();
        columns.retain(|column| column["id"] != "what" && column["id"] != "check");
        columns.push(json!({"id": "note", "kind": "text", "title": {"nl": "Notitie"}}));
        let mut lessons = sections[0].clone();
        lessons["id"] = json!("lessons");
        sections.push(lessons);
        let bands = form["bands"].as_array_mut().unwrap();
        bands.pop();
        bands.pop();
        bands.push(json!({"height": 1, "cells": [{"section": "milestones", "columns": 6}, {"section": "lessons", "columns": 6}]}));
    })
}

fn version(version: u32, change: impl FnOnce(&mut Value)) -> Arc<Template> {
    let mut form = serde_json::to_value(&*template_with_table().0).unwrap();
    form["version"] = json!(version);
    change(&mut form);
    Arc::new(template::read("newer", &form.to_string()).unwrap())
}

fn side() -> TextField {
    TextField::Answer("views".into(), "city".into())
}

/// A canvas of the first version with words at places that the next one has not.
fn filled() -> (Document, RowRef) {
    let mut document = blank_with_table(1);
    edit(&mut document, Edit::insert(side(), 0, "Meer groen"));
    let kind = document.template().tables().next().unwrap();
    let data = declared_row(kind.declared().unwrap(), Uuid::from_u128(7), "Palen", None);
    edit(&mut document, Edit::Insert { row: data, after: None });
    (document, RowRef::of_kind(kind, Uuid::from_u128(7)))
}

/// What has no place, as lines.
fn placeless(document: &Document) -> Vec<String> {
    let line = |found: &Placeless| format!("{}: {}", found.place.join("."), found.words.join("|"));
    document.placeless().iter().map(line).collect()
}

fn merged(copies: [&Document; 2]) -> Document {
    let copies = copies.map(|document| Copy { document, has_history: true, mark: "—" });
    merge(&copies, false, 99).unwrap().document
}

#[test]
fn what_has_no_place_any_more_is_kept_through_a_save_and_comes_back_with_it() {
    let (mut document, row) = filled();
    let before = document.canvas().clone();
    assert_eq!(placeless(&document), [""; 0]);
    document.take_over(newer());
    assert_eq!(document.template().version, 2);
    let kept = ["milestones.check: open", "milestones.what: Palen", "views.city: Meer groen"];
    assert_eq!(placeless(&document), kept);
    edit(&mut document, Edit::insert(TextField::Section("lessons".into()), 0, "Begin klein"));
    let mut reopened = open_as(&file::save(&document).unwrap(), 5).document;
    assert_eq!(reopened.canvas(), document.canvas());
    assert_eq!((reopened.template().version, placeless(&reopened)), (2, placeless(&document)));
    // The version after that has the place again.
    reopened.take_over(version(3, |_| {}));
    let table = reopened.template().tables().next().unwrap();
    let row = RowRef::of_kind(table, row.uuid());
    assert_eq!(reopened.canvas().text_at(&side()), Some("Meer groen"));
    assert_eq!(reopened.canvas().text_at(&row.text(Key::new("what"))), Some("Palen"));
    assert_eq!(placeless(&reopened), ["lessons: Begin klein"]);
    // One step each.
    document.undo();
    document.undo();
    assert_eq!((document.canvas(), document.template().version), (&before, 1));
    document.redo();
    document.redo();
    assert_eq!(document.canvas().text_at(&TextField::Section("lessons".into())), Some("Begin klein"));
    assert_eq!(placeless(&document), kept);
}

#[test]
fn who_did_not_take_it_over_can_write_on_and_no_word_is_lost() {
    let (document, _) = filled();
    let bytes = file::save(&document).unwrap();
    let (mut ours, mut theirs) = (open_as(&bytes, 2).document, open_as(&bytes, 3).document);
    ours.take_over(newer());
    edit(&mut ours, Edit::insert(TextField::Section("lessons".into()), 0, "Begin klein"));
    edit(&mut theirs, Edit::insert(side(), 10, " en blauw"));
    for copies in [[&ours, &theirs], [&theirs, &ours]] {
        let both = merged(copies);
        assert_eq!(both.template().version, 2);
        assert_eq!(both.canvas().text_at(&TextField::Section("lessons".into())), Some("Begin klein"));
        assert_eq!(
            placeless(&both),
            ["milestones.check: open", "milestones.what: Palen", "views.city: Meer groen en blauw"]
        );
    }
    theirs.take_over(newer());
    edit(&mut theirs, Edit::insert(TextField::Section("lessons".into()), 0, "Vraag door. "));
    let both = merged([&ours, &theirs]);
    let lessons = both.canvas().text_at(&TextField::Section("lessons".into())).unwrap();
    assert!(lessons.contains("Begin klein") && lessons.contains("Vraag door."), "{lessons}");
    assert_eq!(both.canvas(), merged([&theirs, &ours]).canvas());
}

#[test]
fn a_row_that_is_removed_and_taken_back_has_what_has_no_place() {
    let (mut document, _) = filled();
    document.take_over(newer());
    let kept = placeless(&document);
    assert!(kept.iter().any(|words| words.starts_with("milestones.")), "{kept:?}");
    let kind = document.template().tables().next().unwrap();
    let row = list(document.canvas().table(kind)).next().unwrap().uuid();
    edit(&mut document, Edit::Remove(RowRef::of_kind(kind, row)));
    assert!(!placeless(&document).iter().any(|words| words.starts_with("milestones.")));
    document.undo();
    assert_eq!(placeless(&document), kept);
}

#[test]
fn a_row_that_another_copy_removed_and_undo_brings_has_what_has_no_place() {
    let (mut ours, _) = filled();
    ours.take_over(newer());
    let kept = placeless(&ours);
    let mut theirs = open_as(&file::save(&ours).unwrap(), 3).document;
    let kind = theirs.template().tables().next().unwrap();
    let row = RowRef::of_kind(kind, list(theirs.canvas().table(kind)).next().unwrap().uuid());
    edit(&mut theirs, Edit::Remove(row));
    assert!(ours.merge_as_step(&theirs.encode().unwrap()).unwrap());
    assert_ne!(placeless(&ours), kept);
    ours.undo();
    assert_eq!(placeless(&ours), kept);
}

/// Does some acts; the ids of rows come from `by`.
fn act_all(document: &mut Document, acts: &[Act], by: u128) {
    for (index, step) in acts.iter().enumerate() {
        act(document, step, (by << 64) + index as u128);
    }
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(any_act(), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn taking_a_version_over_and_back_changes_nothing(start in acts(), after in prop::collection::vec(any_edit(), 0..8)) {
        let mut document = blank_with_table(1);
        act_all(&mut document, &start, 1);
        let before = document.canvas().clone();
        document.take_over(newer());
        let taken = document.canvas().clone();
        let revision = document.revision();
        act_all(&mut document, &after, 2);
        while document.template().version == 2 {
            prop_assert!(document.undo());
        }
        prop_assert_eq!(document.canvas(), &before);
        prop_assert!(document.redo());
        prop_assert_eq!(document.canvas(), &taken);
        prop_assert!(document.revision() > revision);
        let reopened = open_as(&file::save(&document).unwrap(), 5).document;
        prop_assert_eq!(reopened.canvas(), document.canvas());
        prop_assert_eq!(reopened.placeless(), document.placeless());
    }

    #[test]
    fn copies_merge_whoever_took_the_version_over(
        start in acts(), ours in acts(), theirs in acts(), who in 0..4_u8, when in any::<bool>(),
    ) {
        let mut base = blank_with_table(1);
        act_all(&mut base, &start, 1);
        let bytes = file::save(&base).unwrap();
        let edited = |client: u64, acts: &[Act], takes: bool| {
            let mut document = open_as(&bytes, client).document;
            if takes && when {
                document.take_over(newer());
            }
            let known = acts.iter().filter(|act| !matches!(act, Act::Undo | Act::Redo)).cloned();
            act_all(&mut document, &known.collect::<Vec<_>>(), client.into());
            if takes && !when {
                document.take_over(newer());
            }
            document
        };
        let (ours, theirs) = (edited(2, &ours, who & 1 != 0), edited(3, &theirs, who & 2 != 0));
        let (one, other) = (merged([&ours, &theirs]), merged([&theirs, &ours]));
        prop_assert_eq!(one.canvas(), other.canvas());
        prop_assert_eq!(one.placeless(), other.placeless());
        prop_assert_eq!(one.template().version, if who == 0 { 1 } else { 2 });
        // Who takes it over after the merge has the same.
        let mut late = one;
        if who == 0 {
            late.take_over(newer());
        }
        let rows = late.template().tables().map(|kind: RowKind| list(late.canvas().table(kind)).count());
        prop_assert!(rows.sum::<usize>() < 100);
    }
}
