//! Paper for a meeting, on the command line: posters in tiles, question cards and notes.

use lopdf::Document;

use crate::cli::Desk;

fn pages(desk: &Desk, name: &str) -> usize {
    Document::load_mem(&desk.read(name)).unwrap().get_pages().len()
}

#[test]
fn a_poster_is_made_in_tiles_and_cards_and_notes_for_each_section_one_or_none() {
    let desk = Desk::new();
    for (options, expect) in [
        ("--kind poster --paper a0 --tiles a4", 21),
        ("--kind poster --paper a0 --tiles a3", 9),
        ("--kind poster --tiles a4 --language en", 4),
        ("--kind cards", 3),
        ("--kind notes", 10),
        ("--kind notes --section droom", 1),
        ("--kind notes --section financing", 1),
        ("--kind notes --section 10", 1),
        ("--kind notes --blank", 1),
    ] {
        let line = format!("export canvas.canvas.json -o uit.pdf {options}");
        desk.run_with(("SOURCE_DATE_EPOCH", "1000000000"), &line).is_done();
        assert_eq!(pages(&desk, "uit.pdf"), expect, "{options}");
        // The same canvas gives the same bytes.
        let before = desk.read("uit.pdf");
        desk.run_with(("SOURCE_DATE_EPOCH", "1000000000"), &line).is_done();
        assert!(desk.read("uit.pdf") == before, "{options}");
    }
}

#[test]
fn no_canvas_goes_along_with_cards_and_notes_unless_it_is_asked_for() {
    let desk = Desk::new();
    for kind in ["cards", "notes"] {
        desk.run(&format!("export canvas.canvas.json -o uit.pdf --kind {kind}")).is_done();
        assert_eq!(desk.run("check uit.pdf").code, 2, "{kind}");
    }
    desk.run("export canvas.canvas.json -o uit.pdf --kind cards --attach public").is_done();
    assert_eq!(desk.run("check uit.pdf").code, 0);
}

#[test]
fn what_does_not_fit_together_is_told() {
    let desk = Desk::new();
    for (options, words) in [
        ("--tiles a4", "--kind poster"),
        ("--kind poster --paper a3 --tiles a3", "groter --paper"),
        ("--kind cards --section 1", "--kind notes"),
        ("--kind notes --section nergens", "Droom"),
        ("--kind notes --section 11", "“11”"),
    ] {
        desk.run(&format!("export canvas.canvas.json -o uit.pdf {options}")).fails_with(words);
    }
    assert_eq!(desk.names(), ["canvas.canvas.json"]);
}
