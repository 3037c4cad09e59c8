//! Lists that somebody typed are lists in every document.

use super::checks::{check_order, check_places, lay_out, pitch, poster, runs};
use crate::canvas::Canvas;
use crate::export::scene::{ElementKind, Numbering, Owner, Scene};
use crate::export::{ExportKind, Paper, ReportParts};
use crate::pitch::fixtures::{schuldenlab, set};

/// A canvas with a list in a text, an answer, a contribution and an action.
fn with_lists() -> Canvas {
    let mut canvas = schuldenlab();
    canvas.partners.truncate(1);
    canvas.actions.truncate(1);
    canvas.sections.clear();
    set(
        &mut canvas,
        "dream",
        "Dit willen we:\n- minder schulden\n  a) bij jongeren\n  b) bij ouderen\n- meer rust",
    );
    canvas.partners[0].contributions[0].text = "- kennis\n- tijd".to_owned();
    canvas.actions[0].text = "In stappen:\n1. langsgaan\n2. meten".to_owned();
    canvas.actions[0].state = None;
    canvas
}

/// The outline below a line, without it.
fn below<'a>(outline: &'a str, line: &str) -> &'a str {
    outline.split_once(&format!("{line}\n")).unwrap_or_else(|| panic!("{line} is not in\n{outline}")).1
}

const DREAM: &str = "\
L
  LI
    Lbl •
    LBody
      P minder schulden
      L
        LI
          Lbl a)
          LBody bij jongeren
        LI
          Lbl b)
          LBody bij ouderen
  LI
    Lbl •
    LBody meer rust
";

fn report(canvas: &Canvas) -> Scene {
    lay_out(ExportKind::Report(ReportParts::USUAL), canvas, Paper::A4).scene
}

fn indented(text: &str, by: usize) -> String {
    let indented = text.lines().map(|line| format!("{}{line}", " ".repeat(by)));
    indented.collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn a_typed_list_is_a_list_with_labels_for_a_screen_reader() {
    let canvas = with_lists();
    let scenes = [(pitch(&canvas).scene, 2), (poster(&canvas, Paper::A3).scene, 4), (report(&canvas), 2)];
    for (scene, depth) in &scenes {
        let outline = scene.outline().replace('\u{a0}', " ");
        let introduction = indented("P Dit willen we:", *depth);
        let list = below(&outline, introduction.trim_end());
        assert!(list.starts_with(&indented(DREAM, *depth)), "{outline}");
        let elements = &scene.elements;
        let numberings: Vec<Numbering> = elements
            .iter()
            .filter_map(
                |(_, element)| if let ElementKind::List(found) = element.kind { Some(found) } else { None },
            )
            .collect();
        assert!(numberings.contains(&Numbering::Bullets) && numberings.contains(&Numbering::Letters));
    }
}

#[test]
fn a_list_stays_one_within_a_contribution_and_an_action() {
    let canvas = with_lists();
    let items = |depth: usize, first: &str, second: &str, sign: [&str; 2]| {
        let [one, other] = sign;
        indented(
            &format!("L\n  LI\n    Lbl {one}\n    LBody {first}\n  LI\n    Lbl {other}\n    LBody {second}"),
            depth,
        )
    };
    let outline = |scene: &Scene| scene.outline().replace('\u{a0}', " ");
    let (pitch, poster, report) = (pitch(&canvas).scene, poster(&canvas, Paper::A4).scene, report(&canvas));
    for (scene, depth) in [(&pitch, 8), (&poster, 10), (&report, 8)] {
        let outline = outline(scene);
        assert!(outline.contains(&items(depth, "kennis", "tijd", ["•", "•"])), "{outline}");
    }
    for (scene, depth) in [(&pitch, 8), (&poster, 10), (&report, 8)] {
        let outline = outline(scene);
        assert!(outline.contains(&items(depth, "langsgaan", "meten", ["1.", "2."])), "{outline}");
    }
    for scene in [&pitch, &poster, &report] {
        check_order(scene, &["2 fte:", "kennis", "tijd"]);
        check_places(scene);
    }
}

/// Where the lines of a text begin that starts and ends with these words.
fn starts(scene: &Scene, first: &str, last: &str) -> Vec<f32> {
    let all: Vec<_> =
        scene.pages.iter().flat_map(runs).filter(|(owner, _)| *owner != Owner::Artifact).collect();
    let start = all.iter().position(|(_, run)| run.text.starts_with(first)).unwrap();
    let end = start + all[start..].iter().position(|(_, run)| run.text.contains(last)).unwrap();
    all[start..=end].iter().map(|(_, run)| run.x).collect()
}

#[test]
fn the_lines_of_an_item_stand_below_one_another() {
    let mut canvas = with_lists();
    let long = format!("Eerst {} Slot", "en nog meer woorden ".repeat(24));
    set(&mut canvas, "proposition", &format!("Zo:\n1. {long}\n2. daarna"));
    canvas.partners[0].contributions[0].text = format!("- {}\n- tijd", long.replace("Eerst", "Kennis"));
    for scene in [pitch(&canvas).scene, poster(&canvas, Paper::A4).scene, report(&canvas)] {
        for first in ["Eerst", "Kennis"] {
            let starts = starts(&scene, first, "Slot");
            assert!(starts.len() > 2, "{starts:?}");
            assert!(starts.iter().all(|x| (x - starts[0]).abs() < 0.01), "{starts:?}");
        }
        let sign = scene.pages.iter().flat_map(runs).find(|(_, run)| run.text == "1.").unwrap().1;
        assert!(sign.x + sign.width < starts(&scene, "Eerst", "Eerst")[0]);
        check_places(&scene);
    }
}

#[test]
fn a_list_that_begins_a_pitch_does_not_lead_it() {
    let mut canvas = with_lists();
    canvas.pitch.text = "Dit doen we:\n- luisteren\n- meten".to_owned();
    let scene = pitch(&canvas).scene;
    let size =
        |text: &str| scene.pages.iter().flat_map(runs).find(|(_, run)| run.text == text).unwrap().1.size;
    assert!((size("Dit doen we:") - size("luisteren")).abs() < 0.01);
    canvas.pitch.text = "Iedereen doet mee.\n- luisteren\n- meten".to_owned();
    let scene = pitch(&canvas).scene;
    let size =
        |text: &str| scene.pages.iter().flat_map(runs).find(|(_, run)| run.text == text).unwrap().1.size;
    assert!(size("Iedereen doet mee.") > size("luisteren"));
}

#[test]
fn a_list_in_the_facts_of_a_case_is_one_in_its_motivation() {
    let mut canvas = super::motivation::with_case(None, &[]);
    canvas.cases[0].facts = "De gemeente geeft:\n- geld\n- tijd".to_owned();
    let scene = lay_out(ExportKind::Motivation(None), &canvas, Paper::A4).scene;
    let list = "  L\n    LI\n      Lbl •\n      LBody geld\n    LI\n      Lbl •\n      LBody tijd\n";
    assert!(scene.outline().contains(list), "{}", scene.outline());
}
