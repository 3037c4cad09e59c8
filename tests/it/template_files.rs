//! Templates of an organisation, from file to canvas on the command line.

use samencanvas::template::{COLLABORATIVE_INNOVATION, review};
use serde_json::{Value, json};

use crate::cli::Desk;
use crate::generate::templates;

/// A form of an organisation with a text and a table of its own.
const TOUR: &str = include_str!("tables/tour.template.json");

#[test]
fn a_form_of_an_organisation_becomes_a_canvas_that_carries_it() {
    let desk = Desk::new();
    desk.put("tour.json", TOUR.as_bytes());
    let run = desk.run("template check tour.json");
    assert_eq!((run.code, run.out.as_str()), (0, "tour.json: geen problemen\n"));
    assert_eq!(desk.run("new --template tour.json -o tour").code, 0);
    let saved: Value = serde_json::from_slice(&desk.read("tour.samencanvas")).unwrap();
    assert_eq!((&saved["version"], &saved["template"]["id"]), (&json!(2), &json!("tour")));
    assert_eq!(saved["template"]["copy"]["sections"][1]["id"], "stops");
    assert_eq!(desk.run("check tour.samencanvas").code, 0);
    assert_eq!(desk.run("export tour.samencanvas -o tour.md --kind report").code, 0);
    assert!(String::from_utf8(desk.read("tour.md")).unwrap().contains("Haltes"));
}

#[test]
fn a_copy_of_a_template_has_an_id_of_its_own_and_is_sound() {
    let desk = Desk::new();
    assert_eq!(desk.run("template new -o Mijn-canvas").code, 0);
    let copy: Value = serde_json::from_slice(&desk.read("Mijn-canvas.json")).unwrap();
    assert_eq!(copy["id"], "mijn-canvas");
    assert_eq!(desk.run("template check Mijn-canvas.json").code, 0);
    assert_eq!(desk.run("new --template ./Mijn-canvas.json -o eigen").code, 0);
    assert_eq!(desk.run("check eigen.samencanvas").code, 0);
    let again = desk.run("template new -o Mijn-canvas.json");
    assert_eq!(again.code, 2, "{}", again.notices);
    assert!(desk.run("template new --from nergens -o b").notices.contains("nergens"));
}

#[test]
fn all_mistakes_are_told_with_line_and_place_in_both_languages() {
    let desk = Desk::new();
    let changes = [
        ("\"version\": 1", "\"version\": -1"),
        ("\"kind\": \"text\"", "\"kind\": \"essay\""),
        ("\"id\": \"stops\"", "\"id\": \"De haltes\""),
        ("\"kind\": \"date\"", "\"kind\": \"dag\""),
        ("\"height\": 1", "\"height\": 0"),
    ];
    let broken = changes.iter().fold(TOUR.to_owned(), |text, (from, to)| text.replacen(from, to, 1));
    desk.put("broken.json", broken.as_bytes());
    let run = desk.run("template check broken.json");
    assert_eq!(run.code, 1, "{}", run.out);
    let found = review(&broken);
    assert!(found.len() >= changes.len());
    for (line, finding) in run.out.lines().zip(&found) {
        assert!(line.starts_with(&format!("Regel {}, {}: ", finding.line, finding.place)), "{line}");
    }
    assert_eq!(run.out.lines().count(), found.len());
    let english = desk.run_with(("LANG", "en_GB.UTF-8"), "template check broken.json");
    assert_eq!(english.out.lines().count(), found.len());
    assert!(english.out.contains("essay cannot stand here"), "{}", english.out);
    let refused = desk.run("new --template broken.json -o a");
    assert_eq!((refused.code, desk.path("a.samencanvas").exists()), (2, false));
    assert!(refused.notices.contains("Regel "), "{}", refused.notices);
}

#[test]
fn the_id_of_a_template_of_the_program_is_taken() {
    let desk = Desk::new();
    let text = TOUR.replacen("\"tour\"", &format!("\"{COLLABORATIVE_INNOVATION}\""), 1);
    desk.put("own.json", text.as_bytes());
    let run = desk.run("template check own.json");
    assert_eq!((run.code, run.out.lines().count()), (1, 1), "{}", run.out);
    assert_eq!(desk.run("new --template own.json -o a").code, 2);
}

#[test]
fn the_schema_of_templates_takes_the_built_in_one_and_refuses_what_is_none() {
    let schema: Value = serde_json::from_str(include_str!("../../docs/template.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let templates = templates();
    let built_in = serde_json::to_value(templates.get(COLLABORATIVE_INNOVATION).unwrap()).unwrap();
    let mut tour: Value = serde_json::from_str(TOUR).unwrap();
    tour["sections"][1]["board"] = json!("state");
    tour["sections"][1]["columns"][3]["options"][1]["end"] = json!(true);
    for template in [&built_in, &tour] {
        let errors: Vec<String> = schema.iter_errors(template).map(|error| error.to_string()).collect();
        assert_eq!(errors, [] as [&str; 0]);
    }
    for (pointer, wrong) in [
        ("/id", json!("De tour")),
        ("/sections/0/kind", json!("essay")),
        ("/sections/1/columns/0/kind", json!("dag")),
        ("/sections/1/board", json!("De stand")),
        ("/sections/1/columns/3/options/1/end", json!("ja")),
        ("/sections/1/columns/3/kind", json!("list")),
        ("/bands/0/height", json!(0)),
        ("/bands/0/cells/0/columns", json!(13)),
        ("/title", json!({})),
    ] {
        let mut template = tour.clone();
        *template.pointer_mut(pointer).unwrap() = wrong;
        assert!(!schema.is_valid(&template), "{pointer}");
        assert!(!review(&template.to_string()).is_empty(), "{pointer}");
    }
}

/// On Linux, where a variable says which folder that is.
#[cfg(target_os = "linux")]
#[test]
fn a_template_in_the_users_own_folder_is_known_by_its_id() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.path("data/samencanvas/templates")).unwrap();
    assert!(!desk.run("template list").out.contains("tour"));
    desk.put("data/samencanvas/templates/werkbezoek.json", TOUR.as_bytes());
    assert!(desk.run("template list").out.contains("tour"));
    assert_eq!(desk.run("new --template tour -o visit").code, 0);
    let saved: Value = serde_json::from_slice(&desk.read("visit.samencanvas")).unwrap();
    assert_eq!(saved["template"]["copy"]["id"], "tour");
}
