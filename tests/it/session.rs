//! What a session leaves in the canvas: in files, in copies for others and in merges.

use std::time::Duration;

use samencanvas::canvas::{Id, Note, Private, RowData, VoteCount, VoteTarget, whole_amount};
use samencanvas::document::{Document, Edit};
use samencanvas::file;
use samencanvas::merge::{Copy, merge};
use samencanvas::schema::RowKind;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::cli::Desk;
use crate::generate::{blank, filled, open, open_as, session_rows};

fn insert(document: &mut Document, rows: Vec<RowData>) {
    for row in rows {
        document.edit(&[Edit::Insert { row, after: None }], Duration::ZERO).unwrap();
    }
}

fn with_session() -> Document {
    let mut document = filled();
    insert(&mut document, session_rows());
    document
}

fn saved(document: &Document) -> (Vec<u8>, Value) {
    let bytes = file::save(document).unwrap();
    let json = serde_json::from_slice(&bytes).unwrap();
    (bytes, json)
}

#[test]
fn a_canvas_with_a_session_is_of_version_2_and_opens_as_it_was() {
    let document = with_session();
    let (bytes, json) = saved(&document);
    assert_eq!(json["version"], 2);
    assert_eq!(json["canvas"]["notes"][0]["text"], "Walstroom op elke kade");
    assert_eq!(json["canvas"]["votes"][0]["counts"][0]["dots"], 9);
    assert_eq!(json["canvas"]["agenda"][0]["minutes"], 8);
    let schema: Value = serde_json::from_str(include_str!("../../docs/canvas.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    assert_eq!(schema.iter_errors(&json).map(|error| error.to_string()).collect::<Vec<_>>(), [""; 0]);

    let opened = open(&bytes);
    assert!(opened.problems.is_empty(), "{:?}", opened.problems);
    assert_eq!(opened.document.canvas(), document.canvas());
    // Without its replica as well: the readable part is enough.
    let mut readable = json;
    readable.as_object_mut().unwrap().remove("replica");
    let opened = open(&serde_json::to_vec(&readable).unwrap());
    assert_eq!(opened.document.canvas(), document.canvas());
}

#[test]
fn a_canvas_whose_session_is_taken_away_is_of_version_1_again() {
    assert_eq!(saved(&filled()).1["version"], 1);
    let mut document = with_session();
    let kinds = || RowKind::tables().filter(|kind| kind.private() == Some(Private::Session));
    assert_eq!(kinds().count(), 5);
    for row in session_rows() {
        document.edit(&[Edit::Remove(row.row())], Duration::ZERO).unwrap();
    }
    let json = saved(&document).1;
    assert_eq!(json["version"], 1);
    for list in ["agenda", "notes", "note_groups", "votes", "meetings"] {
        assert!(json["canvas"].get(list).is_none(), "{list}");
    }
}

#[test]
fn a_copy_for_everyone_has_nothing_of_a_session() {
    let copy = String::from_utf8(file::public_copy(&with_session().snapshot())).unwrap();
    for word in ["Walstroom op elke kade", "tafel 3", "Iedereen", "Schrijf alleen", "note_groups", "agenda"] {
        assert!(!copy.contains(word), "{word}");
    }
}

/// Two who prepare and count apart: the notes of both are there, and one count for what both counted.
#[test]
fn two_copies_of_a_session_merge_without_a_loss_or_a_double() {
    let base = saved(&with_session()).0;
    let [mut one, mut other] = [11, 12].map(|client| open_as(&base, client).document);
    let note = |number: u128, text: &str| {
        RowData::of(Note { text: text.to_owned(), ..Note::new(Id::new(Uuid::from_u128(number))) })
    };
    insert(&mut one, vec![note(0x91, "Bewoners"), note(0x92, "Schippers")]);
    insert(&mut other, vec![note(0x93, "Rederijen")]);
    let vote = one.canvas().votes[0].id;
    let target = VoteTarget::Note(one.canvas().notes[1].id);
    for (document, dots) in [(&mut one, 4), (&mut other, 6)] {
        let count = VoteCount { dots: Some(whole_amount(dots)), ..VoteCount::new(vote, target) };
        insert(document, vec![RowData::within(vote, count)]);
    }
    let copies = [&one, &other].map(|document| Copy { document, has_history: true, mark: "" });
    let merged = merge(&copies, false, 13).unwrap();
    let canvas = merged.document.canvas();
    let mut notes: Vec<&str> = canvas.notes.iter().map(|note| note.text.as_str()).collect();
    notes.sort_unstable();
    assert_eq!(notes, ["Bewoners", "Meten", "Rederijen", "Schippers", "Walstroom op elke kade"]);
    let dots = canvas.votes[0].dots_of(target);
    assert!([4, 6].contains(&dots) && canvas.votes[0].counts.len() == 2, "{dots}");
}

#[test]
fn numbers_and_words_of_a_session_by_hand_are_told_and_kept_where_they_are_none() {
    let id = |number: u128| Uuid::from_u128(number).to_string();
    let text = json!({
        "format": "samencanvas", "version": 2, "canvas": {
            "agenda": [{ "id": id(1), "activity": "dance", "minutes": "ten", "instruction": "Dans" }],
            "votes": [{ "id": id(2), "people": 2.5, "counts": [{ "id": id(3), "dots": -1 }] }],
            "notes": [{ "id": id(4), "text": "x", "group": id(9) }],
        },
    })
    .to_string();
    let opened = open(text.as_bytes());
    assert_eq!(opened.problems.len(), 2, "{:?}", opened.problems);
    let canvas = opened.document.canvas();
    assert_eq!(canvas.agenda[0].whole_minutes(), 0);
    assert_eq!((canvas.votes[0].head_count(), canvas.votes[0].given()), (0, 0));
    let json = saved(&opened.document).1;
    assert_eq!(json["canvas"]["agenda"][0]["activity"], "dance");
    assert_eq!(json["canvas"]["votes"][0]["people"], 2.5);
    assert_eq!(json["canvas"]["notes"][0]["group"], id(9));
    assert!(json.to_string().contains("ten"));
    assert!(blank(3).canvas().notes.is_empty());
}

/// What a team wrote among itself is in a report only where somebody asks for it.
#[test]
fn a_report_has_the_session_where_it_is_asked_for() {
    let desk = Desk::new();
    desk.put("canvas.canvas.json", &saved(&with_session()).0);
    desk.run("export canvas.canvas.json -o usual.md --kind report").is_done();
    desk.run("export canvas.canvas.json -o session.md --kind report --parts session --language en").is_done();
    let text = |name: &str| String::from_utf8(desk.read(name)).unwrap();
    assert!(!text("usual.md").contains("Walstroom op elke kade"));
    let session = text("session.md");
    for words in [
        "## Session",
        "### Parked\n\n- Walstroom op elke kade",
        "30 November 2026: 9 dots given by 28 people with 3 each",
        "| Walstroom op elke kade (tafel 3) | Schoon | 9 | parked |",
        "| 30 November 2026 | 28 | Iedereen |",
        "### About no section",
    ] {
        assert!(session.contains(words), "{words:?} is not in\n{session}");
    }
    desk.run("export canvas.canvas.json -o session.pdf --kind report --parts session").is_done();
}
