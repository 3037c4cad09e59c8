//! Markdown, read back by a parser that is not ours.

use std::path::Path;

use jiff::civil::date;
use pulldown_cmark::{Event, Options, Parser};
use samencanvas::canvas::{Canvas, Section, list};
use samencanvas::document::Document;
use samencanvas::export::{ExportKind, MakeError, Order, ReportParts, Target, make};
use samencanvas::i18n::{Language, Texts};
use samencanvas::schema::fields;

use crate::generate::open;

fn made(document: &Document, kind: ExportKind) -> Result<String, MakeError> {
    let texts = Texts::of(Language::Dutch);
    let order = Order::new(kind, document.canvas(), document.template(), texts, date(2026, 11, 22));
    make(&order, &Target::Markdown).map(|made| String::from_utf8(made.bytes).unwrap())
}

/// The words of Markdown, with a space between its blocks.
fn words(markdown: &str) -> String {
    let mut words = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) => words.push_str(&text),
            Event::Start(_) | Event::End(_) | Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => {
                words.push(' ');
            }
            Event::Html(html) => assert!(html.starts_with("<!-- samencanvas "), "{html}"),
            other => assert_eq!(other, Event::Rule),
        }
    }
    without_space(&words)
}

/// Strong words begin and end without a space, so only the signs are compared.
fn without_space(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// Every row of a table has as many cells as its header. This looks at the source, for a parser adds what is missing.
#[track_caller]
fn check_tables(markdown: &str) {
    let lines: Vec<&str> = markdown.lines().collect();
    for table in lines.split(|line| !line.starts_with('|')).filter(|table| !table.is_empty()) {
        let cells = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count() - 1;
        assert!(table.len() > 2, "{table:?}");
        for line in table {
            assert_eq!(cells(line), cells(table[0]), "{line}");
        }
    }
}

/// Every text that somebody wrote in a canvas and that the report prints.
fn texts_of(canvas: &Canvas) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    for section in canvas.sections.values() {
        match section {
            Section::Text(text) => texts.push(text),
            Section::Questions(answers) => texts.extend(answers.values().map(String::as_str)),
        }
    }
    for partner in &canvas.partners {
        texts.extend([partner.name.as_str(), &partner.other_interest, &partner.notes]);
        texts.extend(partner.contributions.iter().map(|contribution| contribution.text.as_str()));
    }
    for action in &canvas.actions {
        texts.extend([action.text.as_str(), &action.owner]);
    }
    let declared = canvas.declared.iter().flat_map(|table| list(table));
    texts.extend(declared.flat_map(|row| fields(row).filter_map(|(_, field)| field.text())));
    texts.push(&canvas.pitch.text);
    texts
}

/// The examples of the canvas and of the other forms.
fn examples() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let folders = [folder.clone(), folder.join("forms")].map(|folder| std::fs::read_dir(folder).unwrap());
    let files = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
    // A canvas that is open has a lock beside it.
    let canvases = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    canvases.map(|path| open(&std::fs::read(path).unwrap()).document).collect()
}

#[test]
fn every_text_of_every_example_is_in_its_report() {
    for document in examples() {
        let markdown = made(&document, ExportKind::Report(ReportParts::ALL)).unwrap();
        check_tables(&markdown);
        let found = words(&markdown);
        for line in texts_of(document.canvas()).into_iter().flat_map(str::lines) {
            assert!(found.contains(&without_space(line)), "{line}");
        }
    }
}

#[test]
fn a_pitch_and_a_motivation_are_markdown_too_and_a_poster_is_not() {
    for document in examples() {
        let markdown = made(&document, ExportKind::Pitch).unwrap();
        check_tables(&markdown);
        let found = words(&markdown);
        assert!(found.contains(&without_space(&document.canvas().header.subject)));
        for partner in &document.canvas().partners {
            assert!(found.contains(&without_space(&partner.name)), "{}", partner.name);
        }
        assert!(made(&document, ExportKind::Motivation(None)).unwrap().starts_with("<!-- samencanvas "));
        assert!(matches!(made(&document, ExportKind::Poster), Err(MakeError::NoPages)));
    }
}
