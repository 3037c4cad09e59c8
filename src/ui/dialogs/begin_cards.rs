//! What a canvas can begin with, as cards in a grid.

use std::sync::Arc;

use egui::{Response, Ui, Vec2, vec2};

use super::cards::{CardWords, HEIGHT, canvas_picture, card_ui};
use crate::app::{Answer, Example, FormExample, Then};
use crate::template::Template;
use crate::ui::Pass;

/// A card is at least this wide; beside one another stand as many as there is room for.
const CARD: f32 = 250.0;
const GAP: f32 = 8.0;
/// A picture of a canvas on which nothing is written.
const EMPTY: [f32; 7] = [0.0; 7];
/// How far the cells of a picture are written on.
const WRITTEN: [f32; 7] = [0.8, 0.9, 1.0, 0.6, 0.8, 0.7, 0.9];

/// Cards beside and below one another, all of one size.
pub(super) fn grid_ui<T>(ui: &mut Ui, items: &[T], mut add_card: impl FnMut(&mut Ui, Vec2, &T)) {
    let width = ui.available_width();
    let columns: u8 = if width >= 3.0 * CARD + 2.0 * GAP {
        3
    } else if width >= 2.0 * CARD + GAP {
        2
    } else {
        1
    };
    let card = ((width - GAP * (f32::from(columns) - 1.0)) / f32::from(columns)).floor();
    for row in items.chunks(columns.into()) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for item in row {
                add_card(ui, vec2(card, HEIGHT), item);
            }
        });
    }
}

/// A card for an empty canvas of a template.
pub(super) fn template_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    size: Vec2,
    template: &Arc<Template>,
) -> Response {
    let language = pass.texts.language().tag();
    let what = template.description.text(language);
    let words = CardWords { name: template.title.text(language), what };
    let card = card_ui(ui, size, words, |painter, room| canvas_picture(painter, room, EMPTY));
    if card.clicked() {
        pass.push(Answer::Begin(Then::NewFromTemplate(Arc::clone(template))));
    }
    card.on_hover_text(what)
}

/// A card for a canvas on which something is written.
pub(super) fn written_ui(ui: &mut Ui, size: Vec2, name: &str, what: &str) -> Response {
    let words = CardWords { name, what };
    card_ui(ui, size, words, |painter, room| canvas_picture(painter, room, WRITTEN))
}

/// The examples, each with what it is about and, below the pointer, what can be learned from it.
pub(super) fn examples_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let examples: Vec<_> = Example::ALL
        .iter()
        .zip(0_u8..)
        .map(|(example, place)| (*example, example.about(pass.texts), written(place)))
        .collect();
    grid_ui(ui, &examples, |ui, size, (example, about, written)| {
        let words = CardWords { name: example.title(), what: about };
        let card = card_ui(ui, size, words, |painter, room| canvas_picture(painter, room, *written));
        if card.on_hover_text(example.lesson(pass.texts)).clicked() {
            pass.push(Answer::Begin(Then::NewFromExample(*example)));
        }
    });
}

/// The examples of other working forms, each with what its form is called.
pub(super) fn form_examples_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let language = pass.texts.language().tag();
    let examples: Vec<_> = FormExample::ALL
        .iter()
        .zip(0_u8..)
        .filter_map(|(example, place)| {
            let form = pass.state.templates.iter().find(|form| form.id == example.template())?;
            Some((*example, form.title.text(language).to_owned(), written(place)))
        })
        .collect();
    grid_ui(ui, &examples, |ui, size, (example, form, written)| {
        let name = example.title(pass.texts);
        let words = CardWords { name: &name, what: form };
        let card = card_ui(ui, size, words, |painter, room| canvas_picture(painter, room, *written));
        if card.clicked() {
            pass.push(Answer::Begin(Then::NewFromFormExample(*example)));
        }
    });
}

/// How far the cells of an example are written on: each picture a little different, as the canvases are.
fn written(place: u8) -> [f32; 7] {
    let mut shares = WRITTEN;
    shares.rotate_left(usize::from(place) % WRITTEN.len());
    shares
}
