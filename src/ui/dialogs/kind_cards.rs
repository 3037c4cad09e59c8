//! The kinds of documents as cards: what one looks like on paper, its name, and what it is for.

use egui::{Color32, Painter, Rect, Stroke, StrokeKind, Ui, vec2};
use i18n_embed_fl::fl;

use super::cards::{CardWords, PICTURE, paper_colors, radio_card_ui, share};
use crate::export::{ExportKind, Paper, document_name};
use crate::i18n::Texts;
use crate::template::{DocumentKind, Palette, Template};
use crate::ui::widgets::radios_ui;

/// Line thickness of the drawn text.
const LINE: f32 = 1.5;

/// Some of the kinds that a form has, each with its usual paper. Returns the one that was clicked.
pub(super) fn kind_cards_ui(
    ui: &mut Ui,
    texts: &Texts,
    template: &Template,
    documents: Vec<DocumentKind>,
    chosen: ExportKind,
) -> Option<(ExportKind, Paper)> {
    let messages = &texts.messages;
    let kinds = documents.into_iter().map(|document| {
        let (paper, what) = match document {
            DocumentKind::Pitch => (Paper::A4, fl!(messages, "export-kind-pitch-what")),
            DocumentKind::Poster => (Paper::A3, fl!(messages, "export-kind-poster-what")),
            DocumentKind::Report => (Paper::A4, fl!(messages, "export-kind-report-what")),
            DocumentKind::Motivation => (Paper::A4, fl!(messages, "export-kind-motivation-what")),
            DocumentKind::Minutes => (Paper::A4, fl!(messages, "export-kind-minutes-what")),
            DocumentKind::Cards => (Paper::A4, fl!(messages, "export-kind-cards-what")),
            DocumentKind::Notes => (Paper::A4, fl!(messages, "export-kind-notes-what")),
        };
        (ExportKind::usual(document), paper, document_name(document, template, texts), what)
    });
    let kinds: Vec<_> = kinds.collect();
    let mut clicked = None;
    radios_ui(ui, &fl!(messages, "export-title"), |ui, radios| {
        for (kind, paper, name, what) in kinds {
            let is_chosen = std::mem::discriminant(&chosen) == std::mem::discriminant(&kind);
            let words = CardWords { name: &name, what: &what };
            let paint = |painter: &Painter, room| page_ui(painter, kind, room);
            if radio_card_ui(ui, radios, is_chosen, words, paint).clicked() && !is_chosen {
                clicked = Some((kind, paper));
            }
        }
    });
    clicked
}

/// The first page as it looks from afar.
fn page_ui(painter: &Painter, kind: ExportKind, room: Rect) {
    let lies = matches!(kind, ExportKind::Poster | ExportKind::Cards);
    let size = if lies { vec2(PICTURE, PICTURE / 1.414) } else { vec2(room.height() / 1.414, room.height()) };
    let page = Rect::from_center_size(room.center(), size);
    painter.rect(page, 1.0, Color32::WHITE, Stroke::new(1.0, Color32::from_gray(150)), StrokeKind::Inside);
    let inner = page.shrink(4.0);
    let [challenge, collaboration, preconditions] =
        [Palette::Blue, Palette::Green, Palette::Sand].map(paper_colors);
    match kind {
        ExportKind::Pitch => {
            bar(painter, inner, (0.0, 0.8), 0.06, challenge.1);
            painter.rect_filled(share(inner, (0.0, 1.0), (0.18, 0.46)), 1.0, challenge.0);
            lines(painter, inner, (0.0, 1.0), 0.56, 5);
        }
        ExportKind::Poster => {
            bar(painter, inner, (0.0, 0.5), 0.04, challenge.1);
            let cells = [
                ((0.0, 0.32), (0.16, 0.55), challenge.0),
                ((0.34, 0.66), (0.16, 0.55), collaboration.0),
                ((0.68, 1.0), (0.16, 0.55), collaboration.0),
                ((0.0, 0.24), (0.6, 1.0), preconditions.0),
                ((0.26, 0.49), (0.6, 1.0), preconditions.0),
                ((0.51, 0.74), (0.6, 1.0), preconditions.0),
                ((0.76, 1.0), (0.6, 1.0), challenge.0),
            ];
            for (across, down, color) in cells {
                painter.rect_filled(share(inner, across, down), 1.5, color);
            }
        }
        ExportKind::Report(_) => {
            bar(painter, inner, (0.0, 0.6), 0.06, challenge.1);
            lines(painter, inner, (0.0, 1.0), 0.2, 4);
            for (place, length) in [(0.64, 0.9), (0.77, 0.6), (0.9, 0.35)] {
                bar(painter, inner, (0.0, length), place, collaboration.1);
            }
        }
        ExportKind::Minutes => {
            bar(painter, inner, (0.0, 0.6), 0.06, challenge.1);
            let agreed = share(inner, (0.0, 1.0), (0.2, 0.54));
            painter.rect_filled(agreed, 1.0, challenge.0);
            painter.rect_filled(agreed.with_max_x(agreed.left() + LINE), 0.0, challenge.1);
            lines(painter, inner, (0.1, 0.92), 0.28, 3);
            lines(painter, inner, (0.0, 1.0), 0.66, 4);
        }
        ExportKind::Cards => {
            let colors = [challenge, collaboration, collaboration, preconditions];
            let places = [(0.0, 0.0), (0.54, 0.0), (0.0, 0.54), (0.54, 0.54)];
            for ((left, top), color) in places.into_iter().zip(colors) {
                let card = share(inner, (left, left + 0.46), (top, top + 0.46));
                painter.rect_filled(card, 1.5, color.0);
                bar(painter, card.shrink(2.0), (0.0, 0.7), 0.0, color.1);
            }
        }
        ExportKind::Notes(_) => {
            bar(painter, inner, (0.0, 0.5), 0.0, challenge.1);
            for top in [0.16, 0.46, 0.76] {
                for left in [0.0, 0.54] {
                    let note = share(inner, (left, left + 0.46), (top, top + 0.24));
                    painter.rect_stroke(
                        note,
                        1.0,
                        Stroke::new(1.0, Color32::from_gray(170)),
                        StrokeKind::Inside,
                    );
                }
            }
        }
        ExportKind::Motivation(_) => {
            bar(painter, inner, (0.0, 0.7), 0.06, preconditions.1);
            lines(painter, inner, (0.0, 1.0), 0.2, 5);
            for across in [(0.0, 0.46), (0.54, 1.0)] {
                let place = share(inner, across, (0.76, 1.0));
                painter.rect_stroke(place, 1.0, Stroke::new(1.0, preconditions.1), StrokeKind::Inside);
            }
        }
    }
}

/// A thick line, as of a title or a sum.
fn bar(painter: &Painter, of: Rect, across: (f32, f32), top: f32, color: Color32) {
    let place = share(of, across, (top, top));
    painter.rect_filled(place.with_max_y(place.top() + 2.0 * LINE), 0.0, color);
}

/// Lines of text from a share of the height on, the last one shorter.
fn lines(painter: &Painter, of: Rect, across: (f32, f32), top: f32, count: u8) {
    let gray = Color32::from_gray(170);
    for line in 0..count {
        let end = if line + 1 == count { across.0 + (across.1 - across.0) * 0.6 } else { across.1 };
        let y = share(of, across, (top, top)).top() + f32::from(line) * 3.0 * LINE;
        painter.hline(
            share(of, (across.0, end), (0.0, 1.0)).x_range(),
            y.round() + 0.5,
            Stroke::new(LINE, gray),
        );
    }
}
