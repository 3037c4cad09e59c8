//! The pitch.

use super::checks::{check_order, check_places, lay_out, letters, pitch, pitch_for, runs};
use super::report_front::is_told_to_be_blank;
use crate::canvas::{Canvas, Header, Id, Logo, Paragraph, PartnerId};
use crate::export::scene::{Drawing, ElementKind, Item, Owner, Rect};
use crate::export::{ExportKind, Paper, Problem, ReportParts};
use crate::pitch::fixtures::{logo, schuldenlab, set};

#[test]
fn a_pitch_stands_on_one_page_and_reads_left_before_right() {
    let export = pitch(&schuldenlab());
    assert_eq!(export.scene.pages.len(), 1);
    check_places(&export.scene);
    let order = [
        "tegen elkaar.",
        "vanaf de eerste gemeente.",
        "1 mei 2027",
        "Gemeente Den Haag",
        "info@schuldenlab.example",
    ];
    check_order(&export.scene, &order);
    let targets: Vec<String> = export.scene.pages[0]
        .links
        .iter()
        .map(|link| match &export.scene.elements.get(link.element).unwrap().kind {
            ElementKind::Link { target } => target.clone(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(targets, ["https://schuldenlab.example", "mailto:info@schuldenlab.example"]);
}

/// The lines of the title, and their size.
fn title(subject: &str) -> (Vec<String>, f32) {
    let header = Header { subject: subject.to_owned(), ..Header::default() };
    let canvas = Canvas { header, ..schuldenlab() };
    let export = pitch(&canvas);
    check_places(&export.scene);
    let page = &export.scene.pages[0];
    let is_title = |owner| {
        let Owner::Element(id) = owner else { return false };
        export.scene.elements.get(id).unwrap().kind == ElementKind::Heading(1)
    };
    let lines: Vec<_> = runs(page).filter(|(owner, _)| is_title(*owner)).map(|(_, run)| run).collect();
    (lines.iter().map(|run| run.text.trim().replace('\u{AD}', "-")).collect(), lines[0].size)
}

#[test]
fn a_title_takes_the_width_that_is_left_and_its_lines_are_even() {
    assert_eq!(title("Modal Shift: containers over water").0, ["Modal Shift: containers over water"]);
    assert_eq!(
        title("The Green Village: een proeftuin voor duurzame steden").0,
        ["The Green Village: een proeftuin", "voor duurzame steden"]
    );
}

#[test]
fn a_word_in_a_title_is_set_smaller_before_it_is_broken_and_gets_a_hyphen() {
    let (lines, size) = title("Verantwoordelijkheidsverdeling");
    assert_eq!((lines, size), (vec!["Verantwoordelijkheidsverdeling".to_owned()], 20.0));
    let (lines, size) = title("Arbeidsongeschiktheidsverzekeringsmaatschappijen");
    assert_eq!(lines, ["Arbeidsongeschiktheidsverzekeringsmaatschappijen"]);
    assert!(size < 20.0, "{size}");
    let (lines, _) = title("Arbeidsongeschiktheidsverzekeringsmaatschappijenregister in Nederland");
    assert!(lines[0].ends_with('-') && lines.len() == 2, "{lines:?}");
}

#[test]
fn the_outline_of_a_pitch_has_headings_lists_and_tables() {
    let mut canvas = schuldenlab();
    canvas.partners.truncate(1);
    canvas.sections.clear();
    set(&mut canvas, "dream", "Geen zorgen.");
    canvas.header.contact = "schuldenlab.example".to_owned();
    canvas.actions.truncate(2);
    let export = pitch(&canvas);
    let expect = "\
Document
  H1 Schuldenzorgvrij Nederland
  P Pitch · 22 november 2026 · versie 0.3
  P Geen zorgen.
  H2 Eerste stappen
  L
    LI
      Lbl 1.
      LBody Impactmeting opzetten (15 januari 2027)
  H2 Met wie
  Table
    TR
      TH Partner
      TH Draagt bij
    TR
      TH
        P Gemeente Den Haag
        P initiatiefnemer
      TD
        P 2 fte: Locatie
  H2 Meer weten
  P
    Link <https://schuldenlab.example> schuldenlab.example
";
    assert_eq!(export.scene.outline().replace('\u{a0}', " "), expect);
}

#[test]
fn a_logo_stands_above_the_name_of_its_partner_with_what_it_shows() {
    let mut canvas = schuldenlab();
    canvas.partners[0].logo = Some(logo());
    canvas.partners[0].logo_alternative = "Een golf\nin blauw".to_owned();
    canvas.partners[1].logo = Some(logo());
    canvas.partners[2].logo = Some(Logo::new("iVBORw0KGgo="));
    let export = pitch(&canvas);
    let outline = export.scene.outline();
    assert!(
        outline.contains("TH\n        Figure [Een golf in blauw]\n        P Gemeente Den Haag"),
        "{outline}"
    );
    // Without words of its own it is said by the name.
    assert!(outline.contains("Figure [Deloitte]\n        P Deloitte"), "{outline}");
    let partner = canvas.partners[2].name.clone();
    assert!(export.problems.contains(&Problem::UnreadableLogo { partner }));
    check_places(&export.scene);
    let areas: Vec<Rect> = export.scene.pages[0].items.iter().filter_map(picture_area).collect();
    assert_eq!(areas.len(), 2);
    // In its own shape, and over no letter.
    assert!((areas[0].width / areas[0].height - 2.0).abs() < 0.01 && areas[0].height > 12.0);
    for (_, run) in runs(&export.scene.pages[0]) {
        let letters = letters(run);
        let is_apart = |area: &Rect| {
            letters.x >= area.right()
                || letters.right() <= area.x
                || letters.y >= area.bottom()
                || letters.bottom() <= area.y
        };
        assert!(areas.iter().all(is_apart), "{:?} stands on a logo", run.text);
    }
}

fn picture_area(item: &Item) -> Option<Rect> {
    match &item.drawing {
        Drawing::Picture(picture) => Some(picture.area),
        Drawing::Text(_) | Drawing::Shape(_) => None,
    }
}

#[test]
fn a_pitch_for_a_partner_says_so_and_opens_with_that_partner() {
    let canvas = schuldenlab();
    for partner in &canvas.partners {
        let export = pitch_for(partner, &canvas);
        check_places(&export.scene);
        let opening = format!("{}: wat meedoen oplevert", partner.name);
        let has_opening = export.scene.text().contains(&opening);
        assert_ne!(has_opening, partner.interests.is_empty());
        assert_eq!(export.problems.is_empty(), has_opening);
        if has_opening {
            check_order(&export.scene, &[&format!("Pitch voor {}", partner.name), &opening, "tegen elkaar."]);
        }
        assert_eq!(export.scene.pages.len(), 1);
    }
    let export = pitch_for(&canvas.partners[1], &canvas);
    let expect = [
        "Deloitte: wat meedoen oplevert",
        "Eigen inbreng",
        "Team voor impactmeting",
        "Eigen eerste stappen",
        "Impactmeting opzetten",
        "Wat de anderen inbrengen",
        "Kennis en capaciteit",
        "Waar het om gaat",
        "tegen elkaar.",
        "Wat het de samenleving oplevert",
        "Verdere stappen",
        "Eerste tien gemeenten",
        "Meer weten",
    ];
    check_order(&export.scene, &expect);
    assert_eq!(export.scene.text().matches("Impactmeting opzetten").count(), 1);
}

#[test]
fn what_the_others_bring_is_a_line_for_each_or_a_table_where_a_logo_needs_its_room() {
    let mut canvas = schuldenlab();
    let outline = pitch_for(&canvas.partners[1], &canvas).scene.outline();
    let (_, others) = outline.split_once("H2 Wat de anderen inbrengen\n").unwrap();
    let expect =
        "  L\n    LI\n      Lbl •\n      LBody Gemeente Den Haag (initiatiefnemer): 2 fte: Locatie\n";
    assert!(others.starts_with(expect), "{others}");
    canvas.partners[0].logo = Some(logo());
    let outline = pitch_for(&canvas.partners[1], &canvas).scene.outline();
    let (_, others) = outline.split_once("H2 Wat de anderen inbrengen\n").unwrap();
    assert!(others.starts_with("  Table\n"), "{others}");
}

#[test]
fn partners_alone_stand_at_the_left() {
    let partners = schuldenlab().partners;
    let export = pitch(&Canvas { partners, ..Canvas::default() });
    check_places(&export.scene);
    let place =
        |words: &str| runs(&export.scene.pages[0]).find(|(_, run)| run.text.trim() == words).unwrap().1.x;
    assert!((place("Met wie") - place("Pitch")).abs() < 1.0, "{} {}", place("Met wie"), place("Pitch"));
}

#[test]
fn signs_are_drawn_as_they_were_typed() {
    let glyphs = |words: &str| -> Vec<u32> {
        let mut canvas = schuldenlab();
        set(&mut canvas, "dream", words);
        let export = pitch(&canvas);
        let glyphs = runs(&export.scene.pages[0]).find(|(_, run)| run.text.trim() == words);
        glyphs.map(|(_, run)| run.glyphs.iter().map(|glyph| glyph.id.into()).collect()).unwrap()
    };
    let apart: Vec<u32> = ["3", "x", "4", "-", ">"].into_iter().flat_map(glyphs).collect();
    let together = glyphs("3x4->");
    assert_eq!(together, apart);
}

/// The outline of a report, from the pitch on.
fn pitch_in_a_report(canvas: &Canvas) -> String {
    let outline = lay_out(ExportKind::Report(ReportParts::USUAL), canvas, Paper::A4).scene.outline();
    let (_, from) = outline.rsplit_once("H2 Pitch").unwrap();
    let (pitch, _) = from.split_once("  H2 De samenwerking").unwrap();
    pitch.to_owned()
}

#[test]
fn a_report_shows_the_pitch_that_there_is_and_is_blank_only_where_there_is_none() {
    let mut canvas = schuldenlab();
    let blank = lay_out(ExportKind::Report(ReportParts::USUAL), &canvas, Paper::A4).scene;
    assert!(!blank.outline().contains("H2 Pitch"));
    assert!(is_told_to_be_blank(&blank, "Pitch"));
    let paragraph = |number, source: &str, partner: Option<PartnerId>, text: &str| Paragraph {
        source: Some(source.into()),
        partner,
        text: text.to_owned(),
        ..Paragraph::new(Id::new(uuid::Uuid::from_u128(number)))
    };
    let deloitte = canvas.partners[1].id;
    // Drafts as version 0.1 composed them.
    canvas.pitch.paragraphs = vec![
        paragraph(1, "partners", Some(deloitte), "Dit levert Deloitte op: werkgeverschap, imago."),
        paragraph(2, "dream", None, "Geen zorgen meer."),
        paragraph(3, "governance", None, "Een bestuur\nvan buiten."),
    ];
    let said = pitch_in_a_report(&canvas);
    let expect = "
  H3 Droom
  P Geen zorgen meer.
  H3 Besturen en besluiten
  P Een bestuur
  P van buiten.
  H3 Voor Deloitte
  P U bent een goede werkgever: uw mensen werken aan iets wat ertoe doet. U wordt bekend met dit onderwerp.
";
    assert_eq!(said, expect);
    canvas.pitch.text = "Doe mee.".to_owned();
    assert!(pitch_in_a_report(&canvas).starts_with("\n  P Doe mee.\n  H3 Droom"));
    canvas.pitch.paragraphs.truncate(1);
    canvas.pitch.text.clear();
    let scene = lay_out(ExportKind::Report(ReportParts::USUAL), &canvas, Paper::A4).scene;
    assert!(scene.outline().contains("H2 Pitch"), "there is a pitch for one partner");
    assert!(!is_told_to_be_blank(&scene, "Pitch"));
}

#[test]
fn a_partner_without_an_interest_gets_the_story_first_and_no_table_of_what_others_bring() {
    let canvas = schuldenlab();
    let export = pitch_for(&canvas.partners[4], &canvas);
    let expect = ["Pitch voor Bank A", "tegen elkaar.", "Wat we samen doen", "Wat de anderen inbrengen"];
    check_order(&export.scene, &expect);
    check_places(&export.scene);
}
