//! What a test asks of a scene.

use jiff::civil::Date;

use crate::canvas::{Canvas, Partner};
use crate::export::layout::style::group_tint;
use crate::export::scene::{Drawing, GlyphRun, Item, Owner, Page, Paint, Rect, Scene};
use crate::export::{Export, ExportKind, Order, Paper};
use crate::i18n::{Language, Texts};
pub(super) use crate::pitch::fixtures::template;
use crate::template::Palette;

pub(super) fn dutch() -> &'static Texts {
    Texts::of(Language::Dutch)
}

/// What stands in the example, from each of its parts.
pub(super) const TEXTS: &[&str] = &[
    "Schuldenzorgvrij Nederland",
    "22 november 2026",
    "0.3",
    "tegen elkaar.",
    "vanaf de eerste gemeente.",
    "Gemeente Den Haag",
    "initiatiefnemer · overheid",
    "2 fte: Locatie",
    "1.200 uur: Team voor impactmeting",
    "€ 250.000",
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

pub(super) const TODAY: Date = jiff::civil::date(2026, 11, 22);

pub(super) fn lay_out(kind: ExportKind, canvas: &Canvas, paper: Paper) -> Export {
    Order { paper, ..Order::new(kind, canvas, &template(), dutch(), TODAY) }.lay_out().unwrap()
}

pub(super) fn poster(canvas: &Canvas, paper: Paper) -> Export {
    lay_out(ExportKind::Poster, canvas, paper)
}

pub(super) fn pitch(canvas: &Canvas) -> Export {
    lay_out(ExportKind::Pitch, canvas, Paper::A4)
}

pub(super) fn pitch_for(partner: &Partner, canvas: &Canvas) -> Export {
    let template = template();
    let order = Order::new(ExportKind::Pitch, canvas, &template, dutch(), TODAY);
    Order { partner: Some(partner), ..order }.lay_out().unwrap()
}

pub(super) fn both(canvas: &Canvas, paper: Paper) -> [Export; 2] {
    [poster(canvas, paper), pitch(canvas)]
}

pub(super) fn runs(page: &Page) -> impl Iterator<Item = (Owner, &GlyphRun)> {
    page.items.iter().filter_map(|item| match &item.drawing {
        Drawing::Text(run) => Some((item.owner, run)),
        Drawing::Shape(_) | Drawing::Picture(_) => None,
    })
}

/// The box of the letters, without the space at the end of a line.
pub(super) fn letters(run: &GlyphRun) -> Rect {
    let spaces = run.text.chars().rev().take_while(|character| character.is_whitespace()).count();
    let first_space = spaces.checked_sub(1).and_then(|others| run.glyphs.iter().nth_back(others));
    let width = first_space.map_or(run.width, |space| space.x);
    Rect::new(run.x, run.baseline - run.size * 0.73, width, run.size * 0.9)
}

pub(super) fn tinted_areas(page: &Page) -> Vec<Rect> {
    let tints = Palette::ALL.map(group_tint);
    let shapes = page.items.iter().filter_map(|item| match item {
        Item { drawing: Drawing::Shape(shape), .. } => Some(shape),
        _ => None,
    });
    let tinted = shapes.filter(|shape| matches!(shape.paint, Paint::Fill(color) if tints.contains(&color)));
    tinted
        .map(|shape| {
            let (xs, ys): (Vec<f32>, Vec<f32>) = shape.path.points().unzip();
            let least = |numbers: &[f32]| numbers.iter().copied().fold(f32::INFINITY, f32::min);
            let most = |numbers: &[f32]| numbers.iter().copied().fold(0.0, f32::max);
            Rect::new(least(&xs), least(&ys), most(&xs) - least(&xs), most(&ys) - least(&ys))
        })
        .collect()
}

/// Nothing lies outside the paper, outside its section or over other text.
#[track_caller]
pub(super) fn check_places(scene: &Scene) {
    for (number, page) in scene.pages.iter().enumerate() {
        let paper = Rect::new(0.0, 0.0, page.width, page.height);
        let areas = tinted_areas(page);
        let mut boxes: Vec<(Rect, &str)> = Vec::new();
        for (_, run) in runs(page) {
            let area = letters(run);
            assert!(
                paper.contains(&area),
                "page {}: {:?} lies outside the paper: {area:?}",
                number + 1,
                run.text
            );
            for section in &areas {
                let is_apart = area.x >= section.right()
                    || area.right() <= section.x
                    || area.y >= section.bottom()
                    || area.bottom() <= section.y;
                assert!(
                    is_apart || section.contains(&area),
                    "page {}: {:?} crosses a section",
                    number + 1,
                    run.text
                );
            }
            boxes.push((area, &run.text));
        }
        boxes.sort_by(|(one, _), (other, _)| one.y.total_cmp(&other.y));
        for (index, (one, text)) in boxes.iter().enumerate() {
            let below = boxes[index + 1..].iter().take_while(|(other, _)| other.y < one.bottom());
            for (other, other_text) in below.filter(|(other, _)| other.width > 0.0 && one.width > 0.0) {
                let is_beside = other.x + 0.05 >= one.right() || one.x + 0.05 >= other.right();
                assert!(is_beside, "page {}: {text:?} and {other_text:?} overlap", number + 1);
            }
        }
    }
}

pub(super) fn without_spaces(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// Every text comes back from the scene, in the given order.
#[track_caller]
pub(super) fn check_order(scene: &Scene, texts: &[&str]) {
    let all = without_spaces(&scene.text());
    let mut rest = all.as_str();
    for text in texts {
        let text = without_spaces(text);
        let Some(at) = rest.find(&text) else { panic!("{text:?} is missing or too early in {all:?}") };
        rest = rest.get(at + text.len()..).unwrap();
    }
}

pub(super) fn furniture(page: &Page) -> Vec<String> {
    runs(page).filter(|(owner, _)| *owner == Owner::Artifact).map(|(_, run)| run.text.clone()).collect()
}

/// References to the next sheet and back are each other's mirror image.
#[track_caller]
pub(super) fn check_references(scene: &Scene) -> usize {
    let numbers_after = |text: &str, words: &str| -> Vec<usize> {
        let after = text.split(words).skip(1);
        after
            .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap())
            .collect()
    };
    let (mut onward, mut back) = (Vec::new(), Vec::new());
    for (index, page) in scene.pages.iter().enumerate() {
        // A title that wraps is still one title.
        let text = furniture(page).concat();
        onward.extend(numbers_after(&text, "verder op blad ").into_iter().map(|to| (index + 1, to)));
        back.extend(numbers_after(&text, "vervolg van blad ").into_iter().map(|from| (from, index + 1)));
    }
    onward.sort_unstable();
    back.sort_unstable();
    assert_eq!(onward, back);
    assert!(onward.iter().all(|(from, to)| from < to));
    onward.len()
}
