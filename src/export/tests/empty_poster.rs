//! A poster to fill in by hand.

use super::checks::{TODAY, dutch, letters, runs};
use crate::canvas::Canvas;
use crate::export::{ExportKind, Order, Paper};
use crate::pitch::fixtures::template;

#[test]
fn an_empty_sheet_has_titles_for_the_room_and_lines_for_a_hand() {
    let sizes = |paper: Paper| {
        let canvas = Canvas::default();
        let template = template();
        let order = Order { paper, ..Order::new(ExportKind::Poster, &canvas, &template, dutch(), TODAY) };
        let scene = order.lay_out().unwrap().scene;
        let size = |words: &str| {
            let mut runs = runs(&scene.pages[0]).filter(|(_, run)| run.text.starts_with(words));
            runs.next().map(|(_, run)| (run.size, letters(run))).unwrap()
        };
        let (title, question) = (size("Financiering").0, size("Wat is er nodig").0);
        // From one line to the next: the height of a value in the head.
        let (line, place) = size("____");
        assert!(place.width > scene.pages[0].width * 0.35, "{place:?}");
        (title, question, line * 1.4)
    };
    let millimetre = 72.0 / 25.4;
    for paper in Paper::ALL {
        let (title, question, line) = sizes(paper);
        assert!(line > 6.9 * millimetre && line < 14.0 * millimetre, "{paper:?}: {line}");
        assert!((9.0..=21.0).contains(&question) && title > question, "{paper:?}: {question}, {title}");
    }
    // A capital of ten millimetres is read from three metres and further.
    assert!(sizes(Paper::A0).0 * 0.727 >= 10.0 * millimetre);
    assert!(sizes(Paper::A1).0 * 0.727 >= 8.0 * millimetre);
}
