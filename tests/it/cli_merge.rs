//! `merge` and `diff` on files as they come back from colleagues.

use std::time::Duration;

use samencanvas::canvas::{Action, CanvasId, Id, Partner, RowData, RowRef, TextField, ValueKey};
use samencanvas::document::{Document, Edit};
use samencanvas::file;
use serde_json::Value;
use uuid::Uuid;

use crate::cli::Desk;
use crate::generate::{dream, edit, open_as};

const SECRET: &str = "geheimwoord";

/// The example on the desk, opened in the session of a client.
fn copy(desk: &Desk, client_id: u64) -> Document {
    open_as(&desk.read("canvas.canvas.json"), client_id).document
}

/// A saved example, so that all copies share its history.
fn shared() -> Desk {
    let desk = Desk::new();
    let saved = file::save(&copy(&desk, 1)).unwrap();
    desk.put("canvas.canvas.json", &saved);
    desk
}

fn put(desk: &Desk, name: &str, document: &Document) {
    desk.put(name, &file::save(document).unwrap());
}

/// What a program leaves that knows nothing of the history.
fn stripped(desk: &Desk, name: &str, from: &str, to: &str) -> Vec<u8> {
    let mut json: Value = serde_json::from_slice(&desk.read(name)).unwrap();
    json.as_object_mut().unwrap().remove("replica");
    serde_json::to_string_pretty(&json).unwrap().replace(from, to).into_bytes()
}

fn text(desk: &Desk, name: &str) -> String {
    open_as(&desk.read(name), 9).document.canvas().text_at(&dream()).unwrap().to_owned()
}

/// A canvas with 300 partners and 100 KB of text.
fn large(mut document: Document) -> Document {
    for number in 0..300_u128 {
        let notes = "Samen zoeken we naar een oplossing die voor iedereen werkt. ".repeat(6);
        let name = format!("Organisatie {number}");
        let partner = Partner { name, notes, ..Partner::new(Id::new(Uuid::from_u128(1 << 64 | number))) };
        edit(&mut document, Edit::Insert { row: RowData::of(partner), after: None });
    }
    document
}

/// Edits as of months: words here and there, some taken away again.
fn months(document: &mut Document, mark: &str) {
    for number in 0..2_000 {
        let text = document.canvas().text_at(&dream()).unwrap().to_owned();
        let ends: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).chain([0]).collect();
        let at = ends[number * 7_919 % ends.len()];
        let time = Duration::from_secs(10 * number as u64);
        document.edit(&[Edit::insert(dream(), at, format!("{mark}{number} "))], time).unwrap();
        if number % 3 == 0 {
            let text = document.canvas().text_at(&dream()).unwrap();
            let word = format!("{mark}{number} ");
            let at = text.find(&word).unwrap();
            document.edit(&[Edit::delete(dream(), at..at + word.len())], time).unwrap();
        }
    }
}

#[test]
fn months_of_work_in_many_copies_become_one_and_no_word_is_lost() {
    let desk = Desk::new();
    put(&desk, "canvas.canvas.json", &large(copy(&desk, 1)));
    let (mut ours, mut theirs) = (copy(&desk, 2), copy(&desk, 3));
    put(&desk, "plan-gisteren.canvas.json", &ours);
    months(&mut ours, "wij");
    months(&mut theirs, "zij");
    put(&desk, "plan.canvas.json", &ours);
    // As Nextcloud names it, and as OneDrive does that of somebody who used a text editor.
    put(&desk, "plan_(conflicted_copy_2026-11-20_101500).canvas.json", &theirs);
    let theirs_file =
        String::from_utf8(desk.read("plan_(conflicted_copy_2026-11-20_101500).canvas.json")).unwrap();
    let last = theirs.canvas().text_at(&dream()).unwrap();
    let by_hand = theirs_file.replace(last, &format!("{last} met-de-hand")).replace('\n', "\r\n");
    desk.put("plan-PC-VAN-JAN.canvas.json", format!("\u{feff}{by_hand}").as_bytes());
    // Some program dropped what it did not know; the version before it is kept.
    let last = ours.canvas().text_at(&dream()).unwrap();
    let bare = stripped(&desk, "plan.canvas.json", last, &format!("{last} zonder-geschiedenis"));
    desk.put("plan-zonder.canvas.json", &bare);
    let folder = desk.path("data").join("samencanvas").join("versions");
    let backups = samencanvas::store::Backups::new(folder);
    backups.keep(ours.id(), &desk.read("plan.canvas.json"), "2026-11-20T10:00:00Z".parse().unwrap()).unwrap();
    let copies = "plan.canvas.json plan_(conflicted_copy_2026-11-20_101500).canvas.json plan-PC-VAN-JAN.canvas.json \
                  plan-zonder.canvas.json plan-gisteren.canvas.json";
    // One that came down by half is named, and nothing is written.
    desk.put("plan-half.canvas.json", &theirs_file.as_bytes()[..theirs_file.len() / 2]);
    desk.run(&format!("merge {copies} plan-half.canvas.json -o samen.canvas.json"))
        .fails_with("plan-half.canvas.json");
    assert!(!desk.path("samen.canvas.json").exists());

    desk.run(&format!("merge {copies} -o samen.canvas.json")).is_done();
    let words = text(&desk, "samen.canvas.json");
    let times = |word: &str| words.split_whitespace().filter(|other| *other == word).count();
    for number in 0..2_000 {
        let stays = usize::from(number % 3 != 0);
        assert_eq!(times(&format!("wij{number}")), stays, "{number}");
        assert_eq!(times(&format!("zij{number}")), stays, "{number}");
    }
    assert_eq!((times("met-de-hand"), times("zonder-geschiedenis")), (1, 1));
    let file = desk.read("samen.canvas.json");
    let json: Value = serde_json::from_slice(&file).unwrap();
    let plain = stripped(&desk, "samen.canvas.json", "", "").len();
    assert!(json["replica"]["state"].is_string());
    assert!(file.len() <= 3 * plain, "{} bytes, {plain} without the history", file.len());
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let desk = shared();
    let (mut ours, mut theirs) = (copy(&desk, 2), copy(&desk, 3));
    edit(&mut ours, Edit::insert(dream(), 0, "Van ons. "));
    edit(&mut theirs, Edit::insert(dream(), 0, "Van hen. "));
    put(&desk, "a.json", &ours);
    put(&desk, "b.json", &theirs);
    desk.run("merge a.json b.json canvas.canvas.json -o één.json").is_done();
    desk.run("merge b.json a.json -o twee.json").is_done();
    assert_eq!(desk.read("één.json"), desk.read("twee.json"));
    // Once more adds nothing.
    desk.run("merge één.json a.json b.json -o drie.json").is_done();
    assert_eq!(desk.read("één.json"), desk.read("drie.json"));
}

#[test]
fn a_copy_that_a_text_editor_saved_is_merged_word_by_word() {
    let desk = shared();
    let mut ours = copy(&desk, 2);
    edit(&mut ours, Edit::insert(dream(), 0, "Van ons. "));
    put(&desk, "a.json", &ours);
    let before = text(&desk, "canvas.canvas.json");
    let first = before.split_whitespace().next_back().unwrap();
    let by_hand = String::from_utf8(desk.read("canvas.canvas.json")).unwrap();
    let by_hand = by_hand.replace(&before, &format!("{before} Met de hand."));
    assert!(by_hand.contains("Met de hand"), "{first}");
    // As Notepad saves it: with a byte order mark and its own line ends.
    let by_hand = format!("\u{feff}{}", by_hand.replace('\n', "\r\n"));
    desk.put("canvas-PC-van-Jan.json", by_hand.as_bytes());
    desk.run("merge a.json canvas-PC-van-Jan.json -o samen.json").is_done();
    assert_eq!(text(&desk, "samen.json"), format!("Van ons. {before} Met de hand."));
}

#[test]
fn a_copy_without_history_is_an_edit_of_an_earlier_version_where_one_is_kept() {
    let desk = shared();
    let before = text(&desk, "canvas.canvas.json");
    desk.put("zonder.json", &stripped(&desk, "canvas.canvas.json", &before, &format!("{before} Zonder.")));
    let mut ours = copy(&desk, 2);
    edit(&mut ours, Edit::insert(dream(), 0, "Van ons. "));
    put(&desk, "a.json", &ours);
    let run = desk.run("merge a.json zonder.json -o beide.json");
    run.is_done();
    assert!(run.out.contains("geen gedeelde geschiedenis"), "{}", run.out);
    assert_eq!(
        text(&desk, "beide.json"),
        format!("Van ons. {before}\n— Uit zonder.json: —\n{before} Zonder.")
    );
    // Yesterday's version is kept among the earlier ones, and two others.
    let id: CanvasId = ours.id();
    let folder = desk.path("data").join("samencanvas").join("versions");
    let backups = samencanvas::store::Backups::new(folder);
    for (day, name) in [("2026-11-20T10:00:00Z", "canvas.canvas.json"), ("2026-11-21T10:00:00Z", "a.json")] {
        backups.keep(id, &desk.read(name), day.parse().unwrap()).unwrap();
    }
    let run = desk.run("merge a.json zonder.json -o samen.json");
    run.is_done();
    assert!(!run.out.contains("geen gedeelde geschiedenis"), "{}", run.out);
    assert_eq!(text(&desk, "samen.json"), format!("Van ons. {before} Zonder."));
    // The other order, and the same file again, give the same.
    desk.run("merge zonder.json a.json samen.json zonder.json -o nog.json").is_done();
    assert_eq!(desk.read("nog.json"), desk.read("samen.json"));
}

#[test]
fn an_older_version_brings_nothing_back_that_was_deleted() {
    let desk = shared();
    let mut document = copy(&desk, 2);
    edit(&mut document, Edit::insert(dream(), 0, SECRET));
    put(&desk, "gisteren.json", &document);
    let mut document = open_as(&desk.read("gisteren.json"), 3).document;
    edit(&mut document, Edit::delete(dream(), 0..SECRET.len()));
    put(&desk, "vandaag.json", &document);
    desk.run("merge gisteren.json vandaag.json -o samen.json").is_done();
    let bytes = desk.read("samen.json");
    assert!(!bytes.windows(SECRET.len()).any(|window| window == SECRET.as_bytes()));
    let state = samencanvas::document::Snapshot::encode(&open_as(&bytes, 4).document.snapshot()).unwrap();
    assert!(!state.windows(SECRET.len()).any(|window| window == SECRET.as_bytes()));
}

#[test]
fn another_canvas_is_refused_and_nothing_is_written() {
    let desk = shared();
    desk.run("new -o ander.json").is_done();
    let before = desk.names();
    desk.run("merge canvas.canvas.json ander.json -o samen.json").fails_with("--as-same");
    desk.put("half.json", &desk.read("canvas.canvas.json")[..2_000]);
    desk.run("merge canvas.canvas.json half.json -o samen.json").fails_with("niet compleet");
    desk.run("merge canvas.canvas.json -o samen.json").fails_with("merge BESTAND BESTAND");
    desk.run("merge canvas.canvas.json ander.json").fails_with("-o");
    desk.run("diff canvas.canvas.json").fails_with("diff BESTAND BESTAND");
    desk.run("merge canvas.canvas.json canvas.canvas.json -o ander.json").fails_with("is er al");
    let names: Vec<String> = desk.names().into_iter().filter(|name| name != "half.json").collect();
    assert_eq!(names, before);
    desk.run("merge canvas.canvas.json ander.json -o samen.json --as-same").is_done();
    assert_eq!(text(&desk, "samen.json"), text(&desk, "canvas.canvas.json"));
}

#[test]
fn the_report_says_what_came_from_whom_and_what_vanished() {
    let desk = shared();
    let (mut ours, mut theirs) = (copy(&desk, 2), copy(&desk, 3));
    let partner = Partner { name: "Haven".to_owned(), ..Partner::new(Id::new(Uuid::from_u128(7))) };
    edit(&mut ours, Edit::Insert { row: RowData::of(partner), after: None });
    let gone = theirs.canvas().partners[0].clone();
    edit(&mut ours, Edit::Remove(RowRef::of(gone.id)));
    edit(&mut theirs, Edit::insert(RowRef::of(gone.id).text(Partner::NOTES), 0, "Belt dinsdag"));
    edit(&mut theirs, Edit::insert(dream(), 0, "Morgen. "));
    let action = Action { text: "Bellen".to_owned(), ..Action::new(Id::new(Uuid::from_u128(8))) };
    edit(&mut theirs, Edit::Insert { row: RowData::of(action), after: None });
    put(&desk, "wij.json", &ours);
    put(&desk, "zij.json", &theirs);
    let run = desk.run("merge wij.json zij.json -o samen.json --report");
    run.is_done();
    for words in [
        "Partner ‘Haven’ – erbij gekomen, uit wij.json",
        "[+Morgen. +](2)",
        "Actie ‘Bellen’ – erbij gekomen, uit zij.json",
        "terwijl de ander erin schreef",
        "Belt dinsdag",
        "(2) zij.json",
    ] {
        assert!(run.out.contains(words), "{words} in\n{}", run.out);
    }
    let run = desk.run("merge wij.json zij.json -o nog.json --report=json");
    run.is_done();
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["files"], serde_json::json!(["wij.json", "zij.json"]));
    assert_eq!(json["vanished"][0]["kind"], "partner");
    assert_eq!(json["vanished"][0]["file"], 1);
    assert!(json["vanished"][0]["texts"].as_array().unwrap().contains(&"Belt dinsdag".into()));
    let haven = json["parts"].as_array().unwrap().iter().find(|part| part["name"] == "Haven").unwrap();
    assert_eq!((&haven["kind"], &haven["fate"]), (&"partner".into(), &"added".into()));
    desk.run("merge wij.json zij.json -o x.json --report=pdf").fails_with("text, json");
}

#[test]
fn a_comparison_shows_words_that_came_and_went_and_writes_nothing() {
    let desk = shared();
    let mut theirs = copy(&desk, 3);
    edit(&mut theirs, Edit::insert(dream(), 0, "Morgen. "));
    edit(&mut theirs, Edit::set_value(ValueKey::Date, Some(jiff::civil::date(2027, 1, 2).into())));
    put(&desk, "zij.json", &theirs);
    let before = desk.names();
    let run = desk.run("diff canvas.canvas.json zij.json");
    run.is_done();
    assert!(run.out.contains("[+Morgen. +]") && run.out.contains("Datum: 02-01-2027"), "{}", run.out);
    let back = desk.run("diff zij.json canvas.canvas.json");
    assert!(back.out.contains("[-Morgen. -]"), "{}", back.out);
    assert!(desk.run("diff zij.json zij.json").out.contains("geen verschillen"));
    let json = desk.run("diff canvas.canvas.json zij.json --report=json").out;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["parts"][0]["kind"], "header");
    assert_eq!(desk.names(), before);
}

#[test]
fn names_are_in_the_report_and_gone_from_a_clean_copy() {
    let desk = shared();
    let (mut ours, mut theirs) = (copy(&desk, 2), copy(&desk, 3));
    ours.set_author("Kees");
    theirs.set_author("Noor");
    edit(&mut theirs, Edit::insert(dream(), 0, "Morgen. "));
    put(&desk, "wij.json", &ours);
    put(&desk, "zij.json", &theirs);
    let run = desk.run("merge wij.json zij.json -o samen.json --report");
    run.is_done();
    assert!(
        run.out.contains("(2) zij.json, van Noor") && run.out.contains("Droom – van Noor"),
        "{}",
        run.out
    );
    // Who only read leaves no name.
    assert!(!run.out.contains("Kees"), "{}", run.out);
    let json = desk.run("diff wij.json samen.json --report=json").out;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["authors"], serde_json::json!([[], ["Noor"]]));
    assert_eq!(json["parts"][0]["authors"], serde_json::json!(["Noor"]));
    let run = desk.run("clean samen.json -o schoon.canvas.json");
    assert!(run.is_done().out.contains("niet meer samen te voegen"), "{}", run.out);
    let clean = open_as(&desk.read("schoon.canvas.json"), 4);
    assert!(!clean.has_history && clean.document.authors().is_empty());
    assert_eq!(text(&desk, "schoon.canvas.json"), text(&desk, "samen.json"));
    desk.run("merge samen.json schoon.canvas.json -o nog.json").fails_with("--as-same");
    desk.run("clean samen.json -o schoon.canvas.json").fails_with("is er al");
}

#[test]
fn a_file_is_compared_with_the_earlier_version_of_a_name() {
    let desk = shared();
    let mut document = copy(&desk, 2);
    desk.run("diff canvas.canvas.json --since 0.3").fails_with("geen eerdere versie");
    let backups = samencanvas::store::Backups::new(desk.path("data").join("samencanvas").join("versions"));
    for (day, name) in [("2026-11-20T10:00:00Z", "0.3"), ("2026-11-21T10:00:00Z", "0.4")] {
        let length = document.canvas().header.version.len();
        edit(&mut document, Edit::delete(TextField::Version, 0..length));
        edit(&mut document, Edit::insert(TextField::Version, 0, name));
        edit(&mut document, Edit::insert(dream(), 0, format!("Na {name}. ")));
        backups.keep(document.id(), &file::save(&document).unwrap(), day.parse().unwrap()).unwrap();
    }
    edit(&mut document, Edit::insert(dream(), 0, "Nu. "));
    put(&desk, "nu.canvas.json", &document);
    let run = desk.run("diff nu.canvas.json --since 0.3");
    assert!(
        run.is_done().out.contains("[+Nu. Na 0.4. +]") && run.out.contains("versie 0.3 van"),
        "{}",
        run.out
    );
    assert_eq!(desk.run("diff nu.canvas.json --since last").out, run.out);
    // It is called 0.4 itself: changed since it was first called so.
    assert!(desk.run("diff nu.canvas.json --since 0.4").out.contains("[+Nu. +]"));
    desk.run("diff nu.canvas.json --since 9").fails_with("“0.4”, “0.3”");
}

#[test]
fn what_is_odd_in_a_copy_is_told_with_its_file_and_the_name_of_the_row() {
    let desk = shared();
    let mut json: Value = serde_json::from_slice(&desk.read("canvas.canvas.json")).unwrap();
    json["canvas"]["actions"] = serde_json::json!([
        { "text": "Bel, en schrijf op", "owner_partner": "00000000-0000-4000-8000-000000000001" }
    ]);
    desk.put("hand.canvas.json", json.to_string().as_bytes());
    let merged = desk.run("merge canvas.canvas.json hand.canvas.json -o uit.canvas.json");
    let told = &merged.notices;
    assert_eq!(merged.code, 0, "{told}");
    assert!(told.contains("hand.canvas.json: “Bel, en schrijf op” ("), "{told}");
    assert!(!told.contains("canvas.canvas.json: “"), "{told}");
}

#[test]
fn names_with_commas_stay_apart_in_a_list() {
    let desk = shared();
    let mut document = copy(&desk, 2);
    let partner = Partner { name: "Zorg, Welzijn".to_owned(), ..Partner::new(Id::new(Uuid::from_u128(9))) };
    edit(&mut document, Edit::Insert { row: RowData::of(partner), after: None });
    put(&desk, "canvas.canvas.json", &document);
    desk.run("export canvas.canvas.json -o uit.pdf --for niemand").fails_with("“Zorg, Welzijn”, “");
}
