//! What to export.

use egui::Ui;
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, Command, ExportChoice, ExportKind};
use crate::export::{Attach, Paper, ReportPart, ReportParts};
use crate::i18n::{Language, Texts};
use crate::ui::widgets::{button, check_box, muted, primary_button};

pub(super) fn export_ui(ui: &mut Ui, texts: &Texts, choice: ExportChoice, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "export-title"));
    let mut changed = choice;
    muted(ui, &fl!(messages, "export-kind"), 12.0);
    let pitch = fl!(messages, "export-kind-pitch");
    if ui.radio(choice.kind == ExportKind::Pitch, pitch).clicked() {
        changed = ExportChoice { kind: ExportKind::Pitch, paper: Paper::A4, ..choice };
    }
    let poster = fl!(messages, "export-kind-poster");
    if ui.radio(choice.kind == ExportKind::Poster, poster).clicked() {
        changed = ExportChoice { kind: ExportKind::Poster, paper: Paper::A3, ..choice };
    }
    let report = fl!(messages, "export-kind-report");
    if ui.radio(matches!(choice.kind, ExportKind::Report(_)), report).clicked() {
        changed = ExportChoice { kind: ExportKind::Report(ReportParts::ALL), paper: Paper::A4, ..choice };
    }
    let motivation = fl!(messages, "export-kind-motivation");
    if ui.radio(choice.kind == ExportKind::Motivation, motivation).clicked() {
        changed = ExportChoice { kind: ExportKind::Motivation, paper: Paper::A4, ..choice };
    }
    if let ExportKind::Report(parts) = choice.kind {
        muted(ui, &fl!(messages, "export-report-parts"), 12.0);
        for (part, _) in ReportPart::ALL {
            let is_in = parts.has(part);
            if check_box(ui, is_in, &part_name(texts, part)).clicked() {
                changed.kind = ExportKind::Report(parts.with(part, !is_in));
            }
        }
    }
    if choice.kind == ExportKind::Poster {
        muted(ui, &fl!(messages, "export-paper"), 12.0);
        ui.horizontal(|ui| {
            for (paper, name) in [(Paper::A3, "A3"), (Paper::A4, "A4")] {
                if ui.radio(choice.paper == paper, name).clicked() {
                    changed.paper = paper;
                }
            }
        });
    }
    muted(ui, &fl!(messages, "export-language"), 12.0);
    ui.horizontal(|ui| {
        for language in Language::ALL {
            if ui.radio(choice.language == language, Command::Language(language).text(texts)).clicked() {
                changed.language = language;
            }
        }
    });
    muted(ui, &fl!(messages, "export-attach"), 12.0);
    for attach in Attach::ALL {
        let words = match attach {
            Attach::Public => fl!(messages, "export-attach-public"),
            Attach::Full => fl!(messages, "export-attach-full"),
            Attach::None => fl!(messages, "export-attach-none"),
        };
        if ui.radio(choice.attach == attach, words).clicked() {
            changed.attach = attach;
        }
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let make = primary_button(ui, &fl!(messages, "export-make"));
        if ui.memory(|memory| memory.focused().is_none()) {
            make.request_focus();
        }
        if make.clicked() {
            commands.push(Command::Answer(Answer::Export(choice)));
        }
        if button(ui, &fl!(messages, "dialog-cancel")).clicked() {
            commands.push(Command::Answer(Answer::Cancel));
        }
    });
    if changed != choice {
        commands.push(Command::Answer(Answer::ChangeExport(changed)));
    }
}

fn part_name(texts: &Texts, part: ReportPart) -> String {
    match part {
        ReportPart::Sections => fl!(texts.messages, "report-part-sections"),
        ReportPart::Notes => fl!(texts.messages, "report-part-notes"),
        ReportPart::Advice => fl!(texts.messages, "report-part-advice"),
        ReportPart::Decisions => fl!(texts.messages, "report-part-decisions"),
    }
}
