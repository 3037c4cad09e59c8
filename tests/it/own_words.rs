//! A form in words of somebody's own: all of them changed and taken over, nothing is lost and all of it keeps its place.

use std::sync::Arc;

use samencanvas::app::{Example, FormExample};
use samencanvas::document::Document;
use samencanvas::file;
use samencanvas::merge::{Copy, merge};
use samencanvas::template::{Author, COLLABORATIVE_INNOVATION, NewWords, Template};
use serde_json::Value;

use crate::generate::{open, open_as, templates};

/// A filled example of every form that comes with the program, with its bytes.
fn each_example(check: impl Fn(Document, &'static [u8])) {
    let forms = templates();
    assert_eq!(FormExample::ALL.len() + 1, forms.iter().count());
    for form in forms.iter() {
        let bytes = match FormExample::of(&form.id) {
            Some(example) => example.bytes(),
            None => Example::Schuldenlab.bytes(),
        };
        let document = open(bytes).document;
        assert_eq!(document.template().id, form.id);
        check(document, bytes);
    }
}

/// Each of its texts with something behind it, in both languages, and all of them in a third.
fn all_in_other_words(form: &Template, organisation: &str) -> Arc<Template> {
    let mut words = NewWords::default();
    for wording in form.wording() {
        for language in ["nl", "en", "fy"] {
            let changed = format!("{} {organisation}", wording.text.text(language));
            words.say(&wording.place, language, &changed, wording.text.exactly(language));
        }
    }
    Arc::new(form.reworded(form, Author::Organisation(organisation), &words).unwrap())
}

fn merged(copies: [&Document; 2]) -> Document {
    let copies = copies.map(|document| Copy { document, has_history: true, mark: "—" });
    merge(&copies, false, 99).unwrap().document
}

fn version_of(bytes: &[u8]) -> u64 {
    serde_json::from_slice::<Value>(bytes).unwrap()["version"].as_u64().unwrap()
}

#[test]
fn every_word_of_every_form_is_taken_over_and_undone_and_nothing_is_lost() {
    each_example(|mut document, _| {
        let form = Arc::clone(document.template());
        let before = document.canvas().clone();
        let own = all_in_other_words(&form, "Waterschap");
        assert!(own.wording().iter().all(|text| text.text.text("nl").ends_with("Waterschap")), "{}", form.id);
        document.take_over(Arc::clone(&own));
        assert_eq!((document.canvas(), document.placeless().len()), (&before, 0), "{}", form.id);
        // The file carries the words, and an older program only reads it.
        let saved = file::save(&document).unwrap();
        assert_eq!(version_of(&saved), 2, "{}", form.id);
        let opened = open_as(&saved, 5);
        assert_eq!(
            (opened.problems.as_slice(), opened.document.placeless().len()),
            (&[][..], 0),
            "{}",
            form.id
        );
        assert_eq!(opened.document.canvas(), &before, "{}", form.id);
        assert_eq!(opened.document.template().as_ref(), own.as_ref(), "{}", form.id);
        assert!(document.undo());
        assert_eq!((document.canvas(), document.template()), (&before, &form));
        assert_eq!(document.placeless(), []);
        if form.id == COLLABORATIVE_INNOVATION {
            assert_eq!(version_of(&file::save(&document).unwrap()), 1);
        }
        assert!(document.redo());
        assert_eq!((document.canvas(), document.template()), (&before, &own));
    });
}

#[test]
fn who_took_other_words_over_and_who_did_not_merge_to_the_same() {
    each_example(|_, bytes| {
        let (mut ours, theirs) = (open_as(bytes, 2).document, open_as(bytes, 3).document);
        let form = Arc::clone(ours.template());
        let own = all_in_other_words(&form, "Waterschap");
        ours.take_over(Arc::clone(&own));
        for copies in [[&ours, &theirs], [&theirs, &ours]] {
            let both = merged(copies);
            assert_eq!((both.template(), both.canvas()), (&own, theirs.canvas()), "{}", form.id);
            assert_eq!(both.placeless(), [], "{}", form.id);
        }
        // Two organisations, each with words of its own: all come to the same ones.
        let mut theirs = theirs;
        theirs.take_over(all_in_other_words(&form, "Provincie"));
        for copies in [[&ours, &theirs], [&theirs, &ours]] {
            let both = merged(copies);
            assert_eq!((both.template(), both.canvas()), (&own, ours.canvas()), "{}", form.id);
        }
    });
}
