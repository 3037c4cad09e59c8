//! What came of a copy: what is from whom, what vanished, and what can be done about it.

use egui::{ScrollArea, Ui};
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, Command, CopyView, State, WithCopy};
use crate::i18n::{self, Texts, Told};
use crate::ui::fonts::Weight;
use crate::ui::theme::tokens;
use crate::ui::widgets::{button, colored, label, primary_button};

const HEIGHT: f32 = 380.0;

pub(super) fn copy_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    view: &CopyView,
    commands: &mut Vec<Command>,
) {
    let messages = &texts.messages;
    let template = state.document.template();
    let (title, told) = match view.with {
        WithCopy::Merge => (fl!(messages, "copy-title-merged"), Told::Merge),
        WithCopy::Compare => (fl!(messages, "copy-title-compared"), Told::Comparison),
    };
    title_ui(ui, &title);
    for (place, lost) in view.report.vanished.iter().enumerate() {
        let row = i18n::report::lost_row(texts, template, &lost.row);
        if button(ui, &fl!(messages, "copy-bring-back", row = row)).clicked() {
            commands.push(Command::Answer(Answer::BringBack(place)));
        }
    }
    let color = tokens(ui).text;
    let height = HEIGHT.min(ui.ctx().content_rect().height() - 220.0);
    ScrollArea::vertical().id_salt("report").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for line in i18n::report_lines(texts, template, &view.names(texts), &view.report, told) {
            if line.starts_with(' ') {
                label(ui, line.trim_start(), 13.0);
            } else if line.is_empty() {
                ui.add_space(6.0);
            } else {
                colored(ui, &line, Weight::SemiBold, 13.0, color);
            }
        }
    });
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, &fl!(messages, "notice-dismiss")).clicked() {
            commands.push(Command::Answer(Answer::Cancel));
        }
        if view.with == WithCopy::Merge {
            if button(ui, &fl!(messages, "copy-undo")).clicked() {
                commands.push(Command::Answer(Answer::UndoMerge));
            }
            if button(ui, &fl!(messages, "copy-put-aside")).clicked() {
                commands.push(Command::Answer(Answer::PutCopyAside));
            }
        }
    });
}
