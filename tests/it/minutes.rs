//! Minutes on the command line.

use samencanvas::app::FormExample;

use crate::cli::Desk;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.put("overleg.canvas.json", FormExample::of("minutes").unwrap().bytes());
    desk
}

fn text(desk: &Desk, name: &str) -> String {
    String::from_utf8(desk.read(name)).unwrap()
}

#[test]
fn minutes_are_what_is_made_of_their_form_in_every_format() {
    let desk = desk();
    for line in ["-o uit.pdf", "-o met-soort.pdf --kind minutes --language en", "-o uit.md", "-o uit.txt"] {
        desk.run(&format!("export overleg.canvas.json {line}")).is_done();
    }
    assert!(desk.read("uit.pdf").starts_with(b"%PDF-1.7"));
    let markdown = text(&desk, "uit.md");
    let box_on_top = markdown.find("## Afspraken\n\n| Nr. | Afspraak |").unwrap();
    assert!(box_on_top < markdown.find("## Aanwezig en afwezig").unwrap(), "{markdown}");
    let mail = text(&desk, "uit.txt");
    assert!(mail.starts_with("Onderwerp: Verslag – CoronaMelder: samen uitleg geven\n"), "{mail}");
    assert!(mail.contains("\n4. Een vervolggesprek plannen\n   Stand: nog niet begonnen\n"), "{mail}");
    assert!(!mail.contains("Besproken onderwerpen") && mail.contains("Volgende bijeenkomst"), "{mail}");
    // Text does not tell whether somebody worked on it.
    desk.run("export overleg.canvas.json -o uit.txt").fails_with("uit.txt");
    assert_eq!(text(&desk, "uit.txt"), mail);
    desk.run("export overleg.canvas.json -o uit.md").is_done();
}

#[test]
fn a_form_without_a_document_says_which_ones_it_has() {
    let desk = desk();
    desk.run("export canvas.canvas.json -o uit.pdf --kind minutes").fails_with("Pitch, Poster, Rapport");
    // Nor is a document made that the form does not offer.
    for (line, wanted) in
        [("--kind pitch", "Pitch"), ("--kind motivation", "Onderbouwing"), ("--for Bank", "Pitch")]
    {
        let refused = format!(
            "{wanted} hoort niet bij dit formulier. Het heeft wel: Verslag, Poster, Rapport, Vraagkaartjes en Briefjesvellen"
        );
        desk.run(&format!("export overleg.canvas.json -o uit.pdf {line}")).fails_with(&refused);
    }
    desk.run("export canvas.canvas.json -o uit.txt").is_done();
    assert!(text(&desk, "uit.txt").starts_with("Onderwerp: Pitch – "));
    desk.run("export canvas.canvas.json -o poster.txt --kind poster").fails_with("vellen papier");
}
