//! What a canvas can begin with, as cards in a grid.

use std::sync::Arc;

use egui::{Painter, Response, Ui, vec2};

use super::begin_at;
use super::cards::{CardWords, canvas_picture, card_height, card_ui};
use crate::app::{Answer, Example, FormExample, Then};
use crate::i18n::Texts;
use crate::template::Template;
use crate::ui::Pass;

/// A card is at least this wide; beside one another stand as many as there is room for.
const CARD: f32 = 250.0;
const GAP: f32 = 8.0;
/// A picture of a canvas on which nothing is written.
const EMPTY: [f32; 7] = [0.0; 7];
/// How far the cells of a picture are written on.
const WRITTEN: [f32; 7] = [0.8, 0.9, 1.0, 0.6, 0.8, 0.7, 0.9];

/// A card for something that a canvas can begin with.
pub(super) struct BeginCard {
    name: String,
    what: String,
    /// How far the cells of its picture are written on.
    written: [f32; 7],
}

impl BeginCard {
    /// An empty canvas of a template.
    pub(super) fn empty(template: &Template, language: &str) -> Self {
        let (name, what) = (template.title.text(language), template.description.text(language));
        Self { name: name.to_owned(), what: what.to_owned(), written: EMPTY }
    }

    /// A canvas on which something is written.
    pub(super) const fn written(name: String, what: String) -> Self {
        Self { name, what, written: WRITTEN }
    }

    fn words(&self) -> CardWords<'_> {
        CardWords { name: &self.name, what: &self.what }
    }

    /// An example with what it is about. Each picture is a little different, as the canvases are.
    fn example(texts: &Texts, (place, example): (usize, Example)) -> Self {
        let mut written = WRITTEN;
        written.rotate_left(place % WRITTEN.len());
        Self { name: example.title().to_owned(), what: example.about(texts), written }
    }
}

/// Cards beside and below one another, all of one width. `shown` gets each in turn.
pub(super) fn grid_ui(ui: &mut Ui, cards: &[BeginCard], mut shown: impl FnMut(&mut Ui, Response)) {
    let width = ui.available_width();
    let columns: u8 = if width >= 3.0 * CARD + 2.0 * GAP {
        3
    } else if width >= 2.0 * CARD + GAP {
        2
    } else {
        1
    };
    let width = ((width - GAP * (f32::from(columns) - 1.0)) / f32::from(columns)).floor();
    for row in cards.chunks(columns.into()) {
        let height = row.iter().map(|card| card_height(ui, width, card.words())).fold(0.0, f32::max);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for card in row {
                let paint = |painter: &Painter, room| canvas_picture(painter, room, card.written);
                let response = card_ui(ui, vec2(width, height), card.words(), paint);
                shown(ui, response);
            }
        });
    }
}

/// The templates, and behind them another card. The keyboard begins at the first, if it `begins_here`. Returns whether the
/// other card was pressed.
pub(super) fn templates_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    other: BeginCard,
    mut begins_here: bool,
) -> bool {
    let language = pass.texts.language().tag();
    let templates = &pass.state.templates;
    let mut cards: Vec<_> = templates.iter().map(|template| BeginCard::empty(template, language)).collect();
    cards.push(other);
    let mut templates = templates.iter();
    let mut is_other = false;
    grid_ui(ui, &cards, |ui, card| {
        if std::mem::take(&mut begins_here) {
            begin_at(ui, &card);
        }
        let Some(template) = templates.next() else {
            is_other = card.clicked();
            return;
        };
        if card.on_hover_text(template.description.text(language)).clicked() {
            pass.push(Answer::Begin(Then::NewFromTemplate(Arc::clone(template))));
        }
    });
    is_other
}

/// The examples; what can be learned from each is told below the pointer.
pub(super) fn examples_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let cards: Vec<_> =
        Example::ALL.into_iter().enumerate().map(|example| BeginCard::example(pass.texts, example)).collect();
    let mut examples = Example::ALL.into_iter();
    grid_ui(ui, &cards, |_, card| {
        let Some(example) = examples.next() else { return };
        if card.on_hover_text(example.lesson(pass.texts)).clicked() {
            pass.push(Answer::Begin(Then::NewFromExample(example)));
        }
    });
}

/// The examples of other working forms, each with what its form is called.
pub(super) fn form_examples_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let language = pass.texts.language().tag();
    let form = |example: &FormExample| {
        let mut forms = pass.state.templates.iter();
        forms.find(|form| form.id == example.template()).map(|form| form.title.text(language).to_owned())
    };
    let known: Vec<_> =
        FormExample::ALL.into_iter().filter_map(|example| Some((example, form(&example)?))).collect();
    let card =
        |(example, form): &(FormExample, String)| BeginCard::written(example.title(pass.texts), form.clone());
    let cards: Vec<_> = known.iter().map(card).collect();
    let mut examples = known.into_iter();
    grid_ui(ui, &cards, |_, card| {
        let Some((example, _)) = examples.next() else { return };
        if card.clicked() {
            pass.push(Answer::Begin(Then::NewFromFormExample(example)));
        }
    });
}
