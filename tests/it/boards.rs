//! Tables that are shown as a board, by one of their columns of choices.

use samencanvas::document::Document;
use samencanvas::export::{ExportKind, Order, Paper};
use samencanvas::file;
use samencanvas::guidance::{Rules, advice};
use samencanvas::i18n::{Language, Texts};
use samencanvas::template::{SectionTemplate, review};
use serde_json::{Value, json};

use crate::cli::Desk;
use crate::forms::{check, form};
use crate::generate::open;

/// A canvas of the funnel of projects, with projects at each stage.
const FUNNEL: &str = include_str!("tables/funnel.canvas.json");

/// A form of an organisation with a board.
fn tour() -> String {
    let tour = include_str!("tables/tour.template.json");
    let tour = tour.replacen("\"columns\": [", "\"board\": \"state\",\n      \"columns\": [", 1);
    tour.replacen("\"en\": \"agreed\"}", "\"en\": \"agreed\"}, \"end\": true", 1)
}

fn projects(document: &Document) -> &SectionTemplate {
    document.template().section(&"projects".into()).unwrap()
}

/// The columns of the board of a file: the option of each, and how many rows there are.
fn columns(document: &Document) -> Vec<(Option<String>, usize)> {
    let section = projects(document);
    let columns = section.board_on(document.canvas(), section.board_by().unwrap()).into_iter();
    columns.map(|column| (column.option.map(|option| option.id.clone()), column.rows.len())).collect()
}

fn changed(change: impl FnOnce(&mut Value)) -> Document {
    let mut file: Value = serde_json::from_str(FUNNEL).unwrap();
    change(&mut file);
    open(file.to_string().as_bytes()).document
}

#[test]
fn a_board_has_a_column_for_each_option_and_one_for_rows_without_a_choice_while_there_are_such_rows() {
    let stages = ["idea", "explored", "running", "stopped", "in_use"].map(|stage| Some(stage.to_owned()));
    let expect: Vec<_> = stages.into_iter().zip([2, 2, 3, 1, 1]).collect();
    assert_eq!(columns(&changed(|_| {})), expect);
    // A word that the template does not know is no choice, and is kept.
    let odd = changed(|file| {
        let rows = &mut file["canvas"]["sections"]["projects"]["rows"];
        rows[0]["stage"] = Value::Null;
        rows[1]["stage"] = json!("later");
    });
    assert_eq!((columns(&odd)[0].clone(), columns(&odd)[1].1, columns(&odd)[3].1), ((None, 2), 1, 2));
    let saved: Value = serde_json::from_slice(&file::save(&odd).unwrap()).unwrap();
    assert_eq!(saved["canvas"]["sections"]["projects"]["rows"][1]["stage"], "later");
}

#[test]
fn a_mistake_in_a_board_is_told_with_its_place_in_both_languages() {
    check(
        |form| form["sections"][0]["board"] = json!("what"),
        "at sections[0].board: a section of kind table",
    );
    let column = "at sections[2].board: a board names a column of kind choice";
    for wrong in ["", "nowhere", "what"] {
        check(|form| form["sections"][2]["board"] = json!(wrong), column);
    }
    check(|form| form["sections"][2]["board"] = json!(true), "at sections[2].board");
    let needs = form()["sections"][1]["columns"].as_array().unwrap().clone();
    let list = needs.iter().position(|column| column["kind"] == "list").unwrap();
    check(
        |form| form["sections"][1]["columns"][list]["options"][0]["end"] = json!(true),
        &format!("at sections[1].columns[{list}].options[0].end: an option of a column of kind choice"),
    );
    let desk = Desk::new();
    let broken = tour().replacen("\"board\": \"state\"", "\"board\": \"where\"", 1);
    let line = broken.lines().position(|line| line.contains("\"board\"")).unwrap() + 1;
    desk.put("broken.json", broken.as_bytes());
    let place = format!("{line}, sections[1].board: ");
    let dutch = desk.run("template check broken.json").out;
    assert_eq!(
        dutch,
        format!("Regel {place}Een bord noemt een kolom van de soort choice uit dezelfde tabel\n")
    );
    let english = desk.run_with(("LANG", "en_GB.UTF-8"), "template check broken.json").out;
    assert_eq!(english, format!("Line {place}A board names a column of kind choice of the same table\n"));
}

#[test]
fn a_board_of_which_the_columns_are_not_known_is_no_second_mistake() {
    let broken = tour().replacen("\"id\": \"state\",", "", 1);
    let found = review(&broken);
    assert!(found.iter().all(|finding| !finding.place.ends_with("board")), "{found:?}");
    assert!(!found.is_empty());
}

#[test]
fn several_options_can_be_an_end_and_a_row_there_is_done() {
    let document = changed(|_| {});
    let section = projects(&document);
    let done = section.rows_on(document.canvas()).filter(|row| section.is_done(*row)).count();
    assert_eq!(done, 2);
    assert!(section.has_end());
    // What is done is not late.
    let late = |stage: &str| {
        let document = changed(|file| {
            let row = &mut file["canvas"]["sections"]["projects"]["rows"][0];
            (row["stage"], row["to"]) = (json!(stage), json!("2026-01-31"));
        });
        let today = jiff::civil::date(2026, 11, 30);
        let said = advice(Rules::built_in(), document.canvas(), document.template(), today);
        said.iter().any(|advice| advice.rule.id == "form-end_is_over")
    };
    assert_eq!(["explored", "stopped", "in_use"].map(late), [true, false, false]);
}

#[test]
fn a_canvas_of_a_form_with_a_board_is_of_version_two_and_carries_it() {
    let desk = Desk::new();
    desk.put("tour.json", tour().as_bytes());
    desk.run("new --template tour.json -o tour").is_done();
    let saved: Value = serde_json::from_slice(&desk.read("tour.samencanvas")).unwrap();
    assert_eq!(saved["version"], 2);
    let stops = &saved["template"]["copy"]["sections"][1];
    assert_eq!((&stops["board"], &stops["columns"][3]["options"][1]["end"]), (&json!("state"), &json!(true)));
    let again = open(&file::save(&open(&desk.read("tour.samencanvas")).document).unwrap());
    assert_eq!(again.problems, []);
    assert_eq!(again.document.template().section(&"stops".into()).unwrap().board.as_deref(), Some("state"));
}

#[test]
fn documents_tell_a_board_by_its_columns_and_leave_nothing_out() {
    let desk = Desk::new();
    desk.put("funnel.samencanvas", FUNNEL.as_bytes());
    desk.run("export funnel.samencanvas --kind report -o funnel.md").is_done();
    let markdown = String::from_utf8(desk.read("funnel.md")).unwrap().replace('\u{a0}', " ");
    let mut rest = markdown.as_str();
    // In this order, each once.
    for words in [
        "## Projecten",
        "### Idee · 2",
        "- **Terugvracht delen**\n  - Neemt deze barrière weg: 1 · Lege ritten terug\n",
        "### Verkend · 2\n\nPubliek geld: € 20.000 · Privaat geld: € 20.000\n",
        "  - Wie erachter staat: Provincie\n",
        "### Loopt · 3",
        "  - Wat de partners toezeggen: Mensen en een kade\n",
        "  - ✓ Resultaat is voor iedereen\n",
        "### Gestopt · 1",
        "### In gebruik · 1",
        "**Totaal:** Publiek geld: € 210.000 ·",
    ] {
        let (_, after) = rest.split_once(words).unwrap_or_else(|| panic!("{words} is not in {rest}"));
        rest = after;
    }
    // What stands at no stage, or at one that the template does not know, comes first.
    let odd = changed(|file| file["canvas"]["sections"]["projects"]["rows"][5]["stage"] = json!("later"));
    desk.put("odd.samencanvas", &file::save(&odd).unwrap());
    desk.run("export odd.samencanvas --kind report -o odd.md").is_done();
    let markdown = String::from_utf8(desk.read("odd.md")).unwrap();
    let place = |words: &str| markdown.find(words).unwrap_or_else(|| panic!("{words} is not in {markdown}"));
    assert!(place("### Nog niet ingedeeld · 1") < place("**Samen laden**"));
    assert!(place("**Samen laden**") < place("### Idee · 2"));
}

/// The words of a poster on each of its sheets, in the order of reading.
fn sheets(document: &Document, paper: Paper) -> (usize, String) {
    let (texts, today) = (Texts::of(Language::Dutch), jiff::civil::date(2026, 11, 30));
    let order = Order::new(ExportKind::Poster, document.canvas(), document.template(), texts, today);
    let poster = Order { paper, ..order }.lay_out().unwrap();
    assert_eq!(poster.problems, []);
    (poster.scene.pages.len(), poster.scene.text())
}

#[test]
fn a_poster_is_read_column_by_column_and_goes_on_on_a_next_sheet() {
    let (pages, words) = sheets(&changed(|_| {}), Paper::A3);
    assert_eq!(pages, 1);
    let place =
        |words_of: &str| words.find(words_of).unwrap_or_else(|| panic!("{words_of} is not in {words}"));
    let order = [
        "Idee · 2",
        "Terugvracht delen",
        "Eén loket",
        "Verkend · 2",
        "Proef met",
        "Loopt · 3",
        "Samen laden",
        "Gestopt · 1",
        "Nachtvaart",
        "In gebruik · 1",
        "Boekingsplatform",
        "Totaal",
    ];
    let places: Vec<usize> = order.iter().map(|words| place(words)).collect();
    assert!(places.is_sorted(), "{places:?}");
    let many = changed(|file| {
        let rows = file["canvas"]["sections"]["projects"]["rows"].as_array_mut().unwrap();
        for number in 100..180 {
            let id = format!("00000000-0000-4000-8000-{number:012}");
            let learn = "Wat hier geleerd is. ".repeat(12);
            rows.push(
                json!({"id": id, "name": format!("Project {number}"), "stage": "idea", "learn": learn}),
            );
        }
    });
    let (pages, words) = sheets(&many, Paper::A3);
    assert!(pages > 1);
    for number in 100..180 {
        assert!(words.contains(&format!("Project {number}")), "{number}");
    }
}
