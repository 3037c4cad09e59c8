//! What a template can say: groups of its own, kinds of columns and of sections.

use samencanvas::canvas::{FieldRef, RowRef};
use samencanvas::document::{Document, Edit};
use samencanvas::file;
use samencanvas::i18n::{Language, ReportSubject, Texts, report_text, table};
use samencanvas::merge::{Copy, merge};
use samencanvas::schema::{self, RowKind};
use samencanvas::template::{self, Mark, Palette, review};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::cli::Desk;
use crate::generate::{edit, open, open_as};

/// A form with everything that a template of an organisation can say.
const FORM: &str = include_str!("tables/offers.template.json");

pub(crate) fn form() -> Value {
    serde_json::from_str(FORM).unwrap()
}

/// The form with its first and its last section only.
fn only_texts() -> Value {
    let mut form = form();
    form["sections"].as_array_mut().unwrap().retain(|section| section["kind"] == "text");
    form["bands"].as_array_mut().unwrap().truncate(1);
    form
}

/// A canvas of the form, with rows that hold something of every kind.
pub(crate) fn canvas() -> Document {
    let id = |number: u128| Uuid::from_u128(number).to_string();
    let file = json!({
        "format": "samencanvas", "version": 2, "id": id(1), "language": "nl",
        "template": {"id": "offers", "version": 1, "copy": form()},
        "canvas": {"sections": {
            "aim": {"text": "Een rustige klas"},
            "needs": {"rows": [
                {"id": id(11), "what": "Filters", "urgent": true, "fields": ["school", "care"]},
                {"id": id(12), "what": "Meters", "urgent": false, "fields": [], "after": id(11)},
            ]},
            "offers": {"rows": [
                {"id": id(21), "what": "Dertig filters", "answers": id(11), "price": 1250.10},
                {"id": id(22), "what": "Montage", "answers": id(12), "price": 0.20, "exit": "Na een jaar"},
            ]},
        }},
    });
    let opened = open(file.to_string().as_bytes());
    assert_eq!(opened.problems, []);
    opened.document
}

fn tables(document: &Document) -> [RowKind; 2] {
    let tables: Vec<RowKind> = document.template().tables().collect();
    tables.try_into().unwrap()
}

/// Reads the form after a change, and expects a mistake at a place.
#[track_caller]
pub(crate) fn check(change: impl FnOnce(&mut Value), expect: &str) {
    let mut form = form();
    change(&mut form);
    let text = form.to_string();
    let error = template::read("form", &text).unwrap_err().to_string();
    assert!(error.contains(expect), "{expect} is not in {error}");
    let place = expect.trim_start_matches("at ").split(':').next().unwrap();
    let found = review(&text);
    assert!(found.iter().any(|finding| finding.place == place), "{place} is not in {found:?}");
}

#[test]
fn a_form_has_groups_of_its_own_and_is_a_file_that_an_older_program_only_reads() {
    let desk = Desk::new();
    desk.put("form.json", FORM.as_bytes());
    let run = desk.run("template check form.json");
    assert_eq!((run.code, run.out.as_str()), (0, "form.json: geen problemen\n"));
    desk.run("new --template form.json -o vraag").is_done();
    let saved = desk.read("vraag.samencanvas");
    let opened = open(&saved);
    let template = opened.document.template();
    let look = template.section(&"agreement".into()).unwrap().look;
    assert_eq!((look.palette, look.mark), (Palette::Teal, Mark::Star));
    let only_text = only_texts();
    desk.put("text.json", only_text.to_string().as_bytes());
    desk.run("new --template text.json -o text").is_done();
    let saved: Value = serde_json::from_slice(&desk.read("text.samencanvas")).unwrap();
    assert_eq!(saved["version"], json!(2));
    assert_eq!(saved["template"]["copy"]["groups"][2]["shape"], "star");
    let opened = open(saved.to_string().as_bytes());
    // A group without a section is not in the legend.
    let legend = opened.document.template().legend();
    let legend: Vec<&str> = legend.map(|group| group.title.text("nl")).collect();
    assert_eq!(legend, ["de vraag", "de afspraak"]);
    assert_eq!((opened.problems.as_slice(), opened.edited_by_hand), (&[][..], false));
    desk.run("export text.samencanvas --kind poster -o text.pdf").is_done();
}

#[test]
fn a_misspelt_field_of_a_form_is_told_and_keeps_it_from_nothing() {
    let desk = Desk::new();
    desk.put("form.json", FORM.replacen("\"groups\"", "\"qroups\": [],\n \"groups\"", 1).as_bytes());
    let run = desk.run("template check form.json");
    assert_eq!(run.code, 0);
    let [warning, usable] = run.out.lines().collect::<Vec<_>>()[..] else { panic!("{}", run.out) };
    assert!(warning.starts_with("Let op. Regel "), "{warning}");
    let told = "qroups: Een veld qroups is er hier niet. Het telt niet mee. Bedoel je groups?";
    assert!(warning.ends_with(told), "{warning}");
    assert_eq!(usable, "Sjabloon form.json is te gebruiken, zonder de velden hierboven");
    desk.run("new --template form.json -o vraag").is_done();
}

#[test]
fn a_template_without_groups_has_those_of_the_canvas_and_stays_a_file_of_the_first_version() {
    let mut form = only_texts();
    form.as_object_mut().unwrap().remove("groups");
    form["sections"][0]["group"] = json!("challenge");
    form["sections"][1]["group"] = json!("preconditions");
    let desk = Desk::new();
    desk.put("form.json", form.to_string().as_bytes());
    desk.run("new --template form.json -o vraag").is_done();
    let saved: Value = serde_json::from_slice(&desk.read("vraag.samencanvas")).unwrap();
    assert_eq!(saved["version"], json!(1));
    let document = open(saved.to_string().as_bytes()).document;
    let legend: Vec<&str> = document.template().legend().map(|group| group.title.text("nl")).collect();
    assert_eq!(legend, ["opgave", "randvoorwaarden"]);
    let look = document.template().sections[1].look;
    assert_eq!((look.palette, look.mark), (Palette::Sand, Mark::Square));
}

#[test]
fn a_mistake_in_the_groups_is_told_with_its_place() {
    let group = |id: &str| json!({"id": id, "title": {"en": "x"}, "palette": "rose", "shape": "star"});
    check(
        |form| form["groups"][1]["palette"] = json!("pink"),
        "at groups[1].palette: unknown variant `pink`",
    );
    check(|form| form["groups"][1]["shape"] = json!(3), "at groups[1].shape");
    check(|form| form["groups"][1]["id"] = json!("ask"), "at groups[1].id: this id is used twice");
    check(|form| form["groups"][1]["id"] = json!("a/b"), "at groups[1].id: an id consists");
    check(|form| form["groups"][1]["title"] = json!({}), "at groups[1].title: a text is missing");
    check(
        |form| form["groups"] = (0..7).map(|number| group(&format!("g{number}"))).collect(),
        "at groups: there are too many",
    );
    check(
        |form| form["sections"][0]["group"] = json!("challenge"),
        "at sections[0].group: challenge is none of ask, offer, deal",
    );
    // Where the id of a group is not known, nothing is said of the sections that name it.
    let mut form = form();
    form["groups"][0].as_object_mut().unwrap().remove("id");
    let found = review(&form.to_string());
    assert_eq!(found.iter().map(|finding| finding.place.as_str()).collect::<Vec<_>>(), ["groups[0]"]);
}

/// The cells of a table in words.
fn words(document: &Document, kind: RowKind) -> Vec<Vec<String>> {
    let (canvas, template) = (document.canvas(), document.template());
    let rows = samencanvas::canvas::list(canvas.table(kind));
    rows.map(|row| table::cells(Texts::of(Language::Dutch), canvas, template, row)).collect()
}

#[test]
fn ticks_lists_and_rows_are_read_edited_undone_and_saved() {
    let mut document = canvas();
    let [needs, offers] = tables(&document);
    assert_eq!(words(&document, needs)[0], ["Filters", "Ja", "zorg, onderwijs", ""]);
    assert_eq!(words(&document, needs)[1], ["Meters", "", "", "1 · Filters"]);
    assert_eq!(words(&document, offers)[0][..2], ["Dertig filters", "1 · Filters"]);
    let before = document.canvas().clone();
    let row = |kind, number| RowRef::of_kind(kind, Uuid::from_u128(number));
    edit(&mut document, Edit::Set(FieldRef::Row(row(needs, 12), "urgent"), Some(schema::Value::Ticked)));
    edit(&mut document, Edit::Set(FieldRef::Row(row(needs, 11), "urgent"), None));
    let member = |option: &str| FieldRef::Member(row(needs, 12), "fields", option.to_owned());
    edit(&mut document, Edit::Set(member("housing"), Some(schema::Value::Ticked)));
    edit(&mut document, Edit::Set(member("care"), Some(schema::Value::Ticked)));
    let answers = FieldRef::Row(row(offers, 22), "answers");
    edit(&mut document, Edit::Set(answers, Some(schema::Value::Reference(Uuid::from_u128(11)))));
    assert_eq!(words(&document, needs)[1][1..3], ["Ja", "zorg, wonen"]);
    let saved = file::save(&document).unwrap();
    let written: Value = serde_json::from_slice(&saved).unwrap();
    let rows = &written["canvas"]["sections"]["needs"]["rows"];
    assert_eq!((&rows[0]["urgent"], &rows[1]["urgent"]), (&json!(false), &json!(true)));
    assert_eq!(rows[1]["fields"], json!(["care", "housing"]));
    let again = open(&saved);
    assert_eq!((again.problems.as_slice(), again.edited_by_hand), (&[][..], false));
    assert_eq!(again.document.canvas(), document.canvas());
    for _ in 0..5 {
        assert!(document.undo());
    }
    assert_eq!(document.canvas(), &before);
}

#[test]
fn what_two_chose_in_one_list_comes_together_and_the_report_tells_ticks_and_rows() {
    let base = file::save(&canvas()).unwrap();
    let (mut ours, mut theirs) = (open_as(&base, 2).document, open_as(&base, 3).document);
    let [needs, offers] = tables(&ours);
    let row = |kind, number| RowRef::of_kind(kind, Uuid::from_u128(number));
    let member = |option: &str| FieldRef::Member(row(needs, 12), "fields", option.to_owned());
    edit(&mut ours, Edit::Set(member("care"), Some(schema::Value::Ticked)));
    edit(&mut theirs, Edit::Set(member("school"), Some(schema::Value::Ticked)));
    edit(&mut theirs, Edit::Set(FieldRef::Row(row(needs, 12), "urgent"), Some(schema::Value::Ticked)));
    let answers = FieldRef::Row(row(offers, 22), "answers");
    edit(&mut theirs, Edit::Set(answers, Some(schema::Value::Reference(Uuid::from_u128(11)))));
    let copies = [&ours, &theirs].map(|document| Copy { document, has_history: true, mark: "—" });
    let merged = merge(&copies, false, 9).unwrap();
    assert_eq!(words(&merged.document, needs)[1][1..3], ["Ja", "zorg, onderwijs"]);
    let names = ["a.samencanvas".to_owned(), "b.samencanvas".to_owned()];
    let texts = Texts::of(Language::Dutch);
    let template = merged.document.template();
    let told = report_text(texts, template, &names, &merged.report, ReportSubject::Merge).join("\n");
    for words in ["Dringend", "Ja", "Terrein", "zorg, onderwijs", "Voor welke vraag", "Filters"] {
        assert!(told.contains(words), "{words} is not in {told}");
    }
}

#[test]
fn a_row_that_names_one_that_is_gone_is_told_and_a_clean_copy_has_other_ids() {
    let mut document = canvas();
    let [needs, offers] = tables(&document);
    let clean = file::clean_copy(&document.snapshot(), document.id(), Uuid::from_u128(8)).unwrap();
    let copy = open(&clean);
    assert_eq!(copy.problems, []);
    assert_eq!(words(&copy.document, offers)[0][1], "1 · Filters");
    assert!(!String::from_utf8(clean).unwrap().contains(&Uuid::from_u128(11).to_string()));
    edit(&mut document, Edit::Remove(RowRef::of_kind(needs, Uuid::from_u128(11))));
    assert_eq!(words(&document, offers)[0][1], "");
    assert_eq!(open(&file::save(&document).unwrap()).problems.len(), 2);
    assert!(document.undo());
    assert_eq!(words(&document, offers)[0][1], "1 · Filters");
}

#[test]
fn what_is_neither_true_nor_false_is_kept_and_told() {
    let mut json: Value = serde_json::from_slice(&file::save(&canvas()).unwrap()).unwrap();
    json.as_object_mut().unwrap().remove("replica");
    json["canvas"]["sections"]["needs"]["rows"][0]["urgent"] = json!("misschien");
    let opened = open(json.to_string().as_bytes());
    let expected = file::ProblemKind::Unexpected(file::Expected::Truth);
    assert_eq!(opened.problems.iter().map(|problem| &problem.kind).collect::<Vec<_>>(), [&expected]);
    let saved: Value = serde_json::from_slice(&file::save(&opened.document).unwrap()).unwrap();
    let row = &saved["canvas"]["sections"]["needs"]["rows"][0];
    assert!(row.as_object().unwrap().values().any(|value| value == "misschien"), "{row}");
}

#[test]
fn numbers_sums_and_columns_that_are_not_on_the_page_are_printed() {
    let desk = Desk::new();
    desk.put("vraag.samencanvas", &file::save(&canvas()).unwrap());
    desk.run("export vraag.samencanvas --kind report -o vraag.md").is_done();
    let markdown = String::from_utf8(desk.read("vraag.md")).unwrap();
    for words in [
        "| Nr. | Wat | Dringend | Terrein | Komt na |",
        "| 1 | Filters | Ja | zorg, onderwijs |",
        "| 2 | Meters |",
        "| Wat | Voor welke vraag | Prijs | Hoe het stopt |",
        "| Montage | 2 · Meters | € 0,20 | Na een jaar |",
        "| Totaal |",
        "€ 1.250,30",
    ] {
        assert!(markdown.replace('\u{a0}', " ").contains(words), "{words} is not in {markdown}");
    }
    for kind in ["report", "poster"] {
        desk.run(&format!("export vraag.samencanvas --kind {kind} -o {kind}.pdf")).is_done();
    }
    // A column that is not on the page, and in which nothing stands, is not printed.
    let mut document = canvas();
    let [_, offers] = tables(&document);
    let exit = RowRef::of_kind(offers, Uuid::from_u128(22)).text(schema::Key::new("exit"));
    edit(&mut document, Edit::delete(exit, 0..11));
    let section = document.template().section(&"offers".into()).unwrap();
    let printed = table::printed(Texts::of(Language::Dutch), document.canvas(), document.template(), section);
    assert_eq!(printed.columns.len(), 3);
    assert_eq!(printed.sums.unwrap()[2].replace('\u{a0}', " "), "€ 1.250,30");
}

#[test]
fn a_mistake_in_the_columns_is_told_with_its_place() {
    let offers = |form: &mut Value| form["sections"][2]["columns"].take();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut columns = offers(&mut form());
        change(&mut columns);
        columns
    };
    let broken = |change: &dyn Fn(&mut Value), expect: &str| {
        let columns = with(change);
        check(|form| form["sections"][2]["columns"] = columns, expect);
    };
    broken(
        &|columns| columns[1]["table"] = json!("aim"),
        "at sections[2].columns[1].table: there is no section of kind table",
    );
    broken(
        &|columns| columns[0]["table"] = json!("needs"),
        "at sections[2].columns[0].table: a column of kind row",
    );
    broken(
        &|columns| columns[1]["kind"] = json!("list"),
        "at sections[2].columns[1].table: a column of kind row",
    );
    broken(
        &|columns| columns[0]["sum"] = json!(true),
        "at sections[2].columns[0].sum: a column of kind number",
    );
    broken(
        &|columns| columns[0]["kind"] = json!("list"),
        "at sections[2].columns[0].options: a column of kind",
    );
    broken(&|columns| columns[0]["shown"] = json!("no"), "at sections[2].columns[0].shown");
    broken(
        &|columns| columns.as_array_mut().unwrap().iter_mut().for_each(|one| one["shown"] = json!(false)),
        "at sections[2].columns: one column",
    );
    check(|form| form["sections"][0]["numbered"] = json!(true), "at sections[0].numbered: a section of kind");
}
