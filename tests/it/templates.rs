//! A template is data: what the program knows of one stands in no line of its code.

use std::path::Path;

use samencanvas::template::COLLABORATIVE_INNOVATION;

use crate::architecture::code_of;
use crate::generate::templates;

/// Sections that are named as what they hold: rows and the pitch, which the program knows of every canvas.
const KINDS: [&str; 2] = ["partners", "pitch"];

fn named_in(folder: &Path, sections: &[&str], found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("tests") {
            named_in(&path, sections, found);
        }
        if !path.is_file() {
            continue;
        }
        let code = code_of(&path);
        // What is left of a test is a file of its own.
        let is_of_tests = code.contains("#[test]") || path.ends_with("fixtures.rs");
        let named = sections.iter().filter(|id| !is_of_tests && code.contains(&format!("\"{id}\"")));
        found.extend(named.map(|id| format!("{} names the section {id}", path.display())));
    }
}

#[test]
fn no_section_of_the_built_in_template_stands_in_the_code() {
    let templates = templates();
    let template = templates.get(COLLABORATIVE_INNOVATION).unwrap();
    let sections: Vec<&str> = template.sections.iter().map(|section| section.id.as_str()).collect();
    assert!(sections.len() == 10 && KINDS.iter().all(|kind| sections.contains(kind)), "{sections:?}");
    let sections: Vec<&str> = sections.into_iter().filter(|id| !KINDS.contains(id)).collect();
    let mut found = Vec::new();
    named_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &sections, &mut found);
    assert!(found.is_empty(), "{}", found.join("\n"));
}
