//! What to begin with, when the program is opened without a file: something new, what was open last, or an example.

use egui::Ui;
use i18n_embed_fl::fl;

use super::begin_cards::{BeginCard, examples_ui, grid_ui, templates_ui};
use super::{begin_at, languages_ui, part_ui, title_ui};
use crate::app::{Command, FileCommand, MenuCommand};
use crate::i18n;
use crate::ui::Pass;
use crate::ui::widgets::label;

/// The menu has older ones.
const RECENT_FILES: usize = 4;

pub(super) fn welcome_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "welcome-title"));
    label(ui, &fl!(messages, "welcome-what"), 13.5);
    recent_ui(ui, pass);
    part_ui(ui, &fl!(messages, "new-title"));
    new_ui(ui, pass);
    part_ui(ui, &fl!(messages, "welcome-example"));
    examples_ui(ui, pass);
    ui.add_space(4.0);
    languages_ui(ui, pass);
}

/// A template to begin with each, and a file that there is.
fn new_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let open = MenuCommand::Open;
    let own = BeginCard::written(open.text(pass.texts), fl!(pass.texts.messages, "welcome-own"));
    let begins_here = pass.state.preferences.recent.is_empty();
    if templates_ui(ui, pass, own, begins_here) {
        pass.push(Command::Chosen(Box::new(open.into())));
    }
}

/// The recent files, by subject where that is known.
fn recent_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let recent: Vec<_> = pass.state.preferences.recent.iter().take(RECENT_FILES).collect();
    if recent.is_empty() {
        return;
    }
    part_ui(ui, &fl!(pass.texts.messages, "welcome-recent"));
    let cards = recent.iter().map(|path| {
        let file = i18n::visible_file_name(path);
        let folder = path.parent().map(i18n::visible_path).unwrap_or_default();
        match pass.state.preferences.subject_of(path).map(i18n::visible_line) {
            Some(subject) => BeginCard::written(subject, format!("{file}, {folder}")),
            None => BeginCard::written(file, folder),
        }
    });
    let cards: Vec<_> = cards.collect();
    let mut is_first = true;
    let mut recent = recent.into_iter();
    grid_ui(ui, &cards, |ui, card| {
        if std::mem::take(&mut is_first) {
            begin_at(ui, &card);
        }
        let Some(path) = recent.next() else { return };
        if card.on_hover_text(i18n::visible_path(path)).clicked() {
            let open = Command::File(FileCommand::Open(path.clone().into()));
            pass.push(Command::Chosen(Box::new(open)));
        }
    });
}
