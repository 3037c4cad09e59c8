//! What must hold for every export, whatever stands in the canvas.

mod checks;
mod documents;

use std::cell::Cell;
use std::collections::BTreeSet;

use self::checks::{
    TODAY, both, check_order, check_places, check_references, dutch, furniture, letters, pitch, pitch_for,
    poster, runs, without_spaces,
};
use super::scene::{Drawing, ElementKind, Item, Owner, Rect};
use super::{ExportKind, Order, Paper, Problem, Stopped};
use crate::canvas::{Canvas, Logo};
use crate::pitch::fixtures::{logo, schuldenlab, set, template, with_partners, words};

const TEXTS: &[&str] = &[
    "Schuldenzorgvrij Nederland",
    "22 november 2026",
    "0.3",
    "tegen elkaar.",
    "vanaf de eerste gemeente.",
    "Gemeente Den Haag",
    "founding · overheid",
    "Locatie, 2 fte",
    "Team voor impactmeting, 1.200 uur",
    "geld, € 250.000",
    "minder leegstand na een ontruiming",
    "jongerenperspectieffonds.",
    "Stakeholders langsgaan",
    "Impactmeting opzetten",
    "Deloitte · 15 januari 2027 · bezig",
    "Eerste tien gemeenten aansluiten",
    "Afspraken per partner vastleggen",
    "Een stichting naast de partijen.",
    "Koninklijke steun als aanjager.",
    "bij de stichting",
    "De overheid koopt niets in.",
    "Digicampus",
];

#[test]
fn a_poster_holds_every_word_in_the_order_of_the_method() {
    for paper in [Paper::A3, Paper::A4] {
        let export = poster(&schuldenlab(), paper);
        assert_eq!(export.scene.pages.len(), 1);
        assert_eq!(export.problems, []);
        check_order(&export.scene, TEXTS);
        check_places(&export.scene);
        assert_eq!(check_references(&export.scene), 0);
    }
}

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
  P Pitch
  P 22 november 2026 · versie 0.3
  P Geen zorgen.
  H2 Eerste stappen
  L
    LI
      Lbl 1.
      LBody Impactmeting opzetten, 15 januari 2027
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
        P Locatie, 2 fte
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
fn three_hundred_partners_run_on_with_references_both_ways_and_a_header_on_every_sheet() {
    let canvas = with_partners(300);
    for export in both(&canvas, Paper::A4) {
        let names: Vec<String> = canvas.partners.iter().map(|partner| partner.name.clone()).collect();
        check_order(&export.scene, &names.iter().map(String::as_str).collect::<Vec<_>>());
        check_places(&export.scene);
        let with_rows = export.scene.pages.iter().skip(1).filter(|page| {
            runs(page).any(|(owner, run)| {
                owner != Owner::Artifact && run.text.starts_with("Stichting Samenwerking")
            })
        });
        for page in with_rows {
            assert!(furniture(page).iter().any(|text| text == "Partner"));
        }
    }
    let poster = poster(&canvas, Paper::A3);
    assert!(check_references(&poster.scene) >= 3);
}

#[test]
fn long_texts_run_on_and_no_word_is_lost() {
    let mut canvas = schuldenlab();
    set(&mut canvas, "dream", &words(9000));
    set(&mut canvas, "neutral_ground", &"x".repeat(20_000));
    canvas.pitch.text = words(5000);
    canvas.header.subject = words(1500);
    canvas.header.version = "versie".repeat(40);
    canvas.partners[0].name = "Naam".repeat(200);
    canvas.partners[0].other_interest = words(700);
    canvas.actions[0].text = words(900);
    for paper in [Paper::A3, Paper::A4] {
        let [poster, pitch] = both(&canvas, paper);
        check_order(
            &poster.scene,
            &[
                &words(1500),
                &words(9000),
                &"Naam".repeat(200),
                &words(900),
                &"x".repeat(20_000),
                &words(5000),
            ],
        );
        assert!(without_spaces(&poster.scene.text()).contains(&"versie".repeat(40)));
        assert!(without_spaces(&poster.scene.text()).contains(&without_spaces(&words(700))));
        check_order(&pitch.scene, &[&words(1500), &words(5000), &"Naam".repeat(200)]);
        check_references(&poster.scene);
        check_places(&poster.scene);
        check_places(&pitch.scene);
        assert!(pitch.scene.pages.len() > 1);
    }
}

#[test]
fn the_text_shrinks_before_it_runs_on_and_never_below_seven_points() {
    let sizes = |canvas: &Canvas| -> (f32, usize) {
        let export = poster(canvas, Paper::A3);
        let dream = runs(&export.scene.pages[0])
            .find(|(_, run)| run.text.starts_with("Afspraak0"))
            .map(|(_, run)| run.size);
        (dream.unwrap_or_default(), export.scene.pages.len())
    };
    let of_length = |bytes: usize| {
        let mut canvas = schuldenlab();
        for section in ["dream", "societal_value", "governance", "financing", "neutral_ground", "proposition"]
        {
            set(&mut canvas, section, &words(bytes));
        }
        canvas
    };
    assert_eq!(sizes(&of_length(200)), (11.0, 1));
    // Only at the smallest size is there a next sheet, however near the text comes to the limit.
    let steps: Vec<(f32, usize)> = (1..30).map(|step| sizes(&of_length(400 + step * 30))).collect();
    assert!(steps.iter().all(|(size, pages)| *size >= 7.0 && (*pages == 1 || *size < 7.01)), "{steps:?}");
    assert!(steps.iter().any(|(size, pages)| (7.0..11.0).contains(size) && *pages == 1), "{steps:?}");
    assert!(steps.iter().any(|(_, pages)| *pages > 1), "{steps:?}");
}

#[test]
fn an_empty_canvas_asks_its_guiding_questions() {
    let [poster, pitch] = both(&Canvas::default(), Paper::A4);
    assert_eq!(poster.scene.title, "Canvas collaboratieve innovatie");
    for section in &template().sections {
        let question = section.questions.first().map_or(&section.question, |question| &question.question);
        check_order(&poster.scene, &[question.text("nl")]);
    }
    assert_eq!((poster.scene.pages.len(), pitch.scene.pages.len()), (1, 1));
    assert!(!pitch.scene.outline().contains("H2"));
    check_places(&poster.scene);
}

#[test]
fn a_character_that_no_font_has_is_framed_and_reported() {
    let mut canvas = schuldenlab();
    set(&mut canvas, "governance", "Een feest 🎉 in 東京 ꩜");
    let export = poster(&canvas, Paper::A3);
    let missing: Vec<(char, &str)> = export
        .problems
        .iter()
        .map(|problem| match problem {
            Problem::MissingCharacter { character, place } => (*character, place.as_str()),
            other @ (Problem::NothingForPartner { .. } | Problem::UnreadableLogo { .. }) => {
                panic!("{other:?}")
            }
        })
        .collect();
    assert_eq!(missing, [('京', "Governance"), ('東', "Governance"), ('꩜', "Governance")]);
    assert!(export.problems[2].message(dutch()).contains("U+AA5C"));
    check_order(&export.scene, &["Een feest 🎉 in 東京 ꩜"]);
    let all = || export.scene.pages.iter().flat_map(runs);
    assert!(all().all(|(_, run)| run.glyphs.iter().all(|glyph| glyph.id != 0)));
    assert_eq!(all().flat_map(|(_, run)| &run.clusters).filter(|cluster| cluster.is_stand_in).count(), 3);
}

#[test]
fn strange_text_never_stops_an_export() {
    let strange = [
        "\0\u{1}\t\u{7f}\u{85}",
        "\u{200b}\u{200d}\u{2060}\u{feff}",
        "\u{202e}omgekeerd\u{202c} \u{2066}los",
        "שלום עולם مرحبا",
        "👨‍👩‍👧‍👦🏳️‍🌈☎️",
        "e\u{301}\u{301}\u{301}\u{301} Z\u{310}\u{35c}a\u{324}\u{489}",
        "\u{e000}\u{10ffff}\u{fffe}\u{fffc}",
        "ﬁ ﬂ ĳ Ĳ œ ß ǆ",
        "a\u{ad}b\u{a0}c\u{2028}d\r\re\r\n",
        "((\\)) <</Type /Catalog>> endobj",
    ];
    for text in strange.into_iter().chain([strange.concat().as_str()]) {
        let mut canvas = with_partners(2);
        canvas.header.subject = text.to_owned();
        canvas.header.version = text.to_owned();
        canvas.header.contact = text.to_owned();
        canvas.language = text.to_owned();
        canvas.pitch.text = text.to_owned();
        canvas.partners[0].name = text.to_owned();
        canvas.partners[0].other_interest = text.to_owned();
        canvas.actions[0].text = text.to_owned();
        set(&mut canvas, "dream", text);
        for export in both(&canvas, Paper::A4) {
            check_places(&export.scene);
            let options = super::pdf::PdfOptions { created: jiff::Timestamp::UNIX_EPOCH, attachment: None };
            assert!(super::pdf::pdf(&export.scene, &options, &|| true).is_ok());
        }
    }
}

#[test]
fn a_hundred_kilobytes_without_a_space_are_broken_into_lines() {
    let mut canvas = Canvas { language: "geen taal".to_owned(), ..Canvas::default() };
    let word = "Samenwerkingsverband".repeat(5_000);
    set(&mut canvas, "neutral_ground", &word);
    let export = poster(&canvas, Paper::A4);
    check_order(&export.scene, &[&word]);
    check_references(&export.scene);
    check_places(&export.scene);
    assert_eq!(export.scene.language, "nl");
}

#[test]
fn actions_that_are_each_others_part_are_all_drawn_once() {
    let mut canvas = schuldenlab();
    let ids: Vec<_> = canvas.actions.iter().map(|action| action.id).collect();
    canvas.actions[0].parent = Some(ids[1]);
    canvas.actions[1].parent = Some(ids[0]);
    canvas.actions[2].parent = Some(ids[2]);
    let text = poster(&canvas, Paper::A3).scene.text();
    let found: BTreeSet<usize> =
        canvas.actions.iter().map(|action| text.matches(&action.text).count()).collect();
    assert_eq!(found, BTreeSet::from([1]));
}

#[test]
fn a_hyphen_ends_a_line_within_a_word_and_stays_within_its_column() {
    let mut canvas = schuldenlab();
    set(
        &mut canvas,
        "neutral_ground",
        &"Samenwerkingsverbanden maatschappelijke verantwoordelijkheid. ".repeat(12),
    );
    let export = poster(&canvas, Paper::A3);
    let ends: Vec<&str> = export
        .scene
        .pages
        .iter()
        .flat_map(runs)
        .filter(|(_, run)| run.text.contains('\u{AD}'))
        .map(|(_, run)| run.text.as_str())
        .collect();
    assert!(ends.len() > 5, "{ends:?}");
    assert!(ends.iter().all(|text| text.ends_with('\u{AD}')), "{ends:?}");
    check_places(&export.scene);
    check_order(&export.scene, &["Samenwerkingsverbanden maatschappelijke verantwoordelijkheid."]);
}

#[test]
fn other_scripts_are_drawn_and_read_in_their_order() {
    let mut canvas = schuldenlab();
    let text = "Met مؤسسة التعاون 12, עמותת שלום, Հայաստան, საქართველო, सहयोग, ความร่วมมือ en Україна 🎉";
    set(&mut canvas, "dream", text);
    canvas.partners[0].name = "مؤسسة التعاون".to_owned();
    for export in both(&canvas, Paper::A4) {
        assert_eq!(export.problems, []);
        check_order(&export.scene, &[text, "مؤسسة التعاون"]);
        check_places(&export.scene);
    }
}

#[test]
fn a_pitch_for_a_partner_says_so_and_opens_with_that_partner() {
    let canvas = schuldenlab();
    for partner in &canvas.partners {
        let export = pitch_for(partner, &canvas);
        check_places(&export.scene);
        let opening = format!("Wat het {} oplevert", partner.name);
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
        "Wat het Deloitte oplevert",
        "Wat Deloitte inbrengt",
        "Team voor impactmeting",
        "Eerste stappen van Deloitte",
        "Impactmeting opzetten",
        "Wat de anderen inbrengen",
        "Kennis en capaciteit",
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
fn a_strangers_template_with_a_long_title_and_narrow_cells_stays_on_its_sheets() {
    let mut template = template();
    template.title = serde_json::from_value(serde_json::json!({ "nl": words(1200), "en": "x" })).unwrap();
    for band in &mut template.bands {
        let count = u32::try_from(band.cells.len()).unwrap();
        for (index, cell) in band.cells.iter_mut().enumerate() {
            cell.columns = if index == 0 { 12 - (count - 1) } else { 1 };
        }
    }
    let mut canvas = schuldenlab();
    for section in &template.sections {
        set(&mut canvas, section.id.as_str(), &words(3000));
    }
    for paper in [Paper::A3, Paper::A4] {
        let order = Order::new(ExportKind::Poster, &canvas, &template, dutch(), TODAY);
        let export = Order { paper, ..order }.lay_out().unwrap();
        check_places(&export.scene);
        check_order(&export.scene, &[&words(1200), &words(3000)]);
        assert!(export.scene.pages.len() > 1);
    }
}

#[test]
fn a_document_that_nobody_waits_for_any_more_is_given_up_wherever_it_is() {
    let canvas = with_partners(40);
    let template = template();
    let kinds = [
        ExportKind::Pitch,
        ExportKind::Poster,
        ExportKind::Motivation(None),
        ExportKind::Report(super::ReportParts::ALL),
    ];
    let options = super::pdf::PdfOptions { created: jiff::Timestamp::UNIX_EPOCH, attachment: None };
    for kind in kinds {
        let order = Order::new(kind, &canvas, &template, dutch(), TODAY);
        let left = Cell::new(0_u32);
        let is_wanted = &|| left.replace(left.get().saturating_sub(1)) > 0;
        for patience in [0, 1, 3] {
            left.set(patience);
            assert_eq!(Order { is_wanted, ..order }.lay_out(), Err(Stopped), "{kind:?}");
        }
        let stopped = super::pdf::pdf(&order.lay_out().unwrap().scene, &options, is_wanted);
        assert!(matches!(stopped, Err(super::pdf::PdfError::Stopped(Stopped))), "{stopped:?}");
    }
}

#[test]
fn what_runs_on_from_the_head_of_a_poster_keeps_its_label() {
    let mut canvas = schuldenlab();
    canvas.header.version = "versie ".repeat(200);
    let export = poster(&canvas, Paper::A4);
    let next = export.scene.pages.iter().skip(1).find(|page| {
        runs(page).any(|(owner, run)| owner != Owner::Artifact && run.text.starts_with("versie"))
    });
    assert!(furniture(next.unwrap()).iter().any(|text| text.trim() == "Versie"));
    check_places(&export.scene);
}
