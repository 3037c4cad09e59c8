//! What a saved file says, and what it does not.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use samencanvas::canvas::{Action, Contribution, Id, Partner, TextField};
use samencanvas::document::{Document, Edit};
use samencanvas::file;
use serde_json::Value;
use uuid::Uuid;

use crate::generate::{blank, dream, edit, open_as};

/// What was typed and is not there any more, in letters that nothing else has.
const SECRET: &str = "geheimwoord";

/// A file as bytes, and the bytes of the replica in it.
fn saved(document: &Document) -> [Vec<u8>; 2] {
    let file = file::save(document).unwrap();
    let json: Value = serde_json::from_slice(&file).unwrap();
    let state = STANDARD.decode(json["replica"]["state"].as_str().unwrap()).unwrap();
    [file, state]
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[track_caller]
fn check_forgotten(document: &Document) {
    for bytes in saved(document) {
        // No half of it either, which is what would stay of a text that was typed in pieces.
        let (first, second) = SECRET.split_at(6);
        assert!(!holds(&bytes, first) && !holds(&bytes, second));
    }
}

#[test]
fn text_that_was_deleted_is_not_in_the_file() {
    let mut document = blank(1);
    for (at, letter) in SECRET.char_indices() {
        edit(&mut document, Edit::insert(dream(), at, letter.to_string()));
    }
    assert!(saved(&document).iter().all(|bytes| holds(bytes, SECRET)));
    edit(&mut document, Edit::delete(dream(), 0..SECRET.len()));
    check_forgotten(&document);
    document.undo();
    document.redo();
    check_forgotten(&document);
    edit(&mut document, Edit::insert(dream(), 0, "open"));
    check_forgotten(&document);
    assert!(saved(&document).iter().all(|bytes| holds(bytes, "open")));
}

#[test]
fn text_that_was_undone_is_not_in_the_file() {
    let mut document = blank(1);
    edit(&mut document, Edit::insert(dream(), 0, SECRET));
    document.undo();
    check_forgotten(&document);
    // What can be done again lives in memory only.
    document.redo();
    assert_eq!(document.canvas().text_at(&dream()), Some(SECRET));
}

#[test]
fn text_that_was_cut_with_its_row_is_not_in_the_file() {
    let (partner, action) = (Id::new(Uuid::from_u128(1)), Id::new(Uuid::from_u128(2)));
    let contribution =
        Contribution { text: SECRET.to_owned(), ..Contribution::new(Id::new(Uuid::from_u128(3))) };
    let mut document = blank(1);
    let row = Partner { name: SECRET.to_owned(), contributions: vec![contribution], ..Partner::new(partner) };
    edit(&mut document, Edit::AddPartner { partner: row, after: None });
    let row = Action { owner: SECRET.to_owned(), ..Action::new(action) };
    edit(&mut document, Edit::AddAction { action: row, after: None });
    edit(&mut document, Edit::insert(TextField::PartnerNotes(partner), 0, SECRET));
    edit(&mut document, Edit::RemovePartner(partner));
    edit(&mut document, Edit::RemoveAction(action));
    check_forgotten(&document);
    document.undo();
    document.undo();
    document.redo();
    document.redo();
    check_forgotten(&document);
}

#[test]
fn text_that_one_deleted_stays_deleted_after_a_merge() {
    let mut start = blank(1);
    edit(&mut start, Edit::insert(dream(), 0, SECRET));
    let file = file::save(&start).unwrap();
    let (mut ours, mut theirs) = (open_as(&file, 2).document, open_as(&file, 3).document);
    edit(&mut ours, Edit::delete(dream(), 0..SECRET.len()));
    edit(&mut theirs, Edit::insert(TextField::Subject, 0, "Havens"));
    let (from_ours, from_theirs) = (ours.encode().unwrap(), theirs.encode().unwrap());
    ours.merge(&from_theirs).unwrap();
    theirs.merge(&from_ours).unwrap();
    check_forgotten(&ours);
    check_forgotten(&theirs);
    check_forgotten(&open_as(&file::save(&ours).unwrap(), 4).document);
}

#[test]
fn a_file_does_not_say_who_wrote_it_or_where() {
    let json: Value = serde_json::from_slice(&saved(&blank(1))[0]).unwrap();
    let fields: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["canvas", "format", "id", "language", "replica", "template", "version"]);
    for (of, name) in
        ["USER", "HOME", "HOSTNAME"].into_iter().filter_map(|of| Some((of, std::env::var(of).ok()?)))
    {
        for bytes in saved(&blank(1)) {
            assert!(name.len() < 4 || !holds(&bytes, &name), "{of}");
        }
    }
}

#[test]
fn a_name_is_in_the_file_only_where_somebody_gave_one_and_can_be_taken_out() {
    let mut document = blank(1);
    document.set_author(SECRET);
    assert!(document.authors().is_empty(), "who only reads leaves no name");
    edit(&mut document, Edit::insert(dream(), 0, "open"));
    assert!(holds(&saved(&document)[1], SECRET));
    // The canvas for the world in a PDF has none.
    assert!(!holds(&file::public_copy(&document.snapshot()), SECRET));
    let (mut emptied, mut copy) = [2, 3].map(|id| open_as(&saved(&document)[0], id).document).into();
    emptied.forget_authors();
    check_forgotten(&emptied);
    // A copy that has it still does not bring it back.
    edit(&mut copy, Edit::insert(dream(), 0, "elders "));
    copy.merge(&emptied.encode().unwrap()).unwrap();
    check_forgotten(&copy);
    document.set_author("");
    check_forgotten(&document);
}
