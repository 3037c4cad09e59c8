//! Where a line ends: not within an amount, a date or a name.

use super::checks::{check_order, check_places, lay_out, pitch, poster, runs};
use crate::canvas::Canvas;
use crate::export::scene::{Owner, Scene};
use crate::export::{ExportKind, Paper, ReportParts};
use crate::pitch::fixtures::{schuldenlab, set};

fn every_scene(canvas: &Canvas) -> Vec<Scene> {
    let report = lay_out(ExportKind::Report(ReportParts::USUAL), canvas, Paper::A4).scene;
    vec![pitch(canvas).scene, poster(canvas, Paper::A3).scene, poster(canvas, Paper::A4).scene, report]
}

/// The text of each line.
fn lines(scene: &Scene) -> Vec<&str> {
    let read = scene.pages.iter().flat_map(runs).filter(|(owner, _)| *owner != Owner::Artifact);
    read.map(|(_, run)| run.text.as_str()).collect()
}

#[test]
fn no_line_ends_within_an_amount_a_date_or_a_name_with_a_title() {
    let mut canvas = schuldenlab();
    let sentence = "Op 15 december 2026 is er € 1.250.000 voor mr. Jansen, en 1.200 uur.";
    let text =
        (0..40).map(|count| format!("{}{sentence}", "Zo. ".repeat(count % 7))).collect::<Vec<_>>().join(" ");
    set(&mut canvas, "dream", &text);
    set(&mut canvas, "neutral_ground", &text);
    canvas.pitch.text = format!("Iedereen doet mee.\n{text}");
    for action in &mut canvas.actions {
        action.due = Some(jiff::civil::date(2026, 12, 30));
        action.owner = "Gemeente".to_owned();
    }
    for scene in every_scene(&canvas) {
        for line in lines(&scene) {
            let end = line.trim_end().rsplit(' ').next().unwrap();
            assert!(!["15", "30", "december", "€", "mr.", "1.200"].contains(&end), "{line}");
        }
        // Each date of the plan is whole.
        assert!(!lines(&scene).iter().any(|line| line.contains("30 ") && line.ends_with('\u{ad}')));
        // Who copies or searches it finds plain spaces.
        check_order(&scene, &[sentence]);
        assert!(scene.text().contains("15 december 2026"));
        check_places(&scene);
    }
}

#[test]
fn names_leads_and_last_words_have_no_hyphen() {
    let mut canvas = schuldenlab();
    let text = |last: &str| {
        let names = "met Volksgezondheid en met Hoogheemraadschap over verantwoordelijkheidsverdelingen ";
        let names = (0..30).map(|count| format!("{}{names}", "en ".repeat(count % 5)));
        names.collect::<Vec<_>>().concat() + last
    };
    for last in
        ["samenwerkingsverbanden.", "maatschappelijke samenwerkingsverbanden.", "de samenwerkingsverbanden."]
    {
        set(&mut canvas, "neutral_ground", &text(last));
        canvas.pitch.text = format!("{}\nDaarna.", text(last));
        let mut hyphens = 0;
        for scene in every_scene(&canvas) {
            for line in lines(&scene).into_iter().filter(|line| line.ends_with('\u{ad}')) {
                let broken = line.rsplit(' ').next().unwrap();
                hyphens += 1;
                assert!(!broken.starts_with(char::is_uppercase), "{line}");
                assert!(!broken.starts_with("samen"), "{line}");
            }
        }
        assert!(hyphens > 5, "{hyphens}");
    }
    canvas.pitch.text = "met Volksgezondheid over verantwoordelijkheidsverdelingen ".repeat(12) + "\nDaarna.";
    let lead = pitch(&canvas).scene;
    let size = |text: &str| {
        lead.pages.iter().flat_map(runs).find(|(_, run)| run.text.starts_with(text)).unwrap().1.size
    };
    let large = size("met Volksgezondheid");
    assert!(large > size("Daarna."));
    let is_broken =
        lead.pages.iter().flat_map(runs).any(|(_, run)| run.text.ends_with('\u{ad}') && run.size >= large);
    assert!(!is_broken);
}
