//! Templates that somebody made wrong on purpose: each is refused with its places, and none costs much.

use samencanvas::template::{MOST_BYTES, TemplateMistake, read, review};
use serde_json::{Value, json};

const TOUR: &str = include_str!("tables/tour.template.json");

/// What stands where something else belongs.
fn hostile_values() -> Vec<Value> {
    vec![
        Value::Null,
        json!(-1),
        json!(0),
        json!(1e308),
        json!(u64::MAX),
        json!(true),
        json!(""),
        json!("a/b\u{202e}\u{0}"),
        json!("x".repeat(9 << 10)),
        json!([]),
        json!([[[[[[[[{}]]]]]]]]),
        json!({"nl": null, "en": ""}),
        Value::Array(vec![json!({}); 200]),
        Value::Array(vec![json!("stops"); 200]),
    ]
}

/// Every place of a value, as a JSON pointer.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                places(member, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{at}/{index}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn whatever_stands_in_a_place_the_review_finds_fault_where_the_reader_does() {
    let mut tour: Value = serde_json::from_str(TOUR).unwrap();
    tour["sections"][1]["board"] = json!("state");
    tour["sections"][1]["columns"][3]["options"][1]["end"] = json!(true);
    let mut all = Vec::new();
    places(&tour, "", &mut all);
    let mut refused = 0;
    for place in &all {
        for hostile in hostile_values() {
            let mut changed = tour.clone();
            *changed.pointer_mut(place).unwrap() = hostile;
            let text = serde_json::to_string_pretty(&changed).unwrap();
            let found = review(&text);
            let read = read("hostile", &text);
            assert_eq!(read.is_err(), !found.is_empty(), "{place}: {found:?} {read:?}");
            let lines = text.lines().count();
            assert!(found.iter().all(|finding| (1..=lines).contains(&finding.line)), "{place}: {found:?}");
            refused += usize::from(read.is_err());
        }
    }
    assert!(refused > 500, "{refused}");
}

/// As many as fit of what is small, of each kind of part.
#[test]
fn as_many_mistakes_as_fit_are_told_up_to_a_hundred() {
    let tour: Value = serde_json::from_str(TOUR).unwrap();
    let many = |part: Value| Value::Array(vec![part.clone(); MOST_BYTES / 2 / (part.to_string().len() + 1)]);
    let parts = [
        ("/bands", json!({"height": 0, "cells": []})),
        ("/bands/0/cells", json!({"section": "a/b", "columns": -1})),
        ("/sections", json!({"id": "a/b", "kind": "table", "title": {}})),
        ("/sections/1/columns", json!({"id": "where", "kind": "row", "table": "stops", "title": {}})),
        ("/sections/1/columns/3/options", json!({"id": "", "title": {}})),
        ("/sections/0/hints/nl", json!(1)),
        ("/sections/0/hints/nl", json!("")),
    ];
    for (place, part) in parts {
        let mut changed = tour.clone();
        *changed.pointer_mut(place).unwrap() = many(part);
        let found = review(&changed.to_string());
        assert!((1..=100).contains(&found.len()), "{place}: {}", found.len());
        assert!(found.iter().any(|finding| !finding.place.is_empty()), "{place}: {found:?}");
    }
    let deep = format!("{{\"sections\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let found = review(&deep);
    assert!(matches!(&found[..], [only] if only.mistake == TemplateMistake::NotJson), "{found:?}");
}
