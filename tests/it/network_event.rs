//! A form that was written from its document alone, with every kind of section, column and advice: it is edited, saved,
//! merged and exported without a line of Rust.

use std::sync::Arc;
use std::time::Duration;

use samencanvas::canvas::{CanvasId, TextField};
use samencanvas::document::{Document, Edit, Identity, difference};
use samencanvas::export::{ExportKind, Order, Paper, ReportParts};
use samencanvas::file;
use samencanvas::guidance::{Rules, advice};
use samencanvas::i18n::{Language, Texts};
use samencanvas::merge::{Copy, merge};
use samencanvas::template::{Template, review};
use serde_json::Value;

use crate::generate::{open, open_as};

const EVENT: &str = include_str!("tables/network-event.template.json");

/// The form as somebody filled it in.
fn filled() -> Document {
    let mut json: Value = serde_json::from_str(include_str!("tables/network-event.canvas.json")).unwrap();
    json["template"]["copy"] = serde_json::from_str(EVENT).unwrap();
    let opened = open(json.to_string().as_bytes());
    assert_eq!(opened.problems, []);
    opened.document
}

/// The same canvas with nothing in it, as it lies in a file.
fn blank_file(template: Arc<Template>) -> Vec<u8> {
    let id = CanvasId::new(uuid::Uuid::from_u128(8));
    file::save(&Document::blank(Identity::new(id, template), "nl", 1)).unwrap()
}

#[test]
fn it_is_sound() {
    assert_eq!(review(EVENT), []);
}

#[test]
fn all_of_it_is_filled_in_undone_saved_and_merged() {
    let filled = filled();
    let file = blank_file(Arc::clone(filled.template()));
    let mut one = open_as(&file, 2).document;
    let blank = one.canvas().clone();
    let edits = difference(&blank, filled.canvas());
    assert!(edits.len() > 40, "{}", edits.len());
    for edit in edits {
        one.edit(&[edit], Duration::MAX).unwrap();
    }
    let all = one.canvas().clone();
    assert_eq!(all.declared, filled.canvas().declared);
    while one.undo() {}
    assert_eq!(*one.canvas(), blank);
    while one.redo() {}
    assert_eq!(*one.canvas(), all);
    let saved = file::save(&one).unwrap();
    assert_eq!(*open(&saved).document.canvas(), all);

    let mut other = open_as(&file, 3).document;
    other.edit(&[Edit::insert(TextField::Contact, 0, "noor@example.org")], Duration::ZERO).unwrap();
    let copies = [&one, &other].map(|document| Copy { document, has_history: true, mark: "—" });
    let merged = merge(&copies, false, 9).unwrap();
    assert_eq!(merged.document.canvas().declared, all.declared);
    assert!(merged.document.canvas().header.contact.contains("noor@example.org"));
}

#[test]
fn its_documents_hold_all_of_it_and_its_advice() {
    let document = filled();
    let (canvas, template) = (document.canvas(), document.template());
    let (texts, today) = (Texts::of(Language::Dutch), jiff::civil::date(2026, 11, 30));
    for kind in [ExportKind::Poster, ExportKind::Pitch, ExportKind::Report(ReportParts::ALL)] {
        let order = Order::new(kind, canvas, template, texts, today);
        assert_eq!(Order { paper: Paper::A3, ..order }.lay_out().unwrap().problems, [], "{kind:?}");
    }
    let said = advice(Rules::built_in(), canvas, template, today);
    assert!(said.iter().any(|advice| advice.rule.id.starts_with("form-")));
}
