//! What there is in the window, in five steps that can be skipped.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{begin_at, title_ui};
use crate::app::{Answer, Command, PreferenceCommand, State, TOUR_STEPS};
use crate::i18n::Texts;
use crate::ui::widgets::{button, check_box, label, primary_button, status};

pub(super) fn tour_ui(ui: &mut Ui, texts: &Texts, state: &State, step: usize, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    let (title, text) = match step {
        0 => (fl!(messages, "tour-canvas"), fl!(messages, "tour-canvas-text")),
        1 => (fl!(messages, "tour-panel"), fl!(messages, "tour-panel-text")),
        2 => (fl!(messages, "tour-rows"), fl!(messages, "tour-rows-text")),
        3 => (fl!(messages, "tour-saving"), fl!(messages, "tour-saving-text")),
        _ => (fl!(messages, "tour-export"), fl!(messages, "tour-export-text")),
    };
    title_ui(ui, &title);
    label(ui, &text, 13.5);
    if step == 3 {
        let is_on = state.preferences.autosave;
        if check_box(ui, is_on, &fl!(messages, "settings-autosave")).clicked() {
            commands.push(Command::Preference(PreferenceCommand::Autosave(!is_on)));
        }
    }
    let number = step + 1;
    status(ui, &fl!(messages, "tour-step", step = number, count = TOUR_STEPS));
    ui.horizontal(|ui| {
        let is_last = step + 1 == TOUR_STEPS;
        let on = if is_last { fl!(messages, "tour-begin") } else { fl!(messages, "tour-next") };
        let on = primary_button(ui, &on);
        begin_at(ui, &on);
        if on.clicked() {
            commands.push(Command::Answer(Answer::Tour(step + 1)));
        }
        if step > 0 && button(ui, &fl!(messages, "tour-back")).clicked() {
            commands.push(Command::Answer(Answer::Tour(step - 1)));
        }
        if !is_last && button(ui, &fl!(messages, "tour-skip")).clicked() {
            commands.push(Command::Answer(Answer::Cancel));
        }
    });
}
