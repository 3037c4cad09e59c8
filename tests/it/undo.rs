//! What one step of undo is.

use std::time::Duration;

use samencanvas::canvas::{RowData, RowRef, TextField};
use samencanvas::document::{Document, Edit, Splice};

use crate::generate::{blank, dream};

/// Types a text, a character at a time with a pause between them.
fn type_text(document: &mut Document, field: &TextField, text: &str, start: Duration, pause: Duration) {
    let mut time = start;
    for character in text.chars() {
        let at = document.canvas().text_at(field).unwrap().len();
        document.edit(&[Edit::insert(field.clone(), at, character)], time).unwrap();
        time += pause;
    }
}

const QUICKLY: Duration = Duration::from_millis(80);

#[test]
fn a_word_typed_in_one_go_is_one_step() {
    let mut document = blank(1);
    type_text(&mut document, &dream(), "samen", Duration::ZERO, QUICKLY);
    assert!(document.undo());
    assert_eq!(document.canvas().text_at(&dream()), Some(""));
    assert!(!document.undo());
}

#[test]
fn a_pause_starts_a_new_step() {
    let mut document = blank(1);
    type_text(&mut document, &dream(), "een", Duration::ZERO, QUICKLY);
    type_text(&mut document, &dream(), " twee", Duration::from_secs(5), QUICKLY);
    document.undo();
    assert_eq!(document.canvas().text_at(&dream()), Some("een"));
}

#[test]
fn another_field_starts_a_new_step() {
    let mut document = blank(1);
    type_text(&mut document, &dream(), "een", Duration::ZERO, QUICKLY);
    type_text(&mut document, &TextField::Subject, "twee", Duration::from_millis(300), QUICKLY);
    document.undo();
    assert_eq!(document.canvas().header.subject, "");
    assert_eq!(document.canvas().text_at(&dream()), Some("een"));
}

#[test]
fn a_long_run_of_typing_is_taken_back_in_parts() {
    let mut document = blank(1);
    let text =
        "Een zin die zo lang is dat niemand haar in een keer kwijt wil zijn wanneer hij iets terugneemt";
    type_text(&mut document, &dream(), text, Duration::ZERO, QUICKLY);
    document.undo();
    let left = document.canvas().text_at(&dream()).unwrap();
    assert!(!left.is_empty() && left.ends_with(' '), "{left:?}");
}

#[test]
fn deleting_after_typing_is_a_step_of_its_own() {
    let mut document = blank(1);
    type_text(&mut document, &dream(), "abc", Duration::ZERO, QUICKLY);
    for at in [2, 1] {
        document.edit(&[Edit::delete(dream(), at..at + 1)], Duration::from_millis(400)).unwrap();
    }
    assert_eq!(document.canvas().text_at(&dream()), Some("a"));
    document.undo();
    assert_eq!(document.canvas().text_at(&dream()), Some("abc"));
    document.redo();
    assert_eq!(document.canvas().text_at(&dream()), Some("a"));
}

#[test]
fn undo_leaves_what_others_did() {
    let mut ours = blank(1);
    let mut theirs = blank(2);
    type_text(&mut ours, &dream(), "wij", Duration::ZERO, QUICKLY);
    type_text(&mut theirs, &TextField::Subject, "zij", Duration::ZERO, QUICKLY);
    ours.merge(&theirs.encode().unwrap()).unwrap();
    ours.undo();
    assert_eq!(ours.canvas().header.subject, "zij");
    assert_eq!(ours.canvas().text_at(&dream()), Some(""));
    assert!(!ours.undo());
}

#[test]
fn a_bad_edit_is_refused_and_changes_nothing() {
    let mut document = blank(1);
    document.edit(&[Edit::insert(dream(), 0, "één")], Duration::ZERO).unwrap();
    let before = document.canvas().clone();
    for range in [1..2, 0..99, 5..6] {
        let edit = Edit::Text(dream(), Splice { range, text: String::new() });
        assert!(document.edit(&[edit], Duration::ZERO).is_err());
    }
    let too_long = Edit::insert(dream(), 0, "x".repeat(samencanvas::document::Limits::TEXT));
    assert!(document.edit(&[too_long], Duration::ZERO).is_err());
    assert_eq!(document.canvas(), &before);
}

#[test]
fn undoing_a_removal_gives_the_row_back_in_its_place() {
    use samencanvas::canvas::{Id, Partner};
    use uuid::Uuid;
    let mut document = blank(1);
    let mut after = None;
    for number in 1..4 {
        let partner = Partner { name: number.to_string(), ..Partner::new(Id::new(Uuid::from_u128(number))) };
        let id = partner.id;
        crate::generate::edit(
            &mut document,
            Edit::Insert { row: RowData::of(partner), after: after.map(Id::uuid) },
        );
        after = Some(id);
    }
    let before = document.canvas().clone();
    let gone = before.partners[0].id;
    document.edit(&[Edit::Remove(RowRef::of(gone))], Duration::from_secs(9)).unwrap();
    document.undo();
    assert_eq!(document.canvas(), &before);
}

#[test]
fn a_row_comes_back_even_when_others_removed_the_one_above_it() {
    use samencanvas::canvas::{Id, Partner};
    use uuid::Uuid;
    let mut ours = blank(1);
    let [above, below] = [1, 2].map(|number| Partner::new(Id::new(Uuid::from_u128(number))));
    crate::generate::edit(&mut ours, Edit::Insert { row: RowData::of(above.clone()), after: None });
    crate::generate::edit(
        &mut ours,
        Edit::Insert { row: RowData::of(below.clone()), after: Some(above.id.uuid()) },
    );
    let mut theirs = crate::generate::open_as(&samencanvas::file::save(&ours).unwrap(), 2).document;
    crate::generate::edit(&mut ours, Edit::Remove(RowRef::of(below.id)));
    crate::generate::edit(&mut theirs, Edit::Remove(RowRef::of(above.id)));
    ours.merge(&theirs.encode().unwrap()).unwrap();
    ours.undo();
    assert_eq!(ours.canvas().partners, [below]);
}

#[test]
fn a_text_that_a_merge_made_too_long_can_be_shortened() {
    let long = "x".repeat(600_000);
    let mut ours = blank(1);
    let mut theirs = blank(2);
    for document in [&mut ours, &mut theirs] {
        crate::generate::edit(document, Edit::insert(dream(), 0, long.as_str()));
    }
    ours.merge(&theirs.encode().unwrap()).unwrap();
    assert!(samencanvas::file::save(&ours).is_err());
    crate::generate::edit(&mut ours, Edit::delete(dream(), 0..300_000));
    samencanvas::file::save(&ours).unwrap();
}
