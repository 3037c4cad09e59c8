//! Files and texts that nobody here wrote, from the folder that `SAMENCANVAS_CORPORA` names.

use std::path::PathBuf;

use std::sync::Arc;

use samencanvas::canvas::{Action, Contribution, Id, Paragraph, Partner, RowData, RowRef, TextField};
use samencanvas::document::{Document, Edit, Identity};
use samencanvas::export::{ExportKind, Order};
use samencanvas::file;
use samencanvas::i18n::{Language, Texts};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

use crate::generate::{blank, dream, edit, open, templates};
use crate::hostile;

/// The folder; without it these tests say so and pass.
fn corpora(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("SAMENCANVAS_CORPORA").map(PathBuf::from);
    if folder.is_none() {
        println!("SAMENCANVAS_CORPORA is not set: {name} is not tried");
    }
    folder.map(|folder| folder.join(name))
}

#[test]
fn every_json_text_of_the_test_suite_is_opened_or_refused() {
    let Some(folder) = corpora("json-test-suite/test_parsing") else { return };
    let (mut must, mut must_not, mut may) = (0, 0, 0);
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let json = std::fs::read(&path).unwrap();
        assert!(file::open(&json, &templates(), 1).is_err(), "{name} is no canvas");
        // The same text as an unknown field of a canvas; what opens is saved and opens again.
        let mut canvas = br#"{"format": "samencanvas", "version": 1, "canvas": {}, "x": "#.to_vec();
        canvas.extend_from_slice(&json);
        canvas.push(b'}');
        let is_opened = hostile::open_file(&canvas);
        match name.split_once('_').unwrap().0 {
            "y" => must += usize::from(is_opened),
            // What is wrong behind the value may end the file as it should: `1}` in a field is `1` and the end.
            "n" => must_not += usize::from(!is_opened),
            _ => may += 1,
        }
    }
    assert_eq!((must, must_not, may), (95, 188, 35));
}

#[test]
fn every_pdf_of_a_stranger_is_opened_or_refused() {
    let Some(folder) = corpora("findings/adversary") else { return };
    let mut tried = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "pdf") {
            continue;
        }
        let start = std::time::Instant::now();
        let bytes = std::fs::read(&path).unwrap();
        let opened = file::open(&bytes, &templates(), 1);
        // A million entries of a table are more than a file of this size can use.
        let is_refused = path.ends_with("xs_4.6M_entries.pdf");
        assert_eq!(opened.is_err(), is_refused, "{}: {:?}", path.display(), opened.err());
        // Ten times what it may take: this is no release build.
        assert!(start.elapsed().as_secs() < 10, "{}", path.display());
        tried += 1;
    }
    assert!(tried >= 8);
}

/// What of a text is letters and numbers, which no page takes away or breaks up; ligatures and their like are written out
/// on a page where its fonts lack them.
fn letters(text: &str) -> String {
    text.nfkc().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Whether a letter runs from right to left, or turns others that way.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

#[test]
fn naughty_strings_survive_every_way_through() {
    let Some(file) = corpora("naughty-strings.json") else { return };
    let strings: Vec<String> = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    assert!(strings.len() > 400);
    let (partner, contribution) = (Id::new(Uuid::from_u128(1)), Id::new(Uuid::from_u128(2)));
    let (action, paragraph) = (Id::new(Uuid::from_u128(3)), Id::new(Uuid::from_u128(4)));
    let mut start = blank(1);
    let row = Partner { contributions: vec![Contribution::new(contribution)], ..Partner::new(partner) };
    edit(&mut start, Edit::Insert { row: RowData::of(row), after: None });
    edit(&mut start, Edit::Insert { row: RowData::of(Action::new(action)), after: None });
    edit(&mut start, Edit::Insert { row: RowData::of(Paragraph::new(paragraph)), after: None });
    let fields = [
        TextField::Subject,
        TextField::Version,
        TextField::Contact,
        TextField::Pitch,
        TextField::CheckNote(crate::generate::ground_rules()),
        dream(),
        TextField::Answer("agreements".into(), "money".into()),
        RowRef::of(partner).text(Partner::NAME),
        RowRef::of(partner).text(Partner::OTHER_INTEREST),
        RowRef::of(partner).text(Partner::NOTES),
        RowRef::within(partner, contribution).text(Contribution::TEXT),
        RowRef::of(action).text(Action::TEXT),
        RowRef::of(action).text(Action::OWNER),
        RowRef::of(paragraph).text(Paragraph::TEXT),
    ];
    let blank_state = start.encode().unwrap();
    for naughty in &strings {
        let mut document =
            Document::decode(Identity::new(start.id(), Arc::clone(start.template())), 5, &blank_state)
                .unwrap();
        for field in &fields {
            edit(&mut document, Edit::insert(field.clone(), 0, naughty.as_str()));
        }
        let opened = open(&file::save(&document).unwrap());
        assert_eq!(opened.problems, []);
        let mut merged = blank(2);
        merged.merge(&opened.document.encode().unwrap()).unwrap();
        for field in &fields {
            for document in [&document, &opened.document, &merged] {
                assert_eq!(document.canvas().text_at(field), Some(naughty.as_str()), "{field:?}");
            }
        }
        let today = jiff::civil::date(2026, 11, 22);
        for kind in [ExportKind::Poster, ExportKind::Pitch] {
            let (canvas, template) = (opened.document.canvas(), document.template());
            let made =
                Order::new(kind, canvas, template, Texts::of(Language::Dutch), today).lay_out().unwrap();
            let (read, wrote) = (letters(&made.scene.text()), letters(naughty));
            // What runs from right to left comes in the order of the page; then at least every letter is there.
            let is_there = if naughty.chars().any(turns) {
                let count = |text: &str, letter| text.chars().filter(|found| *found == letter).count();
                wrote.chars().all(|letter| count(&read, letter) >= count(&wrote, letter))
            } else {
                read.contains(&wrote)
            };
            assert!(is_there, "{naughty:?} in {read:?}");
        }
    }
}
