//! What there is in the window, in five steps that can be skipped.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{autosave_ui, first_button_ui, title_ui};
use crate::app::{Answer, TOUR_STEPS};
use crate::ui::Pass;
use crate::ui::widgets::{label, status};

pub(super) fn tour_ui(ui: &mut Ui, pass: &mut Pass<'_>, step: usize) {
    let messages = &pass.texts.messages;
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
        autosave_ui(ui, pass);
    }
    let number = step + 1;
    status(ui, &fl!(messages, "tour-step", step = number, count = TOUR_STEPS));
    ui.horizontal(|ui| {
        let is_last = step + 1 == TOUR_STEPS;
        let on = if is_last { fl!(messages, "tour-begin") } else { fl!(messages, "tour-next") };
        first_button_ui(ui, pass, &on, Answer::Tour(step + 1));
        if step > 0 {
            pass.button(ui, &fl!(messages, "tour-back"), Answer::Tour(step - 1));
        }
        if !is_last {
            pass.button(ui, &fl!(messages, "tour-skip"), Answer::Cancel);
        }
    });
}
