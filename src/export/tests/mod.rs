//! What must hold for every export, whatever stands in the canvas.

mod checks;
mod documents;
mod pitch;
mod poster;

use std::cell::Cell;

use self::checks::{
    TODAY, both, check_order, check_places, check_references, dutch, poster, runs, without_spaces,
};
use super::{ExportKind, Order, Paper, Problem, Stopped};
use crate::canvas::Canvas;
use crate::pitch::fixtures::{schuldenlab, set, template, with_partners, words};

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
fn a_character_that_no_font_has_is_framed_and_reported() {
    let mut canvas = schuldenlab();
    set(&mut canvas, "governance", "Een feest 🎉 in 東京 ꩜");
    let export = poster(&canvas, Paper::A3);
    let missing: Vec<(char, &str)> = export
        .problems
        .iter()
        .map(|problem| match problem {
            Problem::MissingCharacter { character, place } => (*character, place.as_str()),
            other @ (Problem::NothingForPartner { .. }
            | Problem::UnreadableLogo { .. }
            | Problem::LogoLeftOut { .. }) => {
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
