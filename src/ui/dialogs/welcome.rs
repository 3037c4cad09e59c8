//! What to begin with, when the program is opened without a file: something new, what was open last, or an example.

use egui::{Response, Ui, vec2};
use i18n_embed_fl::fl;

use std::sync::Arc;

use super::cards::{CardWords, HEIGHT, canvas_picture, card_ui};
use super::{begin_at, languages_ui, part_ui, title_ui};
use crate::app::{Answer, Command, Example, FileCommand, MenuCommand, Then};
use crate::i18n;
use crate::ui::Pass;
use crate::ui::widgets::label;

/// The menu has older ones.
const RECENT_FILES: usize = 4;
/// A card is at least this wide; beside one another stand as many as there is room for.
const CARD: f32 = 250.0;
const GAP: f32 = 8.0;
/// A picture of a canvas on which nothing is written.
const EMPTY: [f32; 7] = [0.0; 7];
/// How far the cells of a picture are written on.
const WRITTEN: [f32; 7] = [0.8, 0.9, 1.0, 0.6, 0.8, 0.7, 0.9];

pub(super) fn welcome_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "welcome-title"));
    label(ui, &fl!(messages, "welcome-what"), 13.5);
    recent_ui(ui, pass);
    part_ui(ui, &fl!(messages, "new-title"));
    new_ui(ui, pass);
    part_ui(ui, &fl!(messages, "welcome-example"));
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
    ui.add_space(4.0);
    languages_ui(ui, pass);
}

/// How far the cells of an example are written on: each picture a little different, as the canvases are.
fn written(place: u8) -> [f32; 7] {
    let mut shares = WRITTEN;
    shares.rotate_left(usize::from(place) % WRITTEN.len());
    shares
}

/// Cards beside and below one another, all of one size.
fn grid_ui<T>(ui: &mut Ui, items: &[T], mut add_card: impl FnMut(&mut Ui, egui::Vec2, &T)) {
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

/// A template to begin with each, and a file that there is.
fn new_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let language = pass.texts.language().tag();
    let has_recent = !pass.state.preferences.recent.is_empty();
    let mut ways: Vec<Option<_>> = pass.state.templates.iter().map(Some).collect();
    ways.push(None);
    let mut is_first = true;
    let begin = |ui: &mut Ui, card: &Response, is_first: &mut bool| {
        if std::mem::take(is_first) && !has_recent {
            begin_at(ui, card);
        }
    };
    grid_ui(ui, &ways, |ui, size, way| {
        if let Some(template) = way {
            let what = template.description.text(language);
            let words = CardWords { name: template.title.text(language), what };
            let card = card_ui(ui, size, words, |painter, room| canvas_picture(painter, room, EMPTY));
            begin(ui, &card, &mut is_first);
            if card.on_hover_text(what).clicked() {
                pass.push(Answer::Begin(Then::NewFromTemplate(Arc::clone(template))));
            }
            return;
        }
        let (open, what) = (MenuCommand::Open, fl!(pass.texts.messages, "welcome-own"));
        let words = CardWords { name: &open.text(pass.texts), what: &what };
        let card = card_ui(ui, size, words, |painter, room| canvas_picture(painter, room, WRITTEN));
        if card.clicked() {
            pass.push(Command::Chosen(Box::new(open.into())));
        }
    });
}

/// The recent files, by subject where that is known.
fn recent_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let recent: Vec<_> = pass.state.preferences.recent.iter().take(RECENT_FILES).collect();
    if recent.is_empty() {
        return;
    }
    part_ui(ui, &fl!(pass.texts.messages, "welcome-recent"));
    let mut is_first = true;
    grid_ui(ui, &recent, |ui, size, path| {
        let file = i18n::visible_file_name(path);
        let folder = path.parent().map(i18n::visible_path).unwrap_or_default();
        let subject = pass.state.preferences.subject_of(path).map(i18n::visible_line);
        let (name, what) = match subject {
            Some(subject) => (subject, format!("{file}, {folder}")),
            None => (file, folder),
        };
        let words = CardWords { name: &name, what: &what };
        let card = card_ui(ui, size, words, |painter, room| canvas_picture(painter, room, WRITTEN));
        if std::mem::take(&mut is_first) {
            begin_at(ui, &card);
        }
        if card.on_hover_text(i18n::visible_path(path)).clicked() {
            let open = Command::File(FileCommand::Open((*path).clone().into()));
            pass.push(Command::Chosen(Box::new(open)));
        }
    });
}
