//! Clipboards of other programs, pasted: every cell comes out, whichever of its flavours is read.

mod formats;

use std::path::Path;

use samencanvas::app::{Field, MethodTable, PasteChoice, Pasted, PastedRows, Reading, read_rows, table_text};
use samencanvas::i18n::{Language, Texts};
use samencanvas::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};
use serde::Deserialize;

use self::formats::{Clipboard, lists, tables};

/// A table in `clipboards/tables.json`.
#[derive(Deserialize)]
struct Table {
    name: String,
    kind: String,
    /// How many rows stand above the titles of the columns.
    above: usize,
    rows: Vec<Vec<String>>,
}

/// Of each list the items.
const LISTS: &[&[&str]] = &[
    &["Gemeente A", "Bank B, filiaal 3", "Stichting C; noord", "3M"],
    &["Bellen met Anna & Bert", "Schrijven < 3 dagen", "\"Meten\" 📏"],
    &["Vereniging 'De Beuk'", "O'Neill & Sons", "Été\u{a0}SA", "2 Samen"],
    &["Eerste", "Tweede"],
];

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/clipboards")
}

fn texts() -> Vec<&'static Texts> {
    Language::ALL.into_iter().map(Texts::of).collect()
}

/// Reads rows for the canvas of the method.
fn read(choice: &PasteChoice) -> Pasted {
    let templates = BuiltInTemplates::read().unwrap();
    let template = templates.get(COLLABORATIVE_INNOVATION).unwrap();
    let canvas = template.blank_canvas("nl");
    read_rows(choice, &Reading { texts: &texts(), template, canvas: &canvas })
}

fn kind(name: &str) -> MethodTable {
    if name == "actions" { MethodTable::Actions } else { MethodTable::Partners }
}

/// Words without what says nothing: how much white space there is, and what is put around a title.
fn words(cell: &str) -> String {
    let cell = cell.trim_end_matches([':', '*', '?', '.']);
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Rows without what is empty: cells at their ends, and rows.
fn filled(rows: impl Iterator<Item = Vec<String>>) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = rows.map(|row| row.iter().map(|cell| words(cell)).collect()).collect();
    for row in &mut rows {
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
    }
    rows.retain(|row| !row.is_empty());
    rows
}

/// What the box holds: the table of the HTML where there is one, or else the text.
fn box_of(clipboard: &Clipboard, what: &str) -> String {
    let Some(html) = &clipboard.html else { return clipboard.text.clone() };
    let table = table_text(html, Some(&clipboard.text));
    assert!(table.is_some(), "{what}: no table in the HTML");
    table.unwrap_or_default()
}

/// All cells in their order, with the titles and what stands above them. No column is read as what its field holds.
fn cells(kind: MethodTable, text: &str) -> Vec<Vec<String>> {
    let mut choice = PasteChoice::new(kind, text);
    let columns = read(&choice).columns;
    for (place, column) in columns.iter().enumerate() {
        choice.choose(place, column, Field::Words);
    }
    let read = read(&choice);
    let titles = read.columns.iter().map(|column| column.title.clone()).collect();
    let rows = read.cells.iter().map(|row| row.iter().map(|cell| cell.value.clone()).collect());
    filled(read.above.iter().cloned().chain([titles]).chain(rows))
}

/// Whether a cell is in the row that came of it: word by word, or as what its field holds instead of words.
fn arrives(read: &Pasted, row: usize, column: usize) -> bool {
    let cell = &read.cells[row][column];
    let said = match &read.rows {
        PastedRows::Partners(rows) => {
            let row = &rows[row];
            let contributions = row.contributions.iter().map(|contribution| contribution.text.as_str());
            let texts = [row.name.as_str(), &row.notes, &row.other_interest];
            texts.into_iter().chain(contributions).collect::<Vec<_>>().join("\n")
        }
        PastedRows::Actions(rows) => {
            let row = &rows[row];
            [row.text.as_str(), &row.owner, &row.partner, &row.parent].join("\n")
        }
        PastedRows::Declared(..) => String::new(),
    };
    let is_value = matches!(
        read.columns[column].field,
        Field::Sector
            | Field::Role
            | Field::Interests
            | Field::Contribution
            | Field::ContributionKind
            | Field::Amount
            | Field::Unit
            | Field::Due
            | Field::State
    );
    cell.value.is_empty() || words(&said).contains(&words(&cell.value)) || (is_value && !cell.is_words)
}

/// Pastes a clipboard and looks for each of its cells. A cell that goes down rows may stand in each of them.
#[track_caller]
fn check(kind: MethodTable, clipboard: &Clipboard, expect: &[Vec<String>], what: &str) {
    let text = box_of(clipboard, what);
    let found = cells(kind, &text);
    let expected = filled(expect.iter().cloned());
    assert_eq!(found.len(), expected.len(), "{what}: {found:#?}");
    let cell = |rows: &[Vec<String>], row: usize, column: usize| {
        rows.get(row).and_then(|row| row.get(column)).cloned().unwrap_or_default()
    };
    for row in 0..expected.len() {
        for column in 0..found[row].len().max(expected[row].len()) {
            let (is, wanted) = (cell(&found, row, column), cell(&expected, row, column));
            let is_repeated = row > 0 && is == cell(&found, row - 1, column);
            let is_merged = matches!(wanted.as_str(), "" | "^") && (is.is_empty() || is_repeated);
            assert!(is == wanted || is_merged, "{what}: {is:?} is not {wanted:?} in {text}");
        }
    }
    let read = read(&PasteChoice::new(kind, text));
    assert_eq!(read.rows.len(), read.cells.len(), "{what}");
    for row in 0..read.cells.len() {
        for column in 0..read.columns.len() {
            assert!(
                arrives(&read, row, column),
                "{what}: {:?} is lost in {read:#?}",
                read.cells[row][column]
            );
        }
    }
}

/// Pastes the tables of all programs; returns how many clipboards these are.
fn check_tables() -> usize {
    let file = std::fs::read_to_string(folder().join("tables.json")).unwrap();
    let tables_of: Vec<Table> = serde_json::from_str(&file).unwrap();
    let mut count = 0;
    for table in &tables_of {
        let rows: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|row| {
                row.iter().map(|cell| if cell == "<" { String::new() } else { cell.clone() }).collect()
            })
            .collect();
        let has_titles = !table.name.contains("titles") || table.above > 0;
        for clipboard in tables(&table.rows, has_titles) {
            let what = format!("{} of {}", table.name, clipboard.program);
            check(kind(&table.kind), &clipboard, &rows, &what);
            if clipboard.html.is_some() {
                let text = box_of(&clipboard, &what);
                let read = read(&PasteChoice::new(kind(&table.kind), text));
                assert_eq!(read.above.len(), table.above, "{what}");
            }
            count += 1;
        }
    }
    count
}

fn check_lists() -> usize {
    let mut count = 0;
    for items in LISTS {
        let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
        let rows: Vec<Vec<String>> = items.iter().map(|item| vec![item.clone()]).collect();
        for clipboard in lists(&items) {
            check(MethodTable::Partners, &clipboard, &rows, &format!("{items:?} of {}", clipboard.program));
            count += 1;
        }
    }
    count
}

/// Pastes the clipboards that Writer and Calc made.
fn check_libreoffice() -> usize {
    let mut count = 0;
    for entry in std::fs::read_dir(folder().join("libreoffice")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "json") {
            continue;
        }
        let read = |end: &str| std::fs::read_to_string(path.with_extension(end)).unwrap();
        let rows: Vec<Vec<String>> = serde_json::from_str(&read("json")).unwrap();
        let clipboard = Clipboard { program: "LibreOffice", text: read("txt"), html: Some(read("html")) };
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let kind = if name.contains("actions") { MethodTable::Actions } else { MethodTable::Partners };
        check(kind, &clipboard, &rows, &name);
        count += 1;
    }
    count
}

#[test]
fn every_cell_of_each_clipboard_arrives() {
    let count = check_tables() + check_lists() + check_libreoffice();
    // None of the three was empty.
    assert!(count >= 200, "{count} clipboards");
}
