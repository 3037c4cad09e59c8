//! Addresses in every text lead where they say.

use super::checks::{check_order, lay_out, pitch, poster, runs};
use crate::canvas::Canvas;
use crate::export::scene::{ElementKind, Owner, Scene};
use crate::export::{ExportKind, Paper, ReportParts};
use crate::pitch::fixtures::{schuldenlab, set};

const SITE: &str = "https://www.voorbeeld.example/documenten/2020/innoveren-over-grenzen-heen?bron=canvas";

/// The target of each link with the words that lead there.
fn links(scene: &Scene) -> Vec<(String, String)> {
    let targets = scene.elements.iter().filter_map(|(id, element)| match &element.kind {
        ElementKind::Link { target } => Some((id, target.clone())),
        _ => None,
    });
    let words = |link| {
        let own = scene.pages.iter().flat_map(runs).filter(move |(owner, _)| *owner == Owner::Element(link));
        own.map(|(_, run)| run.text.trim_end_matches('\u{ad}')).collect::<String>()
    };
    targets.map(|(id, target)| (target, words(id))).collect()
}

fn every_scene(canvas: &Canvas) -> Vec<Scene> {
    let report = lay_out(ExportKind::Report(ReportParts::USUAL), canvas, Paper::A4).scene;
    vec![pitch(canvas).scene, poster(canvas, Paper::A4).scene, report]
}

#[test]
fn an_address_is_a_link_in_texts_answers_contributions_and_actions() {
    let mut canvas = schuldenlab();
    canvas.pitch.text = format!("Iedereen doet mee.\nLees meer ({SITE}).");
    set(&mut canvas, "agreements", "");
    canvas.partners[0].contributions[0].text = "mail jan@a.nl, of bel".to_owned();
    canvas.actions[1].text = "Bel 070-1234567 en kijk op www.a.nl".to_owned();
    for scene in every_scene(&canvas) {
        let links = links(&scene);
        let words = |target: &str| {
            let found = links.iter().find(|(to, _)| to == target);
            found.unwrap_or_else(|| panic!("{target} is not in {links:?}")).1.as_str()
        };
        // What stands right beside an address belongs to it.
        assert_eq!(words(SITE), format!("({SITE})."));
        assert_eq!(words("mailto:jan@a.nl"), "jan@a.nl,");
        assert!(words("tel:0701234567").starts_with("070-1234567"));
        assert!(words("https://www.a.nl").starts_with("www.a.nl"));
        check_order(&scene, &["Lees meer", SITE, "."]);
    }
}

#[test]
fn every_line_of_a_link_can_be_clicked() {
    let mut canvas = schuldenlab();
    set(&mut canvas, "neutral_ground", &format!("Zie {SITE} voor meer."));
    let scene = poster(&canvas, Paper::A3).scene;
    let id = scene.elements.iter().find_map(|(id, element)| match &element.kind {
        ElementKind::Link { target } if target == SITE => Some(id),
        _ => None,
    });
    let lines = scene.pages[0].items.iter().filter(|item| item.owner == Owner::Element(id.unwrap())).count();
    let areas = scene.pages[0].links.iter().filter(|area| area.element == id.unwrap()).count();
    assert!(areas > 1 && lines >= areas, "{areas} {lines}");
}

#[test]
fn what_follows_the_words_behind_a_link_is_no_part_of_its_own() {
    let mut canvas = schuldenlab();
    canvas.actions[1].text = "Kijk op www.a.nl en bel".to_owned();
    canvas.actions[2].text = "Kijk op www.b.nl".to_owned();
    let outline = pitch(&canvas).scene.outline().replace('\u{a0}', " ");
    let expect = ["Span  en bel (Deloitte, 15 januari 2027)\n", "Span  (Programmateam, 1 maart 2027)\n"];
    assert!(expect.iter().all(|line| outline.contains(line)), "{outline}");
}
