//! What a template can say: groups of its own, kinds of columns and of sections.

use samencanvas::template::{self, Mark, Palette, review};
use serde_json::{Value, json};

use crate::cli::Desk;
use crate::generate::open;

/// A form with everything that a template of an organisation can say.
const FORM: &str = include_str!("tables/offers.template.json");

fn form() -> Value {
    serde_json::from_str(FORM).unwrap()
}

/// Reads the form after a change, and expects a mistake at a place.
#[track_caller]
fn check(change: impl FnOnce(&mut Value), expect: &str) {
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
    // A group without a section is not in the legend.
    let legend: Vec<&str> = template.legend().map(|group| group.title.text("nl")).collect();
    assert_eq!(legend, ["de vraag", "de afspraak"]);
    let mut only_text = form();
    only_text["sections"].as_array_mut().unwrap().remove(1);
    only_text["bands"].as_array_mut().unwrap().remove(1);
    desk.put("text.json", only_text.to_string().as_bytes());
    desk.run("new --template text.json -o text").is_done();
    let saved: Value = serde_json::from_slice(&desk.read("text.samencanvas")).unwrap();
    assert_eq!(saved["version"], json!(2));
    assert_eq!(saved["template"]["copy"]["groups"][2]["shape"], "star");
    let opened = open(saved.to_string().as_bytes());
    assert_eq!((opened.problems.as_slice(), opened.edited_by_hand), (&[][..], false));
    desk.run("export text.samencanvas --kind poster -o text.pdf").is_done();
}

#[test]
fn a_template_without_groups_has_those_of_the_canvas_and_stays_a_file_of_the_first_version() {
    let mut form = form();
    form.as_object_mut().unwrap().remove("groups");
    form["sections"].as_array_mut().unwrap().remove(1);
    form["bands"].as_array_mut().unwrap().remove(1);
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
