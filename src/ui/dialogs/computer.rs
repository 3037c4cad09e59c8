//! What is known of the computer, for whoever helps the user.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{close_ui, part_ui, title_ui};
use crate::app::{self, Answer, ComputerAnswer, ComputerView};
use crate::computer;
use crate::ui::Pass;
use crate::ui::widgets::{button, label, muted, status};

pub(super) fn computer_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &ComputerView) {
    let messages = &pass.texts.messages;
    ui.set_min_width(ui.available_width());
    title_ui(ui, &fl!(messages, "computer-title"));
    muted(ui, &fl!(messages, "computer-what"), 12.0);
    for part in computer::parts(pass.texts, &app::facts(pass.state, view)) {
        part_ui(ui, &part.title);
        for line in part.lines {
            label(ui, &line, 13.0);
        }
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if button(ui, &fl!(messages, "computer-copy")).clicked() {
            pass.push(Answer::Computer(ComputerAnswer::Copy));
        }
        close_ui(ui, pass);
        if view.is_copied {
            status(ui, &fl!(messages, "computer-copied"));
        }
    });
}
