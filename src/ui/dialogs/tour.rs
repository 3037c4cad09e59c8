//! What there is in the window, in five steps that can be skipped.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{autosave_ui, first_button_ui, title_ui};
use crate::app::{Answer, TOUR_STEPS};
use crate::ui::Pass;
use crate::ui::widgets::{label, status};

pub(super) fn tour_ui(ui: &mut Ui, pass: &mut Pass<'_>, step: usize) {
    let messages = &pass.texts.messages;
    // The other working forms have an order, rows and documents of their own.
    let (title, text) = match (step, pass.template().is_of_method()) {
        (0, true) => (fl!(messages, "tour-canvas"), fl!(messages, "tour-canvas-text")),
        (0, false) => (fl!(messages, "tour-form"), fl!(messages, "tour-form-text")),
        (1, _) => (fl!(messages, "tour-panel"), fl!(messages, "tour-panel-text")),
        (2, true) => (fl!(messages, "tour-rows"), fl!(messages, "tour-rows-text")),
        (2, false) => (fl!(messages, "tour-form-rows"), fl!(messages, "tour-form-rows-text")),
        (3, _) => (fl!(messages, "tour-saving"), fl!(messages, "tour-saving-text")),
        (_, true) => (fl!(messages, "tour-export"), fl!(messages, "tour-export-text")),
        (_, false) => (fl!(messages, "tour-export"), fl!(messages, "tour-form-export-text")),
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
