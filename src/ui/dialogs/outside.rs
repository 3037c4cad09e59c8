//! The file is not what it was.

use egui::Ui;
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, Command, Outside, OutsideAnswer, State};
use crate::i18n::Texts;
use crate::ui::widgets::{button, label, primary_button};

pub(super) fn outside_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    outside: &Outside,
    commands: &mut Vec<Command>,
) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "outside-title"));
    label(ui, &outside.message(texts, &state.open.file_name().unwrap_or_default()), 13.5);
    let (question, keep) = if outside.can_be_taken() {
        (fl!(messages, "outside-ask-take"), fl!(messages, "outside-keep-ours"))
    } else if !outside.can_be_written_over() {
        (fl!(messages, "outside-ask-elsewhere"), String::new())
    } else {
        (fl!(messages, "outside-ask-write"), fl!(messages, "outside-write-over"))
    };
    label(ui, &question, 13.5);
    let elsewhere = fl!(messages, "outside-elsewhere");
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        if outside.can_be_taken() {
            if primary_button(ui, &keep).clicked() {
                answer = Some(Answer::Outside(OutsideAnswer::KeepOurs));
            }
            if button(ui, &fl!(messages, "outside-take-theirs")).clicked() {
                answer = Some(Answer::Outside(OutsideAnswer::TakeTheirs));
            }
            if button(ui, &elsewhere).clicked() {
                answer = Some(Answer::Outside(OutsideAnswer::SaveElsewhere));
            }
        } else {
            // What stands there now may be somebody's: elsewhere is the careful choice.
            if primary_button(ui, &elsewhere).clicked() {
                answer = Some(Answer::Outside(OutsideAnswer::SaveElsewhere));
            }
            if outside.can_be_written_over() && button(ui, &keep).clicked() {
                answer = Some(Answer::Outside(OutsideAnswer::KeepOurs));
            }
        }
        if button(ui, &fl!(messages, "dialog-cancel")).clicked() {
            answer = Some(Answer::Cancel);
        }
    });
    commands.extend(answer.map(Command::Answer));
}
