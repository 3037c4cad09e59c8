//! The words of the program: every language has each of them, with the same gaps, and none is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use samencanvas::canvas::Canvas;
use samencanvas::schema::{AnyRow, Kind, RowKind, View, fields};
use uuid::Uuid;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The messages of a language, each with the names of what is filled in.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = root().join("assets/i18n").join(language).join("samencanvas.ftl");
    let text = std::fs::read_to_string(path).unwrap();
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
            assert!(!messages.contains_key(id), "{id} stands twice in {language}");
            id.clone_into(&mut last);
            messages.insert(last.clone(), BTreeSet::new());
        }
        let gaps = line.split("{ $").skip(1).filter_map(|rest| rest.split([' ', '}']).next());
        messages.entry(last.clone()).or_default().extend(gaps.map(str::to_owned));
    }
    messages.remove("");
    messages
}

fn source(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            source(&path, text);
        } else if path.extension().is_some_and(|end| end == "rs") {
            text.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_language_has_every_message_with_the_same_gaps() {
    let (dutch, english) = (messages("nl"), messages("en"));
    let differing = dutch.iter().filter(|(id, gaps)| english.get(*id) != Some(gaps)).map(|(id, _)| id);
    let missing = english.keys().filter(|id| !dutch.contains_key(*id));
    let found: Vec<_> = differing.chain(missing).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn no_message_is_left_over() {
    let mut text = String::new();
    source(&root().join("src"), &mut text);
    let labels = row_messages();
    let is_left_over = |id: &String| !text.contains(&format!("\"{id}\"")) && !labels.contains(id);
    let left_over: Vec<_> = messages("en").into_keys().filter(is_left_over).collect();
    assert!(left_over.is_empty(), "{left_over:?}");
}

/// The ids of the messages that a source fills in, each with what stands behind the id up to the end of the call.
fn calls(source: &str) -> impl Iterator<Item = (&str, &str)> {
    source.split("fl!(").skip(1).filter_map(|call| {
        let mut depth = 1;
        let end = call.find(|sign| {
            depth += match sign {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            depth == 0
        })?;
        let (_, behind) = call.get(..end)?.split_once('"')?;
        behind.split_once('"')
    })
}

#[test]
fn whoever_says_a_message_fills_in_all_its_gaps() {
    let mut text = String::new();
    source(&root().join("src"), &mut text);
    let messages = messages("en");
    let lacking: Vec<_> = calls(&text)
        .filter(|(id, _)| messages.contains_key(*id))
        .flat_map(|(id, given)| {
            let is_given = move |gap: &&String| given.contains(&format!(" {gap} = "));
            messages[id].iter().filter(move |gap| !is_given(gap)).map(move |gap| format!("{id}: {gap}"))
        })
        .collect();
    assert!(lacking.is_empty(), "{lacking:?}");
    assert!(calls(&text).count() > 900);
}

/// A list of each kind of rows, with the kind.
fn lists() -> Vec<(RowKind, Box<dyn AnyRow>, bool)> {
    let canvas = Canvas::default();
    let mut lists = Vec::new();
    for kind in canvas.tables() {
        let row = canvas.table(kind).blank(Uuid::nil());
        for (info, field) in fields(&*row) {
            if let (Kind::Rows(inner), View::Rows(rows)) = (info.kind, field.view()) {
                lists.push((inner, rows.blank(Uuid::nil()), rows.is_ordered()));
            }
        }
        lists.push((kind, row, canvas.table(kind).is_ordered()));
    }
    lists
}

/// The messages that are named after kinds of rows and after their fields, which a report of a merge tells about.
fn row_messages() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let declared = ["declared".to_owned()].into_iter();
    let kinds = RowKind::BUILT_IN.into_iter().map(|kind| kind.name().replace('_', "-"));
    for name in kinds.chain(declared) {
        let of_kind =
            ["report-{}", "report-{}-order", "limit-{}", "notice-removed-{}", "notice-removed-{}-named"];
        ids.extend(of_kind.map(|id| id.replace("{}", &name)));
    }
    for (kind, row, is_ordered) in lists() {
        let is_told = |told: Kind| match told {
            Kind::Text(_) => kind != RowKind::Paragraph,
            Kind::Line
            | Kind::Code(_)
            | Kind::Word(_)
            | Kind::Words { .. }
            | Kind::WordByMember { .. }
            | Kind::Date
            | Kind::Reference { .. }
            | Kind::Amount { .. }
            | Kind::Tick
            | Kind::Logo => is_ordered,
            Kind::Rows(_) => false,
        };
        let told = fields(&*row).map(|(info, _)| info).filter(|info| is_told(info.kind));
        ids.extend(told.map(|info| format!("{}-{}", kind.name(), info.key).replace('_', "-")));
    }
    ids
}

#[test]
fn every_kind_of_rows_and_every_field_has_its_messages() {
    let messages = messages("nl");
    let missing: Vec<_> = row_messages().into_iter().filter(|id| !messages.contains_key(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Nobody knows which article the name of an organisation takes, or whether it is a plural (*het ministerie*, *de bank*,
/// *gemeenten*): it stands before or behind a colon, in quotes, or in a label.
#[test]
fn no_word_depends_on_the_name_of_a_partner() {
    const LABELS: &[&str] = &["Pitch voor ", "Voor ", "Pitch for ", "For "];
    for language in ["nl", "en"] {
        let path = root().join("assets/i18n").join(language).join("samencanvas.ftl");
        for line in std::fs::read_to_string(path).unwrap().lines().filter(|line| !line.starts_with('#')) {
            for gap in ["{ $partner }", "{ $names }"] {
                let message = line.split_once(" = ").map_or(line, |(_, message)| message);
                let Some((before, after)) = message.split_once(gap) else { continue };
                let is_apart = before.is_empty() || before.ends_with(": ") || before.ends_with(['‘', '“']);
                let is_label = LABELS.contains(&before) && after.is_empty();
                let goes_on = after.is_empty() || after.starts_with([':', '.', ',', '’', '”']);
                let is_person = line.starts_with("report-by") || line.starts_with("report-file-by");
                assert!(is_label || is_person || (is_apart && goes_on), "{language}: {line}");
            }
        }
    }
}

#[test]
fn words_are_calm() {
    for language in ["nl", "en"] {
        let path = root().join("assets/i18n").join(language).join("samencanvas.ftl");
        let text = std::fs::read_to_string(path).unwrap();
        let loud: Vec<_> = text.lines().filter(|line| line.contains('!')).collect();
        assert!(loud.is_empty(), "{loud:?}");
    }
}
