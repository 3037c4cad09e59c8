//! The question about a file that was changed by others.

use egui::Ui;
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, Outside, OutsideAnswer};
use crate::ui::Pass;
use crate::ui::widgets::label;

pub(super) fn outside_ui(ui: &mut Ui, pass: &mut Pass<'_>, outside: &Outside) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "outside-title"));
    label(ui, &outside.message(pass.texts, &pass.state.open.file_name().unwrap_or_default()), 13.5);
    let (question, keep) = if outside.can_be_taken() {
        (fl!(messages, "outside-ask-take"), fl!(messages, "outside-keep-ours"))
    } else if !outside.can_be_written_over() {
        (fl!(messages, "outside-ask-elsewhere"), String::new())
    } else {
        (fl!(messages, "outside-ask-write"), fl!(messages, "outside-write-over"))
    };
    label(ui, &question, 13.5);
    let elsewhere = fl!(messages, "outside-elsewhere");
    ui.horizontal_wrapped(|ui| {
        if outside.can_be_taken() {
            pass.primary_button(ui, &keep, Answer::Outside(OutsideAnswer::KeepOurs));
            let take = fl!(messages, "outside-take-theirs");
            pass.button(ui, &take, Answer::Outside(OutsideAnswer::TakeTheirs));
            pass.button(ui, &elsewhere, Answer::Outside(OutsideAnswer::SaveElsewhere));
        } else {
            // What stands there now may be somebody's: elsewhere is the careful choice.
            pass.primary_button(ui, &elsewhere, Answer::Outside(OutsideAnswer::SaveElsewhere));
            if outside.can_be_written_over() {
                pass.button(ui, &keep, Answer::Outside(OutsideAnswer::KeepOurs));
            }
        }
        pass.button(ui, &fl!(messages, "dialog-cancel"), Answer::Cancel);
    });
}
