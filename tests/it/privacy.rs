//! What a saved file says, and what it does not.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use samencanvas::canvas::{
    Action, Canvas, CanvasId, Contribution, Id, Paragraph, Partner, RowData, RowRef, SectionId, TextField,
};
use samencanvas::document::{Document, Edit};
use samencanvas::file;
use samencanvas::picture;
use samencanvas::template::source_sha256;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::generate::{blank, case_answer, dream, edit, filled, open_as};

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
    edit(&mut document, Edit::Insert { row: RowData::of(row), after: None });
    let row = Action { owner: SECRET.to_owned(), ..Action::new(action) };
    edit(&mut document, Edit::Insert { row: RowData::of(row), after: None });
    edit(&mut document, Edit::insert(RowRef::of(partner).text(Partner::NOTES), 0, SECRET));
    edit(&mut document, Edit::Remove(RowRef::of(partner)));
    edit(&mut document, Edit::Remove(RowRef::of(action)));
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

/// Puts a field that nobody knows in every object, at every level. A text by language has no fields: each is a language.
fn plant(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            // What silences advice is listed in the window, whatever it silences.
            fields.iter_mut().filter(|(name, _)| *name != "silenced").for_each(|(_, value)| plant(value));
            if !fields.contains_key("nl") {
                fields.insert("zz".to_owned(), json!(SECRET));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(plant),
        _ => {}
    }
}

/// A PNG with a text chunk before its pixels, and something behind its end.
fn png_with_words() -> Vec<u8> {
    let pixels = picture::Pixels { width: 8, height: 4, rgba: [10, 20, 30, 255].repeat(32) };
    let plain = picture::small_png(&pixels, 10_000).unwrap();
    let text = [b"tEXtAuthor\0".as_slice(), SECRET.as_bytes()].concat();
    let sum = text.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 },
        )
    });
    let length = u32::try_from(text.len() - 4).unwrap();
    // The header is the first chunk: 8 bytes of signature, and 25 of it.
    let (header, rest) = plain.split_at(33);
    [header, &length.to_be_bytes(), &text, &(!sum).to_be_bytes(), rest, SECRET.as_bytes()].concat()
}

/// A canvas with a secret wherever a file has room for one that nobody sees.
fn planted() -> Document {
    let mut document = filled();
    let owner = Id::new(Uuid::from_u128(20));
    let goal = Id::new(Uuid::from_u128(31));
    let part = Action {
        parent: Some(goal),
        owner_partner: Some(owner),
        ..Action::new(Id::new(Uuid::from_u128(32)))
    };
    for action in [Action { text: "Doel".to_owned(), ..Action::new(goal) }, part] {
        edit(&mut document, Edit::Insert { row: RowData::of(action), after: None });
    }
    let second = Partner { name: "Buurt".to_owned(), ..Partner::new(Id::new(Uuid::from_u128(22))) };
    edit(&mut document, Edit::Insert { row: RowData::of(second), after: None });
    let section = document.template().section(&SectionId::from("dream")).unwrap().clone();
    let hash = source_sha256(document.canvas(), &section, None);
    for (number, source_sha256) in [(61, hash), (62, sha256_of(SECRET))] {
        let paragraph = Paragraph {
            source: Some("dream".into()),
            source_sha256,
            partner: Some(owner),
            text: "Samen".to_owned(),
            ..Paragraph::new(Id::new(Uuid::from_u128(number)))
        };
        edit(&mut document, Edit::Insert { row: RowData::of(paragraph), after: None });
    }
    let answer = case_answer(42, samencanvas::canvas::Choice::No, "Later");
    edit(
        &mut document,
        Edit::Insert { row: RowData::within(Id::new(Uuid::from_u128(40)), answer), after: None },
    );
    document.set_author(SECRET);
    edit(&mut document, Edit::insert(dream(), 0, SECRET));
    edit(&mut document, Edit::delete(dream(), 0..SECRET.len()));
    let mut json: Value = serde_json::from_slice(&file::save(&document).unwrap()).unwrap();
    let mut template = serde_json::to_value(&**document.template()).unwrap();
    template["id"] = json!("own");
    json["template"] = json!({"id": "own", "version": 1, "copy": template});
    let exif: Value = serde_json::from_slice(include_bytes!("findings/exif.canvas.json")).unwrap();
    json["canvas"]["partners"][0]["logo"] = exif["canvas"]["partners"][0]["logo"].clone();
    json["canvas"]["partners"][1]["logo"] = json!(STANDARD.encode(png_with_words()));
    for name in ["canvas", "template"] {
        plant(&mut json[name]);
    }
    json["zz"] = json!(SECRET);
    open_as(&serde_json::to_vec(&json).unwrap(), 9).document
}

fn sha256_of(text: &str) -> String {
    samencanvas::template::sha256_hex(text.as_bytes())
}

/// The bytes of a file, and of every logo in it.
fn all_bytes(file: &[u8]) -> Vec<Vec<u8>> {
    let json: Value = serde_json::from_slice(file).unwrap();
    let partners = json["canvas"]["partners"].as_array().unwrap();
    let logos = partners.iter().map(|partner| STANDARD.decode(partner["logo"].as_str().unwrap()).unwrap());
    [file.to_vec()].into_iter().chain(logos).collect()
}

/// The ids of all rows.
fn row_ids(canvas: &Canvas) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = canvas.actions.iter().map(|row| row.id.uuid()).collect();
    for partner in &canvas.partners {
        ids.push(partner.id.uuid());
        ids.extend(partner.contributions.iter().map(|row| row.id.uuid()));
    }
    for case in &canvas.cases {
        ids.push(case.id.uuid());
        ids.extend(case.answers.iter().map(|row| row.id.uuid()));
    }
    ids.extend(canvas.pitch.paragraphs.iter().map(|row| row.id.uuid()));
    ids
}

#[test]
fn a_clean_copy_and_the_copy_for_the_world_hold_nothing_that_nobody_sees() {
    let planted = planted();
    let held = file::save(&planted).unwrap();
    assert!(all_bytes(&held).iter().all(|bytes| holds(bytes, SECRET) || holds(bytes, "Jan Geheim")));
    let clean =
        file::clean_copy(&planted.snapshot(), CanvasId::new(Uuid::from_u128(9)), Uuid::from_u128(8)).unwrap();
    // What the pitch says to one partner is for that partner.
    for (file, hashes_gone) in [(&clean, &[true, false][..]), (&file::public_copy(&planted.snapshot()), &[])]
    {
        for bytes in all_bytes(file) {
            for words in [SECRET, "Jan Geheim", "GPSSECRET", &sha256_of(SECRET)] {
                assert!(!holds(&bytes, words), "{words}");
            }
        }
        // Every field that is left is one that the format has.
        let opened = open_as(file, 4);
        assert!(opened.document.canvas().unknown.is_empty());
        assert_eq!(opened.problems, []);
        assert_eq!(opened.document.template().id, "own");
        let hashes: Vec<bool> = opened
            .document
            .canvas()
            .pitch
            .paragraphs
            .iter()
            .map(|row| row.source_sha256.is_empty())
            .collect();
        assert_eq!(hashes, hashes_gone);
    }
}

#[test]
fn a_clean_copy_cannot_be_linked_with_its_canvas_and_says_the_same() {
    let planted = planted();
    let id = CanvasId::new(Uuid::from_u128(9));
    let clean = file::clean_copy(&planted.snapshot(), id, Uuid::from_u128(8)).unwrap();
    let opened = open_as(&clean, 4).document;
    let before = row_ids(planted.canvas());
    let after = row_ids(opened.canvas());
    assert_eq!(before.len(), after.len());
    for old in before.iter().chain([&planted.id().uuid(), &Uuid::from_u128(8)]) {
        assert!(!holds(&clean, &old.to_string()) && !after.contains(old), "{old}");
    }
    // Every reference leads to the row that it led to.
    let places = |document: &Document| {
        let canvas = document.canvas();
        let partner = |id: Option<Id<Partner>>| canvas.partners.iter().position(|row| Some(row.id) == id);
        let action = |id: Option<Id<Action>>| canvas.actions.iter().position(|row| Some(row.id) == id);
        let actions = canvas.actions.iter().map(|row| (action(row.parent), partner(row.owner_partner)));
        let paragraphs = canvas.pitch.paragraphs.iter().map(|row| partner(row.partner));
        let cases = canvas.cases.iter().map(|row| partner(row.partner));
        (actions.collect::<Vec<_>>(), paragraphs.collect::<Vec<_>>(), cases.collect::<Vec<_>>())
    };
    assert_eq!(places(&opened), places(&planted));
    assert_eq!(places(&opened).0[0], (Some(1), Some(1)));
    // Two clean copies of one canvas cannot be linked either.
    let other =
        file::clean_copy(&planted.snapshot(), CanvasId::new(Uuid::from_u128(10)), Uuid::from_u128(11))
            .unwrap();
    assert!(after.iter().all(|id| !holds(&other, &id.to_string())));
}

#[test]
fn the_copy_for_the_world_is_the_same_each_time_and_keeps_the_ids() {
    let planted = planted();
    let public = file::public_copy(&planted.snapshot());
    assert_eq!(public, file::public_copy(&planted.snapshot()));
    let opened = open_as(&public, 4).document;
    assert_eq!(opened.id(), planted.id());
    assert_eq!(opened.canvas().partners[0].id, planted.canvas().partners[0].id);
    // Made anew from a copy that was made anew, a logo stays as it is.
    assert_eq!(file::public_copy(&opened.snapshot()), public);
}
