//! The poster.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;

use super::checks::{
    TEXTS, TODAY, both, check_order, check_places, check_references, dutch, furniture, poster, runs,
};
use crate::canvas::{Canvas, Section, SectionId};
use crate::export::scene::Owner;
use crate::export::{ExportKind, Order, Paper};
use crate::pitch::fixtures::{schuldenlab, set, template, with_partners, words};

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
fn text_that_leaves_room_in_its_section_is_larger_than_what_fills_another_one() {
    let mut canvas = with_partners(9);
    set(&mut canvas, "proposition", "Samen helpen we mensen sneller van hun schulden af.");
    let export = poster(&canvas, Paper::A3);
    assert_eq!(export.scene.pages.len(), 1);
    let size = |start: &str| {
        let run = runs(&export.scene.pages[0]).find(|(_, run)| run.text.starts_with(start));
        run.unwrap_or_else(|| panic!("{start}")).1.size
    };
    let (small, large) = (size("Stichting Samenwerking"), size("Samen helpen we"));
    assert!(small < 10.0 && large > small + 0.9, "{small} {large}");
    assert!((size("Propositie") - size("Samenwerkingspartners")).abs() < 0.01, "titles are alike");
    check_places(&export.scene);
}

#[test]
fn an_empty_canvas_asks_its_guiding_questions() {
    let [poster, pitch] = both(&Canvas::default(), Paper::A4);
    assert_eq!(poster.scene.title, "Poster – Canvas collaboratieve innovatie");
    for section in &template().sections {
        let question = section.questions.first().map_or(&section.question, |question| &question.question);
        check_order(&poster.scene, &[question.text("nl")]);
    }
    assert_eq!((poster.scene.pages.len(), pitch.scene.pages.len()), (1, 1));
    assert!(!pitch.scene.outline().contains("H2"));
    check_places(&poster.scene);
}

#[test]
fn a_canvas_with_words_asks_nothing_and_says_what_is_still_empty() {
    let mut canvas = Canvas::default();
    set(&mut canvas, "dream", "Een land zonder schulden.");
    let answers = BTreeMap::from([("legal_basis".into(), "Een stichting.".to_owned())]);
    canvas.sections.insert(SectionId::from("agreements"), Section::Questions(answers));
    let text = poster(&canvas, Paper::A4).scene.text();
    for section in &template().sections {
        assert!(!text.contains(section.question.text("nl")), "{text}");
        for question in &section.questions {
            assert!(!text.contains(question.question.text("nl")), "{text}");
        }
    }
    // The dream and the answers are not empty, and of those only one is there.
    assert_eq!(text.matches("Nog leeg").count(), template().sections.len() - 2, "{text}");
    // A value that a message lacks would show its name.
    assert!(!text.contains("{$"), "{text}");
    assert!(text.contains("Een stichting.") && !text.contains("Aansprakelijkheid"), "{text}");
}

#[test]
fn no_text_of_a_poster_is_smaller_than_seven_points() {
    for canvas in [with_partners(60), schuldenlab(), Canvas::default()] {
        for paper in [Paper::A3, Paper::A4] {
            let export = poster(&canvas, paper);
            let sizes = export.scene.pages.iter().flat_map(runs).map(|(_, run)| run.size);
            let least = sizes.fold(f32::INFINITY, f32::min);
            assert!(least > 6.99, "{least} on {paper:?}");
            check_places(&export.scene);
        }
    }
}

#[test]
fn the_date_stands_on_one_line_and_a_long_version_below_it() {
    let lines = |canvas: &Canvas, paper, of: &str| -> Vec<f32> {
        let export = poster(canvas, paper);
        assert_eq!(export.scene.pages.len(), 1);
        check_places(&export.scene);
        let found = runs(&export.scene.pages[0]).filter(|(_, run)| run.text.contains(of));
        found.map(|(_, run)| run.baseline).collect()
    };
    let mut canvas = schuldenlab();
    canvas.header.date = Some(date(2026, 9, 28));
    canvas.header.version = "0.9".to_owned();
    for paper in [Paper::A3, Paper::A4] {
        assert_eq!(lines(&canvas, paper, "28 september 2026").len(), 1);
    }
    let short = lines(&canvas, Paper::A3, "28 september 2026");
    let size = |canvas: &Canvas| {
        let export = poster(canvas, Paper::A3);
        let all = export.scene.pages.iter().flat_map(runs);
        all.filter(|(_, run)| run.text.starts_with("Niemand")).map(|(_, run)| run.size).next()
    };
    let before = size(&canvas);
    canvas.header.version = "0.9, concept na overleg met juridische zaken van 12 november".to_owned();
    assert_eq!(lines(&canvas, Paper::A3, "28 september 2026"), short);
    let version = lines(&canvas, Paper::A3, "juridische zaken");
    assert!(version.len() == 1 && version[0] > short[0], "{version:?}");
    assert_eq!(size(&canvas), before);
}

#[test]
fn every_next_sheet_says_subject_date_and_version() {
    let mut canvas = with_partners(300);
    canvas.header.subject = "Veilig naar school".to_owned();
    canvas.header.date = Some(date(2026, 11, 28));
    canvas.header.version = "versie 0.9".to_owned();
    for paper in [Paper::A3, Paper::A4] {
        let export = poster(&canvas, paper);
        assert!(export.scene.pages.len() > 1);
        for page in export.scene.pages.iter().skip(1) {
            let furniture = furniture(page);
            for words in ["Veilig naar school", "28 november 2026 · versie 0.9"] {
                assert!(furniture.iter().any(|text| text == words), "{words}: {furniture:?}");
            }
        }
        check_places(&export.scene);
    }
}

#[test]
fn long_lines_are_never_wider_than_can_be_read_easily() {
    let mut canvas = schuldenlab();
    canvas.pitch.text = "Doe mee met ons, want het is voor ons allemaal een kans die er nu is. ".repeat(9);
    set(&mut canvas, "dream", "Elk kind gaat veilig naar school, en elke ouder weet dat ook zeker. ");
    for paper in [Paper::A3, Paper::A4] {
        let export = poster(&canvas, paper);
        for (_, run) in runs(&export.scene.pages[0]).filter(|(_, run)| run.text.contains(" is ")) {
            assert!(run.text.chars().count() <= 85, "{:?}", run.text);
        }
        let pitch = runs(&export.scene.pages[0]).filter(|(_, run)| run.text.contains("Doe mee"));
        let columns: BTreeSet<u32> = pitch.map(|(_, run)| run.x.to_bits()).collect();
        assert!(columns.len() > 1, "the pitch stands in one column");
        check_places(&export.scene);
    }
}

#[test]
fn a_screen_reader_says_the_group_and_the_place_of_a_section() {
    let outline = poster(&schuldenlab(), Paper::A3).scene.outline();
    assert!(outline.contains("H2 Droom\n      Figure [opgave, 1 van 10]"), "{outline}");
    assert!(outline.contains("H2 Actielijnen\n      Figure [samenwerking, 5 van 10]"), "{outline}");
    // What the words behind a box say, the box does not say too.
    assert!(!outline.contains("Figure [bezig]"), "{outline}");
    assert!(outline.contains("Figure [klaar]"), "{outline}");
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
