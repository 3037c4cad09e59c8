//! Files and texts that nobody here wrote, from the folder that `SAMENCANVAS_CORPORA` names.

use std::path::PathBuf;

use samencanvas::canvas::TextField;
use samencanvas::document::Edit;
use samencanvas::file;

use crate::generate::{blank, dream, edit, open, templates};

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
    let (mut opened, mut refused) = (0, 0);
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let json = std::fs::read(&path).unwrap();
        assert!(file::open(&json, &templates(), 1).is_err(), "{} is no canvas", path.display());
        // The same text as an unknown field of a canvas.
        let mut canvas = br#"{"format": "samencanvas", "version": 1, "canvas": {}, "x": "#.to_vec();
        canvas.extend_from_slice(&json);
        canvas.push(b'}');
        let is_valid = path.file_name().unwrap().to_str().unwrap().starts_with("y_");
        match file::open(&canvas, &templates(), 1) {
            Ok(document) => {
                opened += 1;
                let saved = file::save(&document.document).unwrap();
                assert_eq!(open(&saved).document.canvas(), document.document.canvas(), "{}", path.display());
            }
            Err(error) => {
                refused += 1;
                assert!(!is_valid, "{}: {error}", path.display());
            }
        }
    }
    assert!(opened > 90 && refused > 150, "{opened} opened, {refused} refused");
}

#[test]
fn naughty_strings_survive_every_way_through() {
    let Some(file) = corpora("naughty-strings.json") else { return };
    let strings: Vec<String> = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    assert!(strings.len() > 400);
    for naughty in &strings {
        let mut document = blank(1);
        edit(&mut document, Edit::insert(TextField::Subject, 0, naughty.as_str()));
        edit(&mut document, Edit::insert(dream(), 0, naughty.as_str()));
        let saved = file::save(&document).unwrap();
        let opened = open(&saved).document;
        assert_eq!(opened.canvas().header.subject, *naughty);
        assert_eq!(opened.canvas().text_at(&dream()), Some(naughty.as_str()));
        let mut merged = blank(2);
        merged.merge(&opened.encode().unwrap()).unwrap();
        assert_eq!(merged.canvas().header.subject, *naughty);
    }
}
