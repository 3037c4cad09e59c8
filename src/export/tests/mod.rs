//! What must hold for every export, whatever stands in the canvas.

mod beneficiary;
mod breaks;
mod checks;
mod empty_poster;
mod handouts;
mod links;
mod lists;
mod logos;
mod minutes;
mod motivation;
mod pitch;
mod poster;
mod report;
mod report_front;
mod tiles;

use std::cell::Cell;

pub(super) use self::motivation::settled;

use self::checks::{
    TODAY, both, check_order, check_places, check_references, dutch, poster, runs, without_spaces,
};
use super::scene::{Face, Owner};
use super::{ExportKind, LayOutError, Order, Paper, Problem, Stopped};
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
            | Problem::LogoLeftOut { .. }
            | Problem::NothingWritten) => {
                panic!("{other:?}")
            }
        })
        .collect();
    assert_eq!(
        missing,
        [('京', "Besturen en besluiten"), ('東', "Besturen en besluiten"), ('꩜', "Besturen en besluiten")]
    );
    assert!(export.problems[2].message(dutch()).contains("U+AA5C"));
    check_order(&export.scene, &["Een feest 🎉 in 東京 ꩜"]);
    let all = || export.scene.pages.iter().flat_map(runs);
    assert!(all().all(|(_, run)| run.glyphs.iter().all(|glyph| glyph.id != 0)));
    assert_eq!(all().flat_map(|(_, run)| &run.clusters).filter(|cluster| cluster.is_stand_in).count(), 3);
}

#[test]
fn an_emoji_of_which_a_part_is_missing_is_one_frame_that_is_read_as_it_was_typed() {
    let typed = ["👍🏿", "🚴‍♀️", "🚴🏽‍♀️", "👩🏽‍💻"];
    let mut canvas = schuldenlab();
    canvas.header.subject = format!("Feest {}", typed[2]);
    set(&mut canvas, "governance", &format!("Een 👍 of {} en 🇳🇱", typed.join(" of ")));
    for export in both(&canvas, Paper::A4) {
        let all = || export.scene.pages.iter().flat_map(runs).map(|(_, run)| run);
        let mut framed = Vec::new();
        for run in all() {
            for cluster in run.clusters.iter().filter(|cluster| cluster.is_stand_in) {
                assert_eq!(run.glyphs_of(cluster).len(), 1, "{:?}", run.text);
                assert!(run.face != Face::Emoji, "a question mark is no glyph of the emoji face");
                framed.push(run.text_of(cluster));
            }
        }
        let count = |emoji: &str| framed.iter().filter(|framed| **framed == emoji).count();
        assert!(typed.iter().all(|emoji| count(emoji) > 0), "{framed:?}");
        check_order(&export.scene, &[&canvas.header.subject, &format!("Een 👍 of {}", typed.join(" of "))]);
        check_places(&export.scene);
        // What the face has is not said to be missing.
        let missing: Vec<char> = export.problems.iter().filter_map(missing_character).collect();
        assert!(
            missing.contains(&'🏿') && !missing.contains(&'👍') && !missing.contains(&'👩'),
            "{missing:?}"
        );
    }
}

fn missing_character(problem: &Problem) -> Option<char> {
    match problem {
        Problem::MissingCharacter { character, .. } => Some(*character),
        Problem::NothingForPartner { .. }
        | Problem::UnreadableLogo { .. }
        | Problem::LogoLeftOut { .. }
        | Problem::NothingWritten => None,
    }
}

#[test]
fn ligatures_and_signs_that_no_font_has_are_written_out() {
    let mut canvas = schuldenlab();
    canvas.header.subject = "Een ﬁets".to_owned();
    set(&mut canvas, "dream", "ﬂat ﬁets ﬀ ﬃ ﬄ ﬅ ﬆ 12 ㎡, ½ en ™ en ĳ");
    for export in both(&canvas, Paper::A4) {
        assert_eq!(export.problems, []);
        check_order(&export.scene, &["Een fiets", "flat fiets ff ffi ffl st st 12 m2, ½ en ™ en ĳ"]);
    }
}

#[test]
fn no_more_than_three_lines_below_one_another_end_in_a_hyphen() {
    let mut canvas = schuldenlab();
    let text = "verantwoordelijkheidsverdelingen maatschappelijkheidsvraagstukken samenwerkingsverbanden "
        .repeat(12);
    set(&mut canvas, "neutral_ground", &text);
    for paper in [Paper::A3, Paper::A4] {
        let export = poster(&canvas, paper);
        for page in &export.scene.pages {
            let lines: Vec<bool> = runs(page)
                .filter(|(owner, _)| *owner != Owner::Artifact)
                .map(|(_, run)| run.text.ends_with('\u{AD}'))
                .collect();
            let most = lines.split(|ends| !ends).map(<[bool]>::len).max();
            assert!((1..=3).contains(&most.unwrap()), "{most:?}");
        }
        check_places(&export.scene);
        check_order(&export.scene, &[&text]);
    }
}

#[test]
fn a_word_of_a_hundred_letters_is_broken_with_hyphens() {
    let mut canvas = schuldenlab();
    let word = "arbeidsongeschiktheidsverzekeringsmaatschappijverantwoordelijkheidsverdelingsvraagstukkenbehandeling";
    assert!(word.len() >= 100);
    set(&mut canvas, "societal_value", &format!("Over {word} gaat het."));
    set(&mut canvas, "proposition", &format!("Over {word} gaat het."));
    canvas.header.subject = word.to_owned();
    for export in both(&canvas, Paper::A4) {
        let mut ends = 0;
        for (_, run) in export.scene.pages.iter().flat_map(runs) {
            let letters = run.text.trim_end_matches('\u{AD}');
            let is_within = !letters.is_empty() && word.contains(letters) && !word.ends_with(letters);
            ends += usize::from(is_within);
            assert!(!is_within || run.text.ends_with('\u{AD}'), "{:?} is cut without a hyphen", run.text);
        }
        assert!(ends >= 2, "{ends}");
        check_places(&export.scene);
        check_order(&export.scene, &[word, word]);
    }
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
            let options =
                super::formats::pdf::PdfOptions { created: jiff::Timestamp::UNIX_EPOCH, attachment: None };
            assert!(super::formats::pdf::pdf(&export.scene, &options, &|| true).is_ok());
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
        ExportKind::Cards,
        ExportKind::Notes(super::NoteSheets::EachSection),
    ];
    let options = super::formats::pdf::PdfOptions { created: jiff::Timestamp::UNIX_EPOCH, attachment: None };
    for kind in kinds {
        let order = Order::new(kind, &canvas, &template, dutch(), TODAY);
        let left = Cell::new(0_u32);
        let is_wanted = &|| left.replace(left.get().saturating_sub(1)) > 0;
        for patience in [0, 1, 3] {
            left.set(patience);
            assert_eq!(Order { is_wanted, ..order }.lay_out(), Err(Stopped.into()), "{kind:?}");
        }
        let stopped = super::formats::pdf::pdf(&order.lay_out().unwrap().scene, &options, is_wanted);
        assert!(matches!(stopped, Err(super::formats::pdf::PdfError::Stopped(Stopped))), "{stopped:?}");
    }
}

#[test]
fn a_document_that_would_be_too_large_is_refused_in_every_kind() {
    let mut canvas = schuldenlab();
    for paragraphs in [1_000, 200_000] {
        set(&mut canvas, "dream", &"Kort.\n".repeat(paragraphs));
        let template = template();
        for kind in [ExportKind::Pitch, ExportKind::Poster, ExportKind::Report(super::ReportParts::USUAL)] {
            let made = Order::new(kind, &canvas, &template, dutch(), TODAY).lay_out().map(drop);
            let expect = if paragraphs > 1_000 { Err(LayOutError::TooLarge) } else { Ok(()) };
            assert_eq!(made, expect, "{kind:?} of {paragraphs} paragraphs");
        }
    }
}
