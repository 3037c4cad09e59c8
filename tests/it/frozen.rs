//! Files of released versions: each must open for ever, with every word and with no problem that its version did not tell.
//!
//! `tests/frozen/VERSION/` was written by that version: run this module there with `SAMENCANVAS_FREEZE` set to a
//! folder. `index.json` lists what the version made of each file; `NAME.saved.json` is what it saved after opening it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use samencanvas::app::Preferences;
use samencanvas::canvas::{Canvas, Id, Partner, RowRef, TextField};
use samencanvas::document::{Document, Edit};
use samencanvas::file::{self, Opened, Problem, ProblemKind, public_copy};
use samencanvas::merge::{Copy, merge};
use samencanvas::path::{CanonicalPath, FilePlace};
use samencanvas::settings::ThemeChoice;
use samencanvas::store::{Backups, Working, recover};
use serde_json::{Value, json};

use crate::attachment::pitch_with;
use crate::examples::FILES;
use crate::generate::{act, any_act, blank, dream, edit, filled, open, open_as, templates};
use crate::mutations::with_state;

const VERSIONS: &[&str] = &["0.1"];

fn folder(version: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frozen").join(version)
}

/// The name of a kind of problem, which outlives its fields.
fn kind(problem: &ProblemKind) -> &'static str {
    match problem {
        ProblemKind::Unexpected(_) => "unexpected",
        ProblemKind::DuplicateField { .. } => "duplicate_field",
        ProblemKind::IdIsNoUuid { .. } => "id_is_no_uuid",
        ProblemKind::DuplicateId => "duplicate_id",
        ProblemKind::MissingReference => "missing_reference",
        ProblemKind::UnknownOption => "unknown_option",
        ProblemKind::CircularGoal => "circular_goal",
        ProblemKind::BrokenCharacter => "broken_character",
        ProblemKind::UnknownTemplate { .. } => "unknown_template",
        ProblemKind::BrokenTemplate { .. } => "broken_template",
        ProblemKind::HistoryLost => "history_lost",
        ProblemKind::NewerVersion { .. } => "newer_version",
    }
}

fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{} {}", kind(&problem.kind), problem.place.as_str())).collect()
}

fn described(opened: &Opened) -> Value {
    json!({
        "problems": told(&opened.problems),
        "edited_by_hand": opened.edited_by_hand,
        "has_history": opened.has_history,
        "read_only": opened.document.is_read_only(),
    })
}

fn read(path: &Path) -> Vec<u8> {
    let read = std::fs::read(path);
    assert!(read.is_ok(), "{}: {read:?}", path.display());
    read.unwrap()
}

fn index(version: &str) -> Value {
    serde_json::from_slice(&read(&folder(version).join("index.json"))).unwrap()
}

/// What a file says apart from its history.
fn words(file: &[u8]) -> Value {
    let mut json: Value = serde_json::from_slice(file).unwrap();
    json.as_object_mut().unwrap().remove("replica");
    json
}

#[test]
fn every_file_of_a_released_version_opens_with_its_words_and_no_new_problem() {
    for version in VERSIONS {
        let index = index(version);
        let files = index["files"].as_object().unwrap();
        assert!(files.len() > 50, "{version}");
        for (name, before) in files {
            let path = folder(version).join(name);
            let opened = match file::open(&read(&path), &templates(), 77) {
                Ok(opened) => opened,
                Err(error) => {
                    assert_eq!(before["refused"], json!(true), "{version}/{name}: {error}");
                    continue;
                }
            };
            let now = described(&opened);
            // What was refused may open by now; what opened must not tell more than it did.
            let known: Vec<String> = serde_json::from_value(before["problems"].clone()).unwrap_or_default();
            let new: Vec<String> =
                told(&opened.problems).into_iter().filter(|line| !known.contains(line)).collect();
            assert!(before["refused"] == json!(true) || new.is_empty(), "{version}/{name}: {new:?}");
            if before["refused"] == json!(true) {
                continue;
            }
            for field in ["edited_by_hand", "has_history"] {
                assert_eq!(now[field], before[field], "{version}/{name}: {field}");
            }
            let saved = path.with_file_name(format!("{name}.saved.json"));
            if saved.exists() && !opened.document.is_read_only() {
                let saved_now = file::save(&opened.document).unwrap();
                assert_eq!(words(&saved_now), words(&read(&saved)), "{version}/{name}");
            }
        }
    }
}

#[test]
fn what_a_released_version_saved_opens_unchanged_and_is_saved_to_the_same_words() {
    for version in VERSIONS {
        for name in index(version)["files"].as_object().unwrap().keys() {
            let saved = folder(version).join(format!("{name}.saved.json"));
            if !saved.exists() {
                continue;
            }
            let bytes = read(&saved);
            let opened = open(&bytes);
            assert!(!opened.edited_by_hand, "{version}/{name}");
            assert_eq!(words(&file::save(&opened.document).unwrap()), words(&bytes), "{version}/{name}");
        }
    }
}

#[test]
fn copies_of_a_released_version_merge_to_what_they_merged_to() {
    for version in VERSIONS {
        let index = index(version);
        let merges = index["merges"].as_array().unwrap();
        assert!(merges.len() > 8, "{version}");
        for merged in merges {
            let names: Vec<&str> =
                merged["copies"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
            let result = read(&folder(version).join(merged["result"].as_str().unwrap()));
            let now = merged_canvas(names.iter().map(|name| read(&folder(version).join(name))));
            assert_eq!(&now, open(&result).document.canvas(), "{version}: {names:?}");
        }
    }
}

#[test]
fn work_that_a_released_version_wrote_down_comes_back() {
    for version in VERSIONS {
        let there = tempfile::tempdir().unwrap();
        let journal = read(&folder(version).join("work.journal"));
        #[expect(clippy::disallowed_methods, reason = "a copy to work in")]
        std::fs::write(there.path().join("work.journal"), journal).unwrap();
        let (recovered, _) = recover(there.path(), "work", &templates(), 9).unwrap();
        let expected = read(&folder(version).join("work.saved.json"));
        assert_eq!(words(&file::save(&recovered.opened.document).unwrap()), words(&expected));
        assert_eq!(recovered.path.as_deref(), Some(Path::new("/home/noor/plan.canvas.json")));
    }
}

#[test]
fn settings_and_earlier_versions_of_a_released_version_are_read() {
    for version in VERSIONS {
        let preferences = Preferences::read(&read(&folder(version).join("preferences.json"))).unwrap();
        assert_eq!((preferences.theme(), preferences.zoom().percent()), (ThemeChoice::Dark, 125));
        assert_eq!(preferences.author(), "Noor de Vries");
        // A path of Linux is not absolute on Windows, and is left out there.
        let recent = CanonicalPath::kept("/home/noor/plan.canvas.json".into());
        assert_eq!(preferences.recent, recent.as_slice());
        let backups = Backups::new(folder(version).join("versions"));
        let kept = backups.list(filled().id());
        let subjects: Vec<&str> = kept.iter().map(|version| version.summary.subject.as_str()).collect();
        assert_eq!(subjects, ["3 Schone haven", "2 Schone haven", "1 Schone haven"]);
    }
}

fn merged_canvas(copies: impl Iterator<Item = Vec<u8>>) -> Canvas {
    let opened: Vec<Opened> = copies.zip(90..).map(|(bytes, client)| open_as(&bytes, client)).collect();
    merged(&opened).canvas().clone()
}

fn merged(opened: &[Opened]) -> Document {
    let copies: Vec<Copy<'_>> = opened
        .iter()
        .map(|opened| Copy {
            document: &opened.document, has_history: opened.has_history, mark: "— copy —"
        })
        .collect();
    merge(&copies, false, 99).unwrap().document
}

/// Writes the files of this version into the folder that `SAMENCANVAS_FREEZE` names.
#[test]
fn freeze_this_version() {
    let Some(folder) = std::env::var_os("SAMENCANVAS_FREEZE").map(PathBuf::from) else {
        println!("skipped: nothing to freeze");
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    let mut files = serde_json::Map::new();
    for (name, bytes) in sound_files().into_iter().chain(odd_files()).chain(pdfs()) {
        put(&folder, &name, &bytes);
        let Ok(opened) = file::open(&bytes, &templates(), 77) else {
            files.insert(name, json!({"refused": true}));
            continue;
        };
        files.insert(name.clone(), described(&opened));
        if let Ok(saved) = file::save(&opened.document) {
            put(&folder, &format!("{name}.saved.json"), &saved);
        }
    }
    let merges = freeze_merges(&folder);
    put(
        &folder,
        "index.json",
        &serde_json::to_vec_pretty(&json!({"files": files, "merges": merges})).unwrap(),
    );
    freeze_work(&folder);
}

#[expect(clippy::disallowed_methods, reason = "a folder that is filled anew")]
fn put(folder: &Path, name: &str, bytes: &[u8]) {
    std::fs::write(folder.join(name), bytes).unwrap();
}

/// Acts that come out the same each time.
fn acts(seed: u8, count: usize) -> Vec<crate::generate::Act> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    (0..count).map(|_| any_act().new_tree(&mut runner).unwrap().current()).collect()
}

fn act_all(document: &mut Document, seed: u8, count: usize) {
    for (number, step) in acts(seed, count).iter().enumerate() {
        act(document, step, (u128::from(seed) << 64) + number as u128);
    }
}

/// Files as the program itself writes them.
fn sound_files() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut add = |name: String, document: &Document| {
        files.insert(format!("{name}.canvas.json"), file::save(document).unwrap());
    };
    for (name, bytes) in FILES {
        add(format!("example-{name}"), &open(bytes).document);
    }
    add("blank".into(), &blank(5));
    add("filled".into(), &filled());
    for seed in 1..=12 {
        let mut document = blank(u64::from(seed));
        act_all(&mut document, seed, 60);
        add(format!("random-{seed:02}"), &document);
    }
    let mut signed = open(&file::save(&filled()).unwrap()).document;
    signed.set_author("Noor de Vries");
    edit(&mut signed, Edit::insert(dream(), 0, "Samen: "));
    add("authors".into(), &signed);
    let mut undone = filled();
    let partner = undone.canvas().partners[0].id;
    edit(&mut undone, Edit::Remove(RowRef::of(partner)));
    undone.undo();
    undone.redo();
    undone.undo();
    edit(&mut undone, Edit::insert(RowRef::of(partner).text(Partner::NOTES), 0, "terug"));
    add("undone".into(), &undone);
    let clean =
        file::clean_copy(&filled().snapshot(), Id::new(uuid::Uuid::from_u128(9)), uuid::Uuid::from_u128(8))
            .unwrap();
    files.insert("clean.canvas.json".into(), clean);
    files.insert("public.canvas.json".into(), public_copy(&filled().snapshot()));
    files
}

/// Files as people, scripts and other programs leave them.
fn odd_files() -> BTreeMap<String, Vec<u8>> {
    let saved = String::from_utf8(file::save(&filled()).unwrap()).unwrap();
    let json = || -> Value { serde_json::from_str(&saved).unwrap() };
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut json = json();
        change(&mut json);
        serde_json::to_vec(&json).unwrap()
    };
    let hand = |canvas: &str| {
        format!(r#"{{"format": "samencanvas", "version": 1, "canvas": {canvas}}}"#).into_bytes()
    };
    let own = json!({
        "id": "own", "version": 3, "title": {"nl": "Eigen"}, "description": {"nl": ""}, "source": {"nl": ""},
        "sections": [{"id": "idea", "kind": "text", "group": "challenge", "title": {"nl": "Idee"},
                      "question": {"nl": "Wat?"}, "hints": {"nl": []}}],
        "bands": [{"height": 1, "cells": [{"section": "idea", "columns": 12}]}]
    });
    let with_template = |template: Value| {
        let file = json!({"format": "samencanvas", "version": 1, "template": template,
            "canvas": {"sections": {"idea": {"text": "Fietsen"}}}});
        serde_json::to_vec(&file).unwrap()
    };
    let utf16: Vec<u8> = saved.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let of_yjs = include_bytes!("findings/written-by-yjs.bin");
    let odd: Vec<(&str, Vec<u8>)> = vec![
        ("unknown-fields", saved.replace("{\n", "{\n\"mood\": [12345678901234567890.10, {\"deep\": 1}],\n").into_bytes()),
        ("unknown-words", changed(&|json| {
            let partner = &mut json["canvas"]["partners"][0];
            partner["sector"] = json!("moon");
            partner["role"] = json!("guest");
            partner["interests"] = json!(["glory", "image"]);
            partner["involvement"] = json!(["observer"]);
            partner["support"] = json!({"board": "perhaps"});
            partner["contributions"][0]["kind"] = json!("magic");
            partner["contributions"][0]["unit"] = json!("USD");
            json["canvas"]["actions"][0]["state"] = json!("paused");
            json["canvas"]["scales"]["number"] = json!("far_left");
        })),
        ("wrong-kinds", changed(&|json| {
            json["canvas"]["sections"]["governance"] = json!(["losse", "woorden"]);
            json["canvas"]["header"]["contact"] = json!(12);
            json["canvas"]["header"]["date"] = json!("gisteren");
            json["canvas"]["actions"][0]["due"] = json!("volgende week");
            json["canvas"]["partners"][0]["logo"] = json!("geen plaatje");
            json["canvas"]["partners"][0]["interests"] = json!([3, "image", null]);
            json["canvas"]["partners"][0]["contributions"][0]["amount"] = json!("veel");
            json["canvas"]["cases"][0]["answers"] = json!({"a": 1});
            json["canvas"]["actions"].as_array_mut().unwrap().push(json!("geen rij"));
            json["canvas"]["checklists"]["trust"] = json!(false);
            json["canvas"]["silenced"]["no_society"] = json!(7);
        })),
        ("long-amount", saved.replace("\"amount\": 20000", "\"amount\": 20000.000000000000000000000000000001").into_bytes()),
        ("doubled-fields", hand(r#"{"actions": [{"id": "een", "text": "eerste", "text": "tweede"}, {"id": "een", "text": "derde"}], "actions": []}"#)),
        ("doubled-ids", hand(r#"{"partners": [{"id": "een", "name": "A"}, {"id": "een", "name": "B", "contributions": [{"id": "x", "text": "1"}, {"id": "x", "text": "2"}]}]}"#)),
        ("no-ids", hand(r#"{"partners": [{"name": "Buurt", "interests": ["network", "knowledge"]}], "actions": [{"text": "Meten"}], "cases": [{"name": "Lening"}]}"#)),
        ("half-characters", hand(r#"{"sections": {"dream": {"text": "a\ud83db\ud83d\ude00\udc00\\ud800"}}, "na\ud800am": 1}"#)),
        ("missing-references", changed(&|json| {
            json["canvas"]["actions"][0]["parent"] = json!("00000000-0000-0000-0000-0000000000aa");
            json["canvas"]["actions"][0]["owner_partner"] = json!("00000000-0000-0000-0000-0000000000bb");
            json["canvas"]["cases"][0]["partner"] = json!("00000000-0000-0000-0000-0000000000cc");
        })),
        ("circular-goals", hand(r#"{"actions": [{"id": "1", "parent": "2", "text": "a"}, {"id": "2", "parent": "3", "text": "b"}, {"id": "3", "parent": "1", "text": "c"}, {"id": "4", "parent": "4", "text": "d"}]}"#)),
        ("edited-by-hand", changed(&|json| {
            json["canvas"]["sections"]["dream"]["text"] = json!("Een schone haven zonder uitstoot.\nVoor iedereen.");
            json["canvas"]["partners"][0]["sector"] = json!("society");
        })),
        ("no-replica", changed(&|json| drop(json.as_object_mut().unwrap().remove("replica")))),
        ("damaged-replica", changed(&|json| json["replica"]["state"] = json!("AAAA"))),
        ("replica-of-another-encoding", changed(&|json| json["replica"]["encoding"] = json!("yjs-update-v2"))),
        ("replica-of-yjs", with_state(saved.as_bytes(), of_yjs)),
        ("unusable-fields", br#"{"format": "samencanvas", "version": 1, "template": {"id": 1, "version": "x"}, "replica": "hello", "id": 5, "canvas": {"header": 3}}"#.to_vec()),
        ("own-template", with_template(json!({"id": "own", "version": 3, "copy": own}))),
        ("broken-template", with_template(json!({"id": "own", "version": 3, "copy": {"id": "own"}}))),
        ("unknown-template", with_template(json!({"id": "lost", "version": 2}))),
        ("newer-version", changed(&|json| json["version"] = json!(2))),
        ("byte-order-mark", [b"\xEF\xBB\xBF", saved.as_bytes()].concat()),
        ("utf-16", [&[0xFF, 0xFE][..], &utf16].concat()),
        ("empty", Vec::new()),
        ("zeros", vec![0; 512]),
        ("breaks-off", saved.as_bytes()[..saved.len() / 2].to_vec()),
    ];
    odd.into_iter().map(|(name, bytes)| (format!("odd-{name}.canvas.json"), bytes)).collect()
}

fn pdfs() -> BTreeMap<String, Vec<u8>> {
    let document = filled();
    [
        ("public.pdf".to_owned(), pitch_with(&public_copy(&document.snapshot()))),
        ("full.pdf".to_owned(), pitch_with(&file::save(&document).unwrap())),
    ]
    .into()
}

/// Copies of one canvas that went apart, and what they merge to.
fn freeze_merges(folder: &Path) -> Vec<Value> {
    let mut merges = Vec::new();
    for seed in (20..60).step_by(3) {
        let mut start = blank(u64::from(seed));
        act_all(&mut start, seed, 30);
        let base = file::save(&start).unwrap();
        let copies: Vec<Vec<u8>> = (1..=3)
            .map(|copy| {
                let mut document = open_as(&base, u64::from(seed) * 10 + u64::from(copy)).document;
                act_all(&mut document, seed + copy, 25);
                file::save(&document).unwrap()
            })
            .collect();
        let opened: Vec<Opened> =
            copies.iter().zip(90..).map(|(bytes, client)| open_as(bytes, client)).collect();
        let result = file::save(&merged(&opened)).unwrap();
        // A merge that has to be repaired at the next opening is no example.
        if !open(&result).problems.is_empty() || open(&result).edited_by_hand {
            continue;
        }
        let names: Vec<String> = (1..=3).map(|copy| format!("merge-{seed}-{copy}.canvas.json")).collect();
        for (name, bytes) in names.iter().zip(&copies) {
            put(folder, name, bytes);
        }
        let result_name = format!("merge-{seed}-result.canvas.json");
        put(folder, &result_name, &result);
        merges.push(json!({"copies": names, "result": result_name}));
    }
    merges
}

/// A journal, settings and earlier versions.
fn freeze_work(folder: &Path) {
    let mut document = filled();
    let base = file::save(&document).unwrap();
    let there = tempfile::tempdir().unwrap();
    let path = Path::new("/home/noor/plan.canvas.json");
    let mut working = Working::begin(there.path(), "work", Some(path), &base).unwrap();
    document.keep_updates();
    for words in ["Een ", "twee ", "drie "] {
        edit(&mut document, Edit::insert(dream(), 0, words));
        working.append(&[document.take_updates().unwrap()]).unwrap();
    }
    put(folder, "work.journal", &read(&there.path().join("work.journal")));
    put(folder, "work.saved.json", &file::save(&document).unwrap());

    let mut preferences = Preferences::default();
    preferences.chosen.theme = Some(ThemeChoice::Dark);
    preferences.chosen.zoom = Some(125.into());
    preferences.chosen.author = Some("Noor de Vries".into());
    preferences.remember(&FilePlace::of(CanonicalPath::found(path.to_owned())));
    put(folder, "preferences.json", &preferences.bytes().unwrap());

    let backups = Backups::new(folder.join("versions"));
    for number in 1..=3 {
        let mut document = filled();
        document.edit(&[Edit::insert(TextField::Subject, 0, format!("{number} "))], Duration::ZERO).unwrap();
        let moment = jiff::Timestamp::from_second(1_800_000_000 + number).unwrap();
        backups.keep(document.id(), &file::save(&document).unwrap(), moment).unwrap();
    }
}
